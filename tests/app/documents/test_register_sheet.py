"""The register on paper: what was issued to whom, how often corrected and how often printed."""

from dataclasses import replace

from app.documents.page import PaperSize
from app.documents.register_sheet import draw_register
from app.documents.specimen_lists import register_sheet


def _lines(page):
    return page.text.replace("\u00a0", " ")


def test_revision_and_copies_stand_beside_each_certificate(read):
    (page,) = read(draw_register(register_sheet(6), PaperSize.A4))
    text = _lines(page).replace("\r\n", " ")
    assert "8 Agustus 2025 Terbit ke-1 1" in text
    assert "8 Agustus 2025 Terbit 2" in text
    assert "Sertifikat 6" in text
    assert "Terbit 6" in text


def test_what_was_replaced_names_the_other(read):
    sheet = register_sheet(1)
    row = replace(sheet.rows[0], ndh=None, state="Batal", note="diganti 800.2.4/243/BKPSDMD/2025")
    (page,) = read(draw_register(replace(sheet, rows=(row,)), PaperSize.A4))
    assert "diganti" in page.text
    assert "800.2.4/243/BKPSDMD/2025" in page.text
    assert "Batal 1" in page.text
