"""How a page and the places where a text stands are painted on the screen."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from ui.widgets.look import LIGHT

_BARS = ((0.2, 0.4), (0.34, 0.6), (0.42, 0.5), (0.5, 0.56))
"""How far down a bar stands, and how wide it is, as parts of the page."""
_BAR_HEIGHT = 0.03


def paint_page(painter: QPainter, place: QRectF, image: QImage | None, *, is_sharp: bool) -> None:
    """Paint a page, which is white in every look; an image of another size is stretched."""
    corner = QPointF(round(place.x()), round(place.y()))
    whole = QRectF(corner, place.size())
    if image is None:
        _paint_waiting(painter, whole)
    elif is_sharp:
        painter.drawImage(corner, image)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(whole, image)
    painter.setPen(QPen(QColor(LIGHT.grey), 1))
    painter.drawRect(whole)


def _paint_waiting(painter: QPainter, whole: QRectF) -> None:
    """Paint a page that is still drawn: pale, with bars where its words will stand."""
    painter.fillRect(whole, QColor(LIGHT.window))
    for part, width in _BARS:
        across = whole.width() * width
        left, top = whole.center().x() - across / 2, whole.y() + whole.height() * part
        painter.fillRect(
            QRectF(left, top, across, whole.height() * _BAR_HEIGHT), QColor(LIGHT.line)
        )


def paint_hits(painter: QPainter, places: Iterable[QRectF], *, is_chosen: bool) -> None:
    """Tint the places of a text; the chosen one has a frame, so that it is told without colour."""
    tint = QColor(LIGHT.accent)
    tint.setAlpha(70)
    for place in places:
        grown = place.adjusted(-2, -2, 2, 2)
        painter.fillRect(grown, tint)
        if is_chosen:
            painter.setPen(QPen(QColor(LIGHT.accent), 2))
            painter.drawRect(grown)
