"""The head of a recap's table: the days, numbers and JP of the sessions, and what is summed."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.pen import Box, Color, Pen
from app.documents.recap_table import INSET, Columns, RecapSession, days_of
from app.domain.vocabulary import Status

_FLAT_DAY, _UPRIGHT_DAY = 10.0, 27.0
_WIDE_DAY, _NARROW_DAY = 18.0, 11.0
"""Over a wide day its date lies flat; over a narrow one it reads upwards."""

_NUMBERS = 4.8
_HOURS = 4.0
_TINT: Color = (0.93, 0.94, 0.94)

_WITHIN_DATE = re.compile(r"(?<=\d) | (?=\d{4}$)")

_TITLE = Style(Face.SANS_BOLD, 8.5, 7, lines=3, align=Align.CENTER)
_NUMBER = Style(Face.SANS_BOLD, 8.5, 5, align=Align.CENTER)
_DAY = Style(Face.SANS, 7.5, 5, lines=2, align=Align.CENTER, wraps_at=0.95)
_HOUR = Style(Face.SANS, 6.5, 4, align=Align.CENTER)
_LABEL = Style(Face.SANS, 6.5, 5, align=Align.RIGHT)


def head_height(columns: Columns, sessions: Sequence[RecapSession]) -> float:
    """The height of the table's head in mm: high where no day has the room to lie flat.

    Beside days that lie flat, the date of a day without that room is shortened.
    """
    days = [right - left for _, left, right in days_of(columns.sessions, sessions)]
    is_high = bool(days) and max(days) < _WIDE_DAY
    return (_UPRIGHT_DAY if is_high else _FLAT_DAY) + _NUMBERS + _HOURS


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
            pen.put(name, Box(left + INSET, y, right - left - 2 * INSET, height), _TITLE, "column")
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
        number = Box(left + INSET, y, right - left - 2 * INSET, _NUMBERS)
        pen.put(session.number, number, _NUMBER, "session")
        hours = number._replace(y=y + _NUMBERS, height=_HOURS)
        pen.put(session.jp, hours, _HOUR, "jp")
        pen.line((left, y), (left, y + _NUMBERS + _HOURS), 0.3)
    pen.line((edges[0], y), (edges[-1], y), 0.3)


def _draw_days(
    pen: Pen, edges: Sequence[float], sessions: Sequence[RecapSession], span: Box
) -> None:
    for day, left, right in days_of(edges, sessions):
        place = Box(left + INSET, span.y + 0.6, right - left - 2 * INSET, span.height - 1.2)
        is_high = span.height > _FLAT_DAY
        put = pen.put_upwards if right - left < (_WIDE_DAY if is_high else _NARROW_DAY) else pen.put
        has_room = is_high or right - left >= _WIDE_DAY
        put(_unbroken(day.day if has_room else day.short_day), place, _DAY, "day")
        pen.line((left, span.y), (left, span.y + span.height), 0.3)


def _unbroken(day: str) -> str:
    """A date that may break before its number and nowhere else."""
    return _WITHIN_DATE.sub("\N{NO-BREAK SPACE}", day)
