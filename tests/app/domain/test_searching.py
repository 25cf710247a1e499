"""Finding people by a piece of what is known of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.searching import Sought, is_found

PERSON = Sought(
    name="Dr. Hj. Nur'aini Contoh-Sampel, M.Si.",
    nip="198203052008032907",
    unit="SD Negeri 904 Kota Contoh",
    ndh=7,
    code="KQ7M2XZ",
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "nuraini",
        "NUR'AINI",
        "aini contoh",
        "contoh nur",
        "7",
        "07",
        "19820305 200803",
        "2907",
        "sd negeri",
        "904",
        "kq7m",
        "Núraini",
        "aini 7",
    ],
)
def test_a_piece_of_anything_finds_the_person(text):
    assert is_found(PERSON, text)


@pytest.mark.parametrize("text", ["budi", "nuraini budi", "8", "29", "q7m", "2908", "dinas"])
def test_what_does_not_fit_finds_nobody(text):
    assert not is_found(PERSON, text)


def test_who_has_only_a_name_is_found_by_it():
    assert is_found(Sought("Budi"), "bud")
    assert not is_found(Sought("Budi"), "1982")


@given(st.text(max_size=20), st.text(max_size=20))
def test_every_word_more_finds_fewer(one, other):
    assert is_found(PERSON, one) or not is_found(PERSON, f"x {one} {other}")
