"""Boards: sessions side by side with every active participant and the marks, read at one moment.

Read as plain columns: a class of 200 in 60 sessions has 12,000 marks.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import bindparam, select

from app.domain.timetable import Slot, local_time, slot_of_now
from app.domain.vocabulary import SessionKind, SessionState, Zone
from app.usecases.finding import find_session, find_training, in_order
from app.usecases.marking import MARKS_SAID, Said
from app.usecases.schedule import SessionLine, session_lines
from db.models import Enrollment, Person, Training, TrainingSession
from db.session import Transaction

# In the order of Seat.
_SEATS = (
    select(
        Enrollment.ndh,
        Enrollment.name,
        Person.nip,
        Enrollment.scan_code,
        Enrollment.unit,
        Enrollment.joined,
    )
    .join(Person)
    .where(Enrollment.training_id == bindparam("training"), Enrollment.state == "active")
    .order_by(Enrollment.ndh)
)
_MARKS = MARKS_SAID.where(
    TrainingSession.training_id == bindparam("training"),
    TrainingSession.number.in_(bindparam("sessions", expanding=True)),
    Enrollment.state == "active",
)


class Seat(NamedTuple):
    """An active participant, and all that one can be found by."""

    ndh: int
    name: str
    nip: str | None
    code: str
    unit: str | None
    joined: dt.date | None


@dataclass(frozen=True)
class Board:
    """Some sessions of a training with everyone's marks, keyed by session and NDH.

    `schedule` are all its sessions, `moment` is the clock of its zone when the board was read.
    """

    training: str
    program: str
    batch: int | None
    moment: dt.datetime
    schedule: tuple[SessionLine, ...]
    sessions: tuple[SessionLine, ...]
    people: tuple[Seat, ...]
    marks: Mapping[tuple[int, int], Said]


def session_board(tx: Transaction, *, training: str, session: int | None = None) -> Board:
    """One session, or the one that is to be worked on now; raises UnknownSession.

    Without a session there is none on the board where the training has no learning by the clock.
    """
    found = find_training(tx, training)
    schedule = _schedule(tx, found)
    number = session
    if session is not None:
        find_session(tx, found, session)
    elif now := _slot_of_now(tx, found, schedule):
        number = now.number
    return _board(tx, found, schedule, [line for line in schedule if line.number == number])


def day_board(tx: Transaction, *, training: str, date: dt.date | None = None) -> Board:
    """The learning sessions by the clock of a day, or of the one that is to be worked on now."""
    found = find_training(tx, training)
    schedule = _schedule(tx, found)
    day = date
    if date is None and (now := _slot_of_now(tx, found, schedule)):
        day = now.date
    numbers = {slot.number for slot in _learning_slots(schedule) if slot.date == day}
    return _board(tx, found, schedule, [line for line in schedule if line.number in numbers])


def training_board(tx: Transaction, *, training: str) -> Board:
    """All learning sessions of a training, those without a clock too."""
    found = find_training(tx, training)
    schedule = _schedule(tx, found)
    return _board(tx, found, schedule, [line for line in schedule if _is_learning(line)])


def _schedule(tx: Transaction, training: Training) -> tuple[SessionLine, ...]:
    return session_lines(tx, training, tx.scalars(in_order(training)))


def _slot_of_now(
    tx: Transaction, training: Training, schedule: Iterable[SessionLine]
) -> Slot | None:
    now = local_time(tx.moment, Zone(training.zone))
    return slot_of_now(list(_learning_slots(schedule)), now)


def _learning_slots(schedule: Iterable[SessionLine]) -> Iterator[Slot]:
    """The stretches of days in which a class learns together."""
    for line in schedule:
        if _is_learning(line) and line.date and line.start and line.end:
            yield Slot(line.number, line.date, line.start, line.end)


def _is_learning(line: SessionLine) -> bool:
    return line.kind == SessionKind.LEARNING and line.state != SessionState.CANCELLED


def _board(
    tx: Transaction,
    training: Training,
    schedule: tuple[SessionLine, ...],
    sessions: Sequence[SessionLine],
) -> Board:
    rows = tx.connection()
    of_training = {"training": training.id}
    numbers = [line.number for line in sessions]
    marks = rows.execute(_MARKS, {**of_training, "sessions": numbers})
    return Board(
        training=training.code,
        program=training.program_name,
        batch=training.batch,
        moment=local_time(tx.moment, Zone(training.zone)),
        schedule=schedule,
        sessions=tuple(sessions),
        people=tuple(Seat(*row) for row in rows.execute(_SEATS, of_training)),
        marks=MappingProxyType({(row[0], row[1]): Said(*row[2:]) for row in marks}),
    )
