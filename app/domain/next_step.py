"""What a class needs next: one sensible step at a moment, for the page of today."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

_DOOR_OPENS = dt.timedelta(minutes=30)
"""People come, and are marked, this long before a session starts."""

_SHEETS_AHEAD = dt.timedelta(days=3)
"""Sheets are printed the evening before, on Friday for Monday; earlier the list still changes."""


class Step(StrEnum):
    """The steps that a class can need."""

    PLAN_SCHEDULE = "plan-schedule"
    IMPORT_PARTICIPANTS = "import-participants"
    PRINT_SHEETS = "print-sheets"
    MARK_SESSION = "mark-session"
    MARK_REST_OF_DAY = "mark-rest-of-day"
    CLOSE_DAY = "close-day"
    CLOSE_SESSION = "close-session"
    CONFIRM_CERTIFICATES = "confirm-certificates"
    ISSUE_CERTIFICATES = "issue-certificates"
    PRINT_CERTIFICATES = "print-certificates"
    LOOK_AT_RECAP = "look-at-recap"


@dataclass(frozen=True)
class NextStep:
    """A step and what it is about: a session, a day, a number of people or papers."""

    code: Step
    session: int | None = None
    date: dt.date | None = None
    count: int | None = None


@dataclass(frozen=True)
class SessionFacts:
    """A learning session that takes place, as far as the next step asks for it.

    Work without a clock has no start, and ends with the day until which it is done.
    """

    number: int
    start: dt.datetime | None
    end: dt.datetime
    marked: int = 0
    unmarked: int = 0
    is_locked: bool = False
    has_sheet: bool = False

    @property
    def day(self) -> dt.date:
        """The day it belongs to."""
        return self.end.date()

    @property
    def needs_marks(self) -> bool:
        """Whether somebody has no mark and may get one without a reason."""
        return self.unmarked > 0 and not self.is_locked

    def is_over(self, now: dt.datetime) -> bool:
        """Whether it lies behind."""
        return self.end < now

    def takes_arrivals(self, now: dt.datetime) -> bool:
        """Whether it runs, or people come for it."""
        return self.start is not None and self.start - _DOOR_OPENS <= now <= self.end


@dataclass(frozen=True)
class ClassFacts:
    """A class as far as its next step depends on it; sessions in the order of the clock.

    `eligible` passed and have no certificate; `confirmable` passed, and theirs is prepared and
    waits for the decision; `unprinted` certificates were never printed.
    """

    people: int
    sessions: Sequence[SessionFacts] = field(default=())
    eligible: int = 0
    unprinted: int = 0
    confirmable: int = 0


def next_step(now: dt.datetime, facts: ClassFacts) -> NextStep | None:
    """The step that is most sensible at a moment on the class's own clock, None where none is.

    First what the class stands and waits for: the door, and once everybody is marked the decision
    on what is prepared. Then what was left behind, then what comes.
    """
    return next(_steps(now, facts), None)


def _steps(now: dt.datetime, facts: ClassFacts) -> Iterator[NextStep]:
    if not facts.sessions:
        yield NextStep(Step.PLAN_SCHEDULE)
    elif not facts.people:
        yield NextStep(Step.IMPORT_PARTICIPANTS)
    else:
        yield from _sheets(now, facts.sessions, [now.date()])
        yield from _at_the_door(now, facts.sessions)
        if facts.confirmable:
            yield NextStep(Step.CONFIRM_CERTIFICATES, count=facts.confirmable)
        yield from _left_behind(now, facts.sessions)
        yield from _today(now, facts.sessions)
        yield from _sheets(now, facts.sessions, _days_ahead(now, facts.sessions))
        yield from _certificates(facts)
        yield from _recap(now, facts.sessions)


def _sheets(
    now: dt.datetime, sessions: Sequence[SessionFacts], days: Iterable[dt.date]
) -> Iterator[NextStep]:
    """Sheets to print for a day on which nobody was marked yet."""
    for day in days:
        of_day = [o for o in sessions if o.start and o.day == day]
        coming = [o for o in of_day if not (o.is_over(now) or o.has_sheet or o.is_locked)]
        if coming and not any(o.marked for o in of_day):
            yield NextStep(Step.PRINT_SHEETS, date=day, count=len(coming))


def _days_ahead(now: dt.datetime, sessions: Sequence[SessionFacts]) -> list[dt.date]:
    """The next day that is taught, where it is near."""
    today, last = now.date(), now.date() + _SHEETS_AHEAD
    return sorted({o.day for o in sessions if o.start and today < o.day <= last})[:1]


def _at_the_door(now: dt.datetime, sessions: Sequence[SessionFacts]) -> Iterator[NextStep]:
    for one in sessions:
        if one.takes_arrivals(now) and one.needs_marks:
            yield NextStep(Step.MARK_SESSION, one.number, one.day, one.unmarked)


def _left_behind(now: dt.datetime, sessions: Sequence[SessionFacts]) -> Iterator[NextStep]:
    """Earlier days, the oldest first: each is filled, then closed."""
    for one in sessions:
        if one.is_locked or one.day >= now.date():
            continue
        if one.start is None:
            yield _to_mark(one) if one.unmarked else NextStep(Step.CLOSE_SESSION, one.number)
        else:
            yield _to_finish([o for o in sessions if o.start and o.day == one.day])


def _today(now: dt.datetime, sessions: Sequence[SessionFacts]) -> Iterator[NextStep]:
    today = [o for o in sessions if o.start and o.day == now.date()]
    if not all(one.is_over(now) for one in today):
        yield from (_to_mark(o) for o in today if o.is_over(now) and o.needs_marks)
    elif not all(one.is_locked for one in today):
        yield _to_finish(today)


def _to_mark(one: SessionFacts) -> NextStep:
    return NextStep(Step.MARK_SESSION, one.number, one.day, one.unmarked)


def _to_finish(of_day: Sequence[SessionFacts]) -> NextStep:
    """What a day that is over needs: the rest marked, then closed."""
    day, unmarked = of_day[0].day, sum(o.unmarked for o in of_day if o.needs_marks)
    if unmarked:
        return NextStep(Step.MARK_REST_OF_DAY, date=day, count=unmarked)
    return NextStep(Step.CLOSE_DAY, date=day)


def _certificates(facts: ClassFacts) -> Iterator[NextStep]:
    if facts.eligible:
        yield NextStep(Step.ISSUE_CERTIFICATES, count=facts.eligible)
    if facts.unprinted:
        yield NextStep(Step.PRINT_CERTIFICATES, count=facts.unprinted)


def _recap(now: dt.datetime, sessions: Sequence[SessionFacts]) -> Iterator[NextStep]:
    """Between the days there is something to look at, and nothing to do."""
    days = [one.day for one in sessions]
    is_running = min(days) <= now.date() <= max(days)
    if is_running and any(one.marked for one in sessions):
        yield NextStep(Step.LOOK_AT_RECAP)
