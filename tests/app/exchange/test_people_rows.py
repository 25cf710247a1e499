"""Lists as odd as they come: which rows are people, and which are not."""

import pytest

from app.exchange.people_list import PeopleList, RowCode


def nip(sequence: int, label: str = "") -> str:
    return f"{label}19820305 200803 {1 + sequence % 2} {900 + sequence}"


def names(people: PeopleList) -> list[str]:
    return [person.name for person in people.people]


HEADER = ("No", "Nama", "NIP", "Unit Kerja")
ADI = (1, "Adi Contoh, S.E.", nip(1), "Dinas Contoh")
BENI = (2, "Beni Sampel", nip(2), "Badan Sampel")
CICI = (3, "dr. Cici Teladan", nip(3), "RSUD Teladan")
THREE = ["Adi Contoh, S.E.", "Beni Sampel", "dr. Cici Teladan"]
BLANK = ()


@pytest.mark.parametrize("blanks", [0, 1, 3])
@pytest.mark.parametrize("column", [1, 2, 3])
@pytest.mark.parametrize(
    "block",
    [
        ["Contoh, 4 Agustus 2025", "Kepala BKPSDMD,", "", "", "Dr. H. Kepala Contoh", "NIP. {}"],
        ["Mengetahui,", "Ketua Panitia", "", "", "", "Dra. Ketua Contoh, M.Si.", "NIP. {}"],
        ["a.n. Wali Kota Contoh", "Sekretaris Daerah,", "", "Drs. Daerah Contoh", "{}"],
        ["Plt. Kepala Badan,", "", "", "Drs. Daerah Contoh", "Pembina Utama Muda", "NIP {}"],
        ["", "", "Drs. H. Tanpa Kata Contoh, M.Si.", "NIP. {}"],
        ["Drs. H. Tanpa Kata Contoh, M.Si.", "NIP. {}"],
        ["Drs. Daerah Contoh", "Pembina Utama Muda", "NIP. {}"],
        ["Ditetapkan di Contoh", "pada tanggal    Agustus 2025", "", "WALI KOTA", "", "H. Contoh"],
    ],
)
def test_a_signature_block_is_nobody(listed, blanks, column, block):
    signature = [["", "", "", ""] for _ in block]
    for line, text in zip(signature, block, strict=True):
        line[column] = text.format("19700101 199003 1 999")
    people = listed(HEADER, ADI, BENI, CICI, *[BLANK] * blanks, *signature)
    assert names(people) == THREE
    assert people.problems == ()
    assert people.rows == 3


def test_two_signatures_beside_each_other_are_nobody(listed):
    people = listed(
        HEADER,
        *(ADI, BENI, CICI, BLANK),
        ["", "Mengetahui,", "", "Contoh, 4 Agustus 2025"],
        ["", "Kepala Badan", "", "Ketua Panitia"],
        *(BLANK, BLANK),
        ["", "Drs. H. Kepala Contoh", "", "Dra. Ketua Contoh"],
        ["", nip(98, "NIP. "), "", nip(99, "NIP. ")],
    )
    assert names(people) == THREE
    assert people.problems == ()


def test_two_names_below_a_word_of_signing_are_nobody(listed):
    names_only = ["", "Drs. H. Kepala Contoh", "", "Dra. Ketua Contoh"]
    people = listed(HEADER, ADI, ["", "Mengetahui,"], BLANK, names_only)
    assert names(people) == THREE[:1]


def test_a_labelled_nip_far_below_the_people_signs_and_lacks_no_name(listed):
    people = listed(HEADER, ADI, BLANK, BLANK, ["", "", nip(99, "NIP. "), "Pembina Utama Muda"])
    assert names(people) == THREE[:1]
    assert people.problems == ()


def test_a_place_and_day_of_birth_is_no_letter_head(listed):
    people = listed(
        ["Nama", "TTL", "Unit Kerja"],
        ["Adi Contoh", "Padang, 16 Juni 1992", "Dinas Contoh"],
        ["Beni Sampel", "Padang, 17 Juni 1992", "Dinas Contoh"],
        ["3 orang", "Jumlah", ""],
    )
    assert names(people) == ["Adi Contoh", "Beni Sampel"]


