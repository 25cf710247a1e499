"""How an attendance status looks: letter, sign and colour, told apart without the colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPen, QPixmap

from ui.widgets.look import colours

UNMARKED = "-"
_SIGN = 16


@dataclass(frozen=True)
class StatusLook:
    """The sign, which differs in shape, and the name of the colour that goes with it."""

    sign: str
    colour: str


LOOKS = {
    "H": StatusLook("dot", "green"),
    "T": StatusLook("clock", "amber"),
    "I": StatusLook("ring", "blue"),
    "S": StatusLook("ring", "blue"),
    "DL": StatusLook("ring", "blue"),
    "C": StatusLook("ring", "blue"),
    "A": StatusLook("cross", "red"),
    "PC": StatusLook("half", "amber"),
    UNMARKED: StatusLook("empty", "grey"),
}


def colour_of(status: str | None) -> QColor:
    """The colour of a status in the present look."""
    return QColor(getattr(colours(), LOOKS[status or UNMARKED].colour))


def paint_status(painter: QPainter, rect: QRectF, status: str | None) -> None:
    """Paint sign and letter of a status centred in a rectangle."""
    look = LOOKS[status or UNMARKED]
    colour = colour_of(status)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    letter = status or ""
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(letter)
    size = min(11.0, rect.height() - 8)
    gap = 4 if letter else 0
    left = rect.center().x() - (size + gap + width) / 2
    sign = QRectF(left, rect.center().y() - size / 2, size, size)
    _paint_sign(painter, sign, look.sign, colour)
    painter.setPen(colour)
    place = QRectF(sign.right() + gap, rect.top(), width + 2, rect.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, letter)
    painter.restore()


def paint_note(painter: QPainter, rect: QRectF, status: str | None) -> None:
    """Tell of a note in the corner of a cell with this status."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(status))
    corner = rect.topRight()
    painter.drawPolygon([corner, corner + QPointF(-6, 0), corner + QPointF(0, 6)])
    painter.restore()


def sign_of(status: str | None) -> QPixmap:
    """The sign of a status alone, as it stands before its word."""
    picture = empty_picture(_SIGN, _SIGN, QGuiApplication.primaryScreen().devicePixelRatio())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    square = QRectF(0, 0, _SIGN, _SIGN).adjusted(2, 2, -2, -2)
    _paint_sign(painter, square, LOOKS[status or UNMARKED].sign, colour_of(status))
    painter.end()
    return picture


def empty_picture(width: int, height: int, ratio: float) -> QPixmap:
    """A picture of this size with nothing in it, as sharp as the screen."""
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _paint_sign(painter: QPainter, rect: QRectF, sign: str, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(1, 1, -1, -1)
    match sign:
        case "dot":
            painter.setBrush(colour)
            painter.drawEllipse(inner)
        case "half":
            painter.drawEllipse(inner)
            painter.setBrush(colour)
            painter.drawPie(inner, 90 * 16, 180 * 16)
        case "clock":
            painter.drawEllipse(inner)
            painter.drawLine(inner.center(), QPointF(inner.center().x(), inner.top() + 2))
            painter.drawLine(inner.center(), QPointF(inner.right() - 2, inner.center().y()))
        case "cross":
            painter.setPen(QPen(colour, 2.2))
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        case "ring":
            painter.drawRoundedRect(inner, 2, 2)
        case "empty":
            painter.drawEllipse(inner)
