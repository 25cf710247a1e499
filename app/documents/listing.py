"""A list on paper: its columns are titled on every page, notes and signature stay together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Protocol

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.page import Letterhead, draw_letterhead
from app.documents.pagination import Room, Rows, plan_pages
from app.documents.pen import Box, Color, Pen, put_below
from app.documents.recap_footer import Note, Signing, draw_footer, footer_height
from app.domain.progress import Progress

_SIDE = 12.0
_TOP = 9.0
_BOTTOM = 10.0
_NOTE = 4.0
_BREATH = 0.8
_CONTINUED = 7.0
_HEAD = 8.4
_INSET = 1.0
_TINT: Color = (0.93, 0.94, 0.94)
_PALE: Color = (0.965, 0.97, 0.97)

_ROWS = Rows(lowest=6.2, highest=8, with_footer=3)

_TITLE = Style(Face.SANS_BOLD, 13, 9, align=Align.CENTER, tracking=0.04)
_PROGRAM = Style(Face.SANS_BOLD, 11, 8, lines=2, align=Align.CENTER)
_DATES = Style(Face.SANS, 9.5, 7, align=Align.CENTER)
_SMALL = Style(Face.SANS, 8, 6)
_COLUMN = Style(Face.SANS_BOLD, 8.5, 6, lines=3, align=Align.CENTER, wraps_at=1)

TEXT = Style(Face.SANS, 9, 5, lines=2)
FIGURE = Style(Face.SANS, 8.5, 5.5, lines=2, align=Align.CENTER)
_ACROSS = Style(Face.SANS, 8.5, 6, lines=2)


@dataclass(frozen=True)
class Column:
    """A column: `width` in mm, or a `share` of what the others leave free.

    `draw` fills a cell that has no text of its own.
    """

    title: str
    field: str
    width: float = 0
    share: float = 0
    style: Style = TEXT
    draw: Callable[[Pen, Box], None] | None = None


@dataclass(frozen=True)
class Line:
    """A row of the list; an absent cell is a dash, a single cell runs across all columns."""

    cells: tuple[str | None, ...]
    ndh: int | None = None


@dataclass(frozen=True)
class Listing:
    """All words of a list; `of` is what it lists as "Coaching dan Mentoring Angkatan IV"."""

    letterhead: Letterhead
    title: str
    of: str
    dates: str | None
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    notes: tuple[Note, ...]
    signing: Signing
    rows: Rows = _ROWS


def draw_listing(pen: Pen, listing: Listing, progress: Progress | None = None) -> None:
    """Draw a list over as many pages as it needs."""
    width = pen.width - 2 * _SIDE
    edges = _edges(listing.columns, width)
    footer = footer_height(listing.notes, width, listing.signing)
    floor = pen.height - _BOTTOM - _NOTE - _BREATH
    y = _draw_opening(pen, listing)
    room = Room(floor - y - _HEAD, floor - _TOP - _CONTINUED - _HEAD, footer)
    plan = plan_pages(len(listing.lines), listing.rows, room)
    for index, part in enumerate(plan.pages):
        if index:
            pen.end_page()
            y = _draw_continuation(pen, listing)
        _draw_head(pen, listing.columns, edges, y)
        lines = listing.lines[part.start : part.stop]
        y = _draw_lines(pen, listing.columns, edges, y + _HEAD, lines, plan.height)
        _draw_note(pen, listing, f"Halaman {index + 1} dari {len(plan.pages)}")
        if progress:
            progress(index + 1, len(plan.pages))
    draw_footer(pen, listing.notes, listing.signing, Box(_SIDE, y, width, footer))
    pen.end_page()


def _edges(columns: Sequence[Column], width: float) -> tuple[float, ...]:
    free = width - sum(column.width for column in columns)
    shares = sum(column.share for column in columns)
    widths = (column.width or free * column.share / shares for column in columns)
    return tuple(accumulate(widths, initial=_SIDE))


def _draw_opening(pen: Pen, listing: Listing) -> float:
    """Draw everything above the table of the first page; return where it ends."""
    width = pen.width - 2 * _SIDE
    y = _TOP + draw_letterhead(pen, listing.letterhead, Box(_SIDE, _TOP, width, 30)) + 2
    pen.put(listing.title, Box(_SIDE, y, width, 6), _TITLE, "title")
    y = put_below(pen, listing.of, Box(_SIDE, y + 6, width, 5), _PROGRAM, "program")
    if listing.dates:
        pen.put(listing.dates, Box(_SIDE, y, width, 4.4), _DATES, "dates")
        y += 4.4
    return y + 1.6


def _draw_continuation(pen: Pen, listing: Listing) -> float:
    """Draw what tells a further page from any other list; return where it ends."""
    place = Box(_SIDE, _TOP, pen.width - 2 * _SIDE, 5)
    style = replace(_PROGRAM, align=Align.LEFT, size=10, lines=1)
    pen.put(f"{listing.title} – {listing.of}", place, style, "program")
    return _TOP + _CONTINUED


def _draw_head(pen: Pen, columns: Sequence[Column], edges: Sequence[float], y: float) -> None:
    pen.tint(Box(edges[0], y, edges[-1] - edges[0], _HEAD), _TINT)
    for column, (left, right) in zip(columns, pairwise(edges), strict=True):
        place = Box(left + 0.4, y, right - left - 0.8, _HEAD)
        pen.put(column.title, place, _COLUMN, "column")
    pen.grid((y, y + _HEAD), edges)


def _draw_lines(
    pen: Pen,
    columns: Sequence[Column],
    edges: Sequence[float],
    y: float,
    lines: Sequence[Line],
    height: float,
) -> float:
    """Draw rows of that many mm from `y` on; return the end."""
    for line in lines:
        if len(line.cells) == 1:
            _draw_across(pen, edges, Box(edges[0], y, edges[-1] - edges[0], height), line)
        else:
            _draw_cells(pen, columns, edges, Box(edges[0], y, 0, height), line)
        y += height
    return y


def _draw_across(pen: Pen, edges: Sequence[float], span: Box, line: Line) -> None:
    pen.tint(span, _PALE)
    place = span._replace(x=span.x + 2, width=span.width - 4)
    pen.put(line.cells[0], place, _ACROSS, "note", line.ndh)
    pen.grid((span.y, span.y + span.height), (edges[0], edges[-1]), 0.3)


def _draw_cells(
    pen: Pen, columns: Sequence[Column], edges: Sequence[float], span: Box, line: Line
) -> None:
    for column, text, (left, right) in zip(columns, line.cells, pairwise(edges), strict=True):
        cell = span._replace(x=left, width=right - left)
        inner = Box(left + _INSET, span.y + 0.2, cell.width - 2 * _INSET, span.height - 0.4)
        if text != "":
            pen.put(text, inner, column.style, column.field, line.ndh)
        elif column.draw:
            column.draw(pen, cell)
    pen.grid((span.y, span.y + span.height), edges, 0.3)


def _draw_note(pen: Pen, listing: Listing, note: str) -> None:
    place = Box(_SIDE, pen.height - _BOTTOM - _NOTE, pen.width - 2 * _SIDE, _NOTE)
    left = place._replace(width=place.width - 35)
    pen.put(f"{listing.title.capitalize()} – {listing.of}", left, _SMALL, "program")
    pen.put(note, place, replace(_SMALL, align=Align.RIGHT), "note")


class OfClass(Protocol):
    """A paper of one training."""

    @property
    def program(self) -> str:
        """What is taught."""

    @property
    def batch(self) -> str | None:
        """Which running of it, in words, where they are counted."""


def class_of(paper: OfClass) -> str:
    """The program with its batch, as a paper is headed."""
    return f"{paper.program} {paper.batch}" if paper.batch else paper.program
