"""Safety copies: the database on the first start of each day and before every upgrade.

The PDFs beside the database never change, so that one copy of each serves all copies of it.
"""

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.faults import DocumentDamaged
from app.domain.progress import Progress
from app.exchange.files import PARTIAL
from app.exchange.kept_files import copy_missing, count_kept, damaged_in
from app.settings import DOCUMENTS_NAME
from db.copying import copy_database, is_whole

KEPT = 14
AT_ONCE = 200
"""How many PDFs an opening copies at most, so that many new ones do not delay it for long."""
_DAILY = "aula-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].db"
_STALE = dt.timedelta(days=1)


@dataclass(frozen=True)
class SafetyCopy:
    """A copy of the database: its file, when it was made by this PC's clock, and its bytes."""

    path: Path
    made: dt.datetime
    size: int


def daily_copy(
    database: Path, folder: Path, moment: dt.datetime, *, busy_seconds: float
) -> Path | None:
    """Copy the database unless today's copy stands already; keep the last 14 daily ones.

    The day is that of this PC's clock. Raises OSError or sqlite3.Error; then all copies stay.
    """
    target = folder / f"aula-{_local(moment):%Y-%m-%d}.db"
    if target.exists():
        return None
    folder.mkdir(exist_ok=True)
    _sweep(folder, "*.part*", moment)
    for documents in (database.parent / DOCUMENTS_NAME, folder / DOCUMENTS_NAME):
        _sweep(documents, f"{PARTIAL}*", moment)
    copy_database(database, target, busy_seconds=busy_seconds)
    for old in sorted(folder.glob(_DAILY))[:-KEPT]:
        if old != target:  # a clock that fell back makes today's copy the oldest
            with suppress(OSError):  # one that is open elsewhere stays, and spoils no new one
                old.unlink()
    return target


def copy_before_upgrade(
    database: Path, folder: Path, moment: dt.datetime, *, busy_seconds: float
) -> Path:
    """Copy the database as it was before its tables change; these copies are kept for good."""
    folder.mkdir(exist_ok=True)
    target = folder / f"before-upgrade-{_local(moment):%Y-%m-%dT%H%M%S}.db"
    copy_database(database, target, busy_seconds=busy_seconds)
    return target


def copy_documents(documents: Path, folder: Path) -> None:
    """Copy the PDFs that lie beside the database alone, and bring back those that it lacks.

    What is more than AT_ONCE is left to the next openings; what is lacking is brought back whole.
    None is ever deleted, so that the older copies of the database find theirs too. Raises
    StorageError, DocumentDamaged for a PDF that could not be copied for not being what was kept.
    """
    copied = folder / DOCUMENTS_NAME
    damaged = (*copy_missing(documents, copied, AT_ONCE), *copy_missing(copied, documents))
    if damaged:
        raise DocumentDamaged(file=str(damaged[0]))


def count_documents(folder: Path) -> int:
    """How many PDFs lie among the copies."""
    return count_kept(folder / DOCUMENTS_NAME)


def newest_copy(folder: Path) -> Path | None:
    """The newest daily copy that is whole, for the sentence that says where to go on from."""
    return next(filter(is_whole, sorted(folder.glob(_DAILY), reverse=True)), None)


def list_copies(folder: Path) -> tuple[SafetyCopy, ...]:
    """All copies that there are, the newest first."""
    found = []
    for path in folder.glob("*.db"):
        with suppress(OSError):  # one that went while we looked
            facts = path.stat()
            made = dt.datetime.fromtimestamp(facts.st_mtime)
            found.append(SafetyCopy(path, made, facts.st_size))
    return tuple(sorted(found, key=lambda copy: copy.made, reverse=True))


def damaged_copies(folder: Path, progress: Progress | None = None) -> tuple[str, ...]:
    """The names of the copies that could not be used if they were needed, those of PDFs too.

    `progress` is told (done, total) between copies; whatever it raises ends the look.
    """
    damaged = []
    paths = sorted(folder.glob("*.db"))
    for done, path in enumerate(paths):
        if progress:
            progress(done, len(paths))
        if not is_whole(path):
            damaged.append(path.name)
    documents = damaged_in(folder / DOCUMENTS_NAME)
    return (*damaged, *(f"{DOCUMENTS_NAME}/{name}" for name in documents))


def _sweep(folder: Path, pattern: str, moment: dt.datetime) -> None:
    """Remove what a copy left that was broken off; a younger one may still be at work."""
    oldest = (moment - _STALE).replace(tzinfo=dt.UTC).timestamp()
    for part in folder.glob(pattern):
        with suppress(OSError):
            if part.stat().st_mtime < oldest:
                part.unlink()


def _local(moment: dt.datetime) -> dt.datetime:
    return moment.replace(tzinfo=dt.UTC).astimezone()
