"""Pages that were not seen yet, made when nothing else is to be done: no first look waits."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from ui.frame import PAGES
from ui.main_window import MainWindow

MILLISECONDS_UNTIL_QUIET = 1000
MILLISECONDS_BETWEEN_STEPS = 50


class PagePreparation(QObject):
    """Makes the pages of a window one after the other, with a breath between; it goes with it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps: deque[Callable[[], None]] = deque()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(MILLISECONDS_UNTIL_QUIET)
        self._quiet.timeout.connect(self._load)
        self._breath = QTimer(self)
        self._breath.setInterval(MILLISECONDS_BETWEEN_STEPS)
        self._breath.timeout.connect(self._take_step)

    def begin(self) -> None:
        """Begin when the window has come to rest."""
        self._quiet.start()

    def stop(self) -> None:
        """Make no more: the records are closed."""
        self._quiet.stop()
        self._breath.stop()

    def _load(self) -> None:
        """Load the code of all pages beside the main thread."""

        def load() -> list[str]:
            for page in PAGES:
                page.load()
            return [page.key for page in PAGES]

        self._window.desk.operations.make(self, load, self._prepare)

    def _prepare(self, keys: Sequence[str]) -> None:
        ways = (self._window.prepare, self._window.place)
        self._steps.extend(partial(way, key) for key in keys for way in ways)
        self._breath.start()

    def _take_step(self) -> None:
        self._steps.popleft()()
        if not self._steps:
            self._breath.stop()
