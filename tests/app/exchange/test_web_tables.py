"""HTML tables saved under the name .xls."""

import pytest

from app.domain.errors import AppError, NotASpreadsheet
from app.exchange.people_list import read_people
from app.exchange.sheets import MergedRange
from app.exchange.web_tables import read_html

NIP = "198203052008031901"


@pytest.fixture
def web_list(tmp_path):
    def read(content: str | bytes):
        path = tmp_path / "daftar.xls"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_people(path)

    return read


def test_a_page_with_a_table_is_read(web_list):
    people = web_list(
        f"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html><head><title>x</title></head>
        <body><h3>Daftar</h3><table border=1><thead><tr><th>Nama</th><th>N I P</th><th>OPD</th></tr>
        </thead><tbody><!-- a comment --><tr><td> <b>Adi</b>
           Contoh, S.E. </td><td>&nbsp;{NIP}</td><td>Dinas&amp;Badan</td></tr></tbody></table>"""
    )
    assert people.sheet is None
    assert [(p.row, p.name, p.nip, p.unit) for p in people.people] == [
        (2, "Adi Contoh, S.E.", NIP, "Dinas&Badan")
    ]


def test_line_breaks_part_the_facts_of_a_cell(web_list):
    people = web_list(
        f"<table><tr><td>Nama<br>NIP<td>Jabatan/Unit Kerja<tr><td>Adi<br/>NIP. {NIP}"
        "<td><p>Lurah</p><p>Kelurahan Contoh</p></table>"
    )
    assert [(p.name, p.nip, p.position, p.unit) for p in people.people] == [
        ("Adi", NIP, "Lurah", "Kelurahan Contoh")
    ]


def test_cells_over_rows_and_columns_keep_the_others_in_their_columns(web_list):
    people = web_list(
        f"""<table><tr><td rowspan=2>No</td><td rowspan=2>Nama</td><td colspan=2>Pegawai</td>
        <td rowspan=2>Unit</td></tr><tr><td>NIP</td><td>Gol</td></tr>
        <tr><td>1</td><td>Adi</td><td>{NIP}</td><td>3c</td><td rowspan="2">Dinas</td></tr>
        <tr><td>2</td><td>Beni</td><td></td><td>3d</td></tr></table>"""
    )
    assert [(p.name, p.nip, p.grade, p.unit) for p in people.people] == [
        ("Adi", NIP, "III/c", "Dinas"),
        ("Beni", None, "III/d", "Dinas"),
    ]


def test_tables_that_lay_out_others_are_passed_through():
    sheet = read_html(
        "<table><tr><td><table><tr><td>a<td>b</table></td></tr><tr><td>c</td></tr></table>"
        "<table><tr><td colspan=x>d<td colspan=2>e</td><td>f</table>"
    )
    assert [(number, list(cells)) for number, cells in sheet.rows] == [
        (2, ["a", "b"]),
        (3, ["c"]),
        (4, ["d", "e", "", "f"]),
    ]
    assert sheet.merged == [MergedRange(4, 1, 4, 2)]


def test_a_page_in_cp1252_keeps_its_letters(web_list):
    people = web_list("<table><tr><td>Nama<td>OPD<tr><td>René<td>Café".encode("cp1252"))
    assert (people.people[0].name, people.people[0].unit) == ("René", "Café")


@pytest.mark.parametrize("content", ["<html>nothing</html>", "<?xml version='1.0'?><a/>", "<"])
def test_a_page_without_a_table_is_no_spreadsheet(web_list, content):
    with pytest.raises(NotASpreadsheet):
        web_list(content)


@pytest.mark.parametrize(
    "content",
    ["<table ", "<table></table>", "<table><tr>", "<table><tr rowspan=9><td rowspan=99999999>"],
)
def test_a_table_in_pieces_is_refused_with_an_error_of_ours(web_list, content):
    with pytest.raises(AppError):
        web_list(content)
