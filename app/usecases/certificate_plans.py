"""Which certificates would be given now, under which numbers, and why others get none."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.errors import NumberTaken
from app.domain.numbering import NumberFacts, format_number, needs_sequence
from app.domain.plan_numbers import unit_of
from app.domain.vocabulary import CertificateKind, NumberScope, Result
from app.usecases.certificate_facts import (
    TEMPLATE,
    CertificateFacts,
    SignatoryFacts,
    SubjectFacts,
    Terms,
)
from app.usecases.number_book import highest_given, is_number_given, sequence_of
from app.usecases.organization import own_letterhead, read_organization
from app.usecases.results import PersonTally, tally
from db.models import Certificate, Enrollment, Person, Signatory, Subject, Training
from db.session import Transaction


@dataclass(frozen=True)
class RefusedLine:
    """A participant who gets none, and the codes why."""

    ndh: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class PlannedCertificate:
    """A certificate that somebody would get: whose, the line of the book, what is to be frozen."""

    enrollment_id: int
    sequence: int | None
    facts: CertificateFacts


@dataclass(frozen=True)
class CertificatePlan:
    """What an issue would give and refuse; who has a certificate already is in neither."""

    scope: str
    planned: tuple[PlannedCertificate, ...]
    refused: tuple[RefusedLine, ...]


def plan_certificates(
    tx: Transaction,
    training: Training,
    kind: CertificateKind,
    date: dt.date,
    *,
    also: int | None = None,
) -> CertificatePlan:
    """Plan for everybody who passed and has none of this kind, in the order of NDH.

    `also` is planned last, passed or not, to see what the certificate would look like. Raises
    NumberTaken where the pattern leads to a number that was given before.
    """
    holders = _holders(tx, training, kind)
    without = [o for o in tally(tx, training=training.code).people if o.ndh not in holders]
    planned = [person.ndh for person in without if person.result is Result.PASSED]
    refused = [o for o in without if o.result is not Result.PASSED]
    if also is not None and also not in planned:
        planned.append(also)
    scope = sequence_of(tx, training, NumberScope(training.number_scope), date)
    return CertificatePlan(
        scope=scope,
        planned=tuple(_planned(tx, training, scope, _terms(tx, training, date), planned)),
        refused=tuple(RefusedLine(person.ndh, _reasons(person)) for person in refused),
    )


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
                Enrollment.state == "active",
                Certificate.kind == kind,
                Certificate.state == "issued",
            )
        )
    )


def _planned(
    tx: Transaction, training: Training, scope: str, terms: Terms, people: Iterable[int]
) -> Iterator[PlannedCertificate]:
    rows = tx.execute(
        select(Enrollment, Person)
        .join(Person)
        .where(Enrollment.training_id == training.id, Enrollment.state == "active")
    )
    seats = {seat.ndh: (seat, person) for seat, person in rows}
    next_one = max(highest_given(tx, scope) + 1, training.number_next)
    is_counted = needs_sequence(training.number_pattern)
    for place, ndh in enumerate(people):
        sequence = next_one + place if is_counted else next_one
        number = _number(tx, training, ndh, sequence, terms.date)
        seat, person = seats[ndh]
        facts = _facts(seat, person, number, terms)
        yield PlannedCertificate(seat.id, sequence if is_counted else None, facts)


def _number(tx: Transaction, training: Training, ndh: int, sequence: int, date: dt.date) -> str:
    facts = NumberFacts(
        sequence=sequence,
        day=date,
        batch=training.batch,
        ndh=ndh,
        program=training.program_name,
        unit=unit_of(training.organizer),
    )
    text = format_number(training.number_pattern, facts)
    if is_number_given(tx, number=text):
        raise NumberTaken(number=text)
    return text


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
    organization = read_organization(tx)
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
        letterhead=own_letterhead(tx, training),
        is_practice=organization is not None and organization.is_practice,
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
