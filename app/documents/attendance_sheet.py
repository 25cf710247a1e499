"""The list that goes round and is signed in one session (daftar hadir)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.documents.attendance_footer import draw_footer, footer_height
from app.documents.attendance_table import TITLES, AttendanceRow, columns, signer
from app.documents.disclaimer import Disclaimer
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.listing import class_of
from app.documents.one_file import draw_each
from app.documents.page import Letterhead, Paper, PaperSize, draw_letterhead
from app.documents.pagination import Room, plan_pages
from app.documents.pen import Box, Pen, lines_of, put_below
from app.documents.signing_table import BAND, HEAD, bands_of, draw_bands, draw_head
from app.domain.progress import Progress

__all__ = ["AttendanceRow", "AttendanceSheet", "draw_attendance_sheets"]

_SIDE = 15.0
_TOP = 9.0
_BOTTOM = 10.0
_NOTE = 4.0
_BREATH = 0.8
_CONTINUED = 11.0
_LINE = 4.6
_LABEL = 27.0
_RIGHT_LABEL = 15.0

_TITLE = Style(Face.SANS_BOLD, 14, 10, align=Align.CENTER, tracking=0.04)
_PROGRAM = Style(Face.SANS_BOLD, 11.5, 8, lines=2, align=Align.CENTER)
_DATES = Style(Face.SANS, 10, 8, align=Align.CENTER)
_PLAIN = Style(Face.SANS, 9.5, 7.5)
_VALUE = replace(_PLAIN, lines=6)
_SMALL = Style(Face.SANS, 8, 6)


@dataclass(frozen=True)
class AttendanceSheet:
    """All words of one session's sheet, as they are printed.

    `batch` as "Angkatan IV", `dates` of the whole training, `day` as "Senin, 4 Agustus 2025",
    `time` as "Pukul 07.30 s.d. 09.45 WIB". What is not taught, as a ceremony, needs no trainer.
    """

    letterhead: Letterhead
    program: str
    batch: str | None
    dates: str
    day: str
    subject: str
    time: str | None
    trainers: tuple[str, ...]
    session: str
    place: str | None
    rows: tuple[AttendanceRow, ...]
    is_taught: bool = True
    disclaimer: Disclaimer | None = None


def draw_attendance_sheets(
    sheets: Sequence[AttendanceSheet], paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw the sheets of one training into one file, each on pages of its own, upright."""
    pen = Pen(*paper.portrait, f"Daftar Hadir {class_of(sheets[0])}", Face.SANS)
    return draw_each(pen, sheets, _draw_sheet, progress)


def _draw_sheet(pen: Pen, sheet: AttendanceSheet) -> None:
    edges = columns(_SIDE, pen.width - 2 * _SIDE)
    y = _draw_opening(pen, sheet)
    floor = pen.height - _BOTTOM - _NOTE - _BREATH
    footer = footer_height(sheet.trainers)
    room = Room(floor - y - HEAD, floor - _TOP - _CONTINUED - HEAD, footer)
    bands = bands_of(map(signer, sheet.rows))
    plan = plan_pages(len(bands), BAND, room)
    for index, part in enumerate(plan.pages):
        if index:
            pen.end_page()
            y = _draw_continuation(pen, sheet)
        draw_head(pen, TITLES, edges, y)
        y = draw_bands(pen, edges, y + HEAD, bands[part.start : part.stop], plan.height)
        _draw_note(pen, sheet, f"Halaman {index + 1} dari {len(plan.pages)}")
    foot = Box(_SIDE, y, pen.width - 2 * _SIDE, footer)
    draw_footer(pen, sheet.trainers, foot, is_taught=sheet.is_taught)
    pen.end_page()


