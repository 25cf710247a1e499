"""SQLite's faults by their codes, as SQLite itself raises them."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import OperationalError

from app.database_faults import from_sqlite, sqlite_cause
from app.domain.faults import (
    DatabaseBusy,
    DatabaseDamaged,
    DiskFull,
    FolderNotWritable,
    NotADatabase,
    StorageFailed,
)


@pytest.fixture
def path(tmp_path):
    """A small database of some pages."""
    path = tmp_path / "aula.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE notes (line TEXT)")
        connection.executemany("INSERT INTO notes VALUES (?)", [("x" * 900,)] * 40)
    return path


def run(target, statements):
    """Run statements on a connection of their own."""
    with closing(
        sqlite3.connect(target, timeout=0.01, isolation_level=None, uri=True)
    ) as connection:
        for statement in statements:
            connection.execute(statement).fetchall()


def fault_of(path, *statements, uri=""):
    """What SQLite's refusal of these statements is called."""
    with pytest.raises(sqlite3.Error) as caught:
        run(f"{path.as_uri()}?{uri}", statements)
    return from_sqlite(caught.value, path)


def test_a_lock_of_another_is_busy(path):
    with closing(sqlite3.connect(path)) as keeper:
        keeper.execute("BEGIN EXCLUSIVE")
        fault = fault_of(path, "SELECT * FROM notes")
    assert isinstance(fault, DatabaseBusy)
    assert fault.file == str(path)


def test_no_room_to_grow_is_a_full_disk(path):
    grow = "INSERT INTO notes VALUES (zeroblob(100000))"
    fault = fault_of(path, "PRAGMA max_page_count = 1", grow)
    assert isinstance(fault, DiskFull)
    assert fault.folder == str(path.parent)


def test_a_file_that_takes_no_writing_is_a_closed_folder(path):
    fault = fault_of(path, "DELETE FROM notes", uri="mode=ro")
    assert isinstance(fault, FolderNotWritable)
    assert fault.folder == str(path.parent)


def test_a_file_that_cannot_be_opened_is_a_closed_folder(path):
    gone = path.with_name("gone.db")
    assert isinstance(fault_of(gone, "SELECT 1", uri="mode=rw"), FolderNotWritable)
    assert isinstance(fault_of(path.parent, "SELECT 1 FROM a"), FolderNotWritable)


def test_a_page_that_contradicts_itself_is_damage(path):
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * 4096 + content[8192:])
    fault = fault_of(path, "SELECT * FROM notes")
    assert isinstance(fault, DatabaseDamaged)
    assert fault.fields == {"file": str(path), "copy": None}


def test_text_that_is_no_text_is_damage(path):
    path.write_bytes(path.read_bytes().replace(b"xxx", b"x\xffx"))
    assert isinstance(fault_of(path, "SELECT * FROM notes"), DatabaseDamaged)


def test_a_header_that_is_none_is_no_database(path):
    path.write_bytes(b"Daftar hadir" * 1000)
    assert isinstance(fault_of(path, "SELECT * FROM notes"), NotADatabase)


def test_faults_of_the_program_keep_their_own_name(path):
    assert fault_of(path, "SELEKT 1") is None
    assert fault_of(path, "SELECT * FROM nothing") is None
    assert fault_of(path, "CREATE TABLE once (id INTEGER PRIMARY KEY)", *TWICE) is None
    assert from_sqlite(sqlite3.ProgrammingError("closed"), path) is None


TWICE = ("INSERT INTO once VALUES (1)", "INSERT INTO once VALUES (1)")


def input_output(name):
    """An error of the disk, which no test can bring about everywhere."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = getattr(sqlite3, name)
    error.sqlite_errorname = name
    return error


def test_a_disk_that_does_not_answer_is_told_with_sqlite_s_own_name_for_it(path):
    fault = from_sqlite(input_output("SQLITE_IOERR_FSYNC"), path)
    assert isinstance(fault, StorageFailed)
    assert fault.fields == {"folder": str(path.parent), "detail": "SQLITE_IOERR_FSYNC"}


def test_a_disk_whose_folder_is_gone_is_a_closed_folder(tmp_path):
    path = tmp_path / "gone" / "aula.db"
    fault = from_sqlite(input_output("SQLITE_IOERR_READ"), path)
    assert isinstance(fault, FolderNotWritable)


def test_the_cause_is_found_inside_an_error_of_the_library():
    cause = sqlite3.OperationalError("locked")
    assert sqlite_cause(cause) is cause
    assert sqlite_cause(OperationalError("SELECT 1", None, cause)) is cause
    assert sqlite_cause(OperationalError("SELECT 1", None, KeyError())) is None
    assert sqlite_cause(KeyError()) is None
