"""Copies of a database: whole, checked, one file; and damage told from all else."""

import sqlite3
from contextlib import closing

import pytest

from db.copying import copy_database, is_damaged, is_whole


def test_a_copy_holds_what_is_only_in_the_log_and_is_one_file(populated, database, tmp_path):
    populated.execute("PRAGMA journal_mode = WAL")
    populated.execute("UPDATE program SET name = 'Baru'")
    folder = tmp_path / "copies"
    folder.mkdir()
    copy_database(database, folder / "copy.db")
    assert [path.name for path in folder.iterdir()] == ["copy.db"]
    with closing(sqlite3.connect(folder / "copy.db")) as copy:
        assert copy.execute("SELECT name FROM program").fetchall() == [("Baru",)]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_of_a_file_that_another_keeps_gives_up(database, tmp_path):
    with closing(sqlite3.connect(database)) as keeper:
        keeper.execute("PRAGMA locking_mode = EXCLUSIVE")
        keeper.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            copy_database(database, tmp_path / "copy.db", busy_seconds=0.05)
    assert [path.name for path in tmp_path.glob("copy*")] == []


def test_a_damaged_database_gives_no_copy(database, tmp_path):
    content = bytearray(database.read_bytes())
    content[8192:12288] = bytes(4096)
    database.write_bytes(content)
    with pytest.raises(sqlite3.DatabaseError):
        copy_database(database, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.glob("copy*")] == []


def test_a_damaged_database_replaces_no_good_copy(database, tmp_path):
    target = tmp_path / "copy.db"
    copy_database(database, target)
    good = target.read_bytes()
    database.write_bytes(database.read_bytes()[:8192])
    with pytest.raises(sqlite3.DatabaseError):
        copy_database(database, target)
    assert target.read_bytes() == good


def test_a_whole_copy_is_told_from_all_else(database, tmp_path):
    assert is_whole(database)
    content = database.read_bytes()
    other = tmp_path / "other.db"
    for wrong in (b"", content[:4096], content[:-4096], b"text", content[:8192] + bytes(4096)):
        other.write_bytes(wrong)
        assert not is_whole(other)
    assert not is_whole(tmp_path / "nothing.db")
    with closing(sqlite3.connect(tmp_path / "stranger.db")) as connection:
        connection.execute("CREATE TABLE notes (line TEXT)")
    assert not is_whole(tmp_path / "stranger.db")


@pytest.mark.parametrize("name", ["with blank", "50%", "pagar#", "ÄÖ-é"])
def test_a_copy_lies_in_a_folder_of_any_name(database, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    copy_database(database, folder / "copy.db")
    assert is_whole(folder / "copy.db")


def test_damage_is_told_from_a_lock_and_from_a_missing_file(populated, database, tmp_path):
    assert not is_damaged(database)
    assert not is_damaged(tmp_path / "nothing.db")
    populated.execute("BEGIN EXCLUSIVE")
    assert not is_damaged(database)


@pytest.mark.parametrize("change", [b"text", b"SQLite format 3\0" + b"\xff" * 8000])
def test_what_has_lost_its_header_is_damaged(database, change):
    database.write_bytes(change)
    assert is_damaged(database)


def test_a_value_that_breaks_a_rule_of_its_table_is_damage(populated, database):
    assert not is_damaged(database)
    populated.execute("PRAGMA ignore_check_constraints = ON")
    populated.execute("UPDATE mark SET status = 'X'")
    assert is_damaged(database)
    assert not is_whole(database)


def test_a_row_that_points_nowhere_is_damage(populated, database):
    populated.execute("PRAGMA foreign_keys = OFF")
    populated.execute("UPDATE mark SET session_id = 99")
    assert is_damaged(database)


def test_a_schema_that_is_no_text_is_damage(database):
    content = database.read_bytes()
    database.write_bytes(content.replace(b"CREATE TABLE person", b"CREATE T\xff\xfeLE person"))
    assert is_damaged(database)
    assert not is_whole(database)
