"""Connections: what is committed stays, the reader cannot write, a copy is one whole file."""

import datetime as dt
import os
import shutil
import sqlite3
import sys
import threading
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from db import session
from db.models import Person, Program
from db.session import Database

unless_windows = pytest.mark.skipif(os.name == "nt", reason="Windows keeps open files in place")
NAMES = ["with blank", "50%", "pagar#", "ÄÖ-é", "a&b=c"]
if sys.platform == "linux":
    NAMES += ["tanya?", os.fsdecode(b"no \xff text")]
FAULT = (DBAPIError, sqlite3.Error)
MOMENT = dt.datetime(2025, 8, 4, 0, 31)


@pytest.fixture
def opened(database):
    with closing(Database(database, busy_seconds=0.1)) as opened:
        yield opened


def program(name):
    return Program(name=name, form=3, jp=Decimal(3), certificate_title="SERTIFIKAT")


def add(database, *names):
    with database.change("Rini Contoh", MOMENT) as tx:
        tx.add_all(program(name) for name in names)


def names(database):
    with database.read("Rini Contoh", MOMENT) as tx:
        return list(tx.scalars(select(Program.name).order_by(Program.id)))


def pragma(tx, name):
    return tx.scalar(text(f"PRAGMA {name}"))


def test_the_writer_syncs_every_commit_and_holds_foreign_keys(opened):
    with opened.change("Rini Contoh", MOMENT) as tx:
        assert pragma(tx, "journal_mode") == "wal"
        assert pragma(tx, "synchronous") == 2
        assert pragma(tx, "foreign_keys") == 1
        assert pragma(tx, "query_only") == 0


def test_the_reader_cannot_write(opened):
    with opened.read("Rini Contoh", MOMENT) as tx:
        assert pragma(tx, "query_only") == 1
        assert pragma(tx, "foreign_keys") == 1
        tx.add(program("Contoh"))
        with pytest.raises(DBAPIError, match="readonly"):
            tx.flush()
    assert names(opened) == []


def test_a_transaction_knows_who_acts_when_and_what_is_told(opened):
    with opened.change("Rini Contoh", MOMENT) as tx:
        tx.tell(training="CONTOH-I", marks=1)
        tx.tell(marks=2)
        assert (tx.operator, tx.moment) == ("Rini Contoh", MOMENT)
        assert tx.facts == {"training": "CONTOH-I", "marks": 2}


def test_an_error_inside_a_change_takes_all_of_it_back(opened):
    def fail():
        with opened.change("Rini Contoh", MOMENT) as tx:
            tx.add(program("Contoh"))
            tx.flush()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert names(opened) == []
    add(opened, "Contoh")
    assert names(opened) == ["Contoh"]


def test_a_row_that_points_nowhere_is_refused(opened):
    orphan = text(
        "INSERT INTO enrollment (uid, training_id, person_id, ndh, scan_code, name, state)"
        " VALUES ('uid', 1, 1, 1, 'K7M2P', 'Teladan', 'active')"
    )

    def insert():
        with opened.change("Rini Contoh", MOMENT) as tx:
            tx.add(Person(name="Teladan"))
            tx.flush()
            tx.execute(orphan)

    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        insert()
    with opened.read("Rini Contoh", MOMENT) as tx:
        assert tx.scalars(select(Person)).all() == []


def test_a_read_sees_one_state_while_another_writes(opened):
    add(opened, "Satu")
    with opened.read("Rini Contoh", MOMENT) as tx:
        assert tx.scalars(select(Program.name)).all() == ["Satu"]
        add(opened, "Dua")
        assert tx.scalars(select(Program.name)).all() == ["Satu"]
    assert names(opened) == ["Satu", "Dua"]


def test_a_second_writer_waits_for_the_first_and_then_gives_up(opened, database):
    with closing(Database(database, busy_seconds=0.05)) as other:
        with opened.change("Rini Contoh", MOMENT) as tx:
            tx.add(program("Satu"))
            with pytest.raises(FAULT, match="locked"):
                add(other, "Dua")
        add(other, "Tiga")
    assert names(opened) == ["Satu", "Tiga"]


def test_a_reader_sees_all_that_a_killed_writer_had_committed(opened, database, tmp_path):
    add(opened, "Satu")
    add(opened, "Dua")
    left = tmp_path / "left"
    left.mkdir()
    for ending in ("", "-wal"):  # the shared memory is lost with the power
        shutil.copyfile(f"{database}{ending}", left / f"aula.db{ending}")
    with closing(Database(left / "aula.db")) as again:
        assert names(again) == ["Satu", "Dua"]


def test_a_new_database_is_switched_to_wal_by_whoever_comes_first(database):
    """SQLite answers "busy" at once where two switch, so both must be patient."""
    failures = []

    def change(name):
        try:
            with closing(Database(database)) as own:
                add(own, name)
        except FAULT as error:
            failures.append(error)

    threads = [threading.Thread(target=change, args=(f"Program {n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    with closing(Database(database)) as again:
        assert sorted(names(again)) == [f"Program {n}" for n in range(8)]


def test_the_switch_to_wal_gives_up_where_another_keeps_the_file(database):
    with closing(sqlite3.connect(database)) as keeper:
        keeper.execute("BEGIN IMMEDIATE")
        opened = Database(database, busy_seconds=0.05)
        with closing(opened), pytest.raises(FAULT, match="locked"):
            add(opened, "Satu")


@unless_windows
@pytest.mark.parametrize("fate", ["moved", "removed", "exchanged"])
def test_a_file_that_left_its_place_takes_no_change_and_gives_no_answer(opened, database, fate):
    add(opened, "Satu")
    if fate == "moved":
        database.rename(database.with_name("elsewhere.db"))
    elif fate == "removed":
        database.unlink()
    else:
        shutil.copyfile(database, database.with_name("other.db"))
        database.with_name("other.db").replace(database)
    with pytest.raises(FileNotFoundError):
        add(opened, "Dua")
    with pytest.raises(FileNotFoundError):
        names(opened)


@unless_windows
def test_a_file_that_leaves_during_a_change_is_not_called_saved(opened, database):
    def change():
        with opened.change("Rini Contoh", MOMENT) as tx:
            tx.add(program("Satu"))
            database.rename(database.with_name("elsewhere.db"))

    with pytest.raises(FileNotFoundError):
        change()


def test_a_database_needs_its_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        Database(tmp_path / "aula.db")


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_may_have_any_name(database, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    path = Path(shutil.copyfile(database, folder / "aula.db"))
    with closing(Database(path)) as opened:
        add(opened, "Satu")
        assert names(opened) == ["Satu"]


def test_a_share_is_not_taken_for_a_host():
    assert session.uri_of(Path("//server/share/aula.db"), mode="ro").startswith("file:////server/")
