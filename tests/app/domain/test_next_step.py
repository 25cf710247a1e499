"""The next sensible step of a class, by the clock of its training week."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.next_step import ClassFacts, NextStep, SessionFacts, Step, next_step

MONDAY = dt.date(2025, 8, 4)
TIMES = [("07:30", "09:45"), ("10:00", "12:15"), ("13:15", "15:30"), ("15:45", "16:30")]


def on(text: str, day: int = 0) -> dt.datetime:
    """Name a time of one of the training's days, Monday being day 0."""
    return dt.datetime.combine(MONDAY + dt.timedelta(days=day), dt.time.fromisoformat(text))


def week(days: int = 5, **facts) -> list[SessionFacts]:
    """Plan four sessions a day for a class of thirty of whom nobody is marked."""
    return [
        SessionFacts(
            number=4 * day + place,
            start=on(start, day),
            end=on(end, day),
            **{"unmarked": 30, **facts},
        )
        for day in range(days)
        for place, (start, end) in enumerate(TIMES, start=1)
    ]


def told(sessions: list[SessionFacts], numbers, **facts) -> list[SessionFacts]:
    """Say something of some sessions."""
    return [replace(o, **facts) if o.number in numbers else o for o in sessions]


def filled(sessions: list[SessionFacts], numbers, **facts) -> list[SessionFacts]:
    """Mark everybody in some sessions."""
    return told(sessions, numbers, marked=30, unmarked=0, **facts)


def step(now, sessions, **facts):
    found = next_step(now, ClassFacts(30, sessions, **facts))
    return None if found is None else (str(found.code), found.session or found.date, found.count)


WEEK = week(has_sheet=True)
FIRST_DAY = filled(WEEK, range(1, 5))
CLOSED = told(FIRST_DAY, range(1, 5), is_locked=True)
WHOLE = filled(WEEK, range(1, 21), is_locked=True)
RECAP = ("look-at-recap", None, None)


@pytest.mark.parametrize(
    ("now", "sessions", "wanted"),
    [
        # the week before: the list still changes until three days before
        ("2025-07-20T09:00", week(), None),
        ("2025-07-31T23:00", week(), None),
        ("2025-08-01T00:00", week(), ("print-sheets", MONDAY, 4)),
        ("2025-08-03T20:00", told(week(), (1, 2)), ("print-sheets", MONDAY, 4)),
        ("2025-08-03T20:00", told(week(), (1, 2), has_sheet=True), ("print-sheets", MONDAY, 2)),
        ("2025-08-03T20:00", WEEK, None),
        # the first morning
        ("2025-08-04T06:59", WEEK, None),
        ("2025-08-04T07:00", week(), ("print-sheets", MONDAY, 4)),
        ("2025-08-04T07:00", told(week(), [1], is_locked=True), ("print-sheets", MONDAY, 3)),
        ("2025-08-04T07:00", WEEK, ("mark-session", 1, 30)),
        ("2025-08-04T07:40", told(week(), [1], marked=1, unmarked=29), ("mark-session", 1, 29)),
        ("2025-08-04T09:45", WEEK, ("mark-session", 1, 30)),
        ("2025-08-04T09:45", filled(WEEK, [1]), ("mark-session", 2, 30)),
        # between and after sessions
        ("2025-08-04T12:30", filled(WEEK, [1]), ("mark-session", 2, 30)),
        ("2025-08-04T12:30", filled(WEEK, [1, 2]), RECAP),
        ("2025-08-04T12:30", told(filled(WEEK, [1]), [2], is_locked=True), RECAP),
        ("2025-08-04T16:31", filled(WEEK, [1, 2]), ("mark-rest-of-day", MONDAY, 60)),
        ("2025-08-04T16:31", FIRST_DAY, ("close-day", MONDAY, None)),
        ("2025-08-04T16:31", CLOSED, RECAP),
        (
            "2025-08-04T16:31",
            told(CLOSED, range(5, 21), has_sheet=False),
            ("print-sheets", MONDAY + dt.timedelta(days=1), 4),
        ),
        # what was left behind, after what is at the door
        ("2025-08-05T08:00", WEEK, ("mark-session", 5, 30)),
        ("2025-08-05T06:00", WEEK, ("mark-rest-of-day", MONDAY, 120)),
        ("2025-08-05T06:00", FIRST_DAY, ("close-day", MONDAY, None)),
        ("2025-09-30T06:00", FIRST_DAY, ("close-day", MONDAY, None)),
        # the end
        ("2025-08-08T16:40", WHOLE, RECAP),
        ("2025-08-09T08:00", WHOLE, None),
    ],
)  # fmt: skip
def test_a_week_has_one_step_at_each_moment(now, sessions, wanted):
    assert step(dt.datetime.fromisoformat(now), sessions) == wanted


