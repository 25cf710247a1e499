"""Participants from a list: compared with who is there, then enrolled in the list's order.

The first row of a person wins; nothing that is stored is overwritten, only gaps are filled. A
second import of the same list adds nobody.
"""

import datetime as dt
import random
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from sqlalchemy import bindparam, func, insert, select

from app.domain.codes import new_scan_code
from app.domain.people import name_key, same_person_by_name
from app.domain.vocabulary import EnrollmentState
from app.exchange.people_list import ListedPerson, PeopleList, Progress, RowCode, RowProblem
from app.usecases.finding import find_training
from app.usecases.participants import ParticipantLine, participant_line, participant_lines
from db.models import Enrollment, Person, Training
from db.session import Transaction

_CHUNK = 500
_OF_ENROLLMENT = ("rank", "grade", "position", "unit")
_OF_PERSON = ("nip", "born", "birthplace")

_Key = tuple[str, str]
_Seated = tuple[Enrollment, Person]

_SEATED = (
    select(Enrollment, Person).join(Person).where(Enrollment.training_id == bindparam("training"))
)
_ALIKE = select(Person.nip, Person.name).where(
    Person.nip >= bindparam("first"), Person.nip < bindparam("behind")
)


@dataclass(frozen=True)
class ImportOutcome:
    """What became of a list; `people` are all enrolled by it or known to it, in its order."""

    rows: int
    imported: int
    known: int
    problems: tuple[RowProblem, ...]
    people: tuple[ParticipantLine, ...]


@dataclass(frozen=True)
class _Seat:
    """A person of the list in the training: seated before, or to be seated now."""

    listed: ListedPerson
    enrollment: Enrollment | None
    person: Person | None


def preview_import(tx: Transaction, *, training: str, people: PeopleList) -> ImportOutcome:
    """Say what an import would do, and write nothing."""
    found = find_training(tx, training)
    seats, problems = _compare(tx, found, people)
    ndh = _highest_ndh(tx, found)
    lines = []
    for seat in seats:
        if seat.enrollment is not None and seat.person is not None:
            _fill_gaps(seat.listed, seat.enrollment, seat.person)  # seen here, stored nowhere
            lines.append(participant_line(seat.enrollment, seat.person))
        else:
            ndh += 1
            lines.append(_future_line(seat.listed, ndh))
    return _outcome(people, seats, problems, lines)


def import_people(
    tx: Transaction,
    *,
    training: str,
    people: PeopleList,
    joined: dt.date | None = None,
    progress: Progress | None = None,
) -> ImportOutcome:
    """Enroll the people of a list who are not in the training yet, with NDH in the list's order.

    `joined` is the first day of late joiners. Whatever `progress` raises undoes everything.
    """
    found = find_training(tx, training)
    seats, problems = _compare(tx, found, people)
    for seat in seats:
        if seat.enrollment is not None and seat.person is not None:
            _fill_gaps(seat.listed, seat.enrollment, seat.person)
    newcomers = [seat for seat in seats if seat.enrollment is None]
    ndh = _highest_ndh(tx, found)
    for done in range(0, len(newcomers), _CHUNK):
        if progress:
            progress(done, len(newcomers))
        _enroll(tx, found, newcomers[done : done + _CHUNK], ndh + done, joined)
    tx.flush()
    lines = _lines(tx, found, seats, ndh)
    outcome = _outcome(people, seats, problems, lines)
    tx.tell(training=found.code, sheet=people.sheet, imported=outcome.imported)
    return outcome


def _compare(
    tx: Transaction, training: Training, people: PeopleList
) -> tuple[list[_Seat], list[RowProblem]]:
    register = _Register(tx, training, people.people)
    seats, problems = [], [_with_suggestion(tx, problem) for problem in people.problems]
    for listed in people.people:
        enrollment, person = register.find(listed)
        if person is not None and not same_person_by_name(person.name, listed.name):
            problems.append(_problem(people, listed, RowCode.NIP_CONFLICT, listed.nip, "nip"))
            continue
        if enrollment is not None and person is not None:
            problems += _differences(people, listed, enrollment, person)
        seats.append(_Seat(listed, enrollment, person))
    return seats, problems


class _Register:
    """Who is known: in this training by NIP or by name and unit, in the data folder by NIP."""

    def __init__(self, tx: Transaction, training: Training, people: Sequence[ListedPerson]) -> None:
        rows = tx.execute(_SEATED, {"training": training.id})
        self._seated = {person.id: (enrollment, person) for enrollment, person in rows}
        seats = self._seated.values()
        self._by_name = {
            _name_and_unit(person.name, seat.unit): (seat, person) for seat, person in seats
        }
        self._without_nip = {key: found for key, found in self._by_name.items() if not found[1].nip}
        self._by_nip = {person.nip: person for _, person in seats if person.nip}
        wanted = [o.nip for o in people if o.nip and o.nip not in self._by_nip]
        for start in range(0, len(wanted), _CHUNK):
            chunk = wanted[start : start + _CHUNK]
            found = tx.scalars(select(Person).where(Person.nip.in_(chunk)))
            self._by_nip |= {person.nip: person for person in found if person.nip}

    def find(self, listed: ListedPerson) -> tuple[Enrollment | None, Person | None]:
        """The enrollment and the person that a row means, as far as they are known."""
        if listed.nip is None:
            return _named(self._by_name, listed)
        person = self._by_nip.get(listed.nip)
        if person is not None:
            return self._seated.get(person.id, (None, person))
        return _named(self._without_nip, listed)


