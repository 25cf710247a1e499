"""The engraved look of certificates: a border of fine lines for each kind, and a medal."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from math import cos, pi, sin

from app.documents.pen import WHITE, Box, Color, Pen, Point

TEAL: Color = (0.05, 0.29, 0.31)
GOLD: Color = (0.69, 0.55, 0.25)
_FINE_TEAL: Color = (0.24, 0.49, 0.51)
_FINE_GOLD: Color = (0.78, 0.66, 0.40)

_EDGE = 6.0
_BAND = 6.5
_WAVE = 10.0
_SWING = 2.4
_STRANDS = 6
_STEPS = 6
_PETALS = 8

_GILT = 7.0
_CORNER = 15.0
_RIBBON = 11.0


class Border(StrEnum):
    """What runs around a side of a certificate."""

    WOVEN = "woven"
    GILT = "gilt"
    RIBBON = "ribbon"
    PLAIN = "plain"


def draw_border(pen: Pen, border: Border) -> None:
    """Draw a border around the page, the same in every file."""
    draw = {
        Border.WOVEN: draw_woven_border,
        Border.GILT: draw_gilt_border,
        Border.RIBBON: draw_ribbon_border,
        Border.PLAIN: draw_plain_border,
    }
    pen.engrave(draw[border])


def draw_woven_border(pen: Pen) -> None:
    """Draw the border of a front: strands woven between lines, a rosette in each corner."""
    pen.frame(_inset(pen, _EDGE), 1.5, TEAL)
    pen.frame(_inset(pen, _EDGE + _BAND), 0.9, GOLD)
    pen.frame(_inset(pen, _EDGE + _BAND + 1), 0.3, TEAL)
    middle = _inset(pen, _EDGE + _BAND / 2)
    right, bottom = middle.x + middle.width, middle.y + middle.height
    for strand in range(_STRANDS):
        color = _FINE_GOLD if strand % 2 else _FINE_TEAL
        across = _wave(middle.width - _BAND, strand / _STRANDS)
        down = _wave(middle.height - _BAND, strand / _STRANDS)
        for y in (middle.y, bottom):
            _weave(pen, ((middle.x + _BAND / 2 + at, y + off) for at, off in across), color)
        for x in (middle.x, right):
            _weave(pen, ((x + off, middle.y + _BAND / 2 + at) for at, off in down), color)
    for center in ((x, y) for x in (middle.x, right) for y in (middle.y, bottom)):
        _draw_corner(pen, center)


def draw_gilt_border(pen: Pen) -> None:
    """Draw the border of an award: heavy gold between fine lines, and a great rosette a corner."""
    pen.frame(_inset(pen, _GILT), 3, GOLD)
    pen.frame(_inset(pen, _GILT + 1.8), 0.4, _FINE_GOLD)
    pen.frame(_inset(pen, _GILT + 3.4), 0.9, TEAL)
    far = _GILT + _CORNER / 2 - 1.5
    for center in ((x, y) for x in (far, pen.width - far) for y in (far, pen.height - far)):
        square = Box(center[0] - _CORNER / 2, center[1] - _CORNER / 2, _CORNER, _CORNER)
        pen.tint(square, WHITE)
        pen.frame(square, 1.5, GOLD)
        for share, color in ((0.46, _FINE_GOLD), (0.36, _FINE_TEAL), (0.24, GOLD)):
            pen.curve(_rosette(center, _CORNER * share), 0.35, color)


def draw_ribbon_border(pen: Pen) -> None:
    """Draw the border of a trainer's certificate: a woven ribbon above and below, lines beside."""
    pen.frame(_inset(pen, _EDGE), 1.2, TEAL)
    for top in (_EDGE + 1.5, pen.height - _EDGE - 1.5 - _RIBBON / 2):
        left, length = _EDGE + 1.5, pen.width - 2 * (_EDGE + 1.5)
        for y in (top, top + _RIBBON / 2):
            pen.line((left, y), (left + length, y), 0.7, GOLD)
        for strand in range(_STRANDS):
            wave = _wave(length, strand / _STRANDS)
            color = _FINE_GOLD if strand % 2 else _FINE_TEAL
            _weave(pen, ((left + at, top + _RIBBON / 4 + off) for at, off in wave), color)
    pen.frame(_inset(pen, _EDGE + 1.5), 0.3, TEAL)


def draw_medal(pen: Pen, place: Box) -> None:
    """Draw a medal with two tails of a ribbon, free in its middle for a Roman number."""
    radius = min(place.width, place.height * 0.72) / 2
    center = (place.x + place.width / 2, place.y + radius)
    foot = place.y + place.height
    for side in (-1, 1):
        tail = [
            (center[0] + side * radius * across, y)
            for across, y in (
                (0.15, center[1] + radius * 0.7),
                (0.35, foot),
                (0.55, foot - radius * 0.25),
                (0.85, foot - radius * 0.1),
                (0.6, center[1] + radius * 0.6),
            )
        ]
        for start, end in pairwise(tail):
            pen.line(start, end, 0.9, TEAL)
    for share, width in ((1.0, 0.5), (0.9, 0.4), (0.8, 0.4)):
        pen.curve(_rosette(center, radius * share, petals=24, depth=0.08), width, GOLD)
    for share, color in ((0.72, TEAL), (0.66, _FINE_GOLD)):
        pen.curve(_rosette(center, radius * share, petals=24, depth=0), 0.8, color)


def draw_plain_border(pen: Pen) -> None:
    """Draw the border of a back: the same lines without the strands."""
    pen.frame(_inset(pen, _EDGE), 1.5, TEAL)
    pen.frame(_inset(pen, _EDGE + 1.4), 0.5, GOLD)


def _inset(pen: Pen, by: float) -> Box:
    return Box(by, by, pen.width - 2 * by, pen.height - 2 * by)


def _wave(length: float, phase: float) -> list[Point]:
    """Whole waves over that length in mm: how far along, and how far off the middle."""
    steps = round(length / _WAVE) * _STEPS
    return [
        (length * step / steps, _SWING * sin(2 * pi * (step / _STEPS + phase)))
        for step in range(steps + 1)
    ]


def _weave(pen: Pen, points: Iterable[Point], color: Color) -> None:
    pen.curve(list(points), 0.3, color)


def _draw_corner(pen: Pen, center: Point) -> None:
    """Cover the ends of the strands with a framed rosette."""
    side = _BAND + 1.2
    square = Box(center[0] - side / 2, center[1] - side / 2, side, side)
    pen.tint(square, WHITE)
    pen.frame(square, 0.9, TEAL)
    for radius, color in ((side * 0.44, _FINE_TEAL), (side * 0.32, GOLD)):
        pen.curve(_rosette(center, radius), 0.35, color)


def _rosette(
    center: Point, radius: float, petals: int = _PETALS, depth: float = 0.4
) -> list[Point]:
    """A closed line of so many petals, as deep as that share of the radius."""
    points = []
    for step in range(petals * 2 * _STEPS + 1):
        angle = pi * step / (petals * _STEPS)
        reach = radius * (1 - depth + depth * cos(petals * angle))
        points.append((center[0] + reach * cos(angle), center[1] + reach * sin(angle)))
    return points
