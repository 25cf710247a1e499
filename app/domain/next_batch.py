"""The next angkatan of a training: its days moved to a new start."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from app.domain.certification import KindTerms
from app.domain.plan import PlannedSession, TrainingPlan

_DAYS_A_WEEK = 7
_WORKDAYS_A_WEEK = 5
_FRIDAY = 4


def moved_to(plan: TrainingPlan, start: dt.date) -> TrainingPlan:
    """The same plan with its first day on another date.

    Where both first days are the same weekday, and where either lies on a weekend, all days keep
    their distance. Else a training of workdays stays one: its days follow each other as before,
    and weekends are left out. Who takes office on a day still does so on that day.
    """
    move = _mover(plan, start)
    return replace(
        _signed_from(plan, start),
        year=start.year,
        start=start,
        end=move(plan.end),
        sessions=tuple(_moved_session(session, move) for session in plan.sessions),
    )


def starts_like(plan: TrainingPlan, earliest: dt.date) -> dt.date:
    """The first date from a day on that has the weekday on which a plan starts."""
    days = (plan.start.weekday() - earliest.weekday()) % _DAYS_A_WEEK
    return earliest + dt.timedelta(days=days)


def _signed_from(plan: TrainingPlan, day: dt.date) -> TrainingPlan:
    """The same plan, in which who is in office on a day signs from the beginning."""
    common = {"front": plan.front, "back": plan.back}
    kinds = {terms.kind: terms for terms in plan.certification.kinds}
    waiting = []
    for each in sorted(plan.certification.later, key=lambda one: one.valid_from):
        if each.valid_from > day:
            waiting.append(each)
        elif each.kind is None:
            common[each.side] = each.signatory
        else:
            terms = kinds.get(each.kind, KindTerms(each.kind))
            is_front = each.side == "front"
            kinds[each.kind] = replace(
                terms,
                front=each.signatory if is_front else terms.front,
                back=terms.back if is_front else each.signatory,
            )
    certification = replace(plan.certification, kinds=tuple(kinds.values()), later=tuple(waiting))
    return replace(plan, front=common["front"], back=common["back"], certification=certification)


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
