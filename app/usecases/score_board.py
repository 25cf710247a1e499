"""The score board: everybody's aspects, total, place, result and decision, and the cut line."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from app.domain.score_scheme import ScoreScheme
from app.domain.scoring import ScoreCard, aspect_result
from app.domain.standing import CutLine, Place, cut_line
from app.domain.vocabulary import Certainty, EnrollmentState, Result
from app.usecases.finding import find_training
from app.usecases.results import PersonTally, tally
from app.usecases.score_rows import Decided
from app.usecases.scores import scheme_of
from db.models import Enrollment
from db.session import Transaction


@dataclass(frozen=True)
class ScoreLine:
    """One participant: scores and where each aspect stands, in the order of the scheme's aspects.

    `code` is the scan code, which names the seat for good. Total, predikat and standing are None
    while a score is missing.
    """

    ndh: int
    code: str
    name: str
    nip: str | None
    unit: str | None
    card: ScoreCard
    aspects: tuple[Result, ...]
    total: Decimal | None
    predikat: str | None
    standing: int | None
    result: Result
    computed: Result
    certainty: Certainty
    reasons: tuple[str, ...]
    decided: Decided
    is_inside: bool

    @property
    def is_complete(self) -> bool:
        """Whether no score is missing."""
        return None not in self.card


@dataclass(frozen=True)
class ScoreBoard:
    """All active participants by NDH; no scheme where nothing is scored.

    The cut line and the places name NDH.
    """

    scheme: ScoreScheme | None
    best: int
    lines: tuple[ScoreLine, ...]
    cut: CutLine
    missing: int
    """How many participants have no score yet in one aspect or more."""
    places: tuple[Place, ...]

    def line(self, ndh: int) -> ScoreLine:
        """The line of a participant."""
        return next(line for line in self.lines if line.ndh == ndh)


def score_board(tx: Transaction, *, training: str) -> ScoreBoard:
    """The scores of a training; raises UnknownTraining."""
    found = find_training(tx, training)
    whole = tally(tx, training=training)
    rows = tx.execute(
        select(Enrollment.ndh, Enrollment.scan_code, Enrollment.unit).where(
            Enrollment.training_id == found.id, Enrollment.state == EnrollmentState.ACTIVE
        )
    )
    seats = {ndh: (code, unit) for ndh, code, unit in rows}
    placed = places(whole.people)
    cut = cut_line(placed, whole.best)
    lines = (
        _line(person, *seats[person.ndh], whole.scheme, is_inside=person.ndh in cut.inside)
        for person in whole.people
    )
    missing = sum(None in person.card for person in whole.people)
    return ScoreBoard(whole.scheme, whole.best, tuple(lines), cut, missing, placed)


def scored_aspects(tx: Transaction, *, training: str) -> tuple[str, ...]:
    """What a training scores, in its order; raises NothingScored where nothing is."""
    scheme = scheme_of(tx, find_training(tx, training)).scheme
    return tuple(aspect.name for aspect in scheme.aspects)


def places(people: tuple[PersonTally, ...]) -> tuple[Place, ...]:
    """Everybody who has a place, by NDH."""
    return tuple(
        Place(person.ndh, person.standing, person.can_pass)
        for person in people
        if person.standing is not None
    )


def _line(
    person: PersonTally,
    code: str,
    unit: str | None,
    scheme: ScoreScheme | None,
    *,
    is_inside: bool,
) -> ScoreLine:
    return ScoreLine(
        ndh=person.ndh,
        code=code,
        name=person.name,
        nip=person.nip,
        unit=unit,
        card=person.card,
        aspects=() if scheme is None else tuple(aspect_result(scheme, s) for s in person.card),
        total=person.score,
        predikat=person.predikat,
        standing=person.standing,
        result=person.result,
        computed=person.computed,
        certainty=person.certainty,
        reasons=person.reasons,
        decided=person.decided,
        is_inside=is_inside,
    )
