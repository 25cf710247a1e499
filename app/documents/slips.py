"""Small slips for people whose result is still open: what they need, to be cut and handed out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from app.documents import words
from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.listing import class_of
from app.documents.page import Paper, PaperSize
from app.documents.pen import Box, Pen, lines_of, size_of
from app.domain.progress import Progress

_ACROSS, _DOWN = 2, 5
_EDGE = 8.0
_INSET = 6.0
_NDH = 17.0
_LINE = 4.4
_HEAD = 6.4

_PROGRAM = Style(Face.SANS, 8.5, 6.5, lines=2, wraps_at=0.95)
_TITLE = Style(Face.SANS_BOLD, 9.5, 8)
_NUMBER = Style(Face.SANS_BOLD, 22, 14, align=Align.CENTER)
_NAME = Style(Face.SANS_BOLD, 12, 8, lines=2)
_UNIT = Style(Face.SANS, 9, 6)
_NEED = Style(Face.SANS_BOLD, 10.5, 7, lines=3, wraps_at=0.9)


@dataclass(frozen=True)
class Slip:
    """One person's slip; `needs` as "Hadir pada sesi 20: Jumat, 8 Agustus 2025, Pukul 15.30"."""

    ndh: int
    name: str
    unit: str | None
    program: str
    batch: str | None
    needs: tuple[str, ...]
    disclaimer: Disclaimer | None = None


def draw_slips(slips: Sequence[Slip], paper: PaperSize, progress: Progress | None = None) -> Paper:
    """Draw ten slips a page, upright, with lines along which they are cut."""
    pen = Pen(*paper.portrait, f"Slip {slips[0].program}", Face.SANS)
    left = iter(slips)
    done = 0
    while page := list(islice(left, _ACROSS * _DOWN)):
        lay_disclaimer(pen, page[0].disclaimer)
        _draw_page(pen, page)
        done += len(page)
        if progress:
            progress(done, len(slips))
    return pen.finish()


def _draw_page(pen: Pen, slips: Sequence[Slip]) -> None:
    width = (pen.width - 2 * _EDGE) / _ACROSS
    height = (pen.height - 2 * _EDGE) / _DOWN
    for at, slip in enumerate(slips):
        x, y = _EDGE + at % _ACROSS * width, _EDGE + at // _ACROSS * height
        _draw_slip(pen, slip, Box(x + _INSET, y + _INSET, width - 2 * _INSET, height - 2 * _INSET))
    rows = -(-len(slips) // _ACROSS)
    foot = _EDGE + rows * height
    for row in range(1, rows + 1):
        y = _EDGE + row * height
        pen.cut_line((_EDGE, y), (pen.width - _EDGE, y))
    for column in range(1, _ACROSS):
        pen.cut_line((_EDGE + column * width, _EDGE), (_EDGE + column * width, foot))
    pen.end_page()


def _draw_slip(pen: Pen, slip: Slip, box: Box) -> None:
    program = class_of(slip)
    pen.put(program, box._replace(height=_HEAD), _PROGRAM, "program")
    number = Box(box.x, box.y + _HEAD + 1, _NDH, 13)
    pen.frame(number, 0.8)
    pen.put(f"{slip.ndh:02}", number, _NUMBER, "ndh", slip.ndh)
    who = Box(box.x + _NDH + 3, number.y, box.width - _NDH - 3, 9)
    pen.put(slip.name, who, _NAME, "name", slip.ndh)
    if slip.unit:
        pen.put(slip.unit, who._replace(y=who.y + 9, height=4), _UNIT, "unit", slip.ndh)
    y = number.y + number.height + 2
    pen.put(words.SLIP_TITLE, Box(box.x, y, box.width, _LINE), _TITLE, "title")
    pen.put(words.SLIP_NEEDS, Box(box.x, y + _LINE, box.width, _LINE), _UNIT, "label")
    _draw_needs(pen, slip, Box(box.x, y + 2 * _LINE, box.width, box.y + box.height - y - 2 * _LINE))


def _draw_needs(pen: Pen, slip: Slip, box: Box) -> None:
    """Draw what is needed, as many lines each as it takes, together no higher than the box."""
    needs = [f"• {need}" for need in slip.needs]
    counts = [lines_of(need, box._replace(height=_LINE * _NEED.lines), _NEED) for need in needs]
    line = min(_LINE, box.height / max(sum(counts), 1))
    sizes = [
        size_of(need, box._replace(height=_LINE * count), _NEED)
        for need, count in zip(needs, counts, strict=True)
    ]
    style = replace(_NEED, size=min(sizes, default=_NEED.size))
    y = box.y + 0.6
    for need, count in zip(needs, counts, strict=True):
        pen.put(need, box._replace(y=y, height=line * count), style, "reason", slip.ndh)
        y += line * count
