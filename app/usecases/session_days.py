"""The day with which a session is over, and who had not joined by then."""

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import case, func

from db.models import TrainingSession

LAST_DAY = case(
    (TrainingSession.planned_start.is_not(None), TrainingSession.date),
    else_=func.coalesce(TrainingSession.until, TrainingSession.date),
)
"""The day with which a session is over, as `is_before_joining` says it of one."""


def is_before_joining(row: TrainingSession, joined: dt.date | None) -> bool:
    """Whether a session was over before a late joiner's first day.

    It is over with its day, or with the day until which work without a clock is done.
    """
    return joined is not None and last_day(row) < joined


def last_day(row: TrainingSession) -> dt.date:
    """The day with which a session is over."""
    day = row.date if row.planned_start else row.until or row.date
    assert day is not None  # noqa: S101 - the table holds a day of each
    return day


def as_they_end(rows: Iterable[TrainingSession]) -> list[TrainingSession]:
    """Sessions by the day with which they are over; work without a clock is the last of its day."""
    return sorted(
        rows, key=lambda row: (last_day(row), row.planned_start or dt.time.max, row.number)
    )