def test_a_class_without_schedule_is_planned_and_one_without_people_gets_its_list():
    assert next_step(on("07:00"), ClassFacts(0)) == NextStep(Step.PLAN_SCHEDULE)
    assert next_step(on("07:00"), ClassFacts(0, WEEK)) == NextStep(Step.IMPORT_PARTICIPANTS)


def test_certificates_are_issued_and_printed_when_nothing_else_is_open():
    after = on("08:00", 7)
    assert step(after, WHOLE, eligible=28, unprinted=2) == ("issue-certificates", None, 28)
    assert step(after, WHOLE, unprinted=30) == ("print-certificates", None, 30)
    assert step(after, FIRST_DAY, eligible=28) == ("close-day", MONDAY, None)


def test_what_is_prepared_is_decided_on_before_the_day_is_closed():
    friday = filled(WEEK, range(1, 21))
    assert step(on("17:01", 4), friday, confirmable=28) == ("confirm-certificates", None, 28)
    one_open = [replace(friday[-1], unmarked=2), *friday[:-1]]
    assert step(on("16:00", 4), one_open, confirmable=28) == ("mark-session", 20, 2)


def test_work_without_a_clock_is_asked_for_when_its_last_day_is_over():
    until = on("23:59", 1)
    work = SessionFacts(21, None, until, marked=20, unmarked=10)
    assert step(on("12:00", 1), [work]) == RECAP
    assert step(on("00:00", 2), [work]) == ("mark-session", 21, 10)
    done = replace(work, unmarked=0)
    assert step(on("00:00", 2), [done]) == ("close-session", 21, None)
    assert step(on("00:00", 2), [replace(done, is_locked=True)]) is None


sessions_told = st.builds(
    lambda marks, locks, sheets: [
        replace(o, marked=marked, unmarked=30 - marked, is_locked=locked, has_sheet=sheet)
        for o, marked, locked, sheet in zip(WEEK, marks, locks, sheets, strict=True)
    ],
    st.lists(st.sampled_from([0, 1, 29, 30]), min_size=20, max_size=20),
    st.lists(st.booleans(), min_size=20, max_size=20),
    st.lists(st.booleans(), min_size=20, max_size=20),
)
moments = st.datetimes(dt.datetime(2025, 7, 1), dt.datetime(2025, 9, 30))


@given(moments, sessions_told, st.integers(0, 3), st.integers(0, 3))
def test_a_step_is_never_about_what_is_locked_or_done(now, sessions, eligible, unprinted):
    found = next_step(now, ClassFacts(30, sessions, eligible, unprinted))
    by_number = {o.number: o for o in sessions}
    match found:
        case NextStep(Step.MARK_SESSION, number, _, count) if number:
            one = by_number[number]
            assert one.needs_marks
            assert one.unmarked == count
            assert one.start is not None
            assert one.start - dt.timedelta(minutes=30) <= now
        case NextStep(Step.MARK_REST_OF_DAY, None, day, count):
            assert any(o.needs_marks for o in sessions if o.day == day)
            assert all(o.is_over(now) for o in sessions if o.day == day)
            assert count
        case NextStep(Step.CLOSE_DAY, None, day):
            of_day = [o for o in sessions if o.day == day]
            assert not all(o.is_locked for o in of_day)
            assert not any(o.needs_marks for o in of_day)
        case NextStep(Step.PRINT_SHEETS, None, day, count):
            assert day is not None
            assert now.date() <= day <= now.date() + dt.timedelta(days=3)
            assert count


@given(moments, sessions_told)
def test_doing_every_step_ends_with_nothing_to_do(now, sessions):
    """Nobody is led in a circle."""
    for _ in range(60):
        found = next_step(now, ClassFacts(30, sessions))
        if found is None or found.code is Step.LOOK_AT_RECAP:
            return
        sessions = _done(sessions, found)
    pytest.fail("the steps lead in a circle")


def _done(sessions, found):
    of_day = [o.number for o in sessions if o.day == found.date]
    match found.code:
        case Step.MARK_SESSION:
            return filled(sessions, [found.session])
        case Step.MARK_REST_OF_DAY:
            return filled(sessions, of_day)
        case Step.CLOSE_DAY:
            return told(sessions, of_day, is_locked=True)
    return told(sessions, of_day, has_sheet=True)
