"""How the columns of a recap share pages: as many sessions across as can be read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

NARROWEST = 4.6
WIDEST = 12.0
"""Width of a session's column, in mm."""


@dataclass(frozen=True)
class Strip:
    """The sessions on one page across, counted from 0; the last strip bears the totals.

    `column` is the width of each session's column, and `spare` what is left over, in mm.
    """

    sessions: range
    totals: bool
    column: float
    spare: float


def cut_across(days: Sequence[int], room: float, totals: float) -> tuple[Strip, ...]:
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
    cuts = [range(*cut) for cut in pairwise(accumulate(counts, initial=0))]
    last = _strip(cuts[-1], room - totals, totals=True)
    return (*(_strip(cut, room, totals=False) for cut in cuts[:-1]), last)


def _strip(sessions: range, room: float, *, totals: bool) -> Strip:
    column = min(WIDEST, room / max(len(sessions), 1))
    return Strip(sessions, totals, column, room - len(sessions) * column)


def _parts(days: Iterable[int], longest: int) -> Iterator[int]:
    for day in days:
        for start in range(0, day, longest):
            yield min(longest, day - start)
