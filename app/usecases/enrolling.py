"""Seats of a training: given to people with an NDH and a scan code, and taken away unused."""

import datetime as dt
import random
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import delete, func, insert, select

from app.domain.codes import new_scan_code
from app.domain.list_refusals import HasRecords
from app.domain.vocabulary import EnrollmentState
from db.models import (
    Certificate,
    CertificateNumber,
    Decision,
    Enrollment,
    MarkHistory,
    NameCheck,
    Person,
    PersonPhoto,
    Printing,
    Score,
    Training,
)
from db.session import Transaction

OF_ENROLLMENT = ("name", "rank", "grade", "position", "unit")
"""The facts that a participant has in each training."""

OF_PERSON = ("nip", "born", "birthplace")
"""The facts that a person has in all trainings."""

_CHUNK = 500

T = TypeVar("T")


@dataclass(frozen=True)
class NewSeat:
    """A seat to be given: its number, whose it is where the person is known, and the facts."""

    ndh: int
    person_id: int | None
    facts: Mapping[str, str | dt.date | None]
    joined: dt.date | None = None
    replaces_id: int | None = None


def highest_ndh(tx: Transaction, training: Training) -> int:
    """The highest NDH that was given, also to who left; 0 where nobody was enrolled."""
    highest = select(func.max(Enrollment.ndh)).where(Enrollment.training_id == training.id)
    return tx.scalar(highest) or 0


def give_seats(tx: Transaction, training: Training, seats: Sequence[NewSeat]) -> list[str]:
    """Enroll people, storing those who are not known; returns their scan codes in this order."""
    added = iter(_add_people(tx, [seat.facts for seat in seats if seat.person_id is None]))
    codes = _free_codes(tx, len(seats))
    rows = [
        {
            "training_id": training.id,
            "person_id": next(added) if seat.person_id is None else seat.person_id,
            "ndh": seat.ndh,
            "scan_code": code,
            "joined": seat.joined,
            "replaces_id": seat.replaces_id,
            **{name: seat.facts[name] for name in OF_ENROLLMENT},
        }
        for seat, code in zip(seats, codes, strict=True)
    ]
    tx.connection().execute(insert(Enrollment), rows)
    return codes


def seats_by_code(tx: Transaction, training: Training, codes: Collection[str]) -> list[Enrollment]:
    """The seats of these scan codes, as far as they are there still."""
    wanted = frozenset(codes)
    seats = select(Enrollment).where(Enrollment.training_id == training.id)
    return [seat for seat in tx.scalars(seats) if seat.scan_code in wanted]


def set_state(seat: Enrollment, state: EnrollmentState) -> None:
    """Let a participant belong to the class or not."""
    if seat.state != state:
        seat.state = state
        seat.revision += 1


def touch(tx: Transaction, people: Collection[str]) -> None:
    """Note at all seats of people, by their uids, that facts of theirs were changed."""
    for chunk in _chunks(tuple(people)):
        seats = select(Enrollment).join(Person).where(Person.uid.in_(chunk))
        for seat in tx.scalars(seats):
            seat.revision += 1


def remove_seats(
    tx: Transaction, seats: Sequence[Enrollment], since: dt.datetime | None = None
) -> None:
    """Take seats away as if they had not been given, with people who have no other.

    Raises HasRecords for the first one who was ever marked, has a score, a decision, a number or a
    certificate, was replaced by somebody, or may stand on a paper that was printed since a moment
    (UTC).
    """
    for chunk in _chunks(seats):
        ids = [seat.id for seat in chunk]
        kept = _with_records(tx, ids)
        if since is not None and _was_printed(tx, chunk[0].training_id, since):
            kept |= set(ids)
        for seat in chunk:
            if seat.id in kept:
                raise HasRecords(name=seat.name, ndh=seat.ndh)
        people = [seat.person_id for seat in chunk]
        tx.execute(delete(NameCheck).where(NameCheck.enrollment_id.in_(ids)))
        tx.execute(delete(Enrollment).where(Enrollment.id.in_(ids)))
        elsewhere = select(Enrollment.person_id)
        gone = select(Person.id).where(Person.id.in_(people), Person.id.not_in(elsewhere))
        tx.execute(delete(PersonPhoto).where(PersonPhoto.person_id.in_(gone)))
        tx.execute(delete(Person).where(Person.id.in_(gone)))


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))


def _with_records(tx: Transaction, ids: Sequence[int]) -> set[int]:
    """Of these seats, those that something else is written about."""
    written = (
        MarkHistory.enrollment_id,
        Score.enrollment_id,
        Decision.enrollment_id,
        CertificateNumber.enrollment_id,
        Certificate.enrollment_id,
        Printing.enrollment_id,
        Enrollment.replaces_id,
    )
    found = (tx.scalars(select(column).where(column.in_(ids))) for column in written)
    return {seat for seats in found for seat in seats if seat is not None}


def _was_printed(tx: Transaction, training: int, since: dt.datetime) -> bool:
    papers = select(Printing.id).where(Printing.training_id == training, Printing.at > since)
    return tx.scalar(papers.limit(1)) is not None


def _add_people(
    tx: Transaction, people: Sequence[Mapping[str, str | dt.date | None]]
) -> Sequence[int]:
    """Store people under ids that follow the highest, as the write lock is ours alone."""
    highest = tx.scalar(select(func.max(Person.id))) or 0
    ids = range(highest + 1, highest + 1 + len(people))
    rows = [
        {"id": place, "name": facts["name"], **{name: facts[name] for name in OF_PERSON}}
        for place, facts in zip(ids, people, strict=True)
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
