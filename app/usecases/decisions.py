"""What the committee decides: a result beside the computed one, and places among equals by hand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.errors import InvalidValue, Withdrawn
from app.domain.outcome import DECIDABLE
from app.domain.score_refusals import NothingToSettle, StaleDecision
from app.domain.standing import equals_of
from app.domain.vocabulary import EnrollmentState, Result
from app.usecases.finding import find_enrollment, find_training
from app.usecases.results import candidates, tally
from app.usecases.score_rows import NOTHING_DECIDED, Decided
from db.models import Decision, Enrollment, Training
from db.session import Transaction


@dataclass(frozen=True)
class DecisionChange:
    """What was decided of one participant before and after; `code` is the scan code."""

    ndh: int
    code: str
    name: str
    before: Decided
    after: Decided


def decide(
    tx: Transaction, *, training: str, who: str, result: Result, reason: str
) -> DecisionChange:
    """Decide somebody's result, with the reason; the computed one stays beside it.

    Raises InvalidValue for a result that nobody can decide and without a reason, and Withdrawn.
    """
    if result not in DECIDABLE:
        possible = ", ".join(DECIDABLE)
        raise InvalidValue(path="result", value=result, expected=possible)
    said = _needed("reason", reason)
    found = find_training(tx, training)
    seat = _active(tx, found, who)
    change = _write(tx, seat, lambda before: replace(before, result=result, reason=said))
    tx.tell(training=found.code, ndh=seat.ndh, result=result, reason=said)
    return change


def take_back_decision(tx: Transaction, *, training: str, who: str) -> DecisionChange:
    """Let the computed result stand again; raises Withdrawn."""
    found = find_training(tx, training)
    seat = _active(tx, found, who)
    change = _write(tx, seat, lambda before: replace(before, result=None, reason=None))
    tx.tell(training=found.code, ndh=seat.ndh)
    return change


def place_by_hand(
    tx: Transaction, *, training: str, places: Mapping[str, int | None], note: str
) -> tuple[DecisionChange, ...]:
    """Give people (NDH, NIP or scan code) their places, with a note; None takes a place away.

    Where aspects are scored the scores rank, and a place by hand counts only among equals. Raises
    NothingToSettle for somebody without an equal, InvalidValue for a place below 1 and without a
    note, and Withdrawn.
    """
    found = find_training(tx, training)
    said = _needed("note", note) if any(places.values()) else None
    seats = [(_active(tx, found, who), place) for who, place in places.items()]
    settled = _settled(tx, found)
    changes = []
    for seat, place in seats:
        if place is None:
            changes.append(_write(tx, seat, _without_place))
            continue
        if place < 1:
            raise InvalidValue(path="standing", value=place, expected="positive")
        if settled is not None and not settled(seat.ndh):
            raise NothingToSettle(ndh=seat.ndh, name=seat.name)
        changes.append(_write(tx, seat, _with_place(place, said)))
    told = [(change.ndh, change.after.standing) for change in changes]
    tx.tell(training=found.code, places=told, note=said)
    return tuple(changes)


def restore_decisions(
    tx: Transaction, *, training: str, changes: Sequence[DecisionChange]
) -> tuple[DecisionChange, ...]:
    """Put decisions and places back as they were; raises StaleDecision where one moved."""
    found = find_training(tx, training)
    restored = []
    for change in changes:
        seat = find_enrollment(tx, found, change.code)
        if _decided(tx.get(Decision, seat.id)) != change.after:
            raise StaleDecision(ndh=seat.ndh, name=seat.name)
        restored.append(_write(tx, seat, _always(change.before)))
    tx.tell(training=found.code, people=[change.ndh for change in restored])
    return tuple(restored)


def _settled(tx: Transaction, training: Training) -> Callable[[int], bool] | None:
    """Whether an NDH has an equal among the scored; None where nothing is scored."""
    found = tally(tx, training=training.code)
    if found.scheme is None:
        return None
    scored = candidates(found.scheme, found.people)
    return lambda ndh: len(equals_of(scored, ndh)) > 1


def _with_place(place: int, note: str | None) -> Callable[[Decided], Decided]:
    return lambda before: replace(before, standing=place, note=note)


def _without_place(before: Decided) -> Decided:
    return replace(before, standing=None, note=None)


def _always(decided: Decided) -> Callable[[Decided], Decided]:
    return lambda _: decided


def _active(tx: Transaction, training: Training, who: str) -> Enrollment:
    seat = find_enrollment(tx, training, who)
    if seat.state != EnrollmentState.ACTIVE:
        raise Withdrawn(who=who, name=seat.name)
    return seat


def _needed(path: str, text: str) -> str:
    said = text.strip()
    if not said:
        raise InvalidValue(path=path, value=None, expected="needed")
    return said


def _decided(row: Decision | None) -> Decided:
    if row is None:
        return NOTHING_DECIDED
    result = Result(row.result) if row.result else None
    return Decided(result, row.reason, row.standing, row.note)


def _write(
    tx: Transaction, seat: Enrollment, become: Callable[[Decided], Decided]
) -> DecisionChange:
    """Store what a decision becomes; a row that says nothing is no row."""
    row = tx.get(Decision, seat.id)
    before = _decided(row)
    after = become(before)
    if row is None and after != NOTHING_DECIDED:
        row = Decision(enrollment_id=seat.id)
        tx.add(row)
    if row is not None and after == NOTHING_DECIDED:
        tx.delete(row)
    elif row is not None and after != before:
        row.result, row.reason = after.result, after.reason
        row.standing, row.note = after.standing, after.note
        row.operator, row.decided = tx.operator, tx.moment
    tx.flush()
    return DecisionChange(seat.ndh, seat.scan_code, seat.name, before, after)
