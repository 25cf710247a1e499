"""Killed while a data folder is made, upgraded or copied: the next start goes on."""

import datetime as dt
import shutil
import sqlite3
from contextlib import closing

import pytest

from app.copies import newest_copy
from app.usecases import trainings
from app.workspace import Workspace, utc_now
from db import migrate
from tests.stories.starting import (
    CODE,
    KILLS,
    assert_whole,
    aula,
    cut_short,
    marks_in,
    moments,
    opened,
    seconds_of,
    start,
    start_script,
)

OPEN = """
import datetime as dt, sys
from pathlib import Path
from alembic import command, config
from app.workspace import Workspace, utc_now
from db import migrate
if len(sys.argv) > 3:
    migrate.SCRIPTS = Path(sys.argv[3])
moment = dt.datetime.fromisoformat(sys.argv[2])
print("ready", flush=True)
Workspace(Path(sys.argv[1]), operator="Rini Contoh", clock=lambda: moment).close()
print("opened", flush=True)
"""
TODAY = dt.datetime(2025, 8, 4, 5)

STEP = '''"""A step of tomorrow that rebuilds the marks."""

from alembic import op

revision = "{}"
down_revision = "{}"


def upgrade() -> None:
    """Rebuild."""
    with op.batch_alter_table("mark", recreate="always"):
        pass
    with op.batch_alter_table("mark_history", recreate="always"):
        pass
'''


@pytest.fixture
def tomorrow(tmp_path, monkeypatch):
    """The migrations with one more; this process knows it too, once it is told."""
    scripts, last = tmp_path / "migrations", migrate.newest()
    shutil.copytree(migrate.SCRIPTS, scripts)
    following = f"{int(last) + 1:04}"
    step = STEP.format(following, last)
    (scripts / "versions" / f"{following}_tomorrow.py").write_text(step, encoding="utf-8")
    return scripts


def test_a_creation_that_is_killed_is_done_by_the_next_start(tmp_path):
    seconds = seconds_of(start_script(OPEN, tmp_path / "trial", TODAY))
    outs = set()
    for number, moment in enumerate(moments(seconds, KILLS // 3)):
        folder = tmp_path / f"new-{number}"
        outs.add(cut_short(start_script(OPEN, folder, TODAY), moment))
        with opened(folder) as workspace:
            assert workspace.read(trainings.list_trainings) == ()
        assert_whole(folder)
    assert outs == {"", "opened\n"}


def test_a_first_command_that_is_killed_is_repeated_with_success(tmp_path, week_as_json):
    description = tmp_path / "week.json"
    description.write_text(week_as_json, encoding="utf-8")
    seconds = seconds_of(start(tmp_path / "trial", "training", description))
    for number, moment in enumerate(moments(seconds, KILLS // 3)):
        folder = tmp_path / f"new-{number}"
        cut_short(start(folder, "training", description), moment)
        with opened(folder) as workspace:
            lines = workspace.read(trainings.list_trainings)
        assert [(line.code, line.sessions) for line in lines] in ([], [(CODE, 20)])
        assert_whole(folder)
    assert aula(folder, "training", description, "--json").json["sessions"] == 20


def test_an_upgrade_that_is_killed_is_done_by_the_next_start(
    marked, tmp_path, tomorrow, monkeypatch
):
    marks = marks_in(marked)
    assert len(marks) == 600
    trial = shutil.copytree(marked, tmp_path / "trial")
    seconds = seconds_of(start_script(OPEN, trial, TODAY, tomorrow))
    outs = set()
    for number, moment in enumerate(moments(seconds, KILLS // 3)):
        folder = shutil.copytree(marked, tmp_path / f"data-{number}")
        outs.add(cut_short(start_script(OPEN, folder, TODAY, tomorrow), moment))
        with monkeypatch.context() as newer:
            newer.setattr(migrate, "SCRIPTS", tomorrow)
            assert marks_in(folder) == marks
            assert_whole(folder)
            assert migrate.state_of(folder / "aula.db") is migrate.FileState.CURRENT
        assert list((folder / "backups").glob("before-upgrade-*.db"))
    assert outs == {"", "opened\n"}


def test_a_daily_copy_that_is_killed_is_made_by_the_next_start(marked, tmp_path):
    with closing(sqlite3.connect(marked / "aula.db")) as connection, connection:
        line = (None, "2025-08-04 00:00:00.000000", "Rini Contoh", "scan", "x" * 4000)
        connection.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?)", [line] * 5000)
    backups = marked / "backups"
    shutil.rmtree(backups)
    trial = shutil.copytree(marked, tmp_path / "trial")
    seconds = seconds_of(start_script(OPEN, trial, TODAY))
    outs = set()
    for moment in moments(seconds, KILLS // 3):
        for path in backups.glob("*.db"):
            path.unlink()
        outs.add(out := cut_short(start_script(OPEN, marked, TODAY), moment))
        copied = newest_copy(backups)
        assert [*backups.glob("*.db")] == ([copied] if copied else [])
        assert copied or not out
    assert outs == {"", "opened\n"}
    day_after = utc_now() + dt.timedelta(days=2)
    with Workspace(marked, operator="Rini Contoh", clock=lambda: day_after) as workspace:
        assert workspace.copy_fault is None
    assert [*backups.glob("*.part*")] == []
    assert len(marks_in(marked)) == 600
    assert_whole(marked)
