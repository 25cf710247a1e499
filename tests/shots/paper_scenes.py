"""Scenes of certificates, papers, archive and settings, with their dialogs."""

from PySide6.QtWidgets import QScrollArea

from tests.shots.folders import CLASS
from tests.shots.scene import Scene
from tests.shots.stage import Stage
from ui.printing import open_preview


def ready(stage: Stage) -> None:
    """Who can have a certificate, and the page as it would be."""
    stage.page("certificates", ndh=1)


def issue(stage: Stage) -> None:
    """The numbers before they are given."""
    ready(stage)
    stage.keys("Ctrl+Return")


def issued(stage: Stage) -> None:
    """Certificates that were issued."""
    stage.page("certificates", ndh=4)


def _preview(stage: Stage, page: str, paper: str) -> None:
    stage.page(page)
    open_preview(stage.desk, paper, training=CLASS)
    stage.settle(600)


def sheets(stage: Stage) -> None:
    """Attendance sheets before they are printed."""
    _preview(stage, "papers", "attendance-sheet")


def sheet_found(stage: Stage) -> None:
    """A name found in the sheets."""
    sheets(stage)
    stage.keys("Ctrl+F")
    stage.write("teladan")


def certificates(stage: Stage) -> None:
    """Certificates before they are printed."""
    _preview(stage, "certificates", "certificates")


def recap(stage: Stage) -> None:
    """The recap before it is printed."""
    _preview(stage, "attendance", "recap")


def archive(stage: Stage) -> None:
    """What was done by whom."""
    stage.page("archive")


def settings_below(stage: Stage) -> None:
    """The lower half of the settings."""
    stage.page("settings")
    bar = stage.find(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())


def licences(stage: Stage) -> None:
    """What Aula is made of."""
    settings_below(stage)
    stage.press("Licences")


SCENES = (
    Scene("certificates-ready", "finished", ready),
    Scene("issue", "finished", issue),
    Scene("certificates-issued", "issued", issued),
    Scene("papers-issued", "issued", lambda stage: stage.page("papers")),
    Scene("preview-sheets", "week", sheets),
    Scene("preview-sheets-found", "week", sheet_found),
    Scene("preview-certificates", "issued", certificates),
    Scene("preview-recap", "issued", recap),
    Scene("archive-issued", "issued", archive),
    Scene("settings-below", "week", settings_below),
    Scene("licences", "week", licences),
)
