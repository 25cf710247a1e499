"""The schedule as it runs: real starts, a day that slips, sessions that do not take place."""

import datetime as dt

import pytest

from app.domain.errors import (
    InvalidValue,
    SessionCancelled,
    SessionLocked,
    SessionWithoutClock,
    StaleSession,
    UnknownSession,
    WrongDay,
)
from app.usecases.schedule import cancel_session, list_sessions, shift_rest, start_session


@pytest.fixture
def start(day):
    """Start a session at a time of the day: `start(1, "08:15")`."""

    def act(session, at, **more):
        moment = dt.datetime.fromisoformat(at if "T" in at else f"2025-08-04T{at}")
        return day.workspace.change(
            start_session, training=day.code, session=session, at=moment, **more
        ).sessions

    return act


def clock(day):
    """Show each session's times as `07:30-09:45`."""
    return [f"{o.start:%H:%M}-{o.end:%H:%M}" for o in day.read(list_sessions)]


PLANNED = ["07:30-09:45", "10:00-12:15", "13:15-15:30", "15:45-16:30"]
SLIPPED = ["08:15-10:30", "10:45-13:00", "14:00-16:15", "16:30-17:15"]


def test_the_schedule_tells_all_of_each_session(day):
    first = day.read(list_sessions)[0]
    assert (first.number, first.kind, first.mode, first.state) == (
        1,
        "learning",
        "classroom",
        "planned",
    )
    assert (first.date, first.start, first.end, first.until) == (
        dt.date(2025, 8, 4),
        dt.time(7, 30),
        dt.time(9, 45),
        None,
    )
    assert (first.subject, first.trainers, str(first.jp)) == (
        "Konsep Coaching",
        ("Drs. Joko Umpama, M.Si.",),
        "3.00",
    )


def test_sessions_are_numbered_and_listed_in_the_order_of_date_and_start(classroom):
    workplace = {"mode": "workplace", "subject": "Aktualisasi", "until": "2025-08-07", "jp": 10}
    opening = {
        "date": "2025-08-04",
        "start": "07:00",
        "end": "07:30",
        "kind": "ceremony",
        "subject": "Pembukaan",
    }
    pause = {
        "date": "2025-08-04",
        "start": "09:45",
        "end": "10:00",
        "kind": "break",
    }
    classroom.plan(sessions=[workplace, *reversed(classroom.week["sessions"][:4]), pause, opening])
    listed = classroom.read(list_sessions)
    assert [(o.number, o.subject, o.kind) for o in listed] == [
        (1, "Pembukaan", "ceremony"),
        (2, "Konsep Coaching", "learning"),
        (3, "Istirahat", "break"),
        (4, "Konsep Mentoring", "learning"),
        (5, "Praktik Coaching", "learning"),
        (6, "Refleksi", "learning"),
        (7, "Aktualisasi", "learning"),
    ]
    assert (listed[-1].date, listed[-1].start, listed[-1].until) == (
        None,
        None,
        dt.date(2025, 8, 7),
    )


def test_a_late_start_moves_one_session_and_its_end_stays_as_planned(day, start):
    assert [line.number for line in start(1, "08:15")] == [1]
    assert clock(day) == ["08:15-09:45", *PLANNED[1:]]


def test_an_early_start_is_a_start_too(day, start):
    start(2, "09:50")
    assert clock(day)[1] == "09:50-12:15"


def test_a_start_behind_the_planned_end_takes_the_end_along(day, start):
    start(1, "09:45")
    start(1, "09:45")
    assert clock(day) == ["09:45-12:00", *PLANNED[1:]]


def test_with_shift_the_rest_of_the_day_slips_by_the_same_difference(day, start):
    assert [line.number for line in start(1, "08:15", shift=True)] == [1, 2, 3, 4]
    assert clock(day) == SLIPPED


def test_a_slip_in_the_middle_leaves_the_morning_alone(day, start):
    assert [line.number for line in start(3, "13:45", shift=True)] == [3, 4]
    assert clock(day) == [*PLANNED[:2], "13:45-16:00", "16:15-17:00"]


def test_a_second_slip_counts_from_the_plan_like_the_first(day, start):
    start(1, "08:15", shift=True)
    start(3, "14:15", shift=True)
    assert clock(day) == [*SLIPPED[:2], "14:15-16:30", "16:45-17:30"]


