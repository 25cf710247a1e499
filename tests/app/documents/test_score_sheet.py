"""The list of scores on paper: as many columns as aspects, and none where nothing is scored."""

import pytest

from app.documents.page import PaperSize
from app.documents.score_sheet import ScoredAspect, ScoreRow, ScoreSheet, draw_score_sheet
from app.documents.specimen_lists import register_sheet

LONG = "Dr. Hj. Siti Nurhaliza Peraga Contoh Kusumawardhani Sampel, S.Kep., Ners., M.Kes."
ASPECTS = (
    "Evaluasi Akademik",
    "Studi Lapangan",
    "Rancangan Aksi Perubahan",
    "Implementasi Aksi Perubahan",
    "Sikap dan Perilaku",
)


def sheet(people, aspects=ASPECTS):
    head = register_sheet(1)
    scores = tuple("65,00 → 85,00" for _ in aspects)
    return ScoreSheet(
        letterhead=head.letterhead,
        program=head.program,
        batch=head.batch,
        dates=head.dates,
        aspects=tuple(ScoredAspect(name, "20 %") for name in aspects),
        rows=tuple(
            ScoreRow(
                ndh=ndh,
                name=LONG,
                nip="19860926 201505 1 901",
                scores=scores,
                total="90,58",
                predikat="Tidak Memenuhi Kualifikasi",
                standing=str(ndh),
                result="Tidak Lulus",
            )
            for ndh in range(1, people + 1)
        ),
        notes=(("Peringkat", "menurut nilai; yang nilainya sama berbagi peringkat"),),
    )


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("people", [1, 30, 60])
def test_the_longest_data_fits_on_every_paper(size, people, read):
    paper = draw_score_sheet(sheet(people), size)
    assert not paper.warnings
    pages = read(paper)
    assert "yang nilainya sama berbagi peringkat" in pages[-1].text.replace("\u00a0", " ")
    assert all("Peringkat" in page.text for page in pages)


def test_without_scores_there_are_no_columns_of_scores(read):
    (page,) = read(draw_score_sheet(sheet(2, aspects=()), PaperSize.A4))
    assert "Predikat" not in page.text
    assert "Peringkat" in page.text
