"""How the rows of a table share pages, with what follows them kept to the last rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_STEP = 0.05


@dataclass(frozen=True)
class Room:
    """Heights in mm: free on the first page, on each further page, and taken by the footer."""

    first: float
    further: float
    footer: float


@dataclass(frozen=True)
class Rows:
    """How high a row may be, in mm, and how many at least stand above the footer."""

    lowest: float
    highest: float
    with_footer: int


@dataclass(frozen=True)
class Plan:
    """The height of a row in mm, and the rows of each page, counted from 0."""

    height: float
    pages: tuple[range, ...]


def plan_pages(count: int, rows: Rows, room: Room) -> Plan:
    """Use as few pages as the lowest rows allow, then rows as high as those pages take."""
    best, pages = rows.lowest, _share(count, rows.lowest, rows, room)
    for step in range(1, round((rows.highest - rows.lowest) / _STEP) + 1):
        height = rows.lowest + step * _STEP
        taller = _share(count, height, rows, room)
        if len(taller) > len(pages):
            break
        best, pages = height, taller
    cuts = accumulate(pages, initial=0)
    return Plan(best, tuple(range(start, end) for start, end in pairwise(cuts)))


def _share(count: int, height: float, rows: Rows, room: Room) -> Sequence[int]:
    """Rows per page: full pages first; the last one has the footer, and not the footer alone."""
    pages: list[int] = []
    free = room.first
    while count * height + room.footer > free:
        taken = max(1, min(int(free / height), count - rows.with_footer))
        pages.append(min(taken, count))
        count -= pages[-1]
        free = room.further
    return (*pages, count)
