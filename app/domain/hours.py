"""Lesson hours (JP): 1 JP is 45 minutes (State Standard Costs), kept exactly to the hundredth."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

MINUTES_PER_JP = 45
PLENTY_A_DAY = Decimal(10)
"""More JP than this in a day is worth a look; domain default."""
TOO_MUCH_A_DAY = Decimal(12)

_HUNDREDTH = Decimal("0.01")
_MOST = Decimal(10_000)
_SHOWN_DECIMALS = 6
_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")


def proposed_jp(minutes: int) -> Decimal:
    """The JP of so many minutes, rounded half up to the hundredth: 90 gives 2, 60 gives 1.33."""
    return (Decimal(minutes) / MINUTES_PER_JP).quantize(_HUNDREDTH, ROUND_HALF_UP)


def is_whole(jp: Decimal) -> bool:
    """Whether national systems, which take integers, can take this total."""
    return jp == jp.to_integral_value()


def read_exact(value: object) -> Decimal:
    """A JP or percentage as given: string or number, at most two decimals, not negative.

    Needless zeros fall away. Raises ValueError for anything else, also for a comma: files of
    scripts use a point.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        raise ValueError(value)
    if isinstance(value, str) and not _PLAIN.fullmatch(value.strip()):
        raise ValueError(value)
    number = Decimal(str(value))
    if not number.is_finite() or not 0 <= number <= _MOST or number != number.quantize(_HUNDREDTH):
        raise ValueError(value)
    return Decimal(plain(abs(number)))


def plain(number: Decimal) -> str:
    """Plain decimal notation without needless zeros: 47, 1.5, 0."""
    return f"{number.normalize():f}"


def percent(part: Decimal, whole: Decimal) -> Decimal | None:
    """Part of whole in percent, rounded half up to two decimals: to show, never to compare."""
    if not whole:
        return None
    return (part * 100 / whole).quantize(_HUNDREDTH, ROUND_HALF_UP)


def percent_cut(part: Decimal, whole: Decimal) -> tuple[Decimal, bool] | None:
    """Part of whole in percent, cut off after six decimals, and whether that is all of it.

    What is below a limit never shows as the limit: 260.99 of 290 gives 89.996551.
    """
    if not whole:
        return None
    exact = Fraction(part) * 100 / Fraction(whole) * 10**_SHOWN_DECIMALS
    cut = exact.numerator // exact.denominator
    return Decimal(cut).scaleb(-_SHOWN_DECIMALS), exact.denominator == 1
