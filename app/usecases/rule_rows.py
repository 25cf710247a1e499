"""The completion rule of a training, out of whatever has its columns."""

from typing import Any

from sqlalchemy import Row

from app.domain.eligibility import Rule
from app.domain.vocabulary import BeforeJoining, LateCounts
from db.models import Training


def read_rule(training: Training | Row[*tuple[Any, ...]]) -> Rule:
    """A training's own copy of its completion rule, out of its row or of the columns of it."""
    return Rule(
        min_present_percent=training.min_present_percent,
        max_absent_jp=training.max_absent_jp,
        max_absent_sessions=training.max_absent_sessions,
        max_alpa_sessions=training.max_alpa_sessions,
        late_minutes=training.late_minutes,
        late_counts=LateCounts(training.late_counts),
        excused_leaves_denominator=training.excused_leaves_denominator,
        before_joining=BeforeJoining(training.before_joining),
    )
