"""Dates, times, numbers and numerals as Indonesian papers write them, in every locale."""

import re
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal

from app.domain.errors import InvalidValue
from app.domain.hours import plain
from app.domain.vocabulary import Zone

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

_HUNDREDTH = Decimal("0.01")
_HIGHEST_NUMERAL = 3999
_SEPARATORS_SWAPPED = str.maketrans(",.", ".,")
_GROUPED = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?")
_PLAIN = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_AMBIGUOUS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


def date_text(day: date) -> str:
    """Write a day as `4 Agustus 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long_date_text(day: date) -> str:
    """Write a day with its weekday as `Senin, 4 Agustus 2025`."""
    return f"{WEEKDAYS[day.weekday()]}, {date_text(day)}"


def date_range_text(first: date, last: date) -> str:
    """Write `4 s.d. 8 Agustus 2025`; the first day names month and year where they differ."""
    if first == last:
        return date_text(last)
    if first.year != last.year:
        opening = date_text(first)
    elif first.month != last.month:
        opening = f"{first.day} {MONTHS[first.month - 1]}"
    else:
        opening = str(first.day)
    return f"{opening} s.d. {date_text(last)}"


def clock_text(moment: time) -> str:
    """Write a time of day to the minute as `08.00`."""
    return f"{moment:%H.%M}"


def time_range_text(start: time, end: time, zone: Zone) -> str:
    """Write a session's clock as `Pukul 08.00 s.d. 09.30 WIB`."""
    return f"Pukul {clock_text(start)} s.d. {clock_text(end)} {zone}"


def number_text(value: Decimal | int) -> str:
    """Write a number as `1.234,56`, with just the decimals it carries."""
    return f"{Decimal(value):,f}".translate(_SEPARATORS_SWAPPED)


def rupiah_text(amount: int) -> str:
    """Write whole rupiah as `Rp1.350.000`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{number_text(abs(amount))}"


def percent_text(percent: Decimal) -> str:
    """Write a percentage with two decimals, rounded half up, as `94,00`."""
    return number_text(percent.quantize(_HUNDREDTH, ROUND_HALF_UP))


def jp_text(jp: Decimal) -> str:
    """Write JP without needless zeros, as `50` or `1,33`."""
    return number_text(Decimal(plain(jp)))


def lesson_hours_text(jp: Decimal) -> str:
    """Write a certificate's JP as `50 (lima puluh) Jam Pelajaran`."""
    return f"{jp_text(jp)} ({words(jp)}) Jam Pelajaran"


def read_number(text: str, *, path: str) -> Decimal:
    """Read `88,25`, `88.25`, `1.234,56` or `1.350.000`; `path` names the place in the error.

    A comma is the decimal sign, and so is a single point. `1.350` is refused, for it may be
    thousands as well: a score that is wrong a thousandfold must not come in silently.

    Raises InvalidValue.
    """
    typed = text.strip()
    if not _AMBIGUOUS.fullmatch(typed):
        if _PLAIN.fullmatch(typed):
            return Decimal(typed.replace(",", "."))
        if _GROUPED.fullmatch(typed):
            return Decimal(typed.replace(".", "").replace(",", "."))
    raise InvalidValue(path, text, "88,25")


def words(number: Decimal | int) -> str:
    """Spell a number: 50 is `lima puluh`, 88,25 is `delapan puluh delapan koma dua lima`."""
    from num2words import num2words

    # The library spells every digit it is shown, and 1.001.000 with "satu ribu".
    spelled: str = num2words(Decimal(plain(Decimal(number))), lang="id")
    return re.sub(r"(?<=juta|liar) satu ribu", " seribu", spelled)


def roman_text(number: int) -> str:
    """Write a month or an angkatan in Roman numerals, 4 as `IV`.

    Raises InvalidValue for what has no numeral: below 1 and above 3999.
    """
    from roman import toRoman

    if not 1 <= number <= _HIGHEST_NUMERAL:
        raise InvalidValue("batch", number, f"1-{_HIGHEST_NUMERAL}")
    return toRoman(number)


def read_roman(text: str) -> int:
    """Read a Roman numeral in either case; also the sort key of angkatan: IV < IX < XIX.

    Raises InvalidValue.
    """
    from roman import InvalidRomanNumeralError, fromRoman

    try:
        number = fromRoman(text.strip().upper())
    except InvalidRomanNumeralError:
        number = 0
    if not 1 <= number <= _HIGHEST_NUMERAL:
        raise InvalidValue("batch", text, "I, II, III, IV, ...")
    return number
