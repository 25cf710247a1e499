"""The rows that the board of certificates is read from: seats, and what is bound to each."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import and_, bindparam, select

from app.domain.name_check import NameStanding
from app.domain.vocabulary import CertificateKind, EnrollmentState, NumberState
from app.usecases.binding import ISSUED
from app.usecases.certificate_facts import thaw
from app.usecases.sheets import NO_SHEETS, SheetCount, issued_sheets, sheet_counts
from db.models import (
    Certificate,
    CertificateNumber,
    Enrollment,
    Handover,
    Person,
    PersonPhoto,
    Training,
)
from db.session import Transaction

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_SEATS = (
    select(
        Enrollment.id,
        Enrollment.ndh,
        Enrollment.scan_code,
        Enrollment.name,
        Enrollment.rank,
        Enrollment.grade,
        Enrollment.position,
        Enrollment.unit,
        Enrollment.state,
        Person.nip,
        Person.born,
        Person.birthplace,
        PersonPhoto.person_id.is_not(None),
    )
    .join(Person, Person.id == Enrollment.person_id)
    .outerjoin(PersonPhoto, PersonPhoto.person_id == Person.id)
    .where(Enrollment.training_id == bindparam("training"))
    .order_by(Enrollment.ndh, Enrollment.id)
)


class Seat(NamedTuple):
    """A seat of the class with what its papers need of the person."""

    id: int
    ndh: int
    code: str
    name: str
    rank: str | None
    grade: str | None
    position: str | None
    unit: str | None
    state: str
    nip: str | None
    born: dt.date | None
    birthplace: str | None
    has_photo: bool

    @property
    def is_active(self) -> bool:
        """Whether this person still belongs to the class."""
        return self.state == EnrollmentState.ACTIVE


@dataclass(frozen=True)
class Bound:
    """A line of the book that belongs to somebody, with what became of it."""

    line: CertificateNumber
    certificate: Certificate | None
    handover: Handover | None
    sheets: SheetCount

    @property
    def is_in_folder(self) -> bool:
        """Whether it waits in the folder, printed or not."""
        return self.line.state in (NumberState.PREPARED, NumberState.WITHHELD)

    @property
    def collected_by(self) -> str | None:
        """Who collected the paper where that was somebody else than it names."""
        if self.handover is None:
            return None
        assert self.certificate is not None  # noqa: S101 - what is handed over was issued
        collector = self.handover.collected_by
        return None if collector == thaw(self.certificate.facts).name else collector


Holder = tuple[CertificateKind, int | str]
"""The kind of a paper, and the seat's id or the trainer's name."""


def seats_of(tx: Transaction, training: Training) -> Mapping[int, Seat]:
    """Every seat of a training by its id."""
    rows = tx.connection().execute(_SEATS, {"training": training.id})
    return {row.id: Seat._make(row) for row in rows}


def bound_lines(tx: Transaction, training: Training) -> dict[Holder, Bound]:
    """Every line of the book that belongs to somebody of a training, but for void ones."""
    valid = and_(Certificate.number_id == CertificateNumber.id, Certificate.state == ISSUED)
    rows = tx.execute(
        select(CertificateNumber, Certificate, Handover)
        .outerjoin(Certificate, valid)
        .outerjoin(Handover, Handover.certificate_id == Certificate.id)
        .where(
            CertificateNumber.training_id == training.id,
            CertificateNumber.kind.is_not(None),
            CertificateNumber.state != NumberState.VOID,
        )
    )
    prepared, issued = sheet_counts(tx, training), issued_sheets(tx, training)
    found: dict[Holder, Bound] = {}
    for line, certificate, handover in rows:
        holder = CertificateKind(line.kind or ""), line.trainer or line.enrollment_id or 0
        counts, key = (issued, certificate.id) if certificate is not None else (prepared, line.id)
        found[holder] = Bound(line, certificate, handover, counts.get(key, NO_SHEETS))
    return found


def lacking(seat: Seat, *, asks_photo: bool, check: NameStanding | None) -> tuple[str, ...]:
    """What a paper would print as a dash or leave out for somebody, or unread by them.

    `check` is None while names are not asked for.
    """
    there = {
        "nip": seat.nip,
        "born": seat.birthplace and seat.born,
        "rank": seat.rank or seat.grade,
        "position": seat.position,
        "unit": seat.unit,
        "photo": seat.has_photo or not asks_photo,
        "check": check is None or check.holds or check.is_lapsed,
        "check-again": check is None or not check.is_lapsed,
    }
    return tuple(name for name, value in there.items() if not value)
