"""What the papers of a kind print: the facts of today, for somebody of a training."""

import datetime as dt
from collections import defaultdict
from dataclasses import asdict
from decimal import Decimal
from functools import cached_property

from sqlalchemy import select

from app.domain.certification import TITLES
from app.domain.vocabulary import CertificateKind, EnrollmentState
from app.usecases.certificate_candidates import Candidate
from app.usecases.certificate_facts import (
    TEMPLATES,
    CertificateFacts,
    SignatoryFacts,
    SubjectFacts,
    Terms,
    thaw,
    verification_code,
)
from app.usecases.certification_rows import read_certification, signatory_of_day
from app.usecases.organization import own_letterhead, read_organization
from app.usecases.results import Tally
from db.models import (
    Enrollment,
    Person,
    PersonPhoto,
    SessionTrainer,
    Subject,
    Training,
    TrainingSession,
)
from db.session import Transaction

_CERTIFICATE = CertificateKind.CERTIFICATE
_Seat = tuple[Enrollment, Person, str | None]
"""A seat with who sits in it, and the name of the photo."""


class PaperMaker:
    """Knows what papers of one kind print for the people of one training, as all stands today."""

    def __init__(
        self, tx: Transaction, training: Training, tallied: Tally, kind: CertificateKind
    ) -> None:
        """Name the training and the kind; `tallied` are its present results."""
        self._tx = tx
        self._training = training
        self._kind = kind
        self._people = {person.ndh: person for person in tallied.people}
        # Scores that only tell who is best come after the first certificates are printed.
        self._scores_decide = tallied.scheme is not None and tallied.scheme.decides
        self._dated: dict[dt.date, Terms] = {}

    def seat_id(self, candidate: Candidate) -> int | None:
        """The seat of a participant; a trainer has none."""
        return None if candidate.ndh is None else self._seats[candidate.ndh][0].id

    def name_of(self, key: int | str) -> str:
        """Who has this NDH, also after leaving the class; a trainer is named by the name."""
        return key if isinstance(key, str) else self._seats[key][0].name

    def facts(self, candidate: Candidate, number: str, date: dt.date) -> CertificateFacts:
        """Everything that the paper prints under a number, dated on a day."""
        if candidate.ndh is None:
            return self._of_trainer(candidate.trainer or "", number, date)
        return self._of_participant(candidate.ndh, number, date)

    def differing(self, candidate: Candidate, number: str, frozen: str) -> tuple[str, ...]:
        """What a paper of today would print otherwise than a frozen one, under its own date."""
        told = thaw(frozen)
        return told.differences(self.facts(candidate, number, told.terms.date))

    def terms(self, date: dt.date) -> Terms:
        """What all papers of the kind print alike that are dated on a day."""
        if date not in self._dated:
            self._dated[date] = self._terms(date)
        return self._dated[date]

    def _of_participant(self, ndh: int, number: str, date: dt.date) -> CertificateFacts:
        seat, person, photo = self._seats[ndh]
        is_award = self._kind is CertificateKind.AWARD
        tells_scores = is_award or (self._scores_decide and self._kind is _CERTIFICATE)
        scored = self._people.get(ndh) if tells_scores else None
        return CertificateFacts(
            template=TEMPLATES[self._kind],
            number=number,
            ndh=ndh,
            name=seat.name,
            nip=person.nip,
            rank=seat.rank,
            grade=seat.grade,
            position=seat.position,
            unit=seat.unit,
            born=person.born,
            birthplace=person.birthplace,
            terms=self.terms(date),
            kind=self._kind,
            score=scored.score if scored else None,
            predikat=scored.predikat if scored else None,
            standing=scored.standing if scored and is_award else None,
            photo=photo,
            code=verification_code(self._training.uid, number),
        )

    def _of_trainer(self, name: str, number: str, date: dt.date) -> CertificateFacts:
        return CertificateFacts(
            template=TEMPLATES[self._kind],
            number=number,
            ndh=None,
            name=name,
            nip=None,
            rank=None,
            grade=None,
            position=None,
            unit=None,
            born=None,
            birthplace=None,
            terms=self.terms(date),
            kind=self._kind,
            taught=self._taught.get(name, ()),
            code=verification_code(self._training.uid, number),
        )

    @cached_property
    def _seats(self) -> dict[int, _Seat]:
        rows = self._tx.execute(
            select(Enrollment, Person, PersonPhoto.sha256)
            .join(Person, Person.id == Enrollment.person_id)
            .outerjoin(PersonPhoto, PersonPhoto.person_id == Person.id)
            .where(
                Enrollment.training_id == self._training.id,
                Enrollment.state != EnrollmentState.REPLACED,
            )
        )
        return {seat.ndh: (seat, person, photo) for seat, person, photo in rows}

    @cached_property
    def _taught(self) -> dict[str, tuple[SubjectFacts, ...]]:
        """The subjects that each trainer teaches, with the JP of the sessions."""
        rows = self._tx.execute(
            select(SessionTrainer.name, Subject.name, TrainingSession.jp)
            .join(TrainingSession, TrainingSession.id == SessionTrainer.session_id)
            .join(Subject, Subject.id == TrainingSession.subject_id)
            .where(
                TrainingSession.training_id == self._training.id,
                TrainingSession.state != "cancelled",
            )
            .order_by(TrainingSession.number)
        )
        taught: defaultdict[str, dict[str, Decimal]] = defaultdict(dict)
        for trainer, subject, jp in rows:
            taught[trainer][subject] = taught[trainer].get(subject, Decimal(0)) + jp
        return {
            trainer: tuple(SubjectFacts(subject, jp, None) for subject, jp in of_one.items())
            for trainer, of_one in taught.items()
        }

    def _terms(self, date: dt.date) -> Terms:
        tx, training, kind = self._tx, self._training, self._kind
        certification = read_certification(tx, training)
        own = certification.of(kind)
        organization = read_organization(tx)
        # A certificate has a back; another paper has one where somebody of its own signs it.
        has_back = kind is _CERTIFICATE or own.back is not None
        return Terms(
            date=date,
            title=own.title or title_of(training, kind),
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
            front=self._signatory("front", date),
            back=self._signatory("back", date) if has_back else None,
            letterhead=own_letterhead(tx, training),
            is_practice=bool(organization and organization.is_practice),
            achievement=own.achievement,
            legal_basis=own.legal_basis,
            is_electronic=certification.is_electronic,
        )

    def _signatory(self, side: str, date: dt.date) -> SignatoryFacts | None:
        found = signatory_of_day(self._tx, self._training, self._kind, side, date)
        return SignatoryFacts(**asdict(found)) if found else None


def title_of(training: Training, kind: CertificateKind) -> str:
    """What a kind of paper is called where the training has no own name for it."""
    return TITLES.get(kind, training.certificate_title)


def _subjects(tx: Transaction, training: Training) -> tuple[SubjectFacts, ...]:
    rows = tx.execute(
        select(Subject.name, Subject.jp, Subject.stage)
        .where(Subject.training_id == training.id)
        .order_by(Subject.position)
    )
    return tuple(SubjectFacts(*row) for row in rows)
