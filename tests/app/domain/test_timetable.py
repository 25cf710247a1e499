"""The clock of a training day: on time to the minute, days that slip, sessions that overlap."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timetable import (
    Slot,
    arrival_status,
    clashes,
    exchanged,
    local_time,
    minutes_of,
    moved,
    read_clock,
    slot_of_now,
)
from app.domain.vocabulary import Status, Zone

MONDAY = dt.date(2025, 8, 4)
START = dt.datetime(2025, 8, 4, 7, 30)
times = st.times().map(lambda time: time.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("at", "late_minutes", "status"),
    [
        ("07:00:00", 30, "H"),
        ("07:30:00", 30, "H"),
        ("08:00:00", 30, "H"),
        ("08:00:59", 30, "H"),
        ("08:01:00", 30, "T"),
        ("07:45:59", 15, "H"),
        ("07:46:00", 15, "T"),
        ("07:30:59", 0, "H"),
        ("07:31:00", 0, "T"),
    ],
)
def test_late_begins_with_the_first_minute_after_the_limit(at, late_minutes, status):
    moment = dt.datetime.combine(MONDAY, dt.time.fromisoformat(at))
    assert arrival_status(moment, START, late_minutes) == status


@given(st.integers(-120, 600), st.integers(0, 180), st.integers(0, 59))
def test_an_arrival_is_late_exactly_when_its_whole_minutes_exceed_the_limit(after, limit, second):
    at = START + dt.timedelta(minutes=after, seconds=second)
    assert (arrival_status(at, START, limit) is Status.LATE) == (after > limit)


@pytest.mark.parametrize("month", [1, 8])
@pytest.mark.parametrize(("zone", "hour"), [(Zone.WIB, 0), (Zone.WITA, 1), (Zone.WIT, 2)])
def test_each_zone_has_its_own_clock_all_year(zone, hour, month):
    utc = dt.datetime(2025, month, 4, 17, 30, 5, 999)
    assert local_time(utc, zone) == dt.datetime(2025, month, 5, hour, 30, 5)


@pytest.mark.parametrize(
    ("time", "minutes", "to"),
    [
        ("07:30", 45, "08:15"),
        ("08:15", -45, "07:30"),
        ("00:00", 0, "00:00"),
        ("00:00", 1439, "23:59"),
    ],
)
def test_a_time_moves_within_its_day(time, minutes, to):
    assert moved(dt.time.fromisoformat(time), minutes) == dt.time.fromisoformat(to)


@pytest.mark.parametrize(("time", "minutes"), [("23:30", 30), ("00:10", -11)])
def test_a_time_never_leaves_its_day(time, minutes):
    with pytest.raises(ValueError, match=str(minutes)):
        moved(dt.time.fromisoformat(time), minutes)


@given(times, times)
def test_a_move_by_the_difference_of_two_times_leads_from_one_to_the_other(one, other):
    assert moved(one, minutes_of(other) - minutes_of(one)) == other


def slot(number: int, start: str, end: str, date: dt.date = MONDAY) -> Slot:
    return Slot(number, date, dt.time.fromisoformat(start), dt.time.fromisoformat(end))


def test_sessions_that_share_a_minute_of_a_day_clash():
    slots = [slot(1, "07:30", "09:45"), slot(2, "09:44", "12:15"), slot(3, "08:00", "08:30")]
    assert list(clashes(slots)) == [(1, 2), (1, 3)]


def test_sessions_that_follow_each_other_or_lie_on_other_days_do_not_clash():
    tuesday = MONDAY + dt.timedelta(days=1)
    slots = [
        slot(1, "07:30", "09:45"),
        slot(2, "09:45", "12:15"),
        slot(3, "07:30", "09:45", tuesday),
    ]
    assert not list(clashes(slots))
    assert not list(clashes(reversed(slots)))


TWO_DAYS = [
    Slot(1, MONDAY, dt.time(7, 30), dt.time(9, 45)),
    Slot(2, MONDAY, dt.time(10), dt.time(12, 15)),
    Slot(3, MONDAY + dt.timedelta(days=2), dt.time(7, 30), dt.time(9, 45)),
]


@pytest.mark.parametrize(
    ("now", "number"),
    [
        ("2025-08-01T08:00", 1),
        ("2025-08-04T06:00", 1),
        ("2025-08-04T09:45", 1),
        ("2025-08-04T09:46", 2),
        ("2025-08-04T20:00", 2),
        ("2025-08-05T08:00", 3),
        ("2025-08-06T20:00", 3),
        ("2025-09-01T08:00", 3),
    ],
)
def test_what_is_worked_on_runs_or_comes_next_and_in_the_evening_is_the_days_last(now, number):
    found = slot_of_now(TWO_DAYS, dt.datetime.fromisoformat(now))
    assert found is not None
    assert found.number == number


def test_where_nothing_is_planned_nothing_is_worked_on():
    assert slot_of_now([], START) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0730", "07:30"),
        ("730", "07:30"),
        ("7.30", "07:30"),
        (" 07:30 ", "07:30"),
        ("7,30", "07:30"),
        ("7", "07:00"),
        ("1630", "16:30"),
    ],
)
def test_a_time_is_read_however_it_is_typed(typed, meant):
    assert read_clock(typed) == dt.time.fromisoformat(meant)


@pytest.mark.parametrize("typed", ["", "pagi", "24.00", "7.60", "73000", "-7.30", "7.3"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(ValueError, match=r".*"):
        read_clock(typed)


def test_neighbours_of_one_day_change_places_and_keep_their_lengths_and_the_pause():
    long, short = slot(3, "13:15", "15:30"), slot(4, "15:45", "16:30")
    assert exchanged(long, short) == (slot(3, "14:15", "16:30"), slot(4, "13:15", "14:00"))
    assert exchanged(short, long) == (slot(4, "13:15", "14:00"), slot(3, "14:15", "16:30"))


def test_sessions_of_two_days_change_places_at_each_others_start():
    tuesday = MONDAY + dt.timedelta(days=1)
    one, other = slot(1, "07:30", "09:45"), slot(8, "15:45", "16:30", tuesday)
    assert exchanged(one, other) == (
        slot(1, "15:45", "18:00", tuesday),
        slot(8, "07:30", "08:15"),
    )
    late = slot(8, "23:00", "23:45", tuesday)
    with pytest.raises(ValueError, match="135"):
        exchanged(one, late)
