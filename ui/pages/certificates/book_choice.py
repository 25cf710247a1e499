"""The choice which part of the number book is seen: a year, and a sequence of it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.usecases.whole_book import WholeBook
from ui.pages.certificates.number_book_rows import scope_text
from ui.widgets.look import GRID
from ui.wording import Wording

_ALL = "all"
_Offers = Sequence[tuple[str, object]]


class BookChoice(QWidget):
    """Two lists to choose from; what was chosen stays chosen while the book has it."""

    year_chosen = Signal()
    sequence_chosen = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._words = wording
        self.years, self.books = QComboBox(), QComboBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for choice, name in (
            (self.years, wording.text("Year")),
            (self.books, wording.text("Book")),
        ):
            choice.setAccessibleName(name)
            choice.setToolTip(name)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(choice)
        self.years.activated.connect(self.year_chosen)
        self.books.activated.connect(self.sequence_chosen)

    @property
    def year(self) -> int | None:
        """The year that is chosen; None where all are."""
        year = self.years.currentData()
        return None if year in (None, _ALL) else int(year)

    @property
    def sequence(self) -> str | None:
        """The sequence that is chosen; None where all are."""
        key = self.books.currentData()
        return None if key in (None, _ALL) else str(key)

    def forget(self, year: int | None) -> None:
        """Begin anew at a year, before its book is read."""
        with QSignalBlocker(self.years), QSignalBlocker(self.books):
            self.books.clear()
            self.years.clear()
            if year is not None:
                self.years.addItem(str(year), year)

    def offer(self, book: WholeBook) -> None:
        """Offer what the book has; a year of which it has nothing gives way to all."""
        words = self._words
        _offer(self.years, words.text("All years"), [(str(year), year) for year in book.years])
        books = [(scope_text(scope, words), scope.key) for scope in book.scopes]
        _offer(self.books, words.text("All books"), books, _first(book))


def _first(book: WholeBook) -> str | None:
    """The sequence of the training from which the book is seen, once there is something in it."""
    known = {line.scope.key for line in book.listed.numbers}
    return book.own if book.own in known else None


def _offer(
    choice: QComboBox, everything: str, others: _Offers, first: object | None = None
) -> None:
    chosen = choice.currentData() or first
    with QSignalBlocker(choice):
        choice.clear()
        choice.addItem(everything, _ALL)
        for said, key in others:
            choice.addItem(said, key)
        choice.setCurrentIndex(max(choice.findData(chosen), 0))
