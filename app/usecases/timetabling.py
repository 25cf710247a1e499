"""The schedule as it is planned: sessions are added, changed, exchanged and taken out.

Each verb gives back what `restore_schedule` needs to take it back.
"""

import datetime as dt
from dataclasses import replace

from app.domain.errors import InvalidValue, SessionInUse, SessionWithoutClock
from app.domain.plan import PlannedSession
from app.domain.session_check import checked_session
from app.domain.timetable import Slot, exchanged
from app.domain.vocabulary import SessionKind, SessionMode
from app.usecases.finding import find_session, find_training
from app.usecases.schedule import (
    Rescheduled,
    SessionLine,
    real_times,
    refuse_stale,
    rescheduled,
)
from app.usecases.schedule_changes import snapshot
from app.usecases.session_rows import (
    changes_below_marks,
    copy_session,
    delete_session,
    is_in_use,
    new_session,
    set_trainers,
    subjects_with,
)
from db.models import Subject, Training, TrainingSession
from db.session import Transaction


def add_session(tx: Transaction, *, training: str, plan: PlannedSession) -> Rescheduled:
    """Put a session into the schedule, under the next free number; raises InvalidValue."""
    found = find_training(tx, training)
    checked = checked_session(plan)
    before = snapshot(tx, found)
    row = write_session(tx, found, checked)
    tx.tell(training=found.code, session=row.number, subject=checked.subject)
    return rescheduled(tx, found, before, [row])


def edit_session(
    tx: Transaction, *, training: str, session: int, revision: int, plan: PlannedSession
) -> Rescheduled:
    """Bring a session to a plan; also one that has marks, with a notice of what now counts else.

    Date and clock are those that hold, as they are listed: where they stay, a real start stays too;
    where they change, they are the new plan. Raises StaleSession and InvalidValue.
    """
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    refuse_stale(row, revision)
    checked = checked_session(plan)
    before = snapshot(tx, found)
    told = tuple(changes_below_marks(tx, row, checked))
    if (checked.date, checked.start, checked.end) == _standing_clock(row):
        checked = replace(checked, start=row.planned_start, end=row.planned_end)
    else:
        row.real_start = row.real_end = None
    write_session(tx, found, checked, row)
    tx.tell(training=found.code, session=row.number, subject=checked.subject)
    return rescheduled(tx, found, before, [row], told)


def remove_session(tx: Transaction, *, training: str, session: int, revision: int) -> Rescheduled:
    """Take a session out of the schedule; raises StaleSession, and SessionInUse where it must stay.

    One that has marks or was printed does not vanish: it can be cancelled.
    """
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    refuse_stale(row, revision)
    if is_in_use(tx, row):
        raise SessionInUse(session=row.number)
    before = snapshot(tx, found)
    delete_session(tx, row)
    tx.tell(training=found.code, session=session)
    return rescheduled(tx, found, before, [])


def exchange_sessions(
    tx: Transaction,
    *,
    training: str,
    session: int,
    revision: int,
    other: int,
    other_revision: int,
) -> Rescheduled:
    """Let two sessions change places; numbers, subjects and JP stay with them.

    Raises StaleSession, SessionWithoutClock, and InvalidValue where one would leave its day.
    """
    found = find_training(tx, training)
    rows = find_session(tx, found, session), find_session(tx, found, other)
    for row, seen in zip(rows, (revision, other_revision), strict=True):
        refuse_stale(row, seen)
    before = snapshot(tx, found)
    try:
        slots = exchanged(*map(_slot, rows))
    except ValueError as error:
        raise InvalidValue("start", f"{real_times(rows[0])[0]:%H:%M}", "within-the-day") from error
    for row, slot in zip(rows, slots, strict=True):
        row.real_start = row.real_end = None
        row.date, row.planned_start, row.planned_end = slot.date, slot.start, slot.end
    tx.tell(training=found.code, sessions=[session, other])
    return rescheduled(tx, found, before, rows)


def write_session(
    tx: Transaction, training: Training, plan: PlannedSession, row: TrainingSession | None = None
) -> TrainingSession:
    """Bring a row, or a new one, to its plan with room and trainers; a new subject joins in."""
    subjects: dict[str, Subject] = {}
    if plan.kind is SessionKind.LEARNING:
        subjects = subjects_with(tx, training, plan.subject, plan.jp)
    row = row or new_session(tx, training)
    copy_session(row, plan, subjects)
    row.room = plan.room
    tx.flush()
    set_trainers(tx, row, plan.trainers)
    return row


def planned_of(line: SessionLine) -> PlannedSession:
    """A session as it is listed, as the plan that changes nothing of it."""
    return PlannedSession(
        kind=SessionKind(line.kind),
        mode=SessionMode(line.mode),
        subject=line.subject,
        date=line.date,
        start=line.start,
        end=line.end,
        until=line.until,
        jp=line.jp,
        trainers=line.trainers,
        room=line.room,
    )


def _standing_clock(row: TrainingSession) -> tuple[dt.date | None, dt.time | None, dt.time | None]:
    if row.planned_start is None:
        return row.date, None, None
    return row.date, *real_times(row)


def _slot(row: TrainingSession) -> Slot:
    if row.date is None or row.planned_start is None:
        raise SessionWithoutClock(session=row.number)
    return Slot(row.number, row.date, *real_times(row))
