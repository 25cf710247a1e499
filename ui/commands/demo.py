"""`aula demo`."""

import argparse
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.domain.errors import DataFolderNeeded, NothingToPrint
from app.exchange.files import WrittenFile
from app.settings import named_data_folder
from app.workspace import Workspace
from ui.commands.call import Answer, Call, Command
from ui.commands.export import files_answer, write_export
from ui.commands.papers import write_paper
from ui.exports import FORMATS, ExportKind
from ui.papers import PAPERS


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("--out", metavar="DIR", type=Path, required=True)
    return _demo


def _demo(call: Call) -> Answer:
    if named_data_folder(call.options.data) is None:
        raise DataFolderNeeded
    out = call.options.out
    with call.workspace() as workspace:
        training = build(workspace)
        files = list(_papers(workspace, training, out))
        files += [
            write_export(workspace, form, training, out / _name(training, kind), force=True)
            for form, kind in FORMATS.items()
        ]
    listed = files_answer(files, call)
    heading = call.wording.sentence("demo-made", {"training": training})
    return Answer({"training": training, **listed.json}, f"{heading}\n{listed.text}")


def _papers(workspace: Workspace, training: str, out: Path) -> Iterator[WrittenFile]:
    """Write every paper on which the practice training has something to show."""
    for paper in PAPERS:
        place = out / f"{training}-{paper}.pdf"
        with suppress(NothingToPrint):
            yield write_paper(workspace, paper, training, place, force=True)[0]


def _name(training: str, kind: ExportKind) -> str:
    """The name of a file: with what is in it where its ending does not say so."""
    told = training if kind.code == kind.ending else f"{training}-{kind.code}"
    return f"{told}.{kind.ending}"


def build(workspace: Workspace) -> str:
    """Build the demo training from the files that come with the program; returns its code."""
    from app.practice import demo_week
    from app.usecases.demo import build_demo

    week = demo_week()
    return workspace.change(
        build_demo,
        plan=week.plan,
        people=week.people,
        scans=week.scans,
        typed=week.typed,
        scores=week.scores,
    )
