"""The number book: which number a sequence gives next, and whether one was given."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import bindparam, func, select

from app.domain.certificate_refusals import UnknownNumber
from app.domain.number_sequence import NumberSequence
from app.domain.numbering import scope_key
from app.domain.vocabulary import CertificateKind, NumberScope, RangeUse
from db.models import CertificateNumber, NumberRange, Program, Training
from db.session import Transaction

OUTSIDE = "outside"
"""The scope of numbers that another registry gives."""

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_PROGRAM_UID = select(Program.uid).where(Program.id == bindparam("program"))
_NUMBERED = select(CertificateNumber).where(
    # One value however many numbers: a list of values would meet SQLite's limit.
    CertificateNumber.number.in_(
        select(func.json_each(bindparam("numbers")).table_valued("value").c.value)
    )
)


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


def read_sequence(tx: Transaction, sequence: str) -> NumberSequence:
    """What the book knows of a sequence, from which follows the number that it gives next."""
    ranges = ranges_of(tx, sequence)
    spans = [(o.use, range(o.first_number, o.last_number + 1)) for o in ranges]
    in_sequence = CertificateNumber.scope == sequence
    is_counted = CertificateNumber.sequence.is_not(None)
    given = select(CertificateNumber.sequence).where(in_sequence, is_counted)
    return NumberSequence(
        frozenset(tx.scalars(given)),
        own=tuple(span for use, span in spans if use == RangeUse.OWN),
        elsewhere=tuple(span for use, span in spans if use != RangeUse.OWN),
    )


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


def find_numbers(tx: Transaction, numbers: Iterable[str]) -> tuple[CertificateNumber, ...]:
    """The lines of the book by the texts of their numbers, in that order; raises UnknownNumber."""
    texts = [number.strip() for number in numbers]
    lines = booked(tx, texts)
    for text in texts:
        if text not in lines:
            raise UnknownNumber(number=text)
    return tuple(lines[text] for text in texts)


def booked(tx: Transaction, numbers: Iterable[str]) -> Mapping[str, CertificateNumber]:
    """The lines of those of these numbers that stand in the book, also where they are void."""
    rows = tx.scalars(_NUMBERED, {"numbers": json.dumps(list(numbers))})
    return {line.number: line for line in rows}
