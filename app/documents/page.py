"""What every paper has: its size, the letterhead at its head, the signatory at its foot."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.documents.faces import Face
from app.documents.fitting import Align, DoesNotFit, MissingCharacter, Notice, Style
from app.documents.pen import Box, Paper, Pen, lines_of

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
        place = Box(box.x + inset, y, box.width - 2 * inset, line * style.lines)
        place = place._replace(height=line * lines_of(text, place, style))
        pen.put(text, place, style, "letterhead")
        y += place.height
    if letterhead.contact:
        place = Box(box.x + inset, y, box.width - 2 * inset, 4.2)
        pen.put(letterhead.contact, place, _CONTACT, "letterhead")
        y += place.height
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
    `nip` is formatted for print.
    """

    prefix: str | None
    position: str
    name: str
    rank: str | None
    nip: str | None


@dataclass(frozen=True)
class Hand:
    """In what a signature block is set: faces, size in pt, from line to line in mm."""

    plain: Face
    bold: Face
    size: float
    pitch: float


SMALL_HAND = Hand(Face.SANS, Face.SANS_BOLD, 9.5, 4.3)
LARGE_HAND = Hand(Face.SERIF, Face.SERIF_BOLD, 10.5, 4.3)


def draw_signatory(pen: Pen, signatory: Signatory, dated: str, box: Box, hand: Hand) -> None:
    """Draw place and date with the office on top of the box and the person at its bottom.

    The room between is for the signature, the stamp or the mark of an electronic signature.
    """
    plain = Style(hand.plain, hand.size, hand.size * 0.7, lines=2, align=Align.CENTER)
    bold = replace(plain, face=hand.bold, lines=1)
    below = [text for text in (signatory.rank, signatory.nip and f"NIP {signatory.nip}") if text]
    y = box.y
    for text in (dated, *_office(signatory)):
        place = box._replace(y=y, height=2 * hand.pitch)
        place = place._replace(height=hand.pitch * lines_of(text, place, plain))
        pen.put(text, place, plain, "signatory")
        y += place.height
    y = box.y + box.height - (len(below) + 1) * hand.pitch
    for text in (signatory.name, *below):
        style = bold if text is signatory.name else plain
        pen.put(text, box._replace(y=y, height=hand.pitch), style, "signatory")
        y += hand.pitch


def _office(signatory: Signatory) -> list[str]:
    """The office above the signature: a short prefix before the position, a long one over it."""
    position = f"{signatory.position}," if signatory.position != "-" else "-"
    if not signatory.prefix:
        return [position]
    if " " in signatory.prefix:
        return [signatory.prefix, position]
    return [f"{signatory.prefix} {position}"]
