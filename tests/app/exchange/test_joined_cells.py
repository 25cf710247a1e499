"""Cells in which several facts stand together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.heading_words import Fact
from app.exchange.joined_cells import holds_code, split_cell

NAME, NIP, RANK, GRADE = Fact.NAME, Fact.NIP, Fact.RANK, Fact.GRADE
POSITION, UNIT, PLACE, BORN = Fact.POSITION, Fact.UNIT, Fact.BIRTHPLACE, Fact.BORN
CODE = "198203052008031901"


@pytest.mark.parametrize(
    "text",
    [
        f"Adi Contoh, S.E.\nNIP. {CODE}",
        f"Adi Contoh, S.E.\n{CODE}",
        f"Adi Contoh, S.E. / {CODE}",
        f"Adi Contoh, S.E. (NIP. {CODE})",
        f"Adi Contoh, S.E., NIP {CODE}",
        f"NIP. {CODE}\nAdi Contoh, S.E.",
        "Adi Contoh, S.E.\nNIP. 19820305 200803 1 901",
        f"Adi\nContoh, S.E.\nNIP: {CODE}",
        f"Adi Contoh, S.E.\nNIP : {CODE}\nNIK 1571014503820001",
    ],
)
def test_a_name_and_a_nip_come_apart(text):
    found = split_cell(text, (NAME, NIP))
    assert found[NAME] == "Adi Contoh, S.E."
    assert "".join(filter(str.isdigit, found[NIP])) == CODE


@pytest.mark.parametrize(
    "text", ["Adi Contoh\nNIP. -", "Adi Contoh\nNIP:", "Adi Contoh /", "Adi Contoh"]
)
def test_a_label_without_a_number_leaves_the_name(text):
    assert split_cell(text, (NAME, NIP)) == {NAME: "Adi Contoh"}


def test_name_nip_and_rank_come_apart_by_their_looks():
    for text in (f"Adi Contoh\n{CODE}\nPenata (III/c)", f"Penata (III/c)\nAdi Contoh\nNIP. {CODE}"):
        found = split_cell(text, (NAME, NIP, RANK, GRADE))
        assert (found[NAME], found[RANK], found[GRADE]) == ("Adi Contoh", *["Penata (III/c)"] * 2)


def test_name_and_birth_come_apart_by_their_looks():
    found = split_cell("Adi Contoh\nJambi, 5 Maret 1982", (NAME, PLACE, BORN))
    assert found == {NAME: "Adi Contoh", PLACE: "Jambi, 5 Maret 1982", BORN: "Jambi, 5 Maret 1982"}


@pytest.mark.parametrize(
    ("text", "position", "unit"),
    [
        ("Kepala Seksi Umum\nDinas Kesehatan", "Kepala Seksi Umum", "Dinas Kesehatan"),
        ("Kepala Seksi Umum / Dinas Kesehatan", "Kepala Seksi Umum", "Dinas Kesehatan"),
        ("Kepala Seksi Umum - Dinas Kesehatan", "Kepala Seksi Umum", "Dinas Kesehatan"),
        ("Kepala Seksi Umum pada Dinas Kesehatan", "Kepala Seksi Umum", "Dinas Kesehatan"),
        ("Kepala Seksi Umum; Dinas Kesehatan", "Kepala Seksi Umum", "Dinas Kesehatan"),
        ("Kepala Sekolah/SD Negeri 901/IV Contoh", "Kepala Sekolah", "SD Negeri 901/IV Contoh"),
        ("Guru, SMP Negeri 99", "Guru", "SMP Negeri 99"),
        ("Guru di SMP Negeri 99", "Guru", "SMP Negeri 99"),
        (
            "Kepala Subbagian\nUmum dan Kepegawaian\nDinas Kesehatan\nKota Contoh",
            "Kepala Subbagian Umum dan Kepegawaian",
            "Dinas Kesehatan Kota Contoh",
        ),
        (
            "Kepala Seksi\nPelayanan\nKota Teladan Raya",
            "Kepala Seksi Pelayanan",
            "Kota Teladan Raya",
        ),
        ("Analis\nSub Bagian\nKodim", "Analis", "Sub Bagian Kodim"),
        ("Lurah Contoh", "Lurah Contoh", None),
        ("", None, None),
        (" / ", None, None),
    ],
)
def test_a_position_and_a_unit_come_apart(text, position, unit):
    found = split_cell(text, (POSITION, UNIT))
    assert (found.get(POSITION), found.get(UNIT)) == (position, unit)


def test_the_order_of_the_heading_is_the_order_of_the_lines():
    assert split_cell("Dinas Kesehatan\nLurah", (UNIT, POSITION)) == {
        UNIT: "Dinas Kesehatan",
        POSITION: "Lurah",
    }


def test_a_short_number_in_a_name_is_no_code():
    assert holds_code("Adi 1,98203E+17")
    assert not holds_code("Adi Contoh 1234567")


@given(st.text(), st.lists(st.sampled_from(list(Fact)), max_size=5, unique=True))
def test_every_text_can_be_taken_apart(text, facts):
    found = split_cell(text, facts)
    assert set(found) <= set(facts)
    assert all(found.values())
