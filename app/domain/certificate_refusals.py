"""What the number book and the life of a certificate say no to, as named errors with fields."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from app.domain.errors import NoHeader, NotFound, Refused, Stale


@dataclass(eq=False)
class AspectScored(Refused):
    """An aspect in which somebody has a score cannot be taken away."""

    code: ClassVar[str] = "aspect-scored"
    aspect: str
    scores: int


@dataclass(eq=False)
class NoNumberHeader(NoHeader):
    """No row of a list of numbers titles both a person and a number; `titles` are its first row."""

    titles: tuple[str, ...]


@dataclass(eq=False)
class UnknownNumber(NotFound):
    """A certificate number that does not stand in the book."""

    code: ClassVar[str] = "unknown-number"
    number: str


@dataclass(eq=False)
class NumberReserved(Refused):
    """A number that is only reserved, in the block from first to last, and given to nobody."""

    code: ClassVar[str] = "number-reserved"
    number: str
    first: int
    last: int


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
    """The blocks that this book draws from have fewer numbers left than are needed."""

    code: ClassVar[str] = "numbers-exhausted"
    last: int
    needed: int
    left: int


@dataclass(eq=False)
class DateBeforeTraining(Refused):
    """A paper dated before the first day of its training; start and end are its days."""

    code: ClassVar[str] = "date-before-training"
    training: str
    date: dt.date
    start: dt.date
    end: dt.date


@dataclass(eq=False)
class NumberDateDiffers(Refused):
    """A number that was bound for another month or year than the certificate's date."""

    code: ClassVar[str] = "number-date-differs"
    number: str
    bound: dt.date
    date: dt.date


@dataclass(eq=False)
class NumberNeedsSequence(Refused):
    """A second paper by a pattern that tells numbers apart by the NDH alone."""

    code: ClassVar[str] = "number-needs-sequence"
    number: str
    pattern: str


@dataclass(eq=False)
class NotInFolder(Refused):
    """Numbers ticked on the list of decisions that are no paper waiting for this decision."""

    code: ClassVar[str] = "not-in-folder"
    training: str
    numbers: str


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
class NotPrintedYet(Refused):
    """Papers to be handed over of which no good sheet lies there."""

    code: ClassVar[str] = "not-printed-yet"
    numbers: tuple[str, ...]


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