def test_two_signatures_without_a_word_of_theirs_are_nobody(listed):
    people = listed(
        HEADER,
        ADI,
        ["", "Drs. H. Kepala Contoh", "", "Dra. Ketua Contoh"],
        ["", nip(98, "NIP. "), "", nip(99, "NIP. ")],
    )
    assert names(people) == THREE[:1]


@pytest.mark.parametrize("column", [0, 1, 2])
@pytest.mark.parametrize(
    "heading",
    [
        *("Kelompok 1", "KELOMPOK II", "Angkatan I", "Gelombang 2", "Kelas A", "Dinas Kesehatan"),
        *("A. DINAS PENDIDIKAN", "I. Sekretariat Daerah", "UPTD Puskesmas Contoh Indah", "PNS"),
        *("SMP Negeri 99 Kota Contoh", "Kecamatan Contoh Timur", "Sub Total", "Jumlah : 12 orang"),
        *("Pejabat Administrator", "Laki-laki : 3 orang", "Total", "CADANGAN", "Halaman 2 dari 3"),
        *("Peserta Pengganti", "DAFTAR PESERTA (LANJUTAN)", "Kelompok Melati", "Tim A"),
    ],
)
def test_group_headings_and_subtotals_between_people_are_nobody(listed, column, heading):
    line = ["", "", ""]
    line[column] = heading
    people = listed(HEADER, line, ADI, line, BENI, BLANK, line, CICI, line)
    assert names(people) == THREE
    assert people.problems == ()


def test_a_person_whose_name_begins_like_a_group_is_a_person(listed):
    people = listed(["Nama", "Unit Kerja"], ["Tim Sampel", "Dinas"], ["Kelompok 2", "Dinas"])
    assert names(people) == ["Tim Sampel"]


def test_a_group_heading_with_a_number_of_its_own_is_nobody(listed):
    people = listed(
        HEADER, ["I", "DINAS CONTOH"], ADI, [2, "BADAN SAMPEL"], BENI, ["B", "RSUD"], CICI
    )
    assert names(people) == THREE


def test_a_heading_in_words_that_could_be_a_name_is_reported_and_left_out(listed):
    people = listed(HEADER, ADI, ["", "MELATI"], BENI, CICI)
    assert names(people) == THREE
    assert [(p.row, p.code, p.value, p.column) for p in people.problems] == [
        (3, RowCode.ROW_SKIPPED, "MELATI", "Nama")
    ]


def test_a_heading_merged_over_the_table_is_nobody(listed):
    people = listed(HEADER, ADI, ["", "Melati"], BENI, merged=[(2, 1, 2, 3)])
    assert names(people) == THREE[:2]
    assert people.problems == ()


@pytest.mark.parametrize("word", ["Jumlah", "JUMLAH PESERTA", "Total", "Sub Jumlah", "Jml"])
def test_a_sum_with_figures_in_other_columns_is_nobody(listed, word):
    for line in (["", word, "3 orang", 3], [word, "3 orang"], ["", "3 orang", "", word]):
        people = listed(HEADER, ADI, BENI, CICI, line)
        assert names(people) == THREE
        assert people.problems == ()


def test_numbered_notes_below_the_table_are_nobody(listed):
    people = listed(
        HEADER,
        *(ADI, BENI, CICI, BLANK),
        ["Catatan :"],
        [1, "Peserta membawa laptop"],
        ["2.", "Hadir pukul 07.00"],
        ["", "Tembusan:"],
        [1, "Wali Kota Contoh"],
        ["*) wajib hadir"],
    )
    assert names(people) == THREE
    assert people.problems == ()


def test_people_go_on_after_a_sum_and_after_a_note(listed):
    people = listed(HEADER, ADI, ["", "Jumlah", "1"], BENI, ["", "Catatan: tambahan"], CICI)
    assert names(people) == THREE


