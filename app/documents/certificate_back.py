"""The back of a certificate: what was taught and in how many JP; it names no participant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from math import ceil

from app.documents.certificate_sheet import Blank, CertificateBack, CertificateTerms, load_back
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.layout import Side, put_texts
from app.documents.ornament import draw_border
from app.documents.page import LARGE_HAND, draw_signatory
from app.documents.pen import Box, Color, Pen

_HEAD = 7.0
_HIGHEST, _LOWEST = 8.0, 4.1
_WIDEST = 180.0
_BETWEEN = 8.0
_NUMBER, _HOURS = 11.0, 16.0
_INSET = 0.35
_TINT: Color = (0.91, 0.945, 0.94)

_TITLE = Style(Face.SERIF_BOLD, 11, 8, align=Align.CENTER)
_CENTERED = Style(Face.SERIF, 11, 7, align=Align.CENTER)
_NAME = Style(Face.SERIF, 11, 6.5, lines=2)
_STAGE = Style(Face.SERIF_BOLD, 11, 6.5, lines=2)


@dataclass(frozen=True)
class Entry:
    """One row of the table: a subject, the heading of a stage (no JP), the sum (no number)."""

    number: str
    name: str
    jp: str


def draw_back(pen: Pen, terms: CertificateTerms, back: CertificateBack) -> None:
    """Draw a back on a page of its own, or on several where the subjects are very many."""
    side = _lay(terms.template, pen.width, pen.height, terms.blank)
    place = side.places["table"]
    pages = share_entries(tuple(entries_of(back)), place.height - _HEAD)
    for index, page in enumerate(pages):
        signed = index == len(pages) - 1
        draw = partial(_draw_page, pen, terms, back if signed else None, side, page)
        pen.stamp(("back", terms, index), draw)
        pen.end_page()


@lru_cache(maxsize=32)
def _lay(template: str, width: float, height: float, blank: Blank | None) -> Side:
    back = load_back(template).on(width, height)
    return back.moved(*blank) if blank else back


def entries_of(back: CertificateBack) -> Iterator[Entry]:
    """The rows of the table: each stage under its heading, numbers running through, the sum."""
    number = 0
    for stage, subjects in groupby(back.subjects, key=lambda subject: subject.stage):
        if stage:
            yield Entry("", stage, "")
        for subject in subjects:
            number += 1
            yield Entry(str(number), subject.name, subject.jp)
    yield Entry("", "Jumlah", back.total)


def share_entries(entries: Sequence[Entry], height: float) -> list[list[Sequence[Entry]]]:
    """The columns of each page: one, else two side by side, else further pages of two.

    No column ends with the heading of a stage.
    """
    most = int(height / _LOWEST)
    pages = ceil(len(entries) / (2 * most))
    left = 2 * pages if len(entries) > most else 1
    columns = []
    start = 0
    while left:
        end = start + ceil((len(entries) - start) / left)
        if not entries[end - 1].jp:
            end -= 1
        columns.append(entries[start:end])
        start, left = end, left - 1
    return [columns[at : at + 2] for at in range(0, len(columns), 2)]


def _draw_page(
    pen: Pen,
    terms: CertificateTerms,
    back: CertificateBack | None,
    side: Side,
    columns: Sequence[Sequence[Entry]],
) -> None:
    """Draw one back page; with `back` comes its signatory."""
    if side.border and not terms.blank:
        draw_border(pen, side.border)
    put_texts(pen, side.texts, vars(terms))
    place = side.places["table"]
    height = min(_HIGHEST, (place.height - _HEAD) / max(map(len, columns)))
    half = (place.width - _BETWEEN) / 2
    width = min(_WIDEST, place.width) if len(columns) == 1 else half
    x = place.x + (place.width - width * len(columns) - _BETWEEN * (len(columns) - 1)) / 2
    for entries in columns:
        if not terms.blank:
            pen.tint(Box(x, place.y, width, _HEAD), _TINT)
        _draw_column(pen, entries, Box(x, place.y, width, height))
        x += width + _BETWEEN
    if back:
        draw_signatory(pen, back.signatory, back.signed, side.places["signature"], LARGE_HAND)


def _draw_column(pen: Pen, entries: Sequence[Entry], first: Box) -> None:
    """Draw rows as high as `first`, below a head of their own."""
    edges = (
        first.x,
        first.x + _NUMBER,
        first.x + first.width - _HOURS,
        first.x + first.width,
    )
    for title, left, right in zip(("No.", "Mata Pelatihan", "JP"), edges, edges[1:], strict=False):
        pen.put(title, Box(left, first.y, right - left, _HEAD), _TITLE, "column")
    pen.grid((first.y, first.y + _HEAD), edges)
    y = first.y + _HEAD
    for entry in entries:
        _draw_entry(pen, entry, edges, first._replace(y=y))
        y += first.height


def _draw_entry(pen: Pen, entry: Entry, edges: Sequence[float], row: Box) -> None:
    """Draw a subject in three cells, the sum in two, the heading of a stage in one."""
    bottom = row.y + row.height
    if entry.number:
        _put_cell(pen, entry.number, edges[0], edges[1], row, _CENTERED)
        pen.grid((row.y, bottom), edges)
        _put_cell(pen, entry.name, edges[1] + 2, edges[2] - 2, row, _NAME)
        _put_cell(pen, entry.jp, edges[2], edges[3], row, _CENTERED)
    elif entry.jp:
        pen.grid((row.y, bottom), (edges[0], *edges[2:]))
        _put_cell(pen, entry.name, edges[0], edges[2], row, _TITLE)
        _put_cell(pen, entry.jp, edges[2], edges[3], row, _TITLE)
    else:
        pen.grid((row.y, bottom), (edges[0], edges[3]))
        _put_cell(pen, entry.name, edges[0] + 3, edges[3] - 3, row, _STAGE)


def _put_cell(pen: Pen, text: str, left: float, right: float, row: Box, style: Style) -> None:
    place = Box(left, row.y + _INSET, right - left, row.height - 2 * _INSET)
    pen.put(text, place, style, "subject")
