"""The rows of a training read back as its plan, and written from one."""

from collections import defaultdict
from dataclasses import fields

from sqlalchemy import select

from app.domain.eligibility import Rule
from app.domain.plan import PlannedSession, PlannedSubject, ProgramFigures, TrainingOutline
from app.domain.vocabulary import SessionKind, SessionMode, SessionState, Zone
from app.usecases.certification_rows import (
    common_numbering,
    common_signatory,
    read_certification,
    write_certification,
)
from app.usecases.finding import in_order
from app.usecases.rule_rows import read_rule
from app.usecases.score_rows import stored_scheme
from db.models import SessionTrainer, Subject, Training, TrainingSession
from db.session import Transaction

_ALIKE = ("batch", "year", "organizer", "place", "city", "zone")
"""What rows and plans call by the same name."""


def read_outline(tx: Transaction, training: Training) -> TrainingOutline:
    """What is planned of a stored training beside its schedule."""
    scored = stored_scheme(tx, training)
    return TrainingOutline(
        code=training.code,
        program=ProgramFigures(
            training.program_name, training.form, training.jp, training.certificate_title
        ),
        batch=training.batch,
        year=training.year,
        organizer=training.organizer,
        place=training.place,
        city=training.city,
        zone=Zone(training.zone),
        start=training.start_date,
        end=training.end_date,
        rule=read_rule(training),
        numbering=common_numbering(training),
        front=common_signatory(tx, training, "front"),
        back=common_signatory(tx, training, "back"),
        subjects=tuple(
            PlannedSubject(row.name, row.jp, row.jp_async, row.stage, row.uid)
            for row in stored_subjects(tx, training)
        ),
        scores=scored.scheme if scored else None,
        certification=read_certification(tx, training),
    )


def read_sessions(
    tx: Transaction, training: Training, *, cancelled: bool = True
) -> dict[int, PlannedSession]:
    """The schedule as it was planned, by number in the order of date and start."""
    names = {row.id: row.name for row in stored_subjects(tx, training)}
    trainers = stored_trainers(tx, training)
    return {
        row.number: PlannedSession(
            kind=SessionKind(row.kind),
            mode=SessionMode(row.mode),
            subject=row.title or names[row.subject_id or 0],
            date=row.date,
            start=row.planned_start,
            end=row.planned_end,
            until=row.until,
            jp=row.jp,
            trainers=trainers.get(row.id, ()),
            room=row.room,
        )
        for row in tx.scalars(in_order(training))
        if cancelled or row.state != SessionState.CANCELLED
    }


def write_outline(tx: Transaction, training: Training, outline: TrainingOutline) -> None:
    """Bring a training to an outline, all but its code, its program's row and its subjects."""
    training.program_name = outline.program.name
    training.form = outline.program.form
    training.jp = outline.program.jp
    training.certificate_title = outline.program.certificate
    training.start_date, training.end_date = outline.start, outline.end
    for name in _ALIKE:
        setattr(training, name, getattr(outline, name))
    for field in fields(Rule):
        setattr(training, field.name, getattr(outline.rule, field.name))
    training.number_pattern = outline.numbering.pattern
    training.number_scope = outline.numbering.scope
    training.number_next = outline.numbering.next
    tx.flush()
    write_certification(tx, training, outline)


def write_subjects(
    tx: Transaction, training: Training, planned: tuple[PlannedSubject, ...]
) -> dict[str, Subject]:
    """Add and change subjects in the order planned; returns all there are by folded name.

    A subject that is not planned stays: sessions may still teach it.
    """
    found = _matching(stored_subjects(tx, training), planned)
    for plan, row in zip(planned, found, strict=True):
        if row is not None and row.name.casefold() != plan.name.casefold():
            row.name = row.uid  # two subjects may exchange their names
    tx.flush()
    for position, (plan, row) in enumerate(zip(planned, found, strict=True), start=1):
        subject = row or Subject(training_id=training.id)
        tx.add(subject)
        subject.position, subject.name, subject.stage = position, plan.name, plan.stage
        subject.jp, subject.jp_async = plan.jp, plan.jp_async
    tx.flush()
    return {row.name.casefold(): row for row in stored_subjects(tx, training)}


def unplanned_subjects(
    tx: Transaction, training: Training, planned: tuple[PlannedSubject, ...]
) -> list[Subject]:
    """The stored subjects that no planned one stands for."""
    stored = stored_subjects(tx, training)
    kept = _matching(stored, planned)
    return [row for row in stored if row not in kept]


def stored_subjects(tx: Transaction, training: Training) -> list[Subject]:
    """The subjects of a training in their order."""
    of_training = select(Subject).where(Subject.training_id == training.id)
    return list(tx.scalars(of_training.order_by(Subject.position, Subject.id)))


def stored_trainers(tx: Transaction, training: Training) -> dict[int, tuple[str, ...]]:
    """Who teaches each session of a training, in their order; none where nobody is named."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    for session, name in tx.execute(
        select(SessionTrainer.session_id, SessionTrainer.name)
        .join(TrainingSession, TrainingSession.id == SessionTrainer.session_id)
        .where(TrainingSession.training_id == training.id)
        .order_by(SessionTrainer.position)
    ):
        names[session].append(name)
    return {session: tuple(several) for session, several in names.items()}


def _matching(stored: list[Subject], planned: tuple[PlannedSubject, ...]) -> list[Subject | None]:
    """The stored subject of each planned one: that of its uid, else that of its name."""
    by_uid = {row.uid: row for row in stored}
    claimed = {plan.uid for plan in planned}
    by_name = {row.name.casefold(): row for row in stored if row.uid not in claimed}
    return [by_uid.get(plan.uid or "") or by_name.get(plan.name.casefold()) for plan in planned]
