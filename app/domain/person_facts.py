"""What is known of a participant: put right where it is typed, doubted where it is odd."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from app.domain.codes import NIP_LENGTH, birth_in_nip, is_nik, nip_warnings, read_nip
from app.domain.errors import InvalidValue
from app.domain.grades import PPPK_GRADES, RANKS, rank_of, read_grade
from app.domain.people import clean_text

_SHOULD_BE_KNOWN = ("nip", "grade", "position", "unit", "birthplace", "born")
"""What certificates print beside the name (domain.md section 5); a missing value is a dash."""


@dataclass(frozen=True)
class PersonFacts:
    """The facts of a participant; the titles of a name stay as they are written."""

    name: str
    nip: str | None = None
    rank: str | None = None
    grade: str | None = None
    position: str | None = None
    unit: str | None = None
    born: dt.date | None = None
    birthplace: str | None = None


class FactDoubt(StrEnum):
    """What is odd about facts; it warns and never blocks, for real records have errors."""

    NIP_LENGTH = "nip-length"
    NIP_DATE = "nip-date"
    NIP_SEX = "nip-sex"
    BIRTH_DIFFERS = "birth-differs"
    GRADE_UNKNOWN = "grade-unknown"
    RANK_DIFFERS = "rank-differs"


def cleaned(facts: PersonFacts) -> PersonFacts:
    """The facts as they are stored: blanks put right, the NIP in digits, a grade with its rank.

    Raises InvalidValue for a missing name, and in the place of a NIP for what can be none: a few
    digits, a NIK, and what lost its last digits in a spreadsheet (domain.md section 7).
    """
    name, grade = clean_text(facts.name), _tidy(facts.grade)
    if not name:
        raise InvalidValue(path="name", value=None, expected="needed")
    grade = grade and (read_grade(grade) or grade)
    return PersonFacts(
        name=name,
        nip=_digits(_tidy(facts.nip)),
        rank=_tidy(facts.rank) or rank_of(grade),
        grade=grade,
        position=_tidy(facts.position),
        unit=_tidy(facts.unit),
        born=facts.born,
        birthplace=_tidy(facts.birthplace),
    )


def doubts(facts: PersonFacts) -> tuple[FactDoubt, ...]:
    """What is odd about cleaned facts."""
    found = [FactDoubt(doubt) for doubt in nip_warnings(facts.nip)] if facts.nip else []
    in_nip = birth_in_nip(facts.nip) if facts.nip else None
    if facts.born and in_nip and facts.born != in_nip:
        found.append(FactDoubt.BIRTH_DIFFERS)
    if facts.grade and facts.grade not in RANKS and facts.grade not in PPPK_GRADES:
        found.append(FactDoubt.GRADE_UNKNOWN)
    expected = rank_of(facts.grade)
    if expected and facts.rank and facts.rank != expected:
        found.append(FactDoubt.RANK_DIFFERS)
    return tuple(found)


def missing(facts: PersonFacts) -> tuple[str, ...]:
    """The names of the facts that papers print and nobody has told yet."""
    return tuple(name for name in _SHOULD_BE_KNOWN if getattr(facts, name) is None)


def _tidy(text: str | None) -> str | None:
    return clean_text(text or "") or None


def _digits(text: str | None) -> str | None:
    if text is None:
        return None
    digits = read_nip(text)
    if digits is None or is_nik(digits):
        raise InvalidValue(path="nip", value=text, expected="nip")
    if len(digits) == NIP_LENGTH and digits.endswith("000"):
        raise InvalidValue(path="nip", value=text, expected="whole-nip")
    return digits
