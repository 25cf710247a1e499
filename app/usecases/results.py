"""The tally: JP, percent, certainty and result of every active participant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeVarTuple

from sqlalchemy import Row, Select, and_, bindparam, func, select

from app.domain.eligibility import Attendance, Rule, StatusTotal, counts, judge
from app.domain.errors import UnknownTraining
from app.domain.vocabulary import Certainty, Result, Status
from app.usecases.plan_rows import read_rule
from app.usecases.schedule import LAST_DAY
from db.models import Enrollment, Mark, Person, Training, TrainingSession
from db.session import Transaction

Columns = TypeVarTuple("Columns")

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_TAKES_PLACE = (
    TrainingSession.training_id == bindparam("training"),
    TrainingSession.kind == "learning",
    TrainingSession.state != "cancelled",
)
_FIGURES = select(
    Training.id,
    Training.jp,
    Training.min_present_percent,
    Training.max_absent_jp,
    Training.max_absent_sessions,
    Training.max_alpa_sessions,
    Training.late_minutes,
    Training.late_counts,
    Training.excused_leaves_denominator,
    Training.before_joining,
).where(Training.code == bindparam("code"))
_SCHEDULED = select(func.count(), func.sum(TrainingSession.jp)).where(*_TAKES_PLACE)
_PEOPLE = (
    select(Enrollment.id, Enrollment.ndh, Enrollment.name, Person.nip, Enrollment.joined)
    .join(Person)
    .where(Enrollment.training_id == bindparam("training"), Enrollment.state == "active")
    .order_by(Enrollment.ndh)
)
# Summed by status where the marks lie: in the database.
_MARKED = (
    select(
        Mark.enrollment_id,
        Mark.status,
        func.count(),
        func.sum(TrainingSession.jp),
        # A session that was shortened after the mark gives no more than it has.
        func.sum(func.min(Mark.jp, TrainingSession.jp)),
    )
    .join(TrainingSession, TrainingSession.id == Mark.session_id)
    .where(*_TAKES_PLACE)
    .group_by(Mark.enrollment_id, Mark.status)
    .order_by(Mark.enrollment_id, Mark.status)
)
_MISSED = (
    select(Enrollment.id, func.count(), func.sum(TrainingSession.jp))
    .join(TrainingSession, Enrollment.joined > LAST_DAY)
    .outerjoin(
        Mark, and_(Mark.session_id == TrainingSession.id, Mark.enrollment_id == Enrollment.id)
    )
    .where(Enrollment.training_id == bindparam("training"), *_TAKES_PLACE, Mark.id.is_(None))
    .group_by(Enrollment.id)
)


@dataclass(frozen=True)
class PersonTally:
    """Where one participant stands; JP exact, percent to two decimals for showing."""

    ndh: int
    name: str
    nip: str | None
    jp_present: Decimal
    jp_absent: Decimal
    percent: Decimal | None
    counts: Mapping[str, int]
    unmarked: int
    certainty: Certainty
    result: Result
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """A training's totals; final when nobody is unmarked in any learning session."""

    jp_planned: Decimal
    jp_scheduled: Decimal
    rule: Rule
    final: bool
    people: tuple[PersonTally, ...]


_Marked = tuple[str, int, Decimal, Decimal | None]
"""A participant's marks of one status: the status, how many, their JP, the JP given in them."""


class _Hours(NamedTuple):
    """A number of learning sessions, and their JP."""

    sessions: int
    jp: Decimal


_NOTHING = _Hours(0, Decimal(0))


class _Standing(NamedTuple):
    """What a PersonTally says beside the name: the same for all who attended alike."""

    jp_present: Decimal
    jp_absent: Decimal
    percent: Decimal | None
    counts: Mapping[str, int]
    unmarked: int
    certainty: Certainty
    result: Result
    reasons: tuple[str, ...]


def tally(tx: Transaction, *, training: str) -> Tally:
    """Tally a training by its code; raises UnknownTraining."""
    place, jp_planned, rule = _figures(tx, training)
    [(sessions, jp)] = _rows(tx, _SCHEDULED, place)
    scheduled = _Hours(sessions, jp or Decimal(0))
    enrolled = _rows(tx, _PEOPLE, place)
    marked = _marked(tx, place)
    missed = _missed(tx, place) if any(person.joined for person in enrolled) else {}
    people = tuple(
        PersonTally(
            ndh,
            name,
            nip,
            *_standing(rule, scheduled, marked.get(seat, ()), missed.get(seat, _NOTHING)),
        )
        for seat, ndh, name, nip, _ in enrolled
    )
    return Tally(
        jp_planned=jp_planned,
        jp_scheduled=scheduled.jp,
        rule=rule,
        final=not any(person.unmarked for person in people),
        people=people,
    )


# Most of a class attends alike, and what is alike is judged once.
@lru_cache(maxsize=4096)
def _standing(
    rule: Rule, scheduled: _Hours, marked: tuple[_Marked, ...], missed: _Hours
) -> _Standing:
    """Judge one participant's marks, and the hours missed before the first day."""
    attendance = _attendance(scheduled, marked, missed)
    verdict = judge(rule, attendance)
    return _Standing(
        verdict.jp_present,
        verdict.jp_absent,
        verdict.percent,
        counts(attendance.totals),
        attendance.unmarked_sessions,
        verdict.certainty,
        verdict.result,
        verdict.reasons,
    )


def _attendance(scheduled: _Hours, marked: Iterable[_Marked], missed: _Hours) -> Attendance:
    totals = tuple(
        StatusTotal(Status(status), sessions, jp, given or Decimal(0))
        for status, sessions, jp, given in marked
    )
    marked_jp = sum((total.jp for total in totals), Decimal(0))
    marked_sessions = sum(total.sessions for total in totals)
    return Attendance(
        totals=totals,
        unmarked_sessions=scheduled.sessions - marked_sessions - missed.sessions,
        unmarked_jp=scheduled.jp - marked_jp - missed.jp,
        missed_sessions=missed.sessions,
        missed_jp=missed.jp,
    )


def _marked(tx: Transaction, training: int) -> dict[int, tuple[_Marked, ...]]:
    """Every participant's marks by status."""
    rows = groupby(_rows(tx, _MARKED, training), key=itemgetter(0))
    return {seat: tuple(row[1:] for row in of_one) for seat, of_one in rows}


def _missed(tx: Transaction, training: int) -> dict[int, _Hours]:
    """What late joiners have no mark in of the sessions before their first day."""
    rows = _rows(tx, _MISSED, training)
    return {seat: _Hours(sessions, jp) for seat, sessions, jp in rows}


def _figures(tx: Transaction, code: str) -> tuple[int, Decimal, Rule]:
    """A training's id and JP, and its own copy of its completion rule."""
    found = tx.connection().execute(_FIGURES, {"code": code.strip()}).one_or_none()
    if found is None:
        raise UnknownTraining(training=code)
    return found.id, found.jp, read_rule(found)


def _rows(tx: Transaction, query: Select[*Columns], training: int) -> Sequence[Row[*Columns]]:
    """Fetch plain columns of a training, past the ORM's keeping of books."""
    return tx.connection().execute(query, {"training": training}).all()
