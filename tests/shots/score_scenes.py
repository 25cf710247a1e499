"""Scenes of the page of scores: its views, what is refused and pasted, and a list that comes in."""

from PySide6.QtWidgets import QApplication

from tests.shots.scene import Scene
from tests.shots.stage import Stage


def grid(stage: Stage) -> None:
    """Everybody's scores."""
    stage.page("scores")


def refused(stage: Stage) -> None:
    """A score that lost its comma."""
    stage.page("scores")
    stage.keys("Home")
    stage.write("8825")
    stage.keys("Return")


def pasting(stage: Stage) -> None:
    """A block from a spreadsheet before it is pasted."""
    stage.page("scores", ndh=7)
    stage.keys("Home")
    QApplication.clipboard().setText("88,5\t90\n81,25\t8825\n79\t83,75")
    stage.keys("Ctrl+V")


def standing(stage: Stage) -> None:
    """The standing with a tie across the line."""
    stage.page("scores", view="standing")


def places(stage: Stage) -> None:
    """The tie is settled by hand."""
    standing(stage)
    stage.press("Settle who is in")


def unscored(stage: Stage) -> None:
    """A training that scores nothing."""
    stage.page("scores")


def by_committee(stage: Stage) -> None:
    """The standing of a training without scores."""
    stage.page("scores", view="standing")


def decisions(stage: Stage) -> None:
    """Computed results, and what is in the way."""
    stage.page("scores", view="decisions")


def decide(stage: Stage) -> None:
    """The committee decides."""
    decisions(stage)
    stage.keys("Return")


def preview(stage: Stage) -> None:
    """A list of scores before it comes in."""
    stage.page("scores")
    lines = [
        "NDH\tNama\tAkademik\tSikap\tKehadiran",
        "23\t\t85,5\t90\t1",
        "7\t\t8825\t88\t1",
        "5\t\t91\t88,25\t1",
        "99\tUmpama Jauh\t80\t80\t1",
    ]
    QApplication.clipboard().setText("\n".join(lines))
    stage.keys("Ctrl+V")


SCENES = (
    Scene("scores-grid", "scored", grid),
    Scene("scores-refused", "scored", refused),
    Scene("scores-pasting", "scored", pasting),
    Scene("scores-standing", "scored", standing),
    Scene("scores-places", "scored", places),
    Scene("scores-unscored", "unscored", unscored),
    Scene("scores-committee", "unscored", by_committee),
    Scene("scores-decisions", "scored", decisions),
    Scene("scores-decide", "scored", decide),
    Scene("scores-preview", "scored", preview),
)
