"""Who was in the class when a session took place: whose names stand on its attendance sheet."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.timetable import local_time
from app.domain.vocabulary import EnrollmentState, Zone
from app.usecases.session_days import LAST_DAY, is_before_joining, last_day
from db.models import Enrollment, JournalLine, Mark, Person, Training, TrainingSession
from db.session import Transaction


@dataclass(frozen=True)
class Seat:
    """Somebody who is or was in the class, with the last day on which that was so for certain."""

    id: int
    ndh: int
    name: str
    nip: str | None
    unit: str | None
    is_active: bool
    joined: dt.date | None
    last_there: dt.date | None


def classes_of(
    tx: Transaction, training: Training, rows: Sequence[TrainingSession]
) -> tuple[tuple[Seat, ...], ...]:
    """Who belongs on the sheet of each session, by NDH, whatever became of them since.

    Of a day that is over these are the people of that day; today and later those who are active.
    Who has a mark in the session was there in any case.
    """
    today = local_time(tx.moment, Zone(training.zone)).date()
    seats = tuple(_seats(tx, training))
    marked = _marked(tx, training)
    return tuple(
        tuple(o for o in seats if (row.id, o.id) in marked or _belongs(o, row, today))
        for row in rows
    )


def _belongs(seat: Seat, row: TrainingSession, today: dt.date) -> bool:
    if is_before_joining(row, seat.joined):
        return False
    if seat.is_active:
        return True
    day = last_day(row)
    return day < today and seat.last_there is not None and day <= seat.last_there


def _seats(tx: Transaction, training: Training) -> Iterator[Seat]:
    """Everybody by NDH; who was replaced stands before the substitute."""
    rows = tx.execute(
        select(Enrollment, Person.nip)
        .join(Person)
        .where(Enrollment.training_id == training.id)
        .order_by(Enrollment.ndh, Enrollment.id)
    ).all()
    seen = _last_seen(tx, training)
    withdrawn = _withdrawn(tx, training)
    gone = {seat.id: withdrawn.get(seat.ndh) for seat, _ in rows}
    gone |= {seat.replaces_id: seat.joined for seat, _ in rows if seat.replaces_id}
    for seat, nip in rows:
        known = [day for day in (seen.get(seat.id), _day_before(gone[seat.id])) if day]
        is_active = seat.state == EnrollmentState.ACTIVE
        last_there = max(known, default=None)
        yield Seat(seat.id, seat.ndh, seat.name, nip, seat.unit, is_active, seat.joined, last_there)


def _day_before(day: dt.date | None) -> dt.date | None:
    return None if day is None else day - dt.timedelta(days=1)


def _withdrawn(tx: Transaction, training: Training) -> Mapping[int, dt.date]:
    """The day on which it was said of an NDH that it left the class: the journal alone knows it.

    What was said after the training is left out: it tells nothing of the day of leaving.
    """
    lines = tx.execute(
        select(func.json_extract(JournalLine.facts, "$.ndh"), JournalLine.at)
        .where(
            JournalLine.verb == "withdraw",
            func.json_extract(JournalLine.facts, "$.training") == training.code,
        )
        .order_by(JournalLine.id)
    )
    said = {ndh: local_time(at, Zone(training.zone)).date() for ndh, at in lines}
    return {ndh: day for ndh, day in said.items() if day <= training.end_date}


def _last_seen(tx: Transaction, training: Training) -> Mapping[int, dt.date]:
    """The day of everybody's last mark."""
    rows = tx.execute(
        select(Mark.enrollment_id, func.max(LAST_DAY))
        .join(TrainingSession, TrainingSession.id == Mark.session_id)
        .where(TrainingSession.training_id == training.id)
        .group_by(Mark.enrollment_id)
    )
    return dict(rows.all())


def _marked(tx: Transaction, training: Training) -> frozenset[tuple[int, int]]:
    rows = tx.execute(
        select(Mark.session_id, Mark.enrollment_id)
        .join(TrainingSession, TrainingSession.id == Mark.session_id)
        .where(TrainingSession.training_id == training.id)
    )
    return frozenset((session, seat) for session, seat in rows)
