"""What scores, decisions and places say no to, as named errors with fields."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.errors import NoHeader, NotFound, Refused, Stale


@dataclass(eq=False)
class NothingScored(Refused):
    """A training that scores no aspects takes no scores."""

    code: ClassVar[str] = "nothing-scored"
    training: str


@dataclass(eq=False)
class NoScoreHeader(NoHeader):
    """No row of a list of scores titles both a person and one of the aspects."""

    aspects: tuple[str, ...]


@dataclass(eq=False)
class UnknownAspect(NotFound):
    """An aspect that the training does not score."""

    code: ClassVar[str] = "unknown-aspect"
    aspect: str
    aspects: tuple[str, ...]


@dataclass(eq=False)
class RemedialNotOpen(Refused):
    """A remedial where the original score does not defer: none, too high or too low."""

    code: ClassVar[str] = "remedial-not-open"
    ndh: int
    name: str
    aspect: str
    score: Decimal | None


@dataclass(eq=False)
class NothingToSettle(Refused):
    """A place by hand where the scores decide: nobody has the same ones."""

    code: ClassVar[str] = "nothing-to-settle"
    ndh: int
    name: str


@dataclass(eq=False)
class StaleScore(Stale):
    """A score that is no longer what it was when it was looked at."""

    code: ClassVar[str] = "stale-score"
    ndh: int
    name: str
    aspect: str


@dataclass(eq=False)
class StaleDecision(Stale):
    """A decision or a place by hand that was changed since it was looked at."""

    code: ClassVar[str] = "stale-decision"
    ndh: int
    name: str
