"""The words of a certificate, and which of them are a person's own."""

from dataclasses import dataclass, fields

from app.documents import words
from app.documents.disclaimer import Disclaimer
from app.documents.fitting import SumDiffers
from app.documents.layout import Side, load_side
from app.documents.page import Letterhead, Signatory


@dataclass(frozen=True)
class BackSubject:
    """One mata pelatihan with its JP as printed, and the stage of the program it belongs to."""

    name: str
    jp: str
    stage: str | None = None


@dataclass(frozen=True)
class CertificateBack:
    """The words of a back: subjects in their order, their sum, place and date, who signs."""

    subjects: tuple[BackSubject, ...]
    total: str
    signed: str
    signatory: Signatory


@dataclass(frozen=True)
class CertificateTerms:
    """What is certified, by whom and when: the same for everybody of one issue.

    `title` as "SERTIFIKAT", `achievement` as "TELAH MENGIKUTI", `batch` as "Angkatan IV",
    `jp` as "50 (lima puluh) Jam Pelajaran", `signed` as "Contoh, 8 Agustus 2025". `differing` is
    told of JP on front and back that are not the same.
    """

    letterhead: Letterhead
    title: str
    legal_basis: str | None
    achievement: str
    program: str
    batch: str | None
    year: str | None
    organizer: str | None
    dates: str
    place: str | None
    jp: str
    signed: str
    signatory: Signatory
    back: CertificateBack | None
    differing: SumDiffers | None = None


@dataclass(frozen=True)
class CertificateSheet:
    """One person's certificate: all of the person's own words, and the terms.

    `nip` is formatted for print and `nip_label` says what it is (NIP, NI PPPK, NRP);
    `born` as "Contoh, 26 September 1986", `rank` as "Penata, III/c".
    """

    ndh: int
    number: str
    name: str
    nip: str | None
    born: str | None
    rank: str | None
    position: str | None
    unit: str | None
    terms: CertificateTerms
    nip_label: str = "NIP"
    rank_label: str = words.RANK
    disclaimer: Disclaimer | None = None


PERSONAL = frozenset(field.name for field in fields(CertificateSheet)) - {"terms", "disclaimer"}
SHARED = frozenset(field.name for field in fields(CertificateTerms))


def load_front() -> Side:
    """The layout of the front."""
    return load_side("certificate.toml", "front", PERSONAL | SHARED)


def load_back() -> Side:
    """The layout of the back, on which a personal field is an error of the layout."""
    return load_side("certificate.toml", "back", SHARED)
