"""The page that derives one person's total line by line (rincian perhitungan JP)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.documents.derivation_table import (
    HEAD,
    DerivationLine,
    DerivationTotal,
    columns,
    draw_head,
    draw_lines,
    draw_total,
)
from app.documents.disclaimer import Disclaimer
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.listing import class_of
from app.documents.one_file import draw_each
from app.documents.page import Letterhead, Paper, PaperSize, draw_letterhead
from app.documents.pagination import Room, Rows, plan_pages
from app.documents.pen import Box, Pen, put_below
from app.domain.progress import Progress

__all__ = [
    "DerivationClause",
    "DerivationLine",
    "DerivationSheet",
    "DerivationTotal",
    "draw_derivations",
]

_SIDE = 15.0
_TOP = 9.0
_BOTTOM = 10.0
_NOTE = 4.0
_BREATH = 0.8
_CONTINUED = 7.0
_LINE = 4.8
_LABEL = 27.0
_TOTAL = 6.0
_CLAUSE = 6.0
_RESULT = 8.0
_GAP = 3.0
_ROWS = Rows(lowest=4.6, highest=6.6, with_footer=2)
_SHARES = (0.46, 0.34)

_TITLE = Style(Face.SANS_BOLD, 14, 10, align=Align.CENTER, tracking=0.04)
_PROGRAM = Style(Face.SANS_BOLD, 11.5, 8, lines=2, align=Align.CENTER)
_DATES = Style(Face.SANS, 10, 8, align=Align.CENTER)
_PLAIN = Style(Face.SANS, 9.5, 7, lines=2)
_BOLD = replace(_PLAIN, face=Face.SANS_BOLD)
_OUTCOME = Style(Face.SANS_BOLD, 11, 8, lines=2)
_SMALL = Style(Face.SANS, 8, 6)


@dataclass(frozen=True)
class DerivationClause:
    """One thing that the rule asks, what was reached of it, and whether it is fulfilled."""

    asked: str
    reached: str
    verdict: str


@dataclass(frozen=True)
class DerivationSheet:
    """All words of one person's derivation, as they are printed.

    `percent` is the whole reckoning as "47 : 50 x 100 = 94 %, ditulis 94,00 %"; `counting` says
    what late arrivals and excuses are worth; `result` as "Lulus", `reasons` why it is so. `beside`
    is what scores must reach; then the result is that of the attendance alone.
    """

    letterhead: Letterhead
    program: str
    batch: str | None
    dates: str
    ndh: int
    name: str
    nip: str | None
    unit: str | None
    lines: tuple[DerivationLine, ...]
    total: DerivationTotal
    percent: str
    clauses: tuple[DerivationClause, ...]
    counting: str
    result: str
    reasons: str | None
    numbering: str | None = None
    beside: str | None = None
    disclaimer: Disclaimer | None = None


def draw_derivations(
    sheets: Sequence[DerivationSheet], paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw the derivation of each person on a page of its own, upright, into one file."""
    pen = Pen(*paper.portrait, f"Rincian Perhitungan JP {class_of(sheets[0])}", Face.SANS)
    return draw_each(pen, sheets, _draw_sheet, progress)


def _draw_sheet(pen: Pen, sheet: DerivationSheet) -> None:
    edges = columns(_SIDE, pen.width - 2 * _SIDE)
    y = _draw_opening(pen, sheet)
    floor = pen.height - _BOTTOM - _NOTE - _BREATH
    footer = _TOTAL + _footer_height(sheet)
    room = Room(floor - y - HEAD, floor - _TOP - _CONTINUED - HEAD, footer)
    plan = plan_pages(len(sheet.lines), _ROWS, room)
    for index, part in enumerate(plan.pages):
        if index:
            pen.end_page()
            y = _draw_continuation(pen, sheet)
        draw_head(pen, edges, y)
        y = draw_lines(pen, edges, y + HEAD, sheet.lines[part.start : part.stop], plan.height)
        _draw_note(pen, sheet, f"Halaman {index + 1} dari {len(plan.pages)}")
    draw_total(pen, edges, y, sheet.total, _TOTAL)
    _draw_footer(pen, sheet, y + _TOTAL)
    pen.end_page()


