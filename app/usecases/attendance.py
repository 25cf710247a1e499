"""Attendance: scan, type, fill the rest, lock, and the marks as they stand.

Verbs work through their participants one by one: who is refused is named, the others stand.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from app.domain.errors import AppError, SessionCancelled, UnknownSession, Unmarked, Withdrawn
from app.domain.timetable import local_time
from app.domain.vocabulary import MarkSource, SessionKind, SessionState, Status, Zone
from app.usecases.finding import (
    find_enrollment,
    find_session,
    find_training,
    sessions_of_day,
)
from app.usecases.marking import (
    MARKS_SAID,
    MarkOutcome,
    Stated,
    arrival,
    check_given_jp,
    mark_of,
    refuse_closed,
    set_mark,
)
from app.usecases.schedule import SessionLine, session_lines
from app.usecases.session_days import is_before_joining
from db.models import Enrollment, Mark, Training, TrainingSession
from db.session import Transaction


@dataclass(frozen=True)
class MarkLine:
    """One mark as it stands."""

    session: int
    ndh: int
    status: str
    at: dt.datetime | None
    jp: Decimal | None
    source: str
    note: str | None


def scan(
    tx: Transaction,
    *,
    training: str,
    session: int,
    who: Sequence[str],
    at: dt.datetime | None = None,
    note: str | None = None,
    reason: str | None = None,
) -> tuple[MarkOutcome, ...]:
    """Mark arrivals at a moment on the training's clock (default: now); nobody is marked twice."""
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    moment = at or local_time(tx.moment, Zone(found.zone))

    def arrive(name: str, enrollment: Enrollment) -> MarkOutcome:
        standing = mark_of(tx, row, enrollment)
        if standing is not None:
            return MarkOutcome(row.number, name, enrollment.ndh, standing.status, "already")
        refuse_closed(row, reason)
        status = arrival(found, row, moment)
        stated = Stated(status, MarkSource.SCAN, moment, note=note, reason=reason)
        return set_mark(tx, row, enrollment, stated, who=name, standing=None)

    return _each(tx, found, row, who, arrive, reason)


def type_marks(
    tx: Transaction,
    *,
    training: str,
    session: int,
    who: Sequence[str],
    status: Status | None,
    at: dt.datetime | None = None,
    jp: Decimal | None = None,
    note: str | None = None,
    reason: str | None = None,
) -> tuple[MarkOutcome, ...]:
    """Set what the operator types, over what stands; a status of None takes the mark away."""
    found = find_training(tx, training)
    row = find_session(tx, found, session)
    check_given_jp(row, status, jp)
    stated = Stated(status, MarkSource.TYPED, at, jp, note, reason)

    def overwrite(name: str, enrollment: Enrollment) -> MarkOutcome:
        standing = mark_of(tx, row, enrollment)
        return set_mark(tx, row, enrollment, stated, who=name, standing=standing)

    return _each(tx, found, row, who, overwrite, reason)


def mark_rest(
    tx: Transaction,
    *,
    training: str,
    status: Status,
    session: int | None = None,
    date: dt.date | None = None,
    at: dt.datetime | None = None,
    jp: Decimal | None = None,
    note: str | None = None,
    reason: str | None = None,
) -> tuple[MarkOutcome, ...]:
    """Mark every active participant who has no mark yet, in one session or a whole day.

    A day is its sessions by the clock: work without one is done when each person has done it.
    """
    found = find_training(tx, training)
    rows = _named_sessions(tx, found, session, date, only_learning=True)
    stated = Stated(status, MarkSource.REST, at, jp, note, reason)
    outcomes: list[MarkOutcome] = []
    for row in rows:
        check_given_jp(row, status, jp)

        def fill(name: str, enrollment: Enrollment, row: TrainingSession = row) -> MarkOutcome:
            return set_mark(tx, row, enrollment, stated, who=name, standing=None)

        outcomes += [_answer(row, fill, str(e.ndh), e) for e in unmarked(tx, found, row)]
    _tell(tx, found, outcomes, reason)
    return tuple(outcomes)


