"""Scores from a list: each row to its participant, and what cannot be told whose it is.

An empty cell is no score and takes none away. A second import of the same list changes nothing.
"""

from dataclasses import dataclass

from app.domain.score_refusals import RemedialNotOpen
from app.exchange.listed_scores import ScoreProblem
from app.exchange.score_list import ScoreList
from app.usecases.finding import find_training
from app.usecases.score_seats import SeatFinder, class_seats
from app.usecases.scores import ScoreCell, ScoreChange, scheme_of, set_cells, tell_changes
from db.models import Training
from db.session import Transaction


@dataclass(frozen=True)
class ScoreImport:
    """What became of a list: people found in it, how many have their scores by it, what changed."""

    rows: int
    scored: int
    problems: tuple[ScoreProblem, ...]
    changes: tuple[ScoreChange, ...]


def import_scores(tx: Transaction, *, training: str, scores: ScoreList) -> ScoreImport:
    """Set the scores of a list; rows with a problem stay out whole, the others come in.

    Raises NothingScored where the training scores no aspects.
    """
    found = find_training(tx, training)
    outcome = _take_in(tx, found, scores)
    tell_changes(tx, found, outcome.changes)
    return outcome


def preview_scores(tx: Transaction, *, training: str, scores: ScoreList) -> ScoreImport:
    """Say what an import would do, and write nothing."""
    found = find_training(tx, training)
    return _take_in(tx, found, scores, is_dry=True)


def _take_in(
    tx: Transaction, training: Training, scores: ScoreList, *, is_dry: bool = False
) -> ScoreImport:
    stored = scheme_of(tx, training)
    desk = SeatFinder(scores, class_seats(tx, training))
    changes: list[ScoreChange] = []
    scored = 0
    for row in scores.rows:
        seat = desk.seat_of(row)
        if seat is None or row.is_empty:
            continue
        cells = [ScoreCell(seat.code, s.aspect, s.value, s.is_remedial) for s in row.scores]
        try:
            changes += set_cells(tx, training, stored, cells, is_dry=is_dry)
        except RemedialNotOpen as fault:
            desk.refuse_remedial(row, fault)
            continue
        scored += 1
    return ScoreImport(desk.people, scored, tuple(desk.problems), tuple(changes))
