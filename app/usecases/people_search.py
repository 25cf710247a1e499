"""People of earlier trainings, offered when somebody is entered by hand."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, func, select
from sqlalchemy.orm import aliased

from app.domain.people import name_key
from app.domain.searching import Sought, is_found
from app.usecases.finding import find_training
from db.models import Enrollment, Person, Training
from db.session import Transaction

_MOST = 8
_FEWEST_SIGNS = 3
"""Fewer signs fit too many of those who were ever here."""

_HERE = aliased(Enrollment)
# In the order of KnownPerson.
_KNOWN = (
    select(
        Person.uid,
        Enrollment.name,
        Person.nip,
        Enrollment.rank,
        Enrollment.grade,
        Enrollment.position,
        Enrollment.unit,
        Person.born,
        Person.birthplace,
        Training.code,
        _HERE.ndh,
    )
    .join(Person, Person.id == Enrollment.person_id)
    .join(Training, Training.id == Enrollment.training_id)
    .outerjoin(
        _HERE, and_(_HERE.person_id == Person.id, _HERE.training_id == bindparam("training"))
    )
    .where(Enrollment.id.in_(select(func.max(Enrollment.id)).group_by(Enrollment.person_id)))
)


@dataclass(frozen=True)
class KnownPerson:
    """Somebody of an earlier training: the facts told last, and the NDH where they sit here."""

    uid: str
    name: str
    nip: str | None
    rank: str | None
    grade: str | None
    position: str | None
    unit: str | None
    born: dt.date | None
    birthplace: str | None
    training: str
    ndh: int | None


def find_people(
    tx: Transaction, *, text: str, training: str, limit: int = _MOST
) -> tuple[KnownPerson, ...]:
    """Known people whom a piece of NIP or name fits, by name; nobody for less than three signs."""
    if len("".join(text.split())) < _FEWEST_SIGNS:
        return ()
    here = find_training(tx, training)
    rows = tx.connection().execute(_KNOWN, {"training": here.id})
    fitting = (row for row in rows if is_found(Sought(row.name, row.nip), text))
    found = sorted(fitting, key=lambda row: name_key(row.name))
    return tuple(KnownPerson(*row) for row in found[:limit])
