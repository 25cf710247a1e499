"""The typefaces of the papers: how wide a text runs, and what they cannot print."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from app.settings import RESOURCES

FONTS = RESOURCES / "fonts"


class Face(StrEnum):
    """A typeface in one weight, by the name of its file in `resources/fonts`."""

    SERIF = "GentiumBookPlus-Regular"
    SERIF_BOLD = "GentiumBookPlus-Bold"
    SERIF_ITALIC = "GentiumBookPlus-Italic"
    SANS = "Carlito-Regular"
    SANS_BOLD = "Carlito-Bold"


@dataclass(frozen=True)
class Metrics:
    """What a face measures, all in em: the width of each character, the height of capitals."""

    widths: dict[str, float]
    cap_height: float
    substitute: str

    def width(self, text: str) -> float:
        """How far a printable text runs."""
        return sum(map(self.widths.__getitem__, text))


@cache
def metrics(face: Face) -> Metrics:
    """Make a face known to ReportLab and measure it."""
    from reportlab.pdfbase.pdfmetrics import registerFont

    from app.documents.lean_canvas import LeanFont

    font = LeanFont(face.value, FONTS / f"{face}.ttf")
    registerFont(font)
    widths = {chr(code): width / 1000 for code, width in font.face.charWidths.items()}
    substitute = next(
        mark for mark in "\N{WHITE SQUARE}\N{REPLACEMENT CHARACTER}" if mark in widths
    )
    return Metrics(widths, font.face.capHeight / 1000, substitute)


# Line breaks and tabs out of spreadsheet cells; a no-break space stays what it is.
_BLANKS = re.compile(r"[\x00-\x20\x7f\x85\u2028\u2029]+")
# Marks without a width of their own that web pages and spreadsheets leave behind.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LOOKALIKES = str.maketrans("\u2010\u2011", "--")


@dataclass(frozen=True)
class Printable:
    """A text as a face can print it, and the characters that it had to replace visibly."""

    text: str
    missing: str


@lru_cache(maxsize=1024)
def printable(text: str, face: Face) -> Printable:
    """Bring a text to NFC in one line, with a visible substitute for what the face lacks."""
    known = metrics(face)
    normal = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    clean = _BLANKS.sub(" ", normal).strip(" ").translate(_LOOKALIKES)
    missing = set(clean).difference(known.widths)
    if not missing:
        return Printable(clean, "")
    swaps = str.maketrans(dict.fromkeys(missing, known.substitute))
    return Printable(clean.translate(swaps), "".join(sorted(missing)))
