"""CSV for Indonesian Excel: what is written, byte by byte, and read back."""

import codecs
import csv
import datetime as dt
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.csv_writer import write_csv
from app.exchange.workbook_writer import Table

TABLE = Table(
    "Rekap",
    ("NDH", "Nama", "JP"),
    ((1, "Budi Sampel, S.Kom.", Decimal("47.5")), (2, "Siti Teladan", None)),
)


def cell(value):
    """Write one value and read it back as another program would."""
    text = write_csv(Table("Rekap", ("Nilai",), ((value,),))).decode("utf-8-sig")
    _, row = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    return row[0] if row else ""


def test_a_table_is_written_with_mark_semicolons_and_decimal_commas():
    assert write_csv(TABLE) == codecs.BOM_UTF8 + (
        b"NDH;Nama;JP\r\n1;Budi Sampel, S.Kom.;47,5\r\n2;Siti Teladan;\r\n"
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (12, "12"),
        (Decimal("94.00"), "94,00"),
        (Decimal(-3), "-3"),
        (dt.date(1980, 1, 2), "02-01-1980"),
        ("Siti Teladan", "Siti Teladan"),
        ("Dra. Sri; S.Pd.", "Dra. Sri; S.Pd."),
        ('Budi "Abu" Sampel', 'Budi "Abu" Sampel'),
        ("Kepala\nSekolah", "Kepala\nSekolah"),
        ("Nur'aini — Ágnes", "Nur'aini — Ágnes"),
        ("901", "901"),
    ],
)
def test_a_value_reads_back_as_indonesians_write_it(value, shown):
    assert cell(value) == shown


@pytest.mark.parametrize("text", ["=1+1", "+62 811", "-", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_text_cannot_become_a_formula(text):
    assert cell(text) == f"'{text}"


def test_a_number_longer_than_excel_keeps_stays_text():
    assert cell("198001012005011901") == "19800101 200501 1 901"
    assert cell("1571010000000000") == "'1571010000000000"
    assert cell("123456789012345") == "123456789012345"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_text_survives_and_none_begins_like_a_formula(text):
    shown = cell(text)
    assert shown.removeprefix("'") == text.removeprefix("'")
    assert not shown.startswith(("=", "+", "-", "@"))
