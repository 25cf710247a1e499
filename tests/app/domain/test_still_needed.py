"""What is still needed is just enough: with less nobody passes, with so much everybody does."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.derivation import SessionMark, derive
from app.domain.eligibility import NOTHING_SCHEDULED, Rule
from app.domain.still_needed import StillNeeded, still_needed
from app.domain.vocabulary import Certainty, Result, Status

jps = st.decimals(0, 12, places=2)
rules = st.builds(
    Rule,
    min_present_percent=st.none() | st.decimals(0, 100, places=2),
    max_absent_jp=st.none() | jps,
    max_absent_sessions=st.none() | st.integers(0, 4),
    max_alpa_sessions=st.none() | st.integers(0, 4),
)
sessions = st.builds(SessionMark, jps, st.none() | st.sampled_from([Status.PRESENT, Status.ABSENT]))


def is_so_much(needed: StillNeeded, to_come: list[Decimal], attended: tuple[bool, ...]) -> bool:
    """Whether this attendance is what was asked."""
    jp = sum((jp for jp, is_in in zip(to_come, attended, strict=True) if is_in), Decimal(0))
    return (
        all(attended[place] for place in needed.indispensable)
        and (needed.jp is None or jp >= needed.jp)
        and (needed.missable is None or attended.count(False) <= needed.missable)
    )


@given(rules, st.lists(sessions, min_size=1, max_size=7))
def test_so_much_suffices_and_less_does_not(rule, marks):
    derived = derive(rule, marks)
    assume(derived.verdict.certainty is not Certainty.IMPOSSIBLE)
    assume(NOTHING_SCHEDULED not in derived.verdict.reasons)
    places = [place for place, mark in enumerate(marks) if mark.status is None]
    to_come = [marks[place].jp for place in places]
    needed = still_needed(derived, to_come)
    for attended in product((True, False), repeat=len(places)):
        whole = list(marks)
        for place, is_in in zip(places, attended, strict=True):
            status = Status.PRESENT if is_in else Status.ABSENT
            whole[place] = replace(marks[place], status=status)
        passes = derive(rule, whole).verdict.result is Result.PASSED
        assert passes == is_so_much(needed, to_come, attended)


WEEK = [3, 3, 3, 1] * 4 + [3, 2, 3, 2]
"""The JP of the 50 JP week of domain.md; 90 % are asked."""


def needed_of(absent, marked, rule=None):
    """Let somebody miss the first so many sessions of those that are marked."""
    status = [Status.ABSENT] * absent + [Status.PRESENT] * (marked - absent)
    marks = [SessionMark(Decimal(jp), each) for jp, each in zip(WEEK, status, strict=False)]
    to_come = [Decimal(jp) for jp in WEEK[marked:]]
    marks += [SessionMark(jp, None) for jp in to_come]
    return still_needed(derive(rule or Rule(), marks), to_come)


@pytest.mark.parametrize(
    ("absent", "marked", "needed"),
    [
        # Friday 15.15, before the last session of 2 JP: 3 JP missed, of 5 that may be.
        (1, 19, StillNeeded((), Decimal(2))),
        # Friday 13.00, before 3 and 2 JP, nobody missed anything: one of them may be missed.
        (0, 18, StillNeeded((), Decimal(5))),
        # Thursday evening, before 3, 2, 3 and 2 JP, 3 JP missed: 8 of 10 JP, so both of 3 JP.
        (1, 16, StillNeeded((0, 2), Decimal(10), jp=Decimal(8))),
        # Friday 13.00, before 3 and 2 JP, 3 JP missed: the 3 JP session alone is enough.
        (1, 18, StillNeeded((0,), Decimal(5))),
        # Thursday evening, nothing missed: 5 of 10 JP, whichever.
        (0, 16, StillNeeded((), Decimal(10), jp=Decimal(5))),
    ],
)
def test_the_least_of_the_week_is_told(absent, marked, needed):
    assert needed_of(absent, marked) == needed


def test_where_sessions_are_counted_so_many_may_be_missed():
    rule = Rule(min_present_percent=None, max_absent_sessions=2, max_alpa_sessions=3)
    assert needed_of(1, 16, rule) == StillNeeded((), Decimal(10), missable=1)
    assert needed_of(2, 16, rule) == StillNeeded((0, 1, 2, 3), Decimal(10))


def test_where_jp_absent_are_counted_the_rest_is_needed():
    rule = Rule(min_present_percent=None, max_absent_jp=Decimal(3))
    assert needed_of(1, 18, rule) == StillNeeded((0, 1), Decimal(5))


def test_without_sessions_to_come_nothing_is_needed():
    assert needed_of(0, 20) == StillNeeded((), Decimal(0))


def test_a_rule_that_asks_nothing_needs_nothing():
    assert needed_of(3, 16, Rule(min_present_percent=None)) == StillNeeded((), Decimal(10))
