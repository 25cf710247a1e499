"""The facts of one person in the cells of a row."""

from datetime import date, datetime, time

import pytest

from app.exchange.people_list import RowCode


@pytest.fixture
def one(listed):
    """Read a list of one person: titles and cells beside the name."""

    def read(titles, *cells):
        people = listed(["No", "Nama", *titles], [1, "Adi Contoh", *cells])
        return people.people[0], [problem.code for problem in people.problems]

    return read


@pytest.mark.parametrize(
    ("cell", "born"),
    [
        (datetime(1998, 2, 16), date(1998, 2, 16)),
        (datetime(1998, 2, 16, 7, 30), date(1998, 2, 16)),
        (35842, date(1998, 2, 16)),
        (16021998, date(1998, 2, 16)),
        ("16-02-1998", date(1998, 2, 16)),
        ("1998-02-16", date(1998, 2, 16)),
        ("16/02/1998", date(1998, 2, 16)),
        ("16 Pebruari 1998", date(1998, 2, 16)),
        ("'16-02-1998", date(1998, 2, 16)),
        ("-", None),
        (0, None),
    ],
)
def test_a_birth_date_is_read_from_any_cell(one, cell, born):
    person, problems = one(["Tanggal Lahir"], cell)
    assert person.born == born
    assert problems == []


@pytest.mark.parametrize(
    "cell", ["02/16/1998", "tidak tahu", 12.5, True, datetime(9998, 1, 1), time(8, 30)]
)
def test_a_birth_date_that_cannot_be_read_warns(one, cell):
    person, problems = one(["Tanggal Lahir"], cell)
    assert person.born is person.birthplace is None
    assert problems == [RowCode.BIRTH_UNREADABLE]


def test_the_text_of_an_unreadable_birth_date_is_shown(listed):
    people = listed(["Nama", "Tgl Lahir"], ["Adi Contoh", "31-02-1998"])
    problem = people.problems[0]
    assert (problem.column, problem.value) == ("Tgl Lahir", "31-02-1998")


@pytest.mark.parametrize(
    ("titles", "cells", "place", "born"),
    [
        (["TTL"], ["Jambi, 16 Februari 1998"], "Jambi", date(1998, 2, 16)),
        (["Tempat, Tgl Lahir"], [datetime(1998, 2, 16)], None, date(1998, 2, 16)),
        (["Tempat Lahir", "Tanggal Lahir"], ["Jambi", "16-02-1998"], "Jambi", date(1998, 2, 16)),
        (["Tempat Lahir"], ["Jambi, 16-02-1998"], "Jambi", date(1998, 2, 16)),
        (["Tempat Lahir"], ["Jambi"], "Jambi", None),
        (["Tanggal Lahir"], ["Jambi, 16-02-1998"], "Jambi", date(1998, 2, 16)),
        (["Tempat Lahir", "Tanggal Lahir"], ["", ""], None, None),
    ],
)
def test_place_and_date_of_birth_are_read_wherever_they_stand(one, titles, cells, place, born):
    person, problems = one(titles, *cells)
    assert (person.birthplace, person.born) == (place, born)
    assert problems == []


def test_a_place_without_its_date_is_kept_and_warned_about(one):
    person, problems = one(["TTL"], "Jambi")
    assert (person.birthplace, person.born) == ("Jambi", None)
    assert problems == [RowCode.BIRTH_UNREADABLE]


