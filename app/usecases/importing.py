"""Participants from a list: compared with who is there, then enrolled in the list's order.

Nothing that is stored is overwritten unless the list is told to be right, only gaps are filled. A
second import of the same list adds nobody.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import compress

from sqlalchemy import select

from app.domain.list_refusals import StaleList
from app.domain.progress import Progress
from app.domain.vocabulary import EnrollmentState
from app.exchange.heading_words import Fact
from app.exchange.people_list import PeopleList, RowProblem
from app.usecases.comparing import Accepts, Change, Comparison, Seat, compare, gone
from app.usecases.enrolling import (
    OF_ENROLLMENT,
    give_seats,
    remove_seats,
    seats_by_code,
    set_state,
    touch,
)
from app.usecases.finding import find_training
from app.usecases.participants import (
    ParticipantLine,
    participant_line,
    participant_lines,
    refuse_replaced,
)
from db.models import Enrollment, Person, Training
from db.session import Transaction

_CHUNK = 500


@dataclass(frozen=True)
class ImportOutcome:
    """What became of a list; `people` are all enrolled by it or known to it, in its order.

    `filled` are the gaps that it filled, `gone` the active participants whom it does not name,
    `left` the scan codes of those of them who were withdrawn with it, `at` its moment (UTC).
    """

    rows: int
    imported: int
    known: int
    problems: tuple[RowProblem, ...]
    people: tuple[ParticipantLine, ...]
    changes: tuple[Change, ...]
    filled: tuple[Change, ...]
    newcomers: tuple[ParticipantLine, ...]
    gone: tuple[ParticipantLine, ...]
    left: tuple[str, ...]
    at: dt.datetime


def preview_import(
    tx: Transaction, *, training: str, people: PeopleList, update: bool = False
) -> ImportOutcome:
    """Say what an import would do, and write nothing."""
    found = find_training(tx, training)
    compared = compare(tx, found, people, lambda _: update)
    missing = tuple(gone(tx, found, compared))
    lines = [seat.line() for seat in compared.seats]
    return _outcome(tx, people, compared, lines, missing)


def import_people(
    tx: Transaction,
    *,
    training: str,
    people: PeopleList,
    joined: dt.date | None = None,
    update: bool = False,
    accepted: Collection[Change] = (),
    leaving: Collection[str] = (),
    progress: Progress | None = None,
) -> ImportOutcome:
    """Enroll the people of a list who are not in the training yet, with NDH in the list's order.

    `joined` is the first day of late joiners. With `update` the list is right where it contradicts
    what is stored, else only in the `accepted` changes; issued certificates stay as they are.
    `leaving` are the scan codes of those who are withdrawn because the list no longer names them.
    Whatever `progress` raises undoes everything. Raises StaleList where an accepted change is no
    longer one of what was shown.
    """
    found = find_training(tx, training)
    compared = compare(tx, found, people, _all_or(accepted, update=update))
    missing = tuple(gone(tx, found, compared))
    codes = _enroll(tx, found, compared.newcomers(), joined, progress)
    left = [enrollment for enrollment, _ in missing if enrollment.scan_code in leaving]
    for enrollment in left:
        set_state(enrollment, EnrollmentState.WITHDRAWN)
    touch(tx, compared.touched())
    tx.flush()
    stored = {line.code: line for line in participant_lines(tx, found)}
    seated = (seat.enrollment and seat.enrollment.scan_code for seat in compared.seats)
    given = iter(codes)
    lines = [stored[code or next(given)] for code in seated]
    outcome = _outcome(tx, people, compared, lines, missing, left)
    _tell(tx, found, people, outcome)
    return outcome


def undo_import(tx: Transaction, *, training: str, outcome: ImportOutcome) -> None:
    """Take an import back: what it told, who left with it, and whom it enrolled.

    Raises HasRecords where one of those has a record by now, StaleList where a fact was changed
    again, and SeatTakenOver where somebody who left was replaced meanwhile.
    """
    found = find_training(tx, training)
    told = (*outcome.changes, *outcome.filled)
    for change in told:
        _restore(tx, found, change)
    touch(tx, {change.person for change in told})
    back = seats_by_code(tx, found, outcome.left)
    for enrollment in back:
        refuse_replaced(tx, enrollment)
        set_state(enrollment, EnrollmentState.ACTIVE)
    tx.flush()
    codes = [line.code for line in outcome.newcomers if line.code]
    remove_seats(tx, seats_by_code(tx, found, codes), outcome.at)
    numbers = [line.ndh for line in outcome.newcomers]
    tx.tell(
        training=found.code,
        removed=numbers,
        restored=[_as_told(change) for change in told],
        back=[enrollment.ndh for enrollment in back],
    )


def _all_or(accepted: Collection[Change], *, update: bool) -> Accepts:
    """Whether a change is taken: all of them, or those that were shown and accepted."""
    shown = {(change.row, change.fact): change for change in accepted}

    def accepts(change: Change) -> bool:
        seen = shown.get((change.row, change.fact))
        if seen is not None and (seen.person, seen.old) != (change.person, change.old):
            raise StaleList(ndh=change.ndh, stored=change.old)
        return update or seen is not None

    return accepts


def _enroll(
    tx: Transaction,
    training: Training,
    newcomers: Sequence[Seat],
    joined: dt.date | None,
    progress: Progress | None,
) -> list[str]:
    """Give the newcomers their seats; returns their scan codes."""
    codes: list[str] = []
    for done in range(0, len(newcomers), _CHUNK):
        if progress:
            progress(done, len(newcomers))
        chunk = newcomers[done : done + _CHUNK]
        codes += give_seats(tx, training, [seat.to_be_given(joined) for seat in chunk])
    return codes


def _restore(tx: Transaction, training: Training, change: Change) -> None:
    """Give a fact the value back that it had."""
    person = tx.scalars(select(Person).where(Person.uid == change.person)).one()
    row: Person | Enrollment = person
    if change.fact in OF_ENROLLMENT:
        row = tx.scalars(
            select(Enrollment).where(
                Enrollment.training_id == training.id, Enrollment.person_id == person.id
            )
        ).one()
    stored = getattr(row, change.fact)
    if stored != change.new:
        raise StaleList(ndh=change.ndh, stored=stored)
    setattr(row, change.fact, change.old)
    if change.fact == Fact.NAME and change.old is not None:
        person.name = str(change.old)


def _outcome(
    tx: Transaction,
    people: PeopleList,
    compared: Comparison,
    lines: Sequence[ParticipantLine],
    missing: Sequence[tuple[Enrollment, Person]],
    left: Sequence[Enrollment] = (),
) -> ImportOutcome:
    is_new = [seat.enrollment is None for seat in compared.seats]
    return ImportOutcome(
        rows=people.rows,
        imported=sum(is_new),
        known=len(is_new) - sum(is_new),
        problems=tuple(compared.problems),
        people=tuple(lines),
        changes=tuple(compared.changes),
        filled=tuple(compared.filled),
        newcomers=tuple(compress(lines, is_new)),
        gone=tuple(participant_line(*row) for row in missing),
        left=tuple(enrollment.scan_code for enrollment in left),
        at=tx.moment,
    )


def _tell(tx: Transaction, training: Training, people: PeopleList, outcome: ImportOutcome) -> None:
    tx.tell(training=training.code, sheet=people.sheet, imported=outcome.imported)
    if outcome.changes:
        tx.tell(changes=[_as_told(change) for change in outcome.changes])
    if outcome.left:
        tx.tell(left=[line.ndh for line in outcome.gone if line.code in outcome.left])


def _as_told(change: Change) -> dict[str, object]:
    return {"ndh": change.ndh, "fact": change.fact, "old": change.old, "new": change.new}
