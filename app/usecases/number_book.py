"""The number book: which number a sequence gives next, and whether one was given."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import count

from sqlalchemy import bindparam, func, select

from app.domain.certificate_refusals import NumbersExhausted, UnknownNumber
from app.domain.numbering import scope_key
from app.domain.vocabulary import CertificateKind, NumberScope, RangeUse
from db.models import CertificateNumber, NumberRange, Program, Training
from db.session import Transaction

OUTSIDE = "outside"
"""The scope of numbers that another registry gives."""

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_PROGRAM_UID = select(Program.uid).where(Program.id == bindparam("program"))


def sequence_of(
    tx: Transaction,
    training: Training,
    scope: NumberScope,
    day: dt.date,
    series: CertificateKind | None = None,
) -> str:
    """The name of the sequence in which a training's papers of that day count."""
    program_uid = tx.scalars(_PROGRAM_UID, {"program": training.program_id}).one()
    return scope_key(
        scope, day=day, program_uid=program_uid, training_uid=training.uid, series=series
    )


def highest_given(tx: Transaction, sequence: str) -> int:
    """The highest number that a sequence of the book has given; 0 for none."""
    in_sequence = CertificateNumber.scope == sequence
    return tx.scalar(select(func.max(CertificateNumber.sequence)).where(in_sequence)) or 0


def free_numbers(tx: Transaction, sequence: str, first: int) -> Iterator[int]:
    """The numbers that a sequence would give one after another, from the first to give on.

    Where the book has blocks of its own it draws from these alone, from the lowest that is free,
    and raises NumbersExhausted at their end. It never draws what is given elsewhere.
    """
    ranges = ranges_of(tx, sequence)
    own = [range(o.first_number, o.last_number + 1) for o in ranges if o.use == RangeUse.OWN]
    others = [range(o.first_number, o.last_number + 1) for o in ranges if o.use != RangeUse.OWN]
    given = set(
        tx.scalars(select(CertificateNumber.sequence).where(CertificateNumber.scope == sequence))
    )
    highest = max((number for number in given if number), default=0)
    wanted = [iter(block) for block in own] or [count(max(highest + 1, first))]
    for numbers in wanted:
        for number in numbers:
            if number not in given and not any(number in other for other in others):
                yield number
    raise NumbersExhausted(last=own[-1][-1])


def ranges_of(tx: Transaction, sequence: str) -> Sequence[NumberRange]:
    """The ranges of a sequence in the order of their numbers."""
    in_sequence = select(NumberRange).where(NumberRange.scope == sequence)
    return tx.scalars(in_sequence.order_by(NumberRange.first_number)).all()


def is_number_given(tx: Transaction, *, number: str) -> bool:
    """Whether a number stands in the book, also where its certificate is void."""
    given = select(CertificateNumber.id).where(CertificateNumber.number == number)
    return tx.scalar(given) is not None


def find_number(tx: Transaction, number: str) -> CertificateNumber:
    """A line of the book by the text of its number; raises UnknownNumber."""
    text = number.strip()
    found = tx.scalar(select(CertificateNumber).where(CertificateNumber.number == text))
    if found is None:
        raise UnknownNumber(number=text)
    return found
