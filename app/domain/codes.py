"""Codes that point to one person: NIP and its relatives, class numbers (NDH) and scan codes."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from app.domain.errors import InvalidValue

NIP_LENGTH = 18
NRP_LENGTH = 8
SHORTEST_NIP = 6
"""Fewer digits are a class number or a slip, never a NIP, NRP or NI PPPK."""

SCAN_CODE_LENGTH = 7
SCAN_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
SCAN_CODE_SIGNS = SCAN_CODE_LETTERS + "23456789"
"""Without I, O, 0 and 1, which are taken for each other when typed from paper."""

_YOUNGEST = 15
"""Nobody is appointed younger than this many years; a smaller gap is a typing error."""
_FIRST_PPPK_SERIES = 21
_EXACT_DIGITS = 15
"""What a spreadsheet keeps of a number; the rest is lost for good (domain.md section 7)."""

_SPACED_NIP = re.compile(r"[0-9]{8}([ .\xa0])[0-9]{6}\1[0-9]\1[0-9]{3}")
_DIGIT_RUN = re.compile(r"[0-9](?:[\s.'’`´_-]{0,2}[0-9])*")
_TOKEN = re.compile(r"[0-9]+")
_SCIENTIFIC = re.compile(r"\W*([0-9]+)(?:[.,]([0-9]+))?\s*E\s*\+?\s*1[0-9]\W*", re.IGNORECASE)
_DECIMAL_TAIL = re.compile(r"\s*([0-9]{16,})[.,]0+\s*")
_LABELLED = re.compile(r"^(?:NIP|NI\s*PPPK|NIPPPK|NRP)[\s.:]*(?=[0-9])", re.IGNORECASE)
_SCAN_CODE = re.compile(r"[A-Z][A-Z0-9]+")


class NipDoubt(StrEnum):
    """What is odd about a NIP; it warns and never blocks, real records have errors."""

    LENGTH = "nip-length"
    DATE = "nip-date"
    SEX = "nip-sex"


def is_whole_nip(text: str) -> bool:
    """Whether a text is nothing but a NIP of 18 digits, plain or parted as on paper."""
    if len(text) == NIP_LENGTH:
        return text.isdecimal() and text.isascii()
    return _SPACED_NIP.fullmatch(text) is not None


def read_nip(text: str) -> str | None:
    """The digits of the NIP, NI PPPK or NRP in a text, None where there are fewer than six.

    Labels, blanks, dots, apostrophes and hyphens between the digits fall away; of several numbers
    the first with 18 digits wins, else the longest.
    """
    if is_whole_nip(text):
        return text if len(text) == NIP_LENGTH else "".join(_TOKEN.findall(text))
    runs = ["".join(_TOKEN.findall(run)) for run in _DIGIT_RUN.findall(text)]
    whole = next((run for run in runs if len(run) == NIP_LENGTH), None)
    if whole is None and any(len(run) > NIP_LENGTH for run in runs):
        # "198609262015051901 1571010000000000": two numbers parted by a blank only
        whole = next((part for part in _TOKEN.findall(text) if len(part) == NIP_LENGTH), None)
    longest = whole or max(runs, key=len, default="")
    return longest if len(longest) >= SHORTEST_NIP else None


def surviving_digits(value: str | float) -> str | None:
    """The leading digits of a NIP that a spreadsheet made a number of; None where nothing is lost.

    Takes numbers of 16 digits and more, "1,98203E+17", and 18 digits that end in 000: no sequence
    is 000, so those went through a spreadsheet's 15 digits. A NIK is not meant here.
    """
    if isinstance(value, str):
        return _surviving_in_text(value)
    if not math.isfinite(value) or value < 10**_EXACT_DIGITS or is_nik(str(int(value))):
        return None
    # The nearest binary number may lie a little below the decimal one that Excel kept.
    return str(int(value) + int(math.ulp(value) / 2))[:_EXACT_DIGITS]


def _surviving_in_text(text: str) -> str | None:
    if found := _SCIENTIFIC.fullmatch(text):
        return (found[1] + (found[2] or "")).rstrip("0")[:_EXACT_DIGITS]
    if found := _DECIMAL_TAIL.fullmatch(text):
        return found[1][:_EXACT_DIGITS]
    digits = read_nip(text)
    if digits and len(digits) == NIP_LENGTH and digits.endswith("000"):
        return digits[:_EXACT_DIGITS]
    return None


def nip_warnings(digits: str) -> tuple[NipDoubt, ...]:
    """What is doubtful about a NIP or NI PPPK; an NRP of eight digits has nothing to check.

    Source: domain.md section 7 (birth YYYYMMDD, appointment YYYYMM or PPPK series, sex, sequence).
    """
    if len(digits) == NRP_LENGTH:
        return ()
    if len(digits) != NIP_LENGTH:
        return (NipDoubt.LENGTH,)
    dates_are_possible = _dates_are_possible(digits[:8], digits[8:14])
    if dates_are_possible and digits[14] in "12":
        return ()
    doubts = [] if dates_are_possible else [NipDoubt.DATE]
    return tuple(doubts if digits[14] in "12" else [*doubts, NipDoubt.SEX])


def birth_in_nip(digits: str) -> date | None:
    """The birth date that a NIP of 18 digits begins with, None where it is no date."""
    return _calendar_date(digits[:8]) if len(digits) == NIP_LENGTH else None


@lru_cache(maxsize=4096)
def _dates_are_possible(birth: str, appointment: str) -> bool:
    born = _calendar_date(birth)
    year, month = int(appointment[:4]), int(appointment[4:])
    month_or_series = 1 <= month <= 12 or month >= _FIRST_PPPK_SERIES
    return born is not None and month_or_series and born.year + _YOUNGEST <= year < 2100


@lru_cache(maxsize=4096)
def _calendar_date(digits: str) -> date | None:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return day if 1900 <= day.year < 2100 else None


def is_nik(digits: str) -> bool:
    """Whether 16 digits are a NIK: six of region, then DDMMYY with 40 added to a woman's day.

    A NIP that lost two digits is told apart by its "month": 19 or 20 of the year of appointment.
    """
    if len(digits) != 16 or not digits.isdigit():
        return False
    day, month = int(digits[6:8]) % 40, int(digits[8:10])
    return 1 <= day <= 31 and int(digits[6:8]) <= 71 and 1 <= month <= 12


def print_nip(digits: str, *, spaced: bool = True) -> str:
    """A NIP as papers show it, "19860926 201505 1 901", or plain as any other length is."""
    if not spaced or len(digits) != NIP_LENGTH:
        return digits
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


def new_scan_code(choose: Callable[[str], str]) -> str:
    """A scan code of seven signs, a letter first; `choose` picks one sign of a string at random."""
    rest = (choose(SCAN_CODE_SIGNS) for _ in range(SCAN_CODE_LENGTH - 1))
    return choose(SCAN_CODE_LETTERS) + "".join(rest)


@dataclass(frozen=True)
class ByNdh:
    """A participant named by the class number (nomor daftar hadir)."""

    ndh: int


@dataclass(frozen=True)
class ByNip:
    """A participant named by the digits of the NIP."""

    digits: str


@dataclass(frozen=True)
class ByScanCode:
    """A participant named by the scan code, in capitals."""

    code: str


Who = ByNdh | ByNip | ByScanCode


def read_who(text: str) -> Who:
    """Which of the three ways a typed or scanned text names a participant.

    NDH: one to five digits; NIP: six and more, with or without blanks, dots and label; scan code: a
    letter followed by letters and digits. Anything else raises InvalidValue.
    """
    plain = re.sub(r"[\s.'’]", "", _LABELLED.sub("", text.strip()))
    if plain.isascii() and plain.isdigit():
        return ByNdh(int(plain)) if len(plain) < SHORTEST_NIP else ByNip(plain)
    code = text.strip().upper()
    if _SCAN_CODE.fullmatch(code):
        return ByScanCode(code)
    raise InvalidValue(path="who", value=text, expected="who")


def nip_label(digits: str | None) -> str:
    """What a paper calls this number: NIP, NI PPPK by its series, or NRP by its eight digits."""
    if digits is not None and len(digits) == NRP_LENGTH:
        return "NRP"
    if digits is not None and len(digits) == NIP_LENGTH:
        return "NI PPPK" if int(digits[12:14]) >= _FIRST_PPPK_SERIES else "NIP"
    return "NIP"
