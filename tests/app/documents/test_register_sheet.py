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


def test_what_replaced_it_is_as_readable_as_the_number_beside_it(read):
    sheet = register_sheet(2)
    note = "diganti 800.2.4/251/BKPSDMD/2025, Nama salah cetak"
    rows = (replace(sheet.rows[0], state="Batal", note=note), sheet.rows[1])
    (page,) = read(draw_register(replace(sheet, rows=rows), PaperSize.A4))
    (said,) = [piece for piece in page.pieces if "diganti" in piece.text]
    (number,) = [piece for piece in page.pieces if piece.text == sheet.rows[0].number]
    assert said.right - said.left > 1.15 * (number.right - number.left)
