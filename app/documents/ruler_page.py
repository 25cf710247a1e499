"""A page that is held against a ruler and a pre-printed blank: how true a printer prints."""

from dataclasses import dataclass

from app.documents import words
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.page import Paper, PaperSize
from app.documents.pen import Box, Color, Pen
from app.domain.progress import Progress

RULE = 100.0
"""Length in mm of the two lines that are measured."""

CORNER = 20.0
"""How far the measured cross stands from the left and the upper edge of the paper, in mm."""

_STEP, _STRONG = 5, 10
_FAINT: Color = (0.86, 0.86, 0.86)
_GREY: Color = (0.68, 0.68, 0.68)
_SIDE = 45.0
_LINE = 6.5

_FIGURE = Style(Face.SANS, 6.5, 5, align=Align.CENTER, color=(0.4, 0.4, 0.4))
_TITLE = Style(Face.SANS_BOLD, 15, 10)
_TEXT = Style(Face.SANS, 11, 8)
_MEASURE = Style(Face.SANS_BOLD, 11, 8, align=Align.CENTER)


@dataclass(frozen=True)
class RulerPage:
    """What tells one such page from another; `printed` as "8 Agustus 2025 pukul 15.20 WIB"."""

    printed: str


def draw_ruler_page(page: RulerPage, paper: PaperSize, progress: Progress | None = None) -> Paper:
    """Draw the page as certificates lie: on its side."""
    pen = Pen(*paper.landscape, "Halaman Penggaris", Face.SANS)
    _draw_grid(pen)
    end = CORNER + RULE
    pen.line((CORNER, CORNER), (end, CORNER), 1.2)
    pen.line((CORNER, CORNER), (CORNER, end), 1.2)
    pen.line((end, CORNER - 3), (end, CORNER + 3), 1.2)
    pen.line((CORNER - 3, end), (CORNER + 3, end), 1.2)
    pen.tint(Box(CORNER + 38, CORNER + 1, 24, _LINE), (1, 1, 1))
    pen.put("100 mm", Box(CORNER + 38, CORNER + 1, 24, _LINE), _MEASURE, "note")
    lines = (words.RULER_TITLE, *words.RULER, words.RULER_PRINTED.format(when=page.printed))
    width = pen.width - _SIDE - CORNER
    pen.tint(Box(_SIDE - 3, _SIDE - 3, width, _LINE * (len(lines) + 1)), (1, 1, 1))
    for index, text in enumerate(lines):
        place = Box(_SIDE, _SIDE + index * _LINE, width - 6, _LINE)
        pen.put(text, place, _TEXT if index else _TITLE, "note")
    pen.end_page()
    if progress:
        progress(1, 1)
    return pen.finish()


def _draw_grid(pen: Pen) -> None:
    """Draw a line every 5 mm, a stronger one with its figure every 10 mm, from the corner."""
    for x in range(_STEP, int(pen.width), _STEP):
        is_strong = x % _STRONG == 0
        pen.line((x, 0), (x, pen.height), 0.25, _GREY if is_strong else _FAINT)
        if is_strong:
            pen.put(str(x), Box(x - 5, 10.5, 10, 3), _FIGURE, "note")
    for y in range(_STEP, int(pen.height), _STEP):
        is_strong = y % _STRONG == 0
        pen.line((0, y), (pen.width, y), 0.25, _GREY if is_strong else _FAINT)
        if is_strong:
            pen.put(str(y), Box(10, y - 1.5, 8, 3), _FIGURE, "note")
