"""The list that is signed by whoever collects a certificate (tanda terima)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import inf

from app.documents import words
from app.documents.disclaimer import Disclaimer
from app.documents.faces import Face
from app.documents.fitting import LEADING, Align, Style, fit_text
from app.documents.listing import class_of
from app.documents.one_file import draw_each
from app.documents.page import Letterhead, Paper, PaperSize, Signatory, draw_letterhead
from app.documents.pagination import Room, plan_pages
from app.documents.pen import MM, Box, Pen, put_below
from app.documents.recap_footer import Signing, draw_footer, footer_height
from app.documents.signing_table import (
    BAND,
    HEAD,
    Signer,
    bands_of,
    draw_bands,
    draw_head,
)
from app.domain.progress import Progress

_SIDE = 12.0
_TOP = 9.0
_BOTTOM = 10.0
_NOTE = 4.0
_BREATH = 0.8
_CONTINUED = 7.0

_TITLES = ("No.", "Nama", "NIP", "Unit Kerja", "Nomor", "Tanda Tangan")
_FIELDS = ("ndh", "name", "nip", "unit", "number")
_NUMBER, _NIP, _CERTIFICATE, _SIGNATURE = 8.0, 30.0, 41.0, 36.4
_SHARE_OF_NAME = 0.55
_INSET = 1.2
_AIR = 0.8
"""What stays free above and below the letters of a row together, in mm."""

_TITLE = Style(Face.SANS_BOLD, 14, 10, align=Align.CENTER, tracking=0.04)
_PROGRAM = Style(Face.SANS_BOLD, 11.5, 8, lines=2, align=Align.CENTER)
_DATES = Style(Face.SANS, 9.5, 7, align=Align.CENTER)
_SMALL = Style(Face.SANS, 8, 6)
_READABLE = 7.5
_NAMED = Style(Face.SANS, 9, _READABLE, lines=4)
_TOLD = Style(Face.SANS, 8.5, _READABLE, lines=5)
_FIGURES = Style(Face.SANS, 8.5, _READABLE, align=Align.CENTER)
# A number has no blanks to wrap at.
_NUMBERED = replace(_FIGURES, smallest=4.8)
_STYLES = (_FIGURES, _NAMED, _FIGURES, _TOLD, _NUMBERED)


@dataclass(frozen=True)
class HandoverRow:
    """One certificate to sign for; a trainer's `ndh` is the place in the list.

    `collected` as "oleh Budi Contoh, surat kuasa" where that is known.
    """

    ndh: int
    name: str
    nip: str | None
    unit: str | None
    number: str
    collected: str | None = None


@dataclass(frozen=True)
class HandoverSheet:
    """All words of the list; `kind` as "Sertifikat", `day` as "Jumat, 8 Agustus 2025"."""

    letterhead: Letterhead
    kind: str
    program: str
    batch: str | None
    dates: str
    rows: tuple[HandoverRow, ...]
    day: str | None = None
    place: str | None = None
    signed: str | None = None
    signatory: Signatory | None = None
    disclaimer: Disclaimer | None = None


def draw_handover_sheets(
    sheets: Sequence[HandoverSheet], paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw the lists into one file, each upright and on pages of its own, to be signed zig-zag."""
    pen = Pen(*paper.portrait, f"Tanda Terima {_headed(sheets[0])}", Face.SANS)
    return draw_each(pen, sheets, _draw_sheet, progress)


