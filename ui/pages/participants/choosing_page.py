"""A page of the preview on which rows are ticked, all or some, with a sentence above."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.participants.tick_table import TickTable
from ui.widgets.buttons import button
from ui.widgets.labels import quiet
from ui.widgets.look import GRID
from ui.wording import Wording


class ChoosingPage(QWidget):
    """A tick table with its explanation."""

    def __init__(self, words: Wording, table: TickTable[Any], sentence: str) -> None:
        super().__init__()
        self.table = table
        self.note = quiet()
        self.note.hide()
        every = button(words.text("Tick all"), lambda: table.ticks.tick(table.ticks.rows, on=True))
        none = button(words.text("Tick none"), lambda: table.ticks.tick(table.ticks.rows, on=False))
        top = QHBoxLayout()
        top.addWidget(quiet(sentence), 1)
        top.addWidget(every)
        top.addWidget(none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addLayout(top)
        layout.addWidget(table, 1)
        layout.addWidget(self.note)

    def say(self, note: str) -> None:
        """Add a note below the table."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
