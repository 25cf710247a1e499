"""The scores of a class with everybody's place, as they go to the printer."""

from collections.abc import Iterator

from app.documents import words
from app.documents.recap_footer import Note
from app.documents.score_sheet import ScoredAspect, ScoreRow, ScoreSheet
from app.domain import indonesian
from app.domain.codes import print_nip
from app.domain.errors import NothingToPrint
from app.domain.score_scheme import ScoreScheme
from app.domain.scoring import AspectScore
from app.domain.standing import place_rules
from app.usecases.finding import find_training
from app.usecases.paper_heads import paper_head
from app.usecases.score_board import ScoreBoard, ScoreLine, score_board
from db.session import Transaction


def score_sheet(tx: Transaction, *, training: str) -> ScoreSheet:
    """Everybody by place, then who has none by NDH.

    Raises NothingToPrint where nothing is scored and nobody was placed.
    """
    found = find_training(tx, training)
    board = score_board(tx, training=training)
    if board.scheme is None and not any(line.standing for line in board.lines):
        raise NothingToPrint(paper="scores")
    head = paper_head(tx, found)
    aspects = board.scheme.aspects if board.scheme else ()
    last = len(board.lines) + 1
    in_order = sorted(board.lines, key=lambda line: (line.standing or last, line.ndh))
    return ScoreSheet(
        letterhead=head.letterhead,
        program=head.program,
        batch=head.batch,
        dates=head.dates,
        aspects=tuple(
            ScoredAspect(o.name, f"{indonesian.number_text(o.weight.normalize())} %")
            for o in aspects
        ),
        rows=tuple(_row(line, is_scored=bool(aspects)) for line in in_order),
        notes=tuple(_notes(board)),
        signed=head.signed,
        signatory=head.signatory,
        disclaimer=head.disclaimer,
    )


def _row(line: ScoreLine, *, is_scored: bool) -> ScoreRow:
    result = words.RESULTS[line.result]
    return ScoreRow(
        ndh=line.ndh,
        name=line.name,
        nip=line.nip and print_nip(line.nip),
        scores=tuple(map(_score, line.card)) if is_scored else (),
        total=words.MISSING if line.total is None else indonesian.percent_text(line.total),
        predikat=line.predikat or "",
        standing=str(line.standing or ""),
        result=f"{result} *" if line.decided.result else result,
    )


def _score(score: AspectScore | None) -> str:
    if score is None:
        return words.MISSING
    known = (value for value in (score.value, score.remedial) if value is not None)
    return " → ".join(indonesian.percent_text(value) for value in known)


def _notes(board: ScoreBoard) -> Iterator[Note]:
    if board.scheme is not None:
        yield "Predikat", _scale(board.scheme)
        yield from _limits(board.scheme)
    yield "Peringkat", _standing_rule(board)
    if any(line.decided.result for line in board.lines):
        yield "*", words.DECIDED_BY_COMMITTEE


def _standing_rule(board: ScoreBoard) -> str:
    """How the places come about, and who stands behind the others whatever the scores."""
    tie_break = board.scheme.tie_break if board.scheme else None
    *first, (code, _) = place_rules(tie_break, board.places)
    rule = words.TIE_RULES[code].format(aspects=", ".join(tie_break or ()))
    return words.PASSED_FIRST.format(rule=rule) if first else rule


def _scale(scheme: ScoreScheme) -> str:
    return "; ".join(
        words.BAND.format(name=band.name, lowest=indonesian.percent_text(band.lowest))
        for band in scheme.bands
    )


def _limits(scheme: ScoreScheme) -> Iterator[Note]:
    """What is asked of every aspect, and what a remedial may still reach."""
    limits = {
        words.MIN_ASPECT: scheme.min_aspect,
        words.DEFERRED_ABOVE: scheme.deferred_above if scheme.min_aspect is not None else None,
        words.REMEDIAL_CAP: scheme.remedial_cap if scheme.min_aspect is not None else None,
    }
    said = [
        sentence.format(score=indonesian.percent_text(limit))
        for sentence, limit in limits.items()
        if limit is not None
    ]
    if said:
        yield "Syarat", "; ".join(said)
