"""Scenes of the page of attendance: its views, and what its strip answers and asks."""

from tests.shots.scene import Scene
from tests.shots.stage import Stage


def echo(stage: Stage) -> None:
    """An exception while it is typed."""
    stage.page("attendance")
    stage.write("7,12 S; 3 T")


def closed(stage: Stage) -> None:
    """A day that was closed, with the text for the chief."""
    stage.page("attendance")
    stage.write("7 S")
    stage.keys("Return", "Ctrl+Return", "Ctrl+L")


def unmarked(stage: Stage) -> None:
    """A day that cannot be closed yet."""
    stage.page("attendance")
    stage.keys("Ctrl+L")


def reason(stage: Stage) -> None:
    """A correction of a closed day, which asks why."""
    stage.page("attendance")
    stage.keys("Ctrl+PgUp", "Down", "S")


def session(stage: Stage) -> None:
    """One session's list."""
    stage.page("attendance", session=10)


def came(stage: Stage) -> None:
    """Somebody who came."""
    session(stage)
    stage.write("7")
    stage.keys("Return")


def nobody(stage: Stage) -> None:
    """Somebody who is not in this class."""
    session(stage)
    stage.write("99")
    stage.keys("Return")


def over(stage: Stage) -> None:
    """A scan in a session that is over."""
    stage.page("attendance", session=5)
    stage.write("7")
    stage.keys("Return")


def sheet(stage: Stage) -> None:
    """All sessions of the training."""
    stage.page("attendance")
    stage.tab("S&heet")


def recap(stage: Stage) -> None:
    """What everybody has come to."""
    stage.page("attendance")
    stage.tab("&Recap")


def derivation(stage: Stage) -> None:
    """How one total adds up."""
    recap(stage)
    stage.keys("Down", "Return")


SCENES = (
    Scene("attendance-typed", "week", echo),
    Scene("attendance-closed", "week", closed),
    Scene("attendance-unmarked", "week", unmarked),
    Scene("attendance-reason", "week", reason),
    Scene("attendance-session", "week", session),
    Scene("attendance-session-came", "week", came),
    Scene("attendance-session-nobody", "week", nobody),
    Scene("attendance-session-over", "week", over),
    Scene("attendance-sheet", "week", sheet),
    Scene("attendance-recap", "week", recap),
    Scene("attendance-recap-final", "issued", recap),
    Scene("attendance-derivation", "issued", derivation),
)
