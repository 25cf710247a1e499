"""What the checks of one run share: the folder they work in, and how they say that it is wrong."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.faults import NotASelfTest
from app.exchange.files import patiently, writing
from app.settings import COPIES_NAME, DATABASE_NAME, default_data_folder, named_data_folder

if TYPE_CHECKING:
    from app.workspace import Workspace

OPERATOR = "self-test"
TRAINING = "DEMO-CM-IV"
NAME = "Bambang Sampel"
"""A person of the demo training who stands on every paper and in every file."""

_OURS = ".self-test"
"""Lies in the folder that a self-test made, so that the next one may use it again."""

_COPIES = f"{COPIES_NAME}/*.db"
_RECORDS = (DATABASE_NAME, f"{DATABASE_NAME}-*", _COPIES, "window.ini", "log/*.log*")
"""What the program keeps in a data folder; whatever else lies there was put there by someone."""


class Unexpected(Exception):
    """What a check found is not what it must be."""


@dataclass(frozen=True)
class Trial:
    """The folder of a run, with invented records in it, and the language of its window."""

    folder: Path
    language: str = "id"

    @property
    def files(self) -> Path:
        """Where all lies that a run makes: what else is in the folder may be somebody's own."""
        return self.folder / "self-test-files"

    @property
    def data(self) -> Path:
        """The data folder that is tried."""
        return self.files / "data"

    @property
    def before_decision(self) -> Path:
        """A data folder in which somebody's certificate is still open."""
        return self.files / "before-decision"

    @property
    def log(self) -> Path:
        """The file that tells people what was tried."""
        return self.folder / "self-test.log"

    def note(self, text: str) -> None:
        """Write to the log at once, for it may be the last that is heard of this run."""
        with patiently(lambda: self.log.open("a", encoding="utf-8")) as log:
            print(text, file=log)

    def records(self, **how: Any) -> "Workspace":
        """Open the data folder that is tried."""
        from app.workspace import Workspace

        return Workspace(self.data, operator=OPERATOR, **how)

    def claim(self) -> None:
        """Make the folders; raises NotASelfTest for files and records of others, StorageError."""
        marker = self.files / _OURS
        with writing(self.files):
            self._refuse_real_records()
            self.folder.mkdir(parents=True, exist_ok=True)
        with writing(marker):
            self.files.mkdir(exist_ok=True)
            if any(self.files.iterdir()) and not marker.exists():
                raise NotASelfTest(folder=str(self.files))
            marker.touch()
            self.data.mkdir(exist_ok=True)
            if any(map(_is_of_others, self._databases())):
                raise NotASelfTest(folder=str(self.data))

    def clear(self) -> None:
        """Throw away the records of an earlier run, and nothing else; raises StorageError."""
        with writing(self.data / DATABASE_NAME):
            for pattern in _RECORDS:
                for folder in (self.data, self.before_decision):
                    for path in folder.glob(pattern):
                        patiently(path.unlink)

    def _refuse_real_records(self) -> None:
        """Keep away from the folders where the user of this computer works."""
        folder, files = self.folder.resolve(), self.files.resolve()
        for place in (default_data_folder(), named_data_folder(None)):
            real = place and place.resolve()
            if real and (real == folder or real.is_relative_to(files)):
                raise NotASelfTest(folder=str(place))

    def _databases(self) -> tuple[Path, ...]:
        return (*self.data.glob(DATABASE_NAME), *self.data.glob(_COPIES))


def _is_of_others(database: Path) -> bool:
    """Whether anyone but a self-test has changed a database; one that cannot be read is theirs.

    The journal tells, in which every change has its line for good, also after a run that broke off.
    """
    try:
        with closing(sqlite3.connect(database)) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
            if not tables:  # the run broke off before there was anything in it
                return False
            lines = "SELECT 1 FROM journal WHERE operator IS NOT ?"
            return connection.execute(lines, (OPERATOR,)).fetchone() is not None
    except (sqlite3.Error, UnicodeDecodeError):
        return True


Check = Callable[[Trial], str]
"""Tries one thing: returns what was found in a few words, or raises."""


def require(condition: object, told: str) -> None:
    """Raise Unexpected unless something is so."""
    if not condition:
        raise Unexpected(told)
