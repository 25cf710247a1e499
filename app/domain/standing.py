"""The order of a class (peringkat): shared by equals, decided by tie-break, or placed by hand.

After domain.md section 4: equal scores share a place unless a tie-break order is set, and where
there are no scores the committee ranks by hand with a note.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

_LAST = 10**9
"""Where those stand among equals whom nobody placed by hand."""


@dataclass(frozen=True)
class Candidate:
    """One participant with a complete score by a key of the caller, and what decides among equals.

    `can_pass`: passed, or still can. `by_hand` is the place that the committee gave.
    """

    key: int
    can_pass: bool
    total: Decimal
    tie_break: tuple[Decimal, ...] = ()
    by_hand: int | None = None

    @property
    def merit(self) -> tuple[object, ...]:
        """What the scores say of the order; the smaller stands first."""
        return (not self.can_pass, -self.total, *(-value for value in self.tie_break))

    @property
    def order(self) -> tuple[object, ...]:
        """The merit, and among equals the place by hand; who has the same shares a place."""
        return (*self.merit, _LAST if self.by_hand is None else self.by_hand)


@dataclass(frozen=True)
class Place:
    """A participant's place; `can_pass` as above."""

    key: int
    standing: int
    can_pass: bool


@dataclass(frozen=True)
class CutLine:
    """Where the best so many end: who is just in, who just out, and a tie across the line.

    `inside` are all who would have an award; `tied` share the last place where it has more people
    than room, and `room` is how many of them could come in.
    """

    best: int
    inside: tuple[int, ...]
    just_in: tuple[int, ...]
    just_out: tuple[int, ...]
    tied: tuple[int, ...] = ()
    room: int = 0


def standings(candidates: Sequence[Candidate]) -> dict[int, int]:
    """The place of each by its key; equals share one, and the next is further on: 1, 1, 3."""
    places: dict[int, int] = {}
    last: Candidate | None = None
    for place, candidate in enumerate(sorted(candidates, key=lambda each: each.order), 1):
        is_equal = last is not None and last.order == candidate.order
        places[candidate.key] = places[last.key] if last and is_equal else place
        last = candidate
    return places


def tie_rule(tie_break: Sequence[str] | None) -> tuple[str, dict[str, object]]:
    """How equals are told apart, as a code with its facts, to be printed; None: no scores."""
    if tie_break is None:
        return "ties-by-hand", {}
    return ("ties-by-aspects", {"aspects": tuple(tie_break)}) if tie_break else ("ties-shared", {})


def place_rules(
    tie_break: Sequence[str] | None, places: Iterable[Place]
) -> tuple[tuple[str, dict[str, object]], ...]:
    """How a class is ordered, as codes with facts, to be printed.

    That some stand behind all who can pass is said where there are any: their scores alone do not
    explain their places.
    """
    is_parted = len({place.can_pass for place in places}) > 1
    rule = tie_rule(tie_break)
    return (("passed-first", {}), rule) if is_parted and tie_break is not None else (rule,)


def equals_of(candidates: Sequence[Candidate], key: int) -> tuple[int, ...]:
    """Who has the same scores as one, that one included; only among them a place by hand counts."""
    merit = next((each.merit for each in candidates if each.key == key), None)
    return tuple(each.key for each in candidates if each.merit == merit)


def cut_line(places: Sequence[Place], best: int) -> CutLine:
    """The line below the best so many of those who passed or still can."""
    able = sorted((place for place in places if place.can_pass), key=lambda each: each.standing)
    inside = [place for place in able if place.standing <= best]
    outside = [place for place in able if place.standing > best]
    last = _keys_at(inside, inside[-1].standing if inside else 0)
    is_tied = len(inside) > best
    return CutLine(
        best=best,
        inside=tuple(place.key for place in inside),
        just_in=last,
        just_out=_keys_at(outside, outside[0].standing if outside else 0),
        tied=last if is_tied else (),
        room=best - (len(inside) - len(last)) if is_tied else 0,
    )


def _keys_at(places: Sequence[Place], standing: int) -> tuple[int, ...]:
    return tuple(place.key for place in places if place.standing == standing)
