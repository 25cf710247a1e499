"""A table that people sign: the place to sign is two rows high, left and right in turn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
_INSET = 1.2

NAME = Style(Face.SANS, 9.5, 6, lines=3)
FIGURES = Style(Face.SANS, 9, 7, align=Align.CENTER)
_TITLE = Style(Face.SANS_BOLD, 9.5, 8, align=Align.CENTER)
_CORNER = Style(Face.SANS, 8, 6)
_SAID = Style(Face.SANS, 7, 4.5, lines=3)


@dataclass(frozen=True)
class Signer:
    """Somebody who signs: the cells before the place to sign, and what is written into it.

    Sides turn by NDH, or by the `place` in a list where not everybody of a class is in it.
    """

    ndh: int
    cells: tuple[tuple[str | None, Style, str], ...]
    said: str | None = None
    place: int | None = None

    @property
    def turn(self) -> int:
        """Odd ones sign at the left, even ones at the right."""
        return self.ndh if self.place is None else self.place


Band = tuple[Signer, ...]
"""One row, or two that share the room to sign."""


def draw_head(pen: Pen, titles: Sequence[str], edges: Sequence[float], y: float) -> None:
    """Draw the titles of the columns, at the head of every page."""
    pen.tint(Box(edges[0], y, edges[-1] - edges[0], HEAD), TINT)
    for title, (left, right) in zip(titles, pairwise(edges), strict=True):
        pen.put(title, Box(left, y, right - left, HEAD), _TITLE, "column")
    pen.grid((y, y + HEAD), edges)


def bands_of(rows: Iterable[Signer]) -> list[Band]:
    """Put rows together in pairs of an odd and an even turn.

    One whose neighbour would sign on the same side has a band alone: the signature needs the room.
    """
    bands: list[Band] = []
    for row in rows:
        if bands and len(bands[-1]) == 1 and (bands[-1][0].turn + row.turn) % 2:
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
    left, right = edges[-2:]
    middle = (left + right) / 2
    bottom = band.y + band.height
    pen.line((middle, band.y), (middle, bottom), 0.3, GREY)
    height = band.height / len(rows)
    for index, row in enumerate(rows):
        side = left if row.turn % 2 else middle
        y = band.y + index * height
        _draw_row(pen, edges, band._replace(y=y, height=height), row)
        pen.put(f"{row.ndh:02}", Box(side + 0.8, y, 8, height), _CORNER, "ndh", row.ndh)
        if row.said:
            said = Box(side + 5.5, y + 0.3, middle - left - 6.3, height - 0.6)
            pen.put(row.said, said, _SAID, "note", row.ndh)
        pen.line((edges[0], y + height), (left, y + height))
    pen.line((left, bottom), (right, bottom))
    for x in edges:
        pen.line((x, band.y), (x, bottom))


def _draw_row(pen: Pen, edges: Sequence[float], span: Box, row: Signer) -> None:
    for (text, style, field), (left, right) in zip(row.cells, pairwise(edges[:-1]), strict=True):
        place = Box(left + _INSET, span.y + 0.3, right - left - 2 * _INSET, span.height - 0.6)
        pen.put(text, place, style, field, row.ndh)
