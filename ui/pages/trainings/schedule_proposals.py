"""What is proposed until the operator says otherwise: a new session, what starts, what slips."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from app.domain.hours import MINUTES_PER_JP, PLENTY_A_DAY
from app.domain.plan import PlannedSession
from app.domain.timetable import Slot, minutes_of, moved, slot_of_now
from app.domain.vocabulary import SessionKind, SessionMode, SessionState
from app.usecases.schedule import SessionLine
from app.usecases.schedule_figures import figures, taking_place
from app.usecases.schedule_overview import Schedule
from ui.pages.trainings.schedule_blocks import WORKDAYS

_MORNING = dt.time(7, 30)
_MOST_JP = 3
_SLIP = 15
_STILL = frozenset({SessionState.CANCELLED, SessionState.LOCKED})


def new_session(schedule: Schedule, beside: SessionLine | None) -> PlannedSession:
    """A session after the last of the day, of the first subject that still needs JP."""
    day = _day_with_room(schedule) if beside is None or beside.date is None else beside.date
    ends = [line.end for line in schedule.sessions if line.date == day and line.end]
    start = max(ends, default=_MORNING)
    needing = [
        (subject.name, subject.planned - subject.scheduled)
        for subject in figures(schedule, taking_place(schedule)).subjects
        if subject.planned > subject.scheduled
    ]
    name, missing = needing[0] if needing else (_first_subject(schedule), Decimal(_MOST_JP))
    jp = min(Decimal(_MOST_JP), max(Decimal(1), missing // 1))
    try:
        end = moved(start, int(jp) * MINUTES_PER_JP)
    except ValueError:
        start, end = _MORNING, moved(_MORNING, int(jp) * MINUTES_PER_JP)
    kind, mode = SessionKind.LEARNING, SessionMode.CLASSROOM
    return PlannedSession(kind, mode, name, day, start, end, None, jp)


def to_start(schedule: Schedule, chosen: SessionLine | None) -> SessionLine | None:
    """The session that begins now: the chosen one if it is of today, else today's next."""
    today = [
        line
        for line in schedule.sessions
        if line.date == schedule.now.date()
        and line.start
        and line.state not in _STILL
        and line.kind != SessionKind.BREAK
    ]
    if chosen in today:
        return chosen
    slots = [
        Slot(line.number, line.date, line.start, line.end)
        for line in today
        if line.date and line.start and line.end
    ]
    slot = slot_of_now(slots, schedule.now)
    return next((line for line in today if slot and line.number == slot.number), None)


def to_shift(schedule: Schedule, chosen: SessionLine | None) -> tuple[SessionLine, ...]:
    """The sessions that can slip: today's where there are any, else those of the chosen day."""

    def of_day(day: dt.date | None) -> tuple[SessionLine, ...]:
        lines = (o for o in schedule.sessions if o.date == day and o.start)
        return tuple(line for line in lines if line.state not in _STILL)

    return of_day(schedule.now.date()) or (of_day(chosen.date) if chosen else ())


def first_to_shift(
    schedule: Schedule, lines: Sequence[SessionLine], chosen: SessionLine | None
) -> int:
    """The number to begin with: the chosen session if it is still to come, else the next."""
    now = schedule.now
    coming = [o for o in lines if o.date and o.start and (o.date, o.start) > _moment(now)]
    offered = coming or lines
    return chosen.number if chosen is not None and chosen in offered else offered[0].number


def minutes_to_shift(lines: Sequence[SessionLine], first: int) -> int:
    """By how much: as much as the session before began late, unless that has slipped already."""
    place = next(place for place, line in enumerate(lines) if line.number == first)
    delay = _delay(lines[place - 1]) if place else 0
    return delay if delay > 0 and not _delay(lines[place]) else _SLIP


def beside(schedule: Schedule, line: SessionLine, step: int) -> SessionLine | None:
    """The session with which one changes places when it is moved up or down."""
    others = [other for other in schedule.sessions if other == line or _can_move(other)]
    place = others.index(line) + step
    return others[place] if 0 <= place < len(others) else None


def _day_with_room(schedule: Schedule) -> dt.date:
    """The first workday that has fewer JP than a full one."""
    jp_of_day = {line.date: Decimal(0) for line in schedule.sessions}
    for line in schedule.sessions:
        if line.state != SessionState.CANCELLED:
            jp_of_day[line.date] += line.jp
    span = (schedule.last_day - schedule.first_day).days
    days = [schedule.first_day + dt.timedelta(days=place) for place in range(span + 1)]
    open_days = (o for o in days if o.weekday() < WORKDAYS and jp_of_day.get(o, 0) < PLENTY_A_DAY)
    return next(open_days, schedule.first_day)


def _can_move(line: SessionLine) -> bool:
    is_break = line.kind == SessionKind.BREAK
    return line.start is not None and not is_break and line.state != SessionState.CANCELLED


def _moment(now: dt.datetime) -> tuple[dt.date, dt.time]:
    return now.date(), now.time()


def _delay(line: SessionLine) -> int:
    if line.start is None or line.planned_start is None:
        return 0
    return minutes_of(line.start) - minutes_of(line.planned_start)


def _first_subject(schedule: Schedule) -> str:
    return schedule.subjects[0].name if schedule.subjects else ""
