"""The checks of the disk find records without a write-ahead log, without locks, or not whole."""

import sqlite3
from contextlib import closing

import pytest

from app.workspace import Workspace
from ui.self_test import locks
from ui.self_test.trial import Unexpected


def test_a_reader_sees_what_was_before_while_a_writer_writes(trial):
    told = "wal; before H, while it is written H, after S"
    assert [locks.write_ahead_log(trial) for _ in range(2)] == [told, told]


def test_records_without_a_write_ahead_log_are_found(trial):
    with closing(sqlite3.connect(trial.data / "aula.db")) as database:
        database.execute("PRAGMA journal_mode = DELETE")
    with pytest.raises(Unexpected, match="the journal mode is delete"):
        locks.write_ahead_log(trial)


def test_a_second_writer_is_refused_soon(trial):
    assert locks.file_locks(trial).startswith("a second writer is refused after 0.")


def test_two_who_write_at_the_same_time_are_found(trial, monkeypatch):
    change = Workspace.change

    def change_without_a_lock(self, verb, *args, **kwargs):
        if verb.__name__ == "hold":
            return verb(None)
        return change(self, verb, *args, **kwargs)

    monkeypatch.setattr(Workspace, "change", change_without_a_lock)
    with pytest.raises(Unexpected, match="two wrote at the same time"):
        locks.file_locks(trial)


def test_a_refusal_that_comes_late_is_found(trial, monkeypatch):
    monkeypatch.setattr(locks, "PATIENCE", 0.0)
    with pytest.raises(Unexpected, match="refused only after"):
        locks.file_locks(trial)


def test_windows_must_keep_an_open_file(trial, monkeypatch):
    monkeypatch.setattr(locks, "IS_WINDOWS", True)
    monkeypatch.setattr(locks, "_is_kept_while_open", lambda _path: False)
    with pytest.raises(Unexpected, match="an open database can be deleted"):
        locks.file_locks(trial)


def test_the_file_that_is_tried_is_gone_afterwards(trial):
    locks.file_locks(trial)
    assert not (trial.files / "open.db").exists()


def test_records_that_were_spoilt_on_the_way_are_found(trial):
    assert locks.whole(trial)
    copy = trial.data / "backups" / "aula-2025-01-01.db"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(b"no copy")
    with pytest.raises(Unexpected, match="aula-2025-01-01"):
        locks.whole(trial)
