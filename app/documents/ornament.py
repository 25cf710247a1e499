"""The engraved look of a certificate: a border woven of fine lines."""

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
            pen.curve([(middle.x + _BAND / 2 + at, y + off) for at, off in across], 0.3, color)
        for x in (middle.x, right):
            pen.curve([(x + off, middle.y + _BAND / 2 + at) for at, off in down], 0.3, color)
    for center in ((x, y) for x in (middle.x, right) for y in (middle.y, bottom)):
        _draw_corner(pen, center)


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


def _draw_corner(pen: Pen, center: Point) -> None:
    """Cover the ends of the strands with a framed rosette."""
    side = _BAND + 1.2
    square = Box(center[0] - side / 2, center[1] - side / 2, side, side)
    pen.tint(square, WHITE)
    pen.frame(square, 0.9, TEAL)
    for radius, color in ((side * 0.44, _FINE_TEAL), (side * 0.32, GOLD)):
        pen.curve(_rosette(center, radius), 0.35, color)


def _rosette(center: Point, radius: float) -> list[Point]:
    points = []
    for step in range(_PETALS * 2 * _STEPS + 1):
        angle = pi * step / (_PETALS * _STEPS)
        reach = radius * (0.6 + 0.4 * cos(_PETALS * angle))
        points.append((center[0] + reach * cos(angle), center[1] + reach * sin(angle)))
    return points
