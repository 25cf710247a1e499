"""The number book as one leafs through it: its lines, its ranges, its sequences and its years."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.vocabulary import CertificateKind, NumberScope
from app.usecases.certificate_plans import sequence_for
from app.usecases.finding import find_training
from app.usecases.number_list import (
    BookScope,
    NumberList,
    ScopeNames,
    list_numbers,
    sequences_drawn,
)
from app.usecases.number_ranges import Range, list_ranges
from db.models import CertificateNumber, Training
from db.session import Transaction


@dataclass(frozen=True)
class WholeBook:
    """What the book has of a year, or of all, with every sequence and year that it knows.

    `own` is the sequence that the certificates of a training draw from; it is among the `scopes`
    also while nothing is given of it.
    """

    listed: NumberList
    ranges: tuple[Range, ...]
    scopes: tuple[BookScope, ...]
    years: tuple[int, ...]
    own: str | None


def read_book(
    tx: Transaction, *, training: str | None = None, year: int | None = None
) -> WholeBook:
    """Open the book at a year, seen from a training; raises UnknownTraining."""
    found = None if training is None else find_training(tx, training)
    listed = list_numbers(tx, year=year)
    names = ScopeNames(tx)
    ranges = list_ranges(tx)
    keys = {block.scope for block in ranges}
    keys.update(tx.scalars(select(CertificateNumber.scope).distinct()))
    own = None
    if found is not None:
        own = sequence_for(tx, found, CertificateKind.CERTIFICATE, found.end_date)
        keys.update(sequences_drawn(tx, found))
    scopes = sorted((names.of(key) for key in keys), key=lambda scope: scope.key)
    return WholeBook(
        listed=listed,
        ranges=tuple(block for block in ranges if _is_of_year(names.of(block.scope), year)),
        scopes=tuple(scope for scope in scopes if _is_of_year(scope, year)),
        years=tuple(sorted({*_years(tx), *_years_of(scopes)}, reverse=True)),
        own=own,
    )


def _is_of_year(scope: BookScope, year: int | None) -> bool:
    return year is None or scope.kind != NumberScope.YEAR or scope.of == str(year)


def _years(tx: Transaction) -> Iterator[int]:
    """The years of papers, and of numbers that have none yet."""
    day = func.coalesce(CertificateNumber.date, Training.end_date, CertificateNumber.given)
    of_training = Training.id == CertificateNumber.training_id
    years = select(func.strftime("%Y", day)).select_from(CertificateNumber).distinct()
    yield from map(int, tx.scalars(years.outerjoin(Training, of_training)))


def _years_of(scopes: list[BookScope]) -> Iterator[int]:
    yield from (int(scope.of or 0) for scope in scopes if scope.kind == NumberScope.YEAR)
