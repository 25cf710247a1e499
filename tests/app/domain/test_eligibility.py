"""Who completes a training: every boundary of domain.md section 3, and what is certain when."""

import itertools
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.eligibility import (
    Attendance,
    Judgement,
    Rule,
    StatusTotal,
    counts,
    judge,
    phrases,
)
from app.domain.vocabulary import BeforeJoining, Certainty, LateCounts, Result, Status

WEEK = [3, 3, 3, 1] * 4 + [3, 2, 3, 2]
"""The JP of the 20 sessions of the 50 JP week."""

NO_CONDITION = Rule(min_present_percent=None)
Seat = tuple[Decimal, Status | None, Decimal]
"""JP of a session, the mark in it, and the JP given with PC."""


def attendance_of(seats: list[Seat]) -> Attendance:
    """Sum single sessions as the database does."""
    totals = []
    for status in Status:
        own = [seat for seat in seats if seat[1] is status]
        if own:
            jp = sum((seat[0] for seat in own), Decimal(0))
            given_jp = sum((seat[2] for seat in own), Decimal(0))
            totals.append(StatusTotal(status, len(own), jp, given_jp))
    missing = [seat[0] for seat in seats if seat[1] is None]
    return Attendance(tuple(totals), len(missing), sum(missing, Decimal(0)))


def week(marks: dict[int, str], *, unmarked: tuple[int, ...] = ()) -> Attendance:
    """Sum a 50 JP week in which everybody was there but for these sessions (from 1)."""
    seats: list[Seat] = []
    for number, jp in enumerate(WEEK, start=1):
        status = None if number in unmarked else Status(marks.get(number, "H"))
        seats.append((Decimal(jp), status, Decimal(0)))
    return attendance_of(seats)


def absent_jp(jp: str, whole: str = "290") -> Attendance:
    """Sum an attendance with so many JP absent of a whole."""
    present = StatusTotal(Status.PRESENT, 1, Decimal(whole) - Decimal(jp))
    return Attendance((present, StatusTotal(Status.ABSENT, 1, Decimal(jp))))


@pytest.mark.parametrize(
    ("missed", "jp", "percent", "result"),
    [
        ((), "50", "100.00", "passed"),
        ((1,), "47", "94.00", "passed"),
        ((1, 2), "44", "88.00", "failed"),
        ((1, 18), "45", "90.00", "passed"),
        ((4, 8, 12, 16, 1), "43", "86.00", "failed"),
    ],
)
def test_the_week_of_50_jp_passes_with_45_and_fails_with_44(missed, jp, percent, result):
    verdict = judge(Rule(), week(dict.fromkeys(missed, "A")))
    assert verdict.jp_present == Decimal(jp)
    assert verdict.jp_absent == 50 - Decimal(jp)
    assert str(verdict.percent) == percent
    assert verdict.result == result
    assert verdict.reasons == (() if result == "passed" else ("min-present-percent",))


@pytest.mark.parametrize(
    ("jp", "result"), [("18", "passed"), ("18.01", "failed"), ("19", "failed")]
)
def test_more_than_18_jp_absent_fails_where_18_are_allowed(jp, result):
    verdict = judge(Rule(min_present_percent=None, max_absent_jp=Decimal(18)), absent_jp(jp))
    assert verdict.result == result
    assert verdict.reasons == (() if result == "passed" else ("max-absent-jp",))


def test_a_percentage_that_only_rounds_up_to_the_limit_is_below_it():
    verdict = judge(Rule(), absent_jp("29.01"))
    assert verdict.jp_present == Decimal("260.99")
    assert str(verdict.percent) == "90.00"
    assert verdict.result is Result.FAILED
    assert judge(Rule(), absent_jp("29")).result is Result.PASSED


@pytest.mark.parametrize("status", ["I", "S", "DL", "C", "T", "PC"])
def test_only_alpa_counts_as_alpa(status):
    rule = replace(NO_CONDITION, max_alpa_sessions=0)
    assert judge(rule, week(dict.fromkeys((1, 2, 3), status))).result is Result.PASSED
    verdict = judge(rule, week({1: "A"}))
    assert (verdict.result, verdict.reasons) == (Result.FAILED, ("max-alpa-sessions",))


