"""A training week at the window, in a process of its own, with a watch on its main thread.

`python blocked_week.py FOLDER` prints the milliseconds of the event that took longest: so long
nothing could be painted and no key was heard.
"""

import sys
from pathlib import Path
from time import monotonic, perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.stories import week_steps as steps
from tests.stories.hands import Operator
from tests.stories.starting import people_list
from ui.first_start import FirstStart
from ui.start import Program

READING = 4.0
"""An operator reads the first screen, in seconds, before anything is typed."""


class WatchedApplication(QApplication):
    """An application that notes how long each event holds the main thread.

    Not counted is Qt's own file dialog, which stands in here for the system's.
    """

    def __init__(self) -> None:
        super().__init__([])
        self.longest, self.what = 0.0, ""
        self._is_within = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deliver an event; those within another are part of it."""
        if self._is_within or isinstance(self.activeModalWidget(), QFileDialog):
            return super().notify(receiver, event)
        self._is_within = True
        start = perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self._is_within = False
            taken = (perf_counter() - start) * 1000
            if taken > self.longest:
                self.longest, self.what = taken, f"{event.type().name} {type(receiver).__name__}"


def live_through(operator: Operator, folder: Path) -> None:
    """From the first start to the certificates."""
    operator.find(FirstStart)
    begun = monotonic()
    operator.wait(lambda: monotonic() > begun + READING)
    steps.say_who_we_are(operator)
    steps.plan_training(operator)
    steps.fill_schedule(operator)
    steps.bring_in(operator, people_list(30))
    operator.press("Alt+4")
    steps.close_day(operator, "7 S", "3,9 I", "12 T")
    for _ in range(steps.DAYS - 1):
        operator.press("Ctrl+PgDown")
        steps.close_day(operator)
    steps.issue_certificates(operator)
    operator.press("Ctrl+P")
    steps.save_shown_paper(operator, folder / "sertifikat.pdf")
    for page in range(1, 10):
        operator.press(f"Alt+{page}")


def main(folder: Path) -> None:
    """Live through the week and tell the longest moment."""
    app = WatchedApplication()
    operator = Operator(Program(), folder / "data")
    live_through(operator, folder)
    print(f"{app.longest:.3f}")
    print(app.what, file=sys.stderr)
    operator.leave()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