def _named(known: Mapping[_Key, _Seated], listed: ListedPerson) -> _Seated | tuple[None, None]:
    """Whom name and unit mean; no name is taken apart where there is nobody to find by it."""
    if not known:
        return None, None
    return known.get(_name_and_unit(listed.name, listed.unit), (None, None))


def _name_and_unit(name: str, unit: str | None) -> _Key:
    return name_key(name), " ".join((unit or "").casefold().split())


def _differences(
    people: PeopleList, listed: ListedPerson, enrollment: Enrollment, person: Person
) -> Iterator[RowProblem]:
    """Values of the list that contradict what is stored; the stored ones stay."""
    stored = {name: getattr(enrollment, name) for name in ("name", *_OF_ENROLLMENT)}
    stored |= {name: getattr(person, name) for name in _OF_PERSON}
    for name, value in stored.items():
        told = getattr(listed, name)
        if told is not None and value is not None and told != value:
            yield _problem(people, listed, RowCode.DIFFERS, str(told), name)


def _problem(
    people: PeopleList, listed: ListedPerson, code: RowCode, value: str | None, column: str
) -> RowProblem:
    return RowProblem(people.sheet, listed.row, column, value, code, code.severity)


def _with_suggestion(tx: Transaction, problem: RowProblem) -> RowProblem:
    """Offer the known person whom the rest of a lost NIP and the name fit, if it is just one."""
    if not problem.nip_start or not problem.name:
        return problem
    first = problem.nip_start
    rows = tx.execute(_ALIKE, {"first": first, "behind": f"{first}:"})
    fitting = [nip for nip, name in rows if same_person_by_name(name, problem.name)]
    return replace(problem, suggestion=fitting[0]) if len(fitting) == 1 else problem


def _fill_gaps(listed: ListedPerson, enrollment: Enrollment, person: Person) -> None:
    for row, names in ((enrollment, _OF_ENROLLMENT), (person, _OF_PERSON)):
        for name in names:
            if getattr(row, name) is None and getattr(listed, name) is not None:
                setattr(row, name, getattr(listed, name))


def _highest_ndh(tx: Transaction, training: Training) -> int:
    highest = select(func.max(Enrollment.ndh)).where(Enrollment.training_id == training.id)
    return tx.scalar(highest) or 0


def _enroll(
    tx: Transaction,
    training: Training,
    newcomers: Sequence[_Seat],
    ndh: int,
    joined: dt.date | None,
) -> None:
    unknown = [seat for seat in newcomers if seat.person is None]
    added = iter(_add_people(tx, [seat.listed for seat in unknown]))
    codes = _free_codes(tx, len(newcomers))
    rows = [
        {
            "training_id": training.id,
            "person_id": seat.person.id if seat.person else next(added),
            "ndh": ndh + place,
            "scan_code": code,
            "name": seat.listed.name,
            "joined": joined,
            **{name: getattr(seat.listed, name) for name in _OF_ENROLLMENT},
        }
        for place, (seat, code) in enumerate(zip(newcomers, codes, strict=True), start=1)
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


def _lines(
    tx: Transaction, training: Training, seats: Sequence[_Seat], ndh: int
) -> list[ParticipantLine]:
    """The list's people as they are stored now; newcomers come in order behind an NDH."""
    stored = {line.ndh: line for line in participant_lines(tx, training)}
    newest = count(ndh + 1)
    return [stored[s.enrollment.ndh if s.enrollment else next(newest)] for s in seats]


def _future_line(listed: ListedPerson, ndh: int) -> ParticipantLine:
    facts = {name: getattr(listed, name) for name in ("name", *_OF_ENROLLMENT, *_OF_PERSON)}
    return ParticipantLine(ndh=ndh, code=None, state=EnrollmentState.ACTIVE, **facts)


def _outcome(
    people: PeopleList,
    seats: Sequence[_Seat],
    problems: Sequence[RowProblem],
    lines: Sequence[ParticipantLine],
) -> ImportOutcome:
    known = sum(seat.enrollment is not None for seat in seats)
    everything = sorted(problems, key=lambda problem: problem.row)
    return ImportOutcome(people.rows, len(seats) - known, known, tuple(everything), tuple(lines))
