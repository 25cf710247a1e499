"""The exceptions of a day, typed as they stand on the sheets that went round."""

import datetime as dt
from collections.abc import Sequence

from app.domain.day_entry import DayEntry
from app.domain.day_marks import DaySession, StandingMark, day_marks
from app.domain.errors import UnknownSession, Withdrawn
from app.domain.vocabulary import EnrollmentState, MarkSource, SessionKind, Status
from app.usecases.finding import find_enrollment, find_training, sessions_of_day
from app.usecases.marking import MarkOutcome, Stated, mark_of, set_mark
from db.models import Enrollment, Mark, TrainingSession
from db.session import Transaction


def type_exceptions(
    tx: Transaction,
    *,
    training: str,
    date: dt.date,
    entries: Sequence[DayEntry],
    reason: str | None = None,
) -> tuple[MarkOutcome, ...]:
    """Mark what complete entries say of a day, all of it or nothing.

    Raises what `day_marks` and `find_enrollment` raise, UnknownSession for a day without learning,
    Withdrawn, and SessionLocked where no reason is given.
    """
    found = find_training(tx, training)
    day = [o for o in sessions_of_day(tx, found, date) if o.kind == SessionKind.LEARNING]
    if not day:
        raise UnknownSession(training=found.code, date=date)
    outcomes = [
        outcome
        for entry in entries
        for who in entry.who
        for outcome in _set_day(tx, day, find_enrollment(tx, found, who), entry, who, reason)
    ]
    done = [(o.session, o.ndh, o.status) for o in outcomes if o.outcome != "already"]
    tx.tell(training=found.code, date=date, marks=done, reason=reason)
    return tuple(outcomes)


def _set_day(
    tx: Transaction,
    day: Sequence[TrainingSession],
    enrollment: Enrollment,
    entry: DayEntry,
    who: str,
    reason: str | None,
) -> list[MarkOutcome]:
    """Set one participant's marks of a day."""
    if enrollment.state != EnrollmentState.ACTIVE:
        raise Withdrawn(who=who, name=enrollment.name)
    marks = {session.number: mark_of(tx, session, enrollment) for session in day}
    standing = {number: _standing(mark) for number, mark in marks.items() if mark is not None}
    rows = {session.number: session for session in day}
    outcomes = []
    for wanted in day_marks(entry, [DaySession(o.number, o.jp) for o in day], standing):
        session, mark = rows[wanted.session], marks[wanted.session]
        # Saying the same again is no reason to lose what was noted.
        kept = mark.note if mark is not None and mark.status == wanted.status else None
        note = entry.note or kept
        stated = Stated(wanted.status, MarkSource.TYPED, jp=wanted.jp, note=note, reason=reason)
        outcomes.append(set_mark(tx, session, enrollment, stated, who=who, standing=mark))
    return outcomes


def _standing(mark: Mark) -> StandingMark:
    return StandingMark(Status(mark.status), MarkSource(mark.source))
