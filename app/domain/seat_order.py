"""In which order a class gets its numbers (NDH)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.people import name_key


class NdhOrder(StrEnum):
    """By what participants are numbered anew."""

    NAME = "name"
    UNIT = "unit"


@dataclass(frozen=True)
class NumberedSeat:
    """What a seat is ordered by."""

    code: str
    ndh: int
    name: str
    unit: str | None
    is_active: bool


def numbered(seats: Sequence[NumberedSeat], order: NdhOrder) -> dict[str, int]:
    """The NDH from 1 by scan code: the class in its order, behind it those who left it.

    Names are compared without titles; whoever has no unit stands last.
    """

    def place(seat: NumberedSeat) -> tuple[bool, bool, str, str, int]:
        name = name_key(seat.name)
        unit = "" if order == NdhOrder.NAME else " ".join((seat.unit or "").casefold().split())
        lacks_unit = order == NdhOrder.UNIT and not unit
        if not seat.is_active:
            return True, False, "", "", seat.ndh
        return False, lacks_unit, unit, name, seat.ndh

    return {seat.code: ndh for ndh, seat in enumerate(sorted(seats, key=place), 1)}


def listed(seats: Sequence[NumberedSeat], codes: Sequence[str]) -> dict[str, int]:
    """The NDH from 1 in the order of these scan codes, behind them the others as they were."""
    rank = {code: place for place, code in enumerate(codes)}
    ordered = sorted(seats, key=lambda seat: (rank.get(seat.code, len(rank)), seat.ndh))
    return {seat.code: ndh for ndh, seat in enumerate(ordered, 1)}


def moved(seats: Sequence[NumberedSeat], code: str, to: int) -> dict[str, int]:
    """The NDH when one seat goes to a number: those between move up by one seat, gaps stay."""
    by_ndh = sorted(seats, key=lambda seat: seat.ndh)
    numbers = [seat.ndh for seat in by_ndh]
    moving = next(seat for seat in by_ndh if seat.code == code)
    others = [seat for seat in by_ndh if seat is not moving]
    passed = sum(seat.ndh < to or (seat.ndh == to and moving.ndh < to) for seat in others)
    ordered = [*others[:passed], moving, *others[passed:]]
    return {seat.code: ndh for seat, ndh in zip(ordered, numbers, strict=True)}
