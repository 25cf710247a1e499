"""A page: its title, one sentence, one primary action, and what it shows."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.widgets.look import GRID, mark_as, title_font


class Page(QWidget):
    """One page of the rail; it reads when it is seen, and again when the records changed."""

    def __init__(self, desk: Desk, title: str, purpose: str) -> None:
        """Lay out the head; `body` is for what the page shows."""
        super().__init__()
        self.desk = desk
        self._is_stale = True
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        outer.setSpacing(GRID)
        outer.addLayout(self._head(title, purpose))
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        outer.addLayout(self.body, 1)
        desk.changed.connect(self._outdate)
        desk.training_changed.connect(self._outdate)

    def refresh(self) -> None:
        """Read again what the page shows; each page says how."""

    def arrive(self, **place: Any) -> None:
        """Go to a place within the page, as `Desk.go` named it."""

    def leave(self) -> None:
        """Take leave of the operator's eyes: keep what was typed."""

    def add_action(self, button: QPushButton) -> None:
        """Put a button into the row of actions, the primary one last."""
        self._actions.addWidget(button)

    @property
    def purpose(self) -> str:
        """The sentence below the title."""
        return self._purpose.text()

    def say_purpose(self, sentence: str) -> None:
        """Replace the sentence below the title."""
        self._purpose.setText(sentence)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Read what is stale now that it is seen."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _outdate(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._is_stale = False
        self.refresh()

    def _head(self, title: str, purpose: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        heading = QLabel(title)
        heading.setFont(title_font(self.font()))
        self._purpose = QLabel(purpose)
        self._purpose.setWordWrap(True)
        mark_as(self._purpose, "quiet")
        words.addWidget(heading)
        words.addWidget(self._purpose)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(GRID)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addLayout(self._actions)
        head.setAlignment(self._actions, Qt.AlignmentFlag.AlignTop)
        return head
