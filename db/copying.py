"""Whole databases: told from damaged ones, and copied while they are in use."""

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from db.session import BUSY_SECONDS, uri_of

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class DamagedDatabase(sqlite3.DatabaseError):
    """The pages of a database contradict each other."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def copy_database(source: Path, target: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
    """Copy a database that may be in use into one whole and checked file.

    It bears its name only when it is complete. Raises sqlite3.DatabaseError when the source is
    damaged; then no copy is left behind.
    """
    partial = target.with_name(f"{target.name}.{uuid.uuid4().hex}.part")
    try:
        with (
            closing(_existing(source, busy_seconds)) as original,
            closing(sqlite3.connect(partial, isolation_level=None)) as copy,
        ):
            # The backup alone would wait for a lock without end.
            original.execute("BEGIN").close()
            original.execute("SELECT 1 FROM sqlite_master").close()
            original.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE").close()
            refuse_damage(copy)
        partial.replace(target)
    finally:
        for path in target.parent.glob(f"{partial.name}*"):
            path.unlink(missing_ok=True)


def is_whole(path: Path) -> bool:
    """Whether a file that nobody uses is a database of ours without damage."""
    try:
        with closing(_existing(path, 0)) as connection:
            connection.execute("SELECT version_num FROM alembic_version").close()
            refuse_damage(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False
    return True


def is_damaged(path: Path) -> bool:
    """Whether a database that may be in use is known to be damaged; one that is busy is not."""
    try:
        with closing(_existing(path, 0)) as connection:
            refuse_damage(connection)
            return bool(connection.execute("PRAGMA foreign_key_check").fetchone())
    except UnicodeDecodeError:  # the name of a table, in SQLite's own message
        return True
    except sqlite3.DatabaseError as error:
        # Text that is no text comes without a code.
        return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _DAMAGE


def _existing(path: Path, busy_seconds: float) -> sqlite3.Connection:
    return sqlite3.connect(
        uri_of(path, mode="rw"), timeout=busy_seconds, isolation_level=None, uri=True
    )


def refuse_damage(connection: sqlite3.Connection) -> None:
    """Look at every page and every CHECK; raises DamagedDatabase. Takes 30 ms a megabyte."""
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise DamagedDatabase(verdict)
