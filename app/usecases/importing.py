"""Participants from a list: compared with who is there, then enrolled in the list's order.

Nothing that is stored is overwritten unless the list is told to be right, only gaps are filled. A
second import of the same list adds nobody.
"""

import datetime as dt
import random
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from sqlalchemy import bindparam, func, insert, select

from app.domain.codes import new_scan_code
from app.domain.people import same_person_by_name
from app.domain.vocabulary import EnrollmentState, Severity
from app.exchange.heading_words import Fact
from app.exchange.people_list import ListedPerson, PeopleList, Progress, RowCode, RowProblem
from app.usecases.finding import find_training
from app.usecases.participants import ParticipantLine, participant_line, participant_lines
from app.usecases.seating import Meaning, find_meanings
from db.models import Enrollment, Person, Training
from db.session import Transaction

_CHUNK = 500
_OF_ENROLLMENT = ("name", "rank", "grade", "position", "unit")
_OF_PERSON = ("nip", "born", "birthplace")

Value = str | dt.date

_ALIKE = select(Person.nip, Person.name).where(
    Person.nip >= bindparam("first"), Person.nip < bindparam("behind")
)


@dataclass(frozen=True)
class Change:
    """A stored fact that an import replaced: where the file tells it, whose it is, old and new."""

    row: int
    column: str
    ndh: int
    fact: str
    old: Value
    new: Value


@dataclass(frozen=True)
class ImportOutcome:
    """What became of a list; `people` are all enrolled by it or known to it, in its order."""

    rows: int
    imported: int
    known: int
    problems: tuple[RowProblem, ...]
    people: tuple[ParticipantLine, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class _Seat:
    """A person of the list in the training, with the NDH they have or are to be given."""

    listed: ListedPerson
    enrollment: Enrollment | None
    person: Person | None
    ndh: int

    def stored(self) -> Iterator[tuple[Enrollment | Person, tuple[str, ...]]]:
        """The rows that stand already, with the facts of the list that belong to each."""
        if self.enrollment is not None:
            yield self.enrollment, _OF_ENROLLMENT
        if self.person is not None:
            yield self.person, _OF_PERSON

    def contradictions(self) -> Iterator[tuple[Enrollment | Person, str, Value, Value]]:
        """The facts that the list tells otherwise: where they are stored, which, old and new."""
        for row, names in self.stored():
            for name in names:
                old, new = getattr(row, name), getattr(self.listed, name)
                if None not in (old, new) and old != new:
                    yield row, name, old, new

    def fill_gaps(self) -> None:
        """Store what the list tells and nobody knew."""
        for row, names in self.stored():
            for name in names:
                told = getattr(self.listed, name)
                if getattr(row, name) is None and told is not None:
                    setattr(row, name, told)

    def take_changes(self) -> Iterator[Change]:
        """Store what the list tells otherwise."""
        for row, name, old, new in tuple(self.contradictions()):
            setattr(row, name, new)
            if name == Fact.NAME and self.person is not None:
                self.person.name = self.listed.name
            column, _ = self.listed.told(Fact(name))
            yield Change(self.listed.row, column, self.ndh, name, old, new)


@dataclass(frozen=True)
class _Comparison:
    """A list beside what is stored: who has a seat, what is wrong, what was taken over."""

    seats: list[_Seat]
    problems: list[RowProblem]
    changes: list[Change]


def preview_import(
    tx: Transaction, *, training: str, people: PeopleList, update: bool = False
) -> ImportOutcome:
    """Say what an import would do, and write nothing."""
    compared = _compare(tx, find_training(tx, training), people, update=update)
    lines = [
        participant_line(seat.enrollment, seat.person)
        if seat.enrollment is not None and seat.person is not None
        else _future_line(seat)
        for seat in compared.seats
    ]
    return _outcome(people, compared, lines)


def import_people(
    tx: Transaction,
    *,
    training: str,
    people: PeopleList,
    joined: dt.date | None = None,
    update: bool = False,
    progress: Progress | None = None,
) -> ImportOutcome:
    """Enroll the people of a list who are not in the training yet, with NDH in the list's order.

    `joined` is the first day of late joiners. With `update` the list is right where it contradicts
    what is stored; issued certificates stay as they are. Whatever `progress` raises undoes
    everything.
    """
    found = find_training(tx, training)
    compared = _compare(tx, found, people, update=update)
    newcomers = [seat for seat in compared.seats if seat.enrollment is None]
    for done in range(0, len(newcomers), _CHUNK):
        if progress:
            progress(done, len(newcomers))
        _enroll(tx, found, newcomers[done : done + _CHUNK], joined)
    tx.flush()
    stored = {line.ndh: line for line in participant_lines(tx, found)}
    outcome = _outcome(people, compared, [stored[seat.ndh] for seat in compared.seats])
    tx.tell(training=found.code, sheet=people.sheet, imported=outcome.imported)
    if outcome.changes:
        tx.tell(changes=[_as_told(change) for change in outcome.changes])
    return outcome


def _compare(
    tx: Transaction, training: Training, people: PeopleList, *, update: bool
) -> _Comparison:
    """Find everyone's seat, and let the list fill the gaps; what only reads stores none of it."""
    compared = _Comparison([], [_with_suggestion(tx, o) for o in people.problems], [])
    free = count(_highest_ndh(tx, training) + 1)
    for meaning in find_meanings(tx, training, people.people):
        problems = list(_doubts(people, meaning))
        compared.problems.extend(problems)
        if any(problem.severity == Severity.REFUSED for problem in problems):
            continue
        ndh = meaning.enrollment.ndh if meaning.enrollment else next(free)
        seat = _Seat(meaning.listed, meaning.enrollment, meaning.person, ndh)
        if update:
            compared.changes.extend(seat.take_changes())
        else:
            compared.problems.extend(_differences(people, seat))
        seat.fill_gaps()
        compared.seats.append(seat)
    return compared


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


def _differences(people: PeopleList, seat: _Seat) -> Iterator[RowProblem]:
    """Values of the list that contradict what is stored; the stored ones stay."""
    for _, name, old, _ in seat.contradictions():
        yield _problem(people, seat.listed, RowCode.DIFFERS, Fact(name), stored=old)


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
    )


