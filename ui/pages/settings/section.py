"""One part of the settings: a card with its heading, one sentence, and a row of buttons."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID, mark_as


class Section(QFrame):
    """A card; what it shows stands in `body`, its buttons below."""

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        mark_as(self, "card")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading(title))
        self.sentence = quiet(sentence)
        column.addWidget(self.sentence)
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        column.addLayout(self.body)
        self._row = QHBoxLayout()
        self._row.setSpacing(GRID)
        self._row.addStretch(1)
        column.addLayout(self._row)

    def add_button(self, made: QPushButton) -> None:
        """Put a button behind those that are there."""
        self._row.insertWidget(self._row.count() - 1, made)
