"""What scores say: the vectors of domain.md section 4, and its list of mistakes."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.score_scheme import SCALES, Aspect, Band, ScoreScheme
from app.domain.scoring import (
    AspectScore,
    ScoreCard,
    aspect_result,
    effective,
    empty_card,
    is_deferred,
    judge_scores,
    rounded,
    tie_break_values,
    weighted_total,
)
from app.domain.vocabulary import Certainty, Result


def scheme(scale: str, **weights: int) -> ScoreScheme:
    """Name aspects with these weights."""
    aspects = tuple(Aspect(name, Decimal(weight)) for name, weight in weights.items())
    return ScoreScheme(scale, SCALES[scale], aspects)


PKA = scheme("B", akademik=10, studi=20, rancangan=20, implementasi=30, sikap=20)
LATSAR = scheme("A", akademik=20, rancangan=20, pelaksanaan=30, sikap=15, teknis=15)
HALVES = scheme("B", ujian=50, sikap=50)
ONE = scheme("B", ujian=100)

scores = st.decimals(0, 100, places=2)
cells = st.builds(AspectScore, scores, st.none() | scores)


def card(*values: str | None) -> ScoreCard:
    """Write a card; "65/80" is a score with its remedial."""
    return tuple(None if value is None else _score(value) for value in values)


def _score(text: str) -> AspectScore:
    value, _, remedial = text.partition("/")
    return AspectScore(Decimal(value), Decimal(remedial) if remedial else None)


def test_the_pka_vector_is_90_58_and_sangat_memuaskan():
    verdict = judge_scores(PKA, card("85", "88.5", "90", "91.25", "95"))
    assert str(verdict.total) == "90.58"
    assert verdict.predikat == "Sangat Memuaskan"
    assert (verdict.result, verdict.certainty, verdict.reasons) == ("passed", "certain", ())


def test_the_latsar_vector_is_84_65_and_yet_deferred():
    verdict = judge_scores(LATSAR, card("82.5", "70", "88", "95", "90"))
    assert str(verdict.total) == "84.65"
    assert verdict.predikat == "Memuaskan"
    assert (verdict.result, verdict.certainty) == ("deferred", "open")
    assert verdict.reasons == ("deferred-aspect",)


def test_70_005_becomes_70_01_and_passes():
    assert str(rounded(Decimal("70.005"))) == "70.01"
    assert str(rounded(Decimal("70.0049"))) == "70.00"
    halves = replace(HALVES, min_aspect=None)
    verdict = judge_scores(halves, card("70.00", "70.01"))
    assert (str(verdict.total), verdict.predikat, verdict.result) == ("70.01", "Baik", "passed")


def test_a_missing_score_is_missing_and_never_0():
    verdict = judge_scores(HALVES, card("90", None))
    assert (verdict.total, verdict.predikat) == (None, None)
    assert (verdict.result, verdict.certainty) == ("pending", "open")
    assert verdict.reasons == ("score-missing",)
    assert weighted_total(HALVES, card("90", "0")) == 45
    nobody = judge_scores(HALVES, empty_card(HALVES.aspects))
    assert (nobody.result, nobody.reasons) == ("pending", ("score-missing",))


def test_an_aspect_that_fails_for_good_is_impossible_while_others_are_missing():
    verdict = judge_scores(HALVES, card("60", None))
    assert (verdict.result, verdict.certainty) == ("pending", "impossible")
    assert verdict.reasons == ("score-missing", "min-aspect")


@pytest.mark.parametrize(
    ("score", "result"),
    [
        (None, "pending"),
        ("60", "failed"),
        ("60.01", "deferred"),
        ("70", "deferred"),
        ("70.01", "passed"),
        ("60.01/70", "failed"),
        ("60.01/70.01", "passed"),
        ("60/100", "failed"),
        ("70.01/0", "passed"),
    ],
)
def test_every_aspect_must_be_above_the_limit_and_one_remedial_may_lift_it(score, result):
    cell = None if score is None else _score(score)
    assert aspect_result(ONE, cell) == result
    assert judge_scores(ONE, (cell,)).result == result


@pytest.mark.parametrize(
    ("cap", "score", "counts"),
    [("85", "65/90", "85"), ("85", "65/80", "80"), ("85", "65/50", "65"), (None, "65/90", "90")],
)
def test_a_remedial_counts_up_to_its_cap_and_never_less_than_the_original(cap, score, counts):
    capped = replace(ONE, remedial_cap=None if cap is None else Decimal(cap))
    assert effective(capped, _score(score)) == Decimal(counts)


def test_a_remedial_that_is_still_too_low_leaves_nothing_to_come():
    verdict = judge_scores(HALVES, card("65/70", "90"))
    assert (verdict.result, verdict.certainty) == ("failed", "impossible")
    assert verdict.reasons == ("min-aspect",)


def test_where_no_limit_is_asked_of_aspects_the_total_decides():
    free = replace(ONE, min_aspect=None)
    assert not is_deferred(free, Decimal(65))
    assert not is_deferred(replace(ONE, deferred_above=None), Decimal(65))
    assert aspect_result(replace(ONE, deferred_above=None), _score("65")) is Result.FAILED
    below = judge_scores(free, card("60"))
    assert (below.result, below.certainty) == ("failed", "impossible")
    assert below.reasons == ("total-too-low",)
    middle = judge_scores(free, card("65"))
    assert (middle.result, middle.certainty) == ("deferred", "open")
    assert middle.reasons == ("total-deferred",)


def test_scores_that_only_tell_who_is_best_are_in_nobodys_way():
    bands = (Band(Decimal(80), "Amat Baik", Result.PASSED), Band(Decimal(0), "Baik", Result.PASSED))
    ranking = replace(HALVES, scale="own", bands=bands, min_aspect=None)
    assert not ranking.decides
    assert replace(ranking, min_aspect=Decimal(70)).decides
    assert HALVES.decides
    verdict = judge_scores(ranking, card("90", None))
    assert (verdict.total, verdict.result, verdict.certainty) == (None, "passed", "certain")
    assert judge_scores(ranking, card("10", "20")).reasons == ()


def test_ties_are_broken_by_the_aspects_named_with_what_they_count():
    broken = replace(HALVES, tie_break=("sikap", "ujian"))
    assert tie_break_values(broken, card("90", "65/99")) == (Decimal(85), Decimal(90))
    assert tie_break_values(HALVES, card("90", "80")) == ()


@given(st.tuples(cells, cells, cells, cells, cells))
def test_a_total_lies_between_the_lowest_and_the_highest_aspect(values):
    counted = [effective(PKA, value) for value in values]
    total = weighted_total(PKA, values)
    assert total is not None
    assert min(counted) <= total <= max(counted)


@given(cells)
def test_a_remedial_never_does_harm_to_what_counts(cell):
    assert effective(ONE, cell) >= cell.value


@given(st.lists(st.none() | cells, min_size=2, max_size=2), cells, cells)
def test_what_is_certain_or_impossible_stays_so_whatever_scores_still_come(given_cells, one, other):
    before = judge_scores(HALVES, tuple(given_cells))
    coming = (one, other)
    after = tuple(_later(now, late) for now, late in zip(given_cells, coming, strict=True))
    verdict = judge_scores(HALVES, after)
    if before.certainty is Certainty.CERTAIN:
        assert verdict.result is Result.PASSED
    if before.certainty is Certainty.IMPOSSIBLE:
        assert verdict.result is Result.FAILED


def _later(now: AspectScore | None, late: AspectScore) -> AspectScore:
    """Fill what is missing: the score, or a remedial that is still open."""
    if now is None:
        return late
    return now if now.remedial is not None else replace(now, remedial=late.remedial)


@given(st.tuples(cells, cells))
def test_a_higher_score_never_makes_a_result_worse(values):
    order = (Result.FAILED, Result.DEFERRED, Result.PASSED)
    raised = (replace(values[0], value=min(values[0].value + 5, Decimal(100))), values[1])
    if values[0].remedial is None:
        before, after = (judge_scores(HALVES, each).result for each in (values, raised))
        assert order.index(after) >= order.index(before)
