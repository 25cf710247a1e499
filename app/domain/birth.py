"""Birth dates and places as lists write them: the day always comes before the month."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_SPELLINGS = (
    "jan januari january",
    "feb peb februari pebruari february",
    "mar mrt maret march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "agu agt ags agst agus aug agustus august",
    "sep sept september",
    "okt oct oktober october",
    "nov nop november nopember",
    "des dec desember december",
)
_MONTHS = {word: month for month, words in enumerate(_SPELLINGS, 1) for word in words.split()}

FIRST_YEAR, LAST_YEAR = 1900, 2100
_CENTURY_TURN = 30
"""A birth year of two digits below this is 20YY, else 19YY: 98 is 1998, 05 is 2005."""

_YEAR_FIRST = re.compile(
    r"(?<![0-9])([0-9]{4})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})(?![0-9])"
)
_DAY_FIRST = re.compile(
    r"(?<![0-9])([0-9]{1,2})\s*[-/., ]\s*([0-9]{1,2})\s*[-/., ]\s*([0-9]{4}|[0-9]{2})(?![0-9])"
)
_MONTH_IN_WORDS = re.compile(
    r"(?<![0-9])([0-9]{1,2})[\s./,-]*([A-Za-z]{3,9})[\s./,-]*([0-9]{4}|[0-9]{2})(?![0-9])"
)
_DIGITS_ONLY = re.compile(r"(?<![0-9])([0-9]{8})(?![0-9])")
_CLOCK = re.compile(r"[\sT]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?Z?")
_EDGES = " \t\r\n,;/|-–—:()."


@dataclass(frozen=True)
class Birth:
    """Place and date of birth as far as a text says them."""

    place: str | None
    born: date | None


def read_date(text: str) -> date | None:
    """The date in a text: 16-02-1998, 1998-02-16, 16/2/98, 16021998, "16 Pebruari 1998"; or None.

    The day always comes first unless the year does. Two-digit years: 30-99 are 1930-1999.
    """
    return _find_date(text)[0]


@lru_cache(maxsize=4096)
def read_birth(text: str) -> Birth:
    """Place and date of birth from one cell such as "Muaro Bungo, 16 Juni 1992"."""
    born, rest = _find_date(text)
    place = " ".join(rest.split()).strip(_EDGES)
    return Birth(place or None, born)


def _find_date(text: str) -> tuple[date | None, str]:
    for pattern, order in (
        (_YEAR_FIRST, (2, 1, 0)),
        (_DAY_FIRST, (0, 1, 2)),
        (_MONTH_IN_WORDS, (0, 1, 2)),
    ):
        if (found := pattern.search(text)) and (born := _calendar_date(*_in_order(found, order))):
            return born, text[: found.start()] + _CLOCK.sub("", text[found.end() :], count=1)
    if found := _DIGITS_ONLY.search(text):
        return _undivided(found[1]), text[: found.start()] + text[found.end() :]
    return None, text


def _in_order(found: re.Match[str], order: tuple[int, int, int]) -> tuple[str, str, str]:
    parts = found.groups()
    return parts[order[0]], parts[order[1]], parts[order[2]]


def _undivided(digits: str) -> date | None:
    return _calendar_date(digits[6:], digits[4:6], digits[:4]) or _calendar_date(
        digits[:2], digits[2:4], digits[4:]
    )


def _calendar_date(day: str, month: str, year: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.get(month.casefold(), 0)
    full_year = int(year)
    if len(year) == 2:
        full_year += 2000 if full_year < _CENTURY_TURN else 1900
    try:
        born = date(full_year, number, int(day))
    except ValueError:
        return None
    return born if FIRST_YEAR <= full_year < LAST_YEAR else None
