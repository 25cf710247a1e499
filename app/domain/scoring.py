"""What scores say: the effective value of an aspect, the weighted total, predikat and result.

After domain.md sections 3 and 4: rounded half up to two decimals first, and then compared. A score
that is missing is missing, never 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from app.domain.score_scheme import HIGHEST_SCORE, ScoreScheme, band_of
from app.domain.vocabulary import Certainty, Result

SCORE_MISSING = "score-missing"
"""The reason of whoever has no score yet in one aspect or more."""

_HUNDREDTH = Decimal("0.01")
_WHOLE = Decimal(100)


@dataclass(frozen=True)
class AspectScore:
    """The score of one aspect, with the one remedial (perbaikan) that stands beside it."""

    value: Decimal
    remedial: Decimal | None = None


ScoreCard = tuple[AspectScore | None, ...]
"""A participant's scores in the order of the scheme's aspects; None where one is missing."""


@dataclass(frozen=True)
class ScoreVerdict:
    """What the scores alone say; no total and no predikat while one is missing.

    `certainty` is what the scores still missing, and remedials still open, can change.
    """

    total: Decimal | None
    predikat: str | None
    certainty: Certainty
    result: Result
    reasons: tuple[str, ...]


def rounded(score: Decimal) -> Decimal:
    """A score to two decimals, half up: 70.005 becomes 70.01."""
    return score.quantize(_HUNDREDTH, ROUND_HALF_UP)


def is_deferred(scheme: ScoreScheme, value: Decimal) -> bool:
    """Whether an aspect of this score may have a remedial: too low to pass, too high to fail."""
    least, deferred = scheme.min_aspect, scheme.deferred_above
    return least is not None and deferred is not None and deferred < value <= least


def effective(scheme: ScoreScheme, score: AspectScore) -> Decimal:
    """What an aspect counts: a remedial counts up to its cap, and never less than the original."""
    if score.remedial is None or not is_deferred(scheme, score.value):
        return score.value
    cap = HIGHEST_SCORE if scheme.remedial_cap is None else scheme.remedial_cap
    return max(score.value, min(score.remedial, cap))


def aspect_result(scheme: ScoreScheme, score: AspectScore | None) -> Result:
    """Where one aspect stands; deferred with a remedial that is not enough fails."""
    if score is None:
        return Result.PENDING
    if scheme.min_aspect is None or effective(scheme, score) > scheme.min_aspect:
        return Result.PASSED
    if score.remedial is None and is_deferred(scheme, score.value):
        return Result.DEFERRED
    return Result.FAILED


def weighted_total(scheme: ScoreScheme, card: ScoreCard) -> Decimal | None:
    """The weighted total, rounded half up to two decimals; None while a score is missing."""
    scores = [score for score in card if score is not None]
    if len(scores) < len(scheme.aspects):
        return None
    weighed = (
        effective(scheme, score) * aspect.weight
        for score, aspect in zip(scores, scheme.aspects, strict=True)
    )
    return rounded(sum(weighed, Decimal(0)) / _WHOLE)


def judge_scores(scheme: ScoreScheme, card: ScoreCard) -> ScoreVerdict:
    """What a participant's scores say, whatever the attendance says.

    Scores that only tell who is best are in nobody's way, also while one is missing.
    """
    total = weighted_total(scheme, card)
    predikat = None if total is None else band_of(scheme.bands, total).name
    if not scheme.decides:
        return ScoreVerdict(total, predikat, Certainty.CERTAIN, Result.PASSED, ())
    result, reasons = _stands(scheme, card)
    best, _ = _stands(scheme, _at_best(scheme, card))
    certainty = Certainty.OPEN
    if best is Result.FAILED:
        certainty = Certainty.IMPOSSIBLE
    elif result is Result.PASSED:
        certainty = Certainty.CERTAIN
    return ScoreVerdict(total, predikat, certainty, result, reasons)


def _stands(scheme: ScoreScheme, card: ScoreCard) -> tuple[Result, tuple[str, ...]]:
    """The result of a card with what is in the way: its aspects first, then its total."""
    aspects = {aspect_result(scheme, score) for score in card}
    total = weighted_total(scheme, card)
    band = None if total is None else band_of(scheme.bands, total).result
    in_the_way = [
        reason
        for reason, holds in (
            (SCORE_MISSING, total is None),
            ("min-aspect", Result.FAILED in aspects),
            ("total-too-low", band is Result.FAILED),
            ("deferred-aspect", Result.DEFERRED in aspects),
            ("total-deferred", band is Result.DEFERRED),
        )
        if holds
    ]
    if total is None:
        result = Result.PENDING
    else:
        found = {*aspects, band}
        worst = (Result.FAILED, Result.DEFERRED)
        result = next((each for each in worst if each in found), Result.PASSED)
    return result, tuple(in_the_way)


def _at_best(scheme: ScoreScheme, card: ScoreCard) -> ScoreCard:
    """The card if all that is still to come were as good as it can be."""
    return tuple(_best(scheme, score) for score in card)


def _best(scheme: ScoreScheme, score: AspectScore | None) -> AspectScore:
    if score is None:
        return AspectScore(HIGHEST_SCORE)
    if aspect_result(scheme, score) is Result.DEFERRED:
        return replace(score, remedial=HIGHEST_SCORE)
    return score


def tie_break_values(scheme: ScoreScheme, card: ScoreCard) -> tuple[Decimal, ...]:
    """What decides between equal totals: the aspects named for it, in their order."""
    by_name = {
        aspect.name: effective(scheme, score)
        for aspect, score in zip(scheme.aspects, card, strict=True)
        if score is not None
    }
    return tuple(by_name[name] for name in scheme.tie_break)


def empty_card(aspects: Sequence[object]) -> ScoreCard:
    """The card of somebody without any score."""
    return (None,) * len(aspects)
