"""The one door: it opens what is ours, refuses all else untouched, and names what goes wrong."""

import datetime as dt
import shutil
import sqlite3
import time
from contextlib import closing, contextmanager
from decimal import Decimal

import pytest
from sqlalchemy import select, text

from app import journal
from app.domain.errors import StorageError
from app.domain.faults import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseTooNew,
    FolderNotWritable,
    NotADatabase,
)
from app.workspace import Workspace, utc_now
from db.models import Program

MOMENT = dt.datetime(2025, 8, 4, 0, 31)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "folder"


def open_at(folder, moment=MOMENT, busy_seconds=0.1):
    return Workspace(
        folder, operator="Rini Contoh", clock=lambda: moment, busy_seconds=busy_seconds
    )


def add_program(tx, *, name):
    """A verb: one row, told by its name."""
    tx.add(Program(name=name, form=3, jp=Decimal(3), certificate_title="SERTIFIKAT"))
    tx.tell(program=name)
    return f"added {name}"


def list_programs(tx):
    """A query."""
    return tuple(tx.scalars(select(Program.name).order_by(Program.id)))


def add_and_fail(tx, *, name):
    """A verb that is refused after it wrote."""
    add_program(tx, name=name)
    tx.flush()
    raise FolderNotWritable(folder="a refusal")


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@contextmanager
def held(path):
    """Keep a database as another program would that lets nobody else in."""
    with closing(sqlite3.connect(path)) as keeper:
        keeper.execute("PRAGMA locking_mode = EXCLUSIVE")
        keeper.execute("BEGIN EXCLUSIVE")
        yield


