"""Pages of the window opened one after the other, in a process of its own.

`python switched_pages.py FOLDER` prints the milliseconds of the slowest page of each round: all of
them read again, for a change of the records came between.
"""

import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from tests.stories.hands import Operator
from ui.frame import PAGES
from ui.main_window import MainWindow
from ui.start import Program

ROUNDS = 6
"""The first only warms up: pages are made when they are first seen."""


def slowest(operator: Operator, window: MainWindow) -> float:
    """Go through all pages, and take the time of the one that takes longest."""
    return max(milliseconds_of(operator, window, page.key) for page in PAGES)


def milliseconds_of(operator: Operator, window: MainWindow, key: str) -> float:
    """Open a page and wait until it was read again and painted."""
    operator.program.desk.changed.emit()
    operator.settle()
    start = perf_counter()
    window.open_page(key)
    operator.settle_once()
    window.repaint()
    return (perf_counter() - start) * 1000


def main(folder: Path) -> None:
    """Open the window and go round."""
    app = QApplication([])
    operator = Operator(Program(), folder)
    window = operator.program.window
    assert window is not None
    operator.wait(lambda: window.page is not None)
    operator.settle()
    rounds = [slowest(operator, window) for _ in range(ROUNDS)]
    print(*(f"{each:.3f}" for each in rounds[1:]))
    operator.leave()
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]))
