"""How a training is scored: both scales of domain.md section 4, own ones, and what is no scheme."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidValue
from app.domain.score_scheme import (
    SCALES,
    Aspect,
    Band,
    ScoreScheme,
    band_of,
    conditions,
    read_scale,
    scheme_faults,
)
from app.domain.vocabulary import Result

HALVES = (Aspect("Akademik", Decimal(50)), Aspect("Sikap", Decimal(50)))
SCHEME = ScoreScheme("A", SCALES["A"], HALVES)


def faults(**changed: object) -> list[tuple[str, object, str]]:
    """List what is wrong in the scheme with these parts changed."""
    found = scheme_faults(replace(SCHEME, **changed))  # type: ignore[arg-type]
    return [(fault.path, fault.value, fault.expected) for fault in found]


def aspects(*weights: str, name: str = "Aspek {}") -> tuple[Aspect, ...]:
    """Invent aspects of these weights."""
    return tuple(Aspect(name.format(n), Decimal(w)) for n, w in enumerate(weights))


@pytest.mark.parametrize(
    ("total", "latsar", "structural"),
    [
        ("100", "Sangat Memuaskan", "Sangat Memuaskan"),
        ("90.01", "Sangat Memuaskan", "Sangat Memuaskan"),
        ("90.00", "Memuaskan", "Memuaskan"),
        ("80.01", "Memuaskan", "Memuaskan"),
        ("80.00", "Cukup Memuaskan", "Baik"),
        ("70.01", "Cukup Memuaskan", "Baik"),
        ("70.00", "Ditunda Kelulusannya", "Kurang Baik"),
        ("60.01", "Ditunda Kelulusannya", "Kurang Baik"),
        ("60.00", "Tidak Memuaskan", "Tidak Memenuhi Kualifikasi"),
        ("0", "Tidak Memuaskan", "Tidak Memenuhi Kualifikasi"),
    ],
)
def test_every_boundary_of_both_scales(total, latsar, structural):
    assert band_of(SCALES["A"], Decimal(total)).name == latsar
    assert band_of(SCALES["B"], Decimal(total)).name == structural


def test_kurang_baik_is_not_baik():
    results = {band.name: band.result for band in SCALES["B"]}
    assert results["Baik"] is Result.PASSED
    assert results["Kurang Baik"] is Result.DEFERRED


@given(st.decimals(0, 100, places=2))
def test_every_score_has_exactly_one_predikat(total):
    for bands in SCALES.values():
        band = band_of(bands, total)
        higher = [other for other in bands if other.lowest > band.lowest]
        assert band.lowest <= total
        assert all(other.lowest > total for other in higher)


def test_a_scale_is_read_by_its_name_or_is_the_trainings_own():
    own = (Band(Decimal(0), "Selesai", Result.PASSED),)
    assert read_scale("B") == SCALES["B"]
    assert read_scale("own", own) == own
    with pytest.raises(InvalidValue) as refusal:
        read_scale("C")
    assert refusal.value.fields == {"path": "scores.scale", "value": "C", "expected": "A, B, own"}


def test_both_scales_with_weights_of_100_have_no_fault():
    assert faults() == []
    assert faults(bands=SCALES["B"], tie_break=("Sikap", "Akademik")) == []
    assert faults(aspects=aspects("33.33", "33.33", "33.34")) == []


@pytest.mark.parametrize(
    ("given_aspects", "found"),
    [
        ((), [("scores.aspects", None, "needed")]),
        (aspects("50", "49.99"), [("scores.aspects", "99.99", "weights-of-100")]),
        (aspects("60", "60"), [("scores.aspects", "120", "weights-of-100")]),
        (aspects("100", "0"), [("scores.aspects[1].weight", "0", "weight")]),
        (
            aspects("101", "-1"),
            [
                ("scores.aspects[0].weight", "101", "weight"),
                ("scores.aspects[1].weight", "-1", "weight"),
            ],
        ),
        (
            aspects("50.005", "49.995"),
            [
                ("scores.aspects[0].weight", "50.005", "weight"),
                ("scores.aspects[1].weight", "49.995", "weight"),
            ],
        ),
        (aspects("100", name=" "), [("scores.aspects[0].name", " ", "needed")]),
        (aspects("100", name="x" * 201), [("scores.aspects[0].name", "x" * 201, "shorter-text")]),
        (
            (Aspect("Sikap", Decimal(50)), Aspect(" sikap", Decimal(50))),
            [
                ("scores.aspects[0].name", "Sikap", "once"),
                ("scores.aspects[1].name", " sikap", "once"),
            ],
        ),
    ],
)
def test_aspects_have_names_of_their_own_and_weights_that_add_up_to_100(given_aspects, found):
    assert faults(aspects=given_aspects) == found


def band(lowest: str, result: str = "passed", name: str | None = None) -> Band:
    """Invent a band."""
    return Band(Decimal(lowest), name or f"Dari {lowest}", Result(result))


@pytest.mark.parametrize(
    ("bands", "found"),
    [
        ((), [("scores.scale", None, "needed")]),
        ((band("0"),), []),
        ((band("50"), band("0", "failed")), []),
        ((band("50"), band("1", "failed")), [("scores.scale[1].from", "1", "from-zero")]),
        (
            (band("50"), band("60"), band("0", "failed")),
            [("scores.scale[1].from", "60", "below-the-band-above")],
        ),
        ((band("100.01"), band("0")), [("scores.scale[0].from", "100.01", "score")]),
        ((band("50.005"), band("0")), [("scores.scale[0].from", "50.005", "score")]),
        (
            (band("50", "failed"), band("0", "deferred")),
            [("scores.scale[1].result", "deferred", "not-better-than-above")],
        ),
        (
            (band("50", "pending"), band("0")),
            [("scores.scale[0].result", "pending", "passed, deferred, failed")],
        ),
        (
            (band("50", name="Baik"), band("0", name="baik")),
            [("scores.scale[0].name", "Baik", "once"), ("scores.scale[1].name", "baik", "once")],
        ),
    ],
)
def test_bands_go_down_to_0_and_no_lower_one_is_worth_more(bands, found):
    assert faults(bands=bands) == found


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ((None, None, None), []),
        ((None, "90", "10"), []),
        (("70", None, None), []),
        (("70", "70", "70.01"), []),
        (("100.01", None, None), [("scores.min_aspect", "100.01", "score")]),
        (("70", "-1", None), [("scores.deferred_above", "-1", "score")]),
        (("70", "70.01", None), [("scores.deferred_above", "70.01", "not-above-min-aspect")]),
        (("70", "60", "70"), [("scores.remedial_cap", "70", "above-min-aspect")]),
    ],
)
def test_limits_lie_between_0_and_100_and_in_order(limits, found):
    least, deferred, cap = (None if limit is None else Decimal(limit) for limit in limits)
    assert faults(min_aspect=least, deferred_above=deferred, remedial_cap=cap) == found


def test_a_tie_is_broken_by_aspects_that_are_scored_each_once():
    assert faults(tie_break=("Sikap", "Hobi", "Sikap")) == [
        ("scores.tie_break[0]", "Sikap", "once"),
        ("scores.tie_break[1]", "Hobi", "aspect-name"),
        ("scores.tie_break[2]", "Sikap", "once"),
    ]


def test_what_scores_must_reach_can_be_said():
    assert conditions(None) == ()
    assert conditions(SCHEME) == (("aspects-above", Decimal(70)),)
    total = ("total-from", Decimal("70.01"))
    assert conditions(replace(SCHEME, min_aspect=None)) == (total,)
    assert conditions(replace(SCHEME, min_aspect=Decimal(60))) == (
        ("aspects-above", Decimal(60)),
        total,
    )


@pytest.mark.parametrize("result", [Result.PASSED, Result.FAILED])
def test_a_total_that_everybody_or_nobody_reaches_is_no_condition(result):
    bands = (Band(Decimal(0), "Baik", result),)
    assert conditions(replace(SCHEME, min_aspect=None, bands=bands)) == ()
