"""Slips: each says what one person still needs, ten a page to be cut apart."""

from dataclasses import replace

import pytest

from app.documents.page import PaperSize
from app.documents.slips import draw_slips
from app.documents.specimen_lists import slips
from app.documents.words import PRACTICE

LONGEST = (
    "Dr. dr. Hj. Siti Nur'aini Contohwati Percobaan-Teladan Sampelina, "
    "S.Kep., Ns., M.Kes., Sp.KMB., FISQua."
)


def _flat(pages):
    return " ".join(page.text for page in pages).replace("\r\n", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize(("people", "pages"), [(1, 1), (2, 1), (10, 1), (11, 2), (60, 6)])
def test_ten_slips_stand_on_a_page(read, people, pages, paper):
    drawn = draw_slips(slips(people), paper)
    text = _flat(read(drawn))
    assert drawn.pages == pages
    assert drawn.warnings == ()
    assert all(slip.name in text for slip in slips(people))
    assert text.count("Hadir pada sesi 20") == people


def test_nothing_stands_on_the_lines_along_which_slips_are_cut(read):
    for page in read(draw_slips(slips(10), PaperSize.A4)):
        middle = page.width / 2
        for piece in page.pieces:
            assert piece.right < middle - 4 or piece.left > middle + 4
            assert 10 < piece.left < piece.right < page.width - 10


def test_several_needs_stand_one_below_the_other_in_one_size(read):
    needs = (
        "Hadir pada sesi 19 dan 20: Jumat, 8 Agustus 2025, Pukul 13.15 s.d. 17.00 WIB",
        "Nilai Sikap Perilaku dan Studi Lapangan belum ada: hubungi panitia",
        "Foto 3 x 4 belum ada",
    )
    (slip,) = slips(1)
    drawn = draw_slips([replace(slip, name=LONGEST, needs=needs)], PaperSize.A4)
    (page,) = read(drawn)
    assert all(f"• {need}" in _flat([page]) for need in needs)
    assert LONGEST in _flat([page])
    assert drawn.warnings == ()


def test_a_slip_without_unit_or_needs_is_a_slip(read):
    (slip,) = slips(1)
    (page,) = read(draw_slips([replace(slip, unit=None, needs=(), batch=None)], PaperSize.A4))
    assert slip.name in page.text
    assert "•" not in page.text


def test_slips_of_practice_say_so(read):
    (slip,) = slips(1)
    (page,) = read(draw_slips([replace(slip, disclaimer=PRACTICE)], PaperSize.A4))
    assert PRACTICE.word in page.text


def test_progress_of_slips_goes_page_by_page():
    told = []
    draw_slips(slips(12), PaperSize.A4, lambda *step: told.append(step))
    assert told == [(10, 12), (12, 12)]


@pytest.mark.parametrize("paper", PaperSize)
def test_slips_look_as_they_did_when_they_were_last_looked_at(read, is_golden, paper):
    assert is_golden(f"slips-{paper}", read(draw_slips(slips(3), paper)))
