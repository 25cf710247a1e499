"""Lists as they are given: files, and cells as spreadsheets put them on the clipboard."""

from pathlib import Path

import pytest

from app.domain.errors import NotASpreadsheet
from app.domain.list_refusals import NothingPasted
from app.exchange.list_reading import read_list
from app.exchange.list_source import open_source, paste_source

SAMPLES = Path(__file__).parents[2] / "samples"

# As Excel puts it on the clipboard: class names, fragments, a cell over two rows.
EXCEL = """
<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:"@";}
</style></head><body><!--StartFragment--><table border=0><col width=64>
<tr height=20><td class=xl65>No</td><td>Nama / NIP</td><td>Unit Kerja</td></tr>
<tr><td x:num>1</td><td>Budi Sampel<br>198203052008031901</td><td rowspan=2>Dinas Contoh</td></tr>
<tr><td x:num>2</td><td>Citra Contoh<br>198203052008032902</td></tr>
<!--EndFragment--></table></body></html>
"""
LIBRE = """
<!DOCTYPE html><html><body><table cellspacing="0"><colgroup span="2"></colgroup>
<tr><td align="left">Nama</td><td align="left">NIP</td></tr>
<tr><td>Budi Sampel</td><td sdval="198203052008031900" sdnum="1033;">198203052008031000</td></tr>
<tr><td>Citra Contoh</td><td>19820305 200803 2 902</td></tr></table></body></html>
"""


def read(text, html=""):
    return read_list(paste_source(text, html)).people


def test_a_file_is_opened_with_all_its_sheets():
    source = open_source(SAMPLES / "peserta-pkp-angkatan-i-ii.xlsx")
    assert source.name == "peserta-pkp-angkatan-i-ii.xlsx"
    assert [sheet.name for sheet in source.sheets] == ["Angkatan I", "Angkatan II"]


def test_a_file_that_is_no_list_is_refused_when_it_is_opened():
    with pytest.raises(NotASpreadsheet):
        open_source(SAMPLES / "bukan-daftar.xlsx")


def test_cells_from_excel_keep_lines_and_merged_cells():
    people = read("No\tNama / NIP\r\n", EXCEL)
    assert [(o.row, o.name, o.nip, o.unit) for o in people.people] == [
        (2, "Budi Sampel", "198203052008031901", "Dinas Contoh"),
        (3, "Citra Contoh", "198203052008032902", "Dinas Contoh"),
    ]


def test_a_nip_that_became_a_number_is_refused_when_it_is_pasted_too():
    people = read("", LIBRE)
    assert [(o.row, o.name) for o in people.people] == [(3, "Citra Contoh")]
    assert [(o.row, o.code) for o in people.problems] == [(2, "nip-numeric")]
    assert people.sheet is None


@pytest.mark.parametrize("html", ["", "<p>Nama NIP</p>", "<table><tr><td></td></tr></table>"])
def test_without_a_table_in_the_html_the_text_counts(html):
    people = read('Nama\tJabatan\r\n"Budi Sampel"\t"Kepala\nSekolah"\r\nCitra\tLurah\r\n', html)
    assert [(o.row, o.name, o.position) for o in people.people] == [
        (2, "Budi Sampel", "Kepala Sekolah"),
        (4, "Citra", "Lurah"),
    ]


def test_a_text_without_tabs_is_read_by_the_delimiter_that_fits():
    (person,) = read("Nama;Jabatan\nBudi Sampel, S.E.;Lurah").people
    assert (person.name, person.position) == ("Budi Sampel, S.E.", "Lurah")


@pytest.mark.parametrize("text", ["", "  \r\n", "\t\t\r\n"])
def test_an_empty_clipboard_is_told(text):
    with pytest.raises(NothingPasted):
        paste_source(text)
