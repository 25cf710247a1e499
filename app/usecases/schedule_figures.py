"""What a schedule adds up to, also while it is being typed: totals, doubts, JP of each subject."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.bookings import Booking, Clash, TrainerJp, double_bookings, trainer_jp
from app.domain.hours import is_whole
from app.domain.plan import Notice, PlannedSession, schedule_notices
from app.domain.timetable import Slot, clashes
from app.domain.vocabulary import SessionKind, SessionState
from app.usecases.schedule_overview import Schedule
from app.usecases.timetabling import planned_of


@dataclass(frozen=True)
class SubjectJp:
    """A subject with the JP that it has in the schedule and those that it should have."""

    name: str
    scheduled: Decimal
    planned: Decimal


@dataclass(frozen=True)
class Figures:
    """The sums of a schedule against its program; `doubtful` are the sessions worth a look."""

    scheduled: Decimal
    program: Decimal
    notices: tuple[Notice, ...]
    doubtful: frozenset[int]
    subjects: tuple[SubjectJp, ...]
    trainers: tuple[TrainerJp, ...]


def taking_place(schedule: Schedule) -> dict[int, PlannedSession]:
    """The sessions that are not cancelled, by number, as the plans that leave them as they are."""
    return {
        line.number: planned_of(line)
        for line in schedule.sessions
        if line.state != SessionState.CANCELLED
    }


def figures(schedule: Schedule, plans: Mapping[int, PlannedSession]) -> Figures:
    """What these plans add up to in a training."""
    sessions = sorted(plans.values(), key=lambda plan: plan.order)
    bookings = [_booking(schedule, *item) for item in plans.items() if item[1].start]
    clashing = [*double_bookings(bookings, schedule.elsewhere)]
    told = schedule_notices(
        sessions,
        schedule.subjects,
        program_jp=schedule.program_jp,
        first_day=schedule.first_day,
        last_day=schedule.last_day,
    )
    return Figures(
        scheduled=sum((plan.jp for plan in sessions), Decimal(0)),
        program=schedule.program_jp,
        notices=(*told, *(clash.notice for clash in clashing)),
        doubtful=frozenset(_doubtful(schedule, plans, clashing)),
        subjects=tuple(_subjects(schedule, plans)),
        trainers=trainer_jp(sessions),
    )


def _booking(schedule: Schedule, number: int, plan: PlannedSession) -> Booking:
    slot = _slot(number, plan)
    return Booking(
        schedule.training,
        number,
        plan.subject,
        slot.date,
        slot.start,
        slot.end,
        plan.trainers,
        plan.room,
    )


def _slot(number: int, plan: PlannedSession) -> Slot:
    assert plan.date is not None  # noqa: S101 - asked of sessions by the clock only
    assert plan.start is not None  # noqa: S101 - as above
    assert plan.end is not None  # noqa: S101 - as above
    return Slot(number, plan.date, plan.start, plan.end)


def _doubtful(
    schedule: Schedule, plans: Mapping[int, PlannedSession], clashing: list[Clash]
) -> Iterator[int]:
    for number, plan in plans.items():
        day = plan.date or plan.until
        is_outside = day is not None and not schedule.first_day <= day <= schedule.last_day
        if is_outside or not is_whole(plan.jp):
            yield number
    for pair in clashes(_slot(*item) for item in plans.items() if item[1].start):
        yield from pair
    for clash in clashing:
        own = (clash.one, clash.other)
        yield from (o.number for o in own if o.training == schedule.training)


def _subjects(schedule: Schedule, plans: Mapping[int, PlannedSession]) -> Iterator[SubjectJp]:
    scheduled: defaultdict[str, Decimal] = defaultdict(Decimal)
    for plan in plans.values():
        if plan.kind is SessionKind.LEARNING:
            scheduled[plan.subject.casefold()] += plan.jp
    for subject in schedule.subjects:
        yield SubjectJp(subject.name, scheduled[subject.name.casefold()], subject.jp)