def change_revision(folder, revision):
    with closing(sqlite3.connect(folder / "aula.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def test_a_missing_folder_is_created_with_its_parents_and_a_database(tmp_path):
    folder = tmp_path / "one" / "two"
    with open_at(folder) as workspace:
        assert workspace.read(list_programs) == ()
    assert [path.name for path in folder.iterdir()] == ["aula.db"]


def test_what_a_change_answers_and_stores_is_there_at_the_next_start(folder):
    with open_at(folder) as workspace:
        assert workspace.change(add_program, name="Satu") == "added Satu"
        assert workspace.read(list_programs) == ("Satu",)
    with open_at(folder) as workspace:
        assert workspace.read(list_programs) == ("Satu",)


def test_a_refused_change_leaves_neither_row_nor_journal_line(folder):
    with open_at(folder) as workspace:
        with pytest.raises(FolderNotWritable):
            workspace.change(add_and_fail, name="Satu")
        assert workspace.read(list_programs) == ()
        assert workspace.read(journal.last_entries) == ()


def test_a_query_cannot_write_even_if_it_tries(folder):
    def flush(tx):
        add_program(tx, name="Satu")
        tx.flush()

    with open_at(folder) as workspace:
        with pytest.raises(StorageError):
            workspace.read(flush)
        assert workspace.read(list_programs) == ()


def test_two_workspaces_on_one_folder_see_each_other_s_changes(folder):
    with open_at(folder) as one, open_at(folder) as other:
        one.change(add_program, name="Satu")
        other.change(add_program, name="Dua")
        assert one.read(list_programs) == other.read(list_programs) == ("Satu", "Dua")


def test_a_fault_of_the_program_is_not_dressed_up_as_one_of_the_disk(folder):
    def misspell(tx):
        tx.execute(text("SELEKT 1"))

    with open_at(folder) as workspace, pytest.raises(Exception, match="syntax") as caught:
        workspace.read(misspell)
    assert not isinstance(caught.value, StorageError)


def test_the_clock_is_that_of_the_pc_in_utc_without_offset():
    now = utc_now()
    assert now.tzinfo is None
    assert abs(now - dt.datetime.now(dt.UTC).replace(tzinfo=None)) < dt.timedelta(seconds=5)


@pytest.mark.parametrize(
    "content", [b"Daftar hadir\n", b"PK\x03\x04" + bytes(9000)], ids=["text", "spreadsheet"]
)
def test_a_foreign_file_is_refused_and_left_alone(folder, content):
    folder.mkdir()
    (folder / "aula.db").write_bytes(content)
    with pytest.raises(NotADatabase) as caught:
        open_at(folder)
    assert caught.value.file == str(folder / "aula.db")
    assert files(folder) == {"aula.db": content}


def test_another_program_s_database_is_refused_and_left_alone(folder):
    folder.mkdir()
    with closing(sqlite3.connect(folder / "aula.db")) as connection:
        connection.execute("CREATE TABLE notes (line TEXT)")
    before = files(folder)
    with pytest.raises(NotADatabase):
        open_at(folder)
    assert files(folder) == before


def test_a_newer_database_is_refused_and_left_alone(folder):
    open_at(folder).close()
    change_revision(folder, "9999")
    before = files(folder)
    with pytest.raises(DatabaseTooNew):
        open_at(folder)
    assert files(folder) == before
    assert not (folder / "backups").exists()


def test_a_damaged_database_is_refused_left_alone_and_the_newest_whole_copy_named(folder):
    for day in (4, 5, 6):
        with open_at(folder, MOMENT.replace(day=day)) as workspace:
            workspace.change(add_program, name=f"Program {day}")
    content = (folder / "aula.db").read_bytes()
    damaged = content[:8192] + bytes(4096) + content[12288:]
    (folder / "aula.db").write_bytes(damaged)
    (folder / "backups" / "aula-2025-08-06.db").write_bytes(content[:9000])
    with pytest.raises(DatabaseDamaged) as caught:
        open_at(folder, MOMENT.replace(day=7))
    assert caught.value.copy == str(folder / "backups" / "aula-2025-08-05.db")
    assert files(folder) == {"aula.db": damaged}


def test_text_that_is_no_text_is_damage_and_no_fault_of_the_program(folder):
    with open_at(folder) as workspace:
        workspace.change(add_program, name="Penanda")
    path = folder / "aula.db"
    path.write_bytes(path.read_bytes().replace(b"Penanda", b"Pen\xff\xfeda"))
    with open_at(folder) as workspace, pytest.raises(DatabaseDamaged) as caught:
        workspace.read(list_programs)
    assert caught.value.copy == str(folder / "backups" / "aula-2025-08-04.db")


def test_a_large_database_is_looked_through_when_it_is_copied(folder):
    with open_at(folder) as workspace:
        for number in range(5):
            workspace.change(add_program, name=f"{number}" * 300_000)
    path = folder / "aula.db"
    content = path.read_bytes()
    assert len(content) > 1_000_000
    path.write_bytes(content[:8192] + bytes(4096) + content[12288:])
    with pytest.raises(DatabaseDamaged):
        open_at(folder)
    assert [*(folder / "backups").iterdir()] == []


def test_values_that_no_rule_knows_are_damage_once_the_database_breaks_its_own(folder):
    def stumble(tx):
        raise KeyError(tx.scalar(select(Program.form)))

    with open_at(folder) as workspace:
        workspace.change(add_program, name="Satu")
        with pytest.raises(KeyError, match="3"):
            workspace.read(stumble)
        with closing(sqlite3.connect(folder / "aula.db")) as stranger, stranger:
            stranger.execute("PRAGMA ignore_check_constraints = ON")
            stranger.execute("UPDATE program SET form = 99")
        with pytest.raises(DatabaseDamaged):
            workspace.read(stumble)


def test_a_version_that_is_no_text_is_damage(folder):
    open_at(folder).close()
    change_revision(folder, "Penanda")
    path = folder / "aula.db"
    path.write_bytes(path.read_bytes().replace(b"Penanda", b"Pen\xff\xfeda"))
    with pytest.raises(DatabaseDamaged):
        open_at(folder)


def test_a_folder_below_a_file_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / "file" / "a" / "b"):
        with pytest.raises(FolderNotWritable) as caught:
            open_at(folder)
        assert caught.value.folder == str(folder)


def test_a_database_that_another_keeps_is_busy_after_the_seconds_given(folder):
    open_at(folder).close()
    began = time.monotonic()
    with held(folder / "aula.db"), pytest.raises(DatabaseBusy) as caught:
        open_at(folder, busy_seconds=0.3)
    assert 0.3 <= time.monotonic() - began < 2
    assert caught.value.file == str(folder / "aula.db")


def test_a_change_waits_for_another_writer_and_reading_goes_on(folder):
    with open_at(folder) as workspace:
        workspace.change(add_program, name="Satu")
        with closing(sqlite3.connect(folder / "aula.db")) as writer:
            writer.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseBusy):
                workspace.change(add_program, name="Dua")
            assert workspace.read(list_programs) == ("Satu",)
        workspace.change(add_program, name="Tiga")
        assert workspace.read(list_programs) == ("Satu", "Tiga")


def test_a_folder_that_vanishes_while_it_is_open_takes_no_more_changes(folder):
    with open_at(folder) as workspace:
        workspace.change(add_program, name="Satu")
        shutil.rmtree(folder)
        for _ in range(2):
            with pytest.raises(FolderNotWritable) as caught:
                workspace.change(add_program, name="Dua")
            with pytest.raises(FolderNotWritable):
                workspace.read(list_programs)
    assert caught.value.folder == str(folder)
    assert not folder.exists()


def test_a_folder_that_was_moved_is_not_written_to_behind_the_operator_s_back(folder):
    with open_at(folder) as workspace:
        workspace.change(add_program, name="Satu")
        folder.rename(folder.with_name("moved"))
        with pytest.raises(FolderNotWritable):
            workspace.change(add_program, name="Dua")
    with open_at(folder.with_name("moved")) as workspace:
        assert workspace.read(list_programs) == ("Satu",)


def test_a_file_lying_where_the_copies_go_is_told_and_keeps_nobody_from_working(folder):
    open_at(folder).close()
    (folder / "backups").write_text("x", encoding="utf-8")
    with open_at(folder) as workspace:
        assert isinstance(workspace.copy_fault, FolderNotWritable)
        workspace.change(add_program, name="Satu")
        assert workspace.read(list_programs) == ("Satu",)