def lock(
    tx: Transaction,
    *,
    training: str,
    session: int | None = None,
    date: dt.date | None = None,
    reason: str | None = None,
) -> tuple[SessionLine, ...]:
    """Close a session or a day; raises SessionCancelled, and Unmarked where no reason is given."""
    found = find_training(tx, training)
    rows = _named_sessions(tx, found, session, date, only_learning=False)
    for row in rows:
        if row.state == SessionState.CANCELLED:
            raise SessionCancelled(session=row.number)
    closing = [row for row in rows if row.state != SessionState.LOCKED]
    learning = [row for row in closing if row.kind == SessionKind.LEARNING]
    listed = {row.number: tuple(e.ndh for e in unmarked(tx, found, row)) for row in learning}
    missing = {number: ndh for number, ndh in listed.items() if ndh}
    if missing and not reason:
        everyone = sorted({ndh for several in missing.values() for ndh in several})
        raise Unmarked(tuple(missing), tuple(everyone), tuple(missing.items()))
    for row in closing:
        row.state = SessionState.LOCKED
    tx.tell(
        training=found.code,
        sessions=[row.number for row in closing],
        reason=reason,
        unmarked=missing,
    )
    return session_lines(tx, found, rows)


def list_marks(
    tx: Transaction, *, training: str, session: int | None = None
) -> tuple[MarkLine, ...]:
    """The marks of a training or of one session, in the order of session and NDH.

    Those of who was replaced are left out: their NDH may be another person's now.
    """
    found = find_training(tx, training)
    query = MARKS_SAID.where(
        TrainingSession.training_id == found.id, Enrollment.state != "replaced"
    ).order_by(TrainingSession.number, Enrollment.ndh)
    if session is not None:
        query = query.where(Mark.session_id == find_session(tx, found, session).id)
    return tuple(MarkLine(*row) for row in tx.execute(query))


def unmarked(tx: Transaction, training: Training, session: TrainingSession) -> Sequence[Enrollment]:
    """The active participants without a mark in a session, by NDH.

    Sessions before a late joiner's first day are not theirs to be marked in.
    """
    marked = select(Mark.enrollment_id).where(Mark.session_id == session.id)
    found = tx.scalars(
        select(Enrollment)
        .where(
            Enrollment.training_id == training.id,
            Enrollment.state == "active",
            Enrollment.id.not_in(marked),
        )
        .order_by(Enrollment.ndh)
    )
    return [e for e in found if not is_before_joining(session, e.joined)]


def _named_sessions(
    tx: Transaction,
    training: Training,
    session: int | None,
    date: dt.date | None,
    *,
    only_learning: bool,
) -> Sequence[TrainingSession]:
    if session is not None:
        return [find_session(tx, training, session)]
    assert date is not None  # noqa: S101 - one of the two is named
    rows = sessions_of_day(tx, training, date)
    if not only_learning:
        return rows
    learning = [row for row in rows if row.kind == SessionKind.LEARNING]
    if not learning:
        raise UnknownSession(training=training.code, date=date)
    return learning


def _each(
    tx: Transaction,
    training: Training,
    session: TrainingSession,
    who: Iterable[str],
    act: Callable[[str, Enrollment], MarkOutcome],
    reason: str | None,
) -> tuple[MarkOutcome, ...]:
    outcomes = []
    for name in who:
        try:
            enrollment = find_enrollment(tx, training, name)
        except AppError as refusal:
            outcomes.append(MarkOutcome(session.number, name, None, None, "refused", refusal))
        else:
            outcomes.append(_answer(session, act, name, enrollment))
    _tell(tx, training, outcomes, reason)
    return tuple(outcomes)


def _answer(
    session: TrainingSession,
    act: Callable[[str, Enrollment], MarkOutcome],
    name: str,
    enrollment: Enrollment,
) -> MarkOutcome:
    try:
        if enrollment.state != "active":
            raise Withdrawn(who=name, name=enrollment.name)
        return act(name, enrollment)
    except AppError as refusal:
        return MarkOutcome(session.number, name, enrollment.ndh, None, "refused", refusal)


def _tell(
    tx: Transaction, training: Training, outcomes: Iterable[MarkOutcome], reason: str | None
) -> None:
    done = [(o.session, o.ndh, o.status) for o in outcomes if o.outcome in ("marked", "changed")]
    tx.tell(training=training.code, marks=done, reason=reason)
