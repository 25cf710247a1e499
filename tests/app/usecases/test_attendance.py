"""Attendance: scans, typed marks, the rest of a day, locks, and the marks as they stand."""

import datetime as dt
from decimal import Decimal

import pytest

from app import journal
from app.domain.errors import (
    InvalidValue,
    SessionCancelled,
    UnknownSession,
    UnknownTraining,
    Unmarked,
)
from app.domain.vocabulary import Status
from app.usecases.attendance import MarkLine, scan
from app.usecases.participants import list_participants
from app.usecases.schedule import cancel_session, list_sessions, start_session


def told(outcomes):
    """Show outcomes shortly: NDH, status, outcome, and the code of a refusal."""
    return [(o.ndh, o.status, o.outcome, o.refusal and o.refusal.code) for o in outcomes]


def states(day):
    return [line.state for line in day.read(list_sessions)]


def cancel(day, session):
    day.workspace.change(
        cancel_session, training=day.code, session=session, reason="Narasumber sakit"
    )


# Scans


@pytest.mark.parametrize(
    ("at", "status"), [("08:00", "H"), ("08:00:59", "H"), ("08:01", "T"), ("09:45:59", "T")]
)
def test_a_scan_says_on_time_or_late_and_keeps_its_moment(day, at, status):
    assert told(day.scan(1, at, "1")) == [(1, status, "marked", None)]
    moment = dt.datetime.fromisoformat(f"2025-08-04T{at}")
    assert day.marks() == (MarkLine(1, 1, status, moment, None, "scan", None),)


def test_a_scan_takes_the_clock_of_the_training_when_no_moment_is_given(day):
    day.workspace.change(scan, training=day.code, session=1, who=["1"])
    assert day.marks()[0].at == dt.datetime(2025, 8, 4, 7, 25, 30)


def test_the_clock_of_the_training_is_that_of_its_zone(day):
    day.plan_day(zone="WIT")
    day.workspace.change(scan, training=day.code, session=1, who=["1"])
    assert day.marks()[0].at == dt.datetime(2025, 8, 4, 9, 25, 30)
    assert day.marks()[0].status == "T"


def test_late_counts_from_the_real_start_after_a_slip(day):
    real = dt.datetime(2025, 8, 4, 8, 15)
    day.workspace.change(start_session, training=day.code, session=1, at=real)
    assert told(day.scan(1, "08:45", "1")) == [(1, "H", "marked", None)]
    assert told(day.scan(1, "08:46", "2")) == [(2, "T", "marked", None)]


def test_a_scan_of_one_already_marked_changes_nothing(day):
    day.type(1, "S", "1", note="Surat dokter")
    before = day.marks()
    assert told(day.scan(1, "08:30", "1")) == [(1, "S", "already", None)]
    assert told(day.scan(1, "2025-09-01T08:30", "1")) == [(1, "S", "already", None)]
    assert day.marks() == before


def test_the_same_person_twice_in_one_go_is_marked_once(day):
    code = day.read(list_participants)[0].code
    outcomes = day.scan(1, "07:30", "1", "198001012005011901", code)
    assert [o.outcome for o in outcomes] == ["marked", "already", "already"]
    assert [o.outcome for o in day.type(1, None, "1", "01")] == ["changed", "already"]
    assert [o.outcome for o in day.type(1, "A", "1", "01")] == ["marked", "already"]


@pytest.mark.parametrize(
    ("at", "code"),
    [
        ("2025-08-03T07:30", "wrong-day"),
        ("2025-08-05T07:30", "wrong-day"),
        ("2025-08-04T09:46", "session-over"),
    ],
)
def test_a_scan_outside_its_session_is_refused(day, at, code):
    (outcome,) = day.scan(1, at, "1")
    assert told([outcome]) == [(1, None, "refused", code)]
    assert outcome.refusal.fields["session"] == 1
    assert outcome.refusal.fields["at"] == dt.datetime.fromisoformat(at)
    assert not day.marks()
    assert states(day)[0] == "planned"


def test_who_is_refused_is_named_and_the_others_are_marked(day):
    day.withdraw("3")
    outcomes = day.scan(1, "07:30", "1", "9", "Budi Sampel", "3", "2")
    assert told(outcomes) == [
        (1, "H", "marked", None),
        (None, None, "refused", "unknown-participant"),
        (None, None, "refused", "invalid-value"),
        (3, None, "refused", "withdrawn"),
        (2, "H", "marked", None),
    ]
    assert [o.who for o in outcomes] == ["1", "9", "Budi Sampel", "3", "2"]
    assert [line.ndh for line in day.marks()] == [1, 2]


