"""Data folders that are measured in: the demo's training with its class, or very many like it."""

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.domain.next_batch import moved_to
from app.exchange.description import read_description_file
from app.exchange.people_list import ListedPerson, PeopleList, read_people
from app.settings import DATABASE_NAME, RESOURCES
from app.usecases.importing import import_people
from app.usecases.trainings import plan_training
from app.workspace import Workspace

DEMO = RESOURCES / "demo"

# As in the field, few marks are exceptions: 3 of 103 are not H.
_MARKS = """
INSERT INTO mark (uid, session_id, enrollment_id, status, at, source)
SELECT printf('%036d', e.id * 1000 + s.number), s.id, e.id,
  CASE (e.id * 7 + s.id * 13) % 103 WHEN 0 THEN 'T' WHEN 41 THEN 'I' WHEN 83 THEN 'A' ELSE 'H' END,
  s.date || ' 07:30:00.000000', 'scan'
FROM session s JOIN enrollment e ON e.training_id = s.training_id
WHERE s.kind = 'learning'
ORDER BY s.id, e.id
"""


def one_training(folder: Path) -> str:
    """Make a data folder by the program's own migration, with the demo's week; returns its code."""
    plan = read_description_file(DEMO / "training.json")
    with Workspace(folder, operator="Peraga") as workspace:
        return workspace.change(plan_training, plan=plan).training


def one_class(folder: Path) -> str:
    """Make a data folder with the demo's week and its people; returns the training's code."""
    code = one_training(folder)
    with Workspace(folder, operator="Peraga") as workspace:
        people = read_people(DEMO / "peserta.csv")
        workspace.change(import_people, training=code, people=people)
    return code


def large_class(folder: Path, *, people: int, weeks: int) -> str:
    """Make a data folder with one training of so many people and so many of the demo's weeks."""
    plan = read_description_file(DEMO / "training.json")
    moved = [moved_to(plan, plan.start + dt.timedelta(weeks=week)) for week in range(weeks)]
    sessions = tuple(session for one in moved for session in one.sessions)
    plan = replace(plan, end=moved[-1].end, sessions=sessions)
    listed = tuple(_invented(number) for number in range(1, people + 1))
    with Workspace(folder, operator="Peraga") as workspace:
        code = workspace.change(plan_training, plan=plan).training
        found = PeopleList("Peserta", people, listed, ())
        workspace.change(import_people, training=code, people=found)
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as database, database:
        database.execute(_MARKS)
    return code


def _invented(number: int) -> ListedPerson:
    born = dt.date(1970, 1, 1) + dt.timedelta(days=number)
    return ListedPerson(
        row=number + 1,
        name=f"Peserta Contoh {number:03}",
        nip=f"{born:%Y%m%d}2005011901",
        rank="Penata",
        grade="III/c",
        position="Analis Kepegawaian",
        unit=f"Dinas Contoh {number % 20}",
        born=born,
        birthplace="Contoh",
    )


def many_classes(folder: Path, *, trainings: int) -> list[str]:
    """Make a folder with so many trainings, everyone marked in all of them; returns the codes."""
    code = one_class(folder)
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as database, database:
        # Nothing here must outlive a power cut.
        database.execute("PRAGMA synchronous=OFF")
        database.execute("PRAGMA cache_size=-400000")
        _copy(database, "training", trainings, code="x.code || '-' || n")
        subjects = _copy(database, "subject", trainings, training_id="n")
        of_training = {"training_id": "n", "subject_id": f"x.subject_id + (n - 1) * {subjects}"}
        _copy(database, "session", trainings, **of_training)
        people = _copy(database, "person", trainings, nip="printf('%018d', n * 1000 + x.id)")
        of_person = {"training_id": "n", "person_id": f"x.person_id + (n - 1) * {people}"}
        _copy(database, "enrollment", trainings, **of_person, scan_code="x.scan_code || '-' || n")
        database.execute(_MARKS)
    return [code, *(f"{code}-{n}" for n in range(2, trainings + 1))]


def _copy(database: sqlite3.Connection, table: str, trainings: int, **changed: str) -> int:
    """Repeat the rows of the first training for the others; returns how many rows one has."""
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    rows: int = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
    changed |= {"id": f"x.id + (n - 1) * {rows}", "uid": "x.uid || '-' || n"}
    values = ", ".join(changed.get(column, f"x.{column}") for column in columns)
    database.execute(
        # All words of the statement are ours.
        "WITH RECURSIVE others(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM others WHERE n < ?) "  # noqa: S608
        f"INSERT INTO {table} SELECT {values} FROM others, {table} x WHERE x.id <= ?",
        (trainings, rows),
    )
    return rows
