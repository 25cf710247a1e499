"""The schedule as it runs: list the sessions, start one late, move the rest of the day, cancel."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from app.domain.errors import (
    InvalidValue,
    SessionCancelled,
    SessionLocked,
    SessionWithoutClock,
    StaleSession,
    WrongDay,
)
from app.domain.plan import Notice
from app.domain.timetable import local_time, minutes_of, moved
from app.domain.vocabulary import SessionState, Zone
from app.usecases.finding import find_session, find_training, in_order, sessions_of_day
from app.usecases.plan_rows import stored_trainers
from app.usecases.schedule_changes import ScheduleChange, Snapshot, change_since, snapshot
from db.models import Subject, Training, TrainingSession
from db.session import Transaction


@dataclass(frozen=True)
class SessionLine:
    """One item of the schedule; start and end are the real ones where the day has slipped.

    The revision is what a change of the session has to name.
    """

    number: int
    kind: str
    date: dt.date | None
    start: dt.time | None
    end: dt.time | None
    until: dt.date | None
    subject: str
    trainers: tuple[str, ...]
    jp: Decimal
    mode: str
    state: str
    planned_start: dt.time | None
    planned_end: dt.time | None
    room: str | None
    revision: int


@dataclass(frozen=True)
class Rescheduled:
    """The sessions that an action was about, as they are now, and the way back."""

    sessions: tuple[SessionLine, ...]
    change: ScheduleChange
    notices: tuple[Notice, ...] = ()


def list_sessions(tx: Transaction, *, training: str) -> tuple[SessionLine, ...]:
    """The schedule of a training in the order of date and start."""
    found = find_training(tx, training)
    return session_lines(tx, found, tx.scalars(in_order(found)))


def start_session(
    tx: Transaction,
    *,
    training: str,
    session: int,
    at: dt.datetime | None = None,
    shift: bool = False,
    reason: str | None = None,
) -> Rescheduled:
    """Set the real start of a session, from which late counts; with shift the day follows.

    It is now unless told. The difference is that to the plan, so doing it twice does no harm and a
    slip of the pen is put right by the true moment. Without shift the session ends as it stands,
    unless it would end before it began. Locked sessions of the day stay as they were. Returns the
    one named and those that follow. Raises WrongDay, SessionCancelled, SessionWithoutClock,
    SessionLocked where no reason is given, and InvalidValue where the day would not end before
    midnight.
    """
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    moment = (at or local_time(tx.moment, Zone(found.zone))).replace(second=0, microsecond=0)
    planned = _refuse_start(row, moment, reason)
    before = snapshot(tx, found)
    changed = [row]
    with _within_the_day("at", moment):
        if shift:
            changed += _following(tx, found, row, moment.date())
            for moving in changed:
                if reason or moving.state != SessionState.LOCKED:
                    minutes = minutes_of(moment.time()) - minutes_of(planned)
                    _move(moving, _planned_times(moving), minutes)
        else:
            row.real_start = moment.time()
            _end_after(row, moment.time())
    tx.tell(training=found.code, session=session, at=moment, shift=shift, reason=reason)
    return rescheduled(tx, found, before, changed)


def shift_rest(
    tx: Transaction,
    *,
    training: str,
    session: int,
    revision: int,
    minutes: int,
    reason: str | None = None,
) -> Rescheduled:
    """Let a session and what follows it on its day take place so many minutes later than now set.

    None of them counts as started. Locked sessions stay as they are, the one named only without a
    reason. Raises StaleSession, SessionCancelled, SessionWithoutClock, SessionLocked, and
    InvalidValue where the day would not lie between midnight and midnight.
    """
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    refuse_stale(row, revision)
    date, _ = _clock(row)
    if row.state == SessionState.LOCKED and not reason:
        raise SessionLocked(session=row.number)
    before = snapshot(tx, found)
    moving = [row, *_following(tx, found, row, date)]
    with _within_the_day("minutes", minutes):
        for other in moving:
            _move(other, real_times(other), minutes)
    tx.tell(training=found.code, session=session, minutes=minutes, reason=reason)
    return rescheduled(tx, found, before, moving)


def cancel_session(
    tx: Transaction, *, training: str, session: int, reason: str, undo: bool = False
) -> Rescheduled:
    """Take a session out of the training: its JP no longer count and it takes no marks.

    Undone, it is as it was before, with the marks it had.
    """
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    before = snapshot(tx, found)
    is_cancelled = row.state == SessionState.CANCELLED
    if undo and is_cancelled:
        row.state, row.state_before = row.state_before or SessionState.OPEN, None
    elif not undo and not is_cancelled:
        row.state, row.state_before = SessionState.CANCELLED, row.state
    tx.tell(training=found.code, session=session, reason=reason, undo=undo)
    return rescheduled(tx, found, before, [row])


def refuse_stale(row: TrainingSession, revision: int) -> None:
    """Raise StaleSession where a session is no longer what was looked at."""
    if row.revision != revision:
        raise StaleSession(session=row.number)


def rescheduled(
    tx: Transaction,
    training: Training,
    before: Snapshot,
    rows: Iterable[TrainingSession],
    notices: Iterable[Notice] = (),
) -> Rescheduled:
    """What became of the schedule since, told by these rows."""
    change = change_since(tx, training, before)
    return Rescheduled(session_lines(tx, training, rows), change, tuple(notices))


def real_times(row: TrainingSession) -> tuple[dt.time, dt.time]:
    """When a session by the clock starts and ends: really, else as planned.

    One that began after it should have ended takes as long as planned, up to midnight.
    """
    start = row.real_start or _planned_times(row)[0]
    try:
        return start, _end_after(row, start)
    except ValueError:
        return start, dt.time(23, 59)


def session_lines(
    tx: Transaction, training: Training, rows: Iterable[TrainingSession]
) -> tuple[SessionLine, ...]:
    """Rows of one training as plain lines."""
    subjects = dict(
        tx.execute(select(Subject.id, Subject.name).where(Subject.training_id == training.id)).all()
    )
    trainers = stored_trainers(tx, training)
    return tuple(
        _session_line(row, row.title or subjects[row.subject_id or 0], trainers.get(row.id, ()))
        for row in rows
    )


def _session_line(row: TrainingSession, subject: str, trainers: tuple[str, ...]) -> SessionLine:
    start, end = real_times(row) if row.planned_start else (None, None)
    return SessionLine(
        number=row.number,
        kind=row.kind,
        date=row.date,
        start=start,
        end=end,
        until=row.until,
        subject=subject,
        trainers=trainers,
        jp=row.jp,
        mode=row.mode,
        state=row.state,
        planned_start=row.planned_start,
        planned_end=row.planned_end,
        room=row.room,
        revision=row.revision,
    )


def _refuse_start(row: TrainingSession, at: dt.datetime, reason: str | None) -> dt.time:
    """The planned start, where a real one may be set."""
    date, planned = _clock(row)
    if date != at.date():
        raise WrongDay(session=row.number, date=date, at=at)
    is_new = at.time() != row.real_start
    if row.state == SessionState.LOCKED and is_new and not reason:
        raise SessionLocked(session=row.number)
    return planned


def _clock(row: TrainingSession) -> tuple[dt.date, dt.time]:
    """The day and the planned start of a session that takes place by the clock."""
    if row.state == SessionState.CANCELLED:
        raise SessionCancelled(session=row.number)
    if row.date is None or row.planned_start is None:
        raise SessionWithoutClock(session=row.number)
    return row.date, row.planned_start


@contextmanager
def _within_the_day(path: str, value: dt.datetime | int) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        shown = value if isinstance(value, int) else value.isoformat()
        raise InvalidValue(path=path, value=shown, expected="within-the-day") from error


def _end_after(row: TrainingSession, start: dt.time) -> dt.time:
    """When a session that starts then is over; ValueError where that is past midnight."""
    planned_start, planned_end = _planned_times(row)
    end = row.real_end or planned_end
    if start < end:
        return end
    return moved(start, minutes_of(planned_end) - minutes_of(planned_start))


def _planned_times(row: TrainingSession) -> tuple[dt.time, dt.time]:
    assert row.planned_start is not None  # noqa: S101 - asked of sessions by the clock only
    assert row.planned_end is not None  # noqa: S101 - the table holds both or none
    return row.planned_start, row.planned_end


def _following(
    tx: Transaction, training: Training, row: TrainingSession, date: dt.date
) -> list[TrainingSession]:
    """What was planned for the rest of a session's day and may still move."""
    return [
        other
        for other in sessions_of_day(tx, training, date)
        if other.id != row.id
        and other.state != SessionState.LOCKED
        and _planned_times(other) >= _planned_times(row)
    ]


def _move(row: TrainingSession, times: tuple[dt.time, dt.time], minutes: int) -> None:
    """Let a session by the clock take place so many minutes after these times."""
    row.real_start, row.real_end = (moved(time, minutes) for time in times)
