"""The board on the page: a list to find, sort and choose in, and the certificate beside it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from app.usecases.certificate_board import BoardLine, BoardState, CertificateBoard
from ui.desk import Desk
from ui.pages.certificates.board_rows import OF_ISSUED, columns
from ui.pages.certificates.page_beside import PageBeside
from ui.widgets.forms import line_edit
from ui.widgets.look import GRID
from ui.widgets.table import Table, TableModel


class BoardView(QWidget):
    """Everybody of one training, and the page of whoever the cursor is on."""

    chosen = Signal()
    """Other people are chosen."""
    opened = Signal()
    """Enter was pressed on somebody."""

    def __init__(self, desk: Desk, *acts: QPushButton) -> None:
        """Lay out the list with its filter; `acts` stand beside the filter."""
        super().__init__()
        self._training = ""
        self._board: CertificateBoard | None = None
        words = desk.wording
        self.filter = line_edit(placeholder=words.text("Find a name or a number (Ctrl+F)"))
        self.filter.setAccessibleName(words.text("Find in the list"))
        self.filter.setMinimumWidth(18 * GRID)
        self.filter.setMaximumWidth(40 * GRID)
        self.table = Table(
            TableModel(columns(words)),
            key=lambda line: line.code,
            settings=desk.settings,
            wording=words,
            frozen=2,
            name="certificates",
        )
        self.table.setAccessibleName(words.text("Participants and their certificates"))
        self.beside = PageBeside(desk)
        self._lay_out(acts)
        self.filter.textChanged.connect(self.table.filter)
        self.filter.returnPressed.connect(self.table.setFocus)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.filter.setFocus)
        self.table.activated.connect(self.opened)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.selectionModel().selectionChanged.connect(self.chosen)

    def show_board(self, board: CertificateBoard, training: str) -> None:
        """Show this board; the cursor stays on whom it was, or begins at the top."""
        if training != self._training:
            self.beside.clear()
        self._board, self._training = board, training
        self.table.set_rows(board.lines)
        self.table.show_columns(dict.fromkeys(OF_ISSUED, board.count(BoardState.ISSUED) > 0))
        if self.table.current() is None and board.lines:
            self.table.choose(board.lines[0].code)
        self._show_current()

    def go_to(self, ndh: int) -> None:
        """Put the cursor on a participant, whatever the filter hid."""
        self.filter.clear()
        lines = self._board.lines if self._board else ()
        for line in sorted(lines, key=lambda line: line.has_left):
            if line.ndh == ndh:
                self.table.choose(line.code)
                self.table.setFocus()
                return

    def chosen_certificates(self) -> tuple[str, ...]:
        """The scan codes of the chosen who have a certificate."""
        return _issued(self.table.chosen())

    def certificates(self) -> tuple[str, ...]:
        """The scan codes of all who have one: of the chosen where they are several, else of all.

        Who left the class is in it only when chosen.
        """
        chosen = self.table.chosen()
        if len(chosen) > 1:
            return _issued(chosen)
        lines: Sequence[BoardLine] = self._board.lines if self._board else ()
        return _issued(line for line in lines if not line.has_left)

    def _show_current(self) -> None:
        line = self.table.current()
        if line is not None and self._board is not None:
            self.beside.show_person(self._training, line.code, self._board.date, line.date)

    def _lay_out(self, acts: Iterable[QPushButton]) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.filter, 1)
        row.addStretch(1)
        for act in acts:
            row.addWidget(act)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        for place, (side, share) in enumerate(((self.table, 2), (self.beside, 1))):
            sides.addWidget(side)
            sides.setStretchFactor(place, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(sides, 1)


def _issued(lines: Iterable[BoardLine]) -> tuple[str, ...]:
    return tuple(line.code for line in lines if line.state is BoardState.ISSUED)
