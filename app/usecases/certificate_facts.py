"""The facts of a certificate: frozen as text when it is issued, read back whenever it is shown."""

import datetime as dt
import hashlib
import json
from dataclasses import asdict, dataclass, fields, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from app.domain.hours import plain
from app.domain.vocabulary import CertificateKind

if TYPE_CHECKING:
    from pydantic import TypeAdapter

TEMPLATES = {
    CertificateKind.CERTIFICATE: "certificate-1",
    CertificateKind.AWARD: "award-1",
    CertificateKind.STATEMENT: "statement-1",
    CertificateKind.TRAINER: "trainer-1",
}
"""The layout of each kind; what was issued names the one it was printed with, for good."""


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
    """What all papers of one kind and date print alike; JP are the program's.

    The letterhead is the organization's own; certificates of before it had one know none. What
    was issued in a practice room says so for good. An achievement of None is the kind's usual one.
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
    achievement: str | None = None
    legal_basis: str | None = None
    is_electronic: bool = False


@dataclass(frozen=True)
class CertificateFacts:
    """Everything that one paper prints; a trainer has no NDH, `taught` are a trainer's JP.

    `score`, `predikat` and `standing` are those of the tally, `photo` is the name of a picture,
    `code` is the program's own, to find the paper again.
    """

    template: str
    number: str
    ndh: int | None
    name: str
    nip: str | None
    rank: str | None
    grade: str | None
    position: str | None
    unit: str | None
    born: dt.date | None
    birthplace: str | None
    terms: Terms
    kind: CertificateKind = CertificateKind.CERTIFICATE
    score: Decimal | None = None
    predikat: str | None = None
    standing: int | None = None
    photo: str | None = None
    taught: tuple[SubjectFacts, ...] = ()
    code: str | None = None

    def differences(self, other: "CertificateFacts") -> tuple[str, ...]:
        """The names of the facts in which another paper would print something else."""
        own = tuple(name for name in _OWN if getattr(self, name) != getattr(other, name))
        mine, theirs = self.terms, other.terms
        if mine is theirs:
            return own
        return own + tuple(o for o in _COMMON if getattr(mine, o) != getattr(theirs, o))


_OWN = tuple(field.name for field in fields(CertificateFacts) if field.name != "terms")
_COMMON = tuple(field.name for field in fields(Terms))


def freeze(facts: CertificateFacts) -> str:
    """The facts as canonical JSON: the same facts always give the same text."""
    return json.dumps(asdict(facts), ensure_ascii=False, sort_keys=True, default=_as_text)


def _as_text(value: dt.date | Decimal) -> str:
    return plain(value) if isinstance(value, Decimal) else value.isoformat()


def thaw(text: str) -> CertificateFacts:
    """The facts out of frozen text; papers of the same terms have them in common."""
    facts = _reader().validate_json(text)
    return replace(facts, terms=_shared(facts.terms))


@lru_cache(maxsize=16)
def _shared(terms: Terms) -> Terms:
    """The terms as they were first met: they are by far the most of what a paper says."""
    return terms


@cache
def _reader() -> "TypeAdapter[CertificateFacts]":
    from pydantic import TypeAdapter

    return TypeAdapter(CertificateFacts)


def verification_code(training_uid: str, number: str) -> str:
    """Our own code of a paper, as "3F9A-07C1": it tells nothing of the person."""
    digits = fingerprint(f"{training_uid} {number}")[:8].upper()
    return f"{digits[:4]}-{digits[4:]}"


def fingerprint(text: str) -> str:
    """The SHA-256 of frozen text, as hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
