"""How the columns of a recap share pages: as many sessions across as can be read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

NARROWEST = 4.6
WIDEST = 12.0
"""Width of a session's column, in mm."""


@dataclass(frozen=True)
class Strip:
    """The sessions on one page across, counted from 0; the last strip bears the totals."""

    sessions: range
    totals: bool


@dataclass(frozen=True)
class Across:
    """All strips of a recap; the width of each session's column, and what is left over, in mm."""

    column: float
    spare: float
    strips: tuple[Strip, ...]


def cut_across(days: Sequence[int], room: float, totals: float) -> Across:
    """Cut days of so many sessions each into strips of `room` mm, `totals` mm in the last.

    Filled from the end, so that the totals stand beside as many sessions as go there;
    a day stays whole unless it is longer than a strip.
    """
    whole, rest = int(room / NARROWEST), int((room - totals) / NARROWEST)
    counts = [0]
    free = rest
    for part in _parts(reversed(days), rest):
        if part > free:
            counts.insert(0, 0)
            free = whole
        counts[0] += part
        free -= part
    column = min(WIDEST, (room - totals) / max(counts[-1], 1), room / max(*counts, 1))
    cuts = pairwise(accumulate(counts, initial=0))
    strips = [Strip(range(start, end), totals=False) for start, end in cuts]
    used = (totals + counts[-1] * column, *(count * column for count in counts[:-1]))
    return Across(column, room - max(used), (*strips[:-1], replace(strips[-1], totals=True)))


def _parts(days: Iterable[int], longest: int) -> Iterator[int]:
    for day in days:
        for start in range(0, day, longest):
            yield min(longest, day - start)
