"""The data folders that scenes play in, each made once: new, in the middle of a week, after it."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from app.domain.next_batch import moved_to
from app.domain.score_scheme import SCALES, Aspect, ScoreScheme
from app.domain.vocabulary import CertificateKind, Status
from app.practice import demo_week, furnish_practice
from app.usecases.attendance import lock, mark_rest
from app.usecases.certificates import issue
from app.usecases.demo import enter_exceptions
from app.usecases.importing import import_people
from app.usecases.organization import read_organization, set_organization
from app.usecases.scores import ScoreCell, set_scores
from app.usecases.trainings import plan_training
from app.workspace import Workspace
from tests.shots.rush import rush

OPERATOR = "Sri Peraga"
CLASS = "DEMO-CM-IV"
OTHER = "DEMO-CM-V"
_SCHEME = ScoreScheme(
    scale="A",
    bands=SCALES["A"],
    aspects=(
        Aspect("Akademik", Decimal(20)),
        Aspect("Praktik Coaching", Decimal(30)),
        Aspect("Praktik Mentoring", Decimal(30)),
        Aspect("Sikap", Decimal(20)),
    ),
)
_EQUAL = ("10", "29")
"""The NDH of two with the same scores."""
MOMENT = dt.datetime(2026, 3, 4, 10, 10)
"""What the clock of western Indonesia shows in every scene: a Wednesday."""


def clock() -> dt.datetime:
    """Stand still, in UTC."""
    return MOMENT - dt.timedelta(hours=7)


def opened(folder: Path) -> Workspace:
    """Open a folder at the moment of all scenes."""
    return Workspace(folder, operator=OPERATOR, clock=clock)


def make_new(folder: Path) -> Path:
    """A folder in which nobody has said anything yet."""
    opened(folder).close()
    return folder


def make_office(folder: Path) -> Path:
    """An office that has no training yet."""
    with opened(folder) as workspace:
        made = furnish_practice(folder.parent / "pattern", operator=OPERATOR, clock=clock)
        with opened(made) as pattern:
            told = pattern.read(read_organization)
        assert told is not None
        office = replace(told, is_practice=False, revision=0)
        workspace.change(set_organization, organization=office)
    return folder


def make_practice(folder: Path) -> Path:
    """The practice room, two days of its week behind it."""
    return furnish_practice(folder, operator=OPERATOR, clock=clock)


def make_week(folder: Path) -> Path:
    """Two classes at once, the older one in the middle of its third day."""
    made = furnish_practice(folder, operator=OPERATOR, clock=clock)
    with opened(made) as workspace:
        told = workspace.read(read_organization)
        assert told is not None
        workspace.change(set_organization, organization=replace(told, is_practice=False))
        demo = demo_week()
        plan = moved_to(demo.plan, MOMENT.date())
        plan = replace(plan, code=OTHER, batch=5, organizer=told.name)
        workspace.change(plan_training, plan=plan)
        workspace.change(import_people, training=OTHER, people=demo.people)
    return made


def make_planned(folder: Path) -> Path:
    """A training with a schedule and nobody in it."""
    make_office(folder)
    with opened(folder) as workspace:
        workspace.change(plan_training, plan=moved_to(demo_week().plan, MOMENT.date()))
    return folder


def make_unfilled(folder: Path) -> Path:
    """A training whose subjects are known, and no session yet."""
    make_office(folder)
    with opened(folder) as workspace:
        plan = moved_to(demo_week().plan, MOMENT.date())
        workspace.change(plan_training, plan=replace(plan, sessions=()))
    return folder


def make_finished(folder: Path) -> Path:
    """A training that is over: everything marked and locked, no certificate issued yet."""
    make_office(folder)
    demo = demo_week()
    with opened(folder) as workspace:
        workspace.change(plan_training, plan=demo.plan)
        workspace.change(import_people, training=CLASS, people=demo.people)
        workspace.change(enter_exceptions, training=CLASS, scans=demo.scans, typed=demo.typed)
        for day in sorted({each.date for each in demo.plan.sessions if each.date}):
            workspace.change(mark_rest, training=CLASS, date=day, status=Status.PRESENT)
            workspace.change(lock, training=CLASS, date=day)
    return folder


def make_issued(folder: Path) -> Path:
    """A training that is over, its certificates issued."""
    make_finished(folder)
    with opened(folder) as workspace:
        day = demo_week().plan.end
        workspace.change(issue, training=CLASS, kind=CertificateKind.CERTIFICATE, date=day)
    return folder


def make_scored(folder: Path) -> Path:
    """A training that is over and scored: two are equal at the line of the best."""
    make_finished(folder)
    with opened(folder) as workspace:
        demo = demo_week().plan
        certification = replace(demo.certification, best=6)
        plan = replace(demo, scores=_SCHEME, certification=certification)
        workspace.change(plan_training, plan=plan)
        workspace.change(set_scores, training=CLASS, cells=_scores())
    return folder


def make_rush(folder: Path) -> Path:
    """A training whose last session is to come, and nearly everything lies printed."""
    make_office(folder)
    with opened(folder) as workspace:
        rush(workspace, CLASS)
    return folder


def make_unscored(folder: Path) -> Path:
    """A training that is over and scores nothing: the committee gives the places."""
    make_finished(folder)
    with opened(folder) as workspace:
        workspace.change(plan_training, plan=replace(demo_week().plan, scores=None))
    return folder


def _scores() -> tuple[ScoreCell, ...]:
    """Scores of thirty people; one is missing, and one aspect has its remedial."""
    cells = []
    for ndh in range(1, 31):
        for place, aspect in enumerate(_SCHEME.aspects):
            value = Decimal(76 + (ndh * 7 + place * 11) % 19) + Decimal(ndh % 4) / 4
            cells.append(ScoreCell(str(ndh), aspect.name, value))
    first, *_, last = (aspect.name for aspect in _SCHEME.aspects)
    changed = {(4, last): "91.25", (23, last): None, (9, last): "58", (12, first): "65"}
    changed |= {(17, first): "66.5"}
    kept = [cell for cell in cells if (int(cell.who), cell.aspect) not in changed]
    equal = [cell for cell in kept if cell.who == _EQUAL[0]]
    kept = [cell for cell in kept if cell.who != _EQUAL[1]]
    kept += [replace(cell, who=_EQUAL[1]) for cell in equal]
    kept += [
        ScoreCell(str(ndh), aspect, Decimal(value))
        for (ndh, aspect), value in changed.items()
        if value is not None
    ]
    return (*kept, ScoreCell("17", first, Decimal(80), is_remedial=True))


MAKERS = {
    "new": make_new,
    "office": make_office,
    "practice": make_practice,
    "unfilled": make_unfilled,
    "planned": make_planned,
    "week": make_week,
    "finished": make_finished,
    "issued": make_issued,
    "scored": make_scored,
    "unscored": make_unscored,
    "rush": make_rush,
}