@pytest.mark.parametrize(
    ("titles", "cells", "rank", "grade", "problems"),
    [
        (["Pangkat/Gol"], ["Penata Tk. I / III-d"], "Penata Tingkat I", "III/d", []),
        (["Pangkat/Gol.Ruang/TMT"], ["Penata\nIII/c\n01-04-2020"], "Penata", "III/c", []),
        (["Pangkat", "Gol"], ["Penata", "3c"], "Penata", "III/c", []),
        (["Pangkat"], ["Penata Muda Tk.I"], "Penata Muda Tingkat I", "III/b", []),
        (["Gol"], ["III/b"], "Penata Muda Tingkat I", "III/b", []),
        (["Gol"], ["Penata"], "Penata", "III/c", []),
        (["Gol"], ["IX"], None, "IX", []),
        (["Gol"], [9], None, "IX", []),
        (["Pangkat/Gol"], ["PPPK / IX"], None, "IX", []),
        (["Pangkat", "Gol"], ["Kapten Inf", "-"], "Kapten Inf", None, []),
        (["Pangkat/Gol"], ["AKP"], "AKP", None, []),
        (["Gol"], ["PPPK"], None, None, []),
        (["Pangkat", "Gol"], ["-", "-"], None, None, []),
        (["Gol"], ["III/f"], None, None, [RowCode.GRADE_UNKNOWN]),
        (["Gol"], ["Kapten"], None, None, [RowCode.GRADE_UNKNOWN]),
        (["Pangkat/Gol"], ["Penata (III/f)"], "Penata", None, [RowCode.GRADE_UNKNOWN]),
        (["Pangkat", "Gol"], ["Penata", "III/f"], "Penata", None, [RowCode.GRADE_UNKNOWN]),
        (["Pangkat", "Gol"], ["Kapten", "X9"], "Kapten", None, [RowCode.GRADE_UNKNOWN]),
        (["Pangkat", "Gol"], ["Penata", "III/d"], "Penata", "III/d", [RowCode.RANK_DIFFERS]),
    ],
)
def test_rank_and_grade_complete_each_other(one, titles, cells, rank, grade, problems):
    person, found = one(titles, *cells)
    assert (person.rank, person.grade) == (rank, grade)
    assert found == problems


def test_the_closer_unit_is_taken_and_another_fills_its_gap(listed):
    people = listed(
        ["No", "Nama", "Instansi", "OPD", "Unit Kerja"],
        [1, "Adi Contoh", "Kota Contoh", "Dinas Contoh", "Bidang Satu"],
        [2, "Beni Sampel", "Kota Contoh", "Dinas Contoh", "-"],
        [3, "Cici Teladan", "Kota Contoh", "", ""],
    )
    assert [p.unit for p in people.people] == ["Bidang Satu", "Dinas Contoh", "Kota Contoh"]


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("Dr. H.", "M.Si.", "Dr. H. ADI CONTOH, M.Si."),
        ("", "S.Kom., M.Si.", "ADI CONTOH, S.Kom., M.Si."),
        ("Drs.", "-", "Drs. ADI CONTOH"),
        ("", "Drs.", "Drs. ADI CONTOH"),
    ],
)
def test_titles_in_columns_of_their_own_join_the_name(listed, before, after, name):
    people = listed(
        ["Gelar Depan", "Nama", "Gelar Belakang", "NIP"], [before, "ADI CONTOH", after, "123456"]
    )
    assert people.people[0].name == name


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("  dr.  Adi\xa0Contoh , Sp.A. ", "dr. Adi Contoh , Sp.A."),
        ("1. Adi Contoh", "Adi Contoh"),
        ("12) ADI CONTOH", "ADI CONTOH"),
        ("Nur\u2019aini Contoh-Sampel", "Nur\u2019aini Contoh-Sampel"),
        ("Rene\u0301 Contoh", "Ren\u00e9 Contoh"),
        ("H. M. Adi Contoh II", "H. M. Adi Contoh II"),
        ("Adi", "Adi"),
        ("O", "O"),
    ],
)
def test_a_name_stays_as_it_is_written_but_for_blanks(listed, cell, name):
    people = listed(["No", "Nama", "NIP", "Unit"], [1, cell, "198203052008031901", "Dinas"])
    assert [person.name for person in people.people] == [name]


def test_a_nip_below_the_name_counts_where_the_title_says_only_name(listed):
    people = listed(
        ["No", "Nama", "Jabatan"], [1, "Adi Contoh\nNIP. 19820305 200803 1 901", "Lurah"]
    )
    assert (people.people[0].name, people.people[0].nip) == ("Adi Contoh", "198203052008031901")


def test_cells_of_several_facts_are_taken_apart(listed):
    people = listed(
        ["No", "Nama, NIP, Pangkat/Gol", "Jabatan/Unit Kerja"],
        [
            1,
            "Adi Contoh, S.E.\nNIP. 19820305 200803 1 901\nPenata (III/c)",
            "Lurah\nKelurahan Contoh",
        ],
        [2, "Beni Sampel", "Camat"],
    )
    assert [(p.name, p.nip, p.rank, p.grade, p.position, p.unit) for p in people.people] == [
        ("Adi Contoh, S.E.", "198203052008031901", "Penata", "III/c", "Lurah", "Kelurahan Contoh"),
        ("Beni Sampel", None, None, None, "Camat", None),
    ]
