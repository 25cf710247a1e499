"""Whole lists: the samples as expected, who is refused and why, and files that hold nobody."""

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from app.domain.errors import (
    AppError,
    FileNotReadable,
    ImportCancelled,
    NoHeader,
    NoPeople,
    NotASpreadsheet,
    SheetNeeded,
    UnknownSheet,
)
from app.domain.vocabulary import Severity
from app.exchange.heading_words import Fact
from app.exchange.people_list import ListedPerson, PeopleList, RowCode, read_people

SAMPLES = Path(__file__).parents[2] / "samples"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text("utf-8"))
HEADER = ("No", "Nama", "NIP", "Gol", "Jabatan", "Unit Kerja")


def nip(sequence: int) -> str:
    return f"19820305200803{1 + sequence % 2}{900 + sequence % 100}"


def codes(people: PeopleList) -> list[tuple[int, str]]:
    return [(problem.row, problem.code.value) for problem in people.problems]


LISTS = [
    pytest.param(file, sheet, people, id=f"{file} {sheet or ''}")
    for file, expected in EXPECTED.items()
    if not expected.get("error")
    for sheet, people in expected.get("sheets", {None: expected.get("people")}).items()
]


@pytest.mark.parametrize(("file", "sheet", "expected"), LISTS)
def test_a_sample_comes_in_exactly_as_expected(file, sheet, expected):
    people = read_people(SAMPLES / file, sheet).people
    told = [
        {
            field: value.isoformat() if isinstance(value, date) else value
            for field in wanted
            for value in [getattr(person, field)]
        }
        for person, wanted in zip(people, expected, strict=True)
    ]
    assert told == expected


@pytest.mark.parametrize(("file", "sheet", "expected"), LISTS)
def test_the_refused_and_the_doubtful_rows_of_a_sample_are_the_expected_ones(file, sheet, expected):
    people = read_people(SAMPLES / file, sheet)
    for severity, rows in ((Severity.REFUSED, "refused"), (Severity.WARNING, "warned")):
        found = [problem.row for problem in people.problems if problem.severity == severity]
        assert found == [row["row"] for row in EXPECTED[file].get(rows, [])]
    assert people.rows == len(expected) + len(EXPECTED[file]["refused"])


@pytest.mark.parametrize("file", [file for file, wanted in EXPECTED.items() if wanted.get("error")])
def test_a_sample_without_a_list_is_refused_whole(file):
    with pytest.raises((NotASpreadsheet, NoHeader)) as refusal:
        read_people(SAMPLES / file)
    assert refusal.value.fields == {"file": file}


def test_the_damaged_sample_says_what_is_wrong_with_each_row():
    people = read_people(SAMPLES / "peserta-rusak.xlsx")
    assert [
        (problem.row, problem.code, problem.column, problem.value, problem.related)
        for problem in people.problems
    ] == [
        (4, RowCode.NIP_NUMERIC, "NIP", "1,96909E+17", None),
        (7, RowCode.NIP_DUPLICATE, "NIP", "197801252004101905", 6),
        (9, RowCode.NIP_CONFLICT, "NIP", "197002241996061907", 8),
        (11, RowCode.NAME_MISSING, "Nama Lengkap", None, None),
        (13, RowCode.NIP_LENGTH, "NIP", "19770822200102191", None),
        (14, RowCode.NIP_DATE, "NIP", "198013132004051913", None),
    ]


def test_a_row_tells_all_its_facts_and_its_place(listed):
    header = "No;Nama;NIP;Pangkat;Gol;Jabatan;Unit Kerja;Tempat Lahir;Tgl Lahir".split(";")
    told = f"dr. H. Budi Sampel, Sp.A.;{nip(1)};Penata;III/c;Dokter;RSUD Contoh;Jambi".split(";")
    people = listed(["DAFTAR PESERTA"], [], header, (1, *told, datetime(1982, 3, 5)))
    assert people == PeopleList(
        sheet="Sheet1",
        rows=1,
        people=(
            ListedPerson(
                row=4,
                name="dr. H. Budi Sampel, Sp.A.",
                nip=nip(1),
                rank="Penata",
                grade="III/c",
                position="Dokter",
                unit="RSUD Contoh",
                born=date(1982, 3, 5),
                birthplace="Jambi",
            ),
        ),
        problems=(),
    )


