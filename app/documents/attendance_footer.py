"""The foot of an attendance sheet: the count, and the hands of class leader and trainers."""

from collections.abc import Sequence
from dataclasses import replace

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.pen import Box, Pen

_GAP = 2.0
_LINE = 5.0
_SIGNED = 24.0
_EACH = 8.0
_BREATH = 1.5
_DOTTED = "." * 12
_BLANK = "(" + "." * 38 + ")"

_PLAIN = Style(Face.SANS, 9.5, 7, lines=2)
_CENTERED = replace(_PLAIN, align=Align.CENTER)
_BOLD = Style(Face.SANS_BOLD, 9.5, 7, lines=2, align=Align.CENTER)


def footer_height(trainers: Sequence[str]) -> float:
    """The height in mm; several trainers need a line each to sign on."""
    listed = _LINE + _EACH * len(trainers) if len(trainers) > 1 else 0
    return _GAP + max(_SIGNED, listed) + _BREATH


def draw_footer(pen: Pen, trainers: Sequence[str], box: Box) -> None:
    """Draw class leader (left), count to fill in by hand (middle) and trainers (right)."""
    y = box.y + _GAP
    left = Box(box.x, y, box.width * 0.32, box.height - _GAP)
    middle = Box(left.x + left.width + 4, y, box.width * 0.27, box.height - _GAP)
    x = middle.x + middle.width + 4
    right = Box(x, y, box.x + box.width - x, box.height - _GAP)
    _draw_signed(pen, "Ketua Kelas,", _BLANK, left)
    _draw_count(pen, middle)
    if len(trainers) > 1:
        _draw_listed(pen, trainers, right)
    else:
        _draw_signed(pen, "Pengajar,", trainers[0] if trainers else _BLANK, right)


def _draw_signed(pen: Pen, office: str, name: str, box: Box) -> None:
    pen.put(office, box._replace(height=_LINE), _CENTERED, "office")
    style = _CENTERED if name == _BLANK else _BOLD
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
    for index, name in enumerate(trainers):
        y = box.y + _LINE + index * _EACH
        pen.put(f"{index + 1}. {name}", Box(box.x, y, named, _EACH), _PLAIN, "trainer")
        start = (box.x + named + 1, y + _EACH - 1.6)
        pen.line(start, (box.x + box.width, start[1]), 0.4)
