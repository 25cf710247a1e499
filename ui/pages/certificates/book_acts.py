"""What is done with the number book: blocks, numbers from outside, and single numbers."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import RangeUse
from app.exchange.list_source import ENDINGS
from app.usecases.number_ranges import Range, reserve_range, take_back_range
from app.usecases.outside_numbers import NumberImport, edit_outside_number
from app.usecases.whole_book import WholeBook
from ui.desk import Deed, Desk
from ui.pages.certificates.number_acts import NumberActs, SeenNumber
from ui.pages.certificates.number_book_rows import BookRow, free_from
from ui.pages.certificates.number_dialog import NumberDialog
from ui.pages.certificates.outside_dialog import OutsideDialog, counts_of
from ui.pages.certificates.range_dialog import RangeDialog
from ui.widgets.open_dialog import ask_which_file


class BookActs:
    """Acts of the view; what can be undone is."""

    def __init__(self, page: QWidget, desk: Desk) -> None:
        """Stand on the view."""
        self._page, self._desk = page, desk
        self._of_number = NumberActs(page, desk)

    # Ranges

    def reserve(self, book: WholeBook, sequence: str | None) -> None:
        """Ask for a range to reserve, of this sequence unless another one is chosen."""
        free, chosen = free_from(book), sequence or book.own
        if free:
            RangeDialog(self._page, self._desk, free, chosen, self._tell_reserved).open()

    def take_back(self, row: BookRow) -> None:
        """Take a range out of the book."""
        if row.block is None:
            return

        def tell(was: Range) -> None:
            told = self._desk.wording.sentence("range-taken-back", vars(was))
            self._desk.done(_turning(self._desk, told, was, is_reserved=False))

        self._desk.operations.change(self._page, take_back_range, tell, uid=row.block.uid)

    def _tell_reserved(self, reserved: Range) -> None:
        is_own = reserved.use == RangeUse.OWN
        code = "range-reserved" if is_own else "range-elsewhere"
        told = self._desk.wording.sentence(code, vars(reserved))
        self._desk.done(_turning(self._desk, told, reserved, is_reserved=True))

    # Numbers from outside

    def choose_file(self) -> None:
        """Ask for a list of numbers."""
        words = self._desk.wording
        ask_which_file(
            self._page.window(),
            words,
            self._desk.settings,
            title=words.text("The list with the numbers"),
            endings=ENDINGS,
            then=self.read_file,
        )

    def read_file(self, file: Path) -> None:
        """Show what a list of numbers would bring."""
        training = self._desk.training
        if training is not None:
            self._desk.hush()
            OutsideDialog(self._page, self._desk, training, file, self._tell_imported).open()

    def edit(self, row: BookRow) -> None:
        """Put a number from outside right."""
        if row.is_mendable and row.number:
            NumberDialog(self._page, self._desk, row.number, self._tell_edited).open()

    def _tell_imported(self, outcome: NumberImport) -> None:
        words = self._desk.wording
        told = words.sentence("numbers-imported", counts_of(outcome))
        refused = len(outcome.problems)
        if refused:
            stays = words.count("{number} row stayed out.", "{number} rows stayed out.", refused)
            told = f"{told} {stays}"
        self._desk.say(told)

    def _tell_edited(self, was: str, now: str) -> None:
        desk = self._desk

        def write(number: str, text: str) -> None:
            desk.operations.change(desk, edit_outside_number, number=number, text=text)

        told = desk.wording.text("{before} is {after} now.", before=was, after=now)
        desk.done(Deed(told, partial(write, now, was), partial(write, was, now)))

    # Single numbers

    def void(self, row: BookRow) -> None:
        """Make a number void."""
        line = row.line
        if line is not None and line.number:
            seen = SeenNumber(line.number, row.state, line.kind, line.training)
            self._of_number.void(seen)


def _turning(desk: Desk, told: str, block: Range, *, is_reserved: bool) -> Deed:
    """A range that was reserved or taken back, with the way back and forth."""
    latest = [block]

    def reserve() -> None:
        desk.operations.change(
            desk,
            reserve_range,
            latest.append,
            sequence=block.scope,
            first=block.first,
            last=block.last,
            use=block.use,
            note=block.note,
        )

    def take_back() -> None:
        desk.operations.change(desk, take_back_range, uid=latest[-1].uid)

    return Deed(told, take_back, reserve) if is_reserved else Deed(told, reserve, take_back)