@pytest.mark.parametrize(
    ("header", "cells", "fact", "told"),
    [
        ("Tgl Lahir", [datetime(1982, 3, 5)], Fact.BORN, ("Tgl Lahir", "05-03-1982")),
        ("TTL", ["Jambi, 5 Maret 1982"], Fact.BORN, ("TTL", "Jambi, 5 Maret 1982")),
        ("Tempat Lahir", ["Jambi, 5-3-82"], Fact.BORN, ("Tempat Lahir", "Jambi, 5-3-82")),
        ("Gol. Ruang", ["Penata / III-c"], Fact.RANK, ("Gol. Ruang", "Penata / III-c")),
        ("Unit  Kerja", ["Dinas\nContoh"], Fact.UNIT, ("Unit Kerja", "Dinas Contoh")),
        ("Gelar Belakang", ["S.E."], Fact.NAME, ("Nama", "Budi Sampel, S.E.")),
        ("Jabatan", ["Lurah"], Fact.POSITION, ("Jabatan", "Lurah")),
    ],
)
def test_a_fact_is_told_by_its_own_column_as_the_file_has_it(listed, header, cells, fact, told):
    people = listed(
        ["No", "Nama", "N I P", header], [1, "Budi Sampel", "19820305 200803 1 901", *cells]
    )
    (person,) = people.people
    assert person.told(fact) == told


def test_a_fact_of_a_joined_cell_or_of_the_row_above_is_told_by_what_it_means(listed):
    people = listed(
        ["No", "Nama / NIP", "Unit Kerja"],
        [1, f"Budi Sampel\n{nip(1)}", "Dinas Contoh"],
        [2, f"Citra Contoh\nNIP. {nip(2)}", "sda"],
    )
    second = people.people[1]
    assert second.told(Fact.NIP) == ("Nama / NIP", f"NIP. {nip(2)}")
    assert second.told(Fact.UNIT) == ("Unit Kerja", "Dinas Contoh")
    bare = replace(second, cells=None, born=date(1982, 3, 5))
    for untitled in (bare, replace(bare, cells=second.cells)):
        assert untitled.told(Fact.BORN) == ("born", "1982-03-05")


def test_the_owner_of_a_nip_is_named_to_those_who_have_it_too(listed):
    (problem,) = listed(HEADER, [1, "Adi Contoh", nip(1)], [2, "Beni Sampel", nip(1)]).problems
    assert (problem.code, problem.stored, problem.related) == ("nip-conflict", "Adi Contoh", 2)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (198203052008031904, "1,98203E+17"),
        (198203052008031000, "1,98203E+17"),
        ("1,98203E+17", "1,98203E+17"),
        ("1.98203052008031E+17", "1.98203052008031E+17"),
        ("198203052008031000", "198203052008031000"),
        (19820305200803190, "1,98203E+16"),
    ],
)
def test_a_nip_that_became_a_number_is_refused_and_never_stored(listed, cell, shown):
    people = listed(HEADER, [1, "Budi Sampel, S.E.", cell], [2, "Citra Contoh", nip(2)])
    assert [person.name for person in people.people] == ["Citra Contoh"]
    problem = people.problems[0]
    assert (problem.code, problem.severity) == (RowCode.NIP_NUMERIC, Severity.REFUSED)
    assert (problem.row, problem.column, problem.value) == (2, "NIP", shown)
    assert problem.name == "Budi Sampel, S.E."
    assert problem.nip_start
    assert "198203052008031904".startswith(problem.nip_start.rstrip("0")[:15])
    assert people.rows == 2


def test_a_lost_nip_beside_the_name_in_one_cell_is_refused_too(listed):
    people = listed(["No", "Nama / NIP"], [1, "Budi Sampel\n1,98203E+17"], [2, f"Citra\n{nip(2)}"])
    assert codes(people) == [(2, "nip-numeric")]
    assert people.problems[0].name == "Budi Sampel"


