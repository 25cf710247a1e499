"""One paper on its way to a printer: drawn on the document worker, noted when it is out."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from app.domain.errors import AppError
from ui.desk import Desk, Notice
from ui.errors import log_refusal, sentence_of
from ui.operations import Ticket
from ui.papers import DrawnPaper
from ui.printing.print_job import print_pages


class Printout(QObject):
    """Prints and then records; it lives on when the preview that began it is closed."""

    ended = Signal()

    def __init__(self, desk: Desk, training: str, code: str, drawn: DrawnPaper) -> None:
        super().__init__(desk)
        self._desk, self._drawn = desk, drawn
        self._training, self._code = training, code
        self.ticket = Ticket(self)

    def send(self, printer: QPrinter, pages: Sequence[int]) -> None:
        """Print these pages; what went out is recorded, and either way it is told."""

        def tell(sent: tuple[int, ...]) -> None:
            self._tell(printer, sent, is_whole=len(sent) == len(pages))

        self._desk.operations.make(
            self,
            print_pages,
            tell,
            refused=self._give_up,
            printer=printer,
            pdf=self._drawn.paper.pdf,
            pages=pages,
            progress=self.ticket.report,
        )

    def _tell(self, printer: QPrinter, sent: tuple[int, ...], *, is_whole: bool) -> None:
        words = self._desk.wording
        told = words.count(
            "{number} page was sent to {printer}.",
            "{number} pages were sent to {printer}.",
            len(sent),
            printer=printer.printerName() or printer.outputFileName(),
        )
        stopped = "" if is_whole else words.text("The printing was stopped.") + " "
        self._desk.say(stopped + told)
        record(self._desk, self._training, self._code, self._drawn, sent)
        self._end()

    def _give_up(self, error: AppError) -> None:
        self._desk.complain(error)
        self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()


def record(desk: Desk, training: str, code: str, drawn: DrawnPaper, pages: Sequence[int]) -> None:
    """Note that these pages of a paper were printed or saved; where that fails, it is told."""
    from app.usecases.printing import record_printing

    if drawn.facts:
        _record_sheets(desk, training, drawn, pages)
        return
    shown: dict[str, Any] = dict(drawn.shown_on(set(pages)))
    desk.operations.change(
        desk,
        record_printing,
        refused=partial(_complain, desk),
        training=training,
        paper=code,
        pages=len(pages),
        **shown,
    )


def _record_sheets(desk: Desk, training: str, drawn: DrawnPaper, pages: Sequence[int]) -> None:
    """Note the sheets of prepared papers; what is decided meanwhile is told."""
    from app.usecases.sheets import record_sheets

    printed = drawn.facts_on(set(pages))
    if not printed:
        return

    def tell_late(kept: tuple[str, ...]) -> None:
        late = [facts.number for facts in printed if facts.number not in kept]
        if late:
            told = desk.wording.sentence("sheets-too-late", {"numbers": late})
            desk.noticed.emit(Notice(told, is_refusal=True))

    desk.operations.change(
        desk,
        record_sheets,
        tell_late,
        refused=partial(_complain, desk),
        training=training,
        printed=printed,
        reason=drawn.reason,
        spoilt=drawn.spoilt,
    )


def _complain(desk: Desk, error: AppError) -> None:
    log_refusal(error)
    told = desk.wording.sentence("printing-not-recorded", {})
    sentence = f"{told} {sentence_of(error, desk.wording)}"
    desk.noticed.emit(Notice(sentence, is_refusal=True))
