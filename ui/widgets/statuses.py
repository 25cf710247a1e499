"""How an attendance status looks: letter, sign and colour, told apart without the colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ui.widgets.look import colours

UNMARKED = "-"


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


def paint_status(
    painter: QPainter, rect: QRectF, status: str | None, *, has_note: bool = False
) -> None:
    """Paint sign and letter of a status centred in a rectangle; a corner tells of a note."""
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
    if has_note:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        corner = rect.topRight()
        painter.drawPolygon([corner, corner + QPointF(-6, 0), corner + QPointF(0, 6)])
    painter.restore()


def paint_sign(painter: QPainter, rect: QRectF, status: str | None) -> None:
    """Paint a status's sign alone, as large as a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_sign(painter, rect, LOOKS[status or UNMARKED].sign, colour_of(status))
    painter.restore()


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
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
            painter.drawEllipse(inner)