def _with_suggestion(tx: Transaction, problem: RowProblem) -> RowProblem:
    """Offer the known person whom the rest of a lost NIP and the name fit, if it is just one."""
    if not problem.nip_start or not problem.name:
        return problem
    first = problem.nip_start
    rows = tx.execute(_ALIKE, {"first": first, "behind": f"{first}:"})
    fitting = [nip for nip, name in rows if same_person_by_name(name, problem.name)]
    return replace(problem, suggestion=fitting[0]) if len(fitting) == 1 else problem


def _highest_ndh(tx: Transaction, training: Training) -> int:
    highest = select(func.max(Enrollment.ndh)).where(Enrollment.training_id == training.id)
    return tx.scalar(highest) or 0


def _enroll(
    tx: Transaction,
    training: Training,
    newcomers: Sequence[_Seat],
    joined: dt.date | None,
) -> None:
    unknown = [seat for seat in newcomers if seat.person is None]
    added = iter(_add_people(tx, [seat.listed for seat in unknown]))
    codes = _free_codes(tx, len(newcomers))
    rows = [
        {
            "training_id": training.id,
            "person_id": seat.person.id if seat.person else next(added),
            "ndh": seat.ndh,
            "scan_code": code,
            "joined": joined,
            **{name: getattr(seat.listed, name) for name in _OF_ENROLLMENT},
        }
        for seat, code in zip(newcomers, codes, strict=True)
    ]
    tx.connection().execute(insert(Enrollment), rows)


def _add_people(tx: Transaction, people: Sequence[ListedPerson]) -> Sequence[int]:
    """Store people under ids that follow the highest, as the write lock is ours alone."""
    highest = tx.scalar(select(func.max(Person.id))) or 0
    ids = range(highest + 1, highest + 1 + len(people))
    rows = [
        {"id": place, "name": o.name, "nip": o.nip, "born": o.born, "birthplace": o.birthplace}
        for place, o in zip(ids, people, strict=True)
    ]
    if rows:
        tx.connection().execute(insert(Person), rows)
    return ids


def _free_codes(tx: Transaction, wanted: int) -> list[str]:
    """New scan codes that nobody in the data folder has."""
    # The system's own chance would take longer than all the rest; codes are names, no secrets.
    choose = random.Random(secrets.randbits(128)).choice  # noqa: S311
    codes: set[str] = set()
    while len(codes) < wanted:
        drawn = {new_scan_code(choose) for _ in range(wanted - len(codes))}
        taken = tx.scalars(select(Enrollment.scan_code).where(Enrollment.scan_code.in_(drawn)))
        codes |= drawn - set(taken)
    return list(codes)


def _future_line(seat: _Seat) -> ParticipantLine:
    facts = {name: getattr(seat.listed, name) for name in _OF_ENROLLMENT}
    facts |= {name: getattr(seat.person or seat.listed, name) for name in _OF_PERSON}
    return ParticipantLine(ndh=seat.ndh, code=None, state=EnrollmentState.ACTIVE, **facts)


def _as_told(change: Change) -> dict[str, object]:
    return {"ndh": change.ndh, "fact": change.fact, "old": change.old, "new": change.new}


def _outcome(
    people: PeopleList, compared: _Comparison, lines: Sequence[ParticipantLine]
) -> ImportOutcome:
    known = sum(seat.enrollment is not None for seat in compared.seats)
    return ImportOutcome(
        rows=people.rows,
        imported=len(compared.seats) - known,
        known=known,
        problems=tuple(sorted(compared.problems, key=lambda problem: problem.row)),
        people=tuple(lines),
        changes=tuple(compared.changes),
    )
