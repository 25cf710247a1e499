"""How the totals of participants come about, session by session; the same that `tally` says."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import ColumnElement, select

from app.domain.derivation import Derived, SessionMark, derive
from app.domain.eligibility import Rule
from app.domain.errors import Withdrawn
from app.domain.score_scheme import ScoreScheme
from app.domain.vocabulary import EnrollmentState, SessionKind, SessionState, Status
from app.usecases.finding import find_enrollment, find_training, in_order
from app.usecases.rule_rows import read_rule
from app.usecases.score_rows import stored_scheme
from app.usecases.session_days import as_they_end, is_before_joining, last_day
from db.models import Enrollment, Mark, Person, Subject, Training, TrainingSession
from db.session import Transaction


@dataclass(frozen=True)
class DerivedSession:
    """One session of a derivation: what it is, and what its mark says.

    Work without a clock has the date until which it is done.
    """

    number: int
    date: dt.date
    has_clock: bool
    subject: str
    mark: SessionMark


@dataclass(frozen=True)
class Derivation:
    """One participant's sessions in their order, the steps they make, and what comes out."""

    ndh: int
    name: str
    nip: str | None
    unit: str | None
    rule: Rule
    sessions: tuple[DerivedSession, ...]
    derived: Derived
    scheme: ScoreScheme | None
    """What scores ask beside the attendance, which is all that is derived here."""


class _Given(NamedTuple):
    """A mark as it is stored."""

    status: Status
    jp: Decimal | None


class _Asked(NamedTuple):
    """What a training asks of everybody."""

    rule: Rule
    scheme: ScoreScheme | None


_Marks = Mapping[tuple[int, int], _Given]


def derivations(
    tx: Transaction, *, training: str, who: Sequence[str] = ()
) -> tuple[Derivation, ...]:
    """Derive the totals of these participants, or of all who are active, by NDH.

    Raises Withdrawn for one who left the class.
    """
    found = find_training(tx, training)
    wanted = [_active(tx, found, name) for name in who]
    seats = [Enrollment.training_id == found.id, Enrollment.state == EnrollmentState.ACTIVE]
    if wanted:
        seats.append(Enrollment.id.in_(wanted))
    people = tx.execute(
        select(Enrollment, Person.nip).join(Person).where(*seats).order_by(Enrollment.ndh)
    ).all()
    sessions, given = _sessions(tx, found), _given(tx, seats)
    stored = stored_scheme(tx, found)
    asked = _Asked(read_rule(found), stored.scheme if stored else None)
    return tuple(_derivation(asked, seat, nip, sessions, given) for seat, nip in people)


def _active(tx: Transaction, training: Training, who: str) -> int:
    seat = find_enrollment(tx, training, who)
    if seat.state != EnrollmentState.ACTIVE:
        raise Withdrawn(who=who, name=seat.name)
    return seat.id


def _sessions(tx: Transaction, training: Training) -> list[tuple[TrainingSession, str]]:
    """The learning sessions in their order, each with its subject."""
    subjects = dict(
        tx.execute(select(Subject.id, Subject.name).where(Subject.training_id == training.id)).all()
    )
    rows = tx.scalars(in_order(training).where(TrainingSession.kind == SessionKind.LEARNING))
    return [(row, subjects[row.subject_id or 0]) for row in as_they_end(rows)]


def _given(tx: Transaction, seats: Sequence[ColumnElement[bool]]) -> _Marks:
    rows = tx.execute(
        select(Mark.session_id, Mark.enrollment_id, Mark.status, Mark.jp)
        .join(Enrollment, Enrollment.id == Mark.enrollment_id)
        .where(*seats)
    )
    return {(session, seat): _Given(Status(status), jp) for session, seat, status, jp in rows}


def _derivation(
    asked: _Asked,
    seat: Enrollment,
    nip: str | None,
    sessions: Sequence[tuple[TrainingSession, str]],
    given: _Marks,
) -> Derivation:
    lines = tuple(_lines(seat, sessions, given))
    derived = derive(asked.rule, [line.mark for line in lines])
    return Derivation(seat.ndh, seat.name, nip, seat.unit, asked.rule, lines, derived, asked.scheme)


def _lines(
    seat: Enrollment, sessions: Sequence[tuple[TrainingSession, str]], given: _Marks
) -> Iterator[DerivedSession]:
    for row, subject in sessions:
        said = given.get((row.id, seat.id))
        mark = SessionMark(
            jp=row.jp,
            status=said and said.status,
            # A session that was shortened after the mark gives no more than it has.
            jp_given=min((said and said.jp) or Decimal(0), row.jp),
            is_before_joining=is_before_joining(row, seat.joined),
            is_cancelled=row.state == SessionState.CANCELLED,
        )
        has_clock = row.planned_start is not None
        yield DerivedSession(row.number, last_day(row), has_clock, subject, mark)
