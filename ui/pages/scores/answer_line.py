"""The line above a view that answers in place: one sentence, one colour, and the ways on."""

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy

from ui.desk import Way
from ui.widgets.buttons import link_button, press_by
from ui.widgets.labels import Sign, empty
from ui.widgets.look import GRID, colours, mark_as

WAY_KEYS = ("F8", "F9", "F10")
"""The keys of the ways on, from the left."""

_SIGNS = {"grey": "info", "green": "check", "accent": "info", "red": "circle-alert"}


class AnswerLine(QFrame):
    """One place of one height, so that nothing below it moves; a hint while nothing is said."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._hint, self._colour = hint, ""
        self.setFixedHeight(5 * GRID)
        self._sign, self._sentence = Sign(20), QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._ways = QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 2, GRID, 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._sign)
        layout.addWidget(self._sentence, 1)
        layout.addLayout(self._ways)
        self.be_quiet()

    @property
    def sentence(self) -> str:
        """What is said at present."""
        return self._sentence.text()

    def say(self, sentence: str, colour: str = "grey", *ways: Way) -> None:
        """Answer at once; what is red is a refusal and heard."""
        self._colour = colour
        self._sign.show_icon(_SIGNS[colour], colour)
        self._sign.show()
        self._tell(sentence, "")
        for key, way in zip(WAY_KEYS, ways, strict=False):
            made = link_button(f"{way.text} ({key})", way.act)
            press_by(made, key)
            self._ways.addWidget(made)
            made.show()  # at once, or its key would not press it yet
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        if colour == "red":
            QApplication.beep()

    def be_quiet(self) -> None:
        """Say nothing, and tell the keys instead."""
        self._colour = ""
        self._sign.hide()
        self._tell(self._hint, "quiet")

    def _tell(self, sentence: str, role: str) -> None:
        empty(self._ways)
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)
        self.setAccessibleName(sentence)
        mark_as(self._sentence, role)
        self._sentence.style().polish(self._sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's own name
        """Fill the line with the colour of what it says."""
        if not self._colour:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = QColor(getattr(colours(), self._colour))
        painter.setPen(QPen(tint, 1))
        tint.setAlpha(28)
        painter.setBrush(tint)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
