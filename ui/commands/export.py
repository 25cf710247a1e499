"""`aula export`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.exchange.files import WrittenFile, deliver, place_for, refuse_existing
from app.workspace import Workspace
from ui.commands.call import Answer, Call, Command, UsageError
from ui.exports import FORMATS


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("format", metavar="FORMAT", choices=tuple(FORMATS), nargs="?")
    parser.add_argument("--training", metavar="CODE")
    parser.add_argument("--out", metavar="PATH", type=Path)
    parser.add_argument("--force", action="store_true")
    parser.add_argument("--list", action="store_true")
    return _export


def write_export(
    workspace: Workspace, form: str, training: str, out: Path, *, force: bool
) -> WrittenFile:
    """Write a training's data in one of the formats."""
    kind = FORMATS[form]
    place = place_for(out, kind.name_of_file(training))
    refuse_existing(place, force=force)
    content = kind.load().write(workspace.read(kind.load().gather, training=training))
    return deliver(place, content, force=force)


def files_answer(files: Sequence[WrittenFile], call: Call) -> Answer:
    """Written files as every command names them."""
    rows: list[dict[str, object]] = []
    lines = []
    for file in files:
        row: dict[str, object] = {"path": str(file.path), "sha256": file.sha256}
        if file.pages is None:
            lines.append(str(file.path))
        else:
            row["pages"] = file.pages
            facts: dict[str, object] = {"path": file.path, "pages": file.pages}
            lines.append(call.wording.sentence("file-written-pages", facts))
        rows.append(row)
    return Answer({"files": rows}, "\n".join(lines))


def _export(call: Call) -> Answer:
    options = call.options
    if options.list:
        return Answer({"formats": list(FORMATS)}, "\n".join(FORMATS))
    if not (options.format and options.training and options.out):
        raise UsageError("usage-export")
    with call.workspace() as workspace:
        file = write_export(
            workspace, options.format, options.training, options.out, force=options.force
        )
    return files_answer([file], call)
