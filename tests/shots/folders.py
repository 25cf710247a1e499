"""The data folders that scenes play in, each made once: new, in the middle of a week, after it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from app.domain.next_batch import moved_to
from app.domain.vocabulary import CertificateKind, Status
from app.practice import demo_week, furnish_practice
from app.usecases.attendance import lock, mark_rest
from app.usecases.certificates import issue
from app.usecases.demo import enter_exceptions
from app.usecases.importing import import_people
from app.usecases.organization import read_organization, set_organization
from app.usecases.trainings import plan_training
from app.workspace import Workspace

OPERATOR = "Sri Peraga"
CLASS = "DEMO-CM-IV"
OTHER = "DEMO-CM-V"
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


MAKERS = {
    "new": make_new,
    "office": make_office,
    "practice": make_practice,
    "unfilled": make_unfilled,
    "planned": make_planned,
    "week": make_week,
    "finished": make_finished,
    "issued": make_issued,
}
