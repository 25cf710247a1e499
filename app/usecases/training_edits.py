"""What the operator does to a whole training: create it, edit it, take it away again."""

from dataclasses import asdict, dataclass

from sqlalchemy import delete, func, select

from app.domain.errors import StaleTraining, SubjectTaught, TrainingExists, TrainingNotEmpty
from app.domain.plan import Notice, TrainingOutline, TrainingPlan
from app.domain.plan_faults import check_outline
from app.usecases.finding import find_training
from app.usecases.plan_rows import read_outline, unplanned_subjects, write_outline, write_subjects
from app.usecases.programs import known_program
from app.usecases.stored_trainings import plan_as_stored
from app.usecases.training_facts import (
    numbers_given,
    papers_printed,
    people_ever,
    rule_notices,
)
from app.usecases.trainings import Planned, plan_training, write_plan
from db.models import (
    Certification,
    KindTerms,
    ScaleBand,
    ScoreAspect,
    SessionTrainer,
    Signatory,
    Subject,
    Training,
    TrainingSession,
)
from db.session import Transaction

_OF_TRAINING = (
    TrainingSession,
    Subject,
    Signatory,
    ScoreAspect,
    ScaleBand,
    KindTerms,
    Certification,
)
"""The tables with what is planned of a training."""


@dataclass(frozen=True)
class Edited:
    """What an edit changed, by the names of an outline's parts, and what is worth a look."""

    training: str
    revision: int
    changed: tuple[str, ...]
    notices: tuple[Notice, ...]


def create_training(tx: Transaction, *, plan: TrainingPlan, again: bool = False) -> Planned:
    """Create a training; raises InvalidValue, and TrainingExists for a code that is taken.

    The next trainings of its program start with the same figures, unless it only comes `again`.
    """
    check_outline(plan)
    refuse_taken(tx, plan.code)
    if again:
        return write_plan(tx, plan, known_program(tx, plan.program))
    return plan_training(tx, plan=plan)


def edit_training(
    tx: Transaction, *, training: str, revision: int, outline: TrainingOutline
) -> Edited:
    """Bring all but the schedule of a training to what was typed over a revision of it.

    A program's own figures stay as they are; one that is new starts with those typed. Raises
    InvalidValue, StaleTraining, TrainingExists for a new code that is taken, and SubjectTaught for
    a subject that was taken away while the schedule teaches it.
    """
    check_outline(outline)
    found = _find_unchanged(tx, training, revision)
    refuse_taken(tx, outline.code, beside=found)
    before = read_outline(tx, found)
    found.code = outline.code
    found.program_id = known_program(tx, outline.program).id
    _remove_subjects(tx, found, outline)
    write_outline(tx, found, outline)
    write_subjects(tx, found, outline.subjects)
    changes = _changes(before, read_outline(tx, found))
    if changes:
        found.revision += 1
    tx.tell(training=before.code, changes=changes)
    return Edited(found.code, found.revision, tuple(changes), rule_notices(tx, found, before.rule))


def remove_training(tx: Transaction, *, training: str, revision: int) -> TrainingPlan:
    """Take away a training in which nothing happened yet; returns its plan, to create it again.

    Raises StaleTraining, and TrainingNotEmpty where anybody is or was in it, where a paper was
    printed, or where a number was given.
    """
    found = _find_unchanged(tx, training, revision)
    people, papers = people_ever(tx, found), papers_printed(tx, found)
    numbers = numbers_given(tx, found)
    if people or papers or numbers:
        raise TrainingNotEmpty(training=found.code, people=people, papers=papers, numbers=numbers)
    plan = plan_as_stored(tx, found)
    sessions = select(TrainingSession.id).where(TrainingSession.training_id == found.id)
    tx.execute(delete(SessionTrainer).where(SessionTrainer.session_id.in_(sessions)))
    for table in _OF_TRAINING:
        tx.execute(delete(table).where(table.training_id == found.id))
    tx.delete(found)
    tx.flush()
    tx.tell(training=plan.code, sessions=len(plan.sessions))
    return plan


def refuse_taken(tx: Transaction, code: str, *, beside: Training | None = None) -> None:
    """Raise TrainingExists where a training other than the one named has this code."""
    other = tx.scalar(select(Training).where(Training.code == code))
    if other is not None and other is not beside:
        raise TrainingExists(training=other.code)


def _find_unchanged(tx: Transaction, code: str, revision: int) -> Training:
    found = find_training(tx, code)
    if found.revision != revision:
        raise StaleTraining(training=found.code)
    return found


def _remove_subjects(tx: Transaction, training: Training, outline: TrainingOutline) -> None:
    for row in unplanned_subjects(tx, training, outline.subjects):
        teaching = TrainingSession.subject_id == row.id
        sessions = tx.scalar(select(func.count()).select_from(TrainingSession).where(teaching))
        if sessions:
            raise SubjectTaught(subject=row.name, sessions=sessions)
        tx.delete(row)
    tx.flush()


def _changes(before: TrainingOutline, after: TrainingOutline) -> dict[str, object]:
    """What is not as it was: the parts by name, each with its value before and after."""
    old, new = asdict(before), asdict(after)
    return {name: [old[name], new[name]] for name in new if old[name] != new[name]}
