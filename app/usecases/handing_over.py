"""Certificates handed over to who collects them: by NDH, scan code, NIP or number; taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Select, select

from app.domain.certificate_refusals import NothingToHandOver, NotPrintedYet
from app.domain.vocabulary import CertificateKind
from app.usecases.binding import ISSUED
from app.usecases.certificate_facts import thaw
from app.usecases.finding import find_enrollment, find_training
from app.usecases.number_book import find_numbers
from app.usecases.sheets import NO_SHEETS, issued_sheets
from db.models import Certificate, CertificateNumber, Handover, SignedFile, Training
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


_Issued = Select[Certificate, CertificateNumber, Handover]
_ISSUED: _Issued = (
    select(Certificate, CertificateNumber, Handover)
    .join(CertificateNumber, CertificateNumber.id == Certificate.number_id)
    .outerjoin(Handover, Handover.certificate_id == Certificate.id)
    .where(Certificate.state == ISSUED)
    .order_by(Certificate.id)
)


class _Paper(NamedTuple):
    """An issued paper with its line of the book, and with who collected it by now."""

    certificate: Certificate
    line: CertificateNumber
    handover: Handover | None


def hand_over(
    tx: Transaction,
    *,
    training: str,
    who: str,
    collected_by: str | None = None,
    mandate: str | None = None,
    reason: str | None = None,
) -> tuple[HandedOver, ...]:
    """Hand over everything that was issued to somebody, or the paper of one number.

    `who` is an NDH, a NIP, a scan code or a number of the book. `mandate` as "surat kuasa", where
    somebody else collects. What was collected before stays as it was. Raises NothingToHandOver,
    NotPrintedYet where no good sheet lies there and no `reason` is given, and what finding the
    person or the number does.
    """
    found = find_training(tx, training)
    papers = _papers(tx, _papers_of(tx, found, who))
    if not papers:
        raise NothingToHandOver(who=who)
    why = _why_without_sheet(tx, found, papers, reason)
    handed = tuple(_hand_over(tx, paper, collected_by, mandate) for paper in papers)
    tx.flush()
    new = [each.number for each in handed if each.is_new]
    told = {"collected_by": collected_by, "mandate": mandate, "reason": why}
    tx.tell(training=found.code, numbers=new, **told)
    return handed


def hand_over_all(
    tx: Transaction, *, training: str, numbers: Sequence[str], reason: str | None = None
) -> tuple[HandedOver, ...]:
    """Hand over the papers of these numbers to their holders; returns what was new.

    Raises UnknownTraining, UnknownNumber, and NotPrintedYet as `hand_over` does.
    """
    found = find_training(tx, training)
    papers = _papers(tx, _of_numbers(tx, found, numbers))
    why = _why_without_sheet(tx, found, papers, reason)
    handed = (_hand_over(tx, paper, None, None) for paper in papers)
    new = tuple(each for each in handed if each.is_new)
    tx.flush()
    tx.tell(training=found.code, numbers=[each.number for each in new], reason=why)
    return new


def take_back_handover(
    tx: Transaction, *, training: str, numbers: Sequence[str]
) -> tuple[str, ...]:
    """Say that these papers were not handed over; returns those that were.

    Raises UnknownTraining and UnknownNumber.
    """
    found = find_training(tx, training)
    back = []
    for _, line, handover in _papers(tx, _of_numbers(tx, found, numbers)):
        if handover is not None:
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


def _of_numbers(tx: Transaction, training: Training, numbers: Sequence[str]) -> _Issued:
    lines = [line.id for line in find_numbers(tx, numbers)]
    return _ISSUED.where(Certificate.number_id.in_(lines), Certificate.training_id == training.id)


def _papers(tx: Transaction, query: _Issued) -> tuple[_Paper, ...]:
    return tuple(_Paper(*row) for row in tx.execute(query))


def _why_without_sheet(
    tx: Transaction, training: Training, papers: Sequence[_Paper], reason: str | None
) -> str | None:
    """Why something is handed over of which no good sheet lies there; None where all is printed.

    What is signed elsewhere, as a PDF, needs no sheet.
    """
    printed = issued_sheets(tx, training)
    signed = set(tx.scalars(select(SignedFile.certificate_id)))
    missing = [
        line.number
        for certificate, line, handover in papers
        if handover is None
        and certificate.id not in signed
        and not thaw(certificate.facts).terms.is_electronic
        and not printed.get(certificate.id, NO_SHEETS).is_good
    ]
    why = (reason or "").strip()
    if missing and not why:
        raise NotPrintedYet(numbers=tuple(missing))
    return why if missing else None


def _hand_over(
    tx: Transaction, paper: _Paper, collected_by: str | None, mandate: str | None
) -> HandedOver:
    certificate, line, handover = paper
    facts = thaw(certificate.facts)
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
