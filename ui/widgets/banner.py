"""The banner: an answer or a refusal in the page, with its ways on; nothing waits for it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.widgets.buttons import button, link_button
from ui.widgets.labels import Sign, empty
from ui.widgets.look import GRID, mark_as

SECONDS_SHOWN = 12


class Banner(QFrame):
    """One sentence with buttons; an answer goes by itself after a while unless it stays."""

    def __init__(self, close_word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._sentence = Sign(20), QLabel()
        self._sentence.setWordWrap(True)
        self._ways = QHBoxLayout()
        close = button("", self.hide, icon_name="x", tooltip=close_word)
        close.setAccessibleName(close_word)
        close.setFlat(True)
        mark_as(close, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.addWidget(self._sign)
        layout.addWidget(self._sentence, 1)
        layout.addLayout(self._ways)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS_SHOWN * 1000)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said at present."""
        return self._sentence.text()

    def show_notice(
        self,
        sentence: str,
        ways: list[tuple[str, Callable[[], None]]],
        *,
        is_refusal: bool,
        stays: bool = False,
    ) -> None:
        """Say a sentence, with buttons for the ways on; a refusal stays until it is closed."""
        mark_as(self, "refusal" if is_refusal else "notice")
        self.style().polish(self)
        name, colour = ("circle-alert", "red") if is_refusal else ("info", "accent")
        self._sign.show_icon(name, colour)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        empty(self._ways)
        for text, act in ways:
            self._ways.addWidget(link_button(text, act))
        self._timer.stop()
        if not (is_refusal or stays):
            self._timer.start()
        self.show()
