"""The number book on paper: every number with what became of it, and the gaps by name."""

from dataclasses import replace

from app.documents.number_book import BookedNumber, NumberGap, draw_number_book
from app.documents.page import PaperSize
from app.documents.specimen_lists import number_book_sheet


def _flat(pages):
    return " ".join(page.text for page in pages).replace("\r\n", " ").replace("\u00a0", " ")


def test_states_sheets_and_gaps_are_summed_up(read):
    text = _flat(read(draw_number_book([number_book_sheet(12)], PaperSize.A4)))
    assert "Terbit 9, Ditahan 2, Batal 1, Dicadangkan 1" in text
    assert "dicetak 13, rusak 1" in text
    assert "5 nomor urut belum pernah diberikan" in text
    assert "Nomor urut 225 s.d. 229 belum pernah diberikan (5 nomor)" in text
    assert "Salah cetak nama, diganti" in text


def test_a_gap_of_one_number_is_named_alone(read):
    sheet = replace(number_book_sheet(1), rows=(NumberGap(7, 7),))
    text = _flat(read(draw_number_book([sheet], PaperSize.A4)))
    assert "Nomor urut 7 belum pernah diberikan" in text
    assert "Nomor belum ada" in text


def test_a_number_from_outside_has_no_sequence_and_a_book_may_have_no_gap(read):
    sheet = number_book_sheet(1)
    booked = sheet.rows[0]
    assert isinstance(booked, BookedNumber)
    foreign = replace(booked, sequence=None, number="0001082025")
    text = _flat(
        read(draw_number_book([replace(sheet, rows=(foreign,), printed=None)], PaperSize.A4))
    )
    assert "Keterangan 0001082025 Terbit" in text
    assert "Celah" not in text
    assert "Dicetak" not in text


def test_every_scope_has_pages_of_its_own_that_name_it(read):
    sheets = [replace(number_book_sheet(30), scope=f"Tahun {year}") for year in (2024, 2025)]
    told = []
    drawn = draw_number_book(sheets, PaperSize.A4, lambda *step: told.append(step))
    pages = read(drawn)
    middle = drawn.starts[1]
    assert all("Tahun 2024" in page.text for page in pages[:middle])
    assert all("Tahun 2025" in page.text for page in pages[middle:])
    assert told == [(1, 2), (2, 2)]
