"""Attendance, scores and the committee's decision joined into one result."""

from dataclasses import dataclass

from app.domain.scoring import SCORE_MISSING, ScoreVerdict
from app.domain.vocabulary import Certainty, Result

DECIDED = "decided"
"""The reason that comes first where the committee's decision stands."""

DECIDABLE = (Result.PASSED, Result.DEFERRED, Result.FAILED)
"""What a committee can decide."""

_UNMARKED = "unmarked"
_CERTAINTY_OF = {
    Result.PASSED: Certainty.CERTAIN,
    Result.DEFERRED: Certainty.OPEN,
    Result.FAILED: Certainty.IMPOSSIBLE,
}


@dataclass(frozen=True)
class Outcome:
    """Where a participant stands in the end; `computed` is what stood there without a decision."""

    certainty: Certainty
    result: Result
    reasons: tuple[str, ...]
    computed: Result

    @property
    def can_pass(self) -> bool:
        """Whether this participant passed or still can."""
        is_open = self.result is Result.PENDING and self.certainty is not Certainty.IMPOSSIBLE
        return self.result is Result.PASSED or is_open


def join_outcome(
    attended: Outcome, scored: ScoreVerdict | None = None, decided: Result | None = None
) -> Outcome:
    """Join what attendance says with the scores, where there are some, and with a decision.

    Whoever is unmarked is pending, whatever else; attendance that broke the rule fails, scores
    asked or not; then a missing score is pending; then the scores say. A decision takes the
    computed result's place once no mark of that participant is missing, and what is still missing
    cannot change it.
    """
    joined = attended if scored is None else _with_scores(attended, scored)
    return joined if decided is None else _with_decision(joined, decided)


def _with_scores(attended: Outcome, scored: ScoreVerdict) -> Outcome:
    result = attended.result if attended.result is not Result.PASSED else scored.result
    # Whom the attendance fails, no score that is missing keeps from it.
    is_lost = attended.result is Result.FAILED
    reasons = tuple(
        reason
        for reason in (*attended.reasons, *scored.reasons)
        if not (is_lost and reason == SCORE_MISSING)
    )
    return Outcome(_both(attended.certainty, scored.certainty), result, reasons, result)


def _both(one: Certainty, other: Certainty) -> Certainty:
    if Certainty.IMPOSSIBLE in (one, other):
        return Certainty.IMPOSSIBLE
    return Certainty.OPEN if Certainty.OPEN in (one, other) else Certainty.CERTAIN


def _with_decision(joined: Outcome, decided: Result) -> Outcome:
    certainty = _CERTAINTY_OF[decided]
    if _UNMARKED in joined.reasons:
        return Outcome(certainty, joined.result, joined.reasons, joined.computed)
    return Outcome(certainty, decided, (DECIDED, *joined.reasons), joined.computed)
