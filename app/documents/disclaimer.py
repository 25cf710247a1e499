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
_LINE = 3.2
_MARGIN = 8.0
"""What a printer leaves white at the edge of the paper, in mm."""

_WORD = Style(Face.SANS_BOLD, 150, 40, align=Align.CENTER, color=_LIGHT, tracking=0.06)
_SENTENCE = Style(Face.SANS_BOLD, 8, 6, align=Align.CENTER, color=(0.35, 0.35, 0.35))


@dataclass(frozen=True)
class Disclaimer:
    """One word for the diagonal of every page, and a sentence that says it plainly."""

    word: str
    sentence: str


def lay_disclaimer(
    pen: Pen, disclaimer: Disclaimer | None, sentence_at: float | None = None
) -> None:
    """Lay it over the pages that are closed from now on.

    Its sentence stands so many mm from their head, or reads upwards along their left edge.
    """
    if disclaimer is None:
        pen.lay_over(None)
    else:
        shared = partial(_draw, pen, disclaimer, sentence_at)
        pen.lay_over(partial(pen.stamp, ("disclaimer", disclaimer, sentence_at), shared))


def _draw(pen: Pen, disclaimer: Disclaimer, sentence_at: float | None) -> None:
    length = hypot(pen.width, pen.height) * _REACH
    middle = Box((pen.width - length) / 2, (pen.height - _HEIGHT) / 2, length, _HEIGHT)
    slope = degrees(atan2(pen.height, pen.width))
    pen.put_turned(disclaimer.word, middle, slope, _WORD, "title")
    if sentence_at is None:
        edge = Box(_MARGIN, 0, _LINE, pen.height)
        pen.put_upwards(disclaimer.sentence, edge, _SENTENCE, "note")
    else:
        line = Box(0, sentence_at, pen.width, _LINE)
        pen.put(disclaimer.sentence, line, _SENTENCE, "note")
