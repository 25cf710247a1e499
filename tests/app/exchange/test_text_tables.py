"""CSV in every encoding and with every delimiter that offices save."""

import csv
import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.errors import NotASpreadsheet
from app.exchange.headings import count_headings
from app.exchange.text_tables import decode, read_delimited

TEXT = (
    "No;Nama;NIP;Unit Kerja\r\n"
    '1;"Adi Contoh, S.E.";198203052008031901;Café Contoh\r\n'
    "2;Beni Sampel;198203052008032902;–\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_every_encoding_of_an_office_is_read(csv_list, encoding):
    people = csv_list(TEXT.encode(encoding))
    assert people.sheet is None
    assert [(p.row, p.name, p.nip, p.unit) for p in people.people] == [
        (2, "Adi Contoh, S.E.", "198203052008031901", "Café Contoh"),
        (3, "Beni Sampel", "198203052008032902", None),
    ]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_every_delimiter_and_line_end_is_read(csv_list, delimiter, line_end):
    lines = ["Nama,NIP", '"Adi Contoh, S.E.",198203052008031901', "Beni,198203052008032902"]
    lines = [
        lines[0].replace(",", delimiter),
        lines[1][:18] + delimiter + lines[1][19:],
        *lines[2:],
    ]
    lines[2] = lines[2].replace(",", delimiter)
    people = csv_list(line_end.join(lines).encode())
    assert [person.name for person in people.people] == ["Adi Contoh, S.E.", "Beni"]
    assert people.problems == ()


def test_commas_in_names_and_titles_do_not_make_a_comma_the_delimiter(csv_list):
    people = csv_list(
        b"Daftar Peserta, Kota Contoh, 2025\n"
        b"Nama;NIP\n"
        b"Adi Contoh, S.E., M.M.;198203052008031901\n"
        b"Beni Sampel, S.E., M.M.;198203052008032902\n"
    )
    assert [person.name for person in people.people] == [
        "Adi Contoh, S.E., M.M.",
        "Beni Sampel, S.E., M.M.",
    ]


def test_a_list_of_names_alone_is_not_cut_at_the_commas(csv_list):
    people = csv_list(b"Nama\nAdi Contoh, S.E.\nBeni Sampel, S.Pd., M.Pd.\n")
    assert [person.name for person in people.people] == [
        "Adi Contoh, S.E.",
        "Beni Sampel, S.Pd., M.Pd.",
    ]


def test_a_declared_delimiter_is_taken(csv_list):
    people = csv_list(b"sep=|\nNama|NIP\nAdi; Contoh|198203052008031901\n")
    assert (people.people[0].row, people.people[0].name) == (3, "Adi; Contoh")


def test_a_row_is_the_line_on_which_its_record_starts(csv_list):
    people = csv_list(b'\nNama;NIP\n\n"Adi\nContoh\nNIP. 198203052008031901";\n\nBeni;\n')
    assert [(person.row, person.name) for person in people.people] == [
        (4, "Adi Contoh"),
        (8, "Beni"),
    ]
    assert people.people[0].nip == "198203052008031901"


def test_a_quote_that_never_closes_costs_nobody_below_it(csv_list):
    people = csv_list(b'Nama;NIP;Unit\nAdi;;X\n"Beni;;Y\nCici;;Z\n"Dedi, S.E.";;"Y"\n')
    assert [(p.row, p.name) for p in people.people] == [
        (2, "Adi"),
        (3, "Beni"),
        (4, "Cici"),
        (5, "Dedi, S.E."),
    ]


def test_the_trick_that_keeps_digits_in_excel_is_undone(csv_list):
    people = csv_list(
        b'Nama,NIP\n"Adi Contoh","=""198203052008031901"""\nBeni,="198203052008032902"\n'
    )
    assert [person.nip for person in people.people] == ["198203052008031901", "198203052008032902"]


def test_a_blank_after_the_delimiter_does_not_hide_a_quote(csv_list):
    people = csv_list(
        b'No, Nama, NIP\n1, "Adi Contoh, S.E.", 198203052008031901\n2, "Beni, S.T.", ""\n'
    )
    assert [person.name for person in people.people] == ["Adi Contoh, S.E.", "Beni, S.T."]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  \n\n",
        b"%PDF-1.4 not a spreadsheet",
        b"{\\rtf1 Nama}",
        b"Nama\x00\x01;NIP",
        b"\x89PNG\r\n\x1a\n\x00\x00",
    ],
)
def test_what_is_no_text_is_no_spreadsheet(csv_list, content):
    assert decode(content) is None
    with pytest.raises(NotASpreadsheet):
        csv_list(content)


cells = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)


@example([["", '=""']], ";")
@given(st.lists(st.lists(cells, min_size=2, max_size=4), max_size=6), st.sampled_from(";,\t"))
def test_what_a_writer_of_csv_quotes_comes_back(rows, delimiter):
    header = ["Nama", "NIP", "Unit", "Jabatan"]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([header, *rows])
    read = read_delimited(written.getvalue(), count_headings)
    wanted = [[re.sub(r'\A="([^"]*)"\Z', r"\1", cell) for cell in row] for row in [header, *rows]]
    assert [record for _, record in read] == [row for row in wanted if any(row)]
