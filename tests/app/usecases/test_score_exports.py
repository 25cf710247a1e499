"""Scores for other programs: a missing one is an empty cell, never 0."""

from decimal import Decimal

from app.usecases.score_exports import score_tables
from app.usecases.scores import ScoreCell, set_scores


def test_every_aspect_stands_beside_its_remedial(scored_class):
    for session in (1, 2, 3, 4):
        scored_class.fill(session=session)
    told = [("1", "Ujian", "65", False), ("1", "Ujian", "90", True), ("1", "Sikap", "80", False)]
    told += [("2", "Ujian", "90", False)]
    cells = [ScoreCell(who, aspect, Decimal(value), what) for who, aspect, value, what in told]
    scored_class.workspace.change(set_scores, training=scored_class.code, cells=cells)
    (table,) = scored_class.read(score_tables)
    assert table.headers[3:7] == ("Ujian", "Ujian (Remedial)", "Sikap", "Sikap (Remedial)")
    assert [row[0] for row in table.rows] == [1, 2, 3]
    assert table.rows[0][3:] == (
        *(Decimal(65), Decimal(90), Decimal(80), None),
        *(Decimal("82.50"), "Memuaskan", 1, "Lulus"),
    )
    assert table.rows[1][3:] == (Decimal(90), None, None, None, None, None, None, "Belum")


def test_a_training_without_aspects_has_places_and_results_alone(day):
    (table,) = day.read(score_tables)
    assert table.headers[3:] == ("Nilai Akhir", "Predikat", "Peringkat", "Hasil")
    assert [row[3:] for row in table.rows] == [(None, None, None, "Belum")] * 3
