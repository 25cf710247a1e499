"""Who and what a session takes: trainers and rooms booked twice, and the JP of each trainer."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations, product

from app.domain.people import name_key
from app.domain.plan import Notice, PlannedSession


@dataclass(frozen=True)
class Booking:
    """A stretch of a day that takes trainers and a room."""

    training: str
    number: int
    subject: str
    date: dt.date
    start: dt.time
    end: dt.time
    trainers: tuple[str, ...] = ()
    room: str | None = None


@dataclass(frozen=True)
class Clash:
    """Two bookings that share a minute and a trainer or a room; the code says which."""

    code: str
    name: str
    one: Booking
    other: Booking

    @property
    def notice(self) -> Notice:
        """What to tell of it."""
        facts = {"name": self.name, "date": self.one.date, "one": self.one.subject}
        told = {**facts, "other": self.other.subject, "training": self.other.training}
        return Notice(self.code, told)


def double_bookings(own: Sequence[Booking], elsewhere: Iterable[Booking]) -> Iterator[Clash]:
    """The trainers and rooms that a training books twice, in itself or beside other trainings."""
    days: defaultdict[dt.date, tuple[list[Booking], list[Booking]]] = defaultdict(lambda: ([], []))
    for booking in own:
        days[booking.date][0].append(booking)
    for booking in elsewhere:
        days[booking.date][1].append(booking)
    for here, there in days.values():
        for one, other in chain(combinations(here, 2), product(here, there)):
            if one.start < other.end and other.start < one.end and not _is_joint(one, other):
                yield from _shared(one, other)


@dataclass(frozen=True)
class TrainerJp:
    """What one trainer teaches: each who shares a session is credited with all of it."""

    name: str
    sessions: int
    jp: Decimal


def trainer_jp(sessions: Iterable[PlannedSession]) -> tuple[TrainerJp, ...]:
    """The JP of each trainer, in the order of the schedule."""
    taught: defaultdict[str, list[tuple[str, Decimal]]] = defaultdict(list)
    for session in sessions:
        for name in session.trainers:
            taught[name_key(name)].append((name, session.jp))
    return tuple(
        TrainerJp(lessons[0][0], len(lessons), sum((jp for _, jp in lessons), Decimal(0)))
        for lessons in taught.values()
    )


def _is_joint(one: Booking, other: Booking) -> bool:
    """Whether this is one lecture for two classes that sit it together."""
    return one.training != other.training and _lecture(one) == _lecture(other)


def _lecture(booking: Booking) -> tuple[object, ...]:
    trainers = frozenset(map(name_key, booking.trainers))
    place = _room_key(booking.room)
    return booking.start, booking.end, booking.subject.casefold(), trainers, place


def _shared(one: Booking, other: Booking) -> Iterator[Clash]:
    for name, namesake in product(one.trainers, other.trainers):
        if name_key(name) == name_key(namesake):
            yield Clash("trainer-booked-twice", name, one, other)
    if one.room and _room_key(one.room) == _room_key(other.room):
        yield Clash("room-booked-twice", one.room, one, other)


def _room_key(room: str | None) -> str:
    return " ".join((room or "").casefold().split())
