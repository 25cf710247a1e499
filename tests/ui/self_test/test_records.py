"""The checks of the records find what is wrong with them."""

import sqlite3
from contextlib import closing

import pytest

from app.domain.faults import NotADatabase
from app.domain.vocabulary import Status
from app.usecases.attendance import type_marks
from app.usecases.participants import withdraw
from ui.self_test import records
from ui.self_test.trial import TRAINING, Unexpected


def change(trial, statement):
    """Change the database past the program."""
    with closing(sqlite3.connect(trial.data / "aula.db")) as database, database:
        database.execute(statement)


def test_a_new_database_is_made_by_the_migrations(new_trial):
    assert records.database(new_trial).startswith("version 0005, ")


def test_a_database_that_stops_short_of_the_last_step_is_found(new_trial, monkeypatch, tmp_path):
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "0009_later.py").touch()
    monkeypatch.setattr(records, "MIGRATIONS", tmp_path)
    with pytest.raises(Unexpected, match="the last step is 0009"):
        records.database(new_trial)


def test_a_database_that_cannot_be_made_is_named(new_trial):
    (new_trial.data / "aula.db").write_bytes(b"something else" * 100)
    with pytest.raises(NotADatabase):
        records.database(new_trial)


def test_a_database_that_is_not_whole_is_found(trial):
    change(trial, "DELETE FROM mark")
    with pytest.raises(Unexpected, match="mark-without-history"):
        records.database(trial)


def test_one_action_is_one_line_of_the_journal(new_trial):
    assert records.journal_line(new_trial).endswith(" self-test build_demo")
    with pytest.raises(Unexpected, match="the journal says"):
        records.journal_line(new_trial)


def test_a_card_is_marked_once(trial):
    assert records.door(trial).endswith(": marked, already")
    assert records.door(trial).endswith(": marked, already")


def test_a_card_that_is_refused_is_found(trial):
    with trial.records() as workspace:
        workspace.change(withdraw, training=TRAINING, who="1", reason="Mutasi")
    with pytest.raises(Unexpected, match="refused"):
        records.door(trial)


def test_figures_that_are_not_those_of_the_demo_are_found(trial):
    assert "NDH 11 44 JP" in records.hours(trial)
    with trial.records() as workspace:
        mark = {"training": TRAINING, "session": 1, "who": ("17",), "reason": "Keliru"}
        workspace.change(type_marks, status=Status.ABSENT, **mark)
    with pytest.raises(Unexpected, match="NDH 17 46 JP"):
        records.hours(trial)
