"""The number book as a list: every number and what became of it, and what was left out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import and_, exists, func, or_, select

from app.domain.vocabulary import CertificateKind, NumberScope, NumberState, RangeUse
from app.usecases.certificate_plans import sequence_for
from app.usecases.finding import find_training
from app.usecases.number_book import OUTSIDE
from app.usecases.sheets import NO_SHEETS, SheetCount
from app.usecases.sheets_of_numbers import sheets_of_numbers
from db.models import Certificate, CertificateNumber, Enrollment, NumberRange, Program, Training
from db.session import Transaction

PRINTED_NAME = (
    select(func.json_extract(Certificate.facts, "$.name"))
    .where(Certificate.number_id == CertificateNumber.id)
    .order_by(Certificate.revision.desc())
    .limit(1)
    .scalar_subquery()
)
"""The name as it stands on what was issued last under a number."""


@dataclass(frozen=True)
class BookScope:
    """Within what numbers count: `of` is a year, a program's name or the code of a training.

    `series` is the kind of paper that has a sequence to itself. Numbers from outside count nowhere.
    """

    key: str
    kind: str
    of: str | None
    series: CertificateKind | None


@dataclass(frozen=True)
class BookLine:
    """One number; a reserved one has no text before it is given, unless it came from outside.

    `name` is the participant's or the trainer's. `reason` are codes for a number that is withheld,
    and words for a void one. `printed` and `spoilt` count its sheets of paper: those of while it
    was prepared, every printing since it was issued, and every further copy.
    """

    number: str | None
    sequence: int | None
    scope: BookScope
    state: NumberState
    kind: CertificateKind | None
    training: str | None
    ndh: int | None
    name: str | None
    date: dt.date | None
    reason: str | None
    witness: str | None
    printed: int
    spoilt: int


@dataclass(frozen=True)
class NumberGap:
    """Sequences that were never given, though a higher one was."""

    scope: BookScope
    first: int
    last: int


@dataclass(frozen=True)
class NumberList:
    """The lines of the book by scope and sequence, and its gaps."""

    numbers: tuple[BookLine, ...]
    gaps: tuple[NumberGap, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """Every sequence of the gaps."""
        return tuple(number for gap in self.gaps for number in range(gap.first, gap.last + 1))


@dataclass(frozen=True)
class _Filter:
    """Which part of the book is asked for; None asks for all of it."""

    year: int | None
    scope: str | None
    training: str | None
    sequences: frozenset[str]

    def takes(self, line: BookLine, day: dt.date) -> bool:
        if self.training is not None and line.scope.kind == OUTSIDE:
            is_asked = line.training == self.training and self.scope in (None, OUTSIDE)
        else:
            is_asked = self.takes_scope(line.scope)
        return is_asked and self.year in (None, _year_of(line, day))

    def takes_scope(self, scope: BookScope) -> bool:
        if self.training is not None and scope.key not in self.sequences:
            return False
        if scope.kind == NumberScope.YEAR and self.year not in (None, int(scope.of or 0)):
            return False
        return self.scope in (None, scope.kind)


def list_numbers(
    tx: Transaction,
    *,
    year: int | None = None,
    scope: str | None = None,
    training: str | None = None,
) -> NumberList:
    """The book: of a year, of a kind of scope ("outside" too), or what a training draws from.

    Gaps lie between the first and the highest number that the book knows of a sequence; what is
    reserved or given elsewhere is none. Raises UnknownTraining.
    """
    found = None if training is None else find_training(tx, training)
    sequences = frozenset() if found is None else frozenset(sequences_drawn(tx, found))
    asked = _Filter(year, scope, found.code if found else None, sequences)
    scopes = ScopeNames(tx)
    ranges = tx.scalars(select(NumberRange).order_by(NumberRange.first_number)).all()
    booked = list(_booked(tx, scopes))
    given: defaultdict[str, set[int]] = defaultdict(set)
    for line, _ in booked:
        if line.sequence is not None:
            given[line.scope.key].add(line.sequence)
    lines = [line for line, at in booked if asked.takes(line, at)]
    for block in ranges:
        if block.use == RangeUse.OWN:
            reserved = _reserved(block, given[block.scope], scopes.of(block.scope))
            lines += [line for line in reserved if asked.takes(line, block.made)]
    gaps = [gap for gap in _gaps(given, ranges, scopes) if asked.takes_scope(gap.scope)]
    return NumberList(tuple(sorted(lines, key=_place)), tuple(gaps))


def has_numbers(tx: Transaction, training: Training) -> bool:
    """Whether the book has anything of what a training draws from."""
    sequences = list(sequences_drawn(tx, training))
    from_outside = and_(
        CertificateNumber.scope == OUTSIDE, CertificateNumber.training_id == training.id
    )
    lines = exists().where(or_(CertificateNumber.scope.in_(sequences), from_outside))
    blocks = exists().where(NumberRange.scope.in_(sequences), NumberRange.use == RangeUse.OWN)
    return bool(tx.scalar(select(or_(lines, blocks))))


def sequences_drawn(tx: Transaction, training: Training) -> Iterator[str]:
    """The sequences that the papers of a training count in, or will."""
    lines = select(CertificateNumber.scope).where(CertificateNumber.training_id == training.id)
    yield from tx.scalars(lines.where(CertificateNumber.scope != OUTSIDE).distinct())
    for kind in CertificateKind:
        yield sequence_for(tx, training, kind, training.end_date)


class ScopeNames:
    """Knows what sequences are called by."""

    def __init__(self, tx: Transaction) -> None:
        """Read the names of programs and the codes of trainings."""
        self._names: dict[str, str] = dict(tx.execute(select(Program.uid, Program.name)).all())
        self._names |= dict(tx.execute(select(Training.uid, Training.code)).all())

    def of(self, key: str) -> BookScope:
        """A sequence by its name in the book."""
        kind, *told = key.split(":")
        if not told:
            return BookScope(key, kind, None, None)
        series = CertificateKind(told[1]) if told[1:] else None
        return BookScope(key, kind, self._names.get(told[0], told[0]), series)


def _booked(tx: Transaction, scopes: ScopeNames) -> Iterator[tuple[BookLine, dt.date]]:
    """Every line that stands in the book, and the day that it counts for.

    That of its paper, which is the last one of its training while the paper has none.
    """
    sheets = sheets_of_numbers(tx)
    rows = tx.execute(
        select(
            CertificateNumber,
            Training.code,
            Training.end_date,
            Enrollment.ndh,
            Enrollment.name,
            PRINTED_NAME,
        )
        .outerjoin(Training, Training.id == CertificateNumber.training_id)
        .outerjoin(Enrollment, Enrollment.id == CertificateNumber.enrollment_id)
    )
    for row, code, end, ndh, name, printed in rows:
        count: SheetCount = sheets.get(row.id, NO_SHEETS)
        line = BookLine(
            number=row.number,
            sequence=row.sequence,
            scope=scopes.of(row.scope),
            state=NumberState(row.state),
            kind=CertificateKind(row.kind) if row.kind else None,
            training=code,
            ndh=ndh,
            name=printed or row.trainer or name,
            date=row.date,
            reason=row.reason,
            witness=row.witness,
            printed=count.printed,
            spoilt=count.spoilt,
        )
        yield line, row.date or end or row.given


def _reserved(block: NumberRange, given: set[int], scope: BookScope) -> Iterator[BookLine]:
    """The numbers of a block of our own that are still to be given."""
    for sequence in range(block.first_number, block.last_number + 1):
        if sequence not in given:
            yield BookLine(
                number=None,
                sequence=sequence,
                scope=scope,
                state=NumberState.RESERVED,
                kind=None,
                training=None,
                ndh=None,
                name=None,
                date=None,
                reason=block.note,
                witness=None,
                printed=0,
                spoilt=0,
            )


def _gaps(
    given: Mapping[str, set[int]], ranges: Sequence[NumberRange], scopes: ScopeNames
) -> Iterator[NumberGap]:
    for key in sorted(key for key, numbers in given.items() if numbers):
        known = [(number, number) for number in given[key]]
        known += [(o.first_number, o.last_number) for o in ranges if o.scope == key]
        for first, last in _between(known, max(given[key])):
            yield NumberGap(scopes.of(key), first, last)


def _between(known: Iterable[tuple[int, int]], highest: int) -> Iterator[tuple[int, int]]:
    """What lies between spans that may touch or overlap, below the highest number."""
    reached: list[tuple[int, int]] = []
    for first, last in sorted(known):
        if reached and first <= reached[-1][1] + 1:
            reached[-1] = (reached[-1][0], max(reached[-1][1], last))
        else:
            reached.append((first, last))
    for (_, before), (after, _) in pairwise(reached):
        if before < highest:
            yield before + 1, after - 1


def _year_of(line: BookLine, day: dt.date) -> int:
    """The year of a line: its sequence's, else that of the day that it counts for."""
    return int(line.scope.of or 0) if line.scope.kind == NumberScope.YEAR else day.year


def _place(line: BookLine) -> tuple[str, int, str]:
    return line.scope.key, line.sequence or 0, line.number or ""