def test_the_same_slip_twice_is_the_same_as_once(day, start):
    start(1, "08:15", shift=True)
    assert [line.number for line in start(1, "08:15", shift=True)] == [1, 2, 3, 4]
    assert clock(day) == SLIPPED


def test_a_forgotten_shift_can_be_added(day, start):
    start(1, "08:15")
    start(1, "08:15", shift=True)
    assert clock(day) == SLIPPED


@pytest.mark.parametrize("wrong", ["14:59", "05:00", "08:51"])
def test_a_slip_of_the_pen_is_put_right_by_the_true_moment(day, start, wrong):
    start(1, wrong, shift=True)
    start(1, "08:15", shift=True)
    assert clock(day) == SLIPPED
    start(1, "07:30", shift=True)
    assert clock(day) == PLANNED


def test_a_start_after_a_slip_keeps_the_end_that_slipped(day, start):
    start(1, "08:15", shift=True)
    start(2, "10:50")
    assert clock(day) == [SLIPPED[0], "10:50-13:00", *SLIPPED[2:]]


def test_a_slip_leaves_locked_and_cancelled_sessions_and_work_without_a_clock_alone(day, start):
    at_home = {"mode": "self-paced", "date": "2025-08-04", "subject": "Refleksi", "jp": 1}
    day.plan(sessions=[*day.week["sessions"][:4], at_home])
    day.lock(session=2, reason="Daftar hadir menyusul")
    day.workspace.change(cancel_session, training=day.code, session=3, reason="Narasumber sakit")
    assert [line.number for line in start(1, "08:15", shift=True)] == [1, 4]
    listed = day.read(list_sessions)
    assert [o.start for o in listed[:4]] == [
        dt.time(8, 15),
        *(dt.time(h, m) for h, m in ((10, 0), (13, 15), (16, 30))),
    ]
    assert (listed[4].start, listed[4].end) == (None, None)


def test_a_slip_beyond_midnight_is_refused_whole(day, start):
    with pytest.raises(InvalidValue) as refused:
        start(1, "15:00", shift=True)
    assert refused.value.fields == {
        "path": "at",
        "value": "2025-08-04T15:00:00",
        "expected": "within-the-day",
    }
    assert clock(day) == PLANNED


def test_a_start_on_another_day_is_refused(day, start):
    with pytest.raises(WrongDay) as refused:
        start(1, "2025-08-05T07:30")
    assert refused.value.fields == {
        "session": 1,
        "date": dt.date(2025, 8, 4),
        "at": dt.datetime(2025, 8, 5, 7, 30),
    }


@pytest.mark.parametrize("date", [{}, {"date": "2025-08-04"}])
def test_work_without_a_clock_has_no_start(classroom, date):
    classroom.plan(sessions=[{"mode": "self-paced", "subject": "Refleksi", **date}])
    with pytest.raises(SessionWithoutClock) as refused:
        classroom.workspace.change(
            start_session,
            training=classroom.code,
            session=1,
            at=dt.datetime(2025, 8, 4, 8, 0),
        )
    assert refused.value.fields == {"session": 1}


def cancel(day, session, **more):
    return day.workspace.change(
        cancel_session, training=day.code, session=session, reason="Narasumber sakit", **more
    ).sessions


def test_a_cancelled_session_cannot_start_and_no_longer_counts(day, start):
    day.fill(session=1)
    assert [(o.number, o.state) for o in cancel(day, 1)] == [(1, "cancelled")]
    assert [(o.number, o.state) for o in cancel(day, 1)] == [(1, "cancelled")]
    with pytest.raises(SessionCancelled) as refused:
        start(1, "08:15")
    assert refused.value.fields == {"session": 1}
    assert str(day.tally().jp_scheduled) == "7.00"


def test_a_cancellation_undone_gives_the_session_back_with_its_marks(day):
    day.fill(session=1)
    cancel(day, 1)
    cancel(day, 1, undo=True)
    assert {o.jp_present for o in day.tally().people} == {3}
    (line,) = cancel(day, 1, undo=True)
    assert line.state == "open"
    (untouched,) = cancel(day, 2, undo=True)
    assert untouched.state == "planned"


def test_what_is_not_in_the_schedule_can_neither_start_nor_be_cancelled(day, start):
    with pytest.raises(UnknownSession):
        start(5, "08:15")
    with pytest.raises(UnknownSession):
        cancel(day, 5)


