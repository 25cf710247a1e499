"""How a training is scored, in words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.score_scheme import SCALES, Aspect, ScoreScheme
from ui.pages.scores.score_words import scheme_told
from ui.wording import Wording

SCHEME = ScoreScheme(
    "B", SCALES["B"], (Aspect("Ujian", Decimal("62.5")), Aspect("Sikap", Decimal("37.5")))
)
BEGIN = "Scale B: Ujian 62.5 %; Sikap 37.5 %."
END = "Equal scores share a place, unless the committee places them with a note."


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"min_aspect": None}, ""),
        ({"deferred_above": None}, " Every aspect must be above 70.00."),
        ({"deferred_above": Decimal(70)}, " Every aspect must be above 70.00."),
        (
            {"remedial_cap": None},
            (
                " Every aspect must be above 70.00. From 60.01 to 70.00 it defers and may have one"
                " remedial, which counts at most 100.00."
            ),
        ),
    ],
)
def test_a_limit_that_is_not_asked_is_not_told(changed, told):
    scheme = replace(SCHEME, **changed)
    assert scheme_told(Wording("en"), scheme) == f"{BEGIN}{told} {END}"


def test_an_own_scale_and_what_tells_equals_apart_are_told_in_indonesian():
    scheme = replace(SCHEME, scale="own", min_aspect=None, tie_break=("Sikap",))
    told = scheme_told(Wording("id"), scheme)
    assert told.startswith("Skala sendiri: Ujian 62,5 %; Sikap 37,5 %.")
    assert "Sikap" in told.partition("37,5 %.")[2]
