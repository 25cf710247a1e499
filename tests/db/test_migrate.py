"""What lies at the place of the database, and the way up: whole or not at all, losing nothing."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import DBAPIError

from db import migrate
from db.migrate import FileState, state_of
from db.models import Base

FAULT = (DBAPIError, sqlite3.Error)
HEADER = '"""A step of tomorrow."""\n\nfrom alembic import op\n\n'
HEADER += 'revision = "{}"\ndown_revision = "{}"\n\n\ndef upgrade() -> None:\n'
ADD_COLUMN = "    op.execute('ALTER TABLE program ADD COLUMN motto TEXT')\n"
REBUILD_ALL = f"""\
    for table in {sorted(Base.metadata.tables)}:
        with op.batch_alter_table(table, recreate="always"):
            pass
"""
LOSE_A_PARENT = """\
    op.execute("DROP TRIGGER tr_certificate_no_delete")
    op.execute("DELETE FROM person")
"""


@pytest.fixture
def tomorrow(tmp_path, monkeypatch):
    """Give the program a further migration, as a later version would have it."""

    def add(body):
        scripts = tmp_path / "migrations"
        shutil.copytree(migrate.SCRIPTS, scripts)
        last = migrate.newest()
        following = f"{int(last) + 1:04}"
        script = scripts / "versions" / f"{following}_tomorrow.py"
        script.write_text(HEADER.format(following, last) + body, encoding="utf-8")
        monkeypatch.setattr(migrate, "SCRIPTS", scripts)
        return following

    return add


def set_revision(path, revision):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def counts(connection):
    query = "SELECT count(*) FROM {}"
    return {t: connection.execute(query.format(t)).fetchone()[0] for t in Base.metadata.tables}


def rows_of(connection, table):
    """The rows of a table, each by the names of its columns."""
    found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - a name of ours
    names = [name for name, *_ in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def files(folder):
    """Every file of a folder with its bytes."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_new_database_is_ours_and_current(database):
    assert state_of(database) is FileState.CURRENT
    assert database.read_bytes()[68:72] == b"AULA"


def test_an_upgrade_of_a_current_database_changes_nothing(populated, database):
    before = counts(populated)
    migrate.upgrade(database, before=lambda: pytest.fail("nothing to copy"))
    assert counts(populated) == before
    assert set(before.values()) == {1}


def test_no_file_and_an_empty_file_count_as_missing(tmp_path):
    path = tmp_path / "aula.db"
    assert state_of(path) is FileState.MISSING
    path.touch()
    assert state_of(path) is FileState.MISSING
    migrate.upgrade(path)
    assert state_of(path) is FileState.CURRENT


@pytest.mark.parametrize(
    "content",
    [b"Daftar hadir\n" * 40, b"PK\x03\x04" + bytes(3000), b"SQLite format 3\0", bytes(8192)],
    ids=["text", "spreadsheet", "shorn header", "zeros"],
)
def test_a_file_that_is_no_database_is_foreign_and_untouched(tmp_path, content):
    path = tmp_path / "aula.db"
    path.write_bytes(content)
    assert state_of(path) is FileState.FOREIGN
    assert files(tmp_path) == {"aula.db": content}


@pytest.mark.parametrize("journal_mode", ["WAL", "DELETE"])
def test_another_program_s_database_is_foreign_and_untouched(tmp_path, journal_mode):
    path = tmp_path / "aula.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal_mode}")
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
    before = files(tmp_path)
    assert state_of(path) is FileState.FOREIGN
    assert files(tmp_path) == before


def test_a_folder_in_the_place_of_the_database_is_foreign(tmp_path):
    (tmp_path / "aula.db").mkdir()
    assert state_of(tmp_path / "aula.db") is FileState.FOREIGN


def test_a_newer_database_is_told_apart_and_left_as_it_was(database):
    set_revision(database, "9999")
    before = files(database.parent)
    assert state_of(database) is FileState.NEWER
    assert files(database.parent) == before


def test_what_a_newer_program_has_only_in_its_log_is_seen_and_not_written_back(database, tmp_path):
    left = tmp_path / "left"
    left.mkdir()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        for ending in ("", "-wal"):  # as a kill leaves them
            shutil.copyfile(f"{database}{ending}", left / f"aula.db{ending}")
    before = files(left)
    assert state_of(left / "aula.db") is FileState.NEWER
    after = files(left)
    assert {name: after[name] for name in before} == before


def test_a_log_without_its_database_is_never_lost_to_a_new_database(tmp_path):
    path, log = tmp_path / "aula.db", tmp_path / "aula.db-wal"
    log.write_bytes(b"the last marks")
    for _ in range(2):
        with pytest.raises(sqlite3.DatabaseError, match="without the database"):
            state_of(path)
        path.touch()
    assert log.read_bytes() == b"the last marks"


