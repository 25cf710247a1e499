"""The view "Papan": counts to filter by, a list to choose in, the paper and its history beside."""

import datetime as dt
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from app.domain.vocabulary import CertificateKind, PrintPolicy
from app.usecases.certificate_board import BoardLine, CertificateBoard
from ui.desk import Desk
from ui.pages.certificates.board_rows import columns, used
from ui.pages.certificates.page_beside import PageBeside
from ui.pages.certificates.stage_chips import StageChips
from ui.pages.certificates.stage_words import kind_word
from ui.widgets.forms import line_edit
from ui.widgets.look import GRID
from ui.widgets.table import Table, TableModel

NO_BOARD = CertificateBoard((), dt.date.min, is_final=False, policy=PrintPolicy.CERTAIN)
"""What is shown before anything was read."""
_BOTH, _BOTH_OF_ALL_KINDS = 1000, 1300
"""So much room, in pixels, is wanted for a list with a page beside it."""
_KINDS: tuple[CertificateKind | None, ...] = (*CertificateKind, None)


class BoardView(QWidget):
    """The papers of one training, and the page of whichever the cursor is on."""

    chosen = Signal()
    """Other lines are chosen."""
    opened = Signal()
    """Enter was pressed on somebody."""
    turned = Signal()
    """Another kind of paper is shown."""

    def __init__(self, desk: Desk, *acts: QPushButton) -> None:
        """Lay out the list with its filters; `acts` stand beside them."""
        super().__init__()
        self.training, self.board = "", NO_BOARD
        words = desk.wording
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(words.text("Kind of paper"))
        self.kinds.setToolTip(words.text("Kind of paper"))
        self.kinds.addItems([kind_word(kind, words) for kind in CertificateKind])
        self.kinds.addItem(words.text("All kinds"))
        self.chips = StageChips(words)
        self.filter = line_edit(placeholder=words.text("Find a name or a number (Ctrl+F)"))
        self.filter.setAccessibleName(words.text("Find in the list"))
        self.filter.setMinimumWidth(18 * GRID)
        self.filter.setMaximumWidth(40 * GRID)
        self.table = Table(
            TableModel(columns(words, lambda: self.board)),
            key=lambda line: line.key,
            settings=desk.settings,
            wording=words,
            frozen=2,
            name="certificate-board",
        )
        self.table.setAccessibleName(words.text("Participants and their certificates"))
        self.beside = PageBeside(desk)
        self._lay_out(acts)
        self._listen()

    @property
    def kind(self) -> CertificateKind | None:
        """The kind that is shown; None where all are."""
        return _KINDS[self.kinds.currentIndex()]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Show the page beside the list where there is room for both."""
        self._share_room()
        super().resizeEvent(event)

    def show_board(self, board: CertificateBoard, training: str) -> None:
        """Show this board; the cursor stays on whom it was, or begins at the top."""
        if (board, training) == (self.board, self.training):
            self._show_current()
            return
        if training != self.training:
            self.beside.clear()
            with QSignalBlocker(self.kinds):
                self.kinds.setCurrentIndex(0)
        self.board, self.training = board, training
        self._show_lines()

    def show_kind(self, kind: CertificateKind | None) -> None:
        """Show another kind of paper."""
        self.kinds.setCurrentIndex(_KINDS.index(kind))

    def go_to(self, ndh: int) -> None:
        """Put the cursor on a participant, whatever the filters hid."""
        self.filter.clear()
        self.show_kind(CertificateKind.CERTIFICATE)
        self.chips.choose(None)
        for line in sorted(self._lines(), key=lambda line: line.has_left):
            if line.ndh == ndh:
                self.table.choose(line.key)
                self.table.setFocus()
                return

    def chosen_lines(self) -> tuple[BoardLine, ...]:
        """The lines that are selected."""
        return self.table.chosen()

    def wanted_lines(self) -> tuple[BoardLine, ...]:
        """The chosen lines where they are several, else all of the kind that is shown.

        Who left the class is in it only when chosen.
        """
        chosen = self.table.chosen()
        if len(chosen) > 1:
            return chosen
        return tuple(line for line in self._lines() if not line.has_left)

    def _lines(self) -> Sequence[BoardLine]:
        return self.board.of(self.kind)

    def _show_lines(self) -> None:
        lines = self._lines()
        self.chips.count(self.board.counts(self.kind), sum(bool(o.differs) for o in lines))
        shown = [line for line in lines if self.chips.admits(line)]
        self.table.set_rows(shown)
        self.table.show_columns(used(lines, of_all_kinds=self.kind is None))
        if self.table.current() is None and shown:
            self.table.choose(shown[0].key)
        self._show_current()

    def _show_current(self) -> None:
        line = self.table.current()
        if line is not None:
            self.beside.show_line(self.training, line, self.board)

    def _share_room(self) -> None:
        needed = _BOTH if self.kind else _BOTH_OF_ALL_KINDS
        self.beside.setVisible(self.width() >= needed)

    def _turn(self) -> None:
        self._share_room()
        self._show_lines()
        self.turned.emit()

    def _listen(self) -> None:
        self.filter.textChanged.connect(self.table.filter)
        self.filter.returnPressed.connect(self.table.setFocus)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.filter.setFocus)
        self.kinds.currentIndexChanged.connect(self._turn)
        self.chips.filtered.connect(self._turn)
        self.table.activated.connect(self.opened)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.selectionModel().selectionChanged.connect(self.chosen)

    def _lay_out(self, acts: Iterable[QPushButton]) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.kinds)
        row.addWidget(self.filter, 1)
        row.addStretch(1)
        for act in acts:
            row.addWidget(act)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        for place, (side, share) in enumerate(((self.table, 7), (self.beside, 2))):
            sides.addWidget(side)
            sides.setStretchFactor(place, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.chips)
        layout.addWidget(sides, 1)
