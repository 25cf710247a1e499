"""A schedule from a day's clock: the days are filled with the subjects in their order."""

import datetime as dt
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from app.domain.hours import MINUTES_PER_JP, proposed_jp
from app.domain.plan import PlannedSession, PlannedSubject
from app.domain.timetable import minutes_of, moved, read_clock
from app.domain.vocabulary import SessionKind, SessionMode

_FRIDAY = 4
_LONG_BREAK = 45
"""A break of so many minutes or more is the one with lunch and prayer."""


@dataclass(frozen=True)
class Stretch:
    """A part of a day without a break."""

    start: dt.time
    end: dt.time

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return minutes_of(self.end) - minutes_of(self.start)

    @property
    def jp(self) -> Decimal:
        """The JP that its minutes propose."""
        return proposed_jp(self.minutes)


@dataclass(frozen=True)
class Titles:
    """What the sessions without JP are called on paper."""

    opening: str
    closing: str
    short_break: str
    long_break: str


@dataclass(frozen=True)
class DayPattern:
    """The clock of a training's days; Friday has its own."""

    name: str
    usual: tuple[Stretch, ...]
    friday: tuple[Stretch, ...]
    titles: Titles
    opening: Stretch | None = None
    closing: Stretch | None = None
    has_breaks: bool = False

    def of(self, date: dt.date) -> tuple[Stretch, ...]:
        """The stretches of one day."""
        return self.friday if date.weekday() == _FRIDAY else self.usual


@dataclass(frozen=True)
class Laid:
    """A schedule as it would be; what found no place, and the whole JP that stay free."""

    sessions: tuple[PlannedSession, ...]
    left: tuple[tuple[str, Decimal], ...]
    free: Decimal


def read_stretches(typed: str) -> tuple[Stretch, ...]:
    """A day's clock as one line: "07.30-09.45, 10.00-12.15"; blanks, commas and semicolons part.

    Raises ValueError for what is no clock, for a stretch that ends before it starts, and for one
    that starts before the last one ended.
    """
    parts = re.sub(r"\s*[-–]\s*", "-", typed).replace(",", " ").replace(";", " ").split()
    stretches = tuple(_read_stretch(part) for part in parts)
    if any(later.start < earlier.end for earlier, later in pairwise(stretches)):
        raise ValueError(typed)
    return stretches


