"""The list to check names: room to write on every line, and nothing cut in silence."""

from dataclasses import replace
from itertools import pairwise

import pytest

from app.documents.fitting import DoesNotFit
from app.documents.name_check_sheet import NameCheckRow, draw_name_check
from app.documents.page import PaperSize
from app.documents.specimen_lists import name_check_sheet

LONGEST = NameCheckRow(
    ndh=1,
    name="Prof. Dr. dr. H. Teladan Sampel Panjang Umpama Contoh Peraga, Sp.PD-KGH., M.Kes.",
    born="Kabupaten Administrasi Contoh Seribu, 28 September 1978",
    rank="Pembina Utama Madya, IV/d",
    position="Kepala Seksi Pelayanan Kesehatan Primer pada Bidang Pelayanan Kesehatan",
    unit="UPTD Pusat Kesehatan Masyarakat Contoh Peraga Kecamatan Umpama Selatan",
    nip="19860926 201505 1 901",
)


def said(page):
    """The text of a page, whatever its lines and spaces."""
    return " ".join(page.text.split())


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("people", [1, 30, 40, 60])
def test_the_longest_data_fits_on_every_paper(size, people, read):
    sheet = name_check_sheet(people)
    rows = tuple(replace(LONGEST, ndh=row.ndh) for row in sheet.rows)
    paper = draw_name_check(replace(sheet, rows=rows), size)
    assert not paper.warnings
    pages = read(paper)
    assert all("Perbaikan Paraf" in said(page) for page in pages)
    assert f"{people} orang" in said(pages[-1])
    assert "Petugas pengecekan" in said(pages[-1])
    assert sum(said(page).count("Umpama Selatan") for page in pages) == people


def test_every_line_is_high_enough_to_write_a_correction(read):
    pages = read(draw_name_check(name_check_sheet(60), PaperSize.F4))
    for page in pages:
        numbers = sorted(
            piece.top
            for piece in page.pieces
            if piece.right < 26 and piece.text.strip().isdecimal()
        )
        steps = [lower - upper for upper, lower in pairwise(numbers)]
        assert min(steps) > 10


def test_who_checked_already_need_not_initial_again(read):
    pages = read(draw_name_check(name_check_sheet(5), PaperSize.A4))
    assert said(pages[0]).count("dicek") == 1


def test_what_is_far_too_long_is_reported():
    sheet = name_check_sheet(2)
    row = replace(sheet.rows[1], unit="Unit Pelaksana Teknis Daerah Contoh Peraga " * 12)
    paper = draw_name_check(replace(sheet, rows=(sheet.rows[0], row)), PaperSize.A4)
    assert paper.warnings == (DoesNotFit(2, "unit", row.unit or ""),)
