"""The rows of a session: its number, its facts, its trainers, and whether anything hangs on it."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from sqlalchemy import select

from app.domain.plan import Notice, PlannedSession
from app.domain.vocabulary import SessionKind
from app.usecases.plan_rows import stored_subjects
from db.models import MarkHistory, Printing, SessionTrainer, Subject, Training, TrainingSession
from db.session import Transaction


def new_session(tx: Transaction, training: Training) -> TrainingSession:
    """A session with the next free number; numbers belong to a session for good."""
    training.sessions_numbered += 1
    row = TrainingSession(training_id=training.id, number=training.sessions_numbered)
    tx.add(row)
    return row


def copy_session(row: TrainingSession, plan: PlannedSession, subjects: dict[str, Subject]) -> None:
    """Bring a row to its plan; the room stays where the plan names none."""
    is_learning = plan.kind is SessionKind.LEARNING
    row.kind, row.mode, row.jp = plan.kind, plan.mode, plan.jp
    row.subject_id = subjects[plan.subject.casefold()].id if is_learning else None
    row.title = None if is_learning else plan.subject
    row.date, row.until = plan.date, plan.until
    if row.planned_end != plan.end:
        row.real_end = None
    row.planned_start, row.planned_end = plan.start, plan.end
    row.room = plan.room or row.room


def subjects_with(
    tx: Transaction, training: Training, name: str, jp: Decimal
) -> dict[str, Subject]:
    """The subjects of a training by folded name, with this one among them: new, it has these JP."""
    subjects = {row.name.casefold(): row for row in stored_subjects(tx, training)}
    if name.casefold() not in subjects:
        last = max((row.position for row in subjects.values()), default=0)
        subject = Subject(training_id=training.id, position=last + 1, name=name)
        subject.jp, subject.jp_async = jp, Decimal(0)
        subjects[name.casefold()] = subject
        tx.add(subject)
        tx.flush()
    return subjects


def drop_subjects(tx: Transaction, training: Training, names: Collection[str]) -> None:
    """Take those of these subjects out of the training that no session is of."""
    used = select(TrainingSession.subject_id).where(TrainingSession.subject_id.is_not(None))
    for subject in tx.scalars(
        select(Subject).where(
            Subject.training_id == training.id, Subject.name.in_(names), Subject.id.not_in(used)
        )
    ):
        tx.delete(subject)


def set_trainers(tx: Transaction, row: TrainingSession, names: tuple[str, ...]) -> None:
    """Let these teach a session, in this order."""
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


def delete_session(tx: Transaction, row: TrainingSession) -> None:
    """Take a session that nothing hangs on out of the schedule."""
    set_trainers(tx, row, ())
    tx.delete(row)


def has_marks(tx: Transaction, row: TrainingSession) -> bool:
    """Whether anybody was ever marked in a session, also where all marks were taken away."""
    return tx.scalar(select(MarkHistory.id).where(MarkHistory.session_id == row.id)) is not None


def is_in_use(tx: Transaction, row: TrainingSession) -> bool:
    """Whether a session has marks or was printed, and so has to stay."""
    printed = select(Printing.id).where(
        Printing.training_id == row.training_id, Printing.session_id == row.id
    )
    return has_marks(tx, row) or tx.scalar(printed) is not None


def changes_below_marks(
    tx: Transaction, row: TrainingSession, plan: PlannedSession
) -> Iterator[Notice]:
    """What a plan changes in a session that has marks: they count differently from now on."""
    if (row.kind, row.jp) == (plan.kind, plan.jp) or not has_marks(tx, row):
        return
    if row.kind != plan.kind:
        yield told_of("session-kind-changed", row)
    if row.jp != plan.jp:
        yield told_of("session-jp-changed", row, before=row.jp, after=plan.jp)


def told_of(code: str, row: TrainingSession, **facts: object) -> Notice:
    """A notice of one session."""
    return Notice(code, {"session": row.number, "date": row.date or row.until, **facts})
