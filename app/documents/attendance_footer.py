"""The foot of an attendance sheet: the count, and the hands of class leader and trainers."""

from collections.abc import Sequence
from dataclasses import replace

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.page import BLANK_NAME
from app.documents.pen import Box, Pen, size_of

_GAP = 2.0
_LINE = 5.0
_SIGNED = 24.0
_EACH = 11.0
_FIRST = 3.0
_BREATH = 1.5
_DOTTED = "." * 12
_PLAIN = Style(Face.SANS, 9.5, 7, lines=2)
_CENTERED = replace(_PLAIN, align=Align.CENTER)
_BOLD = Style(Face.SANS_BOLD, 9.5, 7, lines=2, align=Align.CENTER)


def footer_height(trainers: Sequence[str]) -> float:
    """The height in mm; several trainers need a line each to sign on."""
    listed = _FIRST + _EACH * len(trainers) if len(trainers) > 1 else 0
    return _GAP + max(_SIGNED, listed) + _BREATH


def draw_footer(pen: Pen, trainers: Sequence[str], box: Box, *, is_taught: bool) -> None:
    """Draw class leader (left), count to fill in by hand (middle) and trainers (right).

    Nobody signs as the trainer of what is not taught.
    """
    y = box.y + _GAP
    left = Box(box.x, y, box.width * 0.32, box.height - _GAP)
    middle = Box(left.x + left.width + 4, y, box.width * 0.27, box.height - _GAP)
    x = middle.x + middle.width + 4
    right = Box(x, y, box.x + box.width - x, box.height - _GAP)
    _draw_signed(pen, "Ketua Kelas,", BLANK_NAME, left)
    _draw_count(pen, middle)
    if len(trainers) > 1:
        _draw_listed(pen, trainers, right)
    elif trainers or is_taught:
        _draw_signed(pen, "Pengajar,", trainers[0] if trainers else BLANK_NAME, right)


def _draw_signed(pen: Pen, office: str, name: str, box: Box) -> None:
    pen.put(office, box._replace(height=_LINE), _CENTERED, "office")
    style = _CENTERED if name == BLANK_NAME else _BOLD
    foot = Box(box.x, box.y + _SIGNED - _LINE - 1, box.width, _LINE + 1)
    pen.put(name, foot, style, "trainer")


def _draw_count(pen: Pen, box: Box) -> None:
    for index, label in enumerate(("Hadir", "Tidak hadir", "Jumlah")):
        y = box.y + index * (_LINE + 0.6)
        pen.put(label, Box(box.x, y, 20, _LINE), _PLAIN, "count")
        pen.put(f": {_DOTTED} orang", Box(box.x + 19, y, box.width - 19, _LINE), _PLAIN, "count")


def _draw_listed(pen: Pen, trainers: Sequence[str], box: Box) -> None:
    pen.put("Pengajar,", box._replace(height=_LINE), _PLAIN, "office")
    named = box.width * 0.62
    listed = [f"{place}. {name}" for place, name in enumerate(trainers, 1)]
    places = [Box(box.x, box.y + _FIRST + at * _EACH, named, _EACH) for at in range(len(listed))]
    size = min(size_of(text, places[0], _PLAIN) for text in listed)
    for text, place in zip(listed, places, strict=True):
        pen.put(text, place, replace(_PLAIN, size=size), "trainer")
        start = (box.x + named + 1, place.y + _EACH - 1.6)
        pen.line(start, (box.x + box.width, start[1]), 0.4)
