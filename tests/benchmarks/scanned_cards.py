"""Cards scanned at the window, in a process of its own: how long each takes to be answered.

`python scanned_cards.py FOLDER CODE` prints the milliseconds of each, from Enter in the field to
the banner being painted: through the real threads to the disk and back.
"""

import datetime as dt
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.usecases.participants import list_participants
from app.workspace import Workspace
from tests.stories.hands import Operator
from ui.start import Program

DOOR_OPENS = dt.datetime(2025, 8, 4, 0, 20)
"""In UTC: ten minutes before the demo's first session."""
WARMING_UP = 5


def scan_all(operator: Operator, codes: list[str]) -> list[float]:
    """Scan every card; the next one comes when all that the last one moved has come to rest."""
    operator.press("Alt+4")
    view: Any = operator.page
    view.tabs.setCurrentWidget(view.session)
    operator.settle()
    taken = []
    for code in codes:
        taken.append(milliseconds_of(view.session, code))
        operator.settle()
    return taken


def milliseconds_of(view: Any, code: str) -> float:
    """Type a code as a scanner does, and wait from Enter until the answer is painted."""
    view.strip.be_quiet()
    QTest.keyClicks(view.door.entry, code)
    QApplication.processEvents()
    start = perf_counter()
    QTest.keyClick(view.door.entry, Qt.Key.Key_Return)
    while view.strip.answer is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    view.strip.repaint()
    return (perf_counter() - start) * 1000


def main(folder: Path, training: str) -> None:
    """Open the window, scan, and say how long each card took."""
    vars(Workspace)["__init__"].__kwdefaults__["clock"] = lambda: DOOR_OPENS
    app = QApplication([])
    operator = Operator(Program(), folder)
    operator.wait(lambda: operator.program.window is not None)
    operator.wait(lambda: operator.program.window.page is not None)  # type: ignore[union-attr]
    operator.settle()
    people = operator.read(list_participants, training=training)
    told = scan_all(operator, [line.code or "" for line in people])
    print(*(f"{each:.3f}" for each in told[WARMING_UP:]))
    operator.leave()
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
