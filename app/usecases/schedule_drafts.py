"""The generator of schedules: show what the days would become, then write just that."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.day_patterns import DayPattern, lay
from app.domain.errors import StaleSchedule
from app.domain.plan import PlannedSession, PlannedSubject
from app.domain.vocabulary import SessionState
from app.usecases.finding import find_session, find_training, in_order
from app.usecases.plan_rows import stored_subjects
from app.usecases.schedule import Rescheduled, SessionLine, rescheduled, session_lines
from app.usecases.schedule_changes import snapshot
from app.usecases.schedule_overview import numbers_in_use
from app.usecases.session_rows import delete_session
from app.usecases.timetabling import planned_of, write_session
from db.models import Training, TrainingSession
from db.session import Transaction


@dataclass(frozen=True)
class DraftedSession:
    """A session of a draft, and the number of the row that it takes over; None is a new one."""

    plan: PlannedSession
    number: int | None


@dataclass(frozen=True)
class ScheduleDraft:
    """A schedule as it would be: what is laid, what stays as it is, what goes.

    `left` are subjects with the JP that found no place, `free` the JP of the days that stay free.
    """

    training: str
    pattern: DayPattern
    dates: tuple[dt.date, ...]
    laid: tuple[DraftedSession, ...]
    kept: tuple[PlannedSession, ...]
    removed: tuple[int, ...]
    left: tuple[tuple[str, Decimal], ...]
    free: Decimal

    @property
    def sessions(self) -> tuple[PlannedSession, ...]:
        """The whole schedule in its order."""
        whole = [*(o.plan for o in self.laid), *self.kept]
        return tuple(sorted(whole, key=lambda session: session.order))


def draft_schedule(
    tx: Transaction, *, training: str, pattern: DayPattern, dates: Sequence[dt.date]
) -> ScheduleDraft:
    """What filling these days by this pattern would make of a schedule; nothing is written.

    Sessions that have marks, were printed or are locked stay, and so does work without a clock and
    what is cancelled. The others make room: a session at the same time keeps its row and so its
    number.
    """
    found = find_training(tx, training)
    lines = session_lines(tx, found, tx.scalars(in_order(found)))
    in_use = numbers_in_use(tx, found)
    standing = [line for line in lines if line.state != SessionState.CANCELLED]
    kept = [
        line
        for line in standing
        if line.start is None or line.number in in_use or line.state == SessionState.LOCKED
    ]
    free = [line for line in standing if line not in kept]
    subjects = [
        PlannedSubject(row.name, row.jp, row.jp_async, row.stage)
        for row in stored_subjects(tx, found)
    ]
    plans = tuple(map(planned_of, kept))
    laid = lay(pattern, sorted(dates), subjects, until=found.end_date, kept=plans)
    drafted, removed = _taking_over(laid.sessions, free)
    return ScheduleDraft(
        training=found.code,
        pattern=pattern,
        dates=tuple(sorted(dates)),
        laid=drafted,
        kept=plans,
        removed=removed,
        left=laid.left,
        free=laid.free,
    )


def lay_schedule(tx: Transaction, *, draft: ScheduleDraft) -> Rescheduled:
    """Make a draft the schedule; raises StaleSchedule where it would be another one by now."""
    again = draft_schedule(tx, training=draft.training, pattern=draft.pattern, dates=draft.dates)
    if again != draft:
        raise StaleSchedule(training=draft.training)
    found = find_training(tx, draft.training)
    before = snapshot(tx, found)
    for number in draft.removed:
        delete_session(tx, find_session(tx, found, number))
    rows = [_write(tx, found, drafted) for drafted in draft.laid]
    tx.tell(training=found.code, sessions=len(rows), removed=list(draft.removed))
    return rescheduled(tx, found, before, rows)


def _write(tx: Transaction, training: Training, drafted: DraftedSession) -> TrainingSession:
    if drafted.number is None:
        return write_session(tx, training, drafted.plan)
    row = find_session(tx, training, drafted.number)
    row.real_start = row.real_end = None
    return write_session(tx, training, drafted.plan, row)


def _taking_over(
    laid: Sequence[PlannedSession], free: Sequence[SessionLine]
) -> tuple[tuple[DraftedSession, ...], tuple[int, ...]]:
    """Which free row each session takes: that of its own time, else the next one in order."""
    at_time = {(line.date, line.planned_start): line for line in reversed(free)}
    own = [at_time.pop((plan.date, plan.start), None) for plan in laid]
    rest = (line for line in free if line not in own)
    drafted = []
    for plan, same_time in zip(laid, own, strict=True):
        line = same_time or next(rest, None)
        number = None if line is None else line.number
        drafted.append(DraftedSession(_taught_like_before(plan, line, free), number))
    return tuple(drafted), tuple(line.number for line in rest)


def _taught_like_before(
    plan: PlannedSession, line: SessionLine | None, free: Sequence[SessionLine]
) -> PlannedSession:
    """A session with the trainers and the room that its subject had, best in the same row."""
    alike = [o for o in free if (o.kind, o.subject) == (plan.kind, plan.subject)]
    if not alike:
        return plan
    model = line if line in alike else alike[0]
    return replace(plan, trainers=model.trainers, room=model.room)