def test_short_numbers_in_numeric_cells_are_as_good_as_text(listed):
    people = listed(
        HEADER, [1, "Budi Sampel", 78040512], [2, "Citra Contoh", 0], [3, "Dedi Teladan", ""]
    )
    assert [person.nip for person in people.people] == ["78040512", None, None]
    assert people.problems == ()


@pytest.mark.parametrize("nik", ["1571014503820001", "1571 0145 0382 0001", 1571014503820001])
def test_a_nik_is_not_kept_and_its_owner_comes_in(listed, nik):
    people = listed(["Nama", "NIP/NIK", "Instansi"], ["Budi Sampel", nik, "Kantor Contoh"])
    assert people.people[0].nip is None
    assert codes(people) == [(2, "nik-ignored")]
    assert people.problems[0].severity == Severity.WARNING


@pytest.mark.parametrize(
    ("text", "stored", "code"),
    [
        ("19770822200102191", "19770822200102191", "nip-length"),
        ("198013132004051913", "198013132004051913", "nip-date"),
        ("198203052008035913", "198203052008035913", "nip-sex"),
        ("12345", None, "nip-length"),
        ("198203052021212913", "198203052021212913", None),
        ("dalam proses", None, None),
        ("-", None, None),
    ],
)
def test_a_doubtful_nip_warns_and_comes_in(listed, text, stored, code):
    people = listed(HEADER, [1, "Budi Sampel", text])
    assert people.people[0].nip == stored
    assert codes(people) == ([(2, code)] if code else [])


def test_a_date_in_the_place_of_a_nip_is_doubted(listed):
    people = listed(HEADER, [1, "Budi Sampel", datetime(1982, 3, 5)])
    assert people.people[0].nip is None
    assert codes(people) == [(2, "nip-length")]


def test_a_birth_date_that_the_nip_contradicts_warns(listed):
    people = listed(["Nama", "NIP", "TTL"], ["Budi Sampel", nip(1), "Jambi, 6 Maret 1982"])
    assert people.people[0].born == date(1982, 3, 6)
    assert codes(people) == [(2, "birth-differs")]


def test_the_same_person_twice_comes_in_once(listed):
    people = listed(
        HEADER,
        [1, "Dr. Budi Sampel, M.Si.", nip(1)],
        [2, "BUDI SAMPEL", nip(1)],
        [3, "Budi Sampell", nip(1)],
        [4, "Budi Santoso Sampel", nip(1)],
    )
    assert [person.row for person in people.people] == [2]
    assert codes(people) == [(3, "nip-duplicate"), (4, "nip-duplicate"), (5, "nip-duplicate")]
    assert {problem.related for problem in people.problems} == {2}


def test_a_nip_copied_down_belongs_to_the_first_name(listed):
    people = listed(
        HEADER, *[[row, name, nip(1)] for row, name in enumerate(["Adi", "Beni", "Cici"], 1)]
    )
    assert [person.name for person in people.people] == ["Adi"]
    assert codes(people) == [(3, "nip-conflict"), (4, "nip-conflict")]


def test_without_a_nip_name_and_unit_and_birth_make_a_person(listed):
    header = ["Nama", "Unit Kerja", "Tanggal Lahir"]
    people = listed(
        header,
        ["Siti Sampel, S.Pd.", "Dinas Contoh", "01-02-1990"],
        ["SITI SAMPEL", "DINAS CONTOH", "1 Februari 1990"],
        ["Siti Sampel", "Badan Contoh", "01-02-1990"],
        ["Siti Sampel", "Dinas Contoh", "01-02-1991"],
    )
    assert codes(people) == [(3, "person-duplicate")]
    assert (people.problems[0].column, people.problems[0].related) == ("Nama", 2)


def test_a_person_without_nip_is_not_taken_for_a_namesake_with_one(listed):
    people = listed(HEADER, [1, "Siti Sampel", nip(1)], [2, "Siti Sampel", ""])
    assert people.rows == len(people.people) == 2