@pytest.mark.parametrize(
    ("at", "code"),
    [
        ("2025-08-04T23:00", None),
        ("2025-08-06T23:59", None),
        ("2025-08-03T08:00", "wrong-day"),
        ("2025-08-07T00:00", "session-over"),
    ],
)
def test_work_without_a_clock_is_done_on_any_day_up_to_its_last(day, at, code):
    work = {"mode": "self-paced", "date": "2025-08-04", "until": "2025-08-06", "jp": 2}
    day.plan_day()
    day.plan(sessions=[*day.week["sessions"][:4], work])
    expected = (1, None, "refused", code) if code else (1, "H", "marked", None)
    assert told(day.scan(5, at, "1")) == [expected]


def test_work_without_any_date_but_the_last_may_be_done_before_the_training(day):
    day.plan(sessions=[*day.week["sessions"][:4], {"mode": "workplace", "jp": 2}])
    assert told(day.scan(5, "2025-08-01T08:00", "1")) == [(1, "H", "marked", None)]


def test_ceremonies_take_marks_and_breaks_do_not(day):
    evening = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}
    opening, pause = {**evening, "kind": "ceremony"}, {**evening, "kind": "break"}
    day.plan(sessions=[*day.week["sessions"][:4], opening, pause])
    assert told(day.scan(5, "17:00", "1")) == [(1, "H", "marked", None)]
    assert told(day.scan(6, "17:00", "1")) == [(1, None, "refused", "session-is-break")]
    assert told(day.type(6, "H", "1")) == [(1, None, "refused", "session-is-break")]
    assert {o.percent for o in day.tally().people} == {Decimal("0.00")}


# Typed marks


def test_a_typed_mark_overwrites_and_says_whether_it_did(day):
    assert told(day.type(1, "A", "1")) == [(1, "A", "marked", None)]
    assert told(day.type(1, "A", "1")) == [(1, "A", "already", None)]
    assert told(day.type(1, "I", "1")) == [(1, "I", "changed", None)]
    assert told(day.type(1, "I", "1", note="Surat")) == [(1, "I", "changed", None)]
    assert told(day.type(1, "I", "1", note="Surat")) == [(1, "I", "already", None)]
    assert day.marks() == (MarkLine(1, 1, "I", None, None, "typed", "Surat"),)


def test_jp_are_part_of_what_a_mark_says(day):
    assert told(day.type(1, "PC", "1", jp=Decimal("1.5"))) == [(1, "PC", "marked", None)]
    assert told(day.type(1, "PC", "1", jp=Decimal("1.50"))) == [(1, "PC", "already", None)]
    assert told(day.type(1, "PC", "1", jp=Decimal(3))) == [(1, "PC", "changed", None)]
    assert day.marks()[0].jp == 3


def test_a_moment_is_kept_with_a_typed_mark_only_when_given(day):
    at = dt.datetime(2025, 8, 4, 14, 0)
    day.type(1, "PC", "1", jp=Decimal(1), at=at)
    day.type(1, "H", "2")
    assert [line.at for line in day.marks()] == [at, None]


def test_a_dash_takes_a_mark_away_and_of_none_there_is_nothing_to_take(day):
    day.scan(1, "07:30", "1")
    assert told(day.type(1, None, "1")) == [(1, None, "changed", None)]
    assert told(day.type(1, None, "1")) == [(1, None, "already", None)]
    assert not day.marks()
    assert day.tally().people[0].unmarked == 4


@pytest.mark.parametrize("status", Status)
def test_every_status_can_be_typed_at_any_time(day, status):
    jp = Decimal(1) if status is Status.LEFT_EARLY else None
    assert told(day.type(3, status, "1", jp=jp)) == [(1, status, "marked", None)]


@pytest.mark.parametrize(
    ("status", "jp", "expected"),
    [
        ("PC", None, "needed-for-pc"),
        ("PC", "3.01", "at-most-session-jp"),
        ("H", "3", "only-for-pc"),
        ("A", "0", "only-for-pc"),
        (None, "1", "only-for-pc"),
    ],
)
def test_jp_belong_to_who_left_early_and_to_nobody_else(day, status, jp, expected):
    with pytest.raises(InvalidValue) as refused:
        day.type(1, status, "1", jp=jp and Decimal(jp))
    assert refused.value.fields == {"path": "jp", "value": jp, "expected": expected}


