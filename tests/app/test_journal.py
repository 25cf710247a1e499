"""The journal: one line for each change, in the change's own transaction, never altered."""

import datetime as dt
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from app import journal
from app.domain.vocabulary import Status
from app.journal import Entry
from app.workspace import Workspace

MOMENT = dt.datetime(2025, 8, 4, 0, 31, 5)


@pytest.fixture
def workspace(tmp_path):
    with Workspace(tmp_path, operator="Rini Contoh", clock=lambda: MOMENT) as opened:
        yield opened


def tell_something(tx, /, **facts):
    tx.tell(**facts)


def entries(workspace):
    return workspace.read(journal.last_entries)


def test_a_change_leaves_one_line_with_who_when_what_and_the_facts(workspace):
    workspace.change(tell_something, training="CONTOH-I", marks=3)
    assert entries(workspace) == (
        Entry(MOMENT, "Rini Contoh", "tell_something", {"training": "CONTOH-I", "marks": 3}),
    )


def test_reading_leaves_no_line(workspace):
    workspace.read(tell_something, training="CONTOH-I")
    assert entries(workspace) == ()


def test_the_newest_lines_come_first_and_as_many_as_asked_for(workspace):
    for number in range(5):
        workspace.change(tell_something, number=number)
    newest = workspace.read(journal.last_entries, limit=2)
    assert [entry.facts for entry in newest] == [{"number": 4}, {"number": 3}]


def test_the_latest_moment_stays_known_when_the_clock_is_set_back(tmp_path):
    wrong = dt.datetime(2010, 1, 1)
    clock = [MOMENT]
    with Workspace(tmp_path, operator="Rini Contoh", clock=lambda: clock[-1]) as workspace:
        assert workspace.read(journal.latest_moment) is None
        workspace.change(tell_something, number=1)
        clock.append(wrong)
        workspace.change(tell_something, number=2)
        assert entries(workspace)[0].at == wrong
        assert workspace.read(journal.latest_moment) == MOMENT


@pytest.mark.parametrize(
    ("fact", "stored"),
    [
        (dt.date(2025, 8, 4), "2025-08-04"),
        (dt.datetime(2025, 8, 4, 7, 31), "2025-08-04T07:31:00"),
        (dt.time(7, 31), "07:31:00"),
        (Decimal("1.50"), "1.5"),
        (Status.LATE, "T"),
        ("Peraga “É” Contoh", "Peraga “É” Contoh"),
        (None, None),
        ([(1, 2, "H")], [[1, 2, "H"]]),
    ],
)
def test_facts_are_stored_in_plain_forms(workspace, fact, stored):
    workspace.change(tell_something, fact=fact)
    assert entries(workspace)[0].facts == {"fact": stored}


def test_a_fact_without_a_plain_form_is_a_fault_that_stores_nothing(workspace):
    with pytest.raises(TypeError, match="no form for"):
        workspace.change(tell_something, fact=Path("file"))
    assert entries(workspace) == ()


def test_a_change_that_fails_leaves_no_line(workspace):
    def fail(tx):
        tx.tell(training="CONTOH-I")
        raise KeyError

    with pytest.raises(KeyError):
        workspace.change(fail)
    assert entries(workspace) == ()


def test_lines_are_never_altered_from_outside_either(workspace, tmp_path):
    workspace.change(tell_something, number=1)
    with closing(sqlite3.connect(tmp_path / "aula.db")) as stranger:
        for change in ("UPDATE journal SET operator = 'Orang Lain'", "DELETE FROM journal"):
            with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
                stranger.execute(change)
    assert entries(workspace)[0].operator == "Rini Contoh"