@pytest.mark.parametrize("status", ["I", "S", "DL", "C", "A"])
def test_every_session_missed_is_an_absence_whatever_the_cause(status):
    rule = replace(NO_CONDITION, max_absent_sessions=2)
    assert judge(rule, week(dict.fromkeys((1, 2), status))).result is Result.PASSED
    verdict = judge(rule, week(dict.fromkeys((1, 2, 3), status)))
    assert (verdict.result, verdict.reasons) == (Result.FAILED, ("max-absent-sessions",))


def test_who_left_early_has_the_jp_given_and_was_no_absentee():
    seats: list[Seat] = [(Decimal(3), Status.LEFT_EARLY, Decimal("1.33"))]
    verdict = judge(replace(NO_CONDITION, max_absent_sessions=0), attendance_of(seats))
    assert (verdict.jp_present, verdict.jp_absent) == (Decimal("1.33"), Decimal("1.67"))
    assert verdict.result is Result.PASSED


@pytest.mark.parametrize(
    ("late", "jp", "absences"), [("present", "50", 0), ("half", "48.5", 0), ("absent", "47", 1)]
)
def test_a_late_session_counts_whole_half_or_not_as_the_rule_says(late, jp, absences):
    rule = replace(Rule(), late_counts=LateCounts(late), max_absent_sessions=0)
    verdict = judge(rule, week({1: "T"}))
    assert verdict.jp_present == Decimal(jp)
    assert verdict.reasons == (("max-absent-sessions",) if absences else ())


def test_half_of_an_odd_jp_is_kept_exactly():
    seats: list[Seat] = [(Decimal("1.33"), Status.LATE, Decimal(0))]
    verdict = judge(replace(Rule(), late_counts=LateCounts.HALF), attendance_of(seats))
    assert verdict.jp_present == verdict.jp_absent == Decimal("0.665")
    assert str(verdict.percent) == "50.00"


@pytest.mark.parametrize("status", ["I", "S", "DL"])
def test_excused_sessions_leave_the_denominator_where_the_rule_says_so(status):
    away = dict.fromkeys((1, 2, 3, 5, 6, 7), status)
    strict, lenient = Rule(), replace(Rule(), excused_leaves_denominator=True)
    assert judge(strict, week(away)).result is Result.FAILED
    verdict = judge(lenient, week(away))
    assert (verdict.jp_present, verdict.jp_counted) == (Decimal(32), Decimal(32))
    assert (str(verdict.percent), verdict.result) == ("100.00", Result.PASSED)
    assert verdict.jp_absent == 18


@pytest.mark.parametrize("status", ["C", "A"])
def test_leave_and_alpa_never_leave_the_denominator(status):
    rule = replace(Rule(), excused_leaves_denominator=True)
    assert judge(rule, week({1: status})).jp_counted == 50


def test_who_was_excused_from_everything_was_not_present_enough():
    rule = replace(Rule(), excused_leaves_denominator=True)
    verdict = judge(rule, week(dict.fromkeys(range(1, 21), "S")))
    assert verdict.percent is None
    assert (verdict.result, verdict.reasons) == (Result.FAILED, ("min-present-percent",))


@pytest.mark.parametrize(
    ("before", "counted", "absent", "reasons"),
    [
        ("absent", 50, 10, ("min-present-percent", "max-absent-jp", "max-absent-sessions")),
        ("not-counted", 40, 0, ()),
    ],
)
def test_sessions_before_a_late_joiners_first_day_are_absent_or_not_counted(
    before, counted, absent, reasons
):
    joined_tuesday = replace(
        attendance_of([(Decimal(jp), Status.PRESENT, Decimal(0)) for jp in WEEK[4:]]),
        missed_sessions=4,
        missed_jp=Decimal(10),
    )
    rule = Rule(
        max_absent_jp=Decimal(9),
        max_absent_sessions=3,
        max_alpa_sessions=0,
        before_joining=BeforeJoining(before),
    )
    verdict = judge(rule, joined_tuesday)
    assert (verdict.jp_counted, verdict.jp_absent) == (counted, absent)
    assert verdict.reasons == reasons
    assert verdict.certainty == ("impossible" if reasons else "certain")


