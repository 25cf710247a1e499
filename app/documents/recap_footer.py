"""The foot of a recap: what the codes mean, by which rule, what came out, and who signs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.documents import words
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.page import (
    SMALL_HAND,
    UNNAMED,
    Signatory,
    draw_signatory,
    signature_height,
)
from app.documents.pen import Box, Pen, lines_of
from app.documents.recap_table import AFTER_LEAVING, BEFORE_JOINING

Note = tuple[str, str]
"""A label and what is said under it."""

_OTHERS = (
    (BEFORE_JOINING, "belum terdaftar"),
    (AFTER_LEAVING, "sudah keluar"),
    ("Blm", "belum diisi (sel kosong)"),
)
_BY_HAND = f"{'.' * 22}, {words.DATE_BY_HAND}"
_NOT_TO_BE_SIGNED = "Belum final, tidak untuk ditandatangani"

_GAP = 2.5
_LINE = 4.0
_LABEL = 20.0
_SIGNATURE = 78.0
_PLAIN = Style(Face.SANS, 8.5, 7, lines=4)
_BOLD = replace(_PLAIN, face=Face.SANS_BOLD)
_UNSIGNED = replace(_BOLD, align=Align.CENTER)


def legend() -> Note:
    """Say what the codes mean; each stays together with its meaning."""
    meanings = (*words.STATUSES.items(), *_OTHERS)
    return "Kode", ", ".join(
        f"{code} = {meaning}".replace(" ", "\u00a0") for code, meaning in meanings
    )


def results_note(results: Sequence[str]) -> Note:
    """Count how often each result occurs."""
    counts = Counter(results).items()
    return "Hasil", ", ".join(f"{result} {count} orang" for result, count in counts)


@dataclass(frozen=True)
class Signing:
    """By whom a recap is signed, where and when; what is missing is left to be written by hand."""

    signatory: Signatory | None
    signed: str | None

    @property
    def block(self) -> tuple[Signatory, str]:
        """Who signs, and place and date, as they are drawn."""
        return self.signatory or UNNAMED, self.signed or _BY_HAND


def footer_height(notes: Sequence[Note], width: float, signing: Signing | None) -> float:
    """The height in mm of the notes, or of the signature beside them."""
    noted = sum(_lines(text, width) for _, text in notes) * _LINE
    signed = signature_height(*signing.block, _SIGNATURE, SMALL_HAND) if signing else _LINE
    return _GAP + max(noted, signed)


def draw_footer(pen: Pen, notes: Sequence[Note], signing: Signing | None, box: Box) -> None:
    """Draw the notes on the left and on the right who signs: nobody what is not final."""
    y = box.y + _GAP
    for label, text in notes:
        height = _lines(text, box.width) * _LINE
        pen.put(label, Box(box.x, y, _LABEL, _LINE), _BOLD, "label")
        pen.put(text, Box(box.x + _LABEL, y, _noted(box.width), height), _PLAIN, "note")
        y += height
    x = box.x + box.width - _SIGNATURE
    place = Box(x, box.y + _GAP, _SIGNATURE, box.height - _GAP)
    if signing:
        draw_signatory(pen, *signing.block, place, SMALL_HAND)
    else:
        pen.put(_NOT_TO_BE_SIGNED, place._replace(height=_LINE), _UNSIGNED, "note")


def _noted(width: float) -> float:
    return width - _LABEL - _SIGNATURE - 6


def _lines(text: str, width: float) -> int:
    return lines_of(text, Box(0, 0, _noted(width), _LINE * _PLAIN.lines), _PLAIN)
