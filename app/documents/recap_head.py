"""The head of a recap's table: the days, numbers and JP of the sessions, and what is summed."""

from collections.abc import Sequence
from itertools import pairwise

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.pen import Box, Color, Pen
from app.documents.recap_table import Columns, RecapSession, days_of
from app.domain.vocabulary import Status

_FLAT_DAY, _UPRIGHT_DAY = 9.0, 27.0
_NARROW_DAY = 12.0
_NUMBERS = 4.8
_HOURS = 4.0
_TINT: Color = (0.93, 0.94, 0.94)

_TITLE = Style(Face.SANS_BOLD, 8.5, 7, lines=3, align=Align.CENTER)
_NUMBER = Style(Face.SANS_BOLD, 8.5, 5, align=Align.CENTER)
_DAY = Style(Face.SANS, 7.5, 5, lines=3, align=Align.CENTER, wraps_at=0.95)
_HOUR = Style(Face.SANS, 6.5, 4, align=Align.CENTER)
_LABEL = Style(Face.SANS, 6.5, 5, align=Align.RIGHT)


def head_height(columns: Columns, sessions: Sequence[RecapSession]) -> float:
    """The height of the table's head in mm: days in narrow columns read upwards."""
    narrow = any(
        right - left < _NARROW_DAY for _, left, right in days_of(columns.sessions, sessions)
    )
    return (_UPRIGHT_DAY if narrow else _FLAT_DAY) + _NUMBERS + _HOURS


def draw_head(
    pen: Pen, columns: Columns, sessions: Sequence[RecapSession], y: float, height: float
) -> None:
    """Draw the titles of the columns; over the strip's sessions their day, number and JP."""
    edges = columns.edges
    day = height - _NUMBERS - _HOURS
    pen.tint(Box(edges[0], y, edges[-1] - edges[0], height), _TINT)
    titles = [("No.", "Nama", "NIP"), (*Status, "Blm", "JP hadir", "%", "Hasil")]
    for names, group in zip(titles, (columns.people, columns.totals), strict=True):
        for name, (left, right) in zip(names, pairwise(group), strict=False):
            pen.put(name, Box(left + 0.4, y, right - left - 0.8, height), _TITLE, "column")
            pen.line((left, y), (left, y + height), 0.3)
    _draw_session_heads(pen, columns.sessions, sessions, y + day)
    _draw_days(pen, columns.sessions, sessions, Box(0, y, 0, day))
    pen.frame(Box(edges[0], y, edges[-1] - edges[0], height), 0.8)


def _draw_session_heads(
    pen: Pen, edges: Sequence[float], sessions: Sequence[RecapSession], y: float
) -> None:
    label = Box(edges[0] - 9, y, 8.4, _NUMBERS)
    pen.put("Sesi", label, _LABEL, "label")
    pen.put("JP", label._replace(y=y + _NUMBERS, height=_HOURS), _LABEL, "label")
    for session, (left, right) in zip(sessions, pairwise(edges), strict=True):
        pen.put(session.number, Box(left, y, right - left, _NUMBERS), _NUMBER, "session")
        hours = Box(left + 0.2, y + _NUMBERS, right - left - 0.4, _HOURS)
        pen.put(session.jp, hours, _HOUR, "jp")
        pen.line((left, y), (left, y + _NUMBERS + _HOURS), 0.3)
    pen.line((edges[0], y), (edges[-1], y), 0.3)


def _draw_days(
    pen: Pen, edges: Sequence[float], sessions: Sequence[RecapSession], span: Box
) -> None:
    for day, left, right in days_of(edges, sessions):
        place = Box(left + 0.6, span.y + 0.6, right - left - 1.2, span.height - 1.2)
        put = pen.put_upwards if right - left < _NARROW_DAY else pen.put
        put(day, place, _DAY, "day")
        pen.line((left, span.y), (left, span.y + span.height), 0.3)
