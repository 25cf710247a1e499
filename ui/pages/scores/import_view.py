"""The preview of a list of scores: what comes in, what stays out and where; nothing is stored."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.vocabulary import Severity
from app.usecases.score_import import ScoreImport
from ui.pages.scores.import_tables import change_table, problem_table
from ui.pages.scores.incoming import Given
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import doubt, empty, heading, quiet
from ui.widgets.look import GRID
from ui.wording import Wording


class ImportView(QWidget):
    """Shows a list; the button says what it will do, Esc goes back."""

    agreed = Signal(object)
    """A Given list is to be stored."""
    sheet_chosen = Signal(object, str)
    left = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._given: Given | None = None
        self.title, self._summary, self._warning = heading(""), quiet(), doubt()
        self.changes, self.problems = change_table(words), problem_table(words)
        self.go_on = primary_button("", self._agree)
        self.back = button(words.text("Cancel"), self.left.emit, tooltip="Esc")
        self._question = QWidget()
        self._sheets = QVBoxLayout(self._question)
        self._stack = QStackedWidget()
        self._lay_out()
        keys = QShortcut(QKeySequence("Esc"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.left.emit)

    def show_given(self, given: Given) -> None:
        """Show a list, or ask which of its sheets is meant."""
        self._given = given
        self.title.setText(given.source.name or self._words.text("Pasted list"))
        is_read = given.outcome is not None
        for part in (self._summary, self.go_on):
            part.setVisible(is_read)
        self._warning.setVisible(False)
        self._stack.setCurrentIndex(0 if is_read else 1)
        if given.outcome is None:
            self._ask(given)
        else:
            self._show_outcome(given.outcome)

    def _show_outcome(self, outcome: ScoreImport) -> None:
        words = self._words
        refused = sum(each.severity == Severity.REFUSED for each in outcome.problems)
        self._summary.setText(
            words.count(
                "{number} person in the list, {scored} with scores that can come in. Nothing is"
                " stored yet.",
                "{number} people in the list, {scored} of them with scores that can come in."
                " Nothing is stored yet.",
                outcome.rows,
                scored=outcome.scored,
            )
        )
        self._warning.setText(
            words.count("{number} row stays out.", "{number} rows stay out.", refused)
        )
        self._warning.setVisible(bool(refused))
        self.changes.set_rows(outcome.changes)
        self.problems.set_rows(outcome.problems)
        self.problems.setVisible(bool(outcome.problems))
        number = len(outcome.changes)
        told = words.count("Bring in {number} score", "Bring in {number} scores", number)
        self.go_on.setText(told if number else words.text("Nothing to bring in"))
        self.go_on.setEnabled(bool(number))
        (self.go_on if number else self.back).setFocus()

    def _ask(self, given: Given) -> None:
        empty(self._sheets)
        self._sheets.addWidget(quiet(self._words.text("Several sheets hold scores. Which one?")))
        ways = [
            button(each, partial(self._choose, each), icon_name="table") for each in given.sheets
        ]
        for way in ways:
            self._sheets.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        self._sheets.addStretch(1)
        ways[0].show()  # a layout shows what is new only later, and nothing hidden takes the focus
        ways[0].setFocus()

    def _choose(self, sheet: str) -> None:
        if self._given is not None:
            self.sheet_chosen.emit(self._given, sheet)

    def _agree(self) -> None:
        if self._given is not None:
            self.go_on.setEnabled(False)
            self.agreed.emit(self._given)

    def _lay_out(self) -> None:
        tables = QSplitter(Qt.Orientation.Vertical)
        for table, share in ((self.changes, 3), (self.problems, 2)):
            tables.addWidget(table)
            tables.setStretchFactor(tables.count() - 1, share)
        tables.setChildrenCollapsible(False)
        for part in (tables, self._question):
            self._stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for label in (self.title, self._summary, self._warning):
            layout.addWidget(label)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)
