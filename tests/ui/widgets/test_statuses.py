"""The signs of attendance: told apart by letter and shape, without the colour."""

import hashlib
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.domain.vocabulary import Status
from ui.widgets.look import wear
from ui.widgets.statuses import LOOKS, UNMARKED, colour_of, paint_note, paint_status


@pytest.fixture(autouse=True)
def light(qapp):
    wear(qapp, dark=False)


def painted(status, *, has_note=False):
    """Paint a status, without its colour."""
    image = QImage(60, 24, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_status(painter, QRectF(0, 0, 60, 24), status)
    if has_note:
        paint_note(painter, QRectF(0, 0, 60, 24), status)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    signs = bytes(0 if value < 200 else 1 for value in bytes(grey.constBits()))
    return hashlib.sha256(signs).hexdigest()


def test_every_status_has_a_look_and_so_has_none():
    assert set(LOOKS) == {*Status, UNMARKED}


def test_no_two_look_alike_without_colour():
    shown = {status: painted(None if status == UNMARKED else status) for status in LOOKS}
    assert all(shown[one] != shown[other] for one, other in combinations(shown, 2))


def test_present_late_excused_and_absent_have_shapes_of_their_own():
    signs = [LOOKS[status].sign for status in ("H", "T", "I", "A", "PC", UNMARKED)]
    assert len(set(signs)) == len(signs)


def test_a_note_shows_in_the_corner():
    assert painted("H", has_note=True) != painted("H")


def test_the_colour_is_that_of_the_look(qapp):
    light = colour_of("A")
    wear(qapp, dark=True)
    assert colour_of("A") != light
    assert colour_of(None) == colour_of(UNMARKED)
