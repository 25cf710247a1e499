"""The tally: the boundaries of the 50 JP week, from real marks in a real database."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.eligibility import Rule
from app.domain.errors import UnknownTraining
from app.usecases.results import tally
from app.usecases.schedule import cancel_session

WEEKDAYS = [dt.date(2025, 8, day) for day in range(4, 9)]


@pytest.fixture
def week_of_three(classroom, invent):
    """Plan the whole week and enroll three people."""
    classroom.plan()
    classroom.enroll(invent(1), invent(2), invent(3))
    return classroom


def fill_the_week(classroom):
    for date in WEEKDAYS:
        classroom.fill(date=date)


def test_47_and_45_of_50_jp_pass_and_44_fail(week_of_three):
    week_of_three.type(1, "A", "1", "2", "3")
    week_of_three.type(2, "A", "2")
    week_of_three.type(18, "A", "3")
    fill_the_week(week_of_three)
    whole = week_of_three.tally()
    assert (whole.jp_planned, whole.jp_scheduled, whole.final) == (50, 50, True)
    assert whole.rule == Rule()
    assert [
        (o.ndh, int(o.jp_present), int(o.jp_absent), str(o.percent), o.result, o.reasons)
        for o in whole.people
    ] == [
        (1, 47, 3, "94.00", "passed", ()),
        (2, 44, 6, "88.00", "failed", ("min-present-percent",)),
        (3, 45, 5, "90.00", "passed", ()),
    ]


def test_each_person_is_told_by_name_nip_and_the_codes_that_occur(week_of_three):
    week_of_three.scan(1, "08:30", "1")
    week_of_three.type(2, "S", "1")
    week_of_three.type(3, "PC", "1", jp=Decimal("1.5"))
    first = week_of_three.tally().people[0]
    assert (first.ndh, first.name, first.nip) == (1, "Peserta Contoh 01", "198001012005011901")
    assert first.counts == {"T": 1, "S": 1, "PC": 1}
    assert (first.jp_present, first.jp_absent) == (Decimal("4.5"), Decimal("4.5"))
    assert (first.unmarked, first.result, first.certainty) == (17, "pending", "open")


def test_nobody_is_absent_before_anything_is_marked(week_of_three):
    whole = week_of_three.tally()
    assert not whole.final
    for person in whole.people:
        assert (person.unmarked, person.jp_absent, str(person.percent)) == (20, 0, "0.00")
        assert (person.result, person.reasons) == ("pending", ("unmarked",))


def test_a_recap_is_final_when_the_last_one_is_marked(week_of_three):
    fill_the_week(week_of_three)
    week_of_three.type(20, None, "2")
    assert not week_of_three.tally().final
    week_of_three.withdraw("2")
    assert week_of_three.tally().final


def test_izin_and_sakit_are_never_alpa(classroom, invent):
    rule = {"min_present_percent": None, "max_alpa_sessions": 0}
    classroom.plan_day(rule=rule)
    classroom.enroll(invent(1), invent(2))
    for session, status in enumerate(("I", "S", "DL", "C"), start=1):
        classroom.type(session, status, "1")
    classroom.type(1, "A", "2")
    classroom.fill(date=WEEKDAYS[0])
    assert [(o.result, o.reasons) for o in classroom.tally().people] == [
        ("passed", ()),
        ("failed", ("max-alpa-sessions",)),
    ]


@pytest.mark.parametrize(("jp", "result"), [(18, "passed"), (19, "failed")])
def test_18_jp_absent_pass_and_19_fail_where_18_are_allowed(classroom, invent, jp, result):
    day = {"date": "2025-08-04", "start": "07:30", "end": "09:45"}
    sessions = [{**day, "jp": jp}, {**day, "start": "09:45", "end": "16:00", "jp": 290 - jp}]
    rule = {"min_present_percent": None, "max_absent_jp": 18}
    classroom.plan(sessions=sessions, rule=rule)
    classroom.enroll(invent(1))
    classroom.type(1, "A", "1")
    classroom.fill(session=2)
    assert classroom.tally().people[0].result == result


def test_a_percentage_that_only_shows_as_90_is_below_90(classroom, invent):
    day = {"date": "2025-08-04", "start": "07:30", "end": "09:45"}
    sessions = [{**day, "jp": "29.01"}, {**day, "start": "09:45", "end": "16:00", "jp": "260.99"}]
    classroom.plan(sessions=sessions)
    classroom.enroll(invent(1))
    classroom.type(1, "A", "1")
    classroom.fill(session=2)
    (person,) = classroom.tally().people
    assert (str(person.percent), person.result) == ("90.00", "failed")


@pytest.mark.parametrize(
    ("late", "jp", "result"),
    [("present", "10", "passed"), ("half", "5", "failed"), ("absent", "0", "failed")],
)
def test_late_counts_as_the_rule_of_the_training_says(classroom, invent, late, jp, result):
    classroom.plan_day(rule={"late_counts": late})
    classroom.enroll(invent(1))
    classroom.fill("T", date=WEEKDAYS[0])
    (person,) = classroom.tally().people
    assert (person.jp_present, person.result) == (Decimal(jp), result)


def test_excused_sessions_leave_the_denominator_by_rule(classroom, invent):
    classroom.plan_day(rule={"excused_leaves_denominator": True})
    classroom.enroll(invent(1))
    classroom.type(1, "DL", "1")
    classroom.fill(date=WEEKDAYS[0])
    (person,) = classroom.tally().people
    assert (str(person.percent), person.jp_absent, person.result) == ("100.00", 3, "passed")


@pytest.mark.parametrize(
    ("before", "jp_absent", "percent", "result"),
    [("absent", 10, "80.00", "failed"), ("not-counted", 0, "100.00", "passed")],
)
def test_a_late_joiner_missed_the_first_day_or_it_was_not_there(
    classroom, invent, before, jp_absent, percent, result
):
    classroom.plan(rule={"before_joining": before})
    classroom.enroll(invent(1), joined=WEEKDAYS[1])
    assert classroom.tally().people[0].unmarked == 16
    fill_the_week(classroom)
    whole = classroom.tally()
    (person,) = whole.people
    assert whole.final
    assert (person.unmarked, person.jp_absent) == (0, jp_absent)
    assert (str(person.percent), person.result) == (percent, result)


@pytest.mark.parametrize("before", ["absent", "not-counted"])
def test_a_make_up_session_before_the_first_day_counts_once(classroom, invent, before):
    classroom.plan(rule={"before_joining": before})
    classroom.enroll(invent(1), joined=WEEKDAYS[1])
    classroom.type(1, "H", "1", note="Susulan di Angkatan III")
    fill_the_week(classroom)
    (person,) = classroom.tally().people
    assert person.jp_present == 43
    assert str(person.percent) == ("86.00" if before == "absent" else "100.00")


def test_the_first_day_of_a_late_joiner_says_nothing_of_work_without_a_date(classroom, invent):
    classroom.plan(sessions=[{"mode": "self-paced", "jp": 2}])
    classroom.enroll(invent(1), joined=WEEKDAYS[1])
    assert classroom.tally().people[0].unmarked == 1


def test_cancelled_sessions_ceremonies_and_breaks_count_nowhere(day):
    evening = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}
    extra = [{**evening, "kind": "ceremony"}, {**evening, "kind": "break"}]
    day.plan(sessions=[*day.week["sessions"][:4], *extra])
    day.fill(date=WEEKDAYS[0])
    day.type(4, "A", "1")
    day.workspace.change(cancel_session, training=day.code, session=4, reason="Libur")
    whole = day.tally()
    assert (whole.jp_scheduled, whole.final) == (9, True)
    assert [(o.jp_present, o.jp_absent, str(o.percent)) for o in whole.people] == [
        (Decimal(9), Decimal(0), "100.00")
    ] * 3


def test_where_nothing_is_scheduled_there_is_no_percentage(classroom, invent):
    classroom.plan(sessions=[])
    classroom.enroll(invent(1))
    whole = classroom.tally()
    (person,) = whole.people
    assert (whole.jp_scheduled, person.percent, person.result) == (0, None, "pending")
    assert person.reasons == ("nothing-scheduled",)


def test_a_training_without_people_has_a_tally_without_people(classroom):
    classroom.plan()
    assert classroom.tally().people == ()


def test_who_left_early_has_no_more_jp_than_a_session_that_was_shortened(day):
    day.type(1, "PC", "1", jp=Decimal("2.5"))
    shorter = [{**day.week["sessions"][0], "jp": 2}, *day.week["sessions"][1:4]]
    day.plan(sessions=shorter)
    first = day.tally().people[0]
    assert (first.jp_present, first.jp_absent) == (2, 0)


def test_marks_of_other_trainings_say_nothing_here(day, invent):
    day.plan_day(code="LAIN")
    day.enroll(invent(1), training="LAIN")
    day.fill("A", session=1)
    assert {o.jp_absent for o in day.tally().people} == {3}
    other = day.workspace.read(tally, training="LAIN")
    assert [(o.unmarked, o.counts) for o in other.people] == [(4, {})]


def test_work_that_was_due_before_joining_is_not_owed(classroom, invent):
    home = {"mode": "self-paced", "subject": "Refleksi", "jp": 2}
    due = [{**home, "until": "2025-08-05"}, {**home, "until": "2025-08-08"}]
    classroom.plan(sessions=due, rule={"before_joining": "not-counted"})
    classroom.enroll(invent(1), joined=dt.date(2025, 8, 7))
    (late,) = classroom.tally().people
    assert late.unmarked == 1
    classroom.type(2, "H", "1")
    assert classroom.tally().people[0].result == "passed"


def test_a_training_that_is_not_there_has_no_tally(classroom):
    with pytest.raises(UnknownTraining):
        classroom.workspace.read(tally, training="LAIN")
