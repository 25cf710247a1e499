"""How a session is painted in the week: its time, what it is, and a sign for its state."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from app.domain.vocabulary import SessionKind, SessionState
from app.usecases.schedule import SessionLine
from ui.widgets.icons import icon
from ui.widgets.look import colours
from ui.wording import Wording

SIGN = 14
_PAD = 6
_STRIPE = 4
_TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TWO_LINES = 2


@dataclass(frozen=True)
class StateLook:
    """The sign of a state, which differs in shape, and the name of its colour."""

    icon: str
    colour: str


STATES = {
    SessionState.PLANNED: StateLook("circle", "grey"),
    SessionState.OPEN: StateLook("circle-dot", "blue"),
    SessionState.LOCKED: StateLook("lock", "green"),
    SessionState.CANCELLED: StateLook("ban", "red"),
}
DOUBT = StateLook("triangle-alert", "amber")


@dataclass(frozen=True)
class Painted:
    """A session to be painted, with what is special of it at present."""

    line: SessionLine
    is_chosen: bool
    is_doubtful: bool
    has_focus: bool


def paint_sign(painter: QPainter, look: StateLook, place: QRect) -> None:
    """Paint the sign of a state."""
    icon(look.icon, look.colour).paint(painter, place)


def paint_session(painter: QPainter, rect: QRectF, painted: Painted, wording: Wording) -> None:
    """Paint a session into its rectangle."""
    line = painted.line
    painter.save()
    painter.setClipRect(rect)
    _paint_frame(painter, rect, painted)
    font = QFont(painter.font())
    font.setStrikeOut(line.state == SessionState.CANCELLED)
    inside = rect.adjusted(_STRIPE + _PAD, 2, -_PAD, -2)
    is_planned = line.state == SessionState.PLANNED
    signs = [] if is_planned else [STATES[SessionState(line.state)]]
    if painted.is_doubtful:
        signs.append(DOUBT)
    is_low = rect.height() < _TWO_LINES * QFontMetrics(font).height()
    top = rect.center().y() - SIGN / 2 if is_low else inside.top() + 1
    for place, look in enumerate(signs):
        left = int(inside.right()) - (place + 1) * (SIGN + 2) + 2
        paint_sign(painter, look, QRect(left, round(top), SIGN, SIGN))
    _paint_texts(painter, inside, font, line, wording, len(signs) * (SIGN + 2))
    painter.restore()


def time_of(line: SessionLine, wording: Wording) -> str:
    """When a session is: its clock, or the day until which its work is done."""
    if line.start and line.end:
        return wording.hours(line.start, line.end)
    return wording.text("until {date}", date=line.until)


def _paint_frame(painter: QPainter, rect: QRectF, painted: Painted) -> None:
    worn, line = colours(), painted.line
    ground = worn.window if line.kind == SessionKind.BREAK else worn.surface
    painter.fillRect(rect, QColor(worn.selection if painted.is_chosen else ground))
    if line.state == SessionState.CANCELLED:
        painter.fillRect(rect, QBrush(QColor(worn.line), Qt.BrushStyle.BDiagPattern))
    width = 2 if painted.is_chosen and painted.has_focus else 1
    edge = QPen(QColor(worn.accent if painted.is_chosen else worn.line), width)
    if line.kind == SessionKind.CEREMONY and not painted.is_chosen:
        edge = QPen(QColor(worn.quiet_text), 1, Qt.PenStyle.DashLine)
    painter.setPen(edge)
    painter.drawRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    if line.kind == SessionKind.LEARNING:
        stripe = QRectF(rect.left(), rect.top(), _STRIPE, rect.height())
        painter.fillRect(stripe, QColor(getattr(worn, STATES[SessionState(line.state)].colour)))


def _paint_texts(
    painter: QPainter, inside: QRectF, font: QFont, line: SessionLine, wording: Wording, signs: int
) -> None:
    metrics = QFontMetrics(font)
    height = metrics.height()
    room = int(inside.height()) // height
    head = QRectF(inside.left(), inside.top(), inside.width() - signs, height)
    painter.setPen(QColor(colours().text))
    if room < _TWO_LINES:
        painter.setFont(font)
        text = f"{wording.value(line.start)} {line.subject}" if line.start else line.subject
        elided = metrics.elidedText(text, _ELIDE, int(head.width()))
        if inside.height() + 4 >= metrics.ascent():
            painter.drawText(inside.adjusted(0, -2, -signs, 2), _TEXT, elided)
        return
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.drawText(head, _TEXT, _when(line, wording, QFontMetrics(bold), int(head.width())))
    painter.setFont(font)
    rows = wrapped(line.subject, metrics, int(inside.width()), room - 1)
    more: list[str] = []
    behind = [part for part in ("; ".join(line.trainers), line.room) if part]
    for place, part in enumerate(behind, start=1):
        free = room - 1 - len(rows) - len(more)
        more += wrapped(part, metrics, int(inside.width()), free - len(behind) + place)[:free]
    for place, text in enumerate([*rows, *more], start=1):
        quiet = place > len(rows)
        painter.setPen(QColor(colours().quiet_text if quiet else colours().text))
        row = QRectF(inside.left(), inside.top() + place * height, inside.width(), height)
        painter.drawText(row, _TEXT, metrics.elidedText(text, _ELIDE, int(inside.width())))


_ELIDE = Qt.TextElideMode.ElideRight


def _when(line: SessionLine, wording: Wording, metrics: QFontMetrics, width: int) -> str:
    """When a session is and its JP, or as much of it as there is room for."""
    time = time_of(line, wording)
    start = wording.value(line.start) if line.start else time
    forms = [time, start]
    if line.kind == SessionKind.LEARNING:
        forms.insert(0, f"{time} · {wording.value(line.jp)} JP")
    fitting = (form for form in forms if metrics.horizontalAdvance(form) <= width)
    return next(fitting, metrics.elidedText(start, _ELIDE, width))


def wrapped(text: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """A text in at most so many rows; the last one takes all that is left."""
    rows: list[str] = []
    words = text.split()
    while words and len(rows) < most - 1:
        taken = 1
        while taken < len(words) and (
            metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width
        ):
            taken += 1
        rows.append(" ".join(words[:taken]))
        words = words[taken:]
    return [*rows, " ".join(words)] if words else rows
