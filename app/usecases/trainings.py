"""Trainings: plan one from its description, or bring an existing one to it; list them."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import func, select

from app.domain.plan import (
    Notice,
    PlannedSession,
    PlannedSubject,
    TrainingOutline,
    TrainingPlan,
    notices,
)
from app.domain.vocabulary import SessionKind
from app.usecases.finding import in_order
from app.usecases.plan_rows import (
    read_outline,
    read_sessions,
    unplanned_subjects,
    write_outline,
    write_subjects,
)
from app.usecases.programs import bring_up_to_date, known_program
from app.usecases.session_rows import (
    changes_below_marks,
    copy_session,
    delete_session,
    is_in_use,
    new_session,
    set_trainers,
    told_of,
)
from app.usecases.training_facts import rule_notices
from db.models import Enrollment, Program, Subject, Training, TrainingSession
from db.session import Transaction

_Key = tuple[dt.date | None, dt.time | None, str]
_Stored = tuple[TrainingOutline, dict[int, PlannedSession]]


@dataclass(frozen=True)
class Planned:
    """What became of a description; sessions and JP are of learning that takes place."""

    training: str
    created: bool
    sessions: int
    jp_scheduled: Decimal
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class TrainingLine:
    """One training in the list, with its active people and its learning sessions."""

    code: str
    program: str
    batch: int | None
    start: dt.date
    end: dt.date
    people: int
    sessions: int


def plan_training(tx: Transaction, *, plan: TrainingPlan) -> Planned:
    """Create a training, or bring the one of this code to the plan.

    Sessions match by planned date, planned start and subject; one that has marks is never
    removed. The program's figures are copied, so a later change leaves older trainings alone.
    """
    program = known_program(tx, plan.program)
    bring_up_to_date(program, plan.program)
    return write_plan(tx, plan, program)


def write_plan(tx: Transaction, plan: TrainingPlan, program: Program) -> Planned:
    """Do what `plan_training` does, and leave the program's own figures alone."""
    training = tx.scalar(select(Training).where(Training.code == plan.code))
    created = training is None
    if training is None:
        training = Training(code=plan.code, program_id=program.id, sessions_numbered=0)
        tx.add(training)
        before = None
    else:
        training.program_id = program.id
        before = _as_stored(tx, training)
    write_outline(tx, training, plan)
    subjects = write_subjects(tx, training, plan.subjects)
    told = _set_sessions(tx, training, plan.sessions, subjects)
    _drop_unused_subjects(tx, training, plan.subjects)
    tx.flush()
    if before is not None:
        told += _count_changes(tx, training, before)
    schedule = tuple(read_sessions(tx, training, cancelled=False).values())
    learning = [session for session in schedule if session.kind is SessionKind.LEARNING]
    jp = sum((session.jp for session in learning), Decimal(0))
    tx.tell(training=plan.code, created=created, sessions=len(learning), jp_scheduled=jp)
    seen = notices(replace(plan, sessions=schedule))
    return Planned(plan.code, created, len(learning), jp, (*seen, *told))


def list_trainings(tx: Transaction) -> tuple[TrainingLine, ...]:
    """All trainings, the newest first."""
    people = dict(
        tx.execute(
            select(Enrollment.training_id, func.count())
            .where(Enrollment.state == "active")
            .group_by(Enrollment.training_id)
        ).all()
    )
    sessions = dict(
        tx.execute(
            select(TrainingSession.training_id, func.count())
            .where(TrainingSession.kind == "learning", TrainingSession.state != "cancelled")
            .group_by(TrainingSession.training_id)
        ).all()
    )
    return tuple(
        TrainingLine(
            o.code,
            o.program_name,
            o.batch,
            o.start_date,
            o.end_date,
            people.get(o.id, 0),
            sessions.get(o.id, 0),
        )
        for o in tx.scalars(select(Training).order_by(Training.start_date.desc(), Training.code))
    )


def _as_stored(tx: Transaction, training: Training) -> _Stored:
    return read_outline(tx, training), read_sessions(tx, training)


def _count_changes(tx: Transaction, training: Training, before: _Stored) -> tuple[Notice, ...]:
    """Raise the revision of what is no longer as it was, and tell what matters of it."""
    after = _as_stored(tx, training)
    if after != before:
        training.revision += 1
    for row in tx.scalars(in_order(training)):
        if row.number in before[1] and before[1][row.number] != after[1][row.number]:
            row.revision += 1
    return rule_notices(tx, training, before[0].rule)


def _set_sessions(
    tx: Transaction,
    training: Training,
    planned: tuple[PlannedSession, ...],
    subjects: dict[str, Subject],
) -> list[Notice]:
    standing = _standing_sessions(tx, training, subjects)
    told: list[Notice] = []
    for plan in sorted(planned, key=lambda session: session.order):
        matches = standing[plan.date, plan.start, plan.subject.casefold()]
        row = matches.pop(0) if matches else None
        if row is None:
            row = new_session(tx, training)
        else:
            told += changes_below_marks(tx, row, plan)
        copy_session(row, plan, subjects)
        tx.flush()
        set_trainers(tx, row, plan.trainers)
    for row in (row for rows in standing.values() for row in rows):
        if is_in_use(tx, row):
            told.append(told_of("session-has-marks", row))
        else:
            delete_session(tx, row)
    tx.flush()
    return told


def _standing_sessions(
    tx: Transaction, training: Training, subjects: dict[str, Subject]
) -> defaultdict[_Key, list[TrainingSession]]:
    names = {subject.id: name for name, subject in subjects.items()}
    standing: defaultdict[_Key, list[TrainingSession]] = defaultdict(list)
    for row in tx.scalars(in_order(training)):
        name = (row.title or "").casefold() if row.subject_id is None else names[row.subject_id]
        standing[row.date, row.planned_start, name].append(row)
    return standing


def _drop_unused_subjects(
    tx: Transaction, training: Training, planned: tuple[PlannedSubject, ...]
) -> None:
    used = select(TrainingSession.subject_id).where(TrainingSession.training_id == training.id)
    taught = set(tx.scalars(used))
    for row in unplanned_subjects(tx, training, planned):
        if row.id not in taught:
            tx.delete(row)
