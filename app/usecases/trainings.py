"""Trainings: plan one from its description, or bring an existing one to it; list them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from decimal import Decimal

from sqlalchemy import func, select

from app.domain.plan import (
    Notice,
    PlannedSession,
    PlannedSignatory,
    PlannedSubject,
    TrainingPlan,
    notices,
)
from app.domain.vocabulary import SessionKind, SessionMode, SessionState
from app.usecases.finding import in_order
from db.models import (
    Enrollment,
    MarkHistory,
    Program,
    SessionTrainer,
    Signatory,
    Subject,
    Training,
    TrainingSession,
)
from db.session import Transaction

_Key = tuple[dt.date | None, dt.time | None, str]


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
    program = _program(tx, plan)
    training = tx.scalar(select(Training).where(Training.code == plan.code))
    created = training is None
    if training is None:
        training = Training(code=plan.code, sessions_numbered=0)
        tx.add(training)
    _copy_figures(training, plan, program)
    tx.flush()
    for side, signatory in (("front", plan.front), ("back", plan.back)):
        _set_signatory(tx, training, side, signatory)
    subjects = _set_subjects(tx, training, plan.subjects)
    kept = _set_sessions(tx, training, plan.sessions, subjects)
    _drop_unused_subjects(tx, training, plan.subjects, subjects)
    tx.flush()
    schedule = _taking_place(tx, training, subjects)
    learning = [session for session in schedule if session.kind == SessionKind.LEARNING]
    jp = sum((session.jp for session in learning), Decimal(0))
    tx.tell(training=plan.code, created=created, sessions=len(learning), jp_scheduled=jp)
    seen = notices(replace(plan, sessions=schedule))
    return Planned(plan.code, created, len(learning), jp, (*seen, *kept))


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


def _program(tx: Transaction, plan: TrainingPlan) -> Program:
    figures = plan.program
    program = tx.scalar(select(Program).where(Program.name == figures.name))
    if program is None:
        program = Program(name=figures.name)
        tx.add(program)
    program.form, program.jp = figures.form, figures.jp
    program.certificate_title = figures.certificate
    tx.flush()
    return program


def _copy_figures(training: Training, plan: TrainingPlan, program: Program) -> None:
    training.program_id = program.id
    training.program_name = plan.program.name
    training.form = plan.program.form
    training.jp = plan.program.jp
    training.certificate_title = plan.program.certificate
    training.start_date, training.end_date = plan.start, plan.end
    for name in ("batch", "year", "organizer", "place", "city", "zone"):
        setattr(training, name, getattr(plan, name))
    for name, value in asdict(plan.rule).items():
        setattr(training, name, value)
    training.number_pattern = plan.numbering.pattern
    training.number_scope = plan.numbering.scope
    training.number_next = plan.numbering.next


def _set_signatory(
    tx: Transaction, training: Training, side: str, signatory: PlannedSignatory | None
) -> None:
    row = tx.get(Signatory, (training.id, side))
    if signatory is None:
        if row is not None:
            tx.delete(row)
        return
    if row is None:
        row = Signatory(training_id=training.id, side=side)
        tx.add(row)
    for name, value in asdict(signatory).items():
        setattr(row, name, value)


def _set_subjects(
    tx: Transaction, training: Training, planned: tuple[PlannedSubject, ...]
) -> dict[str, Subject]:
    rows = tx.scalars(select(Subject).where(Subject.training_id == training.id))
    subjects = {row.name.casefold(): row for row in rows}
    for position, plan in enumerate(planned, start=1):
        row = subjects.get(plan.name.casefold())
        if row is None:
            row = subjects[plan.name.casefold()] = Subject(training_id=training.id)
            tx.add(row)
        row.position = position
        for name, value in asdict(plan).items():
            setattr(row, name, value)
    tx.flush()
    return subjects


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
        told += _changes_below_marks(tx, row, plan)
        row = row or _new_session(tx, training)
        _copy_session(row, plan, subjects)
        tx.flush()
        _set_trainers(tx, row, plan.trainers)
    for row in (row for rows in standing.values() for row in rows):
        if _has_history(tx, row):
            told.append(_told_of("session-has-marks", row))
        else:
            _set_trainers(tx, row, ())
            tx.delete(row)
    tx.flush()
    return told


def _changes_below_marks(
    tx: Transaction, row: TrainingSession | None, plan: PlannedSession
) -> Iterator[Notice]:
    """What a plan changes in a session that has marks: they count differently from now on."""
    if row is None or (row.kind, row.jp) == (plan.kind, plan.jp) or not _has_history(tx, row):
        return
    if row.kind != plan.kind:
        yield _told_of("session-kind-changed", row)
    if row.jp != plan.jp:
        yield _told_of("session-jp-changed", row, before=row.jp, after=plan.jp)


def _told_of(code: str, row: TrainingSession, **facts: object) -> Notice:
    return Notice(code, {"session": row.number, "date": row.date or row.until, **facts})


def _standing_sessions(
    tx: Transaction, training: Training, subjects: dict[str, Subject]
) -> defaultdict[_Key, list[TrainingSession]]:
    names = {subject.id: name for name, subject in subjects.items()}
    standing: defaultdict[_Key, list[TrainingSession]] = defaultdict(list)
    for row in tx.scalars(in_order(training)):
        name = (row.title or "").casefold() if row.subject_id is None else names[row.subject_id]
        standing[row.date, row.planned_start, name].append(row)
    return standing


def _new_session(tx: Transaction, training: Training) -> TrainingSession:
    """A session with the next free number; numbers belong to a session for good."""
    training.sessions_numbered += 1
    row = TrainingSession(training_id=training.id, number=training.sessions_numbered)
    tx.add(row)
    return row


def _copy_session(row: TrainingSession, plan: PlannedSession, subjects: dict[str, Subject]) -> None:
    is_learning = plan.kind == "learning"
    row.kind, row.mode, row.jp = plan.kind, plan.mode, plan.jp
    row.subject_id = subjects[plan.subject.casefold()].id if is_learning else None
    row.title = None if is_learning else plan.subject
    row.date, row.until = plan.date, plan.until
    if row.planned_end != plan.end:
        row.real_end = None
    row.planned_start, row.planned_end = plan.start, plan.end


def _set_trainers(tx: Transaction, row: TrainingSession, names: tuple[str, ...]) -> None:
    of_session = SessionTrainer.session_id == row.id
    standing = tx.scalars(
        select(SessionTrainer).where(of_session).order_by(SessionTrainer.position)
    ).all()
    if tuple(trainer.name for trainer in standing) == names:
        return
    for trainer in standing:
        tx.delete(trainer)
    tx.flush()
    tx.add_all(
        SessionTrainer(session_id=row.id, position=position, name=name)
        for position, name in enumerate(names, start=1)
    )


def _has_history(tx: Transaction, row: TrainingSession) -> bool:
    return tx.scalar(select(MarkHistory.id).where(MarkHistory.session_id == row.id)) is not None


def _drop_unused_subjects(
    tx: Transaction,
    training: Training,
    planned: tuple[PlannedSubject, ...],
    subjects: dict[str, Subject],
) -> None:
    names = {plan.name.casefold() for plan in planned}
    used = set(
        tx.scalars(
            select(TrainingSession.subject_id).where(TrainingSession.training_id == training.id)
        )
    )
    for name, row in subjects.items():
        if name not in names and row.id not in used:
            tx.delete(row)


def _taking_place(
    tx: Transaction, training: Training, subjects: dict[str, Subject]
) -> tuple[PlannedSession, ...]:
    """The sessions not cancelled as they are stored now, also those no longer described."""
    names = {subject.id: subject.name for subject in subjects.values()}
    return tuple(
        PlannedSession(
            kind=SessionKind(row.kind),
            mode=SessionMode(row.mode),
            subject=row.title or names[row.subject_id or 0],
            date=row.date,
            start=row.planned_start,
            end=row.planned_end,
            until=row.until,
            jp=row.jp,
        )
        for row in tx.scalars(in_order(training))
        if row.state != SessionState.CANCELLED
    )
