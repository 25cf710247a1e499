"""Lists read again as the operator says: another sheet, another header, other meanings."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import ImportCancelled, NoHeader
from app.exchange.chosen_layouts import NO_HEADER
from app.exchange.heading_words import Fact
from app.exchange.list_reading import Reading, SheetOffer, read_list
from app.exchange.list_source import ListSource, open_source, paste_source
from app.exchange.people_list import read_people
from app.exchange.sheets import Sheet

SAMPLES = Path(__file__).parents[2] / "samples"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text("utf-8"))
LISTS = [
    pytest.param(file, sheet, id=f"{file} {sheet or ''}")
    for file, expected in EXPECTED.items()
    if not expected.get("error")
    for sheet in expected.get("sheets", {None: None})
]
NIP = "19820305200803190"


def given(*rows, name=None):
    """Lay rows of cells on a sheet."""
    return Sheet(name, [(number, list(row)) for number, row in enumerate(rows, 1) if any(row)])


def read(*rows, **chosen):
    return read_list(ListSource("daftar.xlsx", (given(*rows),)), Reading(**chosen))


def people(read_as, *facts):
    return [tuple(getattr(person, fact) for fact in facts) for person in read_as.people.people]


@pytest.mark.parametrize(("file", "sheet"), LISTS)
def test_a_sample_is_read_as_the_command_line_reads_it(file, sheet):
    found = read_list(open_source(SAMPLES / file), Reading(sheet))
    assert found.people == read_people(SAMPLES / file, sheet)
    assert found.source == file


def test_of_several_sheets_with_people_none_is_taken_unasked():
    source = open_source(SAMPLES / "peserta-pkp-angkatan-i-ii.xlsx")
    found = read_list(source)
    assert found.sheets == (SheetOffer("Angkatan I", 30), SheetOffer("Angkatan II", 30))
    assert (found.sheet, found.people, found.columns, found.top) == (None, None, (), ())
    assert read_list(source, Reading("Angkatan II")).sheet == "Angkatan II"


def test_the_only_sheet_with_people_is_taken():
    filled = given(["Nama", "NIP"], ["Budi Sampel", f"{NIP}1"], name="Peserta")
    found = read_list(ListSource("x.xlsx", (given(["Rekap", 1], name="Rekap"), filled)))
    assert (found.sheet, people(found, "name")) == ("Peserta", [("Budi Sampel",)])
    assert found.sheets == (SheetOffer("Rekap", 0), SheetOffer("Peserta", 1))


def test_what_was_recognised_is_told_with_its_first_values():
    found = read(
        ["DAFTAR PESERTA"],
        ["No", "Nama", "Catatan", "NIP"],
        [1, "Budi Sampel", "", f"{NIP}1"],
        [2, "Citra Contoh", "ketua", f"{NIP}2"],
        [],
        [3, "Dewi Teladan", "", f"{NIP}3", "", "x"],
        [4, "Eka Umpama", "", f"{NIP}4"],
    )
    assert found.header == 2
    assert [(o.index, o.title, o.facts, o.samples) for o in found.columns] == [
        (0, "No", (Fact.NUMBER,), ("1", "2", "3")),
        (1, "Nama", (Fact.NAME,), ("Budi Sampel", "Citra Contoh", "Dewi Teladan")),
        (2, "Catatan", (), ("ketua",)),
        (3, "NIP", (Fact.NIP,), (f"{NIP}1", f"{NIP}2", f"{NIP}3")),
        (5, "F", (), ("x",)),
    ]
    assert found.top[:2] == ((1, ("DAFTAR PESERTA",)), (2, ("No", "Nama", "Catatan", "NIP")))
    assert [row for row, _ in found.top] == [1, 2, 3, 4, 6, 7]


def test_a_column_means_what_the_operator_says_and_no_other_does_then():
    rows = (["Nama", "Unit", "Seksi asal"], ["Budi Sampel", "a", "Dinas Contoh"])
    found = read(*rows, meanings=((2, (Fact.UNIT,)),))
    assert people(found, "name", "unit") == [("Budi Sampel", "Dinas Contoh")]
    assert [o.facts for o in found.columns] == [(Fact.NAME,), (), (Fact.UNIT,)]
    bare = read(*rows, meanings=((1, ()),))
    assert people(bare, "name", "unit") == [("Budi Sampel", None)]


def test_a_problem_names_the_title_of_a_column_that_was_chosen():
    rows = (["Nama", "Kode"], ["Budi Sampel", "1982"], ["Citra Contoh", f"{NIP}1"])
    found = read(*rows, meanings=((1, (Fact.NIP,)),))
    assert [(o.row, o.column, o.code) for o in found.people.problems] == [(2, "Kode", "nip-length")]


def test_a_header_that_is_not_understood_can_be_chosen():
    rows = (["Rapat"], ["Orang", "Kode", "Unit Kerja"], ["Budi Sampel", f"{NIP}1", "Dinas X"])
    chosen = read(*rows, header=2, meanings=((0, (Fact.NAME,)), (1, (Fact.NIP,))))
    assert people(chosen, "row", "name", "nip", "unit") == [
        (3, "Budi Sampel", f"{NIP}1", "Dinas X")
    ]
    assert [o.title for o in chosen.columns] == ["Orang", "Kode", "Unit Kerja"]
    unnamed = read(*rows, header=2)
    assert (unnamed.header, unnamed.people) == (2, None)
    assert [o.facts for o in unnamed.columns] == [(), (), (Fact.UNIT,)]


def test_a_lower_header_can_be_chosen_over_the_first():
    rows = (
        ["Nama", "NIP"],
        ["Panitia Contoh", f"{NIP}9"],
        ["No", "Nama Peserta", "NIP"],
        [1, "Budi Sampel", f"{NIP}1"],
    )
    assert people(read(*rows, header=3), "name") == [("Budi Sampel",)]


def test_a_header_row_that_is_not_there_gives_nothing():
    found = read(["Nama", "NIP"], ["Budi Sampel", f"{NIP}1"], header=9)
    assert (found.header, found.people) == (None, None)
    assert [o.samples for o in found.columns] == [("Nama", "Budi Sampel"), ("NIP", f"{NIP}1")]


def test_what_was_chosen_holds_below_titles_that_repeat_and_not_below_others():
    rows = (
        ["No", "Nama", "Kode"],
        [1, "Budi Sampel", f"{NIP}1"],
        ["No", "Nama", "Kode"],
        [2, "Citra Contoh", f"{NIP}2"],
        ["No", "NIP", "Nama", "Jabatan"],
        [3, f"{NIP}3", "Dewi Teladan", "Lurah"],
    )
    found = read(*rows, meanings=((2, (Fact.NIP,)),))
    assert people(found, "name", "nip") == [
        ("Budi Sampel", f"{NIP}1"),
        ("Citra Contoh", f"{NIP}2"),
        ("Dewi Teladan", f"{NIP}3"),
    ]


def test_cells_without_a_header_are_recognised_by_their_looks():
    pasted = paste_source(f"1\tBudi Sampel, S.E.\t{NIP}1\tIII/c\n2\tCitra Contoh\t{NIP}2\tIII/d")
    found = read_list(pasted)
    assert found.header == NO_HEADER
    assert found.is_guessed
    assert not read_list(pasted, Reading(header=NO_HEADER)).is_guessed
    assert [o.title for o in found.columns] == ["A", "B", "C", "D"]
    assert people(found, "row", "name", "nip", "grade") == [
        (1, "Budi Sampel, S.E.", f"{NIP}1", "III/c"),
        (2, "Citra Contoh", f"{NIP}2", "III/d"),
    ]


def test_that_there_is_no_header_can_be_said_with_the_meanings():
    rows = (["Budi Sampel", "Lurah"], ["Citra Contoh", "Camat"])
    assert read(*rows).people is None
    assert read(*rows, header=NO_HEADER).people is None
    meanings = ((0, (Fact.NAME,)), (1, (Fact.POSITION,)))
    found = read(*rows, header=NO_HEADER, meanings=meanings)
    assert people(found, "name", "position") == [
        ("Budi Sampel", "Lurah"),
        ("Citra Contoh", "Camat"),
    ]
    assert found.header == NO_HEADER


def test_a_file_with_nothing_to_choose_from_has_no_header():
    source = open_source(SAMPLES / "kosong.xlsx")
    with pytest.raises(NoHeader):
        read_list(source)
    assert read_list(replace(source, name=None)).people is None
    assert read(["Nama"]).header == 1


def test_a_header_without_people_is_told_from_no_header():
    found = read(["Nama", "NIP"])
    assert (found.header, found.people.rows) == (1, 0)
    assert [(o.title, o.samples) for o in found.columns] == [("Nama", ()), ("NIP", ())]


def test_progress_goes_over_all_sheets_and_may_stop_the_reading():
    rows = [["Nama", "NIP"], *([f"Peserta {n}", ""] for n in range(300))]
    source = ListSource("x.xlsx", (given(*rows, name="A"), given(*rows, name="B")))
    heard = []
    read_list(source, progress=lambda done, total: heard.append((done, total)))
    assert heard == sorted(heard)
    assert heard[-1] == (602, 602)

    def stop(done, total):
        raise ImportCancelled(file="x.xlsx")

    with pytest.raises(ImportCancelled):
        read_list(source, progress=stop)
