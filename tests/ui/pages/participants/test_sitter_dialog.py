"""The question whose photo a file is: who is likely first, and found by a piece of the name."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.photo_matching import PhotoDoubt, PhotoSign, Sitter
from app.exchange.photos import Picture
from app.usecases.photos import PhotoLine
from ui.pages.participants.photo_plan import PhotoPlan, PlannedPhoto
from ui.pages.participants.sitter_dialog import SitterDialog
from ui.wording import Wording


def drawn():
    out = io.BytesIO()
    Image.new("RGB", (3, 4), "red").save(out, "JPEG")
    return out.getvalue()


BUDI = Sitter("BUDI", 1, "198609262015051901", "Budi Sampel")
CITRA = Sitter("CITRA", 2, None, "Citra Contoh")
DEWI = Sitter("DEWI", 3, None, "Dewi Peraga")
EKO = Sitter("EKO", 4, None, "Eko Umpama")
PICTURE = Picture("a.jpg", "hash", 3, 4, drawn())
PHOTO = PlannedPhoto("a.jpg", PICTURE, None, PhotoDoubt.UNCLEAR, (EKO,))
PLAN = PhotoPlan(
    (PhotoLine(BUDI, None), PhotoLine(CITRA, "old"), PhotoLine(DEWI, None), PhotoLine(EKO, None)),
    (PHOTO, PlannedPhoto("01.jpg", PICTURE, BUDI, PhotoSign.NDH)),
)


@pytest.fixture
def asked(qtbot, qapp):
    """Ask whose photo a file is; gives the dialog and who was chosen."""
    room = QWidget()
    qtbot.addWidget(room)
    chosen: list[Sitter] = []
    dialog = SitterDialog(room, Wording("en"), PHOTO, PLAN, chosen.append)
    dialog.open()
    yield dialog, chosen
    room.close()


def lines(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_who_is_likely_stands_first_then_who_has_no_photo(asked):
    dialog, chosen = asked
    assert lines(dialog) == [
        "04  Eko Umpama",
        "03  Dewi Peraga",
        "01  Budi Sampel  (01.jpg)",
        "02  Citra Contoh  (has a photo)",
    ]
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert chosen == [EKO]


def test_somebody_is_found_by_name_nip_or_ndh_and_the_arrows(asked):
    dialog, chosen = asked
    for typed, found in (("citra", "02"), ("2015", "01"), ("3", "03")):
        dialog.typed.setText(typed)
        assert [line[:2] for line in lines(dialog)] == [found]
    dialog.typed.clear()
    QTest.keyClick(dialog.typed, Qt.Key.Key_Down)
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert chosen == [DEWI]


def test_nobody_is_chosen_while_nobody_fits(asked):
    dialog, chosen = asked
    dialog.typed.setText("siapa")
    assert lines(dialog) == []
    assert not dialog.primary.isEnabled()
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    dialog.accept()
    assert dialog.isVisible()
    assert chosen == []
    dialog.reject()


def test_a_double_click_chooses(asked):
    dialog, chosen = asked
    dialog.list.itemActivated.emit(dialog.list.item(2))
    assert chosen == [EKO]
