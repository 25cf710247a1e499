"""Where sessions stand in a week: days as columns, minutes from the top, lanes where they clash."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.timetable import minutes_of
from app.domain.vocabulary import SessionState
from app.usecases.schedule import SessionLine

WORKDAYS = 5
_EARLIEST, _LATEST = 8 * 60, 16 * 60
"""The part of a day that is shown also where nothing is planned."""


@dataclass(frozen=True)
class Block:
    """A session by the clock: its day's column, its minutes, and its lane of so many."""

    line: SessionLine
    column: int
    top: int
    bottom: int
    lane: int
    lanes: int


@dataclass(frozen=True)
class Bar:
    """Work without a clock: the columns over which it lies, and its row."""

    line: SessionLine
    first: int
    last: int
    row: int


@dataclass(frozen=True)
class Week:
    """All that stands in one week, between these minutes of the day."""

    days: tuple[dt.date, ...]
    blocks: tuple[Block, ...]
    bars: tuple[Bar, ...]
    top: int
    bottom: int

    @property
    def lines(self) -> tuple[SessionLine, ...]:
        """The sessions of the week: those by the clock, day by day, then the others."""
        by_clock = (block.line for block in self.blocks)
        return (*by_clock, *(bar.line for bar in self.bars))

    def jp_of(self, column: int) -> Decimal:
        """The JP by the clock of one day."""
        taking_place = (o for o in self.blocks if o.line.state != SessionState.CANCELLED)
        return sum((o.line.jp for o in taking_place if o.column == column), Decimal(0))


def monday_of(day: dt.date) -> dt.date:
    """The first day of a day's week."""
    return day - dt.timedelta(days=day.weekday())


def mondays(first: dt.date, last: dt.date, lines: Iterable[SessionLine]) -> tuple[dt.date, ...]:
    """The weeks of a training, and those in which it has sessions beyond its dates."""
    week = dt.timedelta(weeks=1)
    span = (monday_of(last) - monday_of(first)) // week
    found = {monday_of(first) + place * week for place in range(span + 1)}
    return tuple(sorted(found | {monday_of(o.date) for o in lines if o.date}))


def lay_out(monday: dt.date, first: dt.date, last: dt.date, lines: Sequence[SessionLine]) -> Week:
    """One week of a schedule; a day off is shown only where something stands in it."""
    week = [monday + dt.timedelta(days=place) for place in range(7)]
    busy = {line.date for line in lines if line.start}
    days = [
        day
        for place, day in enumerate(week)
        if day in busy or (place < WORKDAYS and first <= day <= last)
    ]
    days = days or week[:WORKDAYS]
    clocked = [line for line in lines if line.start and line.date in days]
    blocks = [block for column, day in enumerate(days) for block in _day(column, day, clocked)]
    tops = [_EARLIEST, *(block.top for block in blocks)]
    bottoms = [_LATEST, *(block.bottom for block in blocks)]
    return Week(
        tuple(days),
        tuple(blocks),
        tuple(_bars(days, first, lines)),
        min(tops) // 30 * 30,
        -(-max(bottoms) // 30) * 30,
    )


def _day(column: int, day: dt.date, clocked: Iterable[SessionLine]) -> Iterable[Block]:
    """The blocks of a day: what overlaps stands in lanes beside each other."""
    spans = sorted(
        (_span(line), line.number, line) for line in clocked if line.date == day and line.start
    )
    groups: list[list[tuple[int, int, SessionLine]]] = []
    end = -1
    for (top, bottom), _, line in spans:
        if top >= end:
            groups.append([])
        groups[-1].append((top, bottom, line))
        end = max(end, bottom)
    return [block for group in groups for block in _lanes(column, group)]


def _lanes(column: int, group: Sequence[tuple[int, int, SessionLine]]) -> Iterable[Block]:
    ends: list[int] = []
    lanes = []
    for top, bottom, _ in group:
        lane = next((place for place, end in enumerate(ends) if end <= top), len(ends))
        ends[lane : lane + 1] = [bottom]
        lanes.append(lane)
    return [
        Block(line, column, top, bottom, lane, len(ends))
        for (top, bottom, line), lane in zip(group, lanes, strict=True)
    ]


def _span(line: SessionLine) -> tuple[int, int]:
    assert line.start is not None  # noqa: S101 - asked of sessions by the clock only
    assert line.end is not None  # noqa: S101 - they have both or none
    return minutes_of(line.start), minutes_of(line.end)


def _bars(days: Sequence[dt.date], first: dt.date, lines: Iterable[SessionLine]) -> Iterable[Bar]:
    row = 0
    for line in lines:
        begin, until = line.date or first, line.until
        if line.start is None and until and begin <= days[-1] and until >= days[0]:
            inside = [place for place, day in enumerate(days) if begin <= day <= until]
            if inside:
                yield Bar(line, inside[0], inside[-1], row)
                row += 1
