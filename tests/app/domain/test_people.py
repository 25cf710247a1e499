"""Names: kept as written, compared without titles."""

import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.people import (
    clean_text,
    has_title,
    is_title,
    name_has,
    name_key,
    same_person_by_name,
    with_titles,
    written_so,
)


def test_only_blanks_are_changed_in_a_name():
    assert (
        clean_text("  dr.  Nur'aini\xa0 Contoh,\n S.Ked.\u200b ") == "dr. Nur'aini Contoh, S.Ked."
    )
    assert clean_text("H. ALI_x000D_\nContoh") == "H. ALI Contoh"
    assert clean_text("Café") == "Café"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Nur'aini Contoh",
            "NUR’AINI CONTOH",
            "dr. Nur'aini Contoh, Sp.A.",
            "Nuraini Contoh S.Pd.",
        ),
        *(
            "Dra. Hj. Nur'aini Contoh, S.T., M.T.",
            "Prof.Dr. Nur'aini Contoh SE MM",
            "Hj Nuraini Contoh",
        ),
        "Nur’aini  Contoh , A.Md.Kep.",
    ],
)
def test_titles_signs_and_case_do_not_count_when_names_are_compared(name):
    assert name_key(name) == "nuraini contoh"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Budi", "budi"),
        ("dr.", "dr"),
        ("SE", "se"),
        ("M. Yusuf Teladan", "m yusuf teladan"),
        ("R. Peraga", "r peraga"),
        (". Budi", "budi"),
        ("", ""),
    ],
)
def test_something_is_always_left_of_a_name(name, key):
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dr. Budi Sampel, S.Kom.", "BUDI SAMPEL"),
        ("Budi Sampel", "Budi Sampell"),
        ("Budi Sampel", "Budi Sampl"),
        ("Budi Sampel", "Budi Smapel"),
        ("Budi Sampel", "Budi Sambel"),
        ("Achmad Contoh", "Ahmad Contoh"),
        ("Muhammad Teladan", "M. Teladan"),
        ("Moh. Teladan", "Muhamad Teladan"),
        ("Nur Aini Contoh", "Nuraini Contoh"),
        ("Soekarno Contoh", "Sukarno Contoh"),
        ("Siti Aminah Sampel", "Siti Sampel"),
        ("Siti A. Sampel", "Siti Aminah Sampel"),
        ("Budi", "budi"),
    ],
)
def test_one_person_is_known_in_two_spellings(one, other):
    assert same_person_by_name(one, other)
    assert same_person_by_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fitri Putri Sampel", "Fitri Adi Sampelwati"),
        ("Rina Contoh", "Dina Contoh"),
        ("Ari Contoh", "Adi Contoh"),
        ("Budi Sampel", "Budi Contoh"),
        ("Budi Sampel 1", "Budi Sampel 2"),
        ("Budi", "Budi Sampel"),
        ("Budi Sampel", "Budi Sampelwan"),
        ("Budi Sampel", "Bodi Sampil"),
    ],
)
def test_two_people_stay_two(one, other):
    assert not same_person_by_name(one, other)


@given(st.text(), st.text())
def test_comparing_goes_both_ways(one, other):
    assert same_person_by_name(one, other) == same_person_by_name(other, one)


def test_titles_from_their_own_columns_stand_around_the_name():
    assert with_titles("Dr. H.", "Budi Sampel", "M.Si.") == "Dr. H. Budi Sampel, M.Si."
    assert with_titles("", "Budi", "") == "Budi"
    assert is_title("Dr. H.")
    assert not is_title("S.Pd.")
    assert not is_title("")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dr. Budi Sampel", True),
        ("Budi Sampel,S.E.", True),
        ("Budi Sampel", False),
        ("Rapat, besok", False),
        ("S.E.", False),
        ("", False),
    ],
)
def test_a_title_at_either_end_of_a_name_is_seen(name, expected):
    assert has_title(name) is expected


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        ("budi", "Dr. H. Budi Sampel, M.Si."),
        ("SAMP", "Budi Sampel"),
        ("sampel budi", "Budi Sampel"),
        ("mpe", "Budi Sampel"),
        ("dr. budi", "Budi Sampel, S.Ked."),
        ("nuraini", "Nur'aini Contoh"),
        ("Rene", "René Umpama"),
        ("sukarno", "Soekarno Contoh"),
        ("achmad", "Ahmad Teladan"),
        ("b s", "Budi Sampel"),
    ],
)
def test_a_name_is_found_by_its_pieces_as_written_or_as_it_sounds(piece, name):
    assert name_has(name, piece)


@pytest.mark.parametrize("piece", ["m.si", "budi contoh", "?", "x"])
def test_a_name_is_not_found_by_titles_or_by_what_it_does_not_have(piece):
    assert not name_has("Dr. H. Budi Sampel, M.Si.", piece)


@given(st.text(min_size=1))
def test_every_name_is_found_by_itself(name):
    assert name_has(name, name) or not name_key(name)


@dataclass(frozen=True)
class Somebody:
    """Somebody as far as their name goes."""

    name: str


@pytest.mark.parametrize(
    ("written", "is_found"),
    [
        ("Dr. Andr\u00e9 Contoh, S.T.", True),
        (" Dr.  Andre\u0301 Contoh,\xa0S.T ", True),
        ("Dr. ANDR\u00c9 Contoh, S.T.", False),
        ("dr. Andr\u00e9 Contoh, S.T.", False),
        ("Andr\u00e9 Contoh", False),
        ("", False),
    ],
)
def test_a_name_is_written_so_letter_for_letter_with_its_titles(written, is_found):
    people = (
        Somebody("Andr\u00e9 Contoh"),
        Somebody("Dr. Andr\u00e9 Contoh, S.T."),
        Somebody("Contoh"),
    )
    assert written_so(written, people) == (people[1:2] if is_found else ())
