"""The sheet of the master of ceremony: who is called, in which order, with all titles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from app.documents import words
from app.documents.mc_sheet import Called, McSheet
from app.domain import indonesian
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind, EnrollmentState, NumberState
from app.usecases.certificate_candidates import candidates
from app.usecases.certificate_facts import CertificateFacts
from app.usecases.certificate_plans import lines_in_force
from app.usecases.certificates import issued_facts
from app.usecases.finding import find_training
from app.usecases.paper_heads import paper_head
from app.usecases.results import Tally, tally
from db.models import Enrollment, Training
from db.session import Transaction

_CALLED_FOR = (CertificateKind.CERTIFICATE, CertificateKind.AWARD)


@dataclass(frozen=True)
class _Person:
    """Somebody who may be called; a standing only for one of the best."""

    ndh: int
    name: str
    unit: str | None
    standing: int | None = None
    score: Decimal | None = None


def mc_sheet(tx: Transaction, *, training: str) -> McSheet:
    """The best from the last place to the first, then all others by NDH.

    Once papers are confirmed these are the ones who have them; before it is everybody who can still
    pass, and the sheet says that it is not final. Raises NothingToPrint where nobody is called.
    """
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    issued = issued_facts(tx, training=training, kind=CertificateKind.CERTIFICATE)
    final = bool(issued) and not _is_prepared(tx, found)
    people = list(_holders(issued) if final else _who_can_pass(tx, found, tallied))
    best = list(_best(tx, found, tallied, is_final=final))
    if not (people or best):
        raise NothingToPrint(paper="mc-sheet")
    head = paper_head(tx, found)
    ahead = {person.ndh for person in best}
    return McSheet(
        program=head.program,
        batch=head.batch,
        dates=head.dates,
        place=found.place,
        passed=_headcount(len(people)),
        awarded=_headcount(len(best)) if best else None,
        best=tuple(map(_called, best)),
        others=tuple(_called(person) for person in people if person.ndh not in ahead),
        final=final,
        disclaimer=head.disclaimer,
    )


def _is_prepared(tx: Transaction, training: Training) -> bool:
    """Whether something that is handed over still waits for its decision."""
    return any(
        line.state == NumberState.PREPARED
        for kind in _CALLED_FOR
        for line in lines_in_force(tx, training, kind).values()
    )


def _holders(issued: Iterable[CertificateFacts]) -> Iterator[_Person]:
    """Who has a paper, as they stand on it."""
    for facts in issued:
        yield _Person(facts.ndh or 0, facts.name, facts.unit, facts.standing, facts.score)


def _who_can_pass(tx: Transaction, training: Training, tallied: Tally) -> Iterator[_Person]:
    units = _units(tx, training)
    for person in tallied.people:
        if person.can_pass:
            yield _Person(person.ndh, person.name, units[person.ndh])


def _best(tx: Transaction, training: Training, tallied: Tally, *, is_final: bool) -> list[_Person]:
    """The best from the last place to the first: who was awarded, else who would be."""
    awarded = issued_facts(tx, training=training.code, kind=CertificateKind.AWARD)
    found = list(_holders(awarded))
    if not found:
        units, people = _units(tx, training), {o.ndh: o for o in tallied.people}
        for each in candidates(tx, training, tallied, CertificateKind.AWARD):
            person = people[each.ndh or 0]
            if each.qualifies or not is_final:
                found.append(
                    _Person(person.ndh, person.name, units[person.ndh], each.standing, person.score)
                )
    return sorted(found, key=lambda person: (-(person.standing or 0), person.ndh))


def _units(tx: Transaction, training: Training) -> dict[int, str | None]:
    rows = tx.execute(
        select(Enrollment.ndh, Enrollment.unit).where(
            Enrollment.training_id == training.id, Enrollment.state == EnrollmentState.ACTIVE
        )
    )
    return dict(rows.all())


def _called(person: _Person) -> Called:
    return Called(
        ndh=person.ndh,
        name=person.name,
        unit=person.unit,
        standing=indonesian.roman_text(person.standing) if person.standing else None,
        score=None if person.score is None else indonesian.percent_text(person.score),
    )


def _headcount(count: int) -> str:
    return words.HEADCOUNT.format(count=count, words=indonesian.words(count))
