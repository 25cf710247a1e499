"""What is typed in one place of a session, read into the session's plan."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from app.domain.errors import InvalidValue
from app.domain.hours import proposed_jp, read_exact
from app.domain.indonesian import read_number
from app.domain.plan import PlannedSession
from app.domain.timetable import minutes_of, moved, read_clock
from app.domain.vocabulary import SessionKind, SessionMode

SEPARATOR = ";"
"""Parts the trainers of a session; a comma stands before titles."""


def typed_into(plan: PlannedSession, place: str, text: str) -> PlannedSession:
    """A session with one of its facts as typed; ValueError for what that fact cannot be."""
    return _READERS[place](plan, text.strip())


def read_jp(text: str) -> Decimal:
    """JP as they are typed, with a comma or a point; ValueError for what is none."""
    try:
        return read_exact(read_number(text, path="jp"))
    except InvalidValue as error:
        raise ValueError(text) from error


def read_names(text: str) -> tuple[str, ...]:
    """The trainers of a session, parted by semicolons."""
    return tuple(filter(None, (name.strip() for name in text.split(SEPARATOR))))


def written_names(names: tuple[str, ...]) -> str:
    """Trainers as they are typed."""
    return f"{SEPARATOR} ".join(names)


def starting(plan: PlannedSession, start: dt.time) -> PlannedSession:
    """A session that starts at another time and takes as long as before, where the day allows."""
    end = plan.end
    if plan.start and plan.end:
        try:
            end = moved(start, minutes_of(plan.end) - minutes_of(plan.start))
        except ValueError:
            end = plan.end
    return _with_jp(plan, replace(plan, start=start, end=end))


def ending(plan: PlannedSession, end: dt.time) -> PlannedSession:
    """A session that ends at another time."""
    return _with_jp(plan, replace(plan, end=end))


def of_kind(plan: PlannedSession, kind: SessionKind) -> PlannedSession:
    """A session of another kind: only learning has JP, those of its minutes."""
    changed = replace(plan, kind=kind)
    if kind is not SessionKind.LEARNING:
        return replace(changed, jp=Decimal(0))
    if plan.kind is SessionKind.LEARNING:
        return changed
    return replace(changed, jp=minutes_jp(changed) or Decimal(0))


def minutes_jp(plan: PlannedSession) -> Decimal | None:
    """The JP that a session's minutes propose; None without a clock or without JP."""
    if plan.kind is not SessionKind.LEARNING or plan.start is None or plan.end is None:
        return None
    minutes = minutes_of(plan.end) - minutes_of(plan.start)
    return proposed_jp(minutes) if minutes > 0 else None


def _with_jp(before: PlannedSession, after: PlannedSession) -> PlannedSession:
    """JP follow the clock as long as nobody set them otherwise."""
    follows = before.end is None or before.start is None or before.jp == minutes_jp(before)
    jp = minutes_jp(after)
    return replace(after, jp=jp) if follows and jp is not None else after


def _of_subject(plan: PlannedSession, text: str) -> PlannedSession:
    if not text:
        raise ValueError(text)
    return replace(plan, subject=text)


_READERS: dict[str, Callable[[PlannedSession, str], PlannedSession]] = {
    "date": lambda plan, text: replace(plan, date=dt.date.fromisoformat(text)),
    "start": lambda plan, text: starting(plan, read_clock(text)),
    "end": lambda plan, text: ending(plan, read_clock(text)),
    "jp": lambda plan, text: replace(plan, jp=read_jp(text)),
    "subject": _of_subject,
    "trainers": lambda plan, text: replace(plan, trainers=read_names(text)),
    "room": lambda plan, text: replace(plan, room=text or None),
    "mode": lambda plan, text: replace(plan, mode=SessionMode(text)),
    "kind": lambda plan, text: of_kind(plan, SessionKind(text)),
}
