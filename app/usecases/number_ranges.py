"""Ranges of the number book: blocks of our own to draw from, and those given elsewhere."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.certificate_refusals import (
    RangeGiven,
    RangeOverlaps,
    StaleRanges,
    UnknownRange,
)
from app.domain.errors import InvalidValue
from app.domain.numbering import scope_key
from app.domain.vocabulary import CertificateKind, NumberScope, RangeUse
from app.usecases.certificate_plans import sequence_for
from app.usecases.finding import find_training
from app.usecases.number_book import ranges_of
from db.models import CertificateNumber, NumberRange
from db.session import Transaction

MOST = 10_000
"""Numbers that one block of our own may have: each of them is a line of the book."""


@dataclass(frozen=True)
class Range:
    """A range of a sequence, with how many of its numbers this book has given."""

    uid: str
    scope: str
    first: int
    last: int
    use: RangeUse
    note: str | None
    given: int
    operator: str
    made: dt.datetime


def sequence_named(
    tx: Transaction,
    *,
    scope: NumberScope | None = None,
    year: int | None = None,
    training: str | None = None,
    kind: CertificateKind = CertificateKind.CERTIFICATE,
) -> str:
    """The name of a sequence: that of a year, or the one that a training's papers draw from.

    With a training its own scope is meant where none is named, and the year of its last day.
    Raises UnknownTraining, and InvalidValue where the year or the training is missing.
    """
    if training is None:
        if scope not in (None, NumberScope.YEAR):
            raise InvalidValue("training", None, "needed")
        if year is None:
            raise InvalidValue("year", None, "needed")
        day = _day_of(year)
        return scope_key(NumberScope.YEAR, day=day, program_uid="", training_uid="")
    found = find_training(tx, training)
    day = found.end_date if year is None else _day_of(year)
    return sequence_for(tx, found, kind, day, scope)


def list_ranges(tx: Transaction, *, sequence: str | None = None) -> tuple[Range, ...]:
    """The ranges of a sequence, or of the whole book."""
    query = select(NumberRange).order_by(NumberRange.scope, NumberRange.first_number)
    if sequence is not None:
        query = query.where(NumberRange.scope == sequence)
    return tuple(_told(tx, row) for row in tx.scalars(query))


def find_range(tx: Transaction, *, sequence: str, first: int, last: int) -> Range:
    """The range of a sequence from a number to a number; raises UnknownRange."""
    for each in list_ranges(tx, sequence=sequence):
        if (each.first, each.last) == (first, last):
            return each
    raise UnknownRange(first=first, last=last)


def reserve_range(
    tx: Transaction,
    *,
    sequence: str,
    first: int,
    last: int,
    use: RangeUse = RangeUse.OWN,
    note: str | None = None,
) -> Range:
    """Reserve the numbers from first to last of a sequence; the same range twice is one.

    From then on the sequence draws from its own blocks alone, and never what is given elsewhere.
    Raises InvalidValue, RangeOverlaps for one that another range touches, and RangeGiven where
    numbers were given here that should be given elsewhere.
    """
    _check(first, last, use)
    for row in ranges_of(tx, sequence):
        if (row.first_number, row.last_number, row.use) == (first, last, use):
            return _told(tx, row)
        if row.first_number <= last and first <= row.last_number:
            raise RangeOverlaps(first=row.first_number, last=row.last_number)
    given = _given(tx, sequence, first, last)
    if use == RangeUse.ELSEWHERE and given:
        raise RangeGiven(first=first, last=last, given=given)
    row = NumberRange(
        scope=sequence,
        first_number=first,
        last_number=last,
        use=use,
        note=(note or "").strip() or None,
        operator=tx.operator,
        made=tx.moment,
    )
    tx.add(row)
    tx.flush()
    tx.tell(sequence=sequence, first=first, last=last, use=use, note=row.note)
    return _told(tx, row)


def _check(first: int, last: int, use: RangeUse) -> None:
    if first < 1:
        raise InvalidValue("first", first, "positive")
    if last < first:
        raise InvalidValue("last", last, "not-below-first")
    if use == RangeUse.OWN and last - first >= MOST:
        raise InvalidValue("last", last, "smaller-block")


def take_back_range(tx: Transaction, *, uid: str) -> Range:
    """Take a range out of the book while nothing of it is given; returns what it was.

    Raises RangeGiven, and StaleRanges for one that was taken back in the meantime.
    """
    row = tx.scalar(select(NumberRange).where(NumberRange.uid == uid))
    if row is None:
        raise StaleRanges
    was = _told(tx, row)
    if was.given:
        raise RangeGiven(first=was.first, last=was.last, given=was.given)
    tx.delete(row)
    tx.flush()
    tx.tell(sequence=was.scope, first=was.first, last=was.last, undo=True)
    return was


def _day_of(year: int) -> dt.date:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise InvalidValue("year", year, "year")
    return dt.date(year, 1, 1)


def _given(tx: Transaction, sequence: str, first: int, last: int) -> int:
    """How many numbers of a range this book has given, void ones too."""
    within = CertificateNumber.sequence.between(first, last)
    query = select(func.count()).where(CertificateNumber.scope == sequence, within)
    return tx.scalars(query).one()


def _told(tx: Transaction, row: NumberRange) -> Range:
    return Range(
        uid=row.uid,
        scope=row.scope,
        first=row.first_number,
        last=row.last_number,
        use=RangeUse(row.use),
        note=row.note,
        given=_given(tx, row.scope, row.first_number, row.last_number),
        operator=row.operator,
        made=row.made,
    )
