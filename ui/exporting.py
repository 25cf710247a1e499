"""A file for other programs into a folder: whole or not at all, never over another unasked."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.domain.faults import FileExists
from app.exchange.files import WrittenFile, deliver
from ui.desk import Desk, Way
from ui.exports import FORMATS, ExportKind
from ui.widgets.save_dialog import ask_where_to_save, open_folder


def export_training(parent: QWidget, desk: Desk, form: str, training: str, **which: Any) -> None:
    """Ask for a place and write a training there in one of the formats; `which` part of it."""
    kind = FORMATS[form]
    take = partial(write_export, desk, kind, training, **which)
    ask_where_to_save(parent, desk.wording, desk.settings, kind.name_of_file(training), take)


def write_export(
    desk: Desk,
    kind: ExportKind,
    training: str,
    place: Path,
    *,
    force: bool = False,
    **which: Any,
) -> None:
    """Gather the tables, write the file, and say where it is."""
    words = desk.wording

    def tell(file: WrittenFile) -> None:
        said = words.text("Saved: {file}", file=file.path.name)
        desk.say(said, Way(words.text("Open the folder"), partial(open_folder, file.path.parent)))

    def refuse(error: AppError) -> None:
        again = partial(write_export, desk, kind, training, place, force=True, **which)
        ways = (Way(words.text("Replace the file"), again),)
        desk.complain(error, *(ways if isinstance(error, FileExists) else ()))

    def make(tables: Any) -> None:
        desk.operations.make(
            desk, _write, tell, refused=refuse, kind=kind, tables=tables, place=place, force=force
        )

    desk.operations.read(desk, kind.load().gather, make, training=training, **which)


def _write(*, kind: ExportKind, tables: Any, place: Path, force: bool) -> WrittenFile:
    return deliver(place, kind.load().write(tables), force=force)
