"""The office that runs a data folder: what it says once for all its trainings."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from app.domain.certification import PlannedSignatory
from app.domain.errors import InvalidValue
from app.domain.numbering import NumberFacts, check_pattern, format_number
from app.domain.vocabulary import Zone

_REACHED_AT = re.compile(
    r"@|://|\bwww\.|\w\.(?:id|com|net|org)\b|\b\d{5}\b|\(0\d{2,3}\)|\b0\d{2,3}[ -]?\d{5}|\+62"
    r"|\b(?:laman|website|pos-?el|surel|e-?mail|telepon|telp|tlp|faksimile|faks|fax)\b"
    r"|\b(?:kode pos|alamat)\b",
    re.IGNORECASE,
)
"""How an office is found: web, e-mail, postal code, telephone, or what they are called."""

_STREET = re.compile(r"\b(?:jalan|jln?|kompleks?|gedung)\b", re.IGNORECASE)
_STREET_FIRST = re.compile(rf"(?:^|[,;(–-])\s*{_STREET.pattern}", re.IGNORECASE)


@dataclass(frozen=True)
class OrganizationFacts:
    """What an office says of itself (penyelenggara); all but the name may be left open.

    `number_last` is the last number of the year that was given before the program gave any.
    `revision` is that of the row as it was seen, 0 before there is one.
    """

    name: str
    letterhead: str | None = None
    place: str | None = None
    city: str | None = None
    zone: Zone = Zone.WIB
    signatory: PlannedSignatory | None = None
    number_pattern: str | None = None
    number_last: int | None = None
    is_practice: bool = False
    revision: int = 0


def checked(organization: OrganizationFacts) -> OrganizationFacts:
    """The facts as they are stored, without blanks around them.

    Raises InvalidValue where the name is missing, for a signatory without a name, for a number
    pattern that could not be printed, and for a last number below zero.
    """
    name = " ".join(organization.name.split())
    if not name:
        raise InvalidValue("organization.name", None, "needed")
    pattern = _stripped(organization.number_pattern)
    if pattern is not None:
        check_pattern(pattern, has_batch=True)
    last = organization.number_last
    if last is not None and last < 0:
        raise InvalidValue("organization.number_last", last, "count")
    return replace(
        organization,
        name=name,
        letterhead=_stripped(organization.letterhead),
        place=_stripped(organization.place),
        city=_stripped(organization.city),
        signatory=organization.signatory and _checked_signatory(organization.signatory),
        number_pattern=pattern,
    )


def letterhead_parts(text: str) -> tuple[tuple[str, ...], str | None]:
    """The offices of a letterhead from the highest down, and the address below them.

    The address begins with the first line after the first that names a street or how the office
    is found.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    ends = (place for place, line in enumerate(lines) if place and _is_address(line))
    end = next(ends, len(lines))
    return tuple(lines[:end]), ", ".join(line.rstrip(",;") for line in lines[end:]) or None


def _is_address(line: str) -> bool:
    """Whether a line says where an office is; one in capitals may have streets in its name."""
    street = _STREET_FIRST if line.isupper() else _STREET
    return bool(_REACHED_AT.search(line) or street.search(line))


def example_number(pattern: str, last: int | None, *, day: dt.date, unit: str) -> str:
    """The number that comes after the last one, as the first certificate of a day would have it.

    Raises InvalidValue for a pattern that could not be printed.
    """
    check_pattern(pattern, has_batch=True)
    facts = NumberFacts((last or 0) + 1, day, batch=1, ndh=1, program="-", unit=unit)
    return format_number(pattern, facts)


def _checked_signatory(signatory: PlannedSignatory) -> PlannedSignatory:
    name = signatory.name.strip()
    if not name:
        raise InvalidValue("organization.signatory.name", None, "needed")
    return PlannedSignatory(
        name=name,
        nip=_stripped(signatory.nip),
        rank=_stripped(signatory.rank),
        position=_stripped(signatory.position),
        prefix=_stripped(signatory.prefix),
    )


def _stripped(text: str | None) -> str | None:
    return (text or "").strip() or None
