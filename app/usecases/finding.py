"""From the names that people use (codes, numbers, WHO) to rows."""

import datetime as dt
from collections.abc import Iterable, Iterator

from sqlalchemy import Select, bindparam, select

from app.domain.codes import ByNdh, ByNip, read_who
from app.domain.errors import NotEnrolled, UnknownParticipant, UnknownSession, UnknownTraining
from db.models import Enrollment, Person, Training, TrainingSession
from db.session import Transaction

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_TRAINING = select(Training).where(Training.code == bindparam("code"))
_SESSION = select(TrainingSession).where(
    TrainingSession.training_id == bindparam("training"),
    TrainingSession.number == bindparam("number"),
)
_ENROLLED = select(Enrollment).where(Enrollment.training_id == bindparam("training"))
# Whoever was replaced answers to an NDH only where nobody else has it.
_BY_NDH = (
    _ENROLLED.where(Enrollment.ndh == bindparam("ndh"))
    .order_by(Enrollment.state == "replaced", Enrollment.id.desc())
    .limit(1)
)
_SEATS = (
    select(Enrollment.ndh, Enrollment.id)
    .where(Enrollment.training_id == bindparam("training"))
    .order_by(Enrollment.state != "replaced", Enrollment.id)
)
_BY_NIP = _ENROLLED.join(Person).where(Person.nip == bindparam("nip"))
_BY_SCAN_CODE = _ENROLLED.where(Enrollment.scan_code == bindparam("code"))
_PERSON_OF_NIP = select(Person.name).where(Person.nip == bindparam("nip"))
_PERSON_OF_CODE = select(Enrollment.name).where(Enrollment.scan_code == bindparam("code"))


def find_training(tx: Transaction, code: str) -> Training:
    """The training of a code, in any case of letters; raises UnknownTraining."""
    training = tx.scalar(_TRAINING, {"code": code.strip()})
    if training is None:
        raise UnknownTraining(training=code)
    return training


def find_session(tx: Transaction, training: Training, number: int) -> TrainingSession:
    """A session by its number; raises UnknownSession."""
    session = tx.scalar(_SESSION, {"training": training.id, "number": number})
    if session is None:
        raise UnknownSession(training=training.code, session=number)
    return session


def in_order(training: Training) -> Select[TrainingSession]:
    """The sessions of a training in the order of date and start."""
    return (
        select(TrainingSession)
        .where(TrainingSession.training_id == training.id)
        .order_by(
            TrainingSession.date.is_(None),
            TrainingSession.date,
            TrainingSession.planned_start.is_(None),
            TrainingSession.planned_start,
            TrainingSession.until,
            TrainingSession.number,
        )
    )


def sessions_of_day(
    tx: Transaction, training: Training, date: dt.date
) -> tuple[TrainingSession, ...]:
    """The sessions of one day by the clock that take place; raises UnknownSession without any."""
    found = tx.scalars(
        in_order(training).where(
            TrainingSession.date == date,
            TrainingSession.planned_start.is_not(None),
            TrainingSession.state != "cancelled",
        )
    ).all()
    if not found:
        raise UnknownSession(training=training.code, date=date)
    return tuple(found)


def find_enrollment(tx: Transaction, training: Training, who: str) -> Enrollment:
    """A participant by NDH, NIP or scan code.

    Raises InvalidValue for what can be none of these, UnknownParticipant for what nobody
    answers to, NotEnrolled for a person of the data folder who is in other trainings only.
    """
    match read_who(who):
        case ByNdh(ndh):
            found, elsewhere = _of_class(tx, training, _BY_NDH, ndh=ndh), None
        case ByNip(nip):
            found = _of_class(tx, training, _BY_NIP, nip=nip)
            elsewhere = _PERSON_OF_NIP.params(nip=nip)
        case scanned:
            found = _of_class(tx, training, _BY_SCAN_CODE, code=scanned.code)
            elsewhere = _PERSON_OF_CODE.params(code=scanned.code)
    if found is not None:
        return found
    name = None if elsewhere is None else tx.scalar(elsewhere)
    if name is not None:
        raise NotEnrolled(who=who, name=name, training=training.code)
    raise UnknownParticipant(who=who)


def seats_of_numbers(tx: Transaction, training: Training, numbers: Iterable[int]) -> Iterator[int]:
    """The ids of the seats with these NDH, all read at once; raises UnknownParticipant."""
    # The last one found answers: whoever has the NDH now stands behind whoever was replaced.
    rows = tx.execute(_SEATS, {"training": training.id})
    seats = {row.ndh: row.id for row in rows}
    for ndh in numbers:
        if ndh not in seats:
            raise UnknownParticipant(who=str(ndh))
        yield seats[ndh]


def _of_class(
    tx: Transaction, training: Training, query: Select[Enrollment], **asked: int | str
) -> Enrollment | None:
    return tx.scalar(query, {"training": training.id, **asked})
