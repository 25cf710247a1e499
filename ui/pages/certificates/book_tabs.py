"""The tabs of the page: the board, the number book, and the register of what was issued."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.certificates.number_book_view import NumberBookView
from ui.pages.certificates.register_view import RegisterView
from ui.widgets.tabs import Tabs


class BookTabs(Tabs):
    """Reads the book or the register when it is seen; the board is read by its page."""

    turned = Signal()
    """Another tab is seen."""

    def __init__(self, desk: Desk, board: QWidget) -> None:
        super().__init__()
        text = desk.wording.text
        self.book, self.register = NumberBookView(desk), RegisterView(desk)
        self.addTab(board, text("&Board"))
        self.addTab(self.book, text("&Number book"))
        self.addTab(self.register, text("&Register"))
        self._purposes = (
            "",
            text("Every number that was given or reserved, and what became of it."),
            text("Everything that was issued, and what came after."),
        )
        self.currentChanged.connect(self._turn)
        self.book.opened.connect(self.show_number)
        self.register.left.connect(self.show_board)

    @property
    def is_board(self) -> bool:
        """Whether the board is seen."""
        return self.currentIndex() == 0

    @property
    def purpose(self) -> str:
        """What the view that is seen is for; the board says it itself."""
        return self._purposes[self.currentIndex()]

    def refresh(self) -> None:
        """Read what is seen beside the board."""
        seen = self.currentWidget()
        if isinstance(seen, NumberBookView | RegisterView):
            seen.refresh()

    def show_board(self) -> None:
        """Turn to the board."""
        self.setCurrentIndex(0)

    def show_number(self, number: str) -> None:
        """Turn to the register, with the cursor on a certificate."""
        self.setCurrentWidget(self.register)
        self.register.go_to(number)

    def _turn(self) -> None:
        self.refresh()
        seen = self.currentWidget()
        if isinstance(seen, NumberBookView | RegisterView):
            seen.home.setFocus()
        self.turned.emit()
