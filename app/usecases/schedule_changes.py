"""What an action changed in a schedule, so that it can be taken back, and that be taken back."""

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import select

from app.domain.errors import SessionInUse, StaleSession
from app.domain.vocabulary import SessionKind
from app.usecases.finding import find_training
from app.usecases.plan_rows import stored_subjects, stored_trainers
from app.usecases.session_rows import (
    delete_session,
    drop_subjects,
    is_in_use,
    set_trainers,
    subjects_with,
)
from db.models import Training, TrainingSession
from db.session import Transaction

_TOGETHER = (
    ("date", "planned_start", "planned_end", "real_start", "real_end", "until"),
    ("kind", "subject", "jp"),
    ("state", "state_before"),
    ("mode",),
    ("room",),
    ("trainers",),
)
"""The facts of a session that mean something only together."""


@dataclass(frozen=True)
class StoredSession:
    """All that is stored of a session but its revision."""

    uid: str
    number: int
    kind: str
    mode: str
    state: str
    state_before: str | None
    subject: str
    date: dt.date | None
    planned_start: dt.time | None
    planned_end: dt.time | None
    real_start: dt.time | None
    real_end: dt.time | None
    until: dt.date | None
    jp: Decimal
    room: str | None
    trainers: tuple[str, ...]


_COLUMNS = tuple(StoredSession.__annotations__.keys() - {"subject", "trainers"})


@dataclass(frozen=True)
class Snapshot:
    """A schedule at one moment: its sessions by uid, the highest number given, its subjects."""

    sessions: dict[str, StoredSession]
    numbered: int
    subjects: frozenset[str]


@dataclass(frozen=True)
class ScheduleChange:
    """The sessions that an action added, removed, and edited: as they were and as they became."""

    training: str
    added: tuple[StoredSession, ...]
    removed: tuple[StoredSession, ...]
    edited: tuple[tuple[StoredSession, StoredSession], ...]
    numbered: tuple[int, int]
    new_subjects: frozenset[str]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The sessions that it is about."""
        touched = (*self.added, *self.removed, *(now for _, now in self.edited))
        return tuple(sorted(stored.number for stored in touched))

    @property
    def told(self) -> dict[str, object]:
        """What the journal keeps of it: what went, and every fact that was edited, old and new."""
        edited = [
            {"session": now.number, "fact": name, "old": getattr(was, name), "new": new}
            for was, now in self.edited
            for name, new in vars(now).items()
            if getattr(was, name) != new
        ]
        added = [stored.number for stored in self.added]
        return {"added": added, "removed": [*map(vars, self.removed)], "edited": edited}


def snapshot(tx: Transaction, training: Training) -> Snapshot:
    """The schedule as it stands now, with what this transaction did so far."""
    tx.flush()
    subjects = {row.id: row.name for row in stored_subjects(tx, training)}
    trainers = stored_trainers(tx, training)
    sessions = {
        row.uid: StoredSession(
            subject=row.title or subjects[row.subject_id or 0],
            trainers=trainers.get(row.id, ()),
            **{name: getattr(row, name) for name in _COLUMNS},
        )
        for row in tx.scalars(
            select(TrainingSession).where(TrainingSession.training_id == training.id)
        )
    }
    return Snapshot(sessions, training.sessions_numbered, frozenset(subjects.values()))


def change_since(tx: Transaction, training: Training, before: Snapshot) -> ScheduleChange:
    """What became of the schedule since, told to the journal too.

    Every session that changed gets its next revision.
    """
    after = snapshot(tx, training)
    was, now = before.sessions, after.sessions
    edited = [uid for uid in was if uid in now and was[uid] != now[uid]]
    for uid in edited:
        _find(tx, uid).revision += 1
    change = ScheduleChange(
        training=training.code,
        added=tuple(stored for uid, stored in now.items() if uid not in was),
        removed=tuple(stored for uid, stored in was.items() if uid not in now),
        edited=tuple((was[uid], now[uid]) for uid in edited),
        numbered=(before.numbered, after.numbered),
        new_subjects=after.subjects - before.subjects,
    )
    tx.tell(schedule=change.told)
    return change


def restore_schedule(tx: Transaction, *, change: ScheduleChange) -> ScheduleChange:
    """Take an action on the schedule back; what is returned takes that back in turn.

    Only what the action itself changed goes back. Raises StaleSession where that has changed
    since, and SessionInUse where a session that would go has marks or was printed by now.
    """
    training = find_training(tx, change.training)
    before = snapshot(tx, training)
    for stored in change.added:
        _take_out(tx, before, stored)
    for stored in change.removed:
        _bring_back(tx, training, before, stored)
    for was, now in change.edited:
        _set_back(tx, training, before, was, now)
    if training.sessions_numbered == change.numbered[1]:
        training.sessions_numbered = change.numbered[0]
    tx.flush()
    drop_subjects(tx, training, change.new_subjects)
    tx.tell(training=training.code, sessions=list(change.numbers))
    return change_since(tx, training, before)


def _take_out(tx: Transaction, before: Snapshot, stored: StoredSession) -> None:
    standing = before.sessions.get(stored.uid)
    if standing is None:
        raise StaleSession(session=stored.number)
    row = _find(tx, stored.uid)
    if is_in_use(tx, row):
        raise SessionInUse(session=stored.number)
    if standing != stored:
        raise StaleSession(session=stored.number)
    delete_session(tx, row)
    tx.flush()


def _bring_back(
    tx: Transaction, training: Training, before: Snapshot, stored: StoredSession
) -> None:
    if stored.number in {o.number for o in before.sessions.values()}:
        raise StaleSession(session=stored.number)
    _write(tx, training, TrainingSession(training_id=training.id), stored)


def _set_back(
    tx: Transaction, training: Training, before: Snapshot, was: StoredSession, now: StoredSession
) -> None:
    standing = before.sessions.get(was.uid)
    changed = [
        name
        for group in _TOGETHER
        for name in group
        if any(getattr(was, other) != getattr(now, other) for other in group)
    ]
    if standing is None or any(getattr(standing, o) != getattr(now, o) for o in changed):
        raise StaleSession(session=was.number)
    goal = replace(standing, **{name: getattr(was, name) for name in changed})
    _write(tx, training, _find(tx, was.uid), goal)


def _write(tx: Transaction, training: Training, row: TrainingSession, goal: StoredSession) -> None:
    is_learning = goal.kind == SessionKind.LEARNING
    subjects = subjects_with(tx, training, goal.subject, goal.jp) if is_learning else {}
    for name in _COLUMNS:
        setattr(row, name, getattr(goal, name))
    row.subject_id = subjects[goal.subject.casefold()].id if is_learning else None
    row.title = None if is_learning else goal.subject
    tx.add(row)
    tx.flush()
    set_trainers(tx, row, goal.trainers)


def _find(tx: Transaction, uid: str) -> TrainingSession:
    return tx.scalars(select(TrainingSession).where(TrainingSession.uid == uid)).one()
