"""The one door to the data: one user action is one transaction is one journal line."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from app import copies, journal
from app.database_faults import from_sqlite, sqlite_cause
from app.domain.errors import AppError, StorageError
from app.domain.faults import DatabaseDamaged, DatabaseTooNew, NotADatabase
from app.exchange.files import named_fault, writing
from app.settings import COPIES_NAME, DATABASE_NAME, DOCUMENTS_NAME
from db import migrate
from db.copying import is_damaged
from db.session import BUSY_SECONDS, Database, Transaction

P = ParamSpec("P")
R = TypeVar("R")


def utc_now() -> dt.datetime:
    """The moment by the PC's clock, in UTC without offset."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)


class Workspace:
    """An open data folder; verbs and queries of `app.usecases` go through it."""

    def __init__(
        self,
        folder: Path,
        *,
        operator: str,
        clock: Callable[[], dt.datetime] = utc_now,
        busy_seconds: float = BUSY_SECONDS,
    ) -> None:
        """Open the folder, creating it and its database where they are missing.

        Raises StorageError for a file that is foreign, damaged, newer or not to be written;
        it is left as it was.
        """
        self.folder = folder
        self._path = folder / DATABASE_NAME
        self._copies = folder / COPIES_NAME
        self.operator = operator
        self._clock = clock
        self._busy_seconds = busy_seconds
        self.copy_fault: StorageError | None = None
        self.has_changed = False
        with writing(self._path):
            folder.mkdir(parents=True, exist_ok=True)
        with self._naming_faults():
            self._bring_up_to_date()
            self._database = Database(self._path, busy_seconds=busy_seconds)

    def change(
        self, verb: Callable[Concatenate[Transaction, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a verb in a transaction of its own and write its journal line with it."""
        with self._naming_faults(), self._database.change(self.operator, self._clock()) as tx:
            outcome = verb(tx, *args, **kwargs)
            journal.write_line(tx, verb.__name__)
            # From here on it may be stored, and nobody must say that it is not.
            self.has_changed = True
            return outcome

    def read(
        self, query: Callable[Concatenate[Transaction, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a query on one consistent state; it cannot write."""
        with self._naming_faults(), self._database.read(self.operator, self._clock()) as tx:
            return query(tx, *args, **kwargs)

    def damaged_copies(self) -> tuple[str, ...]:
        """The names of safety copies that could not be used if they were needed."""
        return copies.damaged_copies(self._copies)

    def close(self) -> None:
        """Give the database back."""
        self._database.close()

    def __enter__(self) -> Self:
        """Stay open for the length of a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close at the end of the block."""
        self.close()

    def _bring_up_to_date(self) -> None:
        match migrate.state_of(self._path, busy_seconds=self._busy_seconds):
            case migrate.FileState.FOREIGN:
                raise NotADatabase(file=str(self._path))
            case migrate.FileState.NEWER:
                raise DatabaseTooNew(file=str(self._path))
            case migrate.FileState.MISSING:
                migrate.upgrade(self._path, busy_seconds=self._busy_seconds)
            case migrate.FileState.OLDER:
                self._upgrade()
                self._copy_daily()
            case migrate.FileState.CURRENT:
                self._copy_daily()

    def _upgrade(self) -> None:
        def copy() -> None:
            copies.copy_before_upgrade(
                self._path, self._copies, self._clock(), busy_seconds=self._busy_seconds
            )

        migrate.upgrade(self._path, busy_seconds=self._busy_seconds, before=copy)

    def _copy_daily(self) -> None:
        """A copy that fails for want of room must not keep the records from being read."""
        with self._noting_faults():
            copies.daily_copy(
                self._path, self._copies, self._clock(), busy_seconds=self._busy_seconds
            )
        with self._noting_faults():
            copies.copy_documents(self.folder / DOCUMENTS_NAME, self._copies)

    @contextmanager
    def _noting_faults(self) -> Iterator[None]:
        """Keep the first fault of copying, to be told when the records are open."""
        try:
            with self._naming_faults():
                yield
        except DatabaseDamaged:
            raise
        except StorageError as fault:
            self.copy_fault = self.copy_fault or fault

    @contextmanager
    def _naming_faults(self) -> Iterator[None]:
        try:
            yield
        except AppError:
            raise
        except Exception as error:
            named = self._named(error)
            if named is None:
                raise
            raise named from error

    def _named(self, error: Exception) -> StorageError | None:
        """The fault of disk or database behind an error; None for one of the program."""
        if isinstance(error, OSError):
            return named_fault(error, self._path)
        cause = sqlite_cause(error)
        named = None if cause is None else from_sqlite(cause, self._path)
        if named is None and is_damaged(self._path):  # values that the rules cannot know
            named = DatabaseDamaged(file=str(self._path), copy=None)
        if isinstance(named, DatabaseDamaged):
            copy = copies.newest_copy(self._copies)
            named.copy = None if copy is None else str(copy)
        return named
