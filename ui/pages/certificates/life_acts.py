"""What comes after: signed, spoilt, void, replaced, corrected, reprinted, each with a reason."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.certificate_refusals import NotPrintedYet
from app.domain.errors import AppError
from app.domain.vocabulary import NumberState
from app.usecases.certificate_board import BoardLine
from app.usecases.handing_over import HandedOver, hand_over_all, take_back_handover
from app.usecases.sheets import spoil_sheet
from app.usecases.signing_marks import mark_signed, take_back_signed
from ui.desk import Deed, Desk, Way
from ui.pages.certificates.board_view import BoardView
from ui.pages.certificates.number_acts import NumberActs, SeenNumber
from ui.pages.certificates.without_sheet import Print, ways_on
from ui.widgets.reason_dialog import ReasonDialog


class LifeActs:
    """Acts on the line under the cursor, or on the chosen."""

    def __init__(self, page: QWidget, desk: Desk, view: BoardView, print_first: Print) -> None:
        """Stand on a page and its view; `print_first` prints what is still to be printed."""
        self._page, self._desk, self._view = page, desk, view
        self._print_first = print_first
        self._of_number = NumberActs(page, desk)

    @property
    def line(self) -> BoardLine | None:
        """The line under the cursor, where it has a number."""
        current = self._view.table.current()
        return current if current is not None and current.number else None

    def is_issued(self) -> bool:
        """Whether the line under the cursor was issued."""
        return self.line is not None and self.line.state is NumberState.ISSUED

    def is_in_folder(self) -> bool:
        """Whether the line under the cursor is prepared or withheld."""
        return self.line is not None and self.line.is_in_folder

    # Signed and handed over

    def to_sign(self) -> tuple[str, ...]:
        """The numbers whose sheets lie there unsigned: of the chosen, else of all shown."""
        lines = self._view.wanted_lines()
        return tuple(o.number for o in lines if o.number and o.has_sheet and not o.is_signed)

    def mark_signed(self) -> None:
        """Mark them as signed."""
        self._change(mark_signed, self._tell_signed, numbers=self.to_sign())

    def take_back_signed(self) -> None:
        """Take the marks of the chosen back."""
        self._change(take_back_signed, numbers=self._numbers())

    def hand_over_chosen(self) -> None:
        """Say that the chosen are with their holders."""
        self._hand_over(self._numbers(), None)

    def take_back_handover(self) -> None:
        """Say that the chosen were not handed over."""
        self._change(take_back_handover, numbers=self._numbers())

    def _tell_signed(self, numbers: tuple[str, ...]) -> None:
        words = self._desk.wording
        told = words.count("{number} sheet signed.", "{number} sheets signed.", len(numbers))
        undo = partial(self._change, take_back_signed, numbers=numbers)
        redo = partial(self._change, mark_signed, numbers=numbers)
        self._desk.done(Deed(told, undo, redo))

    def _hand_over(self, numbers: tuple[str, ...], reason: str | None) -> None:
        """Hand over; where a sheet is missing, offer the ways on."""

        def refuse(error: AppError) -> None:
            ways: tuple[Way, ...] = ()
            if isinstance(error, NotPrintedYet):
                words, go_on = self._desk.wording, partial(self._hand_over, numbers)
                ways = ways_on(self._page, words, error, self._print_first, go_on)
            self._desk.complain(error, *ways)

        tell = partial(self._tell_handed_over, reason)
        self._change(hand_over_all, tell, refuse, numbers=numbers, reason=reason)

    def _tell_handed_over(self, reason: str | None, papers: tuple[HandedOver, ...]) -> None:
        words, numbers = self._desk.wording, tuple(paper.number for paper in papers)
        told = words.count(
            "{number} paper handed over.", "{number} papers handed over.", len(numbers)
        )
        undo = partial(self._change, take_back_handover, numbers=numbers)
        redo = partial(self._change, hand_over_all, numbers=numbers, reason=reason)
        self._desk.done(Deed(told, undo, redo))

    # The life of one number

    def spoil(self) -> None:
        """Say that the sheet is spoilt, to be printed again later."""
        words = self._desk.wording
        reasons = (words.text("Misprinted"), words.text("Stained or torn"))
        title = words.text("Sheet spoilt")
        sentence = words.text("The number stays; the sheet is counted as spoilt.")
        line = self.line
        if line is not None and line.number:
            then = partial(self._spoil, line.number)
            verb = words.text("Spoilt")
            ReasonDialog(self._page, words, title, sentence, verb, reasons, then).open()

    def void(self) -> None:
        """Make the number void: it stays in the book with its reason."""
        self._of_line(self._of_number.void)

    def replace(self) -> None:
        """Make the certificate void and issue another one in its place."""
        self._of_line(partial(self._of_number.replace, day=self._view.board.date))

    def correct(self) -> None:
        """Tell the certificate anew under its number, with the facts of today."""
        self._of_line(self._of_number.correct)

    def reprint(self) -> None:
        """Print a further copy of exactly what was issued."""
        self._of_line(self._of_number.reprint)

    def _of_line(self, act: Callable[[SeenNumber], None]) -> None:
        line = self.line
        if line is not None and line.number and line.state:
            act(SeenNumber(line.number, line.state, line.kind, self._view.training))

    def _spoil(self, number: str, reason: str) -> None:
        self._desk.operations.change(self._page, spoil_sheet, number=number, reason=reason)

    def _numbers(self) -> tuple[str, ...]:
        return tuple(o.number for o in self._view.chosen_lines() if o.number)

    def _change(
        self,
        verb: Callable[..., tuple[Any, ...]],
        then: Callable[[tuple[Any, ...]], None] | None = None,
        refused: Callable[[AppError], None] | None = None,
        *,
        numbers: tuple[str, ...],
        **plain: Any,
    ) -> None:
        training = self._desk.training
        if numbers and training is not None:
            change, plain = self._desk.operations.change, {"numbers": numbers, **plain}
            change(self._page, verb, then, refused=refused, training=training, **plain)
