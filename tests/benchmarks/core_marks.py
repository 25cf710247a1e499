"""The limit for a mark: the statements of the real path, in SQLAlchemy Core as quick as it goes.

Every statement is built once and only gets its values; no rule is asked.
"""

import datetime as dt
import json
import sqlite3
import uuid
from pathlib import Path
from typing import Any

from sqlalchemy import Select, Table, bindparam, insert, select, update

from app.domain.vocabulary import MarkSource, Status
from db.models import Base
from db.session import BUSY_SECONDS, connect_engine

TRAINING, SESSION, ENROLLMENT, MARK, HISTORY, JOURNAL = (
    Base.metadata.tables[name]
    for name in ("training", "session", "enrollment", "mark", "mark_history", "journal")
)


def _rows_of(table: Table, *names: str) -> Select[*tuple[Any, ...]]:
    """Whole rows, asked for by the values of some columns."""
    return select(table).where(*(table.c[name] == bindparam(name) for name in names))


_TRAINING = _rows_of(TRAINING, "code")
_SESSION = _rows_of(SESSION, "training_id", "number")
_ENROLLMENT = (
    _rows_of(ENROLLMENT, "training_id", "ndh")
    .order_by(ENROLLMENT.c.state == "replaced", ENROLLMENT.c.id.desc())
    .limit(1)
)
_STANDING = _rows_of(MARK, "session_id", "enrollment_id")
_MARK, _HISTORY, _JOURNAL = insert(MARK), insert(HISTORY), insert(JOURNAL)
_OPEN = update(SESSION).where(SESSION.c.id == bindparam("session_id")).values(state="open")


class CoreMarks:
    """A database that is written to as the program does, but by bare statements."""

    def __init__(self, path: Path) -> None:
        """Open the database as the program does."""
        self._engine = connect_engine(path, "BEGIN IMMEDIATE", BUSY_SECONDS, _prepare)

    def mark(self, code: str, number: int, ndh: int, status: Status) -> None:
        """Write one mark with its history and its journal line, in one transaction."""
        moment = dt.datetime.now(dt.UTC).replace(tzinfo=None)
        with self._engine.begin() as tx:
            training = tx.execute(_TRAINING, {"code": code}).one()
            of_training = {"training_id": training.id}
            session = tx.execute(_SESSION, {**of_training, "number": number}).one()
            enrollment = tx.execute(_ENROLLMENT, {**of_training, "ndh": ndh}).one()
            place = {"session_id": session.id, "enrollment_id": enrollment.id}
            if tx.execute(_STANDING, place).first():
                return
            said = {**place, "status": status, "at": None, "jp": None, "note": None}
            said["source"] = MarkSource.TYPED
            tx.execute(_MARK, {**said, "uid": str(uuid.uuid4())})
            if session.state == "planned":
                tx.execute(_OPEN, {"session_id": session.id})
            who = {"operator": "Peraga", "recorded": moment}
            tx.execute(_HISTORY, {**said, **who, "reason": None})
            facts = json.dumps({"training": code, "marks": [[number, ndh, status]]})
            line = {"at": moment, "operator": "Peraga", "verb": "type_marks", "facts": facts}
            tx.execute(_JOURNAL, line)

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()


def _prepare(connection: sqlite3.Connection) -> None:
    """Set the pragmas that the program writes with."""
    for pragma in ("foreign_keys=ON", "synchronous=FULL", "journal_mode=WAL"):
        connection.execute(f"PRAGMA {pragma}").close()
