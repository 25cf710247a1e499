"""The journal: one line for each change, written in the change's own transaction."""

import datetime as dt
import json
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, insert, select

from app.domain.hours import plain
from db.models import JournalLine
from db.session import Transaction

_LINE = insert(JournalLine)


@dataclass(frozen=True)
class Entry:
    """One change: when (UTC), who, which verb, and the facts it told."""

    at: dt.datetime
    operator: str
    verb: str
    facts: dict[str, object]


def write_line(tx: Transaction, verb: str) -> None:
    """Write the line of this transaction."""
    facts = json.dumps(tx.facts, ensure_ascii=False, default=_as_text)
    line = {"at": tx.moment, "operator": tx.operator, "verb": verb, "facts": facts}
    tx.connection().execute(_LINE, line)


def last_entries(tx: Transaction, *, limit: int = 100) -> tuple[Entry, ...]:
    """The newest changes, newest first."""
    lines = tx.scalars(select(JournalLine).order_by(JournalLine.id.desc()).limit(limit))
    return tuple(Entry(o.at, o.operator, o.verb, json.loads(o.facts)) for o in lines)


def latest_moment(tx: Transaction) -> dt.datetime | None:
    """The latest moment of all changes, by a clock that may have been set back since."""
    return tx.scalar(select(func.max(JournalLine.at)))


def _as_text(value: object) -> str:
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return plain(value)
    msg = f"the journal has no form for {type(value).__name__}"
    raise TypeError(msg)