def test_the_first_mark_opens_a_session_and_taking_it_away_leaves_it_open(day):
    assert told(day.type(1, None, "1")) == [(1, None, "already", None)]
    assert states(day) == ["planned"] * 4
    day.scan(1, "07:30", "1")
    assert states(day)[:2] == ["open", "planned"]
    day.type(1, None, "1")
    assert states(day)[:2] == ["open", "planned"]


def test_a_cancelled_session_takes_no_marks_however_they_come(day):
    cancel(day, 1)
    for outcomes in (
        day.scan(1, "07:30", "1"),
        day.scan(1, "2025-09-01T07:30", "1"),
        day.type(1, "H", "1", reason="Tetap hadir"),
        day.fill(session=1)[:1],
    ):
        assert told(outcomes) == [(1, None, "refused", "session-cancelled")]


# The rest


def test_the_rest_are_all_active_participants_without_a_mark(day):
    day.scan(1, "08:30", "2")
    day.withdraw("3")
    assert told(day.fill(session=1)) == [(1, "H", "marked", None)]
    assert not day.fill("A", session=1)
    assert [(o.ndh, o.status, o.source) for o in day.marks(1)] == [
        (1, "H", "rest"),
        (2, "T", "scan"),
    ]


def test_the_rest_of_a_day_are_all_its_learning_sessions(day):
    evening = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}
    extra = [{**evening, "kind": "ceremony"}, {**evening, "kind": "break"}]
    day.plan(sessions=[*day.week["sessions"][:4], *extra])
    cancel(day, 4)
    day.type(2, "A", "1")
    outcomes = day.fill(date=dt.date(2025, 8, 4), note="Menurut lembar")
    assert len(outcomes) == 8
    assert {o.session for o in outcomes} == {1, 2, 3}
    assert [o.who for o in outcomes[:3]] == ["1", "2", "3"]
    assert {o.note for o in day.marks() if o.source == "rest"} == {"Menurut lembar"}
    assert not day.fill(date=dt.date(2025, 8, 4))


def test_a_day_without_learning_has_no_rest(day):
    tuesday = {"date": "2025-08-05", "start": "07:30", "end": "09:00", "kind": "ceremony"}
    day.plan(sessions=[*day.week["sessions"][:4], tuesday])
    for date in (dt.date(2025, 8, 5), dt.date(2025, 8, 6)):
        with pytest.raises(UnknownSession) as refused:
            day.fill(date=date)
        assert refused.value.fields["date"] == date


def test_jp_too_many_for_one_session_of_the_day_mark_nobody(day):
    with pytest.raises(InvalidValue):
        day.fill("PC", date=dt.date(2025, 8, 4), jp=Decimal(2))
    assert not day.marks()


def test_late_joiners_have_no_rest_before_their_first_day(classroom, invent):
    classroom.plan()
    classroom.enroll(invent(1))
    classroom.enroll(invent(2), joined=dt.date(2025, 8, 5))
    assert [o.ndh for o in classroom.fill(session=1)] == [1]
    assert [o.ndh for o in classroom.fill(session=5)] == [1, 2]
    assert told(classroom.type(1, "H", "2")) == [(2, "H", "marked", None)]


# Locks


def test_a_session_is_locked_when_everyone_is_marked(day):
    day.fill(session=1)
    assert [(o.number, o.state) for o in day.lock(session=1)] == [(1, "locked")]
    assert [(o.number, o.state) for o in day.lock(session=1)] == [(1, "locked")]


def test_a_lock_is_refused_whole_while_someone_is_unmarked(day):
    day.fill(session=1)
    day.type(2, "H", "2")
    with pytest.raises(Unmarked) as refused:
        day.lock(date=dt.date(2025, 8, 4))
    assert refused.value.fields == {
        "sessions": (2, 3, 4),
        "ndh": (1, 2, 3),
        "missing": ((2, (1, 3)), (3, (1, 2, 3)), (4, (1, 2, 3))),
    }
    with pytest.raises(Unmarked) as refused:
        day.lock(session=2)
    assert refused.value.fields == {"sessions": (2,), "ndh": (1, 3), "missing": ((2, (1, 3)),)}
    assert states(day) == ["open", "open", "planned", "planned"]


def test_with_a_reason_a_day_is_locked_and_they_stay_unmarked(day):
    day.type(2, "H", "2")
    locked = day.lock(date=dt.date(2025, 8, 4), reason="Listrik padam")
    assert [(o.number, o.state) for o in locked] == [(n, "locked") for n in (1, 2, 3, 4)]
    assert [o.unmarked for o in day.tally().people] == [4, 3, 4]


