"""Attendance, scores and decision joined: what goes before what, and what is certain when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.outcome import Outcome, join_outcome
from app.domain.scoring import ScoreVerdict
from app.domain.vocabulary import Certainty, Result

PRESENT = Outcome(Certainty.CERTAIN, Result.PASSED, (), Result.PASSED)
ABSENT = Outcome(Certainty.IMPOSSIBLE, Result.FAILED, ("min-present-percent",), Result.FAILED)
UNMARKED = Outcome(Certainty.OPEN, Result.PENDING, ("unmarked",), Result.PENDING)
SAFE = Outcome(Certainty.CERTAIN, Result.PENDING, ("unmarked",), Result.PENDING)
EMPTY = Outcome(Certainty.OPEN, Result.PENDING, ("nothing-scheduled",), Result.PENDING)


def scored(certainty: str, result: str, *reasons: str) -> ScoreVerdict:
    """Invent what scores say."""
    return ScoreVerdict(None, None, Certainty(certainty), Result(result), reasons)


GOOD = scored("certain", "passed")
MISSING = scored("open", "pending", "score-missing")
HOPELESS = scored("impossible", "pending", "score-missing", "min-aspect")
LOW = scored("impossible", "failed", "min-aspect")
LATER = scored("open", "deferred", "deferred-aspect")


@pytest.mark.parametrize(
    ("attended", "verdict", "certainty", "result", "reasons"),
    [
        (PRESENT, None, "certain", "passed", ()),
        (PRESENT, GOOD, "certain", "passed", ()),
        (PRESENT, MISSING, "open", "pending", ("score-missing",)),
        (PRESENT, HOPELESS, "impossible", "pending", ("score-missing", "min-aspect")),
        (PRESENT, LOW, "impossible", "failed", ("min-aspect",)),
        (PRESENT, LATER, "open", "deferred", ("deferred-aspect",)),
        (ABSENT, GOOD, "impossible", "failed", ("min-present-percent",)),
        (ABSENT, MISSING, "impossible", "failed", ("min-present-percent",)),
        (ABSENT, LATER, "impossible", "failed", ("min-present-percent", "deferred-aspect")),
        (UNMARKED, GOOD, "open", "pending", ("unmarked",)),
        (UNMARKED, LOW, "impossible", "pending", ("unmarked", "min-aspect")),
        (SAFE, GOOD, "certain", "pending", ("unmarked",)),
        (SAFE, MISSING, "open", "pending", ("unmarked", "score-missing")),
        (EMPTY, GOOD, "open", "pending", ("nothing-scheduled",)),
    ],
)
def test_marks_come_first_then_the_rule_then_the_scores(
    attended, verdict, certainty, result, reasons
):
    joined = join_outcome(attended, verdict)
    assert (joined.certainty, joined.result, joined.reasons) == (certainty, result, reasons)
    assert joined.computed == result


@pytest.mark.parametrize(
    ("decided", "certainty"),
    [("passed", "certain"), ("failed", "impossible"), ("deferred", "open")],
)
def test_a_decision_stands_before_the_computed_result(decided, certainty):
    joined = join_outcome(PRESENT, MISSING, Result(decided))
    assert joined == Outcome(
        Certainty(certainty), Result(decided), ("decided", "score-missing"), Result.PENDING
    )
    assert join_outcome(ABSENT, None, Result.PASSED).reasons == ("decided", "min-present-percent")


def test_a_decision_waits_for_the_marks_that_are_missing_and_nothing_else_can_change_it():
    joined = join_outcome(UNMARKED, GOOD, Result.FAILED)
    assert joined == Outcome(Certainty.IMPOSSIBLE, Result.PENDING, ("unmarked",), Result.PENDING)
    assert join_outcome(EMPTY, None, Result.PASSED).result is Result.PASSED


@pytest.mark.parametrize(
    ("outcome", "can_pass"),
    [(PRESENT, True), (UNMARKED, True), (ABSENT, False), (join_outcome(PRESENT, LATER), False)],
)
def test_who_passed_or_is_not_yet_lost_can_pass(outcome, can_pass):
    assert outcome.can_pass is can_pass
    assert not join_outcome(outcome, HOPELESS).can_pass


attendances = st.sampled_from([PRESENT, ABSENT, UNMARKED, SAFE, EMPTY])
verdicts = st.sampled_from([None, GOOD, MISSING, HOPELESS, LOW, LATER])


@given(attendances, verdicts)
def test_only_who_is_certain_in_both_is_certain_and_lost_in_one_is_lost(attended, verdict):
    joined = join_outcome(attended, verdict)
    both = (attended.certainty, verdict.certainty if verdict else Certainty.CERTAIN)
    assert (joined.certainty is Certainty.CERTAIN) == (set(both) == {Certainty.CERTAIN})
    assert (joined.certainty is Certainty.IMPOSSIBLE) == (Certainty.IMPOSSIBLE in both)
