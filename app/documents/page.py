"""What every paper has: its size, the letterhead at its head, the signatory at its foot."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.documents.faces import Face
from app.documents.fitting import Align, DoesNotFit, MissingCharacter, Notice, Style
from app.documents.pen import Box, Paper, Pen, lines_of, put_below

__all__ = [
    "DoesNotFit",
    "Letterhead",
    "MissingCharacter",
    "Notice",
    "Paper",
    "PaperSize",
    "Signatory",
]


class PaperSize(StrEnum):
    """The papers of Indonesian offices."""

    A4 = "A4"
    F4 = "F4"

    @property
    def portrait(self) -> tuple[float, float]:
        """Width and height in mm; F4 or Folio is 215 x 330 in Indonesia (domain.md, section 6)."""
        return {PaperSize.A4: (210.0, 297.0), PaperSize.F4: (215.0, 330.0)}[self]

    @property
    def landscape(self) -> tuple[float, float]:
        """Width and height in mm of the sheet on its side."""
        return self.portrait[::-1]


@dataclass(frozen=True)
class Letterhead:
    """The head of an office's paper (kop surat): offices from the highest down, address, emblem.

    The last of `lines` is the office that writes. `logo` is a picture as PNG or JPEG.
    """

    lines: tuple[str, ...]
    contact: str | None = None
    logo: bytes | None = None


_ABOVE = Style(Face.SANS, 12.5, 9, align=Align.CENTER)
_OFFICE = Style(Face.SANS_BOLD, 15, 9, lines=2, align=Align.CENTER)
_CONTACT = Style(Face.SANS, 9, 7, lines=2, align=Align.CENTER)
_LOGO = 20.0


def draw_letterhead(pen: Pen, letterhead: Letterhead, box: Box) -> float:
    """Draw a letterhead with its double rule across `box`; return the height in mm it took."""
    inset = _LOGO + 4 if letterhead.logo else 0
    y = box.y
    for index, text in enumerate(letterhead.lines):
        style, line = (_ABOVE, 5.4) if index < len(letterhead.lines) - 1 else (_OFFICE, 6.2)
        place = Box(box.x + inset, y, box.width - 2 * inset, line)
        y = put_below(pen, text, place, style, "letterhead")
    if letterhead.contact:
        place = Box(box.x + inset, y, box.width - 2 * inset, 4.2)
        y = put_below(pen, letterhead.contact, place, _CONTACT, "letterhead")
    if letterhead.logo:
        y = max(y, box.y + _LOGO)
        pen.picture(letterhead.logo, Box(box.x + 1, box.y + (y - box.y - _LOGO) / 2, _LOGO, _LOGO))
    right = box.x + box.width
    pen.line((box.x, y + 1.6), (right, y + 1.6), 1.6)
    pen.line((box.x, y + 2.5), (right, y + 2.5), 0.5)
    return y + 2.5 - box.y


@dataclass(frozen=True)
class Signatory:
    """Who signs a paper (pejabat penandatangan), as on the day it was written.

    `prefix` is Plt. or Plh., or a whole line such as "a.n. Wali Kota Contoh";
    `nip` is formatted for print. A missing position or name is left to be written by hand.
    """

    prefix: str | None
    position: str | None
    name: str | None
    rank: str | None
    nip: str | None


@dataclass(frozen=True)
class Hand:
    """In what a signature block is set: faces, size in pt, from line to line in mm."""

    plain: Face
    bold: Face
    size: float
    pitch: float


UNNAMED = Signatory(None, None, None, None, None)
"""Who signs where nobody was named: a paper to be filled in by hand."""

BLANK_NAME = "(" + "." * 38 + ")"
_BLANK_OFFICE = "." * 38
_BLANK_NIP = "NIP " + "." * 32
_ROOM_TO_SIGN = 18.0
_SMALLEST_NAME = 8
"""A longer name takes two lines, in pt."""

SMALL_HAND = Hand(Face.SANS, Face.SANS_BOLD, 9.5, 4.3)
LARGE_HAND = Hand(Face.SERIF, Face.SERIF_BOLD, 10.5, 4.3)


def signature_height(signatory: Signatory, dated: str, width: float, hand: Hand) -> float:
    """The height in mm that a signature block needs, with room to sign."""
    texts = (*_above(signatory, dated, hand), *_below(signatory, hand))
    return _height(texts, width, hand) + _ROOM_TO_SIGN


def draw_signatory(pen: Pen, signatory: Signatory, dated: str, box: Box, hand: Hand) -> None:
    """Draw place and date with the office on top of the box and the person at its bottom.

    The room between is for the signature, the stamp or the mark of an electronic signature.
    """
    below = _below(signatory, hand)
    foot = box.y + box.height - _height(below, box.width, hand)
    for y, texts in ((box.y, _above(signatory, dated, hand)), (foot, below)):
        line = box._replace(y=y, height=hand.pitch)
        for text, style in texts:
            line = line._replace(y=put_below(pen, text, line, style, "signatory"))


def _height(texts: Iterable[tuple[str, Style]], width: float, hand: Hand) -> float:
    lines = (
        lines_of(text, Box(0, 0, width, style.lines * hand.pitch), style) for text, style in texts
    )
    return sum(lines) * hand.pitch


def _above(signatory: Signatory, dated: str, hand: Hand) -> list[tuple[str, Style]]:
    """Place and date, and the office: a short prefix before the position, a long one over it."""
    position = f"{signatory.position or _BLANK_OFFICE},"
    office = [position]
    if signatory.prefix:
        is_long = " " in signatory.prefix
        office = [signatory.prefix, position] if is_long else [f"{signatory.prefix} {position}"]
    return [(text, _plain(hand)) for text in (dated, *office)]


def _below(signatory: Signatory, hand: Hand) -> list[tuple[str, Style]]:
    """The name, and rank and number where they are known; dots where nobody is named."""
    if signatory.name is None:
        return [(BLANK_NAME, _plain(hand)), (_BLANK_NIP, _plain(hand))]
    known = (signatory.rank, signatory.nip and f"NIP {signatory.nip}")
    name = replace(_plain(hand), face=hand.bold, wraps_at=_SMALLEST_NAME / hand.size)
    return [(signatory.name, name), *((text, _plain(hand)) for text in known if text)]


def _plain(hand: Hand) -> Style:
    return Style(hand.plain, hand.size, hand.size * 0.7, lines=2, align=Align.CENTER)
