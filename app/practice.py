"""The practice room on the disk: a data folder of its own, never mixed with real records."""

import datetime as dt
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.certification import PlannedSignatory
from app.domain.organization import OrganizationFacts
from app.domain.plan import TrainingPlan
from app.domain.vocabulary import Status
from app.exchange.description import read_description_file
from app.exchange.files import writing
from app.exchange.people_list import PeopleList, read_people
from app.exchange.score_list import ScoreList, read_score_file
from app.settings import COPIES_NAME, DATABASE_NAME, DOCUMENTS_NAME, PRACTICE_NAME, RESOURCES
from app.usecases.demo import Scanned, Typed
from app.usecases.practice import build_practice
from app.workspace import Workspace, utc_now

_FILES = RESOURCES / "demo"


@dataclass(frozen=True)
class DemoWeek:
    """A training with its people, exceptions and scores, as it comes with the program."""

    plan: TrainingPlan
    people: PeopleList
    scans: tuple[Scanned, ...]
    typed: tuple[Typed, ...]
    scores: ScoreList


def demo_week() -> DemoWeek:
    """Read the demo training from the files that come with the program."""
    attendance = _read("attendance.json")
    plan = read_description_file(_FILES / "training.json")
    aspects = [each.name for each in plan.scores.aspects] if plan.scores else []
    return DemoWeek(
        plan=plan,
        people=read_people(_FILES / "peserta.csv"),
        scans=tuple(
            Scanned(o["session"], tuple(o["who"]), dt.datetime.fromisoformat(o["at"]))
            for o in attendance["scans"]
        ),
        typed=tuple(
            Typed(
                session=o["session"],
                who=tuple(o["who"]),
                status=Status(o["status"]),
                jp=Decimal(o["jp"]) if "jp" in o else None,
                note=o.get("note"),
            )
            for o in attendance["typed"]
        ),
        scores=read_score_file(_FILES / "nilai.csv", aspects),
    )


def practice_folder(records: Path) -> Path:
    """Where the practice room of a data folder lies."""
    return records / PRACTICE_NAME


def furnish_practice(
    records: Path,
    *,
    operator: str,
    anew: bool = False,
    clock: Callable[[], dt.datetime] = utc_now,
) -> Path:
    """Make the practice room of a data folder, unless it is there; returns its own folder.

    `anew` throws away what was practised; nobody may be in the room then. Raises StorageError.
    """
    folder = practice_folder(records)
    if anew:
        _throw_away(folder)
    week = demo_week()
    with Workspace(folder, operator=operator, clock=clock) as workspace:
        workspace.change(
            build_practice,
            organization=_organization(),
            plan=week.plan,
            people=week.people,
            scans=week.scans,
            typed=week.typed,
            scores=week.scores,
        )
    return folder


def _throw_away(folder: Path) -> None:
    """Remove the records of a practice room; what else was saved beside them stays."""
    with writing(folder / DATABASE_NAME):
        for path in folder.glob(f"{DATABASE_NAME}*"):
            path.unlink()
        for name in (COPIES_NAME, DOCUMENTS_NAME):
            shutil.rmtree(folder / name, ignore_errors=True)


def _organization() -> OrganizationFacts:
    told = _read("organization.json")
    return OrganizationFacts(**{**told, "signatory": PlannedSignatory(**told["signatory"])})


def _read(name: str) -> Any:
    return json.loads((_FILES / name).read_text(encoding="utf-8"))
