"""Rows to type in with what can be done to them: added, taken away, moved, told what is wrong."""

from collections.abc import Mapping, Sequence
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.trainings.rows_model import Row, RowsModel
from ui.pages.trainings.rows_table import RowsTable
from ui.widgets.buttons import button
from ui.widgets.labels import problem
from ui.widgets.look import GRID
from ui.wording import Wording


class RowsEditor(QWidget, Generic[Row]):
    """A table with its buttons above it and its first problem below it."""

    typed = Signal()
    removal_wanted = Signal(int)
    """A row is to be taken away; whoever hears it takes it out of the model, or says why not."""

    def __init__(self, words: Wording, model: RowsModel[Row], table: RowsTable, add: str) -> None:
        """Take the table over a model, and the words on the button that begins a further row."""
        super().__init__()
        self._words, self._model = words, model
        self.table = table
        self._problem = problem()
        self._problem.hide()
        for signal in (model.text_typed, model.rowsRemoved, model.rowsMoved):
            signal.connect(lambda *_: self.typed.emit())
        table.removal_wanted.connect(self._want_removal)
        table.move_wanted.connect(self._move)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._buttons(add))
        layout.addWidget(table, 1)
        layout.addWidget(self._problem)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in which something stands."""
        return self._model.typed

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty where nothing is."""
        return self._problem.text()

    def put(self, rows: Sequence[Row]) -> None:
        """Show these rows; the cursor stays where it was."""
        place = self.table.currentIndex()
        row, column = max(place.row(), 0), max(place.column(), 0)
        self._model.put(rows)
        last = self._model.rowCount() - 1
        self.table.setCurrentIndex(self._model.index(min(row, last), column))

    def complain(self, said: Mapping[str, str], beside: str = "") -> bool:
        """Mark what is wrong in the cells and say the first below; `beside` is wrong in all."""
        self._model.complain(said)
        fault = self._model.first_fault()
        sentence = beside
        if fault is not None:
            row, told = fault
            sentence = self._words.text("Row {row}: {problem}", row=row + 1, problem=told)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        return bool(sentence)

    def focus_on_fault(self) -> None:
        """Put the cursor on the first row with something wrong."""
        fault = self._model.first_fault()
        self.table.setFocus()
        self.table.setCurrentIndex(self._model.index(fault[0] if fault else 0, 0))

    def _buttons(self, add: str) -> QHBoxLayout:
        words, current = self._words, self.table.currentIndex
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        for made in (
            button(add, self.table.edit_last, icon_name="plus"),
            button(
                words.text("Remove"),
                lambda: self._want_removal(current().row()),
                icon_name="trash",
                tooltip=words.text("Remove this row (Del in its first column)"),
            ),
            button(
                "",
                lambda: self._move(current().row(), -1),
                icon_name="chevron-up",
                tooltip=words.text("Move this row up (Alt+Up)"),
            ),
            button(
                "",
                lambda: self._move(current().row(), 1),
                icon_name="chevron-down",
                tooltip=words.text("Move this row down (Alt+Down)"),
            ),
        ):
            made.setAccessibleName(made.text() or made.toolTip())
            acts.addWidget(made)
        acts.addStretch(1)
        return acts

    def _want_removal(self, row: int) -> None:
        if row >= 0:
            self.removal_wanted.emit(row)

    def _move(self, row: int, steps: int) -> None:
        if self._model.move(row, steps):
            column = max(self.table.currentIndex().column(), 0)
            self.table.setCurrentIndex(self._model.index(row + steps, column))
