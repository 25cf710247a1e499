"""Numbers of the book that wait in a block: reserved for papers, and nobody's yet."""

import re
from collections.abc import Iterator

from sqlalchemy import select

from app.domain.certificate_refusals import NumberReserved, UnknownNumber
from app.domain.vocabulary import CertificateKind, RangeUse
from app.usecases.certificate_plans import number_text, numbering_of, sequence_for
from app.usecases.number_book import find_number, read_sequence
from db.models import CertificateNumber, NumberRange, Training
from db.session import Transaction

_LONGEST = 9
"""Digits that a running number may have."""


def find_given_number(tx: Transaction, number: str) -> CertificateNumber:
    """A line of the book by the text of its number, or why it has none.

    Raises NumberReserved for one that only waits in a block, by its sequence or by the text that a
    paper would bear, and UnknownNumber.
    """
    try:
        return find_number(tx, number)
    except UnknownNumber:
        text = number.strip()
        for block, sequence in _waiting(tx, text):
            if text == str(sequence) or text in _texts(tx, block.scope, sequence):
                raise NumberReserved(
                    number=text, first=block.first_number, last=block.last_number
                ) from None
        raise


def _waiting(tx: Transaction, text: str) -> Iterator[tuple[NumberRange, int]]:
    """The blocks of our own in which a figure of a text waits to be given."""
    figures = {int(o) for o in re.findall(r"\d+", text, re.ASCII) if len(o) <= _LONGEST}
    for block in tx.scalars(select(NumberRange).where(NumberRange.use == RangeUse.OWN)):
        for sequence in sorted(figures):
            is_in = block.first_number <= sequence <= block.last_number
            if is_in and sequence not in read_sequence(tx, block.scope).given:
                yield block, sequence


def _texts(tx: Transaction, scope: str, sequence: int) -> Iterator[str]:
    """What a number would read on the papers of those who draw from its sequence."""
    for training in tx.scalars(select(Training)):
        for kind in CertificateKind:
            if sequence_for(tx, training, kind, training.end_date) == scope:
                numbering = numbering_of(tx, training, kind)
                yield number_text(training, numbering, 0, sequence, training.end_date)
