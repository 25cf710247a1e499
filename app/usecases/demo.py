"""The demo training: a whole week with its exceptions, in one action."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.organization import OrganizationFacts
from app.domain.plan import TrainingPlan
from app.domain.vocabulary import CertificateKind, Status
from app.exchange.people_list import PeopleList
from app.exchange.score_list import ScoreList
from app.usecases.attendance import lock, mark_rest, scan, type_marks
from app.usecases.certificates import issue
from app.usecases.importing import import_people
from app.usecases.organization import read_organization, set_organization
from app.usecases.score_import import import_scores
from app.usecases.trainings import plan_training
from db.session import Transaction


@dataclass(frozen=True)
class Scanned:
    """Participants who came at a moment."""

    session: int
    who: tuple[str, ...]
    at: dt.datetime


@dataclass(frozen=True)
class Typed:
    """Participants whose status is typed; JP with PC."""

    session: int
    who: tuple[str, ...]
    status: Status
    jp: Decimal | None = None
    note: str | None = None


def build_demo(
    tx: Transaction,
    *,
    plan: TrainingPlan,
    people: PeopleList,
    scans: Sequence[Scanned],
    typed: Sequence[Typed],
    scores: ScoreList | None = None,
) -> str:
    """Plan, enroll, mark, lock, score and issue; a second time changes nothing. Returns the code.

    Every kind of paper is issued: certificates take the first numbers, trainers the last ones.

    A data folder of nobody yet becomes one for practice: its papers say that they are invented.
    """
    if read_organization(tx) is None:
        office = OrganizationFacts(name=plan.organizer or plan.program.name, is_practice=True)
        set_organization(tx, organization=office)
    code = plan_training(tx, plan=plan).training
    import_people(tx, training=code, people=people)
    enter_exceptions(tx, training=code, scans=scans, typed=typed)
    for date in sorted({session.date for session in plan.sessions if session.date}):
        mark_rest(tx, training=code, status=Status.PRESENT, date=date)
        lock(tx, training=code, date=date)
    if scores is not None:
        import_scores(tx, training=code, scores=scores)
    for kind in CertificateKind:
        issue(tx, training=code, kind=kind, date=plan.end)
    return code


def enter_exceptions(
    tx: Transaction, *, training: str, scans: Iterable[Scanned], typed: Iterable[Typed]
) -> None:
    """Mark those who came late, left early or were not there."""
    for arrival in scans:
        scan(tx, training=training, session=arrival.session, who=arrival.who, at=arrival.at)
    for entry in typed:
        type_marks(
            tx,
            training=training,
            session=entry.session,
            who=entry.who,
            status=entry.status,
            jp=entry.jp,
            note=entry.note,
        )
