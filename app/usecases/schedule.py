"""The schedule as it runs: list the sessions, start one late, move the rest of the day, cancel."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from app.domain.errors import (
    InvalidValue,
    SessionCancelled,
    SessionLocked,
    SessionWithoutClock,
    WrongDay,
)
from app.domain.timetable import minutes_of, moved
from app.domain.vocabulary import SessionState
from app.usecases.finding import find_session, find_training, in_order, sessions_of_day
from db.models import SessionTrainer, Subject, Training, TrainingSession
from db.session import Transaction


@dataclass(frozen=True)
class SessionLine:
    """One item of the schedule; start and end are the real ones where the day has slipped."""

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


def list_sessions(tx: Transaction, *, training: str) -> tuple[SessionLine, ...]:
    """The schedule of a training in the order of date and start."""
    found = find_training(tx, training)
    return session_lines(tx, found, tx.scalars(in_order(found)))


def start_session(
    tx: Transaction,
    *,
    training: str,
    session: int,
    at: dt.datetime,
    shift: bool = False,
    reason: str | None = None,
) -> tuple[SessionLine, ...]:
    """Set the real start of a session, from which late counts; with shift the day follows.

    The difference is that to the plan, so doing it twice does no harm and a slip of the pen is put
    right by the true moment. Without shift the session ends as it stands, unless it would end
    before it began. Locked sessions of the day stay as they were. Returns the one named and those
    that follow. Raises WrongDay, SessionCancelled, SessionWithoutClock, SessionLocked where no
    reason is given, and InvalidValue where the day would not end before midnight.
    """
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    planned = _refuse_start(row, at, reason)
    minutes = minutes_of(at.time()) - minutes_of(planned)
    changed = [row]
    try:
        if shift:
            day = sessions_of_day(tx, found, at.date())
            changed += [other for other in day if _follows(other, row, planned)]
            for moving in changed:
                if reason or moving.state != SessionState.LOCKED:
                    _move(moving, minutes)
        else:
            row.real_start = at.time()
            _end_after(row, at.time())
    except ValueError as error:
        raise InvalidValue(path="at", value=at.isoformat(), expected="within-the-day") from error
    tx.tell(training=found.code, session=session, at=at, shift=shift, reason=reason)
    return session_lines(tx, found, changed)


def cancel_session(
    tx: Transaction, *, training: str, session: int, reason: str, undo: bool = False
) -> tuple[SessionLine, ...]:
    """Take a session out of the training: its JP no longer count and it takes no marks.

    Undone, it is as it was before, with the marks it had.
    """
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    is_cancelled = row.state == SessionState.CANCELLED
    if undo and is_cancelled:
        row.state, row.state_before = row.state_before or SessionState.OPEN, None
    elif not undo and not is_cancelled:
        row.state, row.state_before = SessionState.CANCELLED, row.state
    tx.tell(training=found.code, session=session, reason=reason, undo=undo)
    return session_lines(tx, found, [row])


def real_times(row: TrainingSession) -> tuple[dt.time, dt.time]:
    """When a session by the clock starts and ends: really, else as planned.

    One that began after it should have ended takes as long as planned, up to midnight.
    """
    start = row.real_start or _planned_times(row)[0]
    try:
        return start, _end_after(row, start)
    except ValueError:
        return start, dt.time(23, 59)


def is_before_joining(row: TrainingSession, joined: dt.date | None) -> bool:
    """Whether a session was over before a late joiner's first day.

    It is over with its day, or with the day until which work without a clock is done.
    """
    last = row.date if row.planned_start else row.until or row.date
    return joined is not None and last is not None and last < joined


def session_lines(
    tx: Transaction, training: Training, rows: Iterable[TrainingSession]
) -> tuple[SessionLine, ...]:
    """Rows of one training as plain lines."""
    subjects = dict(
        tx.execute(select(Subject.id, Subject.name).where(Subject.training_id == training.id)).all()
    )
    trainers = defaultdict(list)
    for session_id, name in tx.execute(
        select(SessionTrainer.session_id, SessionTrainer.name)
        .join(TrainingSession, TrainingSession.id == SessionTrainer.session_id)
        .where(TrainingSession.training_id == training.id)
        .order_by(SessionTrainer.position)
    ):
        trainers[session_id].append(name)
    return tuple(
        _session_line(row, row.title or subjects[row.subject_id or 0], trainers[row.id])
        for row in rows
    )


def _session_line(row: TrainingSession, subject: str, trainers: Iterable[str]) -> SessionLine:
    start, end = real_times(row) if row.planned_start else (None, None)
    return SessionLine(
        number=row.number,
        kind=row.kind,
        date=row.date,
        start=start,
        end=end,
        until=row.until,
        subject=subject,
        trainers=tuple(trainers),
        jp=row.jp,
        mode=row.mode,
        state=row.state,
    )


def _refuse_start(row: TrainingSession, at: dt.datetime, reason: str | None) -> dt.time:
    """The planned start, where a real one may be set."""
    if row.state == SessionState.CANCELLED:
        raise SessionCancelled(session=row.number)
    if row.date is None or row.planned_start is None:
        raise SessionWithoutClock(session=row.number)
    if row.date != at.date():
        raise WrongDay(session=row.number, date=row.date, at=at)
    is_new = at.time() != row.real_start
    if row.state == SessionState.LOCKED and is_new and not reason:
        raise SessionLocked(session=row.number)
    return row.planned_start


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


def _follows(other: TrainingSession, row: TrainingSession, planned: dt.time) -> bool:
    if other.id == row.id or other.state == SessionState.LOCKED or other.planned_start is None:
        return False
    return other.planned_start >= planned


def _move(row: TrainingSession, minutes: int) -> None:
    """Let a session by the clock take place so many minutes after its plan."""
    start, end = _planned_times(row)
    row.real_start, row.real_end = moved(start, minutes), moved(end, minutes)
