"""Scores set, taken away and put back: one action for one cell or many, with old and new value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter

from sqlalchemy import bindparam, select

from app.domain.errors import InvalidValue, Withdrawn
from app.domain.score_refusals import (
    NothingScored,
    RemedialNotOpen,
    StaleScore,
    UnknownAspect,
)
from app.domain.score_scheme import HIGHEST_SCORE, ScoreScheme
from app.domain.scoring import is_deferred, rounded
from app.domain.vocabulary import EnrollmentState
from app.usecases.finding import find_enrollment, find_training
from app.usecases.score_rows import StoredScheme, stored_scheme
from db.models import Enrollment, Score, Training
from db.session import Transaction

_STANDING = select(Score).where(
    Score.enrollment_id == bindparam("seat"), Score.aspect_id == bindparam("aspect")
)


@dataclass(frozen=True)
class ScoreCell:
    """One cell to be set: whose (NDH, NIP or scan code), which aspect, and the score or None."""

    who: str
    aspect: str
    value: Decimal | None
    is_remedial: bool = False


@dataclass(frozen=True)
class ScoreChange:
    """What became of one cell; `code` is the scan code, which names the seat for good."""

    ndh: int
    code: str
    name: str
    aspect: str
    is_remedial: bool
    old: Decimal | None
    new: Decimal | None


def set_scores(
    tx: Transaction, *, training: str, cells: Sequence[ScoreCell]
) -> tuple[ScoreChange, ...]:
    """Set these scores, rounded half up to two decimals; returns what is another one now.

    A score without a value is taken away, with its remedial; so is a remedial whose original no
    longer defers. Raises NothingScored, UnknownAspect, InvalidValue for what is no score, Withdrawn
    for who has left the class, RemedialNotOpen, and what `find_enrollment` raises.
    """
    found = find_training(tx, training)
    changes = set_cells(tx, found, scheme_of(tx, found), cells)
    tell_changes(tx, found, changes)
    return changes


def set_cells(
    tx: Transaction,
    training: Training,
    stored: StoredScheme,
    cells: Sequence[ScoreCell],
    *,
    is_dry: bool = False,
) -> tuple[ScoreChange, ...]:
    """Set cells all or none, originals before remedials; a dry run only says what would change.

    Raises as `set_scores` does.
    """
    touched: dict[tuple[int, int], _Cell] = {}
    for cell in sorted(cells, key=attrgetter("is_remedial")):
        place = place_of(stored.scheme, cell.aspect)
        seat = find_enrollment(tx, training, cell.who)
        if seat.state != EnrollmentState.ACTIVE:
            raise Withdrawn(who=cell.who, name=seat.name)
        if (seat.id, place) not in touched:
            touched[seat.id, place] = _Cell(tx, stored, seat, place)
        touched[seat.id, place].enter(_checked(cell), is_remedial=cell.is_remedial)
    if not is_dry:
        for row in touched.values():
            row.store(tx)
        tx.flush()
    return tuple(change for row in touched.values() for change in row.changes())


def restore_scores(
    tx: Transaction, *, training: str, changes: Sequence[ScoreChange]
) -> tuple[ScoreChange, ...]:
    """Take changes back, the last one first; returns what became of the cells.

    Raises StaleScore where a score is no longer what the changes made of it.
    """
    found = find_training(tx, training)
    stored = scheme_of(tx, found)
    touched: dict[tuple[str, str], _Cell] = {}
    restored: list[ScoreChange] = []
    for change in reversed(changes):
        key = (change.code, change.aspect)
        if key not in touched:
            seat = find_enrollment(tx, found, change.code)
            touched[key] = _Cell(tx, stored, seat, place_of(stored.scheme, change.aspect))
        restored.append(touched[key].take_back(change))
    for row in touched.values():
        row.store(tx)
    tx.flush()
    tell_changes(tx, found, restored)
    return tuple(restored)


def scheme_of(tx: Transaction, training: Training) -> StoredScheme:
    """The scheme of a training; raises NothingScored where it has none."""
    stored = stored_scheme(tx, training)
    if stored is None:
        raise NothingScored(training=training.code)
    return stored


def place_of(scheme: ScoreScheme, aspect: str) -> int:
    """The place of an aspect, in any case of letters; raises UnknownAspect."""
    names = [each.name.casefold() for each in scheme.aspects]
    try:
        return names.index(aspect.strip().casefold())
    except ValueError:
        aspects = tuple(each.name for each in scheme.aspects)
        raise UnknownAspect(aspect=aspect, aspects=aspects) from None


def tell_changes(tx: Transaction, training: Training, changes: Iterable[ScoreChange]) -> None:
    """Tell the journal which cells became what."""
    told = [
        {
            "ndh": change.ndh,
            "aspect": change.aspect,
            "remedial": change.is_remedial,
            "old": change.old,
            "new": change.new,
        }
        for change in changes
    ]
    tx.tell(training=training.code, changes=told)


class _Cell:
    """One participant's score and remedial in one aspect, as they are and as they become."""

    def __init__(self, tx: Transaction, stored: StoredScheme, seat: Enrollment, place: int) -> None:
        self._scheme = stored.scheme
        self._seat = seat
        self._aspect = stored.aspect_ids[place]
        self._name = stored.scheme.aspects[place].name
        self._row = tx.scalar(_STANDING, {"seat": seat.id, "aspect": self._aspect})
        self._value = self._row.value if self._row else None
        self._remedial = self._row.remedial if self._row else None
        self._before = (self._value, self._remedial)

    def enter(self, score: Decimal | None, *, is_remedial: bool) -> None:
        """Take what is typed, and a remedial away that has no place beside its original."""
        original = self._value if is_remedial else score
        defers = original is not None and is_deferred(self._scheme, original)
        if not is_remedial:
            self._value = score
            self._remedial = self._remedial if defers else None
        elif score is None or defers:
            self._remedial = score
        else:
            seat = self._seat
            raise RemedialNotOpen(ndh=seat.ndh, name=seat.name, aspect=self._name, score=original)

    def take_back(self, change: ScoreChange) -> ScoreChange:
        """Take the old value of a change, whatever else stands beside it; raises StaleScore."""
        is_lost = change.is_remedial and self._value is None
        now = self._remedial if change.is_remedial else self._value
        if is_lost or now != change.new:
            raise StaleScore(ndh=self._seat.ndh, name=self._seat.name, aspect=self._name)
        if change.is_remedial:
            self._remedial = change.old
        else:
            self._value = change.old
        return replace(change, ndh=self._seat.ndh, old=change.new, new=change.old)

    def changes(self) -> tuple[ScoreChange, ...]:
        """What is another value now; the remedial first, so that it is taken back last."""
        (value, remedial), seat = self._before, self._seat
        told = (seat.ndh, seat.scan_code, seat.name, self._name)
        found = (
            ScoreChange(*told, is_remedial=True, old=remedial, new=self._remedial),
            ScoreChange(*told, is_remedial=False, old=value, new=self._value),
        )
        return tuple(change for change in found if change.old != change.new)

    def store(self, tx: Transaction) -> None:
        """Write the row as it becomes; without a score there is none."""
        if self._value is None:
            if self._row is not None:
                tx.delete(self._row)
        elif self._row is not None:
            self._row.value, self._row.remedial = self._value, self._remedial
        else:
            seat, aspect = self._seat.id, self._aspect
            told = {"value": self._value, "remedial": self._remedial}
            tx.add(Score(enrollment_id=seat, aspect_id=aspect, **told))


def _checked(cell: ScoreCell) -> Decimal | None:
    if cell.value is None:
        return None
    value = rounded(cell.value)
    if not 0 <= value <= HIGHEST_SCORE:
        raise InvalidValue(path=cell.aspect, value=str(cell.value), expected="score")
    return value
