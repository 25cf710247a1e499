"""Sheets that were signed by hand: marked as signed, and the mark taken back."""

from collections.abc import Sequence

from app.domain.vocabulary import NumberState
from app.usecases.finding import find_training
from app.usecases.number_book import find_numbers
from app.usecases.sheets import NO_SHEETS, sheet_counts
from db.session import Transaction

_SIGNABLE = (NumberState.PREPARED, NumberState.WITHHELD, NumberState.ISSUED)


def mark_signed(tx: Transaction, *, training: str, numbers: Sequence[str]) -> tuple[str, ...]:
    """Say that the sheets of these numbers are signed; returns those that were not before.

    What is prepared and has no good sheet has nothing to sign, and is left out. Raises
    UnknownTraining and UnknownNumber.
    """
    found = find_training(tx, training)
    counts = sheet_counts(tx, found)
    signed = []
    for line in find_numbers(tx, numbers):
        has_sheet = counts.get(line.id, NO_SHEETS).is_good
        is_there = line.training_id == found.id and (has_sheet or line.state == NumberState.ISSUED)
        if line.state in _SIGNABLE and is_there and line.signed is None:
            line.signed = tx.moment
            signed.append(line.number)
    tx.flush()
    tx.tell(training=found.code, numbers=signed)
    return tuple(signed)


def take_back_signed(tx: Transaction, *, training: str, numbers: Sequence[str]) -> tuple[str, ...]:
    """Say that the sheets of these numbers are not signed; returns those that were.

    Raises UnknownTraining and UnknownNumber.
    """
    found = find_training(tx, training)
    ours = (line for line in find_numbers(tx, numbers) if line.training_id == found.id)
    unsigned = [line for line in ours if line.signed is not None]
    for line in unsigned:
        line.signed = None
    tx.flush()
    taken_back = tuple(line.number for line in unsigned)
    tx.tell(training=found.code, numbers=taken_back)
    return taken_back
