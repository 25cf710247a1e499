"""Certificates: issue to all who are eligible, with a number of the book, frozen as printed."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.errors import NumberTaken
from app.domain.faults import CertificateAltered
from app.domain.numbering import NumberFacts, format_number, needs_sequence, scope_key
from app.domain.vocabulary import CertificateKind, NumberScope, Result
from app.usecases.certificate_facts import (
    TEMPLATE,
    CertificateFacts,
    SignatoryFacts,
    SubjectFacts,
    Terms,
    fingerprint,
    freeze,
    thaw,
)
from app.usecases.finding import find_training
from app.usecases.results import PersonTally, tally
from db.models import (
    Certificate,
    CertificateNumber,
    Enrollment,
    Person,
    Program,
    Signatory,
    Subject,
    Training,
)
from db.session import Transaction


@dataclass(frozen=True)
class IssuedLine:
    """A certificate that was given now."""

    ndh: int
    number: str
    uid: str


@dataclass(frozen=True)
class RefusedLine:
    """A participant who gets none, and the codes why."""

    ndh: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Issued:
    """What one issue gave and refused; who had a certificate already is in neither."""

    issued: tuple[IssuedLine, ...]
    refused: tuple[RefusedLine, ...]


def issue(tx: Transaction, *, training: str, kind: CertificateKind, date: dt.date) -> Issued:
    """Issue to every participant who passed and has none of this kind, in the order of NDH.

    Raises NumberTaken where the pattern leads to a number that was given before; then nobody
    gets one.
    """
    found = find_training(tx, training)
    holders, terms = _holders(tx, found, kind), _terms(tx, found, date)
    issued, refused = [], []
    for person in tally(tx, training=found.code).people:
        if person.ndh in holders:
            continue
        if person.result is Result.PASSED:
            issued.append(_issue_one(tx, found, person.ndh, kind, terms))
        else:
            refused.append(RefusedLine(person.ndh, _reasons(person)))
    numbers = [(line.ndh, line.number) for line in issued]
    tx.tell(training=found.code, kind=kind, date=date, issued=numbers)
    return Issued(tuple(issued), tuple(refused))


def issued_facts(
    tx: Transaction, *, training: str, kind: CertificateKind
) -> tuple[CertificateFacts, ...]:
    """The frozen facts of a training's valid certificates, by NDH; raises CertificateAltered."""
    found = find_training(tx, training)
    rows = tx.execute(
        select(CertificateNumber.number, Certificate.facts, Certificate.sha256)
        .join(Certificate, Certificate.number_id == CertificateNumber.id)
        .join(Enrollment, Enrollment.id == Certificate.enrollment_id)
        .where(
            Enrollment.training_id == found.id,
            Certificate.kind == kind,
            Certificate.state == "issued",
        )
        .order_by(Enrollment.ndh)
    )
    return tuple(_thawed(*row) for row in rows)


def _thawed(number: str, facts: str, sha256: str) -> CertificateFacts:
    if fingerprint(facts) != sha256:
        raise CertificateAltered(where=number)
    return thaw(facts)


def _reasons(person: PersonTally) -> tuple[str, ...]:
    if person.unmarked:
        return ("unmarked",)
    return ("not-eligible", *person.reasons)


def _holders(tx: Transaction, training: Training, kind: CertificateKind) -> frozenset[int]:
    return frozenset(
        tx.scalars(
            select(Enrollment.ndh)
            .join(Certificate, Certificate.enrollment_id == Enrollment.id)
            .where(
                Enrollment.training_id == training.id,
                Certificate.kind == kind,
                Certificate.state == "issued",
            )
        )
    )


def _issue_one(
    tx: Transaction, training: Training, ndh: int, kind: CertificateKind, terms: Terms
) -> IssuedLine:
    enrollment, person = tx.execute(
        select(Enrollment, Person)
        .join(Person)
        .where(Enrollment.training_id == training.id, Enrollment.ndh == ndh)
    ).one()
    number = _give_number(tx, training, ndh, terms.date)
    facts = freeze(_facts(enrollment, person, number.number, terms))
    certificate = Certificate(
        enrollment_id=enrollment.id,
        number_id=number.id,
        kind=kind,
        state="issued",
        date=terms.date,
        facts=facts,
        sha256=fingerprint(facts),
        operator=tx.operator,
        issued=tx.moment,
    )
    tx.add(certificate)
    tx.flush()
    return IssuedLine(ndh, number.number, certificate.uid)


def _give_number(tx: Transaction, training: Training, ndh: int, date: dt.date) -> CertificateNumber:
    """The next line of the book in the training's scope; the write lock keeps others out."""
    program_uid = tx.scalars(select(Program.uid).where(Program.id == training.program_id)).one()
    scope = scope_key(
        NumberScope(training.number_scope),
        day=date,
        program_uid=program_uid,
        training_uid=training.uid,
    )
    highest = tx.scalar(
        select(func.max(CertificateNumber.sequence)).where(CertificateNumber.scope == scope)
    )
    sequence = max((highest or 0) + 1, training.number_next)
    facts = NumberFacts(
        sequence=sequence,
        day=date,
        batch=training.batch,
        ndh=ndh,
        program=training.program_name,
        unit=" ".join((training.organizer or "-").split()),
    )
    text = format_number(training.number_pattern, facts)
    if tx.scalar(select(CertificateNumber.id).where(CertificateNumber.number == text)):
        raise NumberTaken(number=text)
    counted = sequence if needs_sequence(training.number_pattern) else None
    number = CertificateNumber(number=text, scope=scope, sequence=counted, given=tx.moment)
    tx.add(number)
    tx.flush()
    return number


def _facts(enrollment: Enrollment, person: Person, number: str, terms: Terms) -> CertificateFacts:
    return CertificateFacts(
        template=TEMPLATE,
        number=number,
        ndh=enrollment.ndh,
        name=enrollment.name,
        nip=person.nip,
        rank=enrollment.rank,
        grade=enrollment.grade,
        position=enrollment.position,
        unit=enrollment.unit,
        born=person.born,
        birthplace=person.birthplace,
        terms=terms,
    )


def _terms(tx: Transaction, training: Training, date: dt.date) -> Terms:
    return Terms(
        date=date,
        title=training.certificate_title,
        form=training.form,
        program=training.program_name,
        batch=training.batch,
        year=training.year,
        organizer=training.organizer,
        place=training.place,
        city=training.city,
        start=training.start_date,
        end=training.end_date,
        jp=training.jp,
        subjects=_subjects(tx, training),
        front=_signatory(tx, training, "front"),
        back=_signatory(tx, training, "back"),
    )


def _subjects(tx: Transaction, training: Training) -> tuple[SubjectFacts, ...]:
    rows = tx.execute(
        select(Subject.name, Subject.jp, Subject.stage)
        .where(Subject.training_id == training.id)
        .order_by(Subject.position)
    )
    return tuple(SubjectFacts(*row) for row in rows)


def _signatory(tx: Transaction, training: Training, side: str) -> SignatoryFacts | None:
    row = tx.get(Signatory, (training.id, side))
    if row is None:
        return None
    return SignatoryFacts(row.name, row.nip, row.rank, row.position, row.prefix)
