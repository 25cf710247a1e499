"""Numbers that change hands in one list: who takes which, where each must be free by then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class NumberWish:
    """A number that a line of the book shall have instead of its own; a new line has none yet."""

    number: str
    line: int | None = None


def blocked_wishes(wishes: Sequence[NumberWish], holders: Mapping[str, int]) -> frozenset[int]:
    """The places of the wishes for a number that another line holds and does not give up.

    Every wish is for another number, and every line has one wish at most. Lines may exchange their
    numbers, two or in a ring: only who stays on a number keeps it from the others.
    """
    blocked: frozenset[int] = frozenset()
    while True:
        hopeful = {at: wish for at, wish in enumerate(wishes) if at not in blocked}
        leaving = {wish.line for wish in hopeful.values()}
        more = {
            at
            for at, wish in hopeful.items()
            if wish.number in holders and holders[wish.number] not in leaving
        }
        if not more:
            return blocked
        blocked |= more
