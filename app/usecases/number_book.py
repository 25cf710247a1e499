"""The number book: how far each sequence has come, and whether a number was given."""

import datetime as dt

from sqlalchemy import func, select

from app.domain.numbering import scope_key
from app.domain.vocabulary import NumberScope
from db.models import CertificateNumber, Program, Training
from db.session import Transaction


def sequence_of(tx: Transaction, training: Training, scope: NumberScope, day: dt.date) -> str:
    """The name of the sequence in which a training's certificates of that day count."""
    program_uid = tx.scalars(select(Program.uid).where(Program.id == training.program_id)).one()
    return scope_key(scope, day=day, program_uid=program_uid, training_uid=training.uid)


def highest_given(tx: Transaction, sequence: str) -> int:
    """The highest number that a sequence of the book has given; 0 for none."""
    in_sequence = CertificateNumber.scope == sequence
    return tx.scalar(select(func.max(CertificateNumber.sequence)).where(in_sequence)) or 0


def is_number_given(tx: Transaction, *, number: str) -> bool:
    """Whether a number stands in the book, also where its certificate is void."""
    given = select(CertificateNumber.id).where(CertificateNumber.number == number)
    return tx.scalar(given) is not None