def test_who_is_unmarked_is_pending_and_never_absent():
    verdict = judge(Rule(max_absent_jp=Decimal(0)), week({}, unmarked=(1, 2)))
    assert (verdict.result, verdict.reasons) == (Result.PENDING, ("unmarked",))
    assert [verdict.jp_present, verdict.jp_absent, verdict.jp_counted] == [44, 0, 50]
    assert str(verdict.percent) == "88.00"
    assert verdict.certainty is Certainty.OPEN


def test_the_unmarked_are_pending_also_when_nothing_can_change_any_more():
    sure = judge(Rule(), week({}, unmarked=(4,)))
    assert (sure.certainty, sure.result) == (Certainty.CERTAIN, Result.PENDING)
    lost = judge(Rule(), week({1: "A", 2: "A"}, unmarked=(4,)))
    assert (lost.certainty, lost.result) == (Certainty.IMPOSSIBLE, Result.PENDING)
    assert lost.reasons == ("unmarked", "min-present-percent")


@pytest.mark.parametrize(
    ("done", "missed", "certainty"),
    [
        (16, (), "open"),  # Thursday evening: 40 of 50 JP done, nobody is certain
        (18, (), "certain"),  # Friday 11.30: 45 JP
        (18, (4,), "open"),
        (19, (1,), "certain"),  # Friday 15.15: who missed at most 3 JP
        (19, (1, 4), "open"),
        (19, (1, 4, 8), "open"),
        (19, (1, 2), "impossible"),
    ],
)
def test_who_is_certain_on_friday_is_known_before_the_last_session(done, missed, certainty):
    attendance = week(dict.fromkeys(missed, "A"), unmarked=tuple(range(done + 1, 21)))
    assert judge(Rule(), attendance).certainty == certainty


@pytest.mark.parametrize("before", BeforeJoining)
def test_where_nothing_is_scheduled_everything_is_open(before):
    verdict = judge(replace(Rule(), before_joining=before), Attendance(()))
    assert (verdict.certainty, verdict.result) == (Certainty.OPEN, Result.PENDING)
    assert (verdict.percent, verdict.reasons) == (None, ("nothing-scheduled",))


def test_who_joined_after_the_last_session_has_missed_all_of_it_or_had_nothing_scheduled():
    late = Attendance((), missed_sessions=20, missed_jp=Decimal(50))
    assert judge(Rule(), late).result is Result.FAILED
    verdict = judge(replace(Rule(), before_joining=BeforeJoining.NOT_COUNTED), late)
    assert verdict.reasons == ("nothing-scheduled",)


# Certainty against all that the missing marks could still say

rules = st.builds(
    Rule,
    min_present_percent=st.none() | st.sampled_from([Decimal(p) for p in (0, 50, 80, 90, 100)]),
    max_absent_jp=st.none() | st.sampled_from([Decimal(0), Decimal("1.33"), Decimal(3)]),
    max_absent_sessions=st.none() | st.integers(0, 2),
    max_alpa_sessions=st.none() | st.integers(0, 2),
    late_counts=st.sampled_from(LateCounts),
    excused_leaves_denominator=st.booleans(),
)
session_jp = st.sampled_from([Decimal(0), Decimal(1), Decimal("1.33"), Decimal(2), Decimal(3)])


@st.composite
def seats_of_a_class(draw: st.DrawFn) -> list[Seat]:
    """Draw a few sessions, at most two of them unmarked."""
    marked = draw(st.lists(st.tuples(session_jp, st.sampled_from(Status)), max_size=5))
    missing = draw(st.lists(session_jp, max_size=2))
    seats: list[Seat] = [(jp, status, _half_given(jp, status)) for jp, status in marked]
    return seats + [(jp, None, Decimal(0)) for jp in missing]


def _half_given(jp: Decimal, status: Status) -> Decimal:
    return jp / 2 if status is Status.LEFT_EARLY else Decimal(0)


def completions(seats: list[Seat]) -> list[list[Seat]]:
    """List every way in which the missing marks could still be made."""
    ways: list[list[Seat]] = []
    for jp, status, given_jp in seats:
        if status is not None:
            ways.append([(jp, status, given_jp)])
            continue
        plain = [s for s in Status if s is not Status.LEFT_EARLY]
        early: list[Seat] = [(jp, Status.LEFT_EARLY, part) for part in {Decimal(0), jp / 2, jp}]
        ways.append([(jp, one, Decimal(0)) for one in plain] + early)
    return [list(way) for way in itertools.product(*ways)]


