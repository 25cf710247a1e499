"""Lists of scores as they arrive: comma and point, empty cells, rows that are nobody's."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.errors import NoPeople, SheetNeeded, UnknownSheet
from app.domain.list_refusals import NothingPasted
from app.domain.score_refusals import NoScoreHeader
from app.domain.vocabulary import Severity
from app.exchange.list_source import paste_source
from app.exchange.listed_scores import ScoreCode
from app.exchange.score_headings import Aspects
from app.exchange.score_list import read_score_file, read_scores

ASPECTS = ("Ujian", "Sikap")
HEADER = ("No", "NDH", "Nama", "NIP", "Ujian", "Sikap")
BUDI = "198001012005011901"


@pytest.fixture
def read(write_list):
    """Write rows into a workbook and read the scores of it."""

    def read_rows(*rows, sheet=None, **how):
        return read_score_file(write_list(*rows, **how), ASPECTS, sheet)

    return read_rows


def values(row):
    return [(score.aspect, str(score.value)) for score in row.scores]


def faults(row):
    return [(fault.column, fault.value, fault.code) for fault in row.faults]


def pasted(text, aspects=ASPECTS):
    """Read scores from pasted text."""
    return read_scores(paste_source(text, likeness=Aspects(aspects).likeness), aspects)


def test_numbers_and_texts_with_comma_or_point_are_scores(read):
    found = read(HEADER, (1, 7, "Budi Contoh", BUDI, 88.25, "90,5"), (2, 8, "Ani", "", "91.5", 70))
    assert (found.sheet, found.aspects, found.problems) == ("Sheet1", ASPECTS, ())
    first, second = found.rows
    assert (first.row, first.ndh, first.nip, first.name) == (2, 7, BUDI, "Budi Contoh")
    assert values(first) == [("Ujian", "88.25"), ("Sikap", "90.50")]
    assert values(second) == [("Ujian", "91.50"), ("Sikap", "70.00")]
    assert second.nip is None


def test_an_empty_cell_is_a_missing_score_and_0_is_one(read):
    first, second = read(
        HEADER, (1, 1, "Budi Contoh", BUDI, "", "-"), (2, 2, "Ani Contoh", "", 0, "belum")
    ).rows
    assert (first.is_empty, values(first)) == (True, [])
    assert values(second) == [("Ujian", "0.00")]


@pytest.mark.parametrize(
    ("cell", "shown", "code", "meant"),
    [
        (8825, "8825", "score-too-high", "88.25"),
        ("8825", "8825", "score-too-high", "88.25"),
        (100.5, "100.5", "score-too-high", None),
        ("baik", "baik", "score-not-a-number", None),
        (-5, "-5", "score-not-a-number", None),
        (True, "True", "score-not-a-number", None),
        (dt.date(2025, 5, 12), "12-05-2025", "score-not-a-number", None),
        (0.8825, "0.8825", "score-a-share", None),
        (1, "1", "score-a-share", None),
    ],
)
def test_what_is_no_score_is_told_with_its_place(read, cell, shown, code, meant):
    (row,) = read(HEADER, (1, 1, "Budi Contoh", BUDI, cell, 80)).rows
    (fault,) = row.faults
    assert (fault.sheet, fault.row, fault.column, fault.value) == ("Sheet1", 2, "Ujian", shown)
    assert (fault.code, fault.severity) == (code, Severity.REFUSED)
    assert fault.meant == (meant and Decimal(meant))
    assert fault.facts["value"] == shown
    assert values(row) == [("Sikap", "80.00")]


def test_a_nip_that_became_a_number_is_lost_and_kept_apart(read):
    first, second = read(
        HEADER,
        (1, 1, "Budi Contoh", 198001012005011901, 80, 80),
        (2, 2, "Ani Contoh", "1,98001E+17", 80, 80),
    ).rows
    assert (first.nip, first.lost_nip) == (None, ("NIP", "1,98001E+17"))
    assert (second.nip, second.lost_nip) == (None, ("NIP", "1,98001E+17"))


def test_name_and_nip_may_stand_in_one_cell():
    (row,) = pasted(f'Nama / NIP\tUjian\n"1. Budi Contoh, S.Pd.\n{BUDI}"\t88,25\n').rows
    assert (row.name, row.nip) == ("Budi Contoh, S.Pd.", BUDI)
    assert row.told[0] == "Nama / NIP"


def test_a_running_number_tells_who_it_is_only_where_nothing_else_does():
    (row,) = pasted("No\tUjian\tSikap\n3\t80\t90\n").rows
    assert (row.ndh, row.number) == (None, 3)
    (row,) = pasted("No\tNama\tUjian\n3\tBudi Contoh\t80\n").rows
    assert (row.ndh, row.number, row.told) == (None, None, ("Nama", "Budi Contoh"))


def test_rows_that_are_nobodys_are_left_out(read):
    found = read(
        ("DAFTAR NILAI", "", "", "", "", ""),
        HEADER,
        (1, 2, 3, 4, 5, 6),
        ("", "", "", "", 40, 60),
        ("", "", "", "", "40%", "60%"),
        (1, 1, "Budi Contoh", BUDI, 80, 90),
        ("", "", "Rata-rata kelas", "", 80, 90),
        ("Jumlah", "", "", "", 80, 90),
        ("", "", "", "", "", ""),
        ("", "", "Kepala Contoh", "", "", ""),
        ("", "", "", "", 77, 78),
    )
    assert [(row.row, row.name) for row in found.rows] == [
        (6, "Budi Contoh"),
        (10, "Kepala Contoh"),
        (11, ""),
    ]
    assert found.rows[-1].told == (None, None)


def test_a_person_with_a_nip_is_no_sum_whatever_the_name():
    (row,) = pasted(f"Nama\tNIP\tUjian\nMaks\t{BUDI}\t80\n").rows
    assert row.name == "Maks"


def test_scores_of_ones_and_twos_are_no_numbering_of_the_columns():
    assert [row.number for row in pasted("No\tUjian\tSikap\n1\t20\t30\n2\t80\t90\n").rows] == [1, 2]


def test_columns_that_are_no_aspect_are_told():
    found = pasted("Nama\tUjian\tHobi\tJabatan\tPeringkat\nBudi Contoh\t80\tcatur\tGuru\t1\n")
    (problem,) = found.problems
    assert (problem.row, problem.column, problem.code) == (1, "Hobi", ScoreCode.UNKNOWN_COLUMN)
    assert problem.severity is Severity.WARNING
    assert found.aspects == ("Ujian",)


def test_a_text_is_read_by_the_delimiter_that_fits_its_titles(tmp_path):
    for text in (
        "NIP;Ujian;Sikap\n198001012005011901;88,25;90\n",
        'NIP,Ujian,Sikap\n198001012005011901,"88,25",90\n',
    ):
        path = tmp_path / "nilai.csv"
        path.write_text(text, encoding="utf-8")
        (row,) = read_score_file(path, ASPECTS).rows
        assert (row.nip, values(row)) == (BUDI, [("Ujian", "88.25"), ("Sikap", "90.00")])


def test_a_short_row_has_no_scores_where_it_ends():
    (row,) = pasted("Nama\tUjian\tSikap\nBudi Contoh\t80\n").rows
    assert values(row) == [("Ujian", "80.00")]


def test_several_sheets_need_a_name_and_a_header_needs_a_person_and_an_aspect(read):
    rows = [HEADER, (1, 1, "Budi Contoh", BUDI, 80, 90)]
    both = {"Angkatan I": rows, "Angkatan II": rows, "Catatan": [("Ujian susulan",)]}
    with pytest.raises(SheetNeeded) as needed:
        read(sheets=both)
    assert needed.value.sheets == ("Angkatan I", "Angkatan II")
    assert read(sheets=both, sheet=" angkatan ii ").sheet == "Angkatan II"
    with pytest.raises(UnknownSheet) as unknown:
        read(sheets=both, sheet="Angkatan III")
    assert unknown.value.sheets == ("Angkatan I", "Angkatan II", "Catatan")
    with pytest.raises(NoScoreHeader) as missing:
        read(("Nama", "Nilai"), ("Budi Contoh", 80))
    assert missing.value.fields == {"file": "daftar.xlsx", "aspects": ASPECTS}
    with pytest.raises(NoPeople):
        read(HEADER)
    with pytest.raises(NothingPasted):
        pasted("Nama\tUjian\n")


def test_of_an_aspect_with_several_columns_no_score_is_taken(read):
    found = read(
        ("NDH", "Ujian", "Ujian", "Remedial Ujian", "Sikap"),
        (1, 71, 99, 80, 90),
        (2, 65, "", "", 70),
    )
    (problem,) = found.problems
    assert (problem.sheet, problem.row, problem.column) == ("Sheet1", 1, "Ujian")
    assert (problem.code, problem.severity) == (ScoreCode.COLUMN_TWICE, Severity.REFUSED)
    assert (problem.facts["aspect"], problem.facts["sheet"]) == ("Ujian", "Sheet1")
    assert found.aspects == ("Sikap",)
    assert [values(row) for row in found.rows] == [[("Sikap", "90.00")], [("Sikap", "70.00")]]


def test_columns_that_title_one_aspect_otherwise_are_told_by_both_titles(read):
    found = read(("NDH", "Sikap", "Nilai Sikap (50 %)"), (1, 71, 99))
    assert [problem.column for problem in found.problems] == ["Sikap / Nilai Sikap (50 %)"]
    assert [row.is_empty for row in found.rows] == [True]


def test_a_remedial_of_which_there_are_two_is_doubtful_too(read):
    found = read(("NDH", "Ujian", "Remedial Ujian", "Perbaikan Ujian"), (1, 65, 80, 90))
    assert [problem.code for problem in found.problems] == [ScoreCode.COLUMN_TWICE]
    assert values(found.rows[0]) == []
