"""Connections and transactions: the writer takes the lock at once, the reader cannot write."""

import datetime as dt
import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.orm import Session

BUSY_SECONDS = 5.0
_PAUSE_SECONDS = 0.01


class Transaction(Session):
    """One unit of work: the ORM's session with who acts, at what moment (UTC), and what is told."""

    operator: str
    moment: dt.datetime
    facts: dict[str, object]

    def tell(self, **facts: object) -> None:
        """Add facts to the journal line of this transaction."""
        self.facts.update(facts)


class Database:
    """The database file with one connection that writes and one that only reads."""

    def __init__(self, path: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
        """Name the file, which must be there; it is opened by the first transaction.

        Raises OSError where there is no such file.
        """
        self._path = path
        self._busy_seconds = busy_seconds
        self._file = _identity(path)
        self._is_alone = False
        self._writer = connect_engine(path, "BEGIN IMMEDIATE", busy_seconds, self._prepare_writer)
        self._reader = _engine("BEGIN", self._connect_reader)

    @contextmanager
    def change(self, operator: str, moment: dt.datetime) -> Iterator[Transaction]:
        """Hold the write lock for one transaction; commit at its end, roll back on any error.

        Raises OSError when the file is no longer in its place, where nobody would find the change.
        """
        self._stay_in_place()
        with _transaction(self._writer, operator, moment) as tx, tx.begin():
            tx.connection()  # now, or others could write until the verb's first statement
            yield tx
        self._stay_in_place()

    @contextmanager
    def read(self, operator: str, moment: dt.datetime) -> Iterator[Transaction]:
        """See one consistent state of the data; writing is refused by SQLite itself.

        Raises OSError when the file is no longer in its place.
        """
        self._stay_in_place()
        try:
            with _transaction(self._reader, operator, moment) as tx:
                yield tx
        finally:
            if self._is_alone:
                self._reader.dispose()

    def close(self) -> None:
        """Give the file back."""
        self._writer.dispose()
        self._reader.dispose()

    def _stay_in_place(self) -> None:
        """SQLite goes on writing into a file that was moved or removed, and calls it saved."""
        if _identity(self._path) != self._file:
            raise FileNotFoundError(errno.ENOENT, "another file lies here now", str(self._path))

    def _prepare_writer(self, connection: sqlite3.Connection) -> None:
        _set(connection, "foreign_keys=ON", "synchronous=FULL")
        _switch_to_wal(connection, self._busy_seconds)

    def _connect_reader(self) -> sqlite3.Connection:
        connection, self._is_alone = connect_to_read(self._path, self._busy_seconds)
        _set(connection, "foreign_keys=ON", "query_only=ON")
        return connection


def connect_engine(
    path: Path,
    begin: str,
    busy_seconds: float,
    prepare: Callable[[sqlite3.Connection], None],
    *,
    mode: str = "rw",
) -> Engine:
    """An engine whose transactions begin as told, on connections prepared as told.

    The file must be there, unless the mode is `rwc`, which creates it.
    """
    return _engine(begin, lambda: _connect(path, busy_seconds, prepare, mode=mode))


def connect_to_read(
    path: Path, busy_seconds: float, *, mode: str = "rw"
) -> tuple[sqlite3.Connection, bool]:
    """A bare connection that can read, and whether it must be alone for that.

    Readers and writers share 32 KB beside the database. Where the disk has no room even for
    these, nobody else has the database open, and one can read without them.
    """
    try:
        return _connect(path, busy_seconds, _look, mode=mode), False
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_IOERR_SHMSIZE:
            raise
    return _connect(path, busy_seconds, _keep_others_out, mode=mode), True


def uri_of(path: Path, **options: str) -> str:
    """A file with SQLite's own options, also on a share, whose name SQLite takes for a host."""
    posix = path.absolute().as_posix()
    root = "" if posix.startswith("/") else "/"
    asked = "&".join(f"{name}={value}" for name, value in options.items())
    return f"file://{root}{quote(os.fsencode(posix))}{asked and f'?{asked}'}"


def _engine(begin: str, connect: Callable[[], sqlite3.Connection]) -> Engine:
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        cursor = connection.connection.cursor()
        cursor.execute(begin)
        cursor.close()

    return engine


def _connect(
    path: Path, busy_seconds: float, prepare: Callable[[sqlite3.Connection], None], *, mode: str
) -> sqlite3.Connection:
    connection = sqlite3.connect(
        uri_of(path, mode=mode),
        timeout=busy_seconds,
        isolation_level=None,
        check_same_thread=False,
        uri=True,
    )
    try:
        # Temporary files belong to no folder of ours that could be named when it is full.
        _set(connection, "temp_store=MEMORY")
        prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _look(connection: sqlite3.Connection) -> None:
    connection.execute("SELECT 1 FROM sqlite_master").close()


def _keep_others_out(connection: sqlite3.Connection) -> None:
    _set(connection, "locking_mode=EXCLUSIVE")


def _transaction(engine: Engine, operator: str, moment: dt.datetime) -> Transaction:
    tx = Transaction(engine, autoflush=False, expire_on_commit=False)
    tx.operator, tx.moment, tx.facts = operator, moment, {}
    return tx


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _set(connection: sqlite3.Connection, *pragmas: str) -> None:
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").close()


def _switch_to_wal(connection: sqlite3.Connection, busy_seconds: float) -> None:
    """SQLite does not wait where another switches the same new file, so we do."""
    deadline = time.monotonic() + busy_seconds
    while True:
        try:
            return _set(connection, "journal_mode=WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE_SECONDS)