def test_a_row_without_a_name_is_refused_in_its_column(listed):
    people = listed(HEADER, [1, "", nip(1), "III/a"], [2, "-", nip(2)], [3, "Budi Sampel", nip(3)])
    assert codes(people) == [(2, "name-missing"), (3, "name-missing")]
    assert {problem.column for problem in people.problems} == {"Nama"}
    assert people.rows == 3


def test_a_refused_row_says_only_why_it_is_refused(listed):
    people = listed(HEADER, [1, "Budi Sampel", nip(1)], [2, "Budi Sampel", nip(1), "XX/y"])
    assert codes(people) == [(3, "nip-duplicate")]


def test_several_sheets_with_people_need_a_name(write_list):
    rows = [HEADER, [1, "Budi Sampel", nip(1)]]
    path = write_list(sheets={"Angkatan I": rows, "Rekap": [["Jumlah", 1]], "Angkatan II": rows})
    with pytest.raises(SheetNeeded) as refusal:
        read_people(path)
    assert refusal.value.sheets == ("Angkatan I", "Angkatan II")
    assert read_people(path, "angkatan ii ").sheet == "Angkatan II"


def test_sheets_with_nobody_do_not_count(write_list):
    rows = [HEADER, [1, "Budi Sampel", nip(1)]]
    path = write_list(sheets={"Kosong": [], "Isian": [HEADER], "Peserta": rows})
    assert read_people(path).sheet == "Peserta"


def test_a_sheet_that_is_not_there_is_named_beside_those_that_are(write_list):
    path = write_list(sheets={"Peserta": [HEADER]})
    with pytest.raises(UnknownSheet) as refusal:
        read_people(path, "Angkatan I")
    assert refusal.value.fields == {
        "file": "daftar.xlsx",
        "sheet": "Angkatan I",
        "sheets": ("Peserta",),
    }


def test_a_text_file_has_no_sheets_to_name():
    with pytest.raises(UnknownSheet):
        read_people(SAMPLES / "peserta-titikkoma.csv", "Sheet1")


def test_a_header_without_people_is_told_from_no_header(write_list):
    with pytest.raises(NoPeople):
        read_people(write_list(["DAFTAR PESERTA"], HEADER, [1, 2, 3, 4, 5, 6], [1], [2], [3]))
    with pytest.raises(NoHeader):
        read_people(write_list([1, "Budi Sampel", nip(1)], [2, "Citra Contoh", nip(2)]))
    with pytest.raises(NoHeader):
        read_people(write_list())


def test_a_file_that_is_missing_or_a_folder_is_not_readable(tmp_path):
    for path in (tmp_path / "tidak-ada.xlsx", tmp_path):
        with pytest.raises(FileNotReadable) as refusal:
            read_people(path)
        assert refusal.value.fields == {"file": str(path)}


def test_progress_is_told_and_ends_at_the_total(write_list):
    path = write_list(
        HEADER, *[[row, f"Contoh {chr(65 + row % 26)}ina", ""] for row in range(1000)]
    )
    told: list[tuple[int, int]] = []
    read_people(path, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (1001, 1001)
    assert told == sorted(told)
    assert len(told) >= 4


def test_an_import_can_be_cancelled_while_it_reads(write_list):
    path = write_list(HEADER, *[[row, "Contoh Sampel", nip(row)] for row in range(1000)])

    def cancel(done, total):
        if done:
            raise ImportCancelled(file="daftar.xlsx")

    with pytest.raises(ImportCancelled):
        read_people(path, progress=cancel)


def test_every_code_says_whether_it_refuses():
    refusing = {code.value for code in RowCode if code.severity == Severity.REFUSED}
    assert refusing == {
        "nip-numeric",
        "nip-duplicate",
        "nip-conflict",
        "name-missing",
        "person-duplicate",
    }


def test_refusals_of_whole_files_are_errors_of_ours():
    assert issubclass(NoPeople, AppError)
