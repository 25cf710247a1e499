"""Scenes of the page of trainings: each tab, the list of all, and every dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox, QTableView, QTabWidget

from tests.shots.scene import Scene
from tests.shots.stage import Stage


def _tab(name: str) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        stage.page("trainings", tab=name)

    return play


def every(stage: Stage) -> None:
    """All trainings."""
    stage.page("trainings")
    stage.press("All trainings")


def new(stage: Stage) -> None:
    """A new training, as it is proposed."""
    stage.page("trainings")
    stage.keys("Ctrl+N")
    stage.write("Pelatihan Kepemimpinan Pengawas")


def new_wrong(stage: Stage) -> None:
    """A new training that lacks its program."""
    stage.page("trainings")
    stage.keys("Ctrl+N", "Return")


def copied(stage: Stage) -> None:
    """The next angkatan."""
    stage.page("trainings")
    stage.press("Copy to a new batch")


def table(stage: Stage) -> None:
    """The schedule as a table."""
    stage.page("trainings", tab="schedule")
    stage.press("&Table")


def generator(stage: Stage) -> None:
    """The days filled by a pattern."""
    stage.page("trainings", tab="schedule")
    stage.keys("Ctrl+G")


def session(stage: Stage) -> None:
    """One session in its dialog."""
    stage.page("trainings", tab="schedule", session=10)
    stage.keys("Ctrl+E")


def slip(stage: Stage) -> None:
    """The rest of the day moved."""
    stage.page("trainings", tab="schedule", session=11)
    stage.press("Shift the rest of the day")


def typed(stage: Stage) -> None:
    """Something typed that cannot be saved."""
    stage.page("trainings", tab="general")
    stage.keys("Tab", "Tab")
    stage.write("lima puluh")


def scores_wrong(stage: Stage) -> None:
    """Another scale, and weights that do not add up."""
    stage.page("trainings", tab="scores")
    scale = stage.find(QComboBox, "Scale")
    scale.setCurrentIndex(scale.findData("A"))
    aspects = stage.find(QTableView, "Aspects and weights")
    aspects.setFocus()
    aspects.setCurrentIndex(aspects.model().index(0, 1))
    stage.write("10")


def scores_off(stage: Stage) -> None:
    """A training that is not scored."""
    stage.page("trainings", tab="scores")
    stage.find(QCheckBox, "The participants of this training get scores").click()
    stage.settle()


def award(stage: Stage) -> None:
    """What an award has of its own."""
    stage.page("trainings", tab="certificates")
    kinds = stage.find(QTabWidget, "Kinds of papers")
    kinds.setCurrentIndex(1)
    stage.settle()


def successor(stage: Stage) -> None:
    """Somebody else who signs from a day on."""
    stage.page("trainings", tab="signatories")
    stage.press("Somebody else signs from a day on")
    stage.settle()


SCENES = (
    Scene("trainings-schedule", "week", _tab("schedule")),
    Scene("trainings-schedule-table", "week", table),
    Scene("trainings-schedule-empty", "unfilled", _tab("schedule")),
    Scene("trainings-subjects", "week", _tab("subjects")),
    Scene("trainings-rule", "week", _tab("rule")),
    Scene("trainings-numbers", "week", _tab("numbers")),
    Scene("trainings-signatories", "week", _tab("signatories")),
    Scene("trainings-signatories-later", "week", successor),
    Scene("trainings-scores", "week", _tab("scores")),
    Scene("trainings-scores-wrong", "week", scores_wrong),
    Scene("trainings-scores-off", "week", scores_off),
    Scene("trainings-certificates", "week", _tab("certificates")),
    Scene("trainings-certificates-award", "week", award),
    Scene("trainings-all", "week", every),
    Scene("trainings-typed", "week", typed),
    Scene("new-training", "office", new),
    Scene("new-training-wrong", "office", new_wrong),
    Scene("copy-training", "issued", copied),
    Scene("fill-days", "planned", generator),
    Scene("session", "week", session),
    Scene("shift-day", "week", slip),
)
