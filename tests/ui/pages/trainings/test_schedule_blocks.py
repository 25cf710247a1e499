"""Where sessions stand in a week: columns, minutes, lanes, and bars of work without a clock."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from app.usecases.schedule import SessionLine
from ui.pages.trainings.schedule_blocks import lay_out, mondays

MONDAY, FRIDAY = dt.date(2025, 8, 4), dt.date(2025, 8, 8)
LESSON = SessionLine(
    number=1,
    kind="learning",
    date=MONDAY,
    start=dt.time(7, 30),
    end=dt.time(9, 45),
    until=None,
    subject="Etika",
    trainers=(),
    jp=Decimal(3),
    mode="classroom",
    state="planned",
    planned_start=dt.time(7, 30),
    planned_end=dt.time(9, 45),
    room=None,
    revision=1,
)
AT_HOME = replace(LESSON, number=9, date=None, start=None, end=None, mode="self-paced")


def week(*lines, monday=MONDAY, last=FRIDAY):
    return lay_out(monday, MONDAY, last, lines)


def test_a_week_shows_its_workdays_and_a_day_off_only_where_something_stands_in_it():
    assert [day.day for day in week().days] == [4, 5, 6, 7, 8]
    saturday = replace(LESSON, date=dt.date(2025, 8, 9))
    assert [day.day for day in week(saturday).days] == [4, 5, 6, 7, 8, 9]
    assert [day.day for day in week(last=dt.date(2025, 8, 5)).days] == [4, 5]
    beside = lay_out(MONDAY + dt.timedelta(weeks=1), MONDAY, FRIDAY, [])
    assert len(beside.days) == 5


def test_a_day_is_shown_from_eight_to_four_and_further_where_something_is_planned():
    assert (week().top, week().bottom) == (480, 960)
    long = week(replace(LESSON, start=dt.time(6, 45), end=dt.time(17, 10)))
    assert (long.top, long.bottom) == (390, 1050)


def test_what_overlaps_stands_in_lanes_and_what_follows_has_the_whole_width_again():
    other = replace(LESSON, number=2, start=dt.time(9), end=dt.time(10))
    third = replace(LESSON, number=3, start=dt.time(9, 45), end=dt.time(10, 30))
    after = replace(LESSON, number=4, start=dt.time(10, 30), end=dt.time(11, 15))
    placed = week(after, third, other, LESSON).blocks
    assert [(o.line.number, o.lane, o.lanes) for o in placed] == [
        (1, 0, 2),
        (2, 1, 2),
        (3, 0, 2),
        (4, 0, 1),
    ]


def test_the_jp_of_a_day_are_those_that_take_place():
    cancelled = replace(LESSON, number=2, state="cancelled")
    tuesday = replace(LESSON, number=3, date=dt.date(2025, 8, 5))
    shown = week(LESSON, cancelled, tuesday, AT_HOME)
    assert (shown.jp_of(0), shown.jp_of(1), shown.jp_of(2)) == (3, 3, 0)


def test_work_without_a_clock_lies_over_its_days():
    until = replace(AT_HOME, until=dt.date(2025, 8, 6))
    friday = replace(AT_HOME, number=10, date=FRIDAY, until=dt.date(2025, 8, 20))
    sunday = replace(AT_HOME, number=11, date=dt.date(2025, 8, 10), until=dt.date(2025, 8, 10))
    over = replace(AT_HOME, number=12, until=dt.date(2025, 8, 1))
    shown = week(LESSON, until, friday, sunday, over)
    assert [(o.line.number, o.first, o.last, o.row) for o in shown.bars] == [
        (9, 0, 2, 0),
        (10, 4, 4, 1),
    ]
    assert [line.number for line in shown.lines] == [1, 9, 10]


def test_the_weeks_are_those_of_the_training_and_of_its_sessions():
    later = replace(LESSON, date=dt.date(2025, 8, 25))
    found = mondays(MONDAY, dt.date(2025, 8, 12), [LESSON, later, AT_HOME])
    assert [day.day for day in found] == [4, 11, 25]
