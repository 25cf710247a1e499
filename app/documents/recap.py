"""The recap of attendance (rekap kehadiran): who was where, and what it comes to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.listing import class_of
from app.documents.page import Letterhead, Paper, PaperSize, Signatory, draw_letterhead
from app.documents.pagination import Room, Rows, plan_pages
from app.documents.pen import Box, Pen, put_below
from app.documents.recap_footer import (
    Note,
    Signing,
    draw_footer,
    footer_height,
    legend,
    results_note,
)
from app.documents.recap_head import draw_head, head_height
from app.documents.recap_strips import cut_across
from app.documents.recap_table import (
    AFTER_LEAVING,
    BEFORE_JOINING,
    PEOPLE,
    TOTALS,
    Columns,
    RecapRow,
    RecapSession,
    columns_of,
    draw_rows,
)
from app.domain.progress import Progress

__all__ = [
    "AFTER_LEAVING",
    "BEFORE_JOINING",
    "RecapRow",
    "RecapSession",
    "RecapSheet",
    "draw_recap",
]

_SIDE = 12.0
_TOP = 9.0
_BOTTOM = 10.0
_NOTE = 4.0
_BREATH = 0.8
_CONTINUED = 7.0
_ROWS = Rows(lowest=5.2, highest=6.4, with_footer=3)
_UNFINISHED = "BELUM FINAL: masih ada kehadiran yang belum diisi"

_TITLE = Style(Face.SANS_BOLD, 13, 9, align=Align.CENTER, tracking=0.04)
_PROGRAM = Style(Face.SANS_BOLD, 11, 8, lines=2, align=Align.CENTER)
_DATES = Style(Face.SANS, 9.5, 7, align=Align.CENTER)
_NOT_FINAL = Style(Face.SANS_BOLD, 9, 7, align=Align.CENTER, color=(0.7, 0.1, 0.1))
_SMALL = Style(Face.SANS, 8, 6)


@dataclass(frozen=True)
class RecapSheet:
    """All words of a recap, as they are printed.

    `rule` is the completion rule in words; `numbering` what is to be said of the numbers of the
    sessions; `signed` is place and date of signing. What is not final is not signed.
    """

    letterhead: Letterhead
    program: str
    batch: str | None
    dates: str
    place: str | None
    jp_planned: str
    jp_scheduled: str
    rule: str
    final: bool
    sessions: tuple[RecapSession, ...]
    rows: tuple[RecapRow, ...]
    numbering: str | None = None
    signed: str | None = None
    signatory: Signatory | None = None
    disclaimer: Disclaimer | None = None


def draw_recap(sheet: RecapSheet, paper: PaperSize, progress: Progress | None = None) -> Paper:
    """Draw the matrix of participants and sessions on its side, over as many pages as it needs."""
    pen = Pen(*paper.landscape, f"Rekap Kehadiran {class_of(sheet)}", Face.SANS)
    lay_disclaimer(pen, sheet.disclaimer)
    width = pen.width - 2 * _SIDE
    strips = strips_of(sheet, width)
    head = max(head_height(columns, sessions) for columns, sessions in strips)
    signing = Signing(sheet.signatory, sheet.signed) if sheet.final else None
    footer = footer_height(_notes(sheet), width, signing)
    floor = pen.height - _BOTTOM - _NOTE - _BREATH
    y = _draw_opening(pen, sheet)
    room = Room(floor - y - head, floor - _TOP - _CONTINUED - head, footer)
    plan = plan_pages(len(sheet.rows), _ROWS, room)
    pages = [(part, strip) for part in plan.pages for strip in strips]
    for index, (part, (columns, sessions)) in enumerate(pages):
        if index:
            pen.end_page()
            y = _draw_continuation(pen, sheet)
        rows = sheet.rows[part.start : part.stop]
        body = Box(_SIDE, y + head, width, plan.height * len(rows))
        draw_head(pen, columns, sessions, y, head)
        draw_rows(pen, columns, sessions, rows, body)
        _draw_note(pen, sheet, f"Halaman {index + 1} dari {len(pages)}")
        y = body.y + body.height
        if progress:
            progress(index + 1, len(pages))
    draw_footer(pen, _notes(sheet), signing, Box(_SIDE, y, width, footer))
    pen.end_page()
    return pen.finish()


def strips_of(sheet: RecapSheet, width: float) -> list[tuple[Columns, Sequence[RecapSession]]]:
    """The columns of each page across in a table of that many mm, with the sessions over them."""
    days = [len(list(day)) for _, day in groupby(sheet.sessions, key=lambda session: session.day)]
    return [
        (columns_of(strip, _SIDE), sheet.sessions[strip.sessions.start : strip.sessions.stop])
        for strip in cut_across(days, width - PEOPLE, TOTALS)
    ]


def _draw_opening(pen: Pen, sheet: RecapSheet) -> float:
    """Draw everything above the table of the first page; return where it ends."""
    width = pen.width - 2 * _SIDE
    y = _TOP + draw_letterhead(pen, sheet.letterhead, Box(_SIDE, _TOP, width, 30)) + 2
    pen.put("REKAPITULASI KEHADIRAN", Box(_SIDE, y, width, 6), _TITLE, "title")
    y = put_below(pen, class_of(sheet), Box(_SIDE, y + 6, width, 5), _PROGRAM, "program")
    where = f"{sheet.dates}, {sheet.place}" if sheet.place else sheet.dates
    pen.put(where, Box(_SIDE, y, width, 4.4), _DATES, "dates")
    y += 5.4
    if not sheet.final:
        pen.put(_UNFINISHED, Box(_SIDE, y - 0.6, width, 4.4), _NOT_FINAL, "note")
        y += 4.6
    return y


def _draw_continuation(pen: Pen, sheet: RecapSheet) -> float:
    """Draw what tells a further page from any other recap; return where it ends."""
    text = f"REKAPITULASI KEHADIRAN – {class_of(sheet)}"
    if not sheet.final:
        text += " – BELUM FINAL"
    place = Box(_SIDE, _TOP, pen.width - 2 * _SIDE, 5)
    style = replace(_PROGRAM, align=Align.LEFT, size=10, lines=1)
    pen.put(text, place, style, "program")
    return _TOP + _CONTINUED


def _draw_note(pen: Pen, sheet: RecapSheet, note: str) -> None:
    place = Box(_SIDE, pen.height - _BOTTOM - _NOTE, pen.width - 2 * _SIDE, _NOTE)
    pen.put(class_of(sheet), place._replace(width=place.width - 35), _SMALL, "program")
    pen.put(note, place, replace(_SMALL, align=Align.RIGHT), "note")


def _notes(sheet: RecapSheet) -> tuple[Note, ...]:
    notes = (
        legend(),
        ("Syarat", sheet.rule),
        ("JP", f"program {sheet.jp_planned} JP, terjadwal {sheet.jp_scheduled} JP"),
        results_note([row.result for row in sheet.rows]),
    )
    return (*notes, ("Nomor sesi", sheet.numbering)) if sheet.numbering else notes
