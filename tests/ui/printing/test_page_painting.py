"""A page on the screen: white once it is drawn, a calm pale sheet with bars until then."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.printing.page_painting import paint_page
from ui.widgets.look import LIGHT

PLACE = QRectF(0, 0, 100, 140)


def painted(image):
    canvas = QImage(110, 150, QImage.Format.Format_RGB32)
    canvas.fill(QColor("black"))
    painter = QPainter(canvas)
    paint_page(painter, PLACE, image, is_sharp=True)
    painter.end()
    return canvas


def test_a_page_that_is_still_drawn_is_pale_with_bars(qapp):
    page = painted(None)
    assert page.pixelColor(10, 10) == QColor(LIGHT.window)
    assert page.pixelColor(50, 30) == QColor(LIGHT.line)


def test_a_page_that_is_drawn_is_as_it_is(qapp):
    image = QImage(100, 140, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    assert painted(image).pixelColor(50, 30) == QColor("white")