def test_numbered_people_go_on_even_below_a_signature(listed):
    people = listed(HEADER, ADI, ["", "", "", "Kepala Badan,"], BENI, CICI)
    assert names(people) == THREE


def test_blank_rows_and_numbers_waiting_for_people_are_nobody(listed):
    people = listed(HEADER, ADI, BLANK, BLANK, BLANK, BENI, [" "], CICI, [4], [5], ["6."])
    assert names(people) == THREE
    assert people.problems == ()


def test_hidden_rows_are_people_too(listed):
    assert names(listed(HEADER, ADI, BENI, CICI, hidden=[1, 2])) == THREE


def test_the_row_that_numbers_the_columns_is_nobody(listed):
    for numerals in (
        [1, 2, 3, 4],
        ["1", "2", "3", "4"],
        ["(1)", "(2)", "(3)", "(4)"],
        [1, 2, "3=1+2", 4],
    ):
        people = listed(HEADER, numerals, ADI, BENI, CICI)
        assert names(people) == THREE
        assert people.problems == ()


def test_a_header_repeated_on_each_page_is_nobody(listed):
    page = (HEADER, [1, 2, 3, 4])
    assert names(listed(*page, ADI, *page, BENI, BLANK, ["Lanjutan"], *page, CICI)) == THREE


def test_tables_below_each_other_may_have_their_own_columns(listed):
    people = listed(
        ["KELOMPOK 1"],
        HEADER,
        ADI,
        BLANK,
        ["KELOMPOK 2"],
        ["", "NIP / NIK", "Nama Peserta", "Gol.", "Asal Instansi"],
        ["", nip(2), "Beni Sampel", "3c", "Badan Sampel"],
    )
    assert names(people) == THREE[:2]
    assert (people.people[1].unit, people.people[1].grade) == ("Badan Sampel", "III/c")


def test_a_table_of_other_things_below_is_nobody(listed):
    people = listed(
        HEADER,
        *(ADI, BENI, CICI, BLANK),
        ["JADWAL"],
        ["No", "Materi", "Pengajar", "JP"],
        [1, "Konsep Coaching", "Dr. Pengajar Contoh", 3],
        [2, "Konsep Mentoring", "Dr. Pengajar Contoh", 3],
    )
    assert names(people) == THREE


def test_a_walk_in_with_a_number_and_nothing_else_comes_in(listed):
    people = listed(HEADER, ADI, BENI, CICI, [4, "Tamu Peraga"])
    assert names(people) == [*THREE, "Tamu Peraga"]
    assert people.people[3].nip is people.people[3].unit is None


def test_a_walk_in_below_the_numbered_people_comes_in(listed):
    assert names(listed(HEADER, ADI, BENI, ["", "Tamu Peraga"])) == [*THREE[:2], "Tamu Peraga"]


def test_a_person_with_only_a_unit_comes_in_after_a_blank_row(listed):
    people = listed(HEADER, ADI, BENI, BLANK, ["", "Honorer Peraga", "", "Sekretariat DPRD"])
    assert names(people) == [*THREE[:2], "Honorer Peraga"]


def test_a_name_far_below_the_people_is_reported_and_left_out(listed):
    people = listed(HEADER, ADI, BLANK, BLANK, BLANK, ["", "Orang Peraga"])
    assert names(people) == THREE[:1]
    assert [(p.row, p.code) for p in people.problems] == [(6, RowCode.ROW_SKIPPED)]


def test_a_list_of_names_alone_is_a_list(listed):
    people = listed(["DAFTAR HADIR"], ["Nama"], ["Adi Contoh"], ["Beni"], ["Cici Teladan, S.Pd."])
    assert names(people) == ["Adi Contoh", "Beni", "Cici Teladan, S.Pd."]


