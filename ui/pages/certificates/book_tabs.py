"""The tabs of the page: the board, the number book, and the register of what was issued."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.pages.certificates.number_book_view import NumberBookView
from ui.pages.certificates.register_view import RegisterView
from ui.widgets.tabs import Tabs

_BOARD, _BOOK, _REGISTER = range(3)


class BookTabs(Tabs):
    """Makes and reads the book or the register when it is seen; the board is read by its page."""

    turned = Signal()
    """Another tab is seen."""

    def __init__(self, desk: Desk, board: QWidget) -> None:
        super().__init__()
        self._desk = desk
        text = desk.wording.text
        self.addTab(board, text("&Board"))
        self._book = self._add_empty(text("&Number book"))
        self._register = self._add_empty(text("&Register"))
        self._purposes = (
            "",
            text("Every number that was given or reserved, and what became of it."),
            text("Everything that was issued, and what came after."),
        )
        self.currentChanged.connect(self._turn)

    @cached_property
    def book(self) -> NumberBookView:
        """The number book."""
        made = NumberBookView(self._desk)
        made.opened.connect(self.show_number)
        self._book.addWidget(made)
        return made

    @cached_property
    def register(self) -> RegisterView:
        """The register of what was issued."""
        made = RegisterView(self._desk)
        made.left.connect(self.show_board)
        self._register.addWidget(made)
        return made

    @property
    def is_board(self) -> bool:
        """Whether the board is seen."""
        return self.currentIndex() == _BOARD

    @property
    def seen(self) -> NumberBookView | RegisterView | None:
        """The view that is seen, where it is not the board."""
        if self.is_board:
            return None
        return self.book if self.currentIndex() == _BOOK else self.register

    @property
    def purpose(self) -> str:
        """What the view that is seen is for; the board says it itself."""
        return self._purposes[self.currentIndex()]

    def refresh(self) -> None:
        """Read what is seen beside the board."""
        if self.seen is not None:
            self.seen.refresh()

    def show_board(self) -> None:
        """Turn to the board."""
        self.setCurrentIndex(_BOARD)

    def show_number(self, number: str) -> None:
        """Turn to the register, with the cursor on a certificate."""
        self.setCurrentIndex(_REGISTER)
        self.register.go_to(number)

    def _turn(self) -> None:
        self.refresh()
        if self.seen is not None:
            self.seen.home.setFocus()
        self.turned.emit()

    def _add_empty(self, title: str) -> QVBoxLayout:
        """Add a tab whose view is made when it is first seen; returns where that goes."""
        tab = QWidget()
        place = QVBoxLayout(tab)
        place.setContentsMargins(0, 0, 0, 0)
        self.addTab(tab, title)
        return place
