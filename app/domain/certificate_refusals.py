"""What the number book and the life of a certificate say no to, as named errors with fields."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from app.domain.errors import NotFound, Refused, Stale


@dataclass(eq=False)
class AspectScored(Refused):
    """An aspect in which somebody has a score cannot be taken away."""

    code: ClassVar[str] = "aspect-scored"
    aspect: str
    scores: int


@dataclass(eq=False)
class UnknownNumber(NotFound):
    """A certificate number that does not stand in the book."""

    code: ClassVar[str] = "unknown-number"
    number: str


@dataclass(eq=False)
class NotIssued(Refused):
    """What can only be done with an issued certificate; this number is not one."""

    code: ClassVar[str] = "not-issued"
    number: str
    state: str


@dataclass(eq=False)
class NotPrepared(Refused):
    """What can only be done with a number that is prepared or withheld."""

    code: ClassVar[str] = "not-prepared"
    number: str
    state: str


@dataclass(eq=False)
class NumbersExhausted(Refused):
    """Every number of the blocks that this book draws from is given."""

    code: ClassVar[str] = "numbers-exhausted"
    last: int


@dataclass(eq=False)
class NumberDateDiffers(Refused):
    """A number that was bound for another month or year than the certificate's date."""

    code: ClassVar[str] = "number-date-differs"
    number: str
    bound: dt.date
    date: dt.date


@dataclass(eq=False)
class StaleConfirmation(Stale):
    """Who would be issued and who withheld is no longer what was looked at."""

    code: ClassVar[str] = "stale-confirmation"
    training: str


@dataclass(eq=False)
class NothingToHandOver(Refused):
    """Somebody to whom nothing was issued."""

    code: ClassVar[str] = "nothing-to-hand-over"
    who: str


@dataclass(eq=False)
class NotSentOut(Refused):
    """A signed PDF of a certificate whose original never went out."""

    code: ClassVar[str] = "not-sent-out"
    number: str


@dataclass(eq=False)
class RangeOverlaps(Refused):
    """A range of numbers that touches another one of the book; first and last are that one's."""

    code: ClassVar[str] = "range-overlaps"
    first: int
    last: int


@dataclass(eq=False)
class RangeGiven(Refused):
    """A range of which this book has given numbers, so that it stays as it is."""

    code: ClassVar[str] = "range-given"
    first: int
    last: int
    given: int


@dataclass(eq=False)
class UnknownRange(NotFound):
    """A range that the book does not have."""

    code: ClassVar[str] = "unknown-range"
    first: int
    last: int


@dataclass(eq=False)
class StaleRanges(Stale):
    """A range that was taken back since it was looked at."""

    code: ClassVar[str] = "stale-ranges"


@dataclass(eq=False)
class NumberBound(Refused):
    """A number that is bound to its paper by now, so that its text stays as it is."""

    code: ClassVar[str] = "number-bound"
    number: str
    state: str
