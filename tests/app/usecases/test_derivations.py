"""A derivation says of each session what the tally made of it."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.errors import UnknownParticipant, Withdrawn
from app.usecases.derivations import derivations
from app.usecases.schedule import cancel_session

TUESDAY = dt.date(2025, 8, 5)


def agrees(classroom):
    """Whether every derivation comes to what the tally says of the person."""
    told = [
        (o.ndh, o.jp_present, o.jp_absent, o.percent, o.certainty, o.result, o.reasons)
        for o in classroom.tally().people
    ]
    derived = [(o.ndh, o.derived.verdict) for o in classroom.read(derivations)]
    assert told == [
        (ndh, v.jp_present, v.jp_absent, v.percent, v.certainty, v.result, v.reasons)
        for ndh, v in derived
    ]
    return True


def test_each_session_stands_in_its_order_with_its_mark_and_what_it_adds(day):
    day.type(1, "T", "1")
    day.type(2, "PC", "1", jp=Decimal("1.5"))
    day.type(3, "I", "1")
    (one,) = day.read(derivations, who=["1"])
    assert (one.ndh, one.name, one.nip, one.unit) == (
        1,
        "Peserta Contoh 01",
        "198001012005011901",
        "SD Negeri 901 Kota Contoh",
    )
    assert [(o.number, o.subject, o.mark.jp, o.mark.status) for o in one.sessions] == [
        (1, "Konsep Coaching", 3, "T"),
        (2, "Konsep Mentoring", 3, "PC"),
        (3, "Praktik Coaching", 3, "I"),
        (4, "Refleksi", 1, None),
    ]
    assert {o.date for o in one.sessions} == {dt.date(2025, 8, 4)}
    assert [(o.why, float(o.running)) for o in one.derived.steps] == [
        ("late-present", 3.0),
        ("left-early", 4.5),
        ("excused", 4.5),
        ("unmarked", 4.5),
    ]
    assert agrees(day)


def test_all_who_are_active_are_derived_by_ndh_and_who_left_is_refused(day):
    day.fill(session=1)
    day.withdraw("2")
    assert [one.ndh for one in day.read(derivations)] == [1, 3]
    assert [one.ndh for one in day.read(derivations, who=["3", "1"])] == [1, 3]
    with pytest.raises(Withdrawn):
        day.read(derivations, who=["2"])
    with pytest.raises(UnknownParticipant):
        day.read(derivations, who=["9"])
    assert agrees(day)


@pytest.mark.parametrize("before", ["absent", "not-counted"])
@pytest.mark.parametrize("late", ["present", "half", "absent"])
def test_under_every_rule_it_comes_to_what_is_tallied(classroom, invent, late, before):
    rule = {"late_counts": late, "before_joining": before, "excused_leaves_denominator": True}
    classroom.plan(rule={**rule, "max_absent_jp": 6, "max_alpa_sessions": 1})
    classroom.enroll(invent(1), invent(2))
    classroom.enroll(invent(3), joined=TUESDAY)
    classroom.type(1, "T", "1", "3")
    classroom.type(5, "S", "1", "2")
    classroom.type(6, "A", "1")
    classroom.type(7, "PC", "2", jp=Decimal("2.5"))
    classroom.workspace.change(cancel_session, training=classroom.code, session=8, reason="Libur")
    assert agrees(classroom)
    late_comer = classroom.read(derivations, who=["3"])[0]
    assert [step.why for step in late_comer.derived.steps[:8]] == [
        f"late-{late}",
        *[f"before-joining-{before}"] * 3,
        *["unmarked"] * 3,
        "cancelled",
    ]


def test_who_left_early_has_no_more_than_a_session_that_was_shortened(day):
    day.type(1, "PC", "1", jp=Decimal("2.5"))
    shorter = [{**day.week["sessions"][0], "jp": 2}, *day.week["sessions"][1:4]]
    day.plan(sessions=shorter)
    assert day.read(derivations, who=["1"])[0].derived.steps[0].present == 2
    assert agrees(day)


def test_work_without_a_clock_is_dated_by_the_day_until_which_it_is_done(classroom, invent):
    home = {"mode": "self-paced", "subject": "Refleksi", "jp": 2, "until": "2025-08-07"}
    classroom.plan(sessions=[home])
    classroom.enroll(invent(1))
    (one,) = classroom.read(derivations)
    assert one.sessions[0].date == dt.date(2025, 8, 7)
