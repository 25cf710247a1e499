"""One mark: what it may say, how it is set, and the history line beside it."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import bindparam, insert, select

from app.domain.errors import (
    AppError,
    InvalidValue,
    SessionCancelled,
    SessionIsBreak,
    SessionLocked,
    SessionOver,
    WrongDay,
)
from app.domain.hours import plain
from app.domain.timetable import arrival_status
from app.domain.vocabulary import MarkSource, SessionKind, SessionState, Status
from app.usecases.schedule import real_times
from db.models import Enrollment, Mark, MarkHistory, Training, TrainingSession
from db.session import Transaction

_STANDING = select(Mark).where(
    Mark.session_id == bindparam("session"), Mark.enrollment_id == bindparam("enrollment")
)
# Session and NDH, then in the order of Said.
MARKS_SAID = (
    select(
        TrainingSession.number,
        Enrollment.ndh,
        Mark.status,
        Mark.at,
        Mark.jp,
        Mark.source,
        Mark.note,
    )
    .join(TrainingSession, TrainingSession.id == Mark.session_id)
    .join(Enrollment, Enrollment.id == Mark.enrollment_id)
)
_NEW = insert(Mark)
_HISTORY = insert(MarkHistory)


class Said(NamedTuple):
    """All that a mark says; equal where nothing at all differs."""

    status: str
    at: dt.datetime | None
    jp: Decimal | None
    source: str
    note: str | None


@dataclass(frozen=True)
class MarkOutcome:
    """What became of one participant: marked, already, changed or refused (and why).

    Where something was written, `before` and `after` are the mark on either side of it, and `seat`
    is the scan code of whose it is: an NDH may be another person's by the time it is undone.
    """

    session: int
    who: str
    ndh: int | None
    status: str | None
    outcome: str
    refusal: AppError | None = None
    before: Said | None = None
    after: Said | None = None
    seat: str | None = None


@dataclass(frozen=True)
class Stated:
    """What a mark is to say; no status takes the mark away. JP are given only with PC."""

    status: Status | None
    source: MarkSource
    at: dt.datetime | None = None
    jp: Decimal | None = None
    note: str | None = None
    reason: str | None = None

    @property
    def said(self) -> Said | None:
        """What the mark will say."""
        if self.status is None:
            return None
        return Said(self.status.value, self.at, self.jp, self.source.value, self.note)


def mark_of(tx: Transaction, session: TrainingSession, enrollment: Enrollment) -> Mark | None:
    """The mark of a participant in a session, if there is one."""
    return tx.scalar(_STANDING, {"session": session.id, "enrollment": enrollment.id})


def said_by(mark: Mark | None) -> Said | None:
    """What a mark says."""
    if mark is None:
        return None
    return Said(mark.status, mark.at, mark.jp, mark.source, mark.note)


def set_mark(
    tx: Transaction,
    session: TrainingSession,
    enrollment: Enrollment,
    stated: Stated,
    *,
    who: str,
    standing: Mark | None,
) -> MarkOutcome:
    """Write what is stated over the standing mark, with its history; opens a planned session.

    Raises SessionCancelled, SessionIsBreak, and SessionLocked where no reason is given.
    """
    if _says_the_same(standing, stated):
        status = stated.status and stated.status.value
        return MarkOutcome(session.number, who, enrollment.ndh, status, "already")
    return write_mark(tx, session, enrollment, stated, who=who, standing=standing)


def write_mark(
    tx: Transaction,
    session: TrainingSession,
    enrollment: Enrollment,
    stated: Stated,
    *,
    who: str,
    standing: Mark | None,
) -> MarkOutcome:
    """Write what is stated over the standing mark, whatever it says, with its history.

    Raises as `set_mark` does; one of the two marks must be there.
    """
    refuse_closed(session, stated.reason)
    before = said_by(standing)
    _write(tx, session, enrollment, stated, standing)
    if stated.status and session.state == SessionState.PLANNED:
        session.state = SessionState.OPEN
    return MarkOutcome(
        session=session.number,
        who=who,
        ndh=enrollment.ndh,
        status=stated.status and stated.status.value,
        outcome="marked" if before is None else "changed",
        before=before,
        after=stated.said,
        seat=enrollment.scan_code,
    )


def refuse_closed(session: TrainingSession, reason: str | None) -> None:
    """Raise SessionCancelled, SessionIsBreak, or SessionLocked where no reason is given."""
    if session.state == SessionState.CANCELLED:
        raise SessionCancelled(session=session.number)
    if session.kind == SessionKind.BREAK:
        raise SessionIsBreak(session=session.number)
    if session.state == SessionState.LOCKED and not reason:
        raise SessionLocked(session=session.number)


def arrival(training: Training, session: TrainingSession, at: dt.datetime) -> Status:
    """What a scan at a moment says: on time or late from the real start.

    Work without a clock is done on any day up to its date. Raises WrongDay and SessionOver.
    """
    if session.planned_start is None:
        return _completion(session, at)
    date, (start, end) = session.date or at.date(), real_times(session)
    if date != at.date():
        raise WrongDay(session=session.number, date=date, at=at)
    over = dt.datetime.combine(date, end)
    if at.replace(second=0, microsecond=0) > over:
        raise SessionOver(session=session.number, end=over, at=at)
    return arrival_status(at, dt.datetime.combine(date, start), training.late_minutes)


def check_given_jp(session: TrainingSession, status: Status | None, jp: Decimal | None) -> None:
    """JP are given with PC and only there, up to the session's own; else InvalidValue."""
    if (status is Status.LEFT_EARLY) != (jp is not None):
        expected = "needed-for-pc" if jp is None else "only-for-pc"
        raise InvalidValue(path="jp", value=None if jp is None else plain(jp), expected=expected)
    if jp is not None and jp > session.jp:
        raise InvalidValue(path="jp", value=plain(jp), expected="at-most-session-jp")


def _completion(session: TrainingSession, at: dt.datetime) -> Status:
    if session.date is not None and at.date() < session.date:
        raise WrongDay(session=session.number, date=session.date, at=at)
    if session.until is not None and at.date() > session.until:
        end = dt.datetime.combine(session.until, dt.time(23, 59))
        raise SessionOver(session=session.number, end=end, at=at)
    return Status.PRESENT


def _says_the_same(standing: Mark | None, stated: Stated) -> bool:
    if standing is None:
        return stated.status is None
    said = (standing.status, standing.jp, standing.note)
    return said == (stated.status, stated.jp, stated.note)


def _write(
    tx: Transaction,
    session: TrainingSession,
    enrollment: Enrollment,
    stated: Stated,
    standing: Mark | None,
) -> None:
    said = {"at": stated.at, "jp": stated.jp, "source": stated.source, "note": stated.note}
    told = {
        "session_id": session.id,
        "enrollment_id": enrollment.id,
        "status": stated.status,
        **said,
    }
    # New rows go past the ORM's unit of work, which takes as long for one as for a hundred.
    rows = tx.connection()
    if stated.status is None:
        tx.delete(standing)
        tx.flush()
    elif standing is None:
        rows.execute(_NEW, told)
    else:
        standing.status = stated.status
        for name, value in said.items():
            setattr(standing, name, value)
    who = {"reason": stated.reason, "operator": tx.operator, "recorded": tx.moment}
    rows.execute(_HISTORY, {**told, **who})
