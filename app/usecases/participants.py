"""The people of a training: the list, and who leaves it."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from app.domain.list_refusals import SeatTakenOver
from app.domain.vocabulary import EnrollmentState
from app.usecases.enrolling import set_state
from app.usecases.finding import find_enrollment, find_training
from db.models import Enrollment, Person, Training
from db.session import Transaction

# In the order of ParticipantLine.
_LINES = (
    select(
        Enrollment.ndh,
        Enrollment.scan_code,
        Enrollment.name,
        Person.nip,
        Enrollment.rank,
        Enrollment.grade,
        Enrollment.position,
        Enrollment.unit,
        Person.born,
        Person.birthplace,
        Enrollment.state,
    )
    .join(Person)
    .where(Enrollment.training_id == bindparam("training"))
    .order_by(Enrollment.ndh, Enrollment.state == "replaced", Enrollment.id)
)
_SUCCESSOR = select(Enrollment.name).where(Enrollment.replaces_id == bindparam("seat"))


@dataclass(frozen=True)
class ParticipantLine:
    """One participant; a scan code is there once the person is stored."""

    ndh: int
    code: str | None
    name: str
    nip: str | None
    rank: str | None
    grade: str | None
    position: str | None
    unit: str | None
    born: dt.date | None
    birthplace: str | None
    state: str


def list_participants(tx: Transaction, *, training: str) -> tuple[ParticipantLine, ...]:
    """All participants of a training by NDH, those who left too."""
    return participant_lines(tx, find_training(tx, training))


def participant_lines(tx: Transaction, training: Training) -> tuple[ParticipantLine, ...]:
    """All participants of a training that was found already, by NDH."""
    rows = tx.connection().execute(_LINES, {"training": training.id})
    return tuple(ParticipantLine(*row) for row in rows)


def withdraw(
    tx: Transaction, *, training: str, who: str, reason: str, undo: bool = False
) -> ParticipantLine:
    """Take a participant out of the class, or back in; marks so far stay, the NDH stays taken.

    Raises SeatTakenOver for somebody who was replaced.
    """
    found = find_training(tx, training)
    enrollment = find_enrollment(tx, found, who)
    refuse_replaced(tx, enrollment)
    set_state(enrollment, EnrollmentState.ACTIVE if undo else EnrollmentState.WITHDRAWN)
    tx.tell(training=found.code, ndh=enrollment.ndh, reason=reason, undo=undo)
    return participant_line(enrollment, tx.get_one(Person, enrollment.person_id))


def refuse_replaced(tx: Transaction, enrollment: Enrollment) -> None:
    """Raise SeatTakenOver for somebody whose seat another person has now."""
    if enrollment.state == EnrollmentState.REPLACED:
        by = tx.scalars(_SUCCESSOR, {"seat": enrollment.id}).one()
        raise SeatTakenOver(name=enrollment.name, by=by)


def participant_line(enrollment: Enrollment, person: Person) -> ParticipantLine:
    """A participant's rows as a plain line."""
    return ParticipantLine(
        ndh=enrollment.ndh,
        code=enrollment.scan_code,
        name=enrollment.name,
        nip=person.nip,
        rank=enrollment.rank,
        grade=enrollment.grade,
        position=enrollment.position,
        unit=enrollment.unit,
        born=person.born,
        birthplace=person.birthplace,
        state=enrollment.state,
    )
