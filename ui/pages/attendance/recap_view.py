"""The view "Rekap": where everybody of the training stands, and how each total comes about."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.usecases.recap import Recap, recap
from ui.desk import Desk
from ui.exporting import export_training
from ui.pages.attendance.recap_derivation import RecapDerivation
from ui.pages.attendance.recap_rows import columns, summary, used
from ui.printing import open_preview
from ui.widgets.buttons import button, primary_button
from ui.widgets.forms import line_edit
from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID
from ui.widgets.table import Table, TableModel


class RecapView(QWidget):
    """A table of everybody; Enter opens the total of one person line by line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out the view; the page says when it reads."""
        super().__init__(parent)
        self._desk = desk
        self._training: str | None = None
        words = desk.wording
        self.summary, self.rule = heading(""), quiet()
        self.summary.setWordWrap(True)
        self._filter = line_edit(placeholder=words.text("Find a name (Ctrl+F)"))
        self._filter.setAccessibleName(words.text("Find in the recap"))
        self.table = Table(
            TableModel(columns(words)),
            key=lambda person: person.ndh,
            settings=desk.settings,
            name="recap",
            wording=words,
            frozen=2,
        )
        self.table.setAccessibleName(words.text("Recap of attendance"))
        self.derivation = RecapDerivation(desk)
        self._stack = QStackedWidget()
        for shown in (self._list(), self.derivation):
            self._stack.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self._stack)
        self.home = self.table
        self._listen()

    def refresh(self) -> None:
        """Read every total again, and the one that is looked at."""
        training = self._desk.training
        if training is None:
            return
        if training != self._training:
            self._stack.setCurrentIndex(0)
        then = partial(self._show, training)
        self._desk.operations.read(self, recap, then, training=training)
        if self._stack.currentWidget() is self.derivation:
            self.derivation.refresh()

    def go_to(self, ndh: int) -> None:
        """Put the cursor on a participant of the list."""
        self._filter.clear()
        self._stack.setCurrentIndex(0)
        self.table.choose(ndh)

    # What is shown

    def _show(self, training: str, found: Recap) -> None:
        words, people = self._desk.wording, found.tally.people
        self._training = training
        self.summary.setText(summary(found, words))
        self.rule.setText(words.rule(found.tally.rule, found.tally.scheme))
        self.table.set_rows(people)
        self.table.show_columns(used(people))
        if self.table.current() is None and people:
            self.table.choose(people[0].ndh)

    def _open_current(self) -> None:
        person = self.table.current()
        if person is not None and self._training is not None:
            people = [row.ndh for row in self.table.shown()]
            self.derivation.show_person(self._training, person.ndh, people)
            self._stack.setCurrentWidget(self.derivation)
            self.derivation.table.setFocus()

    def _close_derivation(self) -> None:
        self._stack.setCurrentIndex(0)
        self.table.choose(self.derivation.ndh)
        self.table.setFocus()

    # What can be done

    def _print(self) -> None:
        if self._training is not None:
            open_preview(self._desk, "recap", training=self._training)

    def _export(self, form: str) -> None:
        if self._training is not None:
            export_training(self, self._desk, form, self._training)

    # Laying out

    def _listen(self) -> None:
        self._filter.textChanged.connect(self.table.filter)
        self._filter.returnPressed.connect(self.table.setFocus)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._filter.setFocus)
        self.table.activated.connect(self._open_current)
        self.derivation.left.connect(self._close_derivation)

    def _list(self) -> QWidget:
        words = self._desk.wording
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._filter, 1)
        row.addStretch(1)
        for act in (
            button(
                words.text("How it adds up"),
                self._open_current,
                icon_name="list",
                tooltip=words.text("One total line by line (Enter in the list)"),
            ),
            button("Excel", lambda: self._export("xlsx"), icon_name="file-spreadsheet"),
            button("CSV", lambda: self._export("csv"), icon_name="file-down"),
            primary_button(
                words.text("Print recap"), self._print, icon_name="printer", shortcut="Ctrl+P"
            ),
        ):
            row.addWidget(act)
        shown = QWidget()
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.summary)
        layout.addWidget(self.rule)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        return shown
