"""Aula's window in a process of its own, opened as the command `aula` does, up to a moment.

`python aula_window.py MOMENT FOLDER [MILLISECONDS]` ends there at once, without clearing up; so
long it rests on each page that it looks at.
"""

import gc
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.loading import load_qt

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Watch = Callable[["MainWindow"], None]
POLL_MILLISECONDS = 2


def open_watched(folder: str, painted: Watch) -> None:
    """Open the window, and call `painted` with it behind its first painting."""
    gc.disable()
    from ui import command_line

    load_qt()
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    from ui import start
    from ui.main_window import MainWindow

    waiting = [painted]

    class WatchedWindow(MainWindow):
        """Aula's window, which tells when it is painted."""

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
            """Go on behind the first painting."""
            super().paintEvent(event)
            if waiting:
                then = waiting.pop()
                QTimer.singleShot(0, lambda: then(self))

    vars(start)["MainWindow"] = WatchedWindow
    sys.exit(command_line.run(["--data", folder]))


def end(*said: object) -> None:
    """End this process."""
    print(*said, flush=True)
    os._exit(0)


def end_when_listed(window: "MainWindow") -> None:
    """End when a list of the page has rows and is painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QAbstractItemView, QApplication

    timer = QTimer(window)

    def look() -> None:
        views = [] if window.page is None else window.page.findChildren(QAbstractItemView)
        if any(view.model() is not None and view.model().rowCount() for view in views):
            QApplication.processEvents()
            end()

    timer.timeout.connect(look)
    timer.start(POLL_MILLISECONDS)


def end_when_idle(window: "MainWindow") -> None:
    """Look at every page, rest, and end with the memory that is held then, in MB."""
    from PySide6.QtCore import QTimer

    from tests.benchmarks.memory import held_bytes
    from ui.frame import PAGES

    rest = int(sys.argv[3])

    def open_next(keys: list[str]) -> None:
        if keys:
            window.open_page(keys[0])
            QTimer.singleShot(rest, lambda: open_next(keys[1:]))
        else:
            end(held_bytes() / 1_000_000)

    keys = [entry.key for entry in PAGES]
    QTimer.singleShot(rest, lambda: open_next([*keys, keys[0]]))


MOMENTS: dict[str, Watch] = {
    "painted": lambda _window: end(),
    "listed": end_when_listed,
    "idle": end_when_idle,
}


if __name__ == "__main__":
    open_watched(sys.argv[2], MOMENTS[sys.argv[1]])
