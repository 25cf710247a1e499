"""The scores of a training as a table for other programs."""

from app.documents.words import RESULTS
from app.exchange.workbook_writer import Cell, Table
from app.usecases.score_board import ScoreLine, score_board
from db.session import Transaction


def score_tables(tx: Transaction, *, training: str) -> tuple[Table, ...]:
    """The sheet Nilai: each aspect with its remedial, the total, predikat, place and result."""
    board = score_board(tx, training=training)
    aspects = board.scheme.aspects if board.scheme else ()
    titles = [title for o in aspects for title in (o.name, f"{o.name} (Remedial)")]
    headers = ("NDH", "Nama", "NIP", *titles, "Nilai Akhir", "Predikat", "Peringkat", "Hasil")
    return (Table("Nilai", headers, tuple(_row(line) for line in board.lines)),)


def _row(line: ScoreLine) -> tuple[Cell, ...]:
    scores = [
        cell
        for score in line.card
        for cell in ((score.value, score.remedial) if score else (None, None))
    ]
    return (
        line.ndh,
        line.name,
        line.nip,
        *scores,
        line.total,
        line.predikat,
        line.standing,
        RESULTS[line.result],
    )
