"""The rows of scores and decisions read back as plain values."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import bindparam, select

from app.domain.score_scheme import Aspect, Band, ScoreScheme, read_scale
from app.domain.scoring import AspectScore, ScoreCard
from app.domain.vocabulary import Result
from db.models import Certification, Decision, Enrollment, ScaleBand, Score, ScoreAspect, Training
from db.session import Transaction

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_ASPECTS = (
    select(ScoreAspect.id, ScoreAspect.name, ScoreAspect.weight, ScoreAspect.tie_break)
    .where(ScoreAspect.training_id == bindparam("training"))
    .order_by(ScoreAspect.position)
)
_BANDS = (
    select(ScaleBand.lowest, ScaleBand.name, ScaleBand.result)
    .where(ScaleBand.training_id == bindparam("training"))
    .order_by(ScaleBand.position)
)
_SCORES = (
    select(Score.enrollment_id, Score.aspect_id, Score.value, Score.remedial)
    .join(ScoreAspect, ScoreAspect.id == Score.aspect_id)
    .where(ScoreAspect.training_id == bindparam("training"))
)
_DECISIONS = (
    select(
        Decision.enrollment_id, Decision.result, Decision.reason, Decision.standing, Decision.note
    )
    .join(Enrollment, Enrollment.id == Decision.enrollment_id)
    .where(Enrollment.training_id == bindparam("training"))
)


@dataclass(frozen=True)
class Limits:
    """The scale and the limits as a training's certification row has them."""

    scale: str
    min_aspect: Decimal | None
    deferred_above: Decimal | None
    remedial_cap: Decimal | None


@dataclass(frozen=True)
class StoredScheme:
    """A scheme with the ids of its aspects, in their order."""

    scheme: ScoreScheme
    aspect_ids: tuple[int, ...]


@dataclass(frozen=True)
class Decided:
    """What the committee said of one participant: a result with its reason, a place with a note."""

    result: Result | None = None
    reason: str | None = None
    standing: int | None = None
    note: str | None = None


NOTHING_DECIDED = Decided()


def stored_scheme(tx: Transaction, training: Training) -> StoredScheme | None:
    """The scheme of a training; None where nothing is scored."""
    row = tx.get(Certification, training.id)
    if row is None or row.scale is None:
        return None
    limits = Limits(row.scale, row.min_aspect, row.deferred_above, row.remedial_cap)
    return scheme_within(tx, training.id, limits)


def scheme_within(tx: Transaction, training: int, limits: Limits) -> StoredScheme:
    """The scheme of a training by its id, whose limits are known already."""
    rows = tx.connection().execute(_ASPECTS, {"training": training}).all()
    turns = sorted((row.tie_break, row.name) for row in rows if row.tie_break is not None)
    bands = tx.connection().execute(_BANDS, {"training": training})
    own = [Band(lowest, name, Result(result)) for lowest, name, result in bands]
    scheme = ScoreScheme(
        scale=limits.scale,
        bands=read_scale(limits.scale, own),
        aspects=tuple(Aspect(row.name, row.weight) for row in rows),
        min_aspect=limits.min_aspect,
        deferred_above=limits.deferred_above,
        remedial_cap=limits.remedial_cap,
        tie_break=tuple(name for _, name in turns),
    )
    return StoredScheme(scheme, tuple(row.id for row in rows))


def stored_cards(tx: Transaction, training: int, stored: StoredScheme) -> dict[int, ScoreCard]:
    """The scores of everybody who has one, by enrollment."""
    rows = tx.connection().execute(_SCORES, {"training": training})
    found: defaultdict[int, dict[int, AspectScore]] = defaultdict(dict)
    for seat, aspect, value, remedial in rows:
        found[seat][aspect] = AspectScore(value, remedial)
    return {
        seat: tuple(scores.get(aspect) for aspect in stored.aspect_ids)
        for seat, scores in found.items()
    }


def stored_decisions(tx: Transaction, training: int) -> dict[int, Decided]:
    """What the committee decided, by enrollment."""
    rows = tx.connection().execute(_DECISIONS, {"training": training})
    return {
        seat: Decided(Result(result) if result else None, reason, standing, note)
        for seat, result, reason, standing, note in rows
    }
