"""One participant by hand: known people are found, facts are put right, nobody sits twice."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, select

from app.domain.errors import UnknownParticipant
from app.domain.list_refusals import AlreadyEnrolled, NipTaken, StaleParticipant
from app.domain.person_facts import PersonFacts, cleaned
from app.exchange.people_list import ListedPerson
from app.usecases.enrolling import (
    OF_ENROLLMENT,
    OF_PERSON,
    NewSeat,
    give_seats,
    highest_ndh,
    remove_seats,
    seats_by_code,
    touch,
)
from app.usecases.finding import find_enrollment, find_training
from app.usecases.participants import ParticipantLine, participant_line
from app.usecases.seating import find_meanings
from db.models import Enrollment, Person, Training
from db.session import Transaction

_OF_CODE = select(Enrollment, Person).join(Person).where(Enrollment.scan_code == bindparam("code"))


@dataclass(frozen=True)
class Retold:
    """A fact of a person whom other trainings know, told anew here; `person` is their uid."""

    person: str
    fact: str
    old: str | dt.date | None
    new: str | dt.date | None


class Seated(NamedTuple):
    """The rows of somebody who got a seat, and what was told anew of them."""

    enrollment: Enrollment
    person: Person
    retold: tuple[Retold, ...]


@dataclass(frozen=True)
class Entered:
    """Who came in, and what it takes to undo it.

    `at` is the moment (UTC) since which nothing may have been printed.
    """

    line: ParticipantLine
    at: dt.datetime
    retold: tuple[Retold, ...] = ()


@dataclass(frozen=True)
class Place:
    """Which seat somebody gets: its number, the first day of a late joiner, whom they replace."""

    ndh: int
    joined: dt.date | None = None
    replaces_id: int | None = None


@dataclass(frozen=True)
class Edited:
    """A participant after an edit, with the revision to edit again from and the facts before."""

    line: ParticipantLine
    revision: int
    before: PersonFacts


def enroll_person(
    tx: Transaction,
    *,
    training: str,
    facts: PersonFacts,
    known: str | None = None,
    joined: dt.date | None = None,
) -> Entered:
    """Enroll one participant with the next NDH; `known` is the uid of who was offered and chosen.

    Raises InvalidValue, NipTaken for a NIP of somebody with another name, and AlreadyEnrolled.
    """
    found = find_training(tx, training)
    place = Place(highest_ndh(tx, found) + 1, joined)
    seated = seat_person(tx, found, facts, known, place)
    tx.tell(training=found.code, ndh=seated.enrollment.ndh)
    return Entered(participant_line(seated.enrollment, seated.person), tx.moment, seated.retold)


def remove_person(
    tx: Transaction,
    *,
    training: str,
    code: str,
    since: dt.datetime,
    retold: Sequence[Retold] = (),
) -> None:
    """Take back that somebody was enrolled, and what was told of them with it.

    Raises HasRecords where they have a record by now.
    """
    found = find_training(tx, training)
    seats = seats_by_code(tx, found, [code])
    unsay(tx, retold if seats else ())
    remove_seats(tx, seats, since)
    tx.tell(training=found.code, removed=[seat.ndh for seat in seats])


def edit_participant(
    tx: Transaction, *, training: str, who: str, revision: int, facts: PersonFacts
) -> Edited:
    """Put the facts of a participant right; certificates that were issued stay as they are.

    Raises StaleParticipant where the participant was changed since this revision, InvalidValue and
    NipTaken.
    """
    found = find_training(tx, training)
    enrollment = find_enrollment(tx, found, who)
    if enrollment.revision != revision:
        raise StaleParticipant(name=enrollment.name, ndh=enrollment.ndh)
    person = tx.get_one(Person, enrollment.person_id)
    before, after = facts_of(enrollment, person), cleaned(facts)
    _refuse_taken_nip(tx, after, person)
    for row, names in ((enrollment, OF_ENROLLMENT), (person, ("name", *OF_PERSON))):
        for name in names:
            setattr(row, name, getattr(after, name))
    touch(tx, [person.uid])
    tx.tell(training=found.code, ndh=enrollment.ndh, changes=_changes(before, after))
    return Edited(participant_line(enrollment, person), enrollment.revision, before)


def facts_of(enrollment: Enrollment, person: Person) -> PersonFacts:
    """What is stored of a participant."""
    of_enrollment = {name: getattr(enrollment, name) for name in OF_ENROLLMENT}
    return PersonFacts(**of_enrollment, **{name: getattr(person, name) for name in OF_PERSON})


def seat_person(
    tx: Transaction, training: Training, facts: PersonFacts, known: str | None, place: Place
) -> Seated:
    """Give somebody a seat; what is told of a person whom other trainings know is stored there too.

    Raises InvalidValue, NipTaken and AlreadyEnrolled.
    """
    facts = cleaned(facts)
    person = _known_person(tx, training, facts, known)
    _refuse_taken_nip(tx, facts, person)
    told = asdict(facts)
    seat = NewSeat(
        place.ndh, None if person is None else person.id, told, place.joined, place.replaces_id
    )
    (code,) = give_seats(tx, training, [seat])
    enrollment, person = tx.execute(_OF_CODE, {"code": code}).one()
    retold = tuple(
        Retold(person.uid, name, old, told[name])
        for name in ("name", *OF_PERSON)
        if told[name] is not None and (old := getattr(person, name)) != told[name]
    )
    for each in retold:
        setattr(person, each.fact, each.new)
    if retold:
        touch(tx, [person.uid])
        tx.tell(changes=[{"fact": o.fact, "old": o.old, "new": o.new} for o in retold])
    return Seated(enrollment, person, retold)


def unsay(tx: Transaction, retold: Sequence[Retold]) -> None:
    """Give a person the facts of before, but for what was changed again since."""
    for each in retold:
        person = tx.scalars(select(Person).where(Person.uid == each.person)).one()
        if getattr(person, each.fact) == each.new:
            setattr(person, each.fact, each.old)
    touch(tx, {each.person for each in retold})
    tx.flush()


def _known_person(
    tx: Transaction, training: Training, facts: PersonFacts, known: str | None
) -> Person | None:
    """Whom the facts mean; raises where they mean somebody of this training."""
    if known is None:
        (meaning,) = find_meanings(tx, training, [ListedPerson(row=0, **asdict(facts))])
        if meaning.owner and facts.nip:
            raise NipTaken(nip=facts.nip, name=meaning.owner.name)
        person, here = meaning.person, meaning.enrollment
    else:
        person = tx.scalar(select(Person).where(Person.uid == known))
        if person is None:
            raise UnknownParticipant(who=facts.name)
        here = tx.scalar(
            select(Enrollment).where(
                Enrollment.training_id == training.id, Enrollment.person_id == person.id
            )
        )
    if here is not None:
        raise AlreadyEnrolled(name=here.name, ndh=here.ndh)
    return person


def _refuse_taken_nip(tx: Transaction, facts: PersonFacts, person: Person | None) -> None:
    owner = tx.scalar(select(Person).where(Person.nip == facts.nip)) if facts.nip else None
    if owner is not None and owner is not person:
        raise NipTaken(nip=str(owner.nip), name=owner.name)


def _changes(before: PersonFacts, after: PersonFacts) -> list[dict[str, object]]:
    """What an edit changed, for the journal."""
    old, new = asdict(before), asdict(after)
    return [
        {"fact": name, "old": old[name], "new": new[name]} for name in old if old[name] != new[name]
    ]
