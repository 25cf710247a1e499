"""A mark's past: every state it had, and the way back to one of them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from app.domain.errors import StaleMark, Withdrawn
from app.domain.timetable import local_time
from app.domain.vocabulary import EnrollmentState, MarkSource, Status, Zone
from app.usecases.finding import find_enrollment, find_session, find_training
from app.usecases.marking import MarkOutcome, Said, Stated, mark_of, said_by, write_mark
from db.models import MarkHistory
from db.session import Transaction


@dataclass(frozen=True)
class HistoryLine:
    """One state of a mark: what it said, who recorded it when on the training's clock, and why."""

    status: str | None
    at: dt.datetime | None
    jp: Decimal | None
    source: str
    note: str | None
    reason: str | None
    operator: str
    recorded: dt.datetime


@dataclass(frozen=True)
class Return:
    """The way of one mark back: whose, what must stand now, and what stands afterwards.

    `seat` is the scan code, which stays with a person where an NDH may pass on.
    """

    session: int
    seat: str
    expected: Said | None
    wanted: Said | None


def mark_history(
    tx: Transaction, *, training: str, session: int, ndh: int
) -> tuple[HistoryLine, ...]:
    """Every state of a participant's mark in a session, newest first."""
    found = find_training(tx, training)
    lines = tx.scalars(
        select(MarkHistory)
        .where(
            MarkHistory.session_id == find_session(tx, found, session).id,
            MarkHistory.enrollment_id == find_enrollment(tx, found, str(ndh)).id,
        )
        .order_by(MarkHistory.id.desc())
    )
    return tuple(
        HistoryLine(
            status=line.status,
            at=line.at,
            jp=line.jp,
            source=line.source,
            note=line.note,
            reason=line.reason,
            operator=line.operator,
            recorded=local_time(line.recorded, Zone(found.zone)),
        )
        for line in lines
    )


def restore_marks(
    tx: Transaction, *, training: str, marks: Sequence[Return], reason: str | None = None
) -> tuple[MarkOutcome, ...]:
    """Bring marks back to what they said, all of them or none, where nobody changed them since.

    Raises StaleMark, Withdrawn for who has left, and SessionLocked where no reason is given.
    """
    found = find_training(tx, training)
    outcomes = []
    for way in marks:
        session = find_session(tx, found, way.session)
        enrollment = find_enrollment(tx, found, way.seat)
        standing = mark_of(tx, session, enrollment)
        if said_by(standing) != way.expected:
            raise StaleMark(session=way.session, ndh=enrollment.ndh)
        if enrollment.state != EnrollmentState.ACTIVE:
            raise Withdrawn(who=way.seat, name=enrollment.name)
        if way.expected == way.wanted:
            continue
        stated = _stated(way.wanted, reason)
        outcomes.append(
            write_mark(tx, session, enrollment, stated, who=way.seat, standing=standing)
        )
    done = [(o.session, o.ndh, o.status) for o in outcomes]
    tx.tell(training=found.code, marks=done, reason=reason)
    return tuple(outcomes)


def _stated(wanted: Said | None, reason: str | None) -> Stated:
    if wanted is None:
        return Stated(None, MarkSource.TYPED, reason=reason)
    source = MarkSource(wanted.source)
    return Stated(Status(wanted.status), source, wanted.at, wanted.jp, wanted.note, reason)
