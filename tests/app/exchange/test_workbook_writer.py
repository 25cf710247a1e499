"""Workbooks: text stays text, numbers are numbers, and nothing is a formula."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from app.exchange.workbook_writer import Table, write_workbook

PEOPLE = Table(
    "Peserta",
    ("NDH", "Nama", "NIP", "JP", "Lahir"),
    (
        (1, "Budi Sampel, S.Kom.", "198001012005011901", Decimal("47.5"), dt.date(1980, 1, 1)),
        (2, "Siti Teladan", None, Decimal(50), None),
    ),
)


def read(content: bytes, sheet: str) -> Sequence[Sequence[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(sheet).to_python()


def parts(content: bytes, folder: str) -> list[str]:
    """List the XML of one folder inside the file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if name.startswith(folder)]
        return [package.read(name).decode() for name in names if name.endswith(".xml")]


def test_tables_are_sheets_in_their_order():
    content = write_workbook([PEOPLE, Table("Rekap", ("NDH",), ())])
    assert CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names == ["Peserta", "Rekap"]
    assert read(content, "Rekap") == [["NDH"]]


def test_a_nip_is_text_and_numbers_and_dates_are_what_they_are():
    assert read(write_workbook([PEOPLE]), "Peserta") == [
        ["NDH", "Nama", "NIP", "JP", "Lahir"],
        [1, "Budi Sampel, S.Kom.", "198001012005011901", 47.5, dt.date(1980, 1, 1)],
        [2, "Siti Teladan", "", 50, ""],
    ]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+62 811", "-", "@SUM(A1)", "{=1}", "https://contoh.example", "901", "TRUE", "a\nb"],
)
def test_a_text_stays_the_text_it_is(text):
    content = write_workbook([Table("Peserta", (text,), ((text,),))])
    assert read(content, "Peserta") == [[text], [text]]
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in parts(content, "xl/work"))


@pytest.mark.parametrize(
    ("value", "has_decimals"),
    [(Decimal("94.00"), True), (Decimal("1.33"), True), (Decimal(50), False), (7, False)],
)
def test_a_percentage_shows_two_decimals_and_whole_jp_none(value, has_decimals):
    content = write_workbook([Table("Rekap", ("Nilai",), ((value,),))])
    (sheet,) = parts(content, "xl/worksheets/")
    assert (' s="' in sheet.split('r="A2"')[1].split(">")[0]) is has_decimals
    assert read(content, "Rekap")[1] == [float(value)]


def test_the_header_stays_in_sight_and_columns_are_as_wide_as_their_text():
    table = Table("Peserta", ("NDH", "Nama"), ((1, "Budi Sampel"), (2, "x" * 90)))
    (sheet,) = parts(write_workbook([table]), "xl/worksheets/")
    assert '<pane ySplit="1"' in sheet
    widths = [float(part.split('"')[0]) for part in sheet.split(' width="')[1:]]
    assert widths == pytest.approx([5.71, 60.71], abs=0.01)