def test_a_creation_that_was_broken_off_is_done_again(tmp_path):
    path, left = tmp_path / "new.db", tmp_path / "aula.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("PRAGMA cache_size = 1; BEGIN; CREATE TABLE program (name TEXT)")
        connection.executemany("INSERT INTO program VALUES (?)", [("x" * 4000,)] * 50)
        for ending in ("", "-journal"):  # as a power cut leaves them: the journal leads to nothing
            shutil.copyfile(f"{path}{ending}", f"{left}{ending}")
    assert left.stat().st_size > 0
    assert state_of(left) is FileState.MISSING
    migrate.upgrade(left)
    assert state_of(left) is FileState.CURRENT
    with closing(sqlite3.connect(left)) as connection:
        assert set(counts(connection).values()) == {0}


def test_our_mark_without_our_tables_is_damage(tmp_path):
    path = tmp_path / "aula.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {migrate.APPLICATION_ID}")
        connection.execute("CREATE TABLE person (name TEXT)")
        with pytest.raises(sqlite3.DatabaseError, match="without our tables"):
            state_of(path)
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        with pytest.raises(sqlite3.DatabaseError, match="without version"):
            state_of(path)


def test_a_database_cut_short_is_damage(database):
    whole = database.read_bytes()
    for length in range(4096, len(whole), 40960):
        database.write_bytes(whole[:length])
        with pytest.raises(sqlite3.DatabaseError) as caught:
            state_of(database)
        assert caught.value.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT
        assert files(database.parent) == {"aula.db": whole[:length]}


def test_a_database_that_another_program_keeps_is_busy_after_the_time_given(database):
    with closing(sqlite3.connect(database)) as keeper:
        keeper.execute("PRAGMA locking_mode = EXCLUSIVE")
        keeper.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError) as caught:
            state_of(database, busy_seconds=0.05)
        assert caught.value.sqlite_errorcode == sqlite3.SQLITE_BUSY
        with pytest.raises(FAULT, match="locked"):
            migrate.upgrade(database, busy_seconds=0.05)


def test_an_upgrade_keeps_every_row_of_every_table(populated, database, tomorrow):
    before = counts(populated)
    assert set(before.values()) == {1}
    following = tomorrow(REBUILD_ALL)
    assert state_of(database) is FileState.OLDER
    migrate.upgrade(database)
    assert state_of(database) is FileState.CURRENT
    assert counts(populated) == before
    (revision,) = populated.execute("SELECT version_num FROM alembic_version").fetchone()
    assert revision == following


def test_the_first_version_s_records_come_up_whole(first_database):
    with closing(sqlite3.connect(first_database)) as connection:
        listed = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
        tables = [name for (name,) in connection.execute(listed)]
        before = {t: rows_of(connection, t) for t in tables}
        migrate.upgrade(first_database)
        after = {t: rows_of(connection, t) for t in tables}
    assert state_of(first_database) is FileState.CURRENT
    for table, rows in before.items():
        assert len(rows) == len(after[table]) == 1
        assert rows[0].items() <= after[table][0].items()


def test_what_was_issued_by_the_first_version_stands_in_the_book_as_issued(first_database):
    migrate.upgrade(first_database)
    with closing(sqlite3.connect(first_database)) as connection:
        [number] = rows_of(connection, "certificate_number")
        [certificate] = rows_of(connection, "certificate")
        [signatory] = rows_of(connection, "signatory")
    bound = {"state": "issued", "kind": "certificate", "training_id": 1, "enrollment_id": 1}
    assert bound.items() <= number.items()
    assert (certificate["training_id"], certificate["revision"]) == (1, 1)
    assert (signatory["kind"], signatory["valid_from"]) == ("any", "0001-01-01")


def test_an_upgrade_runs_what_comes_before_it_once_while_nobody_can_write(
    populated, database, tomorrow
):
    tomorrow(ADD_COLUMN)
    states = []

    def look():
        states.append((state_of(database), counts(populated)["mark"]))
        other = sqlite3.connect(database, timeout=0)
        with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")

    migrate.upgrade(database, before=look)
    migrate.upgrade(database, before=look)
    assert states == [(FileState.OLDER, 1)]


def test_an_upgrade_that_fails_changes_nothing(populated, database, tomorrow):
    tomorrow(ADD_COLUMN + "    op.execute('no SQL at all')\n")
    before = database.read_bytes()
    with pytest.raises(DBAPIError, match="syntax"):
        migrate.upgrade(database)
    assert database.read_bytes() == before
    assert state_of(database) is FileState.OLDER


def test_an_upgrade_whose_copy_fails_does_not_begin(populated, database, tomorrow):
    tomorrow(ADD_COLUMN)

    def fail():
        raise OSError

    before = database.read_bytes()
    with pytest.raises(OSError):  # noqa: PT011 - the very error
        migrate.upgrade(database, before=fail)
    assert database.read_bytes() == before


def test_an_upgrade_that_lets_rows_point_nowhere_is_taken_back(populated, database, tomorrow):
    tomorrow(LOSE_A_PARENT)
    before = counts(populated)
    with pytest.raises(sqlite3.IntegrityError, match="2 rows point nowhere"):
        migrate.upgrade(database)
    assert counts(populated) == before
    assert state_of(database) is FileState.OLDER
