"""What hangs on a training: its people, papers, marks and certificates."""

from sqlalchemy import func, select

from app.domain.eligibility import Rule
from app.domain.plan import Notice
from app.usecases.rule_rows import read_rule
from db.models import (
    Certificate,
    CertificateNumber,
    Enrollment,
    MarkHistory,
    Printing,
    Training,
    TrainingSession,
)
from db.session import Transaction


def people_ever(tx: Transaction, training: Training) -> int:
    """How many are or were in a training."""
    of_training = Enrollment.training_id == training.id
    return tx.scalar(select(func.count()).select_from(Enrollment).where(of_training)) or 0


def papers_printed(tx: Transaction, training: Training) -> int:
    """How many papers of a training were printed or saved."""
    of_training = Printing.training_id == training.id
    return tx.scalar(select(func.count()).select_from(Printing).where(of_training)) or 0


def numbers_given(tx: Transaction, training: Training) -> int:
    """How many numbers of the book were bound to papers of a training, whatever became of them."""
    of_training = CertificateNumber.training_id == training.id
    return tx.scalar(select(func.count()).select_from(CertificateNumber).where(of_training)) or 0


def was_marked(tx: Transaction, training: Training) -> bool:
    """Whether anybody was ever marked in a training."""
    marks = (
        select(MarkHistory.id)
        .join(TrainingSession, TrainingSession.id == MarkHistory.session_id)
        .where(TrainingSession.training_id == training.id)
        .limit(1)
    )
    return tx.scalar(marks) is not None


def certificates_issued(tx: Transaction, training: Training) -> int:
    """How many valid certificates the people of a training hold."""
    issued = (
        select(func.count())
        .select_from(Certificate)
        .join(Enrollment, Enrollment.id == Certificate.enrollment_id)
        .where(Enrollment.training_id == training.id, Certificate.state == "issued")
    )
    return tx.scalar(issued) or 0


def rule_notices(tx: Transaction, training: Training, before: Rule) -> tuple[Notice, ...]:
    """What to tell where a rule was changed by which certificates were issued already."""
    if read_rule(training) == before:
        return ()
    issued = certificates_issued(tx, training)
    return (Notice("rule-changed-after-issue", {"certificates": issued}),) if issued else ()
