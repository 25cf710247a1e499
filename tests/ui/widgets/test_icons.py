"""Icons: drawn from the set, in the colour that is asked for."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.settings import RESOURCES
from ui.widgets.icons import icon
from ui.widgets.look import wear

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def colours_in(made, size):
    """The colours of an icon's solid dots."""
    image = made.pixmap(size, size).toImage()
    dots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(dot.rgb()).name() for dot in dots if dot.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_of_the_set_can_be_drawn(name, qapp):
    assert colours_in(icon(name), 48)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5])
def test_an_icon_in_a_button_has_a_dot_for_each_of_the_screen(qapp, ratio):
    side = round(16 * ratio)
    button = QPixmap(side, side)
    button.setDevicePixelRatio(ratio)
    button.fill(Qt.GlobalColor.transparent)
    with QPainter(button) as painter:
        icon("printer").paint(painter, QRect(0, 0, 16, 16))
    assert button.toImage().constBits() == icon("printer").pixmap(side, side).toImage().constBits()


def test_an_icon_has_the_colour_of_the_words_beside_it(qapp):
    wear(qapp, dark=False)
    light = colours_in(icon("printer"), 16)
    wear(qapp, dark=True)
    assert colours_in(icon("printer"), 16) != light
    assert "#ff9a90" in colours_in(icon("x", "red"), 48)