@pytest.mark.parametrize("wrong", ["14:59", "17:35", "05:00"])
def test_a_slip_of_the_pen_leaves_nothing_behind_without_a_shift_too(day, start, wrong):
    start(1, wrong)
    start(1, "07:35")
    assert clock(day) == ["07:35-09:45", *PLANNED[1:]]


def test_a_start_after_the_end_takes_as_long_as_planned(day, start):
    start(1, "11:00")
    assert clock(day)[0] == "11:00-13:15"
    with pytest.raises(InvalidValue):
        start(1, "23:00")


def test_a_locked_session_starts_anew_only_with_a_reason(day, start):
    day.lock(session=1, reason="Daftar hadir menyusul")
    with pytest.raises(SessionLocked) as refused:
        start(1, "08:15")
    assert refused.value.fields == {"session": 1}
    start(1, "08:15", reason="Salah catat")
    start(1, "08:15")
    assert clock(day)[0] == "08:15-09:45"


def test_a_locked_session_is_locked_again_when_its_cancellation_is_undone(day):
    day.fill(session=1)
    day.lock(session=1)
    cancel(day, 1)
    (line,) = cancel(day, 1, undo=True)
    assert line.state == "locked"


def test_a_late_start_and_a_longer_plan_end_with_the_day(day, start):
    start(4, "22:30")
    *others, last = day.week["sessions"][:4]
    day.plan(sessions=[*others, {**last, "end": "18:30"}])
    assert clock(day)[3] == "22:30-23:59"
    day.scan(4, "22:40", "1")
    assert day.read(list_sessions)[3].state == "open"


def test_a_locked_session_does_not_move_without_a_reason(day, start):
    start(1, "08:15")
    day.lock(session=1, reason="Daftar hadir menyusul")
    start(1, "08:15", shift=True)
    assert clock(day) == ["08:15-09:45", *SLIPPED[1:]]
    start(1, "08:15", shift=True, reason="Salah catat")
    assert clock(day) == SLIPPED


def test_a_session_starts_now_where_no_moment_is_told(day):
    day.workspace.change(start_session, training=day.code, session=1)
    assert clock(day) == ["07:25-09:45", *PLANNED[1:]]


@pytest.fixture
def shift(day):
    """Shift the rest of the day from a session on, as it was last seen."""

    def act(session, minutes, **more):
        seen = next(line for line in day.read(list_sessions) if line.number == session)
        return day.workspace.change(
            shift_rest,
            training=day.code,
            session=session,
            minutes=minutes,
            **{"revision": seen.revision, **more},
        ).sessions

    return act


def test_the_rest_of_the_day_slips_without_a_start_and_slips_on(day, start, shift):
    start(1, "07:40")
    assert [line.number for line in shift(2, 30)] == [2, 3, 4]
    assert clock(day) == ["07:40-09:45", "10:30-12:45", "13:45-16:00", "16:15-17:00"]
    shift(3, 15)
    assert clock(day)[1:] == ["10:30-12:45", "14:00-16:15", "16:30-17:15"]
    assert {line.state for line in day.read(list_sessions)} == {"planned"}


def test_a_day_slips_back_too(day, shift):
    shift(1, 45)
    shift(1, -45)
    assert clock(day) == PLANNED


def test_a_shift_of_what_was_changed_meanwhile_is_refused(day, shift):
    shift(2, 30, revision=1)
    with pytest.raises(StaleSession) as refused:
        shift(2, 30, revision=1)
    assert refused.value.fields == {"session": 2}


def test_a_shift_passes_locked_sessions_by_and_moves_one_itself_with_a_reason(day, shift):
    day.lock(session=2, reason="Daftar hadir menyusul")
    assert [line.number for line in shift(1, 45)] == [1, 3, 4]
    assert clock(day) == [SLIPPED[0], PLANNED[1], *SLIPPED[2:]]
    with pytest.raises(SessionLocked):
        shift(2, 45)
    shift(2, 45, reason="Salah catat")
    assert clock(day)[1] == SLIPPED[1]


@pytest.mark.parametrize("minutes", [480, -500])
def test_a_shift_never_leaves_the_day(day, shift, minutes):
    with pytest.raises(InvalidValue) as refused:
        shift(1, minutes)
    assert refused.value.fields == {
        "path": "minutes",
        "value": minutes,
        "expected": "within-the-day",
    }
    assert clock(day) == PLANNED