def test_a_list_without_numbers_takes_names_with_nothing_beside_them(listed):
    people = listed(
        ["Nama", "NIP", "Unit"], ["Adi Contoh", nip(1)], ["Beni"], ["Cici Contoh", nip(3)]
    )
    assert names(people) == ["Adi Contoh", "Beni", "Cici Contoh"]


def test_a_column_of_numbers_without_a_title_numbers_the_people(listed):
    people = listed(["", "Nama", "NIP"], [1, "Adi Contoh"], [2, "Beni Sampel"], ["", "Tim Hore"])
    assert names(people) == ["Adi Contoh", "Beni Sampel"]


@pytest.mark.parametrize("label", ["", "NIP. ", "NIP : "])
def test_a_nip_in_the_row_below_the_name_belongs_to_it(listed, label):
    people = listed(
        ["No", "Nama / NIP", "Pangkat/Gol", "Unit Kerja"],
        [1, "Adi Contoh, S.E.", "Penata Tk. I", "Dinas Contoh"],
        ["", nip(1, label), "III/d"],
        [2, "Beni Sampel", "Penata", "Badan Sampel"],
        ["", nip(2, label), "III/c"],
        [3, "Honorer Peraga", "-", "Badan Sampel"],
    )
    assert [(p.row, p.name, p.nip, p.grade) for p in people.people] == [
        (2, "Adi Contoh, S.E.", nip(1).replace(" ", ""), "III/d"),
        (4, "Beni Sampel", nip(2).replace(" ", ""), "III/c"),
        (6, "Honorer Peraga", None, None),
    ]
    assert people.problems == ()


def test_names_over_nips_in_a_single_column_are_people(listed):
    people = listed(["Nama/NIP"], ["Adi Contoh"], [nip(1)], ["Beni Sampel"], [nip(2, "NIP. ")])
    assert [(p.name, p.nip) for p in people.people] == [
        ("Adi Contoh", nip(1).replace(" ", "")),
        ("Beni Sampel", nip(2).replace(" ", "")),
    ]


def test_a_lost_nip_in_the_row_below_refuses_the_person(listed):
    people = listed(
        ["No", "Nama/NIP", "Unit"], [1, "Adi Contoh", "Dinas"], ["", 198203052008031904]
    )
    assert [(p.row, p.code, p.name) for p in people.problems] == [
        (2, RowCode.NIP_NUMERIC, "Adi Contoh")
    ]


def test_a_seat_without_a_name_is_refused_and_an_empty_one_is_not(listed):
    people = listed(
        HEADER, ADI, [2, "", "", "Dinas Kesehatan"], [3, "", nip(3)], [4], ["", "", nip(5)]
    )
    assert [(p.row, p.code) for p in people.problems] == [
        (3, RowCode.NAME_MISSING),
        (4, RowCode.NAME_MISSING),
        (6, RowCode.NAME_MISSING),
    ]


def test_a_unit_written_once_for_several_people_counts_for_each(listed):
    rows = [HEADER, ADI, (2, "Beni Sampel", nip(2), ""), (3, "Cici Teladan", nip(3), "")]
    people = listed(*rows, (4, "Dedi Peraga", nip(4), ""), merged=[(1, 3, 3, 3)])
    assert [person.unit for person in people.people] == ["Dinas Contoh"] * 3 + [None]


@pytest.mark.parametrize("sign", ["sda", "s.d.a.", '"', "idem", "〃"])
def test_a_sign_for_the_same_as_above_is_what_stands_above(listed, sign):
    people = listed(
        HEADER, ADI, [2, "Beni Sampel", nip(2), sign], [3, "Cici Teladan", nip(3), sign]
    )
    assert {person.unit for person in people.people} == {"Dinas Contoh"}


@pytest.mark.parametrize("start", [(0, 0), (5, 3), (20, 10)])
def test_a_table_may_start_anywhere(listed, start):
    people = listed(HEADER, ADI, BENI, CICI, start=start)
    assert names(people) == THREE
    assert [person.row for person in people.people] == [start[0] + row for row in (2, 3, 4)]
