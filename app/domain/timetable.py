"""The clock of a training day: arrivals to the minute, slipping days, clashes."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.domain.vocabulary import Status, Zone

_OFFSET_HOURS = {Zone.WIB: 7, Zone.WITA: 8, Zone.WIT: 9}
_DAY = 24 * 60
_TYPED_CLOCK = re.compile(r"(\d{1,2})(?:[.:,]?(\d{2}))?")


def local_time(moment: dt.datetime, zone: Zone) -> dt.datetime:
    """A UTC moment on the wall clock of a zone, to the second."""
    return (moment + dt.timedelta(hours=_OFFSET_HOURS[zone])).replace(tzinfo=None, microsecond=0)


def arrival_status(at: dt.datetime, start: dt.datetime, late_minutes: int) -> Status:
    """On time up to and including the limit of minutes after the start; seconds are dropped."""
    on_time = at.replace(second=0, microsecond=0) <= start + dt.timedelta(minutes=late_minutes)
    return Status.PRESENT if on_time else Status.LATE


def read_clock(typed: str) -> dt.time:
    """A time as it is typed: 0730, 730, 7.30, 07:30 and 7 are times; else ValueError."""
    found = _TYPED_CLOCK.fullmatch(typed.strip())
    if found is None:
        raise ValueError(typed)
    return dt.time(int(found[1]), int(found[2] or 0))


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

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return minutes_of(self.end) - minutes_of(self.start)


def exchanged(one: Slot, other: Slot) -> tuple[Slot, Slot]:
    """Two sessions in each other's place, each as long as before.

    On one day the earlier start and the later end stay, so that what lies between the two still
    fits. Raises ValueError where one would leave its day.
    """
    if (other.date, other.start) < (one.date, one.start):
        moved_other, moved_one = exchanged(other, one)
        return moved_one, moved_other
    start = other.start
    if one.date == other.date:
        start = moved(other.end, -one.minutes)
    later = Slot(one.number, other.date, start, moved(start, one.minutes))
    earlier = Slot(other.number, one.date, one.start, moved(one.start, other.minutes))
    return later, earlier


def clashes(slots: Iterable[Slot]) -> Iterator[tuple[int, int]]:
    """The numbers of sessions that one class could not sit at the same time."""
    days: defaultdict[dt.date, list[Slot]] = defaultdict(list)
    for slot in slots:
        days[slot.date].append(slot)
    for day in days.values():
        for one, other in combinations(day, 2):
            if one.start < other.end and other.start < one.end:
                yield one.number, other.number


def slot_of_now(slots: Sequence[Slot], now: dt.datetime) -> Slot | None:
    """What is to be worked on, of slots in their order: running or next today, else today's last.

    On a day without any it is the next to come, and after the last of all it is that one.
    """
    today = [slot for slot in slots if slot.date == now.date()]
    coming = [slot for slot in today or slots if (slot.date, slot.end) >= (now.date(), now.time())]
    return next(iter(coming or (today or slots)[-1:]), None)
