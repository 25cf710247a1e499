"""What an exception of a day means for one person: which sessions it marks, and how.

An exception of the whole day leaves alone the sessions in which the person was really seen: a scan
or a typed presence weighs more than a line typed in the evening. Being late concerns the morning,
and who went home early is not there afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.day_entry import DayEntry
from app.domain.errors import InvalidValue, PresentAllDay, SessionOfAnotherDay
from app.domain.hours import plain
from app.domain.vocabulary import MarkSource, Status

PRESENT = frozenset({Status.PRESENT, Status.LATE, Status.LEFT_EARLY})
"""The statuses of people who were there, if only for a while."""

_NONE = Decimal(0)


@dataclass(frozen=True)
class DaySession:
    """A learning session of the day: its number and JP."""

    number: int
    jp: Decimal


@dataclass(frozen=True)
class StandingMark:
    """What stands in a session for one person, and how it came about."""

    status: Status
    source: MarkSource

    @property
    def was_seen(self) -> bool:
        """Whether somebody saw the person there, other than by "all others present"."""
        return self.status in PRESENT and self.source is not MarkSource.REST


@dataclass(frozen=True)
class DayMark:
    """What is to be marked in a session; a status of None takes the mark away."""

    session: int
    status: Status | None
    jp: Decimal | None = None


def day_marks(
    entry: DayEntry, day: Sequence[DaySession], standing: Mapping[int, StandingMark]
) -> tuple[DayMark, ...]:
    """The marks that a complete entry sets in the sessions of a day, which are in order.

    Raises SessionOfAnotherDay, PresentAllDay, and InvalidValue for JP that do not fit and for an
    entry that is yet to be typed to its end: without a status it would take marks away.
    """
    if not entry.is_complete:
        raise InvalidValue(path="status", value=None, expected="needed")
    numbers = tuple(session.number for session in day)
    for number in entry.sessions:
        if number not in numbers:
            raise SessionOfAnotherDay(session=number, sessions=numbers)
    if entry.status is Status.LEFT_EARLY:
        return _left_early(entry, day, standing)
    if entry.sessions:
        chosen = tuple(number for number in numbers if number in entry.sessions)
    elif entry.status is Status.LATE:
        chosen = numbers[:1]
    elif entry.status is None:
        chosen = tuple(number for number in numbers if number in standing)
    else:
        chosen = _not_seen(numbers, standing)
        if not chosen:
            raise PresentAllDay(sessions=numbers)
    return tuple(DayMark(number, entry.status) for number in chosen)


def _left_early(
    entry: DayEntry, day: Sequence[DaySession], standing: Mapping[int, StandingMark]
) -> tuple[DayMark, ...]:
    """PC with its JP where the person left, and without JP in what followed that day.

    With a session the JP are those in it; without, those since the morning.
    """
    left = _place_of_leaving(entry, day)
    given = entry.jp or _NONE
    if not entry.sessions:
        given -= sum((session.jp for session in day[:left]), _NONE)
    if given > day[left].jp:
        raise _too_many(entry, "at-most-session-jp" if entry.sessions else "at-most-day-jp")
    after = _not_seen([session.number for session in day[left + 1 :]], standing)
    first = DayMark(day[left].number, Status.LEFT_EARLY, given)
    return (first, *(DayMark(number, Status.LEFT_EARLY, _NONE) for number in after))


def _place_of_leaving(entry: DayEntry, day: Sequence[DaySession]) -> int:
    """Which session of the day was left: the one named, or where the JP run out."""
    if len(entry.sessions) > 1:
        raise InvalidValue(path="PC", value=len(entry.sessions), expected="one-session")
    if entry.sessions:
        return [session.number for session in day].index(entry.sessions[0])
    rest = entry.jp or _NONE
    for place, session in enumerate(day):
        if rest < session.jp:
            return place
        rest -= session.jp
    return len(day) - 1


def _not_seen(numbers: Sequence[int], standing: Mapping[int, StandingMark]) -> tuple[int, ...]:
    """The sessions in which nobody saw the person."""
    return tuple(n for n in numbers if n not in standing or not standing[n].was_seen)


def _too_many(entry: DayEntry, expected: str) -> InvalidValue:
    return InvalidValue(path="JP", value=plain(entry.jp or _NONE), expected=expected)
