"""The practice room: an invented office whose demo training stands in the middle of its week."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from app.domain.next_batch import moved_to
from app.domain.organization import OrganizationFacts
from app.domain.plan import PlannedSession, TrainingPlan
from app.domain.timetable import local_time
from app.domain.vocabulary import CertificateKind, Status
from app.exchange.people_list import PeopleList
from app.exchange.score_list import ScoreList
from app.usecases.attendance import lock, mark_rest
from app.usecases.demo import Scanned, Typed, enter_exceptions
from app.usecases.importing import import_people
from app.usecases.number_ranges import reserve_range, sequence_named
from app.usecases.organization import read_organization, set_organization
from app.usecases.preparing import prepare
from app.usecases.score_import import import_scores
from app.usecases.trainings import plan_training
from db.session import Transaction

_DAYS_BEFORE = 2
"""Two days of the week lie behind: closed, with what one can look up and correct."""

_ASSESSED = 20
"""So many have all their scores by then, the others only those of the first aspects."""

_FIRST_ASPECTS = 2

_BLOCK = range(1, 51)
"""The numbers that the registry office gave: for the class, the best, the trainers, and spares."""

_SATURDAY = 5


def build_practice(
    tx: Transaction,
    *,
    organization: OrganizationFacts,
    plan: TrainingPlan,
    people: PeopleList,
    scans: Sequence[Scanned],
    typed: Sequence[Typed],
    scores: ScoreList,
) -> None:
    """Furnish an empty data folder for practice, unless it was done already.

    The week is moved so that today is its third day: the days before are marked and locked, of
    today only the first session, once it is over. Some scores are still missing, and of the papers
    those of the trainers are prepared, from a block of numbers.
    """
    if read_organization(tx) is not None:
        return
    now = local_time(tx.moment, plan.zone)
    moved = replace(moved_to(plan, _start_of_week(now.date())), organizer=organization.name)
    sessions = dict(enumerate(sorted(moved.sessions, key=lambda o: o.order), start=1))
    set_organization(tx, organization=replace(organization, is_practice=True))
    code = plan_training(tx, plan=moved).training
    import_people(tx, training=code, people=people)
    behind = _behind(sessions, now)
    came = [_moved_scan(o, sessions[o.session]) for o in scans if o.session in behind]
    enter_exceptions(tx, training=code, scans=came, typed=[o for o in typed if o.session in behind])
    for number in behind:
        mark_rest(tx, training=code, status=Status.PRESENT, session=number)
    for date in sorted({o.date for o in sessions.values() if o.date and o.date < now.date()}):
        lock(tx, training=code, date=date)
    import_scores(tx, training=code, scores=_scores_so_far(scores))
    numbers = sequence_named(tx, training=code)
    reserve_range(tx, sequence=numbers, first=_BLOCK[0], last=_BLOCK[-1])
    prepare(tx, training=code, kind=CertificateKind.TRAINER)


def _start_of_week(today: dt.date) -> dt.date:
    """The workday that lies so many workdays before today."""
    day = today
    for _ in range(_DAYS_BEFORE):
        day -= dt.timedelta(days=1)
        while day.weekday() >= _SATURDAY:
            day -= dt.timedelta(days=1)
    return day


def _behind(sessions: dict[int, PlannedSession], now: dt.datetime) -> list[int]:
    """All sessions of the days before, and the first of today once it is over."""
    earlier = [number for number, o in sessions.items() if o.date and o.date < now.date()]
    today = [number for number, o in sessions.items() if o.date == now.date()]
    return earlier + [o for o in today[:1] if _is_over(sessions[o], now)]


def _is_over(session: PlannedSession, now: dt.datetime) -> bool:
    return session.end is not None and session.end < now.time()


def _scores_so_far(scores: ScoreList) -> ScoreList:
    waiting = (replace(o, scores=o.scores[:_FIRST_ASPECTS]) for o in scores.rows[_ASSESSED:])
    return replace(scores, rows=(*scores.rows[:_ASSESSED], *waiting))


def _moved_scan(scan: Scanned, session: PlannedSession) -> Scanned:
    assert session.date is not None  # noqa: S101 - the demo's sessions are by the clock
    return replace(scan, at=dt.datetime.combine(session.date, scan.at.time()))
