"""What a list of participants says no to, as named errors with fields."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from app.domain.errors import InvalidInput, Refused, Stale


@dataclass(eq=False)
class NothingPasted(InvalidInput):
    """A clipboard without any cells."""

    code: ClassVar[str] = "nothing-pasted"


@dataclass(eq=False)
class NipTaken(Refused):
    """A NIP that belongs to somebody of another name."""

    code: ClassVar[str] = "nip-taken"
    nip: str
    name: str


@dataclass(eq=False)
class AlreadyEnrolled(Refused):
    """A person who sits in this training already."""

    code: ClassVar[str] = "already-enrolled"
    name: str
    ndh: int


@dataclass(eq=False)
class SeatTakenOver(Refused):
    """Somebody who was replaced, and whose seat another person has now."""

    code: ClassVar[str] = "seat-taken-over"
    name: str
    by: str


@dataclass(eq=False)
class NotASubstitute(Refused):
    """A participant who took over nobody's seat."""

    code: ClassVar[str] = "not-a-substitute"
    name: str
    ndh: int


@dataclass(eq=False)
class HasRecords(Refused):
    """A participant who cannot be removed, for marks, a certificate or a printed sheet say so."""

    code: ClassVar[str] = "has-records"
    name: str
    ndh: int


@dataclass(eq=False)
class HoldsCertificate(Refused):
    """A participant with a certificate, whose seat nobody can take over."""

    code: ClassVar[str] = "holds-certificate"
    name: str
    ndh: int


@dataclass(eq=False)
class NdhFrozen(Refused):
    """Numbers that stand on a printed sheet or a certificate since a day."""

    code: ClassVar[str] = "ndh-frozen"
    since: dt.date


@dataclass(eq=False)
class StaleParticipant(Stale):
    """A participant who was changed since the form was opened."""

    code: ClassVar[str] = "stale-participant"
    name: str
    ndh: int


@dataclass(eq=False)
class StaleNdh(Stale):
    """Numbers of a class to which others have come since they were looked at."""

    code: ClassVar[str] = "stale-ndh"


@dataclass(eq=False)
class StaleList(Stale):
    """A stored fact that is no longer what the comparison with a list showed."""

    code: ClassVar[str] = "stale-list"
    ndh: int
    stored: str | dt.date | None
