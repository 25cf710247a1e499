"""SQLite's faults, told apart by their result codes and never by their words."""

import shutil
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.errors import StorageError
from app.domain.faults import (
    DatabaseBusy,
    DatabaseDamaged,
    DiskFull,
    FolderNotWritable,
    NotADatabase,
    StorageFailed,
)

_ALMOST_FULL = 64 * 1024


def from_sqlite(error: sqlite3.Error, path: Path) -> StorageError | None:
    """Name a fault of SQLite by its result code; None when it is a fault of the program."""
    match _result_code(error) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return DatabaseBusy(file=str(path))
        case sqlite3.SQLITE_FULL:
            return DiskFull(folder=str(path.parent))
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return FolderNotWritable(folder=str(path.parent))
        case sqlite3.SQLITE_CORRUPT:
            return DatabaseDamaged(file=str(path), copy=None)
        case sqlite3.SQLITE_NOTADB:
            return NotADatabase(file=str(path))
        case sqlite3.SQLITE_IOERR:
            return _input_output(path, error)
    return None


def _result_code(error: sqlite3.Error) -> int:
    """The extended result code; text that is no text comes without one, as damage shows itself."""
    is_operational = isinstance(error, sqlite3.OperationalError)
    unknown = sqlite3.SQLITE_CORRUPT if is_operational else sqlite3.SQLITE_ERROR
    return getattr(error, "sqlite_errorcode", unknown)


def _input_output(path: Path, error: sqlite3.Error) -> StorageError:
    """A full disk shows itself as a plain fault where SQLite maps its shared memory."""
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError:
        return FolderNotWritable(folder=str(path.parent))
    if free < _ALMOST_FULL:
        return DiskFull(folder=str(path.parent))
    return StorageFailed(folder=str(path.parent), detail=_name(error))


def _name(error: sqlite3.Error) -> str:
    return str(getattr(error, "sqlite_errorname", "SQLITE_IOERR"))


def sqlite_cause(error: BaseException) -> sqlite3.Error | None:
    """SQLite's own error inside or behind one of SQLAlchemy's."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    return origin if isinstance(origin, sqlite3.Error) else None