def _draw_opening(pen: Pen, sheet: DerivationSheet) -> float:
    """Draw everything above the table of the first page; return where it ends."""
    width = pen.width - 2 * _SIDE
    y = _TOP + draw_letterhead(pen, sheet.letterhead, Box(_SIDE, _TOP, width, 30)) + 2.5
    pen.put("RINCIAN PERHITUNGAN JP", Box(_SIDE, y, width, 6.2), _TITLE, "title")
    y = put_below(pen, class_of(sheet), Box(_SIDE, y + 6.2, width, 5.2), _PROGRAM, "program")
    pen.put(sheet.dates, Box(_SIDE, y, width, 4.6), _DATES, "dates")
    y += 6.6
    for label, text, field in (
        ("NDH", f"{sheet.ndh:02}", "ndh"),
        ("Nama", sheet.name, "name"),
        ("NIP", sheet.nip, "nip"),
        ("Unit Kerja", sheet.unit, "unit"),
    ):
        _draw_fact(pen, label, text, Box(_SIDE, y, width, _LINE), (field, sheet.ndh))
        y += _LINE
    return y + 1.6


def _draw_fact(
    pen: Pen, label: str, text: str | None, place: Box, named: tuple[str, int | None]
) -> None:
    pen.put(label, place._replace(width=_LABEL), _PLAIN, "label")
    pen.put(":", Box(place.x + _LABEL - 3, place.y, 2, _LINE), _PLAIN, "label")
    value = place._replace(x=place.x + _LABEL, width=place.width - _LABEL)
    pen.put(text, value, _PLAIN, *named)


def _draw_continuation(pen: Pen, sheet: DerivationSheet) -> float:
    """Draw what tells a further page from anybody else's; return where it ends."""
    text = f"RINCIAN PERHITUNGAN JP – {sheet.ndh:02} {sheet.name}"
    place = Box(_SIDE, _TOP, pen.width - 2 * _SIDE, 5)
    style = replace(_PROGRAM, align=Align.LEFT, size=10.5, lines=1)
    pen.put(text, place, style, "name", sheet.ndh)
    return _TOP + _CONTINUED


def _draw_note(pen: Pen, sheet: DerivationSheet, note: str) -> None:
    place = Box(_SIDE, pen.height - _BOTTOM - _NOTE, pen.width - 2 * _SIDE, _NOTE)
    pen.put(class_of(sheet), place._replace(width=place.width - 35), _SMALL, "program")
    pen.put(note, place, replace(_SMALL, align=Align.RIGHT), "note")


def _footer_height(sheet: DerivationSheet) -> float:
    facts = _LINE * len(_reckoning(sheet))
    return 2 * _GAP + facts + _CLAUSE * (len(sheet.clauses) + 1) + _RESULT


def _reckoning(sheet: DerivationSheet) -> list[tuple[str, str]]:
    facts = (
        ("Persentase", sheet.percent),
        ("Perhitungan", sheet.counting),
        ("Nomor sesi", sheet.numbering),
        ("Syarat nilai", sheet.beside),
    )
    return [(label, text) for label, text in facts if text]


def _draw_footer(pen: Pen, sheet: DerivationSheet, top: float) -> None:
    """Draw the percentage, each clause of the rule, and what comes out."""
    width = pen.width - 2 * _SIDE
    y = top + _GAP
    for label, text in _reckoning(sheet):
        _draw_fact(pen, label, text, Box(_SIDE, y, width, _LINE), ("percent", sheet.ndh))
        y += _LINE
    y = _draw_clauses(pen, sheet, y + _GAP / 2)
    outcome = f"{'Hasil kehadiran' if sheet.beside else 'Hasil'}: {sheet.result}"
    if sheet.reasons:
        outcome += f" – {sheet.reasons}"
    pen.put(outcome, Box(_SIDE, y + _GAP / 2, width, _RESULT), _OUTCOME, "result", sheet.ndh)


def _draw_clauses(pen: Pen, sheet: DerivationSheet, y: float) -> float:
    width = pen.width - 2 * _SIDE
    asked, reached = (width * share for share in _SHARES)
    edges = (_SIDE, _SIDE + asked, _SIDE + asked + reached, _SIDE + width)
    rows = [("Syarat", "Dicapai", "Terpenuhi")]
    rows += [(clause.asked, clause.reached, clause.verdict) for clause in sheet.clauses]
    for index, row in enumerate(rows):
        style, field = (_PLAIN, "result") if index else (_BOLD, "column")
        for text, left, right in zip(row, edges, edges[1:], strict=False):
            pen.put(text, Box(left + 1.5, y, right - left - 3, _CLAUSE), style, field)
        pen.grid((y, y + _CLAUSE), edges)
        y += _CLAUSE
    return y
