"""A paper that is printed at once, on the printer of last time; a spoilt sheet is not looked at."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSettings

from ui.desk import Desk
from ui.papers import PAPERS, SIZES, size_setting
from ui.printing.blank_bar import kept_blank
from ui.printing.preview import open_preview
from ui.printing.print_dialog import last_printer
from ui.printing.print_job import lay_out
from ui.printing.printout import Printout
from ui.printing.shown_paper import AskedPaper, ShownPaper, draw_to_show


def print_again(
    desk: Desk, paper: str, *, training: str, spoilt: Mapping[str, int], **which: Any
) -> None:
    """Send a paper to the printer of last time, on the blank that lies in it.

    Its preview is opened where there is none yet. `spoilt` are the numbers whose sheet is spoilt,
    each with how many it had taken by then.
    """
    asked = AskedPaper(PAPERS[paper], training, which, spoilt=spoilt)
    show = partial(open_preview, desk, paper, training=training, spoilt=spoilt, **which)
    printer = last_printer(desk.settings)
    if printer is None:
        show()
        return

    def draw(sheets: Any) -> None:
        desk.operations.make(
            desk,
            draw_to_show,
            send,
            asked=asked,
            sheets=sheets,
            size=_size(desk.settings, paper),
            blank=kept_blank(desk.settings),
        )

    def send(shown: ShownPaper) -> None:
        if not lay_out(printer, shown.pages[0], shown.size):
            show()
            return
        printer.setDocName(shown.file_name.removesuffix(".pdf"))
        printout = Printout(desk, training, paper, shown.drawn)
        printout.send(printer, range(len(shown.pages)))

    gather = asked.kind.load().gather
    desk.operations.read(desk, gather, draw, training=training, **which)


def _size(settings: QSettings, paper: str) -> str:
    """The size that the paper was printed on last."""
    return str(settings.value(size_setting(paper), SIZES[0]))
