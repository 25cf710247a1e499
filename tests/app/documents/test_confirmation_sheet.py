"""The list to decide on by hand: what is prepared, whether it is certain, and room for a reason."""

from dataclasses import replace

from app.documents.confirmation_sheet import draw_confirmation_sheet
from app.documents.page import PaperSize
from app.documents.specimen_lists import confirmation_sheet


def test_both_papers_of_an_open_result_stand_there_to_be_chosen_from(read):
    sheet = confirmation_sheet(3)
    (page,) = read(draw_confirmation_sheet(sheet, PaperSize.A4))
    text = page.text.replace("\r\n", " ")
    open_ones = [row for row in sheet.rows if row.ndh == 2]
    assert [row.kind for row in open_ones] == ["Sertifikat", "Surat Keterangan"]
    for row in open_ones:
        assert f"02 {row.name} {row.number} {row.kind} belum pasti" in text
    assert "Sah Ditahan Alasan" in text
    assert "Sah ............ lembar, Ditahan ............ lembar" in text
    assert "Jumat, 8 Agustus 2025 pukul 15.20 WIB" in text


def test_a_trainer_has_a_row_without_an_ndh(read):
    sheet = confirmation_sheet(1)
    row = replace(sheet.rows[0], ndh=None, certainty=None)
    (page,) = read(draw_confirmation_sheet(replace(sheet, rows=(row,), printed=None), PaperSize.A4))
    assert "-" not in [piece.text for piece in page.pieces]
    assert "Dicetak" not in page.text


def test_progress_of_a_list_goes_page_by_page():
    told = []
    sheet = confirmation_sheet(30)
    drawn = draw_confirmation_sheet(sheet, PaperSize.A4, lambda *step: told.append(step))
    assert told == [(number, drawn.pages) for number in range(1, drawn.pages + 1)]
