"""A training as it is stored, with what hangs on it; and what a new one would start with."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from app.domain.certification import Numbering
from app.domain.number_sequence import NumberSequence
from app.domain.organization import OrganizationFacts
from app.domain.plan import Notice, ProgramFigures, TrainingOutline, TrainingPlan, notices
from app.domain.vocabulary import NumberScope, SessionKind, SessionState
from app.usecases.finding import find_training
from app.usecases.number_book import read_sequence, sequence_of
from app.usecases.organization import proposed_numbering, read_organization
from app.usecases.plan_rows import read_outline, read_sessions
from app.usecases.programs import list_programs
from app.usecases.training_facts import (
    certificates_issued,
    papers_printed,
    people_ever,
    was_marked,
)
from db.models import Subject, Training, TrainingSession
from db.session import Transaction


@dataclass(frozen=True)
class SubjectUse:
    """How often the schedule teaches a subject, and the JP of the sessions that take place."""

    uid: str
    sessions: int
    jp: Decimal


@dataclass(frozen=True)
class StoredTraining:
    """A training to be looked at and edited; an edit hands its `revision` back.

    `people` counts those who left too, `sequences` is what the book would draw from by scope.
    """

    outline: TrainingOutline
    revision: int
    jp_scheduled: Decimal
    uses: tuple[SubjectUse, ...]
    people: int
    papers: int
    certificates: int
    has_marks: bool
    sequences: tuple[tuple[NumberScope, NumberSequence], ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class NewTraining:
    """What a new training takes over from the organization, and the programs to choose from."""

    organization: OrganizationFacts | None
    numbering: Numbering
    programs: tuple[ProgramFigures, ...]


def stored_training(tx: Transaction, *, training: str) -> StoredTraining:
    """A training as it is stored; raises UnknownTraining."""
    found = find_training(tx, training)
    outline = read_outline(tx, found)
    plan = _with_sessions(tx, found, outline)
    learning = [session for session in plan.sessions if session.kind is SessionKind.LEARNING]
    return StoredTraining(
        outline=outline,
        revision=found.revision,
        jp_scheduled=sum((session.jp for session in learning), Decimal(0)),
        uses=_uses(tx, found),
        people=people_ever(tx, found),
        papers=papers_printed(tx, found),
        certificates=certificates_issued(tx, found),
        has_marks=was_marked(tx, found),
        sequences=tuple(
            (scope, read_sequence(tx, sequence_of(tx, found, scope, found.end_date)))
            for scope in NumberScope
        ),
        notices=tuple(notices(plan)),
    )


def plan_as_stored(tx: Transaction, training: Training) -> TrainingPlan:
    """The whole plan of a training, without the sessions that were cancelled."""
    return _with_sessions(tx, training, read_outline(tx, training))


def _with_sessions(tx: Transaction, training: Training, outline: TrainingOutline) -> TrainingPlan:
    sessions = read_sessions(tx, training, cancelled=False)
    return TrainingPlan(**vars(outline), sessions=tuple(sessions.values()))


def new_training(tx: Transaction, *, start: dt.date) -> NewTraining:
    """What a training that starts on a day would begin with."""
    return NewTraining(
        organization=read_organization(tx),
        numbering=proposed_numbering(tx, day=start),
        programs=list_programs(tx),
    )


def _uses(tx: Transaction, training: Training) -> tuple[SubjectUse, ...]:
    takes_place = TrainingSession.state != SessionState.CANCELLED
    rows = tx.execute(
        select(Subject.uid, func.count(), func.sum(TrainingSession.jp).filter(takes_place))
        .join(TrainingSession, TrainingSession.subject_id == Subject.id)
        .where(Subject.training_id == training.id)
        .group_by(Subject.id)
    )
    return tuple(SubjectUse(uid, sessions, jp or Decimal(0)) for uid, sessions, jp in rows)