def test_ceremonies_and_breaks_never_keep_a_day_from_being_locked(day):
    evening = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}
    extra = [{**evening, "kind": "ceremony"}, {**evening, "kind": "break"}]
    day.plan(sessions=[*day.week["sessions"][:4], *extra])
    day.fill(date=dt.date(2025, 8, 4))
    assert [o.state for o in day.lock(date=dt.date(2025, 8, 4))] == ["locked"] * 6


def test_the_withdrawn_and_those_who_join_later_keep_no_session_open(classroom, invent):
    classroom.plan()
    classroom.enroll(invent(1), invent(2))
    classroom.enroll(invent(3), joined=dt.date(2025, 8, 5))
    classroom.withdraw("2")
    classroom.type(1, "H", "1")
    assert [o.state for o in classroom.lock(session=1)] == ["locked"]


def test_a_cancelled_session_cannot_be_locked(day):
    cancel(day, 1)
    with pytest.raises(SessionCancelled) as refused:
        day.lock(session=1)
    assert refused.value.fields == {"session": 1}


@pytest.mark.parametrize("reason", [None, ""])
def test_a_locked_session_takes_marks_only_with_a_reason(day, reason):
    day.fill(session=1)
    day.lock(session=1)
    for outcomes in (
        day.type(1, "A", "1", reason=reason),
        day.type(1, None, "1", reason=reason),
    ):
        assert told(outcomes) == [(1, None, "refused", "session-locked")]
    assert told(day.type(1, "H", "1", reason=reason)) == [(1, "H", "already", None)]
    assert told(day.scan(1, "07:30", "1", reason=reason)) == [(1, "H", "already", None)]


def test_a_correction_with_a_reason_leaves_the_session_locked(day):
    day.lock(session=1, reason="Menyusul")
    assert told(day.scan(1, "2025-09-01T07:30", "1")) == [(1, None, "refused", "session-locked")]
    assert told(day.scan(1, "07:30", "1", reason="Tercecer")) == [(1, "H", "marked", None)]
    assert told(day.type(1, "S", "1", reason="Salah catat")) == [(1, "S", "changed", None)]
    assert told(day.fill(session=1)[:1]) == [(2, None, "refused", "session-locked")]
    assert told(day.fill(session=1, reason="Menurut lembar"))[0] == (2, "H", "marked", None)
    assert states(day)[0] == "locked"


# The record


def test_marks_are_listed_by_session_and_ndh_of_one_session_or_all(day):
    day.type(2, "H", "3", "1")
    day.type(1, "A", "2")
    assert [(o.session, o.ndh) for o in day.marks()] == [(1, 2), (2, 1), (2, 3)]
    assert [(o.session, o.ndh) for o in day.marks(2)] == [(2, 1), (2, 3)]
    assert not day.marks(3)
    with pytest.raises(UnknownSession):
        day.marks(9)


def test_each_action_leaves_one_journal_line_with_who_did_what_and_why(day):
    day.type(1, "A", "1", "2")
    day.lock(session=1, reason="Menyusul")
    day.type(1, "S", "1", reason="Salah catat")
    correction, locked, typed = day.workspace.read(journal.last_entries, limit=3)
    assert (typed.verb, typed.operator) == ("type_marks", "Penguji Contoh")
    assert typed.facts["marks"] == [[1, 1, "A"], [1, 2, "A"]]
    assert (locked.facts["reason"], locked.facts["unmarked"]) == ("Menyusul", {"1": [3]})
    assert (correction.facts["marks"], correction.facts["reason"]) == (
        [[1, 1, "S"]],
        "Salah catat",
    )


def test_an_action_that_changes_nothing_tells_no_marks(day):
    day.type(1, "A", "1")
    day.type(1, "A", "1", "9")
    (last,) = day.workspace.read(journal.last_entries, limit=1)
    assert last.facts["marks"] == []


def test_an_unknown_training_is_refused_whole(day):
    with pytest.raises(UnknownTraining):
        day.workspace.change(scan, training="LAIN", session=1, who=["1"])


def test_a_day_is_its_sessions_by_the_clock(day):
    at_home = {"mode": "self-paced", "date": "2025-08-04", "subject": "Refleksi", "jp": 1}
    day.plan(sessions=[*day.week["sessions"][:4], at_home])
    day.fill(date=dt.date(2025, 8, 4))
    assert {line.session for line in day.marks()} == {1, 2, 3, 4}
    day.lock(date=dt.date(2025, 8, 4))
    assert states(day) == [*["locked"] * 4, "planned"]
