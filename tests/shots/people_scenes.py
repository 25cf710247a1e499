"""Scenes of the page of participants: lists that come in, and who joins, changes or leaves."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.shots.scene import Scene
from tests.shots.stage import Stage

SAMPLES = Path(__file__).parents[1] / "samples"


def _file(stage: Stage, name: str) -> None:
    page = stage.page("participants")
    page.incoming.open_file(SAMPLES / name)  # type: ignore[attr-defined]
    stage.settle()


def nobody(stage: Stage) -> None:
    """A training in which nobody is yet."""
    stage.page("participants")


def preview(stage: Stage) -> None:
    """A list as it would come in."""
    _file(stage, "peserta-coaching-mentoring-iv.xlsx")


def problems(stage: Stage) -> None:
    """A list with every kind of problem."""
    _file(stage, "peserta-rusak.xlsx")


def columns(stage: Stage) -> None:
    """What the columns of a list mean."""
    preview(stage)
    stage.tab("Sheet and columns")


def sheets(stage: Stage) -> None:
    """A file with people on several sheets."""
    _file(stage, "peserta-pkp-angkatan-i-ii.xlsx")


def unreadable(stage: Stage) -> None:
    """A file that is no list."""
    _file(stage, "bukan-daftar.xlsx")


def compared(stage: Stage) -> None:
    """A list in its second version."""
    stage.page("participants")
    lines = [
        "No\tNama\tNIP\tJabatan\tUnit Kerja",
        "1\tdr. Andini Contoh, M.Kes.\t197506122000042901\tKepala Dinas\tDinas Contoh",
        "2\tDewi Peraga, S.Sos.\t199001012015032901\tAnalis\tBKPSDMD Kota Contoh",
    ]
    QApplication.clipboard().setText("\n".join(lines))
    stage.keys("Ctrl+V")


def filtered(stage: Stage) -> None:
    """A class of which some are shown."""
    stage.page("participants")
    stage.keys("Ctrl+F")
    stage.write("puskesmas")


def _dialog(stage: Stage, *keys: str) -> None:
    stage.page("participants", ndh=7)
    stage.keys(*keys)


def add(stage: Stage) -> None:
    """Somebody joins."""
    _dialog(stage, "Ctrl+N")
    stage.write("Dewi Peraga, S.Sos.")
    stage.keys("Tab")
    stage.write("1990010120150329")
    stage.keys("Tab")


def edit(stage: Stage) -> None:
    """Facts are put right."""
    _dialog(stage, "F2")


def replaced(stage: Stage) -> None:
    """Somebody takes over a seat."""
    _dialog(stage, "Ctrl+R")


def withdrawn(stage: Stage) -> None:
    """Somebody leaves."""
    _dialog(stage)
    stage.press("Withdraw")


SCENES = (
    Scene("participants-nobody", "planned", nobody),
    Scene("participants-preview", "planned", preview),
    Scene("participants-preview-problems", "planned", problems),
    Scene("participants-preview-columns", "planned", columns),
    Scene("participants-preview-sheets", "planned", sheets),
    Scene("participants-preview-changes", "week", compared),
    Scene("participants-unreadable", "planned", unreadable),
    Scene("participants-filtered", "week", filtered),
    Scene("add-participant", "week", add),
    Scene("edit-participant", "week", edit),
    Scene("replace-participant", "week", replaced),
    Scene("withdraw-participant", "week", withdrawn),
)