def _draw_sheet(pen: Pen, sheet: HandoverSheet) -> None:
    width = pen.width - 2 * _SIDE
    edges = _columns(width)
    signing = Signing(sheet.signatory, sheet.signed)
    notes = (
        ("Jumlah", words.COUNTS_OF_HANDOVER.format(count=len(sheet.rows))),
        ("Kuasa", words.HANDOVER_BY_MANDATE),
    )
    footer = footer_height(notes, width, signing)
    y = _draw_opening(pen, sheet)
    floor = pen.height - _BOTTOM - _NOTE - _BREATH
    room = Room(floor - y - HEAD, floor - _TOP - _CONTINUED - HEAD, footer)
    lowest = 2 * _lowest(sheet.rows, edges)
    rows = replace(BAND, lowest=lowest, highest=max(lowest, BAND.highest))
    plan = plan_pages((len(sheet.rows) + 1) // 2, rows, room)
    styles = _even_styles(sheet.rows, edges, plan.height / 2)
    bands = bands_of(_signers(sheet.rows, styles))
    for index, part in enumerate(plan.pages):
        if index:
            pen.end_page()
            y = _draw_continuation(pen, sheet)
        draw_head(pen, _TITLES, edges, y)
        y = draw_bands(pen, edges, y + HEAD, bands[part.start : part.stop], plan.height)
        _draw_note(pen, sheet, f"Halaman {index + 1} dari {len(plan.pages)}")
    draw_footer(pen, notes, signing, Box(_SIDE, y, width, footer))
    pen.end_page()


def _columns(width: float) -> tuple[float, ...]:
    free = width - _NUMBER - _NIP - _CERTIFICATE - _SIGNATURE
    name = free * _SHARE_OF_NAME
    widths = (_NUMBER, name, _NIP, free - name, _CERTIFICATE, _SIGNATURE)
    return tuple(accumulate(widths, initial=_SIDE))


def _cells(row: HandoverRow) -> tuple[str | None, ...]:
    return (f"{row.ndh:02}", row.name, row.nip, row.unit, row.number)


def _signers(rows: Sequence[HandoverRow], styles: Sequence[Style]) -> Iterator[Signer]:
    """The rows in pairs of neighbours, whoever of the class is not among them."""
    for place, row in enumerate(rows, 1):
        cells = tuple(zip(_cells(row), styles, _FIELDS, strict=True))
        yield Signer(row.ndh, cells, row.collected, place)


def _columns_of(
    rows: Sequence[HandoverRow], edges: Sequence[float]
) -> Iterator[tuple[Style, float, list[str]]]:
    """Of each column how it is set, how wide it is in pt, and what stands in it."""
    cells = [_cells(row) for row in rows]
    for place, (style, (left, right)) in enumerate(zip(_STYLES, pairwise(edges[:-1]), strict=True)):
        yield style, (right - left - 2 * _INSET) * MM, [o for row in cells if (o := row[place])]


def _lowest(rows: Sequence[HandoverRow], edges: Sequence[float]) -> float:
    """How high a row must be, in mm, so that the longest text wraps and stays readable."""
    most = 1
    for style, width, texts in _columns_of(rows, edges):
        small = replace(style, size=_READABLE, wraps_at=1)
        most = max((most, *(len(fit_text(text, small, width, inf).lines) for text in texts)))
    return max(BAND.lowest / 2, _READABLE * ((most - 1) * LEADING + 1) / MM + _AIR)


def _even_styles(
    rows: Sequence[HandoverRow], edges: Sequence[float], height: float
) -> tuple[Style, ...]:
    """One size of letters for each column: the largest in which all that stands in it fits."""
    room, styles = (height - _AIR) * MM, []
    for style, width, texts in _columns_of(rows, edges):
        sizes = [fit_text(text, style, width, room).size for text in texts]
        size = max(style.smallest, min(sizes, default=style.size))
        styles.append(replace(style, size=size))
    return tuple(styles)


def _draw_opening(pen: Pen, sheet: HandoverSheet) -> float:
    """Draw everything above the table of the first page; return where it ends."""
    width = pen.width - 2 * _SIDE
    y = _TOP + draw_letterhead(pen, sheet.letterhead, Box(_SIDE, _TOP, width, 30)) + 2.5
    pen.put(f"TANDA TERIMA {sheet.kind.upper()}", Box(_SIDE, y, width, 6.2), _TITLE, "title")
    of = class_of(sheet)
    y = put_below(pen, of, Box(_SIDE, y + 6.2, width, 5.2), _PROGRAM, "program")
    pen.put(sheet.dates, Box(_SIDE, y, width, 4.4), _DATES, "dates")
    given = ", ".join(filter(None, (sheet.day, sheet.place)))
    if given:
        y += 4.4
        pen.put(f"Diserahkan {given}", Box(_SIDE, y, width, 4.4), _DATES, "day")
    return y + 6


def _draw_continuation(pen: Pen, sheet: HandoverSheet) -> float:
    """Draw what tells a further page from any other list; return where it ends."""
    place = Box(_SIDE, _TOP, pen.width - 2 * _SIDE, 5)
    style = replace(_PROGRAM, align=Align.LEFT, size=10, lines=1)
    pen.put(f"TANDA TERIMA {_headed(sheet)}", place, style, "program")
    return _TOP + _CONTINUED


def _draw_note(pen: Pen, sheet: HandoverSheet, note: str) -> None:
    place = Box(_SIDE, pen.height - _BOTTOM - _NOTE, pen.width - 2 * _SIDE, _NOTE)
    left = place._replace(width=place.width - 35)
    pen.put(f"Tanda terima {_headed(sheet)}", left, _SMALL, "program")
    pen.put(note, place, replace(_SMALL, align=Align.RIGHT), "note")


def _headed(sheet: HandoverSheet) -> str:
    return f"{sheet.kind} – {class_of(sheet)}"
