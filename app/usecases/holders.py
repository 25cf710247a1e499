"""Who of a class holds an issued paper: what is changed from now on leaves that one as it is."""

from sqlalchemy import select

from app.usecases.finding import find_training
from db.models import Certificate, Enrollment
from db.session import Transaction


def paper_holders(tx: Transaction, *, training: str) -> frozenset[int]:
    """The NDH of all who hold an issued paper of a training; raises UnknownTraining."""
    found = find_training(tx, training)
    holders = (
        select(Enrollment.ndh)
        .join(Certificate, Certificate.enrollment_id == Enrollment.id)
        .where(Enrollment.training_id == found.id, Certificate.state == "issued")
    )
    return frozenset(tx.scalars(holders))
