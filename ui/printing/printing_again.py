"""A paper that is printed at once, on the printer of last time; a spoilt sheet is not looked at."""

from typing import Any

from PySide6.QtCore import QSettings

from ui.desk import Desk
from ui.papers import PAPERS, SIZES, size_setting
from ui.printing.preview import open_preview
from ui.printing.print_dialog import last_printer
from ui.printing.print_job import lay_out
from ui.printing.printout import Printout
from ui.printing.shown_paper import AskedPaper, ShownPaper, draw_to_show


def print_again(desk: Desk, paper: str, *, training: str, **which: Any) -> None:
    """Send a paper to the printer of last time; its preview is opened where there is none yet."""
    asked = AskedPaper(PAPERS[paper], training, which)
    printer = last_printer(desk.settings)
    if printer is None:
        open_preview(desk, paper, training=training, **which)
        return

    def draw(sheets: Any) -> None:
        size = _size(desk.settings, paper)
        make = desk.operations.make
        make(desk, draw_to_show, send, asked=asked, sheets=sheets, size=size)

    def send(shown: ShownPaper) -> None:
        if not lay_out(printer, shown.pages[0], shown.size):
            open_preview(desk, paper, training=training, **which)
            return
        printer.setDocName(shown.file_name.removesuffix(".pdf"))
        printout = Printout(desk, training, paper, shown.drawn)
        printout.send(printer, range(len(shown.pages)))

    gather = asked.kind.load().gather
    desk.operations.read(desk, gather, draw, training=training, **which)


def _size(settings: QSettings, paper: str) -> str:
    """The size that the paper was printed on last."""
    return str(settings.value(size_setting(paper), SIZES[0]))
