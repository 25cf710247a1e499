"""Today: every class that runs, comes or is not finished, and the one thing that it needs next."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, bindparam, func, or_, select

from app.domain.next_step import ClassFacts, NextStep, SessionFacts, next_step
from app.domain.timetable import local_time
from app.domain.vocabulary import (
    CertificateKind,
    NumberState,
    Result,
    SessionKind,
    SessionState,
    Zone,
)
from app.usecases.finding import find_training, in_order
from app.usecases.results import tally
from app.usecases.schedule import SessionLine, session_lines
from app.usecases.session_days import LAST_DAY
from app.usecases.sheets import NO_SHEETS, issued_sheets
from db.models import (
    Certificate,
    CertificateNumber,
    Enrollment,
    Mark,
    Printing,
    Training,
    TrainingSession,
)
from db.session import Transaction

_LOOKING_BACK = dt.timedelta(days=60)
"""What an older class has left open is looked for in its own pages, not today."""

_IS_UNMARKED = and_(
    Mark.id.is_(None), or_(Enrollment.joined.is_(None), Enrollment.joined <= LAST_DAY)
)
_COUNTED = (
    select(TrainingSession.id, func.count(Mark.id), func.count().filter(_IS_UNMARKED))
    .join(Enrollment, Enrollment.training_id == TrainingSession.training_id)
    .outerjoin(
        Mark, and_(Mark.session_id == TrainingSession.id, Mark.enrollment_id == Enrollment.id)
    )
    .where(TrainingSession.training_id == bindparam("training"), Enrollment.state == "active")
    .group_by(TrainingSession.id)
)
# One is enough, and is mostly found at once: this is asked after every scan.
_SOMEBODY_UNMARKED = (
    select(TrainingSession.id)
    .join(Enrollment, Enrollment.training_id == TrainingSession.training_id)
    .outerjoin(
        Mark, and_(Mark.session_id == TrainingSession.id, Mark.enrollment_id == Enrollment.id)
    )
    .where(
        TrainingSession.training_id == bindparam("training"),
        TrainingSession.kind == SessionKind.LEARNING,
        TrainingSession.state != SessionState.CANCELLED,
        Enrollment.state == "active",
        _IS_UNMARKED,
    )
    .limit(1)
)
_PEOPLE = select(func.count()).where(
    Enrollment.training_id == bindparam("training"), Enrollment.state == "active"
)
_SHEETS = select(Printing.session_id).where(
    Printing.training_id == bindparam("training"), Printing.paper == "attendance-sheet"
)
_HOLDERS = (
    select(Enrollment.ndh, Certificate.id)
    .join(Certificate, Certificate.enrollment_id == Enrollment.id)
    .where(
        Enrollment.training_id == bindparam("training"),
        Enrollment.state == "active",
        Certificate.kind == CertificateKind.CERTIFICATE,
        Certificate.state == "issued",
    )
)
_IN_FOLDER = (
    select(Enrollment.ndh)
    .join(CertificateNumber, CertificateNumber.enrollment_id == Enrollment.id)
    .where(
        CertificateNumber.training_id == bindparam("training"),
        CertificateNumber.kind == CertificateKind.CERTIFICATE,
        CertificateNumber.state.in_((NumberState.PREPARED, NumberState.WITHHELD)),
        Enrollment.state == "active",
    )
)


class Phase(StrEnum):
    """Where a class stands by its dates, in the order of the page."""

    RUNNING = "running"
    OVER = "over"
    UPCOMING = "upcoming"


@dataclass(frozen=True)
class SessionToday:
    """A session with how many are marked in it, and whether its sheet was printed."""

    line: SessionLine
    marked: int
    unmarked: int
    has_sheet: bool


@dataclass(frozen=True)
class ClassToday:
    """A class as it stands at a moment of its own clock.

    `session` is the one that runs or comes next. `today` are the day's sessions by the clock
    without breaks, `left_behind` the learning sessions of earlier days that are not locked.
    """

    code: str
    program: str
    batch: int | None
    start: dt.date
    end: dt.date
    place: str | None
    now: dt.datetime
    phase: Phase
    people: int
    session: SessionToday | None
    today: tuple[SessionToday, ...]
    left_behind: tuple[SessionToday, ...]
    eligible: int
    confirmable: int
    issued: int
    unprinted: int
    step: NextStep | None


def classes_today(tx: Transaction) -> tuple[ClassToday, ...]:
    """The classes that run or are not finished, in the order of the clock, and those to come."""
    earliest = tx.moment.date() - _LOOKING_BACK
    rows = tx.scalars(select(Training).where(Training.end_date >= earliest).order_by(Training.code))
    found = (_class(tx, row) for row in rows.all())
    return tuple(sorted((o for o in found if o.step or o.phase is not Phase.OVER), key=_clock))


def _class(tx: Transaction, training: Training) -> ClassToday:
    now = local_time(tx.moment, Zone(training.zone))
    sessions = _sessions(tx, training)
    learning = [o for o in sessions if o.line.kind == SessionKind.LEARNING]
    people = tx.scalar(_PEOPLE, {"training": training.id}) or 0
    issued = dict(tx.execute(_HOLDERS, {"training": training.id}).all())
    sheets = issued_sheets(tx, training) if issued else {}
    in_folder = set(tx.scalars(_IN_FOLDER, {"training": training.id}))
    passed = _passed(tx, training, learning)
    eligible = len(passed.difference(issued, in_folder))
    is_marked = not any(one.unmarked for one in learning)
    confirmable = len(passed & in_folder) if is_marked else 0
    unprinted = sum(not sheets.get(id_, NO_SHEETS).is_good for id_ in issued.values())
    seen = tuple(_seen(o) for o in learning)
    facts = ClassFacts(people, seen, eligible, unprinted, confirmable)
    by_clock = [o for o in sessions if o.line.start]
    return ClassToday(
        code=training.code,
        program=training.program_name,
        batch=training.batch,
        start=training.start_date,
        end=training.end_date,
        place=training.place,
        now=now,
        phase=_phase(training, now.date()),
        people=people,
        session=next((o for o in by_clock if _end(o.line) >= now), None),
        today=tuple(o for o in by_clock if o.line.date == now.date()),
        left_behind=tuple(o for o in learning if _is_left_behind(o.line, now.date())),
        eligible=eligible,
        confirmable=confirmable,
        issued=len(issued),
        unprinted=unprinted,
        step=next_step(now, facts),
    )


def _sessions(tx: Transaction, training: Training) -> list[SessionToday]:
    """What takes place, without breaks, in the order of the clock."""
    asked = {"training": training.id}
    taking_place = in_order(training).where(
        TrainingSession.state != SessionState.CANCELLED, TrainingSession.kind != SessionKind.BREAK
    )
    rows = tx.scalars(taking_place).all()
    counted = {id_: (marked, unmarked) for id_, marked, unmarked in tx.execute(_COUNTED, asked)}
    sheets = set(tx.scalars(_SHEETS, asked))
    found = []
    for row, line in zip(rows, session_lines(tx, training, rows), strict=True):
        marked, unmarked = counted.get(row.id, (0, 0))
        found.append(SessionToday(line, marked, unmarked, row.id in sheets))
    return found


def confirmable_certificates(tx: Transaction, *, training: str) -> tuple[int, int]:
    """How many prepared certificates a decision of now would issue and withhold.

    None while somebody is not marked yet, or where everything was decided. Raises UnknownTraining.
    """
    found = find_training(tx, training)
    asked = {"training": found.id}
    in_folder = set(tx.scalars(_IN_FOLDER, asked))
    if not in_folder or tx.scalar(_SOMEBODY_UNMARKED, asked) is not None:
        return 0, 0
    tallied = tally(tx, training=training)
    passed = {o.ndh for o in tallied.people if o.result is Result.PASSED} & in_folder
    return (len(passed), len(in_folder - passed)) if tallied.final and passed else (0, 0)


def _passed(
    tx: Transaction, training: Training, learning: Iterable[SessionToday]
) -> frozenset[int]:
    """Who passed; nobody did while a session has no mark at all."""
    if not all(one.marked for one in learning):
        return frozenset()
    people = tally(tx, training=training.code).people
    return frozenset(person.ndh for person in people if person.result is Result.PASSED)


def _seen(one: SessionToday) -> SessionFacts:
    line = one.line
    return SessionFacts(
        number=line.number,
        start=_start(line) if line.start else None,
        end=_end(line),
        marked=one.marked,
        unmarked=one.unmarked,
        is_locked=line.state == SessionState.LOCKED,
        has_sheet=one.has_sheet,
    )


def _end(line: SessionLine) -> dt.datetime:
    return dt.datetime.combine(_last_day(line), line.end or dt.time(23, 59))


def _last_day(line: SessionLine) -> dt.date:
    day = line.date if line.start else line.until or line.date
    assert day is not None  # noqa: S101 - the table holds one of the two
    return day


def _is_left_behind(line: SessionLine, today: dt.date) -> bool:
    return line.state != SessionState.LOCKED and _last_day(line) < today


def _phase(training: Training, today: dt.date) -> Phase:
    if today < training.start_date:
        return Phase.UPCOMING
    return Phase.OVER if training.end_date < today else Phase.RUNNING


def _clock(one: ClassToday) -> tuple[int, dt.datetime]:
    """Running ones by their next session, then what was left open, then what comes."""
    ended = dt.datetime.combine(one.end, dt.time.max)
    return [*Phase].index(one.phase), _start(one.session.line) if one.session else ended


def _start(line: SessionLine) -> dt.datetime:
    return dt.datetime.combine(_last_day(line), line.start or dt.time.min)
