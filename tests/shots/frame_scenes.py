"""Scenes of the frame: opening, refusals to open, the fault report, banners, the search."""

from pathlib import Path

from app.domain.errors import SessionLocked
from app.domain.faults import DatabaseDamaged, DatabaseTooNew
from tests.shots.scene import Scene
from tests.shots.stage import Stage
from ui.desk import Deed, Way
from ui.fault_window import FaultWindow
from ui.first_start import FirstStart
from ui.not_opened import NotOpened

REPORT = """Aula 0.1.0, Python 3.11.2, Qt 6.12.0
Linux-6.1-x86_64

Traceback (most recent call last):
  File "ui/pages/attendance/page.py", line 120, in _show
    total = 30 / 0
ZeroDivisionError: division by zero"""


def opening(stage: Stage) -> None:
    """The first moment, before the records are open."""
    stage.window.set_working(is_open=False)


def damaged(stage: Stage) -> None:
    """A database that cannot be read."""
    copy = "aula-2026-03-03.db"
    _refuse(stage, DatabaseDamaged(file="aula.db", copy=copy))


def too_new(stage: Stage) -> None:
    """A database of a newer program."""
    _refuse(stage, DatabaseTooNew(file="aula.db"))


def _refuse(stage: Stage, error: DatabaseDamaged | DatabaseTooNew) -> None:
    folder = Path("Aula")
    stage.window.show_alone(NotOpened(stage.desk, error, folder, lambda: None))


def first_start(stage: Stage) -> None:
    """The guide of the first start."""
    stage.window.show_alone(FirstStart(stage.desk))


def first_start_place(stage: Stage) -> None:
    """Its second step."""
    first_start(stage)
    stage.write("BKPSDMD Kota Contoh")
    stage.press("Continue")


def first_start_numbers(stage: Stage) -> None:
    """Its third step."""
    first_start_place(stage)
    stage.press("Continue")


def fault(stage: Stage) -> None:
    """A fault of the program, with its report."""
    stage.page("today")
    FaultWindow.show_report(stage.window, REPORT, stage.desk.wording)


def done(stage: Stage) -> None:
    """An answer that can be undone."""
    stage.page("attendance")
    stage.desk.done(Deed("27 x H", lambda: None))


def refused(stage: Stage) -> None:
    """A refusal with its way on."""
    stage.page("attendance")
    way = Way(stage.say("Undo"), lambda: None)
    stage.desk.complain(SessionLocked(session=3), way)


def search(stage: Stage) -> None:
    """What a few letters find."""
    stage.page("today")
    stage.keys("Ctrl+K")
    stage.write("an")


def folded(stage: Stage) -> None:
    """The rail as icons."""
    stage.page("today")
    stage.press("Icons only")


def practice(stage: Stage) -> None:
    """The practice room."""
    stage.desk.is_practice = True
    stage.page("today")


SCENES = (
    Scene("window-opening", "new", opening),
    Scene("window-damaged", "new", damaged),
    Scene("window-too-new", "new", too_new),
    Scene("first-start", "new", first_start),
    Scene("first-start-place", "new", first_start_place),
    Scene("first-start-numbers", "new", first_start_numbers),
    Scene("window-fault", "week", fault),
    Scene("window-done", "week", done),
    Scene("window-refused", "week", refused),
    Scene("window-search", "issued", search),
    Scene("window-folded", "week", folded),
    Scene("window-practice", "practice", practice),
)
