"""The clock of a training day: arrivals to the minute, slipping days, clashes."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from app.domain.vocabulary import Status, Zone

_OFFSET_HOURS = {Zone.WIB: 7, Zone.WITA: 8, Zone.WIT: 9}
_DAY = 24 * 60


def local_time(moment: dt.datetime, zone: Zone) -> dt.datetime:
    """A UTC moment on the wall clock of a zone, to the second."""
    return (moment + dt.timedelta(hours=_OFFSET_HOURS[zone])).replace(tzinfo=None, microsecond=0)


def arrival_status(at: dt.datetime, start: dt.datetime, late_minutes: int) -> Status:
    """On time up to and including the limit of minutes after the start; seconds are dropped."""
    on_time = at.replace(second=0, microsecond=0) <= start + dt.timedelta(minutes=late_minutes)
    return Status.PRESENT if on_time else Status.LATE


def minutes_of(time: dt.time) -> int:
    """Minutes since midnight."""
    return time.hour * 60 + time.minute


def moved(time: dt.time, minutes: int) -> dt.time:
    """A time later or earlier on the same day; ValueError when it would leave the day."""
    total = minutes_of(time) + minutes
    if not 0 <= total < _DAY:
        raise ValueError(time, minutes)
    return dt.time(total // 60, total % 60)


@dataclass(frozen=True)
class Slot:
    """A stretch of a day that a session takes."""

    number: int
    date: dt.date
    start: dt.time
    end: dt.time


def clashes(slots: Iterable[Slot]) -> Iterator[tuple[int, int]]:
    """The numbers of sessions that one class could not sit at the same time."""
    for one, other in combinations(slots, 2):
        if one.date == other.date and one.start < other.end and other.start < one.end:
            yield one.number, other.number
