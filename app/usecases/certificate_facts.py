"""The facts of a certificate: frozen as text when it is issued, read back whenever it is shown."""

import datetime as dt
import hashlib
import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from app.domain.hours import plain

if TYPE_CHECKING:
    from pydantic import TypeAdapter

TEMPLATE = "certificate-1"
"""Which facts were frozen, so that a later layout can tell what it may ask of them."""


@dataclass(frozen=True)
class SubjectFacts:
    """A line of the back."""

    name: str
    jp: Decimal
    stage: str | None


@dataclass(frozen=True)
class SignatoryFacts:
    """Who signed, as they were on that day."""

    name: str
    nip: str | None
    rank: str | None
    position: str | None
    prefix: str | None


@dataclass(frozen=True)
class Terms:
    """What all certificates of one issue print alike; JP are the program's.

    The letterhead is the organization's own; certificates of before it had one know none. What
    was issued in a practice room says so for good.
    """

    date: dt.date
    title: str
    form: int
    program: str
    batch: int | None
    year: int
    organizer: str | None
    place: str | None
    city: str | None
    start: dt.date
    end: dt.date
    jp: Decimal
    subjects: tuple[SubjectFacts, ...]
    front: SignatoryFacts | None
    back: SignatoryFacts | None
    letterhead: str | None = None
    is_practice: bool = False


@dataclass(frozen=True)
class CertificateFacts:
    """Everything that one certificate prints."""

    template: str
    number: str
    ndh: int
    name: str
    nip: str | None
    rank: str | None
    grade: str | None
    position: str | None
    unit: str | None
    born: dt.date | None
    birthplace: str | None
    terms: Terms


def freeze(facts: CertificateFacts) -> str:
    """The facts as canonical JSON: the same facts always give the same text."""
    return json.dumps(asdict(facts), ensure_ascii=False, sort_keys=True, default=_as_text)


def _as_text(value: dt.date | Decimal) -> str:
    return plain(value) if isinstance(value, Decimal) else value.isoformat()


def thaw(text: str) -> CertificateFacts:
    """The facts out of frozen text."""
    return _reader().validate_json(text)


@cache
def _reader() -> "TypeAdapter[CertificateFacts]":
    from pydantic import TypeAdapter

    return TypeAdapter(CertificateFacts)


def fingerprint(text: str) -> str:
    """The SHA-256 of frozen text, as hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
