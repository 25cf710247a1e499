"""A paper into a folder: whole or not at all, never over another file without a word."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.domain.faults import FileExists
from app.exchange.files import WrittenFile, deliver
from ui.desk import Desk, Way
from ui.printing.printout import record
from ui.printing.shown_paper import ShownPaper
from ui.widgets.save_dialog import ask_where_to_save, open_folder


def save_paper(parent: QWidget, desk: Desk, shown: ShownPaper) -> None:
    """Ask for a place and write the file there."""
    take = partial(_write, desk, shown)
    ask_where_to_save(parent, desk.wording, desk.settings, shown.file_name, take)


def _write(desk: Desk, shown: ShownPaper, place: Path, *, force: bool = False) -> None:
    paper, asked = shown.drawn.paper, shown.asked

    def tell(file: WrittenFile) -> None:
        said = desk.wording.text("Saved: {file}", file=file.path.name)
        show = partial(open_folder, file.path.parent)
        desk.say(said, Way(desk.wording.text("Open the folder"), show))
        record(desk, asked.training, asked.recorded_as, shown.drawn, range(paper.pages))

    def refuse(error: AppError) -> None:
        again = partial(_write, desk, shown, place, force=True)
        ways = (Way(desk.wording.text("Replace the file"), again),)
        desk.complain(error, *(ways if isinstance(error, FileExists) else ()))

    desk.operations.make(
        desk,
        deliver,
        tell,
        refused=refuse,
        path=place,
        content=paper.pdf,
        force=force,
        pages=paper.pages,
    )
