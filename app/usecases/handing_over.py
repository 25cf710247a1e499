"""Certificates handed over to who collects them: by NDH, scan code, NIP or number; taken back."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select

from app.domain.certificate_refusals import NothingToHandOver
from app.domain.vocabulary import CertificateKind
from app.usecases.binding import ISSUED
from app.usecases.certificate_facts import thaw
from app.usecases.finding import find_enrollment, find_training
from app.usecases.number_book import find_number
from db.models import Certificate, CertificateNumber, Handover, Training
from db.session import Transaction


@dataclass(frozen=True)
class HandedOver:
    """One paper that is with its holder; `is_new` unless it was collected before."""

    ndh: int | None
    name: str
    kind: CertificateKind
    number: str
    collected_by: str
    is_new: bool


_Issued = Select[Certificate, CertificateNumber]
_ISSUED: _Issued = (
    select(Certificate, CertificateNumber)
    .join(CertificateNumber, CertificateNumber.id == Certificate.number_id)
    .where(Certificate.state == ISSUED)
    .order_by(Certificate.id)
)
_HANDOVER = select(Handover).join(Certificate).where(Certificate.state == ISSUED)


def hand_over(
    tx: Transaction,
    *,
    training: str,
    who: str,
    collected_by: str | None = None,
    mandate: str | None = None,
) -> tuple[HandedOver, ...]:
    """Hand over everything that was issued to somebody, or the paper of one number.

    `who` is an NDH, a NIP, a scan code or a number of the book. `mandate` as "surat kuasa", where
    somebody else collects. What was collected before stays as it was. Raises NothingToHandOver,
    and what finding the person or the number does.
    """
    found = find_training(tx, training)
    papers = tx.execute(_papers_of(tx, found, who)).all()
    if not papers:
        raise NothingToHandOver(who=who)
    handed = tuple(_hand_over(tx, paper, line, collected_by, mandate) for paper, line in papers)
    tx.flush()
    new = [each.number for each in handed if each.is_new]
    tx.tell(training=found.code, numbers=new, collected_by=collected_by, mandate=mandate)
    return handed


def hand_over_all(
    tx: Transaction, *, training: str, numbers: Sequence[str]
) -> tuple[HandedOver, ...]:
    """Hand over the papers of these numbers to their holders; returns what was new.

    Raises UnknownTraining and UnknownNumber.
    """
    found = find_training(tx, training)
    lines = [find_number(tx, number).id for number in numbers]
    of_numbers = _ISSUED.where(
        Certificate.number_id.in_(lines), Certificate.training_id == found.id
    )
    rows = tx.execute(of_numbers).all()
    handed = (_hand_over(tx, paper, line, None, None) for paper, line in rows)
    new = tuple(each for each in handed if each.is_new)
    tx.flush()
    tx.tell(training=found.code, numbers=[each.number for each in new])
    return new


def take_back_handover(
    tx: Transaction, *, training: str, numbers: Sequence[str]
) -> tuple[str, ...]:
    """Say that these papers were not handed over; returns those that were.

    Raises UnknownTraining and UnknownNumber.
    """
    found = find_training(tx, training)
    back = []
    for number in numbers:
        line = find_number(tx, number)
        of_number = _HANDOVER.where(
            Certificate.number_id == line.id, Certificate.training_id == found.id
        )
        for handover in tx.scalars(of_number).all():
            tx.delete(handover)
            back.append(line.number)
    tx.flush()
    tx.tell(training=found.code, numbers=back)
    return tuple(back)


def _papers_of(tx: Transaction, training: Training, who: str) -> _Issued:
    """The papers that somebody is asked for: those of a number's text, else those of a person."""
    of_training = _ISSUED.where(Certificate.training_id == training.id)
    text = who.strip()
    number = select(CertificateNumber.id).where(
        CertificateNumber.number == text, CertificateNumber.training_id == training.id
    )
    line = tx.scalar(number)
    if line is not None:
        return of_training.where(Certificate.number_id == line)
    seat = find_enrollment(tx, training, text)
    return of_training.where(Certificate.enrollment_id == seat.id)


def _hand_over(
    tx: Transaction,
    certificate: Certificate,
    line: CertificateNumber,
    collected_by: str | None,
    mandate: str | None,
) -> HandedOver:
    facts = thaw(certificate.facts)
    handover = tx.get(Handover, certificate.id)
    is_new = handover is None
    if handover is None:
        handover = Handover(
            certificate_id=certificate.id,
            collected_by=(collected_by or "").strip() or facts.name,
            mandate=(mandate or "").strip() or None,
            operator=tx.operator,
            at=tx.moment,
        )
        tx.add(handover)
    kind = CertificateKind(certificate.kind)
    return HandedOver(facts.ndh, facts.name, kind, line.number, handover.collected_by, is_new)
