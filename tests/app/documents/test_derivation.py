"""A derivation: every session on its line, the sums, each clause, and what comes out."""

from dataclasses import replace

import pytest

from app.documents.derivation import DerivationClause, draw_derivations
from app.documents.page import PaperSize
from app.documents.specimens import derivation_sheets


def _flat(pages):
    return " ".join(page.text for page in pages).replace("\r\n", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("paper", PaperSize)
def test_the_week_of_20_sessions_fits_one_page_a_person(read, paper):
    drawn = draw_derivations(derivation_sheets(3), paper)
    pages = read(drawn)
    assert len(pages) == 3
    assert drawn.starts == (0, 1, 2)
    assert drawn.warnings == ()
    for sheet, page in zip(derivation_sheets(3), pages, strict=True):
        assert sheet.name in page.text
        assert f": {sheet.ndh:02}" in _flat([page])


def test_every_session_stands_there_with_its_mark_and_the_reason(read):
    (sheet,) = derivation_sheets(1)
    (page,) = read(draw_derivations([sheet], PaperSize.A4))
    text = _flat([page])
    for line in sheet.lines:
        assert line.day in text
        assert line.subject in text
    assert "I 0 izin, dihitung tidak hadir 47" in text


def test_holes_in_the_numbers_of_sessions_are_explained_there_too(read):
    sheet = replace(derivation_sheets(1)[0], numbering="Nomor sesi mengikuti jadwal.")
    drawn = draw_derivations([sheet], PaperSize.A4)
    assert "Nomor sesi : Nomor sesi mengikuti jadwal." in _flat(read(drawn))
    assert drawn.pages == 1


def test_sums_percentage_clauses_and_result_follow(read):
    (sheet,) = derivation_sheets(1)
    failed = replace(
        sheet,
        clauses=(DerivationClause("Hadir paling sedikit 90 %", "88 %", "tidak terpenuhi"),),
        result="Tidak Lulus",
        reasons="kehadiran kurang",
    )
    text = _flat(read(draw_derivations([failed], PaperSize.A4)))
    assert "Jumlah yang dihitung 50 47" in text
    assert "47 : 50 \N{MULTIPLICATION SIGN} 100 = 94 %, ditulis 94,00 %" in text
    assert "Hadir paling sedikit 90 % 88 % tidak terpenuhi" in text
    assert "Hasil: Tidak Lulus – kehadiran kurang" in text


def test_beside_what_scores_must_reach_the_result_is_that_of_the_attendance(read):
    asked = "Setiap aspek bernilai di atas 70 (lihat daftar nilai)"
    sheet = replace(derivation_sheets(1)[0], beside=asked)
    text = _flat(read(draw_derivations([sheet], PaperSize.A4)))
    assert f"Syarat nilai : {asked}" in text
    assert "Hasil kehadiran: Lulus" in text


def test_a_long_program_goes_on_further_pages_that_name_the_person(read):
    (sheet,) = derivation_sheets(1, 90)
    first, *others = read(draw_derivations([sheet], PaperSize.A4))
    assert others
    assert all(f"RINCIAN PERHITUNGAN JP – 01 {sheet.name}" in page.text for page in others)
    assert "Hasil:" not in first.text
    assert "Hasil: Lulus" in others[-1].text


def test_a_person_without_any_session_has_a_page_too(read):
    (sheet,) = derivation_sheets(1, 0)
    text = _flat(read(draw_derivations([replace(sheet, batch=None)], PaperSize.A4)))
    assert "Hasil: Lulus" in text
    assert "Angkatan" not in text


@pytest.mark.parametrize("paper", PaperSize)
def test_nothing_stands_in_the_margins_of_a_derivation(read, paper):
    for page in read(draw_derivations(derivation_sheets(2, 90), paper)):
        for piece in page.pieces:
            assert piece.bottom <= page.height - 10
            assert piece.left >= 14
            assert piece.right <= page.width - 14


def test_progress_goes_person_by_person():
    told = []
    draw_derivations(derivation_sheets(3), PaperSize.A4, lambda *step: told.append(step))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_all_fonts_of_a_derivation_are_embedded(fonts_are_embedded):
    assert fonts_are_embedded(draw_derivations(derivation_sheets(1), PaperSize.A4).pdf)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_derivation_looks_as_it_did_when_it_was_last_looked_at(read, is_golden, paper):
    assert is_golden(f"derivation-{paper}", read(draw_derivations(derivation_sheets(1), paper)))
