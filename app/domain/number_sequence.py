"""One sequence of the number book: what it has given, its blocks, and which number comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice

from app.domain.certificate_refusals import NumbersExhausted


@dataclass(frozen=True)
class NumberSequence:
    """The numbers that are given, those of blocks of our own, and those given elsewhere.

    Blocks stand in the order of their numbers.
    """

    given: frozenset[int] = frozenset()
    own: tuple[range, ...] = ()
    elsewhere: tuple[range, ...] = ()

    @property
    def highest(self) -> int:
        """The highest number that was given; 0 for none."""
        return max(self.given, default=0)

    def free(self, first: int) -> Iterator[int]:
        """The numbers that would be given one after another, from the first to give on.

        Where there are blocks of our own it draws from these alone, from the lowest that is free,
        and ends with them. It never draws what is given elsewhere.
        """
        wanted = [iter(block) for block in self.own] or [count(max(self.highest + 1, first))]
        for numbers in wanted:
            for number in numbers:
                if number not in self.given and not any(number in o for o in self.elsewhere):
                    yield number

    def take(self, first: int, needed: int) -> tuple[int, ...]:
        """So many of them; raises NumbersExhausted where our own blocks have fewer left."""
        found = tuple(islice(self.free(first), needed))
        if len(found) < needed:
            raise NumbersExhausted(last=self.own[-1][-1], needed=needed, left=len(found))
        return found

    def following(self, first: int) -> int | None:
        """The number that is given next; None where our own blocks are used up."""
        return next(self.free(first), None)

    @property
    def left(self) -> int:
        """How many numbers of our own blocks can still be given."""
        taken = self.given.union(*self.elsewhere)
        return sum(number not in taken for block in self.own for number in block)
