"""Certificates: issue to all who are eligible, with a number of the book, frozen as printed."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.errors import StaleNumbers
from app.domain.faults import CertificateAltered
from app.domain.vocabulary import CertificateKind, EnrollmentState
from app.usecases.certificate_facts import CertificateFacts, fingerprint, freeze, thaw
from app.usecases.certificate_gaps import CertificateGaps, find_gaps
from app.usecases.certificate_plans import (
    CertificatePlan,
    PlannedCertificate,
    RefusedLine,
    plan_certificates,
)
from app.usecases.finding import find_enrollment, find_training
from db.models import Certificate, CertificateNumber, Enrollment
from db.session import Transaction


@dataclass(frozen=True)
class IssuedLine:
    """A certificate that was given now."""

    ndh: int
    number: str
    uid: str


@dataclass(frozen=True)
class Issued:
    """What one issue gave and refused, and what is lacking in what it gave.

    Who had a certificate already is in neither.
    """

    issued: tuple[IssuedLine, ...]
    refused: tuple[RefusedLine, ...]
    gaps: CertificateGaps


@dataclass(frozen=True)
class IssuePreview:
    """What an issue of that date would print for whom, what it would lack, whom it would refuse."""

    planned: tuple[CertificateFacts, ...]
    refused: tuple[RefusedLine, ...]
    gaps: CertificateGaps

    @property
    def numbers(self) -> tuple[tuple[int, str], ...]:
        """Who would get which number, to be named again when it is issued."""
        return tuple((facts.ndh, facts.number) for facts in self.planned)


def preview_issue(
    tx: Transaction, *, training: str, kind: CertificateKind, date: dt.date
) -> IssuePreview:
    """See what an issue would give, without giving it; raises NumberTaken as it would."""
    plan = plan_certificates(tx, find_training(tx, training), kind, date)
    planned = tuple(each.facts for each in plan.planned)
    return IssuePreview(planned, plan.refused, find_gaps(planned))


def issue(
    tx: Transaction,
    *,
    training: str,
    kind: CertificateKind,
    date: dt.date,
    seen: Sequence[tuple[int, str]] | None = None,
) -> Issued:
    """Issue to every participant who passed and has none of this kind, in the order of NDH.

    Raises NumberTaken where the pattern leads to a number that was given before, and StaleNumbers
    where the NDH and numbers are no longer those that were seen; then nobody gets one.
    """
    found = find_training(tx, training)
    plan = plan_certificates(tx, found, kind, date)
    numbers = [(each.facts.ndh, each.facts.number) for each in plan.planned]
    if seen is not None and numbers != list(seen):
        raise StaleNumbers(training=found.code)
    issued = tuple(_issue_one(tx, plan, each, kind) for each in plan.planned)
    tx.tell(training=found.code, kind=kind, date=date, issued=numbers)
    return Issued(issued, plan.refused, find_gaps([each.facts for each in plan.planned]))


def issued_facts(
    tx: Transaction,
    *,
    training: str,
    kind: CertificateKind,
    who: Sequence[str] = (),
) -> tuple[CertificateFacts, ...]:
    """The frozen facts of a training's valid certificates, by NDH; raises CertificateAltered.

    They are those of the active participants, or of the people who are named, in the class or not.
    """
    found = find_training(tx, training)
    query = (
        select(CertificateNumber.number, Certificate.facts, Certificate.sha256)
        .join(Certificate, Certificate.number_id == CertificateNumber.id)
        .join(Enrollment, Enrollment.id == Certificate.enrollment_id)
        .where(
            Enrollment.training_id == found.id,
            Certificate.kind == kind,
            Certificate.state == "issued",
        )
        .order_by(Enrollment.ndh, Certificate.id)
    )
    if who:
        query = query.where(Enrollment.id.in_([find_enrollment(tx, found, o).id for o in who]))
    else:
        query = query.where(Enrollment.state == EnrollmentState.ACTIVE)
    return tuple(_thawed(*row) for row in tx.execute(query))


def _thawed(number: str, facts: str, sha256: str) -> CertificateFacts:
    if fingerprint(facts) != sha256:
        raise CertificateAltered(where=number)
    return thaw(facts)


def _issue_one(
    tx: Transaction, plan: CertificatePlan, planned: PlannedCertificate, kind: CertificateKind
) -> IssuedLine:
    """Write the line of the book and the certificate; the write lock keeps others out."""
    facts = planned.facts
    number = CertificateNumber(
        number=facts.number, scope=plan.scope, sequence=planned.sequence, given=tx.moment
    )
    tx.add(number)
    tx.flush()
    frozen = freeze(facts)
    certificate = Certificate(
        enrollment_id=planned.enrollment_id,
        number_id=number.id,
        kind=kind,
        state="issued",
        date=facts.terms.date,
        facts=frozen,
        sha256=fingerprint(frozen),
        operator=tx.operator,
        issued=tx.moment,
    )
    tx.add(certificate)
    tx.flush()
    return IssuedLine(facts.ndh, facts.number, certificate.uid)
