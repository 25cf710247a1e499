"""Headers of lists of scores: titles of every habit, and words that only look alike."""

import pytest

from app.exchange.score_headings import Aspects, find_header
from app.exchange.sheets import Sheet

ASPECTS = Aspects(("Akademik", "Studi Lapangan", "Sikap dan Perilaku", "Tugas 1", "Tugas 2"))


def header(*rows):
    """Find the header of a sheet with these rows."""
    return find_header(Sheet("Nilai", list(enumerate(rows, start=1))), ASPECTS)


def columns(found):
    return [(column.index, column.aspect, column.is_remedial) for column in found.aspects]


@pytest.mark.parametrize(
    ("title", "aspect"),
    [
        ("Akademik", "Akademik"),
        ("AKADEMIK (10 %)", "Akademik"),
        ("Nilai Akademik", "Akademik"),
        ("Akademik 10%", "Akademik"),
        ("Skor studi_lapangan", "Studi Lapangan"),
        ("Sikap  dan\nPerilaku", "Sikap dan Perilaku"),
        ("Tugas 2", "Tugas 2"),
    ],
)
def test_a_title_names_an_aspect_in_many_ways(title, aspect):
    assert ASPECTS.find(title) == (aspect, False)


@pytest.mark.parametrize(
    "title",
    ["Remedial Akademik", "Akademik (Remedial)", "Nilai perbaikan akademik", "Her Akademik"],
)
def test_a_remedial_is_told_apart_from_its_original(title):
    assert ASPECTS.find(title) == ("Akademik", True)


@pytest.mark.parametrize(
    "title", ["Non Akademik", "Sikap", "Tugas", "Nilai", "", "Remedial", "Lapangan", "Kelompok"]
)
def test_a_title_with_other_words_names_none(title):
    assert ASPECTS.find(title) is None


def test_of_aspects_that_differ_in_brackets_only_the_whole_title_counts():
    aspects = Aspects(("Tugas (A)", "Tugas (B)", "Uji Remedial"))
    assert aspects.find("tugas (b)") == ("Tugas (B)", False)
    assert aspects.find("Tugas") is None
    assert aspects.find("Uji Remedial") == ("Uji Remedial", False)


def test_a_header_stands_below_title_rows_and_names_what_is_unknown():
    found = header(
        ("DAFTAR NILAI PELATIHAN", "", "", "", ""),
        ("No", "Nama Peserta", "Akademik", "Unit Kerja", "Catatan Pelatih", "Jumlah", "Predikat"),
        ("1", "Budi Contoh", "88,25", "SD Contoh", "rajin", "", ""),
    )
    assert (found.row, found.first_row) == (2, 2)
    assert columns(found) == [(2, "Akademik", False)]
    assert [(column.title, column.is_ndh) for column in found.who] == [
        ("No", False),
        ("Nama Peserta", False),
    ]
    assert found.unknown == ("Catatan Pelatih",)


def test_two_rows_of_titles_belong_together():
    found = header(
        ("NDH", "Nama", "Nilai", "", "Remedial", ""),
        ("", "", "Akademik", "Tugas 1", "Akademik", "Tugas 1"),
        (1.0, "Budi Contoh", 88.25, 90.0, "", ""),
    )
    assert found.first_row == 2
    assert found.who[0].is_ndh
    assert columns(found) == [
        (2, "Akademik", False),
        (3, "Tugas 1", False),
        (4, "Akademik", True),
        (5, "Tugas 1", True),
    ]
    assert [column.title for column in found.aspects][1:3] == ["Tugas 1", "Remedial Akademik"]


def test_a_sheet_without_a_person_or_without_an_aspect_has_no_header():
    assert header(("Akademik", "Tugas 1"), ("88", "90")) is None
    assert header(("No", "Nama"), ("1", "Budi Contoh")) is None
    assert header() is None
