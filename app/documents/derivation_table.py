"""The table of a derivation: every session with its mark and what it adds to the JP present."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.pen import Box, Color, Pen

HEAD = 8.4
"""Height of the head of the table, in mm."""

_TITLES = ("Sesi", "Hari, tanggal", "Mata Pelatihan", "JP", "Kode", "JP hadir")
_MORE_TITLES = ("Keterangan", "Jumlah hadir")
_SESSION, _DAY, _FIGURE, _RUNNING = 9.5, 35.0, 11.5, 15.0
_SHARE_OF_SUBJECT = 0.54
_INSET = 1.2
_TINT: Color = (0.93, 0.94, 0.94)

_TITLE = Style(Face.SANS_BOLD, 9, 7, lines=2, align=Align.CENTER, wraps_at=1)
_TEXT = Style(Face.SANS, 8.5, 6, lines=2)
_NUMBER = Style(Face.SANS, 8.5, 6, align=Align.CENTER)
_SUM = replace(_NUMBER, face=Face.SANS_BOLD)


@dataclass(frozen=True)
class DerivationLine:
    """One session as it is printed: `mark` is its code, `note` says why it counts as it does.

    `mark` and `note` are empty where there is nothing to say.
    """

    session: str
    day: str
    subject: str
    jp: str
    mark: str
    present: str
    note: str
    running: str


@dataclass(frozen=True)
class DerivationTotal:
    """The foot of the table: the JP of all sessions that count, and the JP present."""

    jp: str
    present: str


def columns(left: float, width: float) -> tuple[float, ...]:
    """The nine edges of the eight columns, in mm from the left of the page."""
    free = width - _SESSION - _DAY - 3 * _FIGURE - _RUNNING
    subject = free * _SHARE_OF_SUBJECT
    note = free - subject
    widths = (_SESSION, _DAY, subject, _FIGURE, _FIGURE, _FIGURE, note, _RUNNING)
    return tuple(accumulate(widths, initial=left))


def draw_head(pen: Pen, edges: Sequence[float], y: float) -> None:
    """Draw the titles of the columns, at the head of every page."""
    pen.tint(Box(edges[0], y, edges[-1] - edges[0], HEAD), _TINT)
    for title, (left, right) in zip((*_TITLES, *_MORE_TITLES), pairwise(edges), strict=True):
        pen.put(title, Box(left + 0.4, y, right - left - 0.8, HEAD), _TITLE, "column")
    pen.grid((y, y + HEAD), edges)


def draw_lines(
    pen: Pen, edges: Sequence[float], y: float, lines: Sequence[DerivationLine], height: float
) -> float:
    """Draw sessions in rows of that many mm from `y` on; return the end."""
    for line in lines:
        cells = (
            (line.session, _NUMBER, "session"),
            (line.day, _TEXT, "day"),
            (line.subject, _TEXT, "subject"),
            (line.jp, _NUMBER, "jp"),
            (line.mark, _SUM, "mark"),
            (line.present, _NUMBER, "jp"),
            (line.note, _TEXT, "note"),
            (line.running, _NUMBER, "jp"),
        )
        for (text, style, field), (left, right) in zip(cells, pairwise(edges), strict=True):
            if text:
                place = Box(left + _INSET, y + 0.2, right - left - 2 * _INSET, height - 0.4)
                pen.put(text, place, style, field)
        y += height
        pen.line((edges[0], y), (edges[-1], y), 0.3)
    for x in edges:
        pen.line((x, y - height * len(lines)), (x, y), 0.4)
    return y


def draw_total(
    pen: Pen, edges: Sequence[float], y: float, total: DerivationTotal, height: float
) -> None:
    """Draw the sums below the last session."""
    cells = (
        (edges[0], edges[3], "Jumlah yang dihitung"),
        (edges[3], edges[4], total.jp),
        (edges[5], edges[6], total.present),
    )
    for left, right, text in cells:
        pen.put(text, Box(left, y, right - left, height), _SUM, "jp")
    pen.grid((y, y + height), (edges[0], *edges[3:7], edges[-1]))
