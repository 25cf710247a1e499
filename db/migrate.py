"""Which version a database file has, and the way up to ours by Alembic, run in process."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from enum import Enum, auto
from pathlib import Path

from sqlalchemy import Connection

from db.copying import DamagedDatabase, refuse_damage
from db.session import BUSY_SECONDS, connect_engine, connect_to_read

SCRIPTS = Path(__file__).parent / "migrations"
APPLICATION_ID = 0x41554C41
"""'AULA' in the header of the file: tells our database from a stranger's."""

_SMALL = 1_000_000
"""Bytes of a database that is looked through at every start; larger ones are when copied."""
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


class FileState(Enum):
    """What lies at the place of the database."""

    MISSING = auto()
    CURRENT = auto()
    OLDER = auto()
    NEWER = auto()
    FOREIGN = auto()


def newest() -> str:
    """The revision this program writes: revisions are numbered files, the last one wins."""
    return max(path.name for path in (SCRIPTS / "versions").glob("[0-9]*.py"))[:4]


def state_of(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> FileState:
    """Look at a file without changing a byte of it; an empty one counts as missing.

    It is read by SQLite alone: closing the file after any other reading would take away the locks
    of all who have it open in this program, and another one could throw their log away.

    Raises OSError when it cannot be read and sqlite3.DatabaseError when it is damaged or busy.
    """
    has_log = _size(_beside(path, "-wal")) > 0
    if path.exists() and not path.is_file():
        return FileState.FOREIGN
    if _size(path) == 0 or _was_never_finished(path):
        if has_log:
            # A new database would let SQLite delete the log, the last trace of changes.
            raise DamagedDatabase("changes without the database that they belong to")
        return FileState.MISSING
    # A log that is left is read, but not written back.
    mode = "ro" if has_log else "rw"
    try:
        with closing(connect_to_read(path, busy_seconds, mode=mode)[0]) as connection:
            return _state(connection, is_small=_size(path) <= _SMALL)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            return FileState.FOREIGN
        raise


def upgrade(
    path: Path,
    *,
    busy_seconds: float = BUSY_SECONDS,
    before: Callable[[], object] = lambda: None,
) -> None:
    """Create the database or bring it to our version, whole or not at all.

    `before` runs once the lock is held, if there is something to bring up. Foreign keys are off
    meanwhile, as a rebuilt table would empty its children; they are checked before the commit.
    Raises sqlite3.IntegrityError when they do not hold.
    """
    engine = connect_engine(path, "BEGIN IMMEDIATE", busy_seconds, _keep_on_disk, mode="rwc")
    try:
        with engine.begin() as connection:
            if _standing(connection) not in (None, newest()):
                before()
            _migrate(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                msg = f"{len(broken)} rows point nowhere after the upgrade"
                raise sqlite3.IntegrityError(msg)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        engine.dispose()


def _keep_on_disk(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous=FULL").close()


def _standing(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _state(connection: sqlite3.Connection, *, is_small: bool) -> FileState:
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        return FileState.FOREIGN
    state = _compare(_revision(connection), newest())
    if state is FileState.CURRENT and is_small:
        refuse_damage(connection)
    return state


def _was_never_finished(path: Path) -> bool:
    """Whether the first creation was broken off, or goes on: its journal leads back to nothing."""
    try:
        with _beside(path, "-journal").open("rb") as file:
            header = file.read(20)
    except OSError:  # there is none, or it goes away at this moment
        return False
    return header.startswith(_JOURNAL_MAGIC) and header[16:20] == bytes(4)


def _revision(connection: sqlite3.Connection) -> str:
    tables = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.execute(tables).fetchone() == (0,):
        raise DamagedDatabase("our mark without our tables")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise DamagedDatabase("a database without version")
    return str(row[0])


def _compare(revision: str, ours: str) -> FileState:
    if revision == ours:
        return FileState.CURRENT
    return FileState.OLDER if revision < ours else FileState.NEWER


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
