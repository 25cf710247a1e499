"""The limit for a start: an empty QMainWindow in a process of its own, which ends when painted.

`python empty_window.py [MODULE]`: a module that is named is imported on a thread meanwhile.
"""

import os
import sys
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class EmptyWindow(QMainWindow):
    """A window with nothing in it."""

    def __init__(self, loading: Thread) -> None:
        super().__init__()
        self._loading = loading

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """End behind the first painting."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._end)

    def _end(self) -> None:
        self._loading.join()
        os._exit(0)


def main(modules: list[str]) -> None:
    """Show the window."""
    loading = Thread(target=lambda: [import_module(name) for name in modules])
    loading.start()
    app = QApplication(sys.argv[:1])
    window = EmptyWindow(loading)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1:])