def _draw_opening(pen: Pen, sheet: AttendanceSheet) -> float:
    """Draw everything above the table of the first page; return where it ends."""
    width = pen.width - 2 * _SIDE
    y = _TOP + draw_letterhead(pen, sheet.letterhead, Box(_SIDE, _TOP, width, 30)) + 2.5
    pen.put("DAFTAR HADIR", Box(_SIDE, y, width, 6.2), _TITLE, "title")
    y = put_below(pen, class_of(sheet), Box(_SIDE, y + 6.2, width, 5.2), _PROGRAM, "program")
    pen.put(sheet.dates, Box(_SIDE, y, width, 4.6), _DATES, "dates")
    return _draw_facts(pen, sheet, y + 5.8) + 1.6


def _draw_facts(pen: Pen, sheet: AttendanceSheet, y: float) -> float:
    half = (pen.width - 2 * _SIDE) * 0.56
    right = _SIDE + half + 3
    wide = pen.width - 2 * _SIDE
    left, narrow = Box(_SIDE, y, half, _LINE), Box(right, y, wide - half - 3, _LINE)
    _draw_fact(pen, "Hari/Tanggal", sheet.day, "day", left, _LABEL)
    _draw_fact(pen, "Sesi", sheet.session, "session", narrow, _RIGHT_LABEL)
    y += _LINE
    _draw_fact(pen, "Waktu", sheet.time, "time", left._replace(y=y), _LABEL)
    _draw_fact(pen, "Tempat", sheet.place, "place", narrow._replace(y=y), _RIGHT_LABEL)
    y += _LINE
    facts = [("Mata Pelatihan" if sheet.is_taught else "Acara", sheet.subject, "subject")]
    if sheet.is_taught or sheet.trainers:
        facts.append(("Pengajar", _numbered(sheet.trainers), "trainer"))
    for label, text, field in facts:
        value = Box(_SIDE + _LABEL, y, wide - _LABEL, _LINE * _VALUE.lines)
        place = Box(_SIDE, y, wide, _LINE * lines_of(text, value, _VALUE))
        _draw_fact(pen, label, text, field, place, _LABEL)
        y += place.height
    return y


def _draw_fact(
    pen: Pen, label: str, text: str | None, field: str, place: Box, label_width: float
) -> None:
    pen.put(label, place._replace(width=label_width, height=_LINE), _PLAIN, "label")
    pen.put(":", Box(place.x + label_width - 3, place.y, 2, _LINE), _PLAIN, "label")
    value = place._replace(x=place.x + label_width, width=place.width - label_width)
    pen.put(text, value, _VALUE, field)


def _numbered(trainers: Sequence[str]) -> str:
    """Number several trainers; each name stays whole where the line breaks."""
    if len(trainers) < 2:
        return "".join(trainers)
    whole = (f"{at}. {name}".replace(" ", "\u00a0") for at, name in enumerate(trainers, 1))
    return "\u00a0\u00a0 ".join(whole)


def _draw_continuation(pen: Pen, sheet: AttendanceSheet) -> float:
    """Draw what tells a further page from any other sheet; return where it ends."""
    width = pen.width - 2 * _SIDE
    pen.put(
        f"DAFTAR HADIR – {class_of(sheet)}",
        Box(_SIDE, _TOP, width, 5),
        replace(_PROGRAM, align=Align.LEFT, size=10.5, lines=1),
        "program",
    )
    session = f"{sheet.day} – Sesi {sheet.session} – {sheet.subject}"
    pen.put(session, Box(_SIDE, _TOP + 5, width, _LINE), _PLAIN, "subject")
    return _TOP + _CONTINUED


def _draw_note(pen: Pen, sheet: AttendanceSheet, note: str) -> None:
    place = Box(_SIDE, pen.height - _BOTTOM - _NOTE, pen.width - 2 * _SIDE, _NOTE)
    left = place._replace(width=place.width - 35)
    pen.put(f"{class_of(sheet)} – Sesi {sheet.session}", left, _SMALL, "program")
    pen.put(note, place, replace(_SMALL, align=Align.RIGHT), "note")
