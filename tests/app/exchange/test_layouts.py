"""Headers in one to three rows."""

from app.exchange.heading_words import Fact
from app.exchange.layouts import find_layout


def columns(*rows):
    """The facts of each column of the header that holds the row titling names."""
    grid = list(enumerate(rows, 1))
    layout = next(found for place in range(len(grid)) if (found := find_layout(grid, place)))
    return {column.title: column.heading.facts for column in layout.columns}, layout.first_row


def test_a_header_over_two_rows_is_read_under_its_group():
    facts, first_row = columns(
        ["No", "Nama / NIP", "Kepegawaian", "", "Jabatan", "Perangkat Daerah"],
        ["", "", "Pangkat", "Gol. Ruang", "", ""],
        [1, "Adi Contoh", "Penata", "III/c", "Lurah", "Kelurahan Contoh"],
    )
    assert facts == {
        "No": (Fact.NUMBER,),
        "Nama / NIP": (Fact.NAME, Fact.NIP),
        "Pangkat": (Fact.RANK,),
        "Gol. Ruang": (Fact.GRADE,),
        "Jabatan": (Fact.POSITION,),
        "Perangkat Daerah": (Fact.UNIT,),
    }
    assert first_row == 2


def test_the_group_may_stand_over_the_names():
    facts, first_row = columns(
        ["NO", "IDENTITAS PESERTA", "", "UNIT KERJA"],
        ["", "NAMA", "NIP", ""],
        ["1", "2", "3", "4"],
    )
    assert list(facts) == ["NO", "NAMA", "NIP", "UNIT KERJA"]
    assert first_row == 2


def test_a_header_may_take_three_rows():
    facts, first_row = columns(
        ["NO", "DATA PESERTA", "", ""],
        ["", "NAMA", "KEPANGKATAN", ""],
        ["", "", "PANGKAT", "GOL"],
        [1, "Adi Contoh", "Penata", "III/c"],
    )
    assert list(facts) == ["NO", "NAMA", "PANGKAT", "GOL"]
    assert first_row == 3


def test_place_and_date_below_birth_are_told_apart():
    for group in ("Kelahiran", "Lahir", "Tempat dan Tanggal Lahir"):
        facts, _ = columns(
            ["No", "Nama", group, "", "NIP"],
            ["", "", "Tempat", "Tgl.", ""],
            [1, "Adi Contoh", "Jambi", "5 Maret 1982", ""],
        )
        assert facts["Tempat"] == (Fact.BIRTHPLACE,)
        assert facts["Tgl."] == (Fact.BORN,)


def test_a_title_broken_over_two_rows_is_one_title():
    facts, first_row = columns(
        ["NO.", "NAMA", "GOL.", "UNIT"],
        ["URUT", "LENGKAP", "RUANG", "KERJA"],
        [1, "Adi Contoh", "III/c", "Dinas"],
    )
    assert list(facts) == ["NO. URUT", "NAMA LENGKAP", "GOL. RUANG", "UNIT KERJA"]
    assert first_row == 2


def test_titles_that_differ_above_each_other_name_two_facts_of_one_column():
    facts, first_row = columns(
        ["No", "Nama", "Pangkat", "Jabatan"],
        ["", "NIP", "Gol. Ruang", "Unit Kerja"],
        [1, "Adi Contoh", "Penata", "Lurah"],
    )
    assert facts["Nama NIP"] == (Fact.NAME, Fact.NIP)
    assert facts["Jabatan Unit Kerja"] == (Fact.POSITION, Fact.UNIT)
    assert first_row == 2


def test_the_first_person_is_never_taken_for_a_part_of_the_header():
    _, first_row = columns(["Nama", "Unit Kerja"], ["Adi Contoh", "Dinas"], ["Beni", "Unit Kerja"])
    assert first_row == 1


def test_titles_of_the_sheet_above_the_header_do_not_count():
    facts, first_row = columns(
        ["PEMERINTAH KOTA CONTOH", "", ""],
        ["DAFTAR NAMA PESERTA", "", ""],
        ["Nama Pelatihan : Coaching", "", ""],
        ["No", "Nama", "NIP"],
        [1, "Adi Contoh", ""],
    )
    assert list(facts) == ["No", "Nama", "NIP"]
    assert first_row == 4


def test_of_two_columns_with_one_fact_the_closer_one_is_taken_first():
    grid = [(1, ["Instansi", "OPD", "Unit Kerja", "Nama Tanpa Gelar", "Nama Lengkap dan Gelar"])]
    layout = find_layout(grid, 0)
    assert layout is not None
    assert [column.title for column in layout.holding(Fact.UNIT)] == [
        "Unit Kerja",
        "OPD",
        "Instansi",
    ]
    assert layout.names[0].title == "Nama Lengkap dan Gelar"


def test_a_row_that_titles_no_names_is_no_header():
    assert find_layout([(1, ["No", "Materi", "Nama Pengampu Mata Pelatihan"])], 0) is None
    assert find_layout([(1, [1, 2.5, ""])], 0) is None
