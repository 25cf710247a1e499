"""A list beside what is stored: whose seat each row means, what is wrong, what it tells anew.

Only gaps are filled unasked; what contradicts a stored fact is taken over where it is accepted.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from sqlalchemy import bindparam, select

from app.domain.people import same_person_by_name
from app.domain.vocabulary import EnrollmentState, Severity
from app.exchange.heading_words import Fact
from app.exchange.people_list import ListedPerson, PeopleList, RowCode, RowProblem
from app.usecases.enrolling import OF_ENROLLMENT, OF_PERSON, NewSeat, highest_ndh
from app.usecases.participants import ParticipantLine, participant_line
from app.usecases.seating import Meaning, find_meanings, seats_of
from db.models import Enrollment, Person, Training
from db.session import Transaction

Value = str | dt.date

_ALIKE = select(Person.nip, Person.name).where(
    Person.nip >= bindparam("first"), Person.nip < bindparam("behind")
)


@dataclass(frozen=True)
class Change:
    """A fact that a list tells anew: where the file tells it, whose it is, old and new.

    `person` is the uid of whose fact it is; no old value: nobody knew it yet.
    """

    row: int
    column: str
    ndh: int
    fact: str
    old: Value | None
    new: Value
    person: str


Accepts = Callable[[Change], bool]
"""Whether a value of the list is taken over from a stored one."""


@dataclass(frozen=True)
class Seat:
    """A person of the list in the training, with the NDH they have or are to be given."""

    listed: ListedPerson
    enrollment: Enrollment | None
    person: Person | None
    ndh: int

    def line(self) -> ParticipantLine:
        """The participant as the list makes them; without a scan code while not enrolled."""
        if self.enrollment is not None and self.person is not None:
            return participant_line(self.enrollment, self.person)
        facts = {name: getattr(self.listed, name) for name in OF_ENROLLMENT}
        facts |= {name: getattr(self.person or self.listed, name) for name in OF_PERSON}
        return ParticipantLine(ndh=self.ndh, code=None, state=EnrollmentState.ACTIVE, **facts)

    def to_be_given(self, joined: dt.date | None) -> NewSeat:
        """The seat of somebody who is not enrolled yet."""
        facts = {name: getattr(self.listed, name) for name in (*OF_ENROLLMENT, *OF_PERSON)}
        person_id = None if self.person is None else self.person.id
        return NewSeat(self.ndh, person_id, facts, joined)

    def news(self) -> Iterator[tuple[Enrollment | Person, Change]]:
        """What the list tells that is not stored so, each with the row that it belongs to."""
        if self.person is None:
            return
        stored: list[tuple[Enrollment | Person, tuple[str, ...]]] = [(self.person, OF_PERSON)]
        if self.enrollment is not None:
            stored.insert(0, (self.enrollment, OF_ENROLLMENT))
        for row, names in stored:
            for name in names:
                old, new = getattr(row, name), getattr(self.listed, name)
                if new is not None and old != new:
                    column, _ = self.listed.told(Fact(name))
                    where = (self.listed.row, column, self.ndh, name)
                    yield row, Change(*where, old, new, self.person.uid)

    def take(self, row: Enrollment | Person, change: Change) -> None:
        """Store what the list tells; a person is called as in the training changed last."""
        setattr(row, change.fact, change.new)
        if change.fact == Fact.NAME and self.person is not None:
            self.person.name = self.listed.name


@dataclass(frozen=True)
class Comparison:
    """What a list comes to: seats in its order, problems, what was taken over, what was filled."""

    seats: list[Seat] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    filled: list[Change] = field(default_factory=list)

    def newcomers(self) -> list[Seat]:
        """Those of the list who are not enrolled yet."""
        return [seat for seat in self.seats if seat.enrollment is None]

    def touched(self) -> set[str]:
        """The uids of the people of whom something is stored anew."""
        return {change.person for change in (*self.changes, *self.filled)}


def compare(
    tx: Transaction, training: Training, people: PeopleList, accepts: Accepts
) -> Comparison:
    """Find everyone's seat, and let the list fill the gaps; what only reads stores none of it."""
    compared = Comparison(problems=[_with_suggestion(tx, o) for o in people.problems])
    free = count(highest_ndh(tx, training) + 1)
    for meaning in find_meanings(tx, training, people.people):
        problems = list(_doubts(people, meaning))
        compared.problems.extend(problems)
        if any(problem.severity == Severity.REFUSED for problem in problems):
            continue
        ndh = meaning.enrollment.ndh if meaning.enrollment else next(free)
        seat = Seat(meaning.listed, meaning.enrollment, meaning.person, ndh)
        _take_news(compared, people, seat, accepts)
        compared.seats.append(seat)
    compared.problems.sort(key=lambda problem: problem.row)
    return compared


