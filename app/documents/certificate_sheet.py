"""The words of a certificate of any kind, and which of them are a person's own."""

from dataclasses import dataclass, fields
from typing import NamedTuple

from app.documents import words
from app.documents.disclaimer import Disclaimer
from app.documents.fitting import SumDiffers
from app.documents.layout import Side, load_side
from app.documents.page import Letterhead, Signatory
from app.domain.photo_sizes import PhotoSize
from app.domain.vocabulary import CertificateKind


class Blank(NamedTuple):
    """Paper that has its border printed already, and how far a printer misses it, in mm.

    What is drawn moves to the right by `x` and down by `y`.
    """

    x: float = 0
    y: float = 0


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
    told of JP on front and back that are not the same. `template` is the layout, as it was named
    when the certificate was issued. On a `blank` stand words alone; where the certificate
    `is_electronic` there is free room for the mark of the signature, and a sentence says so.
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
    template: str = "certificate-1"
    photo_size: PhotoSize | None = PhotoSize.THREE_BY_FOUR
    is_electronic: bool = False
    blank: Blank | None = None


@dataclass(frozen=True)
class CertificateSheet:
    """One person's certificate: all of the person's own words, and the terms.

    `nip` is formatted for print and `nip_label` says what it is (NIP, NI PPPK, NRP);
    `born` as "Contoh, 26 September 1986", `rank` as "Penata, III/c". `qualification` as "SANGAT
    MEMUASKAN", `score` as "90,58", `standing` as "I"; `role` as "PENGAJAR" and `taught` as
    "Konsep Coaching (3 JP), Praktik Coaching (6 JP)" with their sum `taught_jp` as "9 (sembilan)
    Jam Pelajaran" are a trainer's, who has no NDH. `photo` is a JPEG, `code` the text of our own
    verification; `copy` and `revision` count from 1, the original.
    """

    ndh: int | None
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
    qualification: str | None = None
    score: str | None = None
    standing: str | None = None
    role: str | None = None
    taught: str | None = None
    taught_jp: str | None = None
    photo: bytes | None = None
    code: str | None = None
    copy: int = 1
    revision: int = 1
    kind: CertificateKind = CertificateKind.CERTIFICATE


PERSONAL = frozenset(field.name for field in fields(CertificateSheet)) - {
    "terms",
    "disclaimer",
    "kind",
}
SHARED = frozenset(field.name for field in fields(CertificateTerms))


def load_front(template: str) -> Side:
    """The layout of a front."""
    return load_side(f"{template}.toml", "front", PERSONAL | SHARED)


def load_back(template: str) -> Side:
    """The layout of a back, on which a personal field is an error of the layout."""
    return load_side(f"{template}.toml", "back", SHARED)
