"""A dialog for a decision that changes something, with our own words on its buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.access_keys import AccessKeys
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID
from ui.wording import Wording


class Dialog(QDialog):
    """Title, sentence, body, and two buttons: Enter goes on, Esc goes back.

    Subclasses fill `body` and override `accept`, which may stay open by not calling the base.
    """

    def __init__(
        self, parent: QWidget, wording: Wording, title: str, sentence: str, verb: str
    ) -> None:
        super().__init__(parent)
        self.wording = wording
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(56 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(heading(title))
        if sentence:
            layout.addWidget(quiet(sentence))
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        layout.addLayout(self.body, 1)
        self.primary = primary_button(verb, self.accept)
        self.primary.setDefault(True)
        self.back = button(wording.text("Cancel"), self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(GRID)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.primary)
        layout.addSpacing(GRID)
        layout.addLayout(self.buttons)
        AccessKeys(self)

    def add_button(self, made: QPushButton) -> None:
        """Put a further button at the left of the row."""
        self.buttons.insertWidget(0, made)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Be as high as wrapped sentences need it, and no larger than the screen."""
        free, layout = self.screen().availableGeometry().size(), self.layout()
        width = min(self.width(), free.width() - 2 * GRID)
        needed = 0 if layout is None else layout.totalHeightForWidth(width)
        height = max(self.height(), needed)
        self.resize(width, min(height, free.height() - 6 * GRID))  # Its title needs room too.
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press the button it stands on, and Ctrl+Enter go on from anywhere."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        chosen = self.focusWidget()
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.primary.click()
        elif is_enter and isinstance(chosen, QPushButton):
            chosen.click()
        else:
            super().keyPressEvent(event)
