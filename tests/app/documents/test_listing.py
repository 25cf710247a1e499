"""Lists on paper: everybody once, titles on every page, notes and signature with the last rows."""

import re
from dataclasses import replace
from typing import Any

import pytest

from app.documents.confirmation_sheet import draw_confirmation_sheet
from app.documents.handover_sheet import draw_handover_sheets
from app.documents.number_book import draw_number_book
from app.documents.page import PaperSize
from app.documents.register_sheet import draw_register
from app.documents.specimen_lists import (
    confirmation_sheet,
    handover_sheet,
    number_book_sheet,
    register_sheet,
)

LONGEST = (
    "Dr. dr. Hj. Siti Nur'aini Contohwati Percobaan-Teladan Sampelina, "
    "S.Kep., Ns., M.Kes., Sp.KMB., FISQua."
)
PROGRAM = (
    "Pelatihan Kepemimpinan Pengawas bagi Pejabat Eselon IV di Lingkungan Pemerintah Kota Contoh"
)
NUMBER = "800.2.4/123.01/BKPSDMD-KOTA-CONTOH/VIII/2025"


def _one(draw):
    return lambda sheet, paper: draw([sheet], paper)


LISTS: dict[str, tuple[Any, Any, str]] = {
    "confirmation-sheet": (confirmation_sheet, draw_confirmation_sheet, "Kepastian"),
    "handover-sheet": (handover_sheet, _one(draw_handover_sheets), "Tanda Tangan"),
    "number-book": (number_book_sheet, _one(draw_number_book), "Keterangan"),
    "register-sheet": (register_sheet, draw_register, "Cetakan"),
}


def _flat(page):
    return page.text.replace("\r\n", " ").replace("\u00a0", " ")


def _numbered(make, people):
    sheet = make(people)
    rows = [
        replace(row, name=f"Peserta{row.ndh:03} Contoh") if getattr(row, "ndh", None) else row
        for row in sheet.rows
    ]
    return replace(sheet, rows=tuple(rows))


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("people", [1, 2, 16, 29, 30, 31, 60])
@pytest.mark.parametrize("name", LISTS)
def test_everybody_stands_on_a_list_under_titled_columns(read, name, people, paper):
    make, draw, column = LISTS[name]
    drawn = draw(_numbered(make, people), paper)
    pages = read(drawn)
    found = [int(n) for n in re.findall(r"Peserta(\d{3})", " ".join(p.text for p in pages))]
    assert sorted(set(found)) == list(range(1, people + 1))
    assert found == sorted(found)
    for number, page in enumerate(pages, 1):
        assert column in page.text
        assert f"Halaman {number} dari {len(pages)}" in page.text
    assert drawn.warnings == ()


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("people", [1, 14, 15, 16, 17, 18, 26, 27, 30, 60])
@pytest.mark.parametrize("name", LISTS)
def test_the_signature_stands_whole_on_the_last_page_below_some_rows(read, name, people, paper):
    make, draw, _ = LISTS[name]
    *others, last = read(draw(_numbered(make, people), paper))
    signatory = make(1).signatory.name
    assert signatory in last.text
    assert not any(signatory in page.text for page in others)
    assert re.search(r"Peserta\d{3}|Nomor urut", last.text)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", LISTS)
def test_nothing_stands_in_the_margins_of_a_list(read, name, paper):
    make, draw, _ = LISTS[name]
    for page in read(draw(make(60), paper)):
        for piece in page.pieces:
            assert piece.bottom <= page.height - 9.9
            assert piece.top >= 8
            assert piece.left >= 11.5
            assert piece.right <= page.width - 11.5


@pytest.mark.parametrize("name", LISTS)
def test_the_longest_words_are_whole_on_every_list(read, name):
    make, draw, _ = LISTS[name]
    sheet = make(3)
    rows = [
        replace(row, name=LONGEST, number=NUMBER) if getattr(row, "ndh", None) else row
        for row in sheet.rows
    ]
    # The number book has programs in its rows, and a scope at its head.
    named = {"program": PROGRAM} if hasattr(sheet, "program") else {"scope": PROGRAM}
    drawn = draw(replace(sheet, rows=tuple(rows), **named), PaperSize.A4)
    text = " ".join(_flat(page) for page in read(drawn))
    assert text.count(NUMBER) >= 3
    assert all(word in text for word in (*LONGEST.split(), *PROGRAM.split()))
    assert drawn.warnings == ()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_nobody_is_a_page(read, name):
    make, draw, column = LISTS[name]
    (page,) = read(draw(replace(make(1), rows=()), PaperSize.A4))
    assert column in page.text


@pytest.mark.parametrize("name", LISTS)
def test_who_signs_a_list_may_be_left_to_be_written_by_hand(read, name):
    make, draw, _ = LISTS[name]
    (page,) = read(draw(replace(make(1), signatory=None, signed=None), PaperSize.A4))
    assert "(....." in page.text
    assert "None" not in page.text


@pytest.mark.parametrize("name", LISTS)
def test_the_fonts_of_a_list_are_embedded_and_its_bytes_always_the_same(fonts_are_embedded, name):
    make, draw, _ = LISTS[name]
    one, two = (draw(make(3), PaperSize.A4).pdf for _ in range(2))
    assert one == two
    assert fonts_are_embedded(one)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_looks_as_it_did_when_it_was_last_looked_at(read, is_golden, name, paper):
    make, draw, _ = LISTS[name]
    assert is_golden(f"{name}-{paper}", read(draw(make(12), paper)))
