"""What the disk under the records must be able to do: write-ahead log, locks, whole files."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from app.domain.faults import DatabaseBusy
from app.domain.vocabulary import Status
from app.exchange.files import patiently
from app.settings import DATABASE_NAME
from app.usecases import integrity
from app.usecases.attendance import list_marks, type_marks
from app.workspace import Workspace
from ui.self_test.trial import OPERATOR, TRAINING, Check, Trial, Unexpected, require

IS_WINDOWS = os.name == "nt"
PATIENCE = 0.2
"""Seconds that the second one waits for its turn."""


def write_ahead_log(trial: Trial) -> str:
    """Read beside a writer: what is not yet committed is not seen."""
    with closing(sqlite3.connect(trial.data / DATABASE_NAME)) as connection:
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    require(mode == "wal", f"the journal mode is {mode}")
    with trial.records() as writer, trial.records() as reader:

        def fall_ill(tx: Any) -> str:
            type_marks(tx, status=Status.SICK, **place)
            tx.flush()
            return _first_mark(reader)

        place: dict[str, Any] = {"training": TRAINING, "session": 1, "who": ("1",)}
        place["reason"] = OPERATOR
        before = _first_mark(reader)
        during, after = writer.change(fall_ill), _first_mark(reader)
        writer.change(type_marks, status=Status(before), **place)
    told = f"before {before}, while it is written {during}, after {after}"
    require((before, during, after) == ("H", "H", "S"), told)
    return f"{mode}; {told}"


def _first_mark(records: Workspace) -> str:
    return records.read(list_marks, training=TRAINING, session=1)[0].status


def file_locks(trial: Trial) -> str:
    """Let a second writer be refused soon, and see what the system does with an open file."""
    with trial.records() as first, trial.records(busy_seconds=PATIENCE) as second:

        def hold(_tx: object) -> float:
            began = time.perf_counter()
            try:
                second.change(_do_nothing)
            except DatabaseBusy:
                return time.perf_counter() - began
            raise Unexpected("two wrote at the same time")

        waited = first.change(hold)
        second.change(_do_nothing)
    require(waited < 10 * PATIENCE, f"refused only after {waited:.1f} s")
    is_kept = _is_kept_while_open(trial.files / "open.db")
    # Windows promises this; other systems let an open file go.
    require(is_kept or not IS_WINDOWS, "an open database can be deleted")
    kept = "is kept" if is_kept else "may be deleted"
    return f"a second writer is refused after {waited:.2f} s, an open file {kept}"


def _do_nothing(_tx: object) -> None:
    """Only want to write."""


def _is_kept_while_open(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")
        try:
            path.unlink()
        except PermissionError:
            is_kept = True
        else:
            return False
    patiently(path.unlink)
    return is_kept


def whole(trial: Trial) -> str:
    """See that the records are whole after all that was done to them."""
    with trial.records() as records:
        faults = records.read(integrity.check)
        damaged = records.damaged_copies()
    require(not faults and not damaged, f"{faults} {damaged}")
    return "integrity, references, certificates and histories"


CHECKS: tuple[tuple[str, Check], ...] = (
    ("write-ahead-log", write_ahead_log),
    ("file-locks", file_locks),
    ("whole", whole),
)
