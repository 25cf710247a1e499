"""The view "Nilai": everybody's scores to be typed, pasted and seen at once."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.usecases.score_board import ScoreBoard, ScoreLine
from ui.desk import Desk
from ui.pages.scores.answer_line import AnswerLine
from ui.pages.scores.empty_states import nothing_scored
from ui.pages.scores.score_changes import ScoreChanges
from ui.pages.scores.score_entry import ScoreEntry
from ui.pages.scores.score_model import ScoreModel
from ui.pages.scores.score_table import ScoreTable
from ui.pages.scores.score_words import scheme_told
from ui.widgets.buttons import chip
from ui.widgets.forms import line_edit
from ui.widgets.labels import doubt, quiet
from ui.widgets.look import GRID


class ScoreView(QWidget):
    """The grid with the rule above it; the line between them answers."""

    unlike = Signal()
    list_pasted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, words = desk, desk.wording
        self.rule, self._issued, self.missing = quiet(), doubt(), QLabel()
        self.search = line_edit(placeholder=words.text("Find a name (Ctrl+F)"), width=30 * GRID)
        self.search.setMinimumWidth(24 * GRID)
        self.search.setAccessibleName(words.text("Find a participant"))
        self.only = chip(self._narrow)
        self.only.setText(words.text("Only who is incomplete"))
        self.line = AnswerLine(
            words.text(
                "Type 88,25 or 88.25: Enter goes down, Tab to the right. F2 changes, R remedial,"
                " Del takes away, Ctrl+V pastes from Excel."
            )
        )
        self.table = ScoreTable(ScoreModel(words), words)
        self._changes = ScoreChanges(desk, self.table.scores, self.line)
        self._changes.unlike.connect(self.unlike)
        entry = ScoreEntry(words, self.table, self.line, self._changes)
        entry.list_pasted.connect(self.list_pasted)
        self._nothing = nothing_scored(desk)
        self._stack = QStackedWidget()
        for shown in (self._grid(), self._nothing):
            self._stack.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self._stack)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self.table.setFocus)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.search.setFocus)

    @property
    def home(self) -> QWidget:
        """Where typing begins."""
        return self.table if self._stack.currentIndex() == 0 else self._nothing

    def forget(self) -> None:
        """Take leave of another training: its answers and what was looked for."""
        self.line.be_quiet()
        self.search.clear()
        self.only.setChecked(False)

    def show_board(self, board: ScoreBoard) -> None:
        """Show everybody's scores as they are stored."""
        self._stack.setCurrentIndex(0 if board.scheme else 1)
        if board.scheme is None:
            return
        words = self._desk.wording
        self.rule.setText(scheme_told(words, board.scheme))
        self.table.scores.show(board)
        self.only.setVisible(bool(board.missing) or self.only.isChecked())
        told = words.text("All scores are there.")
        if board.missing:
            told = words.count(
                "{number} of {all} people has no complete scores yet.",
                "{number} of {all} people have no complete scores yet.",
                board.missing,
                all=len(board.lines),
            )
        self.missing.setText(told)
        self._narrow(is_read=True)

    def show_holders(self, holders: frozenset[int]) -> None:
        """Tell that papers were issued already."""
        self._changes.holders = holders
        self._issued.setVisible(bool(holders))
        self._issued.setText(
            self._desk.wording.count(
                "{number} person holds an issued certificate: other scores do not change it.",
                "{number} people hold issued certificates: other scores do not change them.",
                len(holders),
            )
        )

    def go_to(self, ndh: int) -> None:
        """Put the cursor on a participant."""
        code = next((each.code for each in self.table.scores.sheet.lines if each.ndh == ndh), None)
        if code is not None:
            self.table.go_to((code, max(self.table.currentIndex().column(), 0)))

    def _narrow(self, *_: object, is_read: bool = False) -> None:
        """Show those who are looked for; nobody goes from sight while scores are typed."""
        typed = self.search.text().casefold().split()
        if is_read and not typed and not self.only.isChecked():
            return
        lines, table = self.table.scores.sheet.lines, self.table
        before = {lines[row].code for row in table.seen_rows()} if is_read else set[str]()
        wanted = {line.code for line in lines if self._is_wanted(line, typed)}
        table.show_only(before | wanted)

    def _is_wanted(self, line: ScoreLine, typed: list[str]) -> bool:
        text = f"{line.ndh:02} {line.name} {line.nip or ''} {line.unit or ''}".casefold()
        has_all = all(word in text for word in typed)
        return has_all and not (self.only.isChecked() and line.is_complete)

    def _grid(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        for widget in (self.search, self.only):
            head.addWidget(widget)
        head.addWidget(self.missing, 1)
        shown = QWidget()
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self.rule, self._issued):
            layout.addWidget(part)
        layout.addLayout(head)
        layout.addWidget(self.line)
        layout.addWidget(self.table, 1)
        return shown
