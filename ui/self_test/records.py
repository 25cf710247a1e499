"""The records: a new database, the journal, a scan at the door, the tally."""

import datetime as dt
import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import Any

from app import journal
from app.domain.hours import plain
from app.settings import DATABASE_NAME
from app.usecases import integrity
from app.usecases.attendance import scan, type_marks
from app.usecases.participants import list_participants
from app.usecases.results import tally
from ui.commands.demo import build
from ui.self_test.program import MIGRATIONS
from ui.self_test.trial import OPERATOR, TRAINING, Check, Trial, require

IN_TIME = dt.datetime(2025, 8, 4, 7, 25)
JP = {1: Decimal(50), 2: Decimal(47), 11: Decimal(44), 17: Decimal(49), 28: Decimal(48)}
"""What some people of the demo training have by `resources/demo/attendance.json`."""


def database(trial: Trial) -> str:
    """Make a new database by the real migrations."""
    with trial.records() as records:
        faults = records.read(integrity.check)
    require(not faults, f"not whole: {faults}")
    path = trial.data / DATABASE_NAME
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'")
        (count,) = tables.fetchone()
    newest = max(path.name for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    require(newest.startswith(version), f"version {version}, but the last step is {newest}")
    return f"version {version}, {count} tables, {path.stat().st_size} bytes"


def journal_line(trial: Trial) -> str:
    """Build the demo training: one action, and one line that says who."""
    with trial.records() as records:
        require(build(records) == TRAINING, "another training than the demo's")
        lines = records.read(journal.last_entries)
    told = [(line.operator, line.verb) for line in lines]
    require(told == [(OPERATOR, "build_demo")], f"the journal says {told}")
    return f"{lines[0].at:%Y-%m-%d %H:%M:%S} UTC {lines[0].operator} {lines[0].verb}"


def door(trial: Trial) -> str:
    """Scan a card at the door twice."""
    with trial.records() as records:
        people = records.read(list_participants, training=TRAINING)
        card = (people[0].code,)
        place: dict[str, Any] = {"training": TRAINING, "session": 1, "who": card}
        place["reason"] = OPERATOR  # The demo's days are closed.
        records.change(type_marks, status=None, **place)
        outcomes = [
            mark.outcome for _ in range(2) for mark in records.change(scan, at=IN_TIME, **place)
        ]
    require(outcomes == ["marked", "already"], f"the card was answered with {outcomes}")
    return f"{card[0]}: {', '.join(outcomes)}"


def hours(trial: Trial) -> str:
    """Tally the demo training, whose figures are known."""
    with trial.records() as records:
        totals = records.read(tally, training=TRAINING)
    found = {person.ndh: person.jp_present for person in totals.people if person.ndh in JP}
    told = ", ".join(f"NDH {ndh} {plain(jp)} JP" for ndh, jp in found.items())
    require(found == JP, f"{told} is not as planned")
    return f"{len(totals.people)} people, {told}"


CHECKS: tuple[tuple[str, Check], ...] = (
    ("database", database),
    ("journal", journal_line),
    ("scan", door),
    ("tally", hours),
)
