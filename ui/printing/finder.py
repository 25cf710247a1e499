"""The search in a paper: a field, how many places there are, and the way from one to the next."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.widgets.buttons import icon_button
from ui.widgets.look import GRID
from ui.wording import Wording

MILLISECONDS_AFTER_TYPING = 250


class Finder(QWidget):
    """Asks for what is typed, and goes around the places that were found."""

    asked = Signal(str)
    shown = Signal(int)
    """The place that is to be brought into sight, by its number from 0."""
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._count, self._at = 0, -1
        self.field = _SearchLine(self._step, self.left.emit)
        word = wording.text("Search in the paper")
        self.field.setPlaceholderText(word)
        self.field.setAccessibleName(word)
        self.field.setToolTip(f"{word} (Ctrl+F)")
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(18 * GRID)
        self._told = QLabel()
        self._told.setMinimumWidth(7 * GRID)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS_AFTER_TYPING)
        self._timer.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.field)
        for icon_name, step, name in (
            ("chevron-up", -1, wording.text("Previous place (Shift+Enter)")),
            ("chevron-down", 1, wording.text("Next place (Enter)")),
        ):
            layout.addWidget(icon_button(icon_name, name, self._stepper(step)))
        layout.addWidget(self._told)

    def begin(self) -> None:
        """Take the focus, with what was typed before ready to be replaced."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_count(self, count: int) -> None:
        """Take how many places there are, and go to the first of them."""
        self._count, self._at = count, -1
        if count:
            self._step(1)
        else:
            self._told.setText(self._wording.text("Not found") if self.field.text() else "")

    def ask_again(self) -> None:
        """Look for the same in another paper."""
        if self.field.text():
            self._ask()

    def _typed(self) -> None:
        self._count = 0
        self._timer.start()

    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.field.text())

    def _stepper(self, step: int) -> Callable[[], None]:
        return lambda: self._step(step)

    def _step(self, step: int) -> None:
        """Go to the next place; typed words that nobody looked for yet are looked for first."""
        if self._timer.isActive():
            self._ask()
            return
        if not self._count:
            return
        self._at = (self._at + step) % self._count
        told = self._wording.text("{number} of {count}", number=self._at + 1, count=self._count)
        self._told.setText(told)
        self.field.setAccessibleDescription(told)
        self.shown.emit(self._at)


class _SearchLine(QLineEdit):
    """A line in which Enter steps on, and Esc leaves."""

    def __init__(self, step: Callable[[int], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self._step, self._leave = step, leave

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Step with Enter, back with Shift; leave with Esc."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._step(-1 if is_back else 1)
            case Qt.Key.Key_Escape:
                self.clear()
                self._leave()
            case _:
                super().keyPressEvent(event)
