"""The next angkatan of a training: its days moved to a new start."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from app.domain.plan import PlannedSession, TrainingPlan

_DAYS_A_WEEK = 7
_WORKDAYS_A_WEEK = 5
_FRIDAY = 4


def moved_to(plan: TrainingPlan, start: dt.date) -> TrainingPlan:
    """The same plan with its first day on another date.

    Where both first days are the same weekday, and where either lies on a weekend, all days keep
    their distance. Else a training of workdays stays one: its days follow each other as before,
    and weekends are left out.
    """
    move = _mover(plan, start)
    return replace(
        plan,
        year=start.year,
        start=start,
        end=move(plan.end),
        sessions=tuple(_moved_session(session, move) for session in plan.sessions),
    )


def starts_like(plan: TrainingPlan, earliest: dt.date) -> dt.date:
    """The first date from a day on that has the weekday on which a plan starts."""
    days = (plan.start.weekday() - earliest.weekday()) % _DAYS_A_WEEK
    return earliest + dt.timedelta(days=days)


def _mover(plan: TrainingPlan, start: dt.date) -> Callable[[dt.date], dt.date]:
    taught = {session.date for session in plan.sessions if session.date}
    is_same_weekday = start.weekday() == plan.start.weekday()
    if is_same_weekday or any(day.weekday() > _FRIDAY for day in {*taught, plan.start, start}):
        distance = start - plan.start
        return lambda day: day + distance
    workdays = _workday(start) - _workday(plan.start)
    return lambda day: _day_of(_workday(day) + workdays)


def _workday(day: dt.date) -> int:
    """The place of a day among all workdays; a weekend stands with the Friday before it."""
    weeks, weekday = divmod(day.toordinal() - 1, _DAYS_A_WEEK)
    return weeks * _WORKDAYS_A_WEEK + min(weekday, _FRIDAY)


def _day_of(workday: int) -> dt.date:
    weeks, weekday = divmod(workday, _WORKDAYS_A_WEEK)
    return dt.date.fromordinal(weeks * _DAYS_A_WEEK + weekday + 1)


def _moved_session(session: PlannedSession, move: Callable[[dt.date], dt.date]) -> PlannedSession:
    return replace(
        session,
        date=session.date and move(session.date),
        until=session.until and move(session.until),
    )