def passes(rule: Rule, seats: list[Seat]) -> bool:
    """Say in the plainest way, with fractions, whether complete marks satisfy a rule."""
    weight = {"present": Fraction(1), "half": Fraction(1, 2), "absent": Fraction(0)}
    present = counted = absent = Fraction(0)
    sessions = alpa = 0
    for jp, status, given_jp in seats:
        there = {
            Status.PRESENT: Fraction(jp),
            Status.LATE: Fraction(jp) * weight[rule.late_counts],
            Status.LEFT_EARLY: Fraction(given_jp),
        }.get(status or Status.ABSENT, Fraction(0))
        present, absent = present + there, absent + Fraction(jp) - there
        excused = status in {Status.PERMITTED, Status.SICK, Status.ON_DUTY}
        counted += 0 if excused and rule.excused_leaves_denominator else Fraction(jp)
        there_at_all = {Status.PRESENT, Status.LEFT_EARLY}
        if rule.late_counts is not LateCounts.ABSENT:
            there_at_all.add(Status.LATE)
        sessions += status not in there_at_all
        alpa += status is Status.ABSENT
    asked = rule.min_present_percent or 0
    enough = present / counted * 100 >= asked if counted else asked == 0
    return enough and all(
        limit is None or value <= limit
        for value, limit in (
            (absent, rule.max_absent_jp),
            (sessions, rule.max_absent_sessions),
            (alpa, rule.max_alpa_sessions),
        )
    )


def verdict_of(rule: Rule, seats: list[Seat]) -> Judgement:
    return judge(rule, attendance_of(seats))


@given(rules, seats_of_a_class().filter(bool))
def test_certainty_is_what_all_completions_of_the_missing_marks_agree_on(rule, seats):
    ends = {passes(rule, way) for way in completions(seats)}
    agreed = "certain" if all(ends) else "open" if any(ends) else "impossible"
    assert verdict_of(rule, seats).certainty == agreed


@given(rules, seats_of_a_class().filter(bool))
def test_complete_marks_pass_or_fail_and_incomplete_ones_are_pending(rule, seats):
    verdict = verdict_of(rule, seats)
    if any(status is None for _, status, _ in seats):
        assert verdict.result is Result.PENDING
        assert verdict.reasons[0] == "unmarked"
    else:
        assert verdict.result == ("passed" if passes(rule, seats) else "failed")
        assert bool(verdict.reasons) == (verdict.result is Result.FAILED)


@given(rules, seats_of_a_class().filter(bool), st.data())
def test_more_marks_never_take_certainty_back(rule, seats, data):
    whole = data.draw(st.sampled_from(completions(seats)))
    more = [data.draw(st.sampled_from(pair)) for pair in zip(seats, whole, strict=True)]
    before = verdict_of(rule, seats).certainty
    assert before in {Certainty.OPEN, verdict_of(rule, more).certainty}
    assert verdict_of(rule, whole).certainty is not Certainty.OPEN


@given(rules, seats_of_a_class())
def test_jp_present_and_absent_are_the_jp_of_the_marked_sessions(rule, seats):
    verdict = verdict_of(rule, seats)
    marked = sum((jp for jp, status, _ in seats if status), Decimal(0))
    assert verdict.jp_present + verdict.jp_absent == marked


# The rule in words, the statuses in numbers


def test_a_rule_is_told_by_what_it_asks_and_what_late_is_worth():
    rule = Rule(Decimal(90), Decimal(18), 3, 0, excused_leaves_denominator=True)
    assert phrases(rule) == (
        ("min-present-percent", Decimal(90)),
        ("max-absent-jp", Decimal(18)),
        ("max-absent-sessions", 3),
        ("max-alpa-sessions", 0),
        ("late-present", None),
        ("excused-not-counted", None),
    )


@pytest.mark.parametrize("late", LateCounts)
def test_a_rule_that_asks_nothing_says_so(late):
    rule = replace(NO_CONDITION, late_counts=late)
    assert phrases(rule) == (("no-condition", None), (f"late-{late}", None))


def test_the_codes_that_occur_are_counted_in_the_order_of_the_vocabulary():
    assert list(counts(week({1: "A", 2: "T", 3: "A"}).totals).items()) == [
        ("H", 17),
        ("T", 1),
        ("A", 2),
    ]
