"""The way to a total: every step is there, and they come to what is judged."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.derivation import SessionMark, derive
from app.domain.eligibility import Rule
from app.domain.vocabulary import BeforeJoining, Certainty, LateCounts, Result, Status

jps = st.decimals(0, 12, places=2)
rules = st.builds(
    Rule,
    min_present_percent=st.none() | st.decimals(0, 100, places=2),
    max_absent_jp=st.none() | jps,
    max_absent_sessions=st.none() | st.integers(0, 4),
    max_alpa_sessions=st.none() | st.integers(0, 4),
    late_counts=st.sampled_from(LateCounts),
    excused_leaves_denominator=st.booleans(),
    before_joining=st.sampled_from(BeforeJoining),
)


@st.composite
def session_marks(draw):
    """One session of any kind."""
    jp = draw(jps)
    status = draw(st.none() | st.sampled_from(Status))
    given_jp = draw(st.decimals(0, jp, places=2)) if status is Status.LEFT_EARLY else Decimal(0)
    return SessionMark(jp, status, given_jp, draw(st.booleans()), draw(st.booleans()))


def mark(jp="3", status="H", **more):
    return SessionMark(Decimal(jp), Status(status), **more)


@given(rules, st.lists(session_marks(), max_size=8))
def test_the_steps_come_to_what_is_judged(rule, marks):
    derived = derive(rule, marks)
    assert len(derived.steps) == len(marks)
    assert sum(step.present for step in derived.steps) == derived.verdict.jp_present
    assert sum(step.counted for step in derived.steps) == derived.verdict.jp_counted
    if derived.steps:
        assert derived.steps[-1].running == derived.verdict.jp_present


@given(rules, st.lists(session_marks(), max_size=8))
def test_the_clauses_agree_with_what_is_certain(rule, marks):
    derived = derive(rule, marks)
    standings = {clause.standing for clause in derived.clauses}
    match derived.verdict.certainty:
        case Certainty.CERTAIN:
            assert standings <= {Certainty.CERTAIN}
        case Certainty.IMPOSSIBLE:
            assert Certainty.IMPOSSIBLE in standings
        case Certainty.OPEN:
            assert Certainty.IMPOSSIBLE not in standings
    if derived.verdict.result in (Result.PASSED, Result.FAILED):
        assert Certainty.OPEN not in standings


@pytest.mark.parametrize(
    ("status", "rule", "why", "present", "counted"),
    [
        ("H", Rule(), "present", "3", "3"),
        ("T", Rule(), "late-present", "3", "3"),
        ("T", Rule(late_counts=LateCounts.HALF), "late-half", "1.5", "3"),
        ("T", Rule(late_counts=LateCounts.ABSENT), "late-absent", "0", "3"),
        ("I", Rule(), "excused", "0", "3"),
        ("S", Rule(excused_leaves_denominator=True), "excused-not-counted", "0", "0"),
        ("DL", Rule(), "excused", "0", "3"),
        ("C", Rule(excused_leaves_denominator=True), "on-leave", "0", "3"),
        ("A", Rule(), "absent", "0", "3"),
    ],
)
def test_every_status_is_explained(status, rule, why, present, counted):
    (step,) = derive(rule, [mark(status=status)]).steps
    assert (step.why, step.present, step.counted) == (why, Decimal(present), Decimal(counted))


def test_who_left_early_has_the_jp_that_were_given():
    (step,) = derive(Rule(), [mark(status="PC", jp_given=Decimal("1.33"))]).steps
    assert (step.why, step.present, step.counted) == ("left-early", Decimal("1.33"), Decimal(3))


@pytest.mark.parametrize(("before", "counted"), [("absent", 3), ("not-counted", 0)])
def test_a_session_before_joining_is_explained_by_the_rule(before, counted):
    rule = Rule(before_joining=BeforeJoining(before))
    missed = SessionMark(Decimal(3), None, is_before_joining=True)
    step, _ = derive(rule, [missed, mark()]).steps
    assert (step.why, step.present, step.counted) == (
        f"before-joining-{before}",
        Decimal(0),
        Decimal(counted),
    )


def test_a_missing_mark_is_open_and_stands_in_what_is_counted():
    derived = derive(Rule(max_absent_sessions=0), [mark(), SessionMark(Decimal(3), None)])
    assert [(step.why, int(step.running)) for step in derived.steps] == [
        ("present", 3),
        ("unmarked", 3),
    ]
    assert derived.verdict.jp_counted == 6
    assert [(c.code, c.asked, c.reached, c.standing) for c in derived.clauses] == [
        ("min-present-percent", 90, 3, "open"),
        ("max-absent-sessions", 0, 0, "open"),
    ]


def test_a_cancelled_session_adds_nothing_whatever_its_mark():
    derived = derive(Rule(), [replace(mark(status="A"), is_cancelled=True), mark()])
    assert [(step.why, int(step.counted)) for step in derived.steps] == [
        ("cancelled", 0),
        ("present", 3),
    ]
    assert derived.verdict.result is Result.PASSED


def test_each_clause_says_what_is_asked_and_what_was_reached():
    rule = Rule(max_absent_jp=Decimal(2), max_alpa_sessions=1)
    derived = derive(rule, [mark("3"), mark("3", "A")])
    assert [(c.code, c.asked, c.reached, c.standing) for c in derived.clauses] == [
        ("min-present-percent", 90, 3, "impossible"),
        ("max-absent-jp", 2, 3, "impossible"),
        ("max-alpa-sessions", 1, 1, "certain"),
    ]


def test_where_nothing_is_scheduled_every_clause_is_open():
    derived = derive(Rule(), [])
    assert [clause.standing for clause in derived.clauses] == ["open"]
