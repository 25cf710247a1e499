"""The foot of a recap: what the codes mean, by which rule, what came out, and who signs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.documents.faces import Face
from app.documents.fitting import Style
from app.documents.page import SMALL_HAND, Signatory, draw_signatory
from app.documents.pen import Box, Pen, lines_of
from app.domain.vocabulary import Status

Note = tuple[str, str]
"""A label and what is said under it."""

_CODES = {
    Status.PRESENT: "Hadir",
    Status.LATE: "Terlambat",
    Status.PERMITTED: "Izin",
    Status.SICK: "Sakit",
    Status.ON_DUTY: "Dinas Luar",
    Status.ON_LEAVE: "Cuti",
    Status.ABSENT: "Alpa (tanpa keterangan)",
    Status.LEFT_EARLY: "Pulang Cepat",
}
_OTHERS = (("-", "belum terdaftar"), ("Blm", "belum diisi (sel kosong)"))
_BY_HAND = "." * 22 + ", " + "." * 30

_GAP = 2.5
_LINE = 4.0
_LABEL = 20.0
_SIGNED = 33.0
_SIGNATURE = 78.0
_PLAIN = Style(Face.SANS, 8.5, 7, lines=4)
_BOLD = replace(_PLAIN, face=Face.SANS_BOLD)


def legend() -> Note:
    """Say what the codes mean; each stays together with its meaning."""
    meanings = (*_CODES.items(), *_OTHERS)
    return "Kode", ", ".join(
        f"{code} = {meaning}".replace(" ", "\u00a0") for code, meaning in meanings
    )


def results_note(results: Sequence[str]) -> Note:
    """Count how often each result occurs."""
    counts = Counter(results).items()
    return "Hasil", ", ".join(f"{result} {count} orang" for result, count in counts)


def footer_height(notes: Sequence[Note], width: float, signatory: Signatory | None) -> float:
    """The height in mm of the notes, or of the signature beside them."""
    noted = sum(_lines(text, width) for _, text in notes) * _LINE
    return _GAP + max(noted, _SIGNED if signatory else 0)


def draw_footer(
    pen: Pen, notes: Sequence[Note], signed: str | None, signatory: Signatory | None, box: Box
) -> None:
    """Draw the notes on the left and the signatory, where there is one, on the right.

    Without `signed` place and date are left to be written by hand.
    """
    y = box.y + _GAP
    for label, text in notes:
        height = _lines(text, box.width) * _LINE
        pen.put(label, Box(box.x, y, _LABEL, _LINE), _BOLD, "label")
        pen.put(text, Box(box.x + _LABEL, y, _noted(box.width), height), _PLAIN, "note")
        y += height
    if signatory:
        x = box.x + box.width - _SIGNATURE
        place = Box(x, box.y + _GAP, _SIGNATURE, _SIGNED)
        draw_signatory(pen, signatory, signed or _BY_HAND, place, SMALL_HAND)


def _noted(width: float) -> float:
    return width - _LABEL - _SIGNATURE - 6


def _lines(text: str, width: float) -> int:
    return lines_of(text, Box(0, 0, _noted(width), _LINE * _PLAIN.lines), _PLAIN)
