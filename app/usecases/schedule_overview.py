"""All that the schedule's page shows of a training, and what it is compared with."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import exists, or_, select

from app.domain.bookings import Booking
from app.domain.plan import PlannedSubject
from app.domain.timetable import local_time
from app.domain.vocabulary import SessionState, Zone
from app.usecases.finding import find_training, in_order
from app.usecases.plan_rows import stored_subjects
from app.usecases.schedule import SessionLine, real_times, session_lines
from db.models import (
    MarkHistory,
    Printing,
    SessionTrainer,
    Subject,
    Training,
    TrainingSession,
)
from db.session import Transaction


@dataclass(frozen=True)
class Schedule:
    """A training's schedule with its program's JP and its subjects.

    `in_use` are the numbers of sessions that have marks or were printed, `elsewhere` what other
    trainings book on the same days; `trainers` and `rooms` are the names known to the data folder.
    `now` is the moment on the training's clock.
    """

    training: str
    first_day: dt.date
    last_day: dt.date
    program_jp: Decimal
    subjects: tuple[PlannedSubject, ...]
    sessions: tuple[SessionLine, ...]
    in_use: frozenset[int]
    elsewhere: tuple[Booking, ...]
    trainers: tuple[str, ...]
    rooms: tuple[str, ...]
    now: dt.datetime

    def with_lines(self, lines: Iterable[SessionLine]) -> "Schedule":
        """This schedule with some of its sessions as they are by now."""
        newer = {line.number: line for line in lines}
        sessions = tuple(newer.get(line.number, line) for line in self.sessions)
        return replace(self, sessions=sessions)


def whole_schedule(tx: Transaction, *, training: str) -> Schedule:
    """The schedule of a training with all that it is compared with."""
    found = find_training(tx, training)
    lines = session_lines(tx, found, tx.scalars(in_order(found)))
    return Schedule(
        training=found.code,
        first_day=found.start_date,
        last_day=found.end_date,
        program_jp=found.jp,
        subjects=tuple(
            PlannedSubject(row.name, row.jp, row.jp_async, row.stage, row.uid)
            for row in stored_subjects(tx, found)
        ),
        sessions=lines,
        in_use=numbers_in_use(tx, found),
        elsewhere=tuple(_elsewhere(tx, found, {line.date for line in lines if line.date})),
        trainers=tuple(tx.scalars(_TRAINERS)),
        rooms=tuple(room for room in tx.scalars(_ROOMS) if room),
        now=local_time(tx.moment, Zone(found.zone)),
    )


def numbers_in_use(tx: Transaction, training: Training) -> frozenset[int]:
    """The numbers of the sessions that have to stay: they have marks or were printed."""
    marked = exists().where(MarkHistory.session_id == TrainingSession.id)
    printed = exists().where(
        Printing.training_id == training.id, Printing.session_id == TrainingSession.id
    )
    of_training = TrainingSession.training_id == training.id
    used = select(TrainingSession.number).where(of_training, or_(marked, printed))
    return frozenset(tx.scalars(used))


_TRAINERS = select(SessionTrainer.name).distinct().order_by(SessionTrainer.name)
_ROOMS = select(TrainingSession.room).distinct().order_by(TrainingSession.room)


def _elsewhere(tx: Transaction, training: Training, dates: Iterable[dt.date]) -> Iterable[Booking]:
    """What other trainings book by the clock on these days."""
    rows = tx.execute(
        select(TrainingSession, Training.code, Subject.name)
        .join(Training, Training.id == TrainingSession.training_id)
        .outerjoin(Subject, Subject.id == TrainingSession.subject_id)
        .where(
            TrainingSession.training_id != training.id,
            TrainingSession.state != SessionState.CANCELLED,
            TrainingSession.planned_start.is_not(None),
            TrainingSession.date.in_(dates),
        )
        .order_by(Training.code, TrainingSession.number)
    ).all()
    trainers = defaultdict(list)
    for taught in tx.scalars(
        select(SessionTrainer)
        .where(SessionTrainer.session_id.in_([row.id for row, _, _ in rows]))
        .order_by(SessionTrainer.position)
    ):
        trainers[taught.session_id].append(taught.name)
    for row, code, subject in rows:
        assert row.date is not None  # noqa: S101 - asked for by the query
        start, end = real_times(row)
        names = tuple(trainers[row.id])
        title = row.title or subject
        yield Booking(code, row.number, title, row.date, start, end, names, row.room)
