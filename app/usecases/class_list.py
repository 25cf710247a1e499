"""The class as the operator looks through it: everyone with what is odd and what is missing."""

import datetime as dt
from dataclasses import dataclass

from app.domain.name_check import UNCHECKED, NameStanding
from app.domain.person_facts import FactDoubt, PersonFacts, doubts, missing
from app.domain.vocabulary import EnrollmentState
from app.usecases.entering import facts_of
from app.usecases.finding import find_training
from app.usecases.name_checks import name_standings
from app.usecases.seat_numbers import frozen_since
from app.usecases.seating import seats_of
from db.models import Enrollment
from db.session import Transaction


@dataclass(frozen=True)
class ClassMember:
    """One participant, to be shown and edited; `replaces` names whose seat it was."""

    ndh: int
    code: str
    state: EnrollmentState
    facts: PersonFacts
    joined: dt.date | None
    replaces: str | None
    revision: int
    missing: tuple[str, ...]
    doubts: tuple[FactDoubt, ...]
    check: NameStanding


@dataclass(frozen=True)
class ClassList:
    """All of a class by NDH, and the day since which its numbers stand on paper."""

    training: str
    start: dt.date
    end: dt.date
    frozen: dt.date | None
    members: tuple[ClassMember, ...]


def list_class(tx: Transaction, *, training: str) -> ClassList:
    """The participants of a training with all that the operator should see about them."""
    found = find_training(tx, training)
    seats = seats_of(tx, found)
    names = {enrollment.id: enrollment.name for enrollment, _ in seats}
    checks = name_standings(tx, found)
    members = tuple(
        _member(
            facts_of(*seat),
            seat[0],
            names.get(seat[0].replaces_id or 0),
            checks.get(seat[0].id, UNCHECKED),
        )
        for seat in seats
    )
    return ClassList(found.code, found.start_date, found.end_date, frozen_since(tx, found), members)


def _member(
    facts: PersonFacts, enrollment: Enrollment, replaces: str | None, check: NameStanding
) -> ClassMember:
    return ClassMember(
        ndh=enrollment.ndh,
        code=enrollment.scan_code,
        state=EnrollmentState(enrollment.state),
        facts=facts,
        joined=enrollment.joined,
        replaces=replaces,
        revision=enrollment.revision,
        missing=missing(facts),
        doubts=doubts(facts),
        check=check,
    )
