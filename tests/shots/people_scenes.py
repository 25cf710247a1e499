"""Scenes of the page of participants: lists that come in, and who joins, changes or leaves."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.usecases.entering import edit_participant
from tests.shots.scene import Scene
from tests.shots.stage import Stage

SAMPLES = Path(__file__).parents[1] / "samples"
_TOO_LONG = " ".join(("Unit Pelaksana Teknis Daerah Pusat Kesehatan Masyarakat Contoh",) * 8)


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


def photos(stage: Stage) -> None:
    """A folder of photos, some of which need a look."""
    folder = stage.folder / "Foto Angkatan IV"
    folder.mkdir()
    for place, name in enumerate(("197506122000042901", "02_Bambang Sampel", "IMG-WA0003")):
        _portrait(place).save(str(folder / f"{name}.png"))
    (folder / "foto hp.heic").write_bytes(b"\0\0\0\x18ftypheic")
    page = stage.page("participants")
    page.photos.read_folder(folder)  # type: ignore[attr-defined]
    stage.settle()


def names(stage: Stage) -> None:
    """Most have checked their names; one changed since, one does not fit, one has not signed."""
    page: Any = stage.page("participants")
    stage.keys("Ctrl+Shift+D")
    for ndh, unit in ((7, "SD Negeri 907 Kota Contoh"), (19, _TOO_LONG)):
        member = next(each for each in page.list.table.shown() if each.ndh == ndh)
        facts = replace(member.facts, unit=unit)
        stage.desk.operations.change(
            page,
            edit_participant,
            training=stage.desk.training,
            who=member.code,
            revision=member.revision,
            facts=facts,
        )
        stage.settle()
    for ndh, act in ((19, page.names.check_chosen), (3, page.names.take_back)):
        stage.page("participants", ndh=ndh)
        act()
    stage.settle()
    stage.desk.hush()


def names_menu(stage: Stage) -> None:
    """What can be noted of the round of names."""
    names(stage)
    stage.press("Check names")


def whose_photo(stage: Stage) -> None:
    """Somebody is chosen for a photo."""
    photos(stage)
    stage.press("Choose the participant")


def _portrait(place: int) -> QImage:
    """Draw nobody in particular."""
    picture = QImage(300, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor(("darkred", "darkblue", "darkgreen")[place]))
    painter = QPainter(picture)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("tan"))
    painter.drawEllipse(95, 60, 110, 140)
    painter.setBrush(QColor("white"))
    painter.drawEllipse(30, 220, 240, 320)
    painter.end()
    return picture


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
    Scene("participants-photos", "week", photos),
    Scene("participants-photos-whose", "week", whose_photo),
    Scene("participants-names", "week", names),
    Scene("participants-names-menu", "week", names_menu),
    Scene("add-participant", "week", add),
    Scene("edit-participant", "week", edit),
    Scene("replace-participant", "week", replaced),
    Scene("withdraw-participant", "week", withdrawn),
)
