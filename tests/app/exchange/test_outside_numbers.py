"""Lists of numbers that another registry gave, as they arrive."""

import pytest

from app.domain.certificate_refusals import NoNumberHeader
from app.domain.errors import NoPeople, SheetNeeded, UnknownSheet
from app.exchange.outside_numbers import read_number_file
from app.exchange.workbook_writer import Table, write_workbook


@pytest.fixture
def read(tmp_path):
    """Write lines into a CSV and read its numbers."""

    def act(*lines):
        path = tmp_path / "nomor.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return read_number_file(path)

    return act


@pytest.fixture
def read_sheets(tmp_path):
    """Write tables into a workbook and read its numbers."""

    def act(*tables, sheet=None):
        path = tmp_path / "nomor.xlsx"
        path.write_bytes(write_workbook([Table(*table) for table in tables]))
        return read_number_file(path, sheet)

    return act


@pytest.mark.parametrize(
    "title",
    [
        "No. Sertifikat",
        "NOMOR STTP",
        "Nomor Registrasi",
        "no sertipikat",
        "Nomor\nSurat Keterangan",
    ],
)
def test_the_column_of_numbers_is_known_by_its_title(read, title):
    said = title.replace("\n", " ")
    rows = read(f"No;NDH;Nama;{said}", "1;7;Peserta Contoh 07; 00012/LAN/2025 ").rows
    assert [(o.row, o.ndh, o.name, o.text, o.column) for o in rows] == [
        (2, 7, "Peserta Contoh 07", "00012/LAN/2025", said)
    ]


def test_titles_above_the_header_are_passed_over_and_rows_without_a_number_too(read):
    rows = read(
        "DAFTAR NOMOR STTP",
        "",
        "NIP;Nama;No. STTP",
        "198001012005011901;Peserta Contoh 01;LAN/1",
        ";Peserta Contoh 02;",
        ";;LAN/3",
        "198001012005011904;Peserta Contoh 04;LAN/4",
    ).rows
    assert [(o.row, o.nip, o.text) for o in rows] == [
        (4, "198001012005011901", "LAN/1"),
        (7, "198001012005011904", "LAN/4"),
    ]


def test_the_numbering_of_the_columns_and_sums_are_nobodys(read):
    rows = read(
        "No;NDH;Nama;No. Sertifikat",
        "1;2;3;4",
        "1;7;Peserta Contoh 07;LAN/7",
        "Jumlah;;;1",
    ).rows
    assert [(o.row, o.text) for o in rows] == [(3, "LAN/7")]


def test_a_number_that_lost_its_digits_is_not_readable(read):
    rows = read("NDH;No. Sertifikat", "1;1,98203E+17", "2;0001082025", f"3;{'9' * 101}").rows
    assert [o.is_readable for o in rows] == [False, True, False]


def test_figures_of_a_workbook_are_read_as_they_are_shown(read_sheets):
    headers = ("NDH", "No. Sertifikat")
    rows = read_sheets(("Nomor", headers, ((1, 108), (2, "0109"))))
    assert rows.sheet == "Nomor"
    assert [(o.text, o.is_readable) for o in rows.rows] == [("108", True), ("0109", True)]


@pytest.mark.parametrize(
    ("who", "told"),
    [("NDH", "1"), ("NIP", "198001012005011901"), ("Nama", "Peserta Contoh 01")],
)
def test_a_column_nomor_behind_the_person_holds_the_numbers(read, who, told):
    (row,) = read(f"{who};Nomor", f"{told};LAN/1").rows
    assert (row.text, row.column) == ("LAN/1", "Nomor")


def test_a_column_nomor_before_the_person_only_counts(read):
    with pytest.raises(NoNumberHeader):
        read("Nomor;Nama;NIP", "1;Peserta Contoh 01;198001012005011901")
    (row,) = read("Nomor;Nama;No. Sertifikat", "1;Peserta Contoh 01;LAN/1").rows
    assert row.text == "LAN/1"


def test_a_list_that_is_none_is_refused(read, read_sheets):
    with pytest.raises(NoNumberHeader) as refused:
        read("Nama;Hobi", "Peserta Contoh 01;catur")
    assert refused.value.titles == ("Nama", "Hobi")
    with pytest.raises(NoPeople):
        read("NDH;No. Sertifikat", ";")
    headers, row = ("NDH", "No. Sertifikat"), (1, "LAN/1")
    two = (("Satu", headers, (row,)), ("Dua", headers, (row,)))
    with pytest.raises(SheetNeeded) as caught:
        read_sheets(*two)
    assert caught.value.sheets == ("Satu", "Dua")
    assert read_sheets(*two, sheet=" dua").sheet == "Dua"
    with pytest.raises(UnknownSheet):
        read_sheets(*two, sheet="Tiga")