def gone(
    tx: Transaction, training: Training, compared: Comparison
) -> Iterator[tuple[Enrollment, Person]]:
    """The active participants whom no row means, not even one that was refused or left out."""
    seated = {seat.enrollment.id for seat in compared.seats if seat.enrollment}
    stays_out = (
        problem
        for problem in compared.problems
        if problem.severity == Severity.REFUSED or problem.code == RowCode.ROW_SKIPPED
    )
    named = [name for problem in stays_out if (name := problem.name or problem.value)]
    for enrollment, person in seats_of(tx, training):
        if enrollment.state != EnrollmentState.ACTIVE or enrollment.id in seated:
            continue
        if not any(same_person_by_name(enrollment.name, name) for name in named):
            yield enrollment, person


def _take_news(compared: Comparison, people: PeopleList, seat: Seat, accepts: Accepts) -> None:
    """Fill gaps, take over what is accepted, and note what is not."""
    for row, change in tuple(seat.news()):
        if change.old is None:
            seat.take(row, change)
            compared.filled.append(change)
        elif accepts(change):
            seat.take(row, change)
            compared.changes.append(change)
        else:
            fact = Fact(change.fact)
            problem = _problem(people, seat.listed, RowCode.DIFFERS, fact, stored=change.old)
            compared.problems.append(problem)


def _doubts(people: PeopleList, meaning: Meaning) -> Iterator[RowProblem]:
    """What is wrong with a row for the sake of those who are there."""
    listed = meaning.listed
    if meaning.owner:
        owner = meaning.owner.name
        yield _problem(people, listed, RowCode.NIP_CONFLICT, Fact.NIP, stored=owner)
    if meaning.rival:
        row = meaning.rival.row
        yield _problem(people, listed, RowCode.PERSON_DUPLICATE, Fact.NAME, related=row)
    if meaning.namesake:
        ndh = meaning.namesake.ndh
        yield _problem(people, listed, RowCode.NAME_KNOWN, Fact.NIP, ndh=ndh)
    if meaning.enrollment and meaning.enrollment.state != EnrollmentState.ACTIVE:
        ndh = meaning.enrollment.ndh
        yield _problem(people, listed, RowCode.HAS_LEFT, Fact.NAME, ndh=ndh)


def _problem(
    people: PeopleList,
    listed: ListedPerson,
    code: RowCode,
    fact: Fact,
    *,
    related: int | None = None,
    stored: Value | None = None,
    ndh: int | None = None,
) -> RowProblem:
    column, value = listed.told(fact)
    return RowProblem(
        people.sheet,
        listed.row,
        column,
        value,
        code,
        code.severity,
        related=related,
        stored=stored,
        ndh=ndh,
        name=listed.name,
    )


def _with_suggestion(tx: Transaction, problem: RowProblem) -> RowProblem:
    """Offer the known person whom the rest of a lost NIP and the name fit, if it is just one."""
    if not problem.nip_start or not problem.name:
        return problem
    first = problem.nip_start
    rows = tx.execute(_ALIKE, {"first": first, "behind": f"{first}:"})
    fitting = [nip for nip, name in rows if same_person_by_name(name, problem.name)]
    return replace(problem, suggestion=fitting[0]) if len(fitting) == 1 else problem
