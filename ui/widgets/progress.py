"""Long work in the place where it was asked for: what is done, how far it is, and a way to stop."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from ui.widgets.buttons import button
from ui.widgets.look import GRID

MILLISECONDS_UNTIL_SHOWN = 300


class ProgressStrip(QFrame):
    """One line that appears when work takes long, and goes when it is done."""

    def __init__(self, stop_word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stop_work: Callable[[], None] | None = None
        self._sentence, self._bar = QLabel(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(40 * GRID)
        self._stop = button(stop_word, self._ask_to_stop, icon_name="x")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.addWidget(self._sentence)
        layout.addWidget(self._bar, 1)
        layout.addStretch(1)
        layout.addWidget(self._stop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS_UNTIL_SHOWN)
        self._timer.timeout.connect(self.show)
        self.hide()

    def begin(self, sentence: str, stop: Callable[[], None] | None = None) -> None:
        """Say what is being done; where it can be stopped, offer that."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._bar.setAccessibleName(sentence)
        self._stop_work = stop
        self._stop.setVisible(stop is not None)
        self._stop.setEnabled(True)
        self._bar.setRange(0, 0)
        self._timer.start()

    def tell(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """Go: the work is done or was stopped."""
        self._timer.stop()
        self._stop_work = None
        self.hide()

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        if self._stop_work is not None:
            self._stop_work()
