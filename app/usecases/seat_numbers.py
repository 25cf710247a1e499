"""The numbers of a class (NDH): given anew until they stand on paper, and frozen from then on."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.errors import InvalidValue
from app.domain.list_refusals import NdhFrozen, StaleNdh
from app.domain.seat_order import NdhOrder, NumberedSeat, listed, moved, numbered
from app.domain.timetable import local_time
from app.domain.vocabulary import EnrollmentState, Zone
from app.usecases.finding import find_enrollment, find_training
from app.usecases.participants import refuse_replaced
from db.models import Certificate, Enrollment, Printing, Training
from db.session import Transaction

ON_PAPER = "attendance-sheet"
"""The paper whose printing freezes the numbers."""

_LAST = 99999


@dataclass(frozen=True)
class Renumbered:
    """The numbers by scan code, before and after."""

    before: Mapping[str, int]
    after: Mapping[str, int]


def renumber(tx: Transaction, *, training: str, order: NdhOrder) -> Renumbered:
    """Number a class by name or by unit; raises NdhFrozen."""
    return _renumber(tx, training, lambda seats: numbered(seats, order))


def renumber_as_listed(tx: Transaction, *, training: str, codes: Sequence[str]) -> Renumbered:
    """Number a class in the order of these scan codes, as a list has them; raises NdhFrozen."""
    return _renumber(tx, training, lambda seats: listed(seats, codes))


def move_participant(tx: Transaction, *, training: str, who: str, to: int) -> Renumbered:
    """Give a participant another place in the class.

    Raises NdhFrozen, InvalidValue for 0, and SeatTakenOver for somebody who was replaced.
    """
    if not 1 <= to <= _LAST:
        raise InvalidValue(path="ndh", value=to, expected="positive")
    seat = find_enrollment(tx, find_training(tx, training), who)
    refuse_replaced(tx, seat)
    return _renumber(tx, training, lambda seats: moved(seats, seat.scan_code, to))


def restore_numbers(tx: Transaction, *, training: str, numbers: Mapping[str, int]) -> Renumbered:
    """Give back the numbers of before; raises NdhFrozen, and StaleNdh where others came."""
    return _renumber(tx, training, lambda _: numbers)


def frozen_since(tx: Transaction, training: Training) -> dt.date | None:
    """The day since which the numbers stand on a sheet or a certificate; None while they do not."""
    printed = select(func.min(Printing.at)).where(
        Printing.training_id == training.id, Printing.paper == ON_PAPER
    )
    issued = (
        select(func.min(Certificate.issued))
        .join(Enrollment, Enrollment.id == Certificate.enrollment_id)
        .where(Enrollment.training_id == training.id)
    )
    moments = [moment for query in (printed, issued) if (moment := tx.scalar(query))]
    return local_time(min(moments), Zone(training.zone)).date() if moments else None


def _renumber(
    tx: Transaction, code: str, give: Callable[[Sequence[NumberedSeat]], Mapping[str, int]]
) -> Renumbered:
    training = find_training(tx, code)
    since = frozen_since(tx, training)
    if since is not None:
        raise NdhFrozen(since=since)
    query = select(Enrollment).where(Enrollment.training_id == training.id)
    everyone = tx.scalars(query.order_by(Enrollment.id)).all()
    successors = _successors(everyone)
    seats = [seat for seat in everyone if seat.id not in successors]
    before = {seat.scan_code: seat.ndh for seat in seats}
    after = give([_as_numbered(seat) for seat in seats])
    if after.keys() != before.keys():
        raise StaleNdh
    numbers = {seat.id: after[seat.scan_code] for seat in seats}
    for seat in reversed(everyone):  # a substitute came later than the one who was replaced
        if seat.id in successors:
            numbers[seat.id] = numbers[successors[seat.id]]
    _store(tx, [(seat, numbers[seat.id]) for seat in everyone if seat.ndh != numbers[seat.id]])
    tx.tell(training=training.code, numbers=[(n, after[c]) for c, n in before.items()])
    return Renumbered(before, after)


def _successors(everyone: Sequence[Enrollment]) -> dict[int, int]:
    """Of those who were replaced, the one who has their number now."""
    by_id = {seat.id: seat for seat in everyone}
    return {
        seat.replaces_id: seat.id
        for seat in everyone
        if seat.replaces_id and by_id[seat.replaces_id].ndh == seat.ndh
    }


def _as_numbered(seat: Enrollment) -> NumberedSeat:
    is_active = seat.state == EnrollmentState.ACTIVE
    return NumberedSeat(seat.scan_code, seat.ndh, seat.name, seat.unit, is_active)


def _store(tx: Transaction, numbers: Sequence[tuple[Enrollment, int]]) -> None:
    """Write numbers that others have still: first out of their way, then where they belong."""
    highest = max((max(seat.ndh, number) for seat, number in numbers), default=0)
    for place, (seat, _) in enumerate(numbers, 1):
        seat.ndh = highest + place
    tx.flush()
    for seat, number in numbers:
        seat.ndh = number
    tx.flush()
