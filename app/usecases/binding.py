"""The two steps of a number: bound to somebody, and issued with everything that was printed."""

import datetime as dt

from sqlalchemy import select

from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_facts import fingerprint
from app.usecases.certificate_plans import PlannedPaper
from db.models import Certificate, CertificateNumber, Training
from db.session import Transaction

ISSUED = "issued"
VOID = "void"
CORRECTED = "corrected"


def bind(
    tx: Transaction, training: Training, paper: PlannedPaper, kind: CertificateKind
) -> CertificateNumber:
    """Write the line of the book for somebody; the write lock keeps others out.

    A number from outside keeps its text, and is bound from now on. A new line has no id before it
    is flushed, with all others at once.
    """
    line = paper.line
    if line is None:
        line = CertificateNumber(
            number=paper.facts.number, scope=paper.scope, sequence=paper.sequence, given=tx.moment
        )
        tx.add(line)
    if line.state in (None, NumberState.RESERVED):
        line.state, line.kind, line.training_id = NumberState.PREPARED, kind, training.id
        line.enrollment_id, line.trainer = paper.enrollment_id, paper.candidate.trainer
        line.date = paper.facts.terms.date
    return line


def issue_line(
    tx: Transaction,
    line: CertificateNumber,
    facts: str,
    *,
    date: dt.date,
    revision: int = 1,
    replaces: Certificate | None = None,
) -> Certificate:
    """Issue what a line of the book was bound for: these frozen facts, for good.

    There is no uid before it is flushed, with all others at once.
    """
    certificate = Certificate(
        training_id=line.training_id,
        enrollment_id=line.enrollment_id,
        trainer=line.trainer,
        number_id=line.id,
        kind=line.kind,
        state=ISSUED,
        revision=revision,
        replaces_id=replaces.id if replaces else None,
        date=date,
        facts=facts,
        sha256=fingerprint(facts),
        operator=tx.operator,
        issued=tx.moment,
    )
    line.state, line.reason, line.date = NumberState.ISSUED, None, date
    tx.add(certificate)
    return certificate


def valid_certificate(tx: Transaction, line: CertificateNumber) -> Certificate | None:
    """The one certificate that is valid under a number, where it has one."""
    of_line = (Certificate.number_id == line.id, Certificate.state == ISSUED)
    return tx.scalar(select(Certificate).where(*of_line))
