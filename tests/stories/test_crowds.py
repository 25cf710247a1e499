"""Several programs on one data folder at once: nothing is lost, and nothing given twice."""

import json
import sqlite3
import time
from collections import Counter
from contextlib import closing
from typing import Any

import pytest

from app.domain.faults import DatabaseBusy
from app.domain.vocabulary import CertificateKind, Status
from app.usecases import attendance, certificates, trainings
from app.workspace import Workspace
from tests.stories.starting import (
    CODE,
    assert_whole,
    aula,
    marks_in,
    marks_told,
    opened,
    people_in,
    start,
    start_script,
)

OPEN_AND_PLAN = """
import sys
from pathlib import Path
from alembic import command, config
from app.exchange.description import read_description
from app.usecases import trainings
from app.workspace import Workspace
description = Path(sys.argv[2]).read_text(encoding="utf-8").replace("CM-IV-2025", sys.argv[3])
plan = read_description(description)
print("ready", flush=True)
sys.stdin.readline()
with Workspace(Path(sys.argv[1]), operator="Rini Contoh") as workspace:
    print(workspace.change(trainings.plan_training, plan=plan).created)
"""

MARK_ALL = f"""
import sys
from pathlib import Path
from app.domain.vocabulary import Status
from app.usecases import attendance
from app.workspace import Workspace
print("ready", flush=True)
sys.stdin.readline()
with Workspace(Path(sys.argv[1]), operator=sys.argv[2]) as workspace:
    for ndh in range(1, 31):
        for session in (1, 2, 3):
            (mark,) = workspace.change(attendance.type_marks, training="{CODE}", session=session,
                                       who=[str(ndh)], status=Status.PRESENT)
            print(session, ndh, mark.outcome, flush=True)
"""


def at_once(children):
    """Let children that are ready begin at the same moment; returns what each said."""
    for child in children:
        child.stdin.write("now\n")
        child.stdin.flush()
    said = [child.communicate() for child in children]
    assert [(child.returncode, err) for child, (_, err) in zip(children, said, strict=True)] == [
        (0, "")
    ] * len(children)
    return [out for out, _ in said]


@pytest.mark.parametrize("attempt", range(3))
def test_several_may_make_the_data_folder_at_the_same_moment(tmp_path, week_as_json, attempt):
    description = tmp_path / "week.json"
    description.write_text(week_as_json, encoding="utf-8")
    folder = tmp_path / "data"
    codes = [f"CONTOH-{number}" for number in range(4)]
    outs = at_once([start_script(OPEN_AND_PLAN, folder, description, code) for code in codes])
    assert outs == ["True\n"] * 4
    with opened(folder) as workspace:
        assert sorted(line.code for line in workspace.read(trainings.list_trainings)) == codes
    assert_whole(folder)


def test_three_who_mark_the_same_people_mark_each_once(enrolled):
    outs = at_once([start_script(MARK_ALL, enrolled, f"Operator {n}") for n in range(3)])
    outcomes: dict[str, Counter[str]] = {}
    for line in "".join(outs).splitlines():
        session, ndh, outcome = line.split()
        outcomes.setdefault(f"{session} {ndh}", Counter())[outcome] += 1
    assert len(outcomes) == 90
    assert all(each == {"marked": 1, "already": 2} for each in outcomes.values())
    assert len(marks_in(enrolled)) == 90
    assert set(marks_told(enrolled).values()) == {1}
    assert_whole(enrolled)


def test_three_commands_that_issue_at_once_give_each_person_one_number(marked):
    words = ("issue", "certificate", "--training", CODE, "--date", "2025-08-08", "--json")
    children = [start(marked, *words) for _ in range(3)]
    answers = [json.loads(child.communicate()[0]) for child in children]
    assert [child.returncode for child in children] == [0, 0, 0]
    assert sorted(len(answer["issued"]) for answer in answers) == [0, 0, 30]
    with opened(marked) as workspace:
        kind = CertificateKind.CERTIFICATE
        facts = workspace.read(certificates.issued_facts, training=CODE, kind=kind)
    assert len({fact.number for fact in facts}) == 30
    assert_whole(marked)


def test_two_commands_that_import_one_list_at_once_enroll_everybody_once(planned, write_list):
    words = ("import", write_list(200), "--training", CODE, "--json")
    children = [start(planned, *words) for _ in range(2)]
    answers = [json.loads(child.communicate()[0]) for child in children]
    assert sorted((a["imported"], a["known"]) for a in answers) == [(0, 200), (200, 0)]
    assert people_in(planned) == [*range(1, 201)]
    assert_whole(planned)


def test_a_command_waits_five_seconds_for_another_writer_and_then_says_so(enrolled):
    words = ("mark", "--training", CODE, "--session", 1, 1, "--status", "H", "--json")
    with closing(sqlite3.connect(enrolled / "aula.db")) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert aula(enrolled, "attendance", "--training", CODE, "--json").json == {"marks": []}
        began = time.monotonic()
        said = aula(enrolled, *words)
        assert 5 <= time.monotonic() - began < 15
    assert said.status == 1
    assert said.json["error"]["code"] == "database-busy"
    assert said.json["error"]["fields"] == {"file": str(enrolled / "aula.db")}
    assert aula(enrolled, *words).status == 0


def test_a_command_that_waited_long_enough_is_done(enrolled):
    words = ("mark", "--training", CODE, "--session", 1, 1, "--status", "H", "--json")
    with closing(sqlite3.connect(enrolled / "aula.db")) as writer:
        writer.execute("BEGIN IMMEDIATE")
        child = start(enrolled, *words)
        time.sleep(1.5)
        writer.execute("ROLLBACK")
        out, err = child.communicate()
    assert (child.returncode, err) == (0, "")
    assert json.loads(out)["marks"][0]["outcome"] == "marked"


def test_an_open_workspace_sees_what_a_command_stored_and_the_other_way_round(enrolled):
    with opened(enrolled) as workspace:
        words = ("mark", "--training", CODE, "--session", 1, "--status", "H", "--json")
        assert aula(enrolled, *words, 1).status == 0
        assert marks_in(enrolled) == {(1, 1): "H"}
        assert len(workspace.read(trainings.list_trainings)) == 1
        assert aula(enrolled, *words, 1).json["marks"][0]["outcome"] == "already"


def test_a_second_opening_in_one_program_leaves_the_first_its_locks(enrolled):
    """Without them, the command would take itself for the last one and remove the log."""
    with opened(enrolled) as workspace:
        words: Any = {"training": CODE, "session": 1, "status": Status.PRESENT}
        workspace.change(attendance.type_marks, who=["1"], **words)
        opened(enrolled).close()
        assert aula(enrolled, "mark", "--training", CODE, "--session", 1, 2, "--status", "H").out
        workspace.change(attendance.type_marks, who=["3"], **words)
        shown = aula(enrolled, "attendance", "--training", CODE, "--json").json["marks"]
    assert [mark["ndh"] for mark in shown] == [1, 2, 3]


def test_who_keeps_the_database_for_itself_keeps_all_others_out_with_a_word(enrolled):
    with closing(sqlite3.connect(enrolled / "aula.db")) as keeper:
        keeper.execute("PRAGMA locking_mode = EXCLUSIVE")
        keeper.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseBusy):
            Workspace(enrolled, operator="Rini Contoh", busy_seconds=0.1)
