"""How a training is scored, as it is typed: there and back, with all that can be wrong."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.score_scheme import SCALES, Aspect, Band, ScoreScheme
from app.domain.vocabulary import Result
from tests.ui.pages.trainings.test_draft import OUTLINE
from ui.pages.trainings.draft import draft_of, read_draft
from ui.pages.trainings.draft_rows import AspectText, BandText
from ui.pages.trainings.scores_draft import LIMITS, RANKING, ScaleTexts

OWN = (
    Band(Decimal("75.5"), "Kompeten", Result.PASSED),
    Band(Decimal(0), "Belum kompeten", Result.FAILED),
)
SCHEME = ScoreScheme(
    "own",
    OWN,
    (Aspect("Akademik", Decimal("62.5")), Aspect("Sikap", Decimal("37.5"))),
    min_aspect=Decimal("70.5"),
    remedial_cap=None,
    tie_break=("Sikap", "Akademik"),
)


NO = (None, None, None)
"""The limits of scores that keep nobody from passing."""


def draft_with(scheme, sign=",", **rows):
    """Type a training that is scored so, with other rows."""
    return replace(draft_of(replace(OUTLINE, scores=scheme), sign), **rows)


def wrong(draft):
    """List what is wrong as (path, expected), without what follows from it."""
    return [(path, fault.expected) for path, fault in read_draft(draft).faults.items()]


@pytest.mark.parametrize("sign", [",", "."])
def test_a_scheme_goes_into_texts_and_comes_back_as_it_was(sign):
    draft = draft_with(SCHEME, sign)
    assert draft.aspects[0] == AspectText("Akademik", f"62{sign}5", "2")
    assert draft.bands[0] == BandText(f"75{sign}5", "Kompeten", "passed")
    reading = read_draft(draft)
    assert reading.outline.scores == SCHEME
    assert not reading.faults


_HALVES = st.decimals(0, 100, places=2)


@given(_HALVES, st.sampled_from("AB"), st.lists(st.none() | _HALVES, min_size=3, max_size=3))
def test_every_weight_and_every_limit_comes_back(weight, scale, limits):
    aspects = (Aspect("Akademik", weight), Aspect("Sikap", 100 - weight))
    scheme = ScoreScheme(scale, SCALES[scale], aspects, *limits)
    assert read_draft(draft_with(scheme)).outline.scores == scheme


def test_what_is_usual_is_proposed_where_nothing_is_scored():
    draft = draft_with(None)
    assert draft.texts["scores.asked"] == ""
    assert draft.texts["scores.min_aspect"] == "70"
    assert [row.lowest for row in draft.bands] == ["90,01", "80,01", "70,01", "60,01", "0"]
    assert read_draft(draft).outline.scores is None


def test_aspects_that_are_not_asked_for_are_not_read():
    draft = draft_with(None, aspects=(AspectText("Sikap", "enam"),))
    assert wrong(draft) == []
    assert read_draft(draft).outline.scores is None


@pytest.mark.parametrize(
    ("aspects", "faults"),
    [
        ((), [("scores.aspects", "needed")]),
        ((AspectText("Sikap", "90"),), [("scores.aspects", "weights-of-100")]),
        (
            (AspectText("Sikap", "90"), AspectText(), AspectText("", "10")),
            [("scores.aspects[1].name", "needed")],
        ),
        (
            (AspectText("Sikap", "100"), AspectText("Akademik", "x")),
            [("scores.aspects[1].weight", "weight")],
        ),
        (
            (AspectText("Sikap", "50", "a"), AspectText("Akademik", "50", "2")),
            [("scores.aspects[0].turn", "positive")],
        ),
        (
            (AspectText("Sikap", "50", "1"), AspectText("Akademik", "50", "1")),
            [("scores.aspects[1].turn", "once")],
        ),
    ],
)
def test_what_is_wrong_in_the_aspects_is_named_by_its_place(aspects, faults):
    assert wrong(draft_with(SCHEME, aspects=aspects)) == faults


@pytest.mark.parametrize(
    ("bands", "fault"),
    [
        ((), ("scores.scale", "needed")),
        ((BandText("0", "Ikut"),), ("scores.scale[0].result", "needed")),
        ((BandText("", "Ikut", "passed"),), ("scores.scale[0].from", "score")),
        ((BandText("x", "Ikut", "passed"),), ("scores.scale[0].from", "score")),
        ((BandText("1", "Ikut", "passed"),), ("scores.scale[0].from", "from-zero")),
        (
            (BandText("70", "A", "failed"), BandText("0", "B", "passed")),
            ("scores.scale[1].result", "not-better-than-above"),
        ),
    ],
)
def test_what_is_wrong_in_a_scale_of_its_own_is_named_by_its_place(bands, fault):
    assert wrong(draft_with(SCHEME, bands=bands)) == [fault]


def test_limits_are_typed_as_scores():
    draft = draft_with(SCHEME)
    texts = {**draft.texts, "scores.min_aspect": "tujuh puluh", "scores.deferred_above": "101"}
    assert wrong(replace(draft, texts=texts)) == [
        ("scores.min_aspect", "score"),
        ("scores.deferred_above", "score"),
    ]


@pytest.mark.parametrize(
    ("scale", "is_ranking"),
    [
        (RANKING, True),
        (replace(RANKING, bands=(BandText("0,00", "Peserta", "passed"),)), True),
        (replace(RANKING, scale="A"), False),
        (replace(RANKING, limits=("", "", "85")), False),
        (replace(RANKING, bands=()), False),
        (replace(RANKING, bands=(BandText("", "Baik", "passed"),)), False),
        (replace(RANKING, bands=(BandText("0", "Baik", "deferred"),)), False),
        (replace(RANKING, bands=(BandText("70", "Baik", "passed"), *RANKING.bands)), False),
    ],
)
def test_scores_only_rank_where_all_have_one_predikat_that_passes(scale, is_ranking):
    assert scale.is_ranking is is_ranking


def test_what_only_ranks_decides_nothing():
    scheme = ScoreScheme("own", (Band(Decimal(0), "Baik", Result.PASSED),), SCHEME.aspects, *NO)
    assert not scheme.decides
    draft = draft_with(scheme)
    limits = tuple(draft.texts[f"scores.{name}"] for name in LIMITS)
    assert ScaleTexts(draft.texts["scores.scale"], limits, draft.bands) == RANKING
