"""What a paper says of itself where it is not to be taken for a real one (LATIHAN, PRATINJAU)."""

from dataclasses import dataclass
from functools import partial
from math import atan2, degrees, hypot

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.pen import Box, Color, Pen

_LIGHT: Color = (0.96, 0.905, 0.9)
_HEIGHT = 52.0
_REACH = 0.72
_LINE = 3.6
_MARGIN = 4.2

_WORD = Style(Face.SANS_BOLD, 150, 40, align=Align.CENTER, color=_LIGHT, tracking=0.06)
_SENTENCE = Style(Face.SANS_BOLD, 8.5, 6, align=Align.CENTER, color=(0.35, 0.35, 0.35))


@dataclass(frozen=True)
class Disclaimer:
    """One word for the diagonal of every page, and a sentence that says it plainly."""

    word: str
    sentence: str


def lay_disclaimer(pen: Pen, disclaimer: Disclaimer | None, top: float = _MARGIN) -> None:
    """Lay it under the pages begun from now on; its sentence stands `top` mm from their head."""
    if disclaimer is None:
        pen.lay_under(None)
    else:
        shared = partial(_draw, pen, disclaimer, top)
        pen.lay_under(partial(pen.stamp, ("disclaimer", disclaimer, top), shared))


def _draw(pen: Pen, disclaimer: Disclaimer, top: float) -> None:
    length = hypot(pen.width, pen.height) * _REACH
    middle = Box((pen.width - length) / 2, (pen.height - _HEIGHT) / 2, length, _HEIGHT)
    slope = degrees(atan2(pen.height, pen.width))
    pen.put_turned(disclaimer.word, middle, slope, _WORD, "title")
    pen.put(disclaimer.sentence, Box(0, top, pen.width, _LINE), _SENTENCE, "note")
