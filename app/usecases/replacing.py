"""A substitute takes over a seat (peserta pengganti): its NDH passes on, its marks do not."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.list_refusals import HoldsCertificate, NotASubstitute
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import EnrollmentState
from app.usecases.enrolling import highest_ndh, remove_seats, set_state
from app.usecases.entering import Place, seat_person
from app.usecases.finding import find_enrollment, find_training
from app.usecases.participants import ParticipantLine, participant_line, refuse_replaced
from db.models import Certificate, Enrollment, Person
from db.session import Transaction


@dataclass(frozen=True)
class Replacement:
    """Who left, who came, and whether the one who left belonged to the class until then."""

    left: ParticipantLine
    newcomer: ParticipantLine
    before: EnrollmentState


def replace_participant(
    tx: Transaction,
    *,
    training: str,
    who: str,
    facts: PersonFacts,
    joined: dt.date,
    reason: str,
    known: str | None = None,
    take_ndh: bool = True,
) -> Replacement:
    """Give a seat to a substitute from a day on; the one replaced keeps the marks of before.

    The substitute takes over the NDH too, unless told to get the next one. Raises SeatTakenOver,
    HoldsCertificate, and what enrolling raises.
    """
    found = find_training(tx, training)
    leaver = find_enrollment(tx, found, who)
    refuse_replaced(tx, leaver)
    if tx.scalar(select(Certificate.id).where(Certificate.enrollment_id == leaver.id).limit(1)):
        raise HoldsCertificate(name=leaver.name, ndh=leaver.ndh)
    before = EnrollmentState(leaver.state)
    set_state(leaver, EnrollmentState.REPLACED)
    tx.flush()  # the seat's number is free from here on
    ndh = leaver.ndh if take_ndh else highest_ndh(tx, found) + 1
    newcomer = seat_person(tx, found, facts, known, Place(ndh, joined, leaver.id))
    tx.tell(training=found.code, replaced=leaver.ndh, ndh=ndh, joined=joined, reason=reason)
    person = tx.get_one(Person, leaver.person_id)
    return Replacement(participant_line(leaver, person), participant_line(*newcomer), before)


def take_back_replacement(
    tx: Transaction,
    *,
    training: str,
    who: str,
    before: EnrollmentState = EnrollmentState.ACTIVE,
) -> ParticipantLine:
    """Let the one who was replaced by this participant have the seat again.

    Raises HasRecords once the substitute was marked, NotASubstitute for who replaced nobody.
    """
    found = find_training(tx, training)
    newcomer = find_enrollment(tx, found, who)
    if newcomer.replaces_id is None:
        raise NotASubstitute(name=newcomer.name, ndh=newcomer.ndh)
    leaver = tx.get_one(Enrollment, newcomer.replaces_id)
    remove_seats(tx, [newcomer])
    set_state(leaver, before)
    tx.tell(training=found.code, ndh=leaver.ndh, undo=True)
    return participant_line(leaver, tx.get_one(Person, leaver.person_id))
