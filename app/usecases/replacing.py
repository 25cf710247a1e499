"""A substitute takes over a seat (peserta pengganti): its NDH passes on, its marks do not."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.list_refusals import HoldsCertificate, NotASubstitute
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import EnrollmentState
from app.usecases.enrolling import highest_ndh, remove_seats, set_state
from app.usecases.entering import Place, Retold, seat_person, unsay
from app.usecases.finding import find_enrollment, find_training
from app.usecases.participants import ParticipantLine, participant_line, refuse_replaced
from db.models import Certificate, Enrollment, Person
from db.session import Transaction


@dataclass(frozen=True)
class Replacement:
    """Who left, who came, and whether the one who left belonged to the class until then.

    `at` is the moment (UTC) since which nothing may have been printed to undo it.
    """

    left: ParticipantLine
    newcomer: ParticipantLine
    before: EnrollmentState
    at: dt.datetime
    retold: tuple[Retold, ...] = ()


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
    return Replacement(
        left=participant_line(leaver, person),
        newcomer=participant_line(newcomer.enrollment, newcomer.person),
        before=before,
        at=tx.moment,
        retold=newcomer.retold,
    )


def take_back_replacement(
    tx: Transaction,
    *,
    training: str,
    who: str,
    before: EnrollmentState = EnrollmentState.ACTIVE,
    since: dt.datetime | None = None,
    retold: Sequence[Retold] = (),
) -> ParticipantLine:
    """Let the one who was replaced by this participant have the seat again.

    What was told of the substitute with it is `retold`. Raises HasRecords once the substitute was
    marked, or may stand on a paper that was printed since a moment (UTC), and NotASubstitute for
    who replaced nobody.
    """
    found = find_training(tx, training)
    newcomer = find_enrollment(tx, found, who)
    if newcomer.replaces_id is None:
        raise NotASubstitute(name=newcomer.name, ndh=newcomer.ndh)
    leaver = tx.get_one(Enrollment, newcomer.replaces_id)
    unsay(tx, retold)
    remove_seats(tx, [newcomer], since)
    set_state(leaver, before)
    tx.tell(training=found.code, ndh=leaver.ndh, undo=True)
    return participant_line(leaver, tx.get_one(Person, leaver.person_id))
