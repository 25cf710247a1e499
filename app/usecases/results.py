"""The tally: JP, percent, scores, certainty and result of every active participant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeVarTuple

from sqlalchemy import Row, Select, and_, bindparam, exists, func, select

from app.domain.eligibility import Attendance, Rule, StatusTotal, counts, judge
from app.domain.errors import UnknownTraining
from app.domain.outcome import Outcome, join_outcome
from app.domain.score_scheme import ScoreScheme
from app.domain.scoring import ScoreCard, empty_card, judge_scores, tie_break_values
from app.domain.standing import Candidate, standings
from app.domain.vocabulary import Certainty, Result, Status
from app.usecases.rule_rows import read_rule
from app.usecases.score_rows import (
    NOTHING_DECIDED,
    Decided,
    Limits,
    scheme_within,
    stored_cards,
    stored_decisions,
)
from app.usecases.session_days import LAST_DAY
from db.models import Certification, Decision, Enrollment, Mark, Person, Training, TrainingSession
from db.session import Transaction

Columns = TypeVarTuple("Columns")

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_TAKES_PLACE = (
    TrainingSession.training_id == bindparam("training"),
    TrainingSession.kind == "learning",
    TrainingSession.state != "cancelled",
)
_FIGURES = (
    select(
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
        Certification.best,
        Certification.scale,
        Certification.min_aspect,
        Certification.deferred_above,
        Certification.remedial_cap,
        exists()
        .where(Decision.enrollment_id == Enrollment.id, Enrollment.training_id == Training.id)
        .label("is_decided"),
    )
    .outerjoin(Certification, Certification.training_id == Training.id)
    .where(Training.code == bindparam("code"))
)
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
    """Where one participant stands; JP exact, percent to two decimals for showing.

    Score, predikat and standing are None while a score is missing; `computed` is the result that a
    decision stands beside.
    """

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
    computed: Result
    card: ScoreCard = ()
    score: Decimal | None = None
    predikat: str | None = None
    standing: int | None = None
    decided: Decided = NOTHING_DECIDED

    @property
    def can_pass(self) -> bool:
        """Whether this participant passed or still can."""
        return self.outcome.can_pass

    @property
    def outcome(self) -> Outcome:
        """Certainty and result with what is in the way."""
        return Outcome(self.certainty, self.result, self.reasons, self.computed)


@dataclass(frozen=True)
class Tally:
    """A training's totals; final when nobody is unmarked in any learning session.

    There is no scheme where nothing is scored; `best` is how many get an award.
    """

    jp_planned: Decimal
    jp_scheduled: Decimal
    rule: Rule
    final: bool
    people: tuple[PersonTally, ...]
    scheme: ScoreScheme | None = None
    best: int = 0


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
    computed: Result


class _Figures(NamedTuple):
    """What is asked in a training, and by whom it is known in the other tables."""

    training: int
    jp_planned: Decimal
    rule: Rule
    best: int
    limits: Limits | None
    is_decided: bool


def tally(tx: Transaction, *, training: str) -> Tally:
    """Tally a training by its code; raises UnknownTraining."""
    asked = _figures(tx, training)
    place = asked.training
    [(sessions, jp)] = _rows(tx, _SCHEDULED, place)
    scheduled = _Hours(sessions, jp or Decimal(0))
    enrolled = _rows(tx, _PEOPLE, place)
    marked = _marked(tx, place)
    missed = _missed(tx, place) if any(person.joined for person in enrolled) else {}
    people = {
        seat: PersonTally(
            ndh,
            name,
            nip,
            *_standing(asked.rule, scheduled, marked.get(seat, ()), missed.get(seat, _NOTHING)),
        )
        for seat, ndh, name, nip, _ in enrolled
    }
    scheme, people = _with_scores(tx, asked, people)
    return Tally(
        jp_planned=asked.jp_planned,
        jp_scheduled=scheduled.jp,
        rule=asked.rule,
        final=not any(person.unmarked for person in people.values()),
        people=tuple(people.values()),
        scheme=scheme,
        best=asked.best,
    )


def _with_scores(
    tx: Transaction, asked: _Figures, people: dict[int, PersonTally]
) -> tuple[ScoreScheme | None, dict[int, PersonTally]]:
    """The scheme, and everybody with scores, decision and place, where a training has any."""
    decisions = stored_decisions(tx, asked.training) if asked.is_decided else {}
    if asked.limits is None:
        return None, {
            seat: _decided(person, decisions[seat]) if seat in decisions else person
            for seat, person in people.items()
        }
    stored = scheme_within(tx, asked.training, asked.limits)
    cards = stored_cards(tx, asked.training, stored)
    nothing = empty_card(stored.aspect_ids)
    scored = {
        seat: _scored(
            stored.scheme,
            person,
            cards.get(seat, nothing),
            decisions.get(seat, NOTHING_DECIDED),
        )
        for seat, person in people.items()
    }
    places = standings(candidates(stored.scheme, scored.values()))
    return stored.scheme, {
        seat: replace(person, standing=places[person.ndh]) if person.ndh in places else person
        for seat, person in scored.items()
    }


def candidates(scheme: ScoreScheme, people: Iterable[PersonTally]) -> tuple[Candidate, ...]:
    """Everybody with a complete score as a candidate for a place, by NDH."""
    return tuple(
        Candidate(
            person.ndh,
            person.can_pass,
            person.score,
            tie_break_values(scheme, person.card),
            person.decided.standing,
        )
        for person in people
        if person.score is not None
    )


def _decided(person: PersonTally, decided: Decided) -> PersonTally:
    """Somebody of a training without scores: the result decided, and the place by hand."""
    joined = join_outcome(person.outcome, decided=decided.result)
    return replace(
        person,
        certainty=joined.certainty,
        result=joined.result,
        reasons=joined.reasons,
        standing=decided.standing,
        decided=decided,
    )


def _scored(
    scheme: ScoreScheme, person: PersonTally, card: ScoreCard, decided: Decided
) -> PersonTally:
    verdict = judge_scores(scheme, card)
    joined = join_outcome(person.outcome, verdict, decided.result)
    return replace(
        person,
        certainty=joined.certainty,
        result=joined.result,
        reasons=joined.reasons,
        computed=joined.computed,
        card=card,
        score=verdict.total,
        predikat=verdict.predikat,
        decided=decided,
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
        verdict.result,
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


def _figures(tx: Transaction, code: str) -> _Figures:
    """A training's id and JP, its own copy of its completion rule, and what it scores."""
    found = tx.connection().execute(_FIGURES, {"code": code.strip()}).one_or_none()
    if found is None:
        raise UnknownTraining(training=code)
    limits = None
    if found.scale is not None:
        limits = Limits(found.scale, found.min_aspect, found.deferred_above, found.remedial_cap)
    return _Figures(found.id, found.jp, read_rule(found), found.best or 0, limits, found.is_decided)


def _rows(tx: Transaction, query: Select[*Columns], training: int) -> Sequence[Row[*Columns]]:
    """Fetch plain columns of a training, past the ORM's keeping of books."""
    return tx.connection().execute(query, {"training": training}).all()
