"""`aula photos`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.photo_sizes import PhotoSize
from ui.commands.call import Answer, Call, Command, add_training

if TYPE_CHECKING:
    from app.exchange.photos import ReadPhotos
    from app.usecases.photos import PhotoPreview


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    add_training(parser)
    parser.add_argument("--ratio", choices=tuple(map(str, PhotoSize)), default="3x4")
    parser.add_argument("--dry-run", action="store_true")
    return _photos


def _photos(call: Call) -> Answer:
    read, preview = _bring_in(call)
    matched = [{"ndh": o.sitter.ndh, "file": o.file} for o in preview.matching.matches]
    unmatched = [one.file for one in preview.matching.unmatched]
    missing = [sitter.ndh for sitter in preview.missing]
    say = call.wording.sentence
    problems = [
        {"file": o.fields["file"], "code": o.code, "message": say(o.code, o.fields)}
        for o in read.problems
    ]
    lines = [say("import-preview", {})] if call.options.dry_run else []
    lines.append(say("photos-matched", {"count": len(matched)}))
    lines += [
        say("photo-unmatched", {"file": o.file, "doubt": call.wording.word(o.doubt)})
        for o in preview.matching.unmatched
    ]
    lines += [str(problem["message"]) for problem in problems]
    if missing:
        lines.append(say("photos-missing", {"ndh": missing}))
    answer = {"matched": matched, "missing": missing, "unmatched": unmatched, "problems": problems}
    return Answer(answer, "\n".join(lines), bool(problems))


def _bring_in(call: Call) -> "tuple[ReadPhotos, PhotoPreview]":
    from app.exchange.photos import read_photos
    from app.usecases import photos

    options = call.options
    with call.workspace() as workspace:
        workspace.read(photos.list_photos, training=options.training)  # Or it is not known.
        read = read_photos(options.folder, size=PhotoSize(options.ratio), progress=_quietly)
        pictures = {picture.file: picture for picture in read.pictures}
        preview = workspace.read(
            photos.preview_photos, training=options.training, files=tuple(pictures)
        )
        if not options.dry_run:
            present = {line.sitter.code: line.sha256 for line in preview.people}
            given = [
                photos.GivenPhoto(o.sitter.code, pictures[o.file], present[o.sitter.code])
                for o in preview.matching.matches
            ]
            workspace.change(photos.store_photos, training=options.training, photos=given)
    return read, preview


def _quietly(done: int, total: int) -> None:
    """Nobody watches how far a command is."""