def lay(
    pattern: DayPattern,
    dates: Sequence[dt.date],
    subjects: Sequence[PlannedSubject],
    *,
    until: dt.date,
    kept: Sequence[PlannedSession] = (),
) -> Laid:
    """Fill the days with the subjects in their order, each with its own JP.

    A subject goes on in the next stretch, and a stretch goes on with the next subject, where a
    whole JP ends. Sessions that are kept hold their time and count for their subject. The part of
    a subject that is self-paced has no clock; it is done until a date.
    """
    busy = _busy(kept)
    ceremonies = list(_ceremonies(pattern, dates, busy))
    for session in ceremonies:
        busy[session.date].append(_clock(session))
    needs, at_home = _needs(subjects, kept, until)
    lessons: list[PlannedSession] = []
    free = Decimal(0)
    for date in dates:
        for stretch in pattern.of(date):
            for lot in _lots(stretch, busy[date]):
                lessons += (filling := list(_fill(date, lot, needs)))
                end = filling[-1].end if filling else None
                free += Decimal(Stretch(end or lot.start, lot.end).minutes // MINUTES_PER_JP)
    breaks = _breaks(pattern, lessons, busy) if pattern.has_breaks else ()
    sessions = sorted([*ceremonies, *lessons, *breaks, *at_home], key=lambda one: one.order)
    return Laid(tuple(sessions), tuple((name, jp) for name, jp in needs), free)


def _read_stretch(part: str) -> Stretch:
    start, _, end = part.partition("-")
    stretch = Stretch(read_clock(start), read_clock(end))
    if stretch.minutes <= 0:
        raise ValueError(part)
    return stretch


_Busy = defaultdict[dt.date | None, list[Stretch]]
_Needs = deque[tuple[str, Decimal]]


def _busy(kept: Iterable[PlannedSession]) -> _Busy:
    busy: _Busy = defaultdict(list)
    for session in kept:
        if session.start and session.end:
            busy[session.date].append(_clock(session))
    return busy


def _clock(session: PlannedSession) -> Stretch:
    assert session.start is not None  # noqa: S101 - asked of sessions by the clock only
    assert session.end is not None  # noqa: S101 - they have both or none
    return Stretch(session.start, session.end)


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def _ceremonies(
    pattern: DayPattern, dates: Sequence[dt.date], busy: _Busy
) -> Iterator[PlannedSession]:
    """Opening and closing, where the day is not taken at that time."""
    titles = pattern.titles
    for date, stretch, title in (
        (dates[:1], pattern.opening, titles.opening),
        (dates[-1:], pattern.closing, titles.closing),
    ):
        if date and stretch and not any(_overlap(stretch, other) for other in busy[date[0]]):
            yield _session(SessionKind.CEREMONY, title, date[0], stretch)


def _needs(
    subjects: Iterable[PlannedSubject], kept: Iterable[PlannedSession], until: dt.date
) -> tuple[_Needs, list[PlannedSession]]:
    """The JP that each subject still needs by the clock, and its self-paced parts."""
    done: defaultdict[tuple[str, bool], Decimal] = defaultdict(Decimal)
    for session in kept:
        done[session.subject.casefold(), session.start is None] += session.jp
    needs, at_home, none = _Needs(), [], Decimal(0)
    for subject in subjects:
        key = subject.name.casefold()
        clocked = subject.jp - subject.jp_async - done[key, False]
        alone = subject.jp_async - done[key, True]
        # What was kept beyond one part is taken off the other.
        clocked, alone = clocked + min(alone, none), alone + min(clocked, none)
        if clocked > 0:
            needs.append((subject.name, clocked))
        if alone > 0:
            at_home.append(_self_paced(subject.name, alone, until))
    return needs, at_home


def _lots(stretch: Stretch, busy: Iterable[Stretch]) -> Iterator[Stretch]:
    """What of a stretch is not taken."""
    start = stretch.start
    for taken in sorted(busy, key=lambda one: one.start):
        if _overlap(Stretch(start, stretch.end), taken):
            if start < taken.start:
                yield Stretch(start, taken.start)
            start = max(start, taken.end)
    if start < stretch.end:
        yield Stretch(start, stretch.end)


def _fill(date: dt.date, lot: Stretch, needs: _Needs) -> Iterator[PlannedSession]:
    """Sessions from the front of a lot on, while there is a subject and room for it."""
    start = lot.start
    while needs:
        subject, jp = needs[0]
        part = _fitting(jp, Stretch(start, lot.end).minutes)
        if not part:
            return
        end = moved(start, _minutes(part))
        yield _session(SessionKind.LEARNING, subject, date, Stretch(start, end), part)
        start = end
        needs.popleft()
        if part < jp:
            needs.appendleft((subject, jp - part))


def _fitting(jp: Decimal, minutes: int) -> Decimal:
    """As much of so many JP as fits into the minutes: all of it, or whole JP."""
    return jp if _minutes(jp) <= minutes else Decimal(minutes // MINUTES_PER_JP)


def _minutes(jp: Decimal) -> int:
    return max(1, int((jp * MINUTES_PER_JP).to_integral_value(ROUND_HALF_UP)))


def _breaks(
    pattern: DayPattern, lessons: Iterable[PlannedSession], busy: _Busy
) -> Iterator[PlannedSession]:
    """What lies between two stretches, on days that go on after it."""
    last_start = {session.date: session.start for session in lessons}
    for date, last in last_start.items():
        assert date is not None  # noqa: S101 - lessons are laid by the clock
        assert last is not None  # noqa: S101 - lessons are laid by the clock
        for earlier, later in pairwise(pattern.of(date)):
            gap = Stretch(earlier.end, later.start)
            if gap.minutes and gap.end <= last and not any(_overlap(gap, o) for o in busy[date]):
                is_long = gap.minutes >= _LONG_BREAK
                titles = pattern.titles
                title = titles.long_break if is_long else titles.short_break
                yield _session(SessionKind.BREAK, title, date, gap)


def _session(
    kind: SessionKind, subject: str, date: dt.date, clock: Stretch, jp: Decimal = Decimal(0)
) -> PlannedSession:
    mode = SessionMode.CLASSROOM
    return PlannedSession(kind, mode, subject, date, clock.start, clock.end, None, jp)


def _self_paced(subject: str, jp: Decimal, until: dt.date) -> PlannedSession:
    kind, mode = SessionKind.LEARNING, SessionMode.SELF_PACED
    return PlannedSession(kind, mode, subject, None, None, None, until, jp)
