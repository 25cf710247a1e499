"""What the master of ceremony reads out when certificates are handed over (lembar MC)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.documents import words
from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.listing import class_of
from app.documents.page import Paper, PaperSize
from app.documents.pen import Box, Color, Pen, put_below
from app.domain.progress import Progress

_SIDE = 15.0
_TOP = 12.0
_BOTTOM = 10.0
_NOTE = 4.5
_ORDER, _PLACE = 12.0, 24.0
_HEADING = 9.0
_LABEL = 42.0
_ROW, _HIGH_ROW = 14.0, 18.0
_GREY: Color = (0.55, 0.55, 0.55)
_RED: Color = (0.7, 0.1, 0.1)
_TINT: Color = (0.93, 0.94, 0.94)

_TITLE = Style(Face.SANS_BOLD, 18, 12, tracking=0.03)
_PROGRAM = Style(Face.SANS_BOLD, 15, 10, lines=2)
_DATES = Style(Face.SANS, 12, 9, lines=2)
_FACT = Style(Face.SANS, 14, 10)
_FIGURE = replace(_FACT, face=Face.SANS_BOLD)
_SECTION = Style(Face.SANS_BOLD, 13, 10)
_CALL = Style(Face.SANS, 12, 8, align=Align.CENTER, color=(0.35, 0.35, 0.35))
_RANK = Style(Face.SANS_BOLD, 24, 14, align=Align.CENTER)
_NDH = Style(Face.SANS, 15, 10, align=Align.CENTER)
_NAME = Style(Face.SANS_BOLD, 17, 10, lines=2, wraps_at=0.9)
_BEST = replace(_NAME, size=19)
_UNIT = Style(Face.SANS, 12, 8.5)
_SMALL = Style(Face.SANS, 9, 7)
_WARNING = Style(Face.SANS_BOLD, 12, 9, color=_RED)


@dataclass(frozen=True)
class Called:
    """Somebody who is called, with titles; `standing` as "I" for one of the best, else None."""

    ndh: int
    name: str
    unit: str | None
    standing: str | None = None
    score: str | None = None


@dataclass(frozen=True)
class McSheet:
    """All words of the sheet: the best from the last place to the first, the others by NDH.

    `passed` and `awarded` as "28 (dua puluh delapan) orang"; without awards nothing is said of
    them. What is not `final` says so.
    """

    program: str
    batch: str | None
    dates: str
    place: str | None
    passed: str
    awarded: str | None
    best: tuple[Called, ...]
    others: tuple[Called, ...]
    final: bool = True
    disclaimer: Disclaimer | None = None


@dataclass(frozen=True)
class Entry:
    """Something on the sheet that takes so many mm; a heading stays with what follows it."""

    height: float
    draw: Callable[[Pen, Box], None]
    is_heading: bool = False


def draw_mc_sheet(sheet: McSheet, paper: PaperSize, progress: Progress | None = None) -> Paper:
    """Draw the sheet upright, in type that is read standing, in the order of the call."""
    pen = Pen(*paper.portrait, f"Lembar MC {class_of(sheet)}", Face.SANS)
    lay_disclaimer(pen, sheet.disclaimer)
    y = _draw_opening(pen, sheet)
    floor = pen.height - _BOTTOM - _NOTE
    pages = share_entries(entries_of(sheet), floor - y, floor - _TOP - _HEADING)
    for number, page in enumerate(pages, 1):
        if number > 1:
            pen.end_page()
            y = _draw_continuation(pen, sheet)
        for entry in page:
            entry.draw(pen, Box(_SIDE, y, pen.width - 2 * _SIDE, entry.height))
            y += entry.height
        _draw_note(pen, sheet, f"Halaman {number} dari {len(pages)}")
        if progress:
            progress(number, len(pages))
    pen.end_page()
    return pen.finish()


def entries_of(sheet: McSheet) -> list[Entry]:
    """The two parts of the call under their headings; who is called is counted through."""
    entries = []
    order = 0
    parts = (words.CALL_BEST, sheet.best, _HIGH_ROW), (words.CALL_OTHERS, sheet.others, _ROW)
    for heading, people, height in parts:
        if people:
            entries.append(Entry(_HEADING + 3, partial(_draw_heading, heading), is_heading=True))
        for person in people:
            order += 1
            entries.append(Entry(height, partial(_draw_called, person, order)))
    return entries


def share_entries(entries: Sequence[Entry], first: float, further: float) -> list[list[Entry]]:
    """What stands on each page; no page ends with a heading."""
    pages: list[list[Entry]] = [[]]
    free = first
    for at, entry in enumerate(entries):
        followed = entries[at + 1].height if entry.is_heading else 0
        if entry.height + followed > free:
            pages.append([])
            free = further
        pages[-1].append(entry)
        free -= entry.height
    return pages


def _draw_opening(pen: Pen, sheet: McSheet) -> float:
    """Draw what is handed over and how many are called; return where it ends."""
    width = pen.width - 2 * _SIDE
    pen.put("URUTAN PEMANGGILAN", Box(_SIDE, _TOP, width, 9), _TITLE, "title")
    program = class_of(sheet)
    y = put_below(pen, program, Box(_SIDE, _TOP + 9.5, width, 7), _PROGRAM, "program")
    where = f"{sheet.dates}, {sheet.place}" if sheet.place else sheet.dates
    y = put_below(pen, where, Box(_SIDE, y, width, 5.6), _DATES, "dates") + 2
    if not sheet.final:
        pen.put(words.NOT_YET_SURE, Box(_SIDE, y, width, 6), _WARNING, "note")
        y += 7
    counts = (("Lulus", sheet.passed), ("Peserta terbaik", sheet.awarded))
    for label, text in ((label, text) for label, text in counts if text):
        pen.put(label, Box(_SIDE, y, _LABEL, 7), _FACT, "label")
        pen.put(":", Box(_SIDE + _LABEL - 3, y, 3, 7), _FACT, "label")
        pen.put(text, Box(_SIDE + _LABEL, y, width - _LABEL, 7), _FIGURE, "count")
        y += 7
    return y + 2


def _draw_continuation(pen: Pen, sheet: McSheet) -> float:
    """Draw what a further page belongs to; return where it ends."""
    text = f"URUTAN PEMANGGILAN – {class_of(sheet)}"
    if not sheet.final:
        text += " – BELUM FINAL"
    place = Box(_SIDE, _TOP, pen.width - 2 * _SIDE, 6)
    pen.put(text, place, replace(_SECTION, size=12), "program")
    return _TOP + _HEADING


def _draw_heading(heading: str, pen: Pen, box: Box) -> None:
    bar = box._replace(y=box.y + 3, height=box.height - 4)
    pen.tint(bar, _TINT)
    pen.put(heading, bar._replace(x=bar.x + 2, width=bar.width - 4), _SECTION, "label")


def _draw_called(person: Called, order: int, pen: Pen, box: Box) -> None:
    """Draw one call: its order, the standing or the NDH, the name over the unit."""
    pen.put(f"{order}.", box._replace(width=_ORDER), _CALL, "order")
    place = Box(box.x + _ORDER, box.y, _PLACE, box.height)
    if person.standing:
        pen.put(person.standing, place, _RANK, "standing", person.ndh)
    else:
        pen.put(f"{person.ndh:02}", place, _NDH, "ndh", person.ndh)
    left = place.x + _PLACE + 2
    below = ", ".join(filter(None, (person.unit, person.score and f"nilai {person.score}")))
    name = Box(left, box.y + 0.8, box.x + box.width - left, box.height - (6.2 if below else 1.6))
    pen.put(person.name, name, _BEST if person.standing else _NAME, "name", person.ndh)
    if below:
        foot = name._replace(y=name.y + name.height, height=4.8)
        pen.put(below, foot, _UNIT, "unit", person.ndh)
    y = box.y + box.height
    pen.line((box.x, y), (box.x + box.width, y), 0.3, _GREY)


def _draw_note(pen: Pen, sheet: McSheet, note: str) -> None:
    place = Box(_SIDE, pen.height - _BOTTOM - _NOTE, pen.width - 2 * _SIDE, _NOTE)
    left = place._replace(width=place.width - 35)
    pen.put(class_of(sheet), left, _SMALL, "program")
    pen.put(note, place, replace(_SMALL, align=Align.RIGHT), "note")
