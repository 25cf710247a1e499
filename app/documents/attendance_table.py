"""The table of an attendance sheet: who, and a place to sign that is two rows high."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.pagination import Rows
from app.documents.pen import Box, Color, Pen

HEAD = 7.0
"""Height of the head of the table, in mm."""

BAND = Rows(lowest=13, highest=16, with_footer=2)
"""Two rows are one band: odd NDH sign at its left, even ones at its right (zig-zag), so that
rows of 6.5 mm give signatures of 13 mm and 30 people fit one F4 page (operator.md, point 9)."""

TINT: Color = (0.93, 0.94, 0.94)
GREY: Color = (0.55, 0.55, 0.55)

_TITLES = ("No.", "Nama", "NIP", "Unit Kerja", "Tanda Tangan")
_NUMBER, _NIP, _SIGNATURE = 9.0, 34.0, 40.0
_SHARE_OF_NAME = 0.56
_INSET = 1.2

_TITLE = Style(Face.SANS_BOLD, 9.5, 8, align=Align.CENTER)
_NAME = Style(Face.SANS, 9.5, 6, lines=3)
_FIGURES = Style(Face.SANS, 9, 7, align=Align.CENTER)
_CORNER = Style(Face.SANS, 8, 6)


@dataclass(frozen=True)
class AttendanceRow:
    """One participant; `nip` is formatted for print, what is missing is None."""

    ndh: int
    name: str
    nip: str | None
    unit: str | None


Band = tuple[AttendanceRow, ...]
"""One row, or two that share the room to sign."""


def columns(left: float, width: float) -> tuple[float, ...]:
    """The six edges of the five columns, in mm from the left of the page."""
    free = width - _NUMBER - _NIP - _SIGNATURE
    name = free * _SHARE_OF_NAME
    return tuple(accumulate((_NUMBER, name, _NIP, free - name, _SIGNATURE), initial=left))


def draw_head(pen: Pen, edges: Sequence[float], y: float) -> None:
    """Draw the titles of the columns, at the head of every page."""
    pen.tint(Box(edges[0], y, edges[-1] - edges[0], HEAD), TINT)
    for title, (left, right) in zip(_TITLES, pairwise(edges), strict=True):
        pen.put(title, Box(left, y, right - left, HEAD), _TITLE, "column")
    pen.grid((y, y + HEAD), edges)


def bands_of(rows: Iterable[AttendanceRow]) -> list[Band]:
    """Put rows together in pairs of an odd and an even NDH.

    One whose neighbour would sign on the same side has a band alone: the signature needs the room.
    """
    bands: list[Band] = []
    for row in rows:
        if bands and len(bands[-1]) == 1 and (bands[-1][0].ndh + row.ndh) % 2:
            bands[-1] = (*bands[-1], row)
        else:
            bands.append((row,))
    return bands


def draw_bands(
    pen: Pen, edges: Sequence[float], y: float, bands: Sequence[Band], height: float
) -> float:
    """Draw bands of that many mm from `y` on; return the end."""
    for band in bands:
        _draw_band(pen, edges, Box(edges[0], y, edges[-1] - edges[0], height), band)
        y += height
    return y


def _draw_band(pen: Pen, edges: Sequence[float], band: Box, rows: Band) -> None:
    middle = (edges[4] + edges[5]) / 2
    bottom = band.y + band.height
    pen.line((middle, band.y), (middle, bottom), 0.3, GREY)
    height = band.height / len(rows)
    for index, row in enumerate(rows):
        side = edges[4] if row.ndh % 2 else middle
        y = band.y + index * height
        _draw_row(pen, edges, band._replace(y=y, height=height), row)
        pen.put(f"{row.ndh:02}", Box(side + 0.8, y, 8, height), _CORNER, "ndh", row.ndh)
        pen.line((edges[0], y + height), (edges[4], y + height))
    pen.line((edges[4], bottom), (edges[5], bottom))
    for x in edges:
        pen.line((x, band.y), (x, bottom))


def _draw_row(pen: Pen, edges: Sequence[float], span: Box, row: AttendanceRow) -> None:
    cells = (
        (f"{row.ndh:02}", _FIGURES, "ndh"),
        (row.name, _NAME, "name"),
        (row.nip, _FIGURES, "nip"),
        (row.unit, _NAME, "unit"),
    )
    for (text, style, field), (left, right) in zip(cells, pairwise(edges[:5]), strict=True):
        place = Box(left + _INSET, span.y + 0.3, right - left - 2 * _INSET, span.height - 0.6)
        pen.put(text, place, style, field, row.ndh)
