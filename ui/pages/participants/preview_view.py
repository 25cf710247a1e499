"""The preview of a list: what comes in, every problem, what changes; nothing is stored yet."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.exchange.list_reading import Reading
from app.usecases.comparing import Change
from app.usecases.importing import ImportOutcome
from app.usecases.participants import ParticipantLine
from ui.pages.participants.choosing_page import ChoosingPage
from ui.pages.participants.column_view import ColumnView
from ui.pages.participants.incoming import Agreed, Given
from ui.pages.participants.preview_tables import (
    change_table,
    gone_table,
    people_table,
    problem_table,
)
from ui.pages.participants.preview_words import (
    Note,
    filled_text,
    go_on_text,
    notes,
    summary,
    warning,
)
from ui.pages.participants.sheet_question import SheetQuestion
from ui.widgets.buttons import button, primary_button
from ui.widgets.day_edit import DayEdit
from ui.widgets.labels import doubt, heading, quiet
from ui.widgets.look import GRID
from ui.wording import Wording


class PreviewView(QWidget):
    """Shows a list; the button says what it will do, Esc goes back."""

    agreed = Signal(object, object)
    """A list is to be stored: its Given, and what else was Agreed."""
    corrected = Signal(object, object)
    """A Given list is to be read as a Reading says."""
    left = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._given: Given | None = None
        self._lines: dict[int, ParticipantLine] = {}
        self._notes: dict[int, Note] = {}
        self._title, self._summary, self._warning = heading(""), quiet(), doubt()
        self.people = people_table(words, self._note_of)
        self.problems = problem_table(words)
        self.changes = change_table(words, self._name_of)
        self.gone = gone_table(words)
        self.columns = ColumnView(words)
        self.question = SheetQuestion(words)
        self.late = QCheckBox(words.text("New people join later, from"))
        self.joined = DayEdit(words.language)
        self.go_on = primary_button("", self._agree)
        self.back = button(words.text("Cancel"), self.left.emit)
        self.tabs = QTabWidget()
        self._stack = QStackedWidget()
        self._fill_tabs()
        self._lay_out()
        self._listen()

    def show_given(self, given: Given, late: dt.date | None) -> None:
        """Show a list; newcomers join late, from a day on, where the training runs already."""
        is_first = self._given is None or self._given.source is not given.source
        self._given = given
        self._title.setText(given.source.name or self._words.text("Pasted list"))
        self._offer_day(late, is_first=is_first)
        self.columns.show_given(given)
        self._say_warning(given)
        self._compare(given.outcome)
        if given.read.sheet is None and not given.read.columns:
            self._stack.setCurrentWidget(self.question)
            self.question.ask(given.read.sheets)
            return
        is_correcting = not is_first and self._stack.currentWidget() is self.tabs
        self._stack.setCurrentWidget(self.tabs)
        if not is_correcting or self.tabs.currentWidget() is not self.columns:
            self._begin(given)

    def _begin(self, given: Given) -> None:
        """Begin with what is to be looked at first, in a file with guessed columns with these."""
        outcome = given.outcome
        is_doubtful = given.read.is_guessed and given.source.name is not None
        if outcome is None or not outcome.rows or is_doubtful:
            self.tabs.setCurrentWidget(self.columns)
            self.columns.header.setFocus()
            return
        has_news = bool(outcome.changes or outcome.filled)
        first = self._change_page if has_news and not outcome.imported else self._people_page
        self.tabs.setCurrentWidget(first)
        self.go_on.setFocus()

    def _compare(self, outcome: ImportOutcome | None) -> None:
        """Show what the list would do to the class."""
        shown = () if outcome is None else outcome.people
        self._lines = {line.ndh: line for line in shown}
        self._notes = notes(self._words, outcome) if outcome else {}
        self._summary.setText(summary(self._words, outcome) if outcome else "")
        self._summary.setVisible(outcome is not None)
        self.go_on.setVisible(outcome is not None)
        self.people.set_rows(shown)
        has_births = any(line.born or line.birthplace for line in shown)
        self.people.show_columns({"born": has_births})
        self.problems.set_rows(outcome.problems if outcome else ())
        self.problems.setVisible(bool(outcome and outcome.problems))
        self.changes.set_rows(outcome.changes if outcome else ())
        self.changes.ticks.tick(self.changes.ticks.rows, on=True)
        self.gone.set_rows(outcome.gone if outcome else ())
        self._change_page.say(filled_text(self._words, outcome) if outcome else "")
        self._count()
        self._name_tabs(outcome)

    def _name_tabs(self, outcome: ImportOutcome | None) -> None:
        words = self._words
        changed = len(outcome.changes) + len(outcome.filled) if outcome else 0
        pages = (
            (self._people_page, words.text("People"), len(self._lines), outcome is not None),
            (self._change_page, words.text("Changes"), changed, bool(changed)),
            (
                self._gone_page,
                words.text("No longer in the list"),
                len(self.gone.ticks.rows),
                bool(self.gone.ticks.rows),
            ),
        )
        for page, title, count, is_shown in pages:
            place = self.tabs.indexOf(page)
            self.tabs.setTabText(place, f"{title} ({count})")
            self.tabs.setTabVisible(place, is_shown)

    def _count(self) -> None:
        """Let the button say what is agreed to."""
        outcome = self._given.outcome if self._given else None
        changed = len(self.changes.ticks.ticked_rows())
        leaving = len(self.gone.ticks.ticked_rows())
        new = outcome.imported if outcome else 0
        filled = len(outcome.filled) if outcome else 0
        self.go_on.setText(go_on_text(self._words, new, changed, leaving, filled))
        self.go_on.setEnabled(bool(new or changed or leaving or filled))

    def _offer_day(self, late: dt.date | None, *, is_first: bool) -> None:
        for widget in (self.late, self.joined):
            widget.setVisible(late is not None)
        if is_first:
            self.late.setChecked(late is not None)
        if late is not None and is_first:
            self.joined.set_day(late)

    def _say_warning(self, given: Given) -> None:
        said = warning(self._words, given.read, given.outcome)
        self._warning.setText(said)
        self._warning.setVisible(bool(said) and bool(given.read.columns))

    def _name_of(self, change: Change) -> str:
        return self._lines[change.ndh].name

    def _note_of(self, line: ParticipantLine) -> Note:
        return self._notes[line.ndh]

    def _agree(self) -> None:
        if self._given is None or self._given.outcome is None:
            return
        joined = self.joined.day if self.late.isVisible() and self.late.isChecked() else None
        leaving = tuple(line.code for line in self.gone.ticks.ticked_rows() if line.code)
        agreed = Agreed(self.changes.ticks.ticked_rows(), leaving, joined)
        self.go_on.setEnabled(False)
        self.agreed.emit(self._given, agreed)

    def _correct(self, reading: Reading) -> None:
        self.corrected.emit(self._given, reading)

    def _fill_tabs(self) -> None:
        words = self._words
        self._people_page = QSplitter(Qt.Orientation.Vertical)
        self._people_page.addWidget(self.people)
        self._people_page.addWidget(self.problems)
        self._people_page.setStretchFactor(0, 3)
        self._people_page.setStretchFactor(1, 2)
        self._people_page.setChildrenCollapsible(False)
        told = words.text("Ticked values of the list take the place of the stored ones.")
        self._change_page = ChoosingPage(words, self.changes, told)
        told = words.text("Ticked people leave the class; their marks stay. The others stay in it.")
        self._gone_page = ChoosingPage(words, self.gone, told)
        for page in (self._people_page, self._change_page, self._gone_page):
            self.tabs.addTab(page, "")
        self.tabs.addTab(self.columns, words.text("Sheet and columns"))

    def _lay_out(self) -> None:
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self.question)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        for widget in (self.late, self.joined):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for label in (self._title, self._summary, self._warning):
            layout.addWidget(label)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)
        self.joined.setAccessibleName(self._words.text("First day"))

    def _listen(self) -> None:
        self.columns.corrected.connect(self._correct)
        self.question.chosen.connect(lambda name: self._correct(Reading(name)))
        self.late.toggled.connect(self.joined.setEnabled)
        for table in (self.changes, self.gone):
            table.ticks.ticked.connect(self._count)
        keys = QShortcut(QKeySequence("Esc"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.left.emit)
