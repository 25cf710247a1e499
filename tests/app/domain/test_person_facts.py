"""Facts of a participant as they are typed: put right, doubted, and looked through for gaps."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidValue
from app.domain.person_facts import FactDoubt, PersonFacts, cleaned, doubts, missing

NIP = "198203052008031901"
WHOLE = PersonFacts(
    name="dr. H. Budi Sampel, Sp.A.",
    nip=NIP,
    rank="Penata",
    grade="III/c",
    position="Dokter",
    unit="RSUD Contoh",
    born=dt.date(1982, 3, 5),
    birthplace="Contoh",
)


def test_whole_facts_stay_as_they_are():
    assert cleaned(WHOLE) == WHOLE
    assert doubts(WHOLE) == missing(WHOLE) == ()


def test_blanks_go_and_an_empty_text_is_no_value():
    typed = PersonFacts(" dr.  Budi   Sampel ", nip="", position=" ", unit="Dinas\u00a0 Contoh ")
    assert cleaned(typed) == PersonFacts("dr. Budi Sampel", unit="Dinas Contoh")


@pytest.mark.parametrize("name", ["", "  ", "\u200b"])
def test_nobody_is_without_a_name(name):
    with pytest.raises(InvalidValue) as refused:
        cleaned(PersonFacts(name))
    assert refused.value.fields == {"path": "name", "value": None, "expected": "needed"}


@pytest.mark.parametrize("typed", ["19820305 200803 1 901", "NIP. 198203052008031901", NIP])
def test_a_nip_is_kept_in_digits(typed):
    assert cleaned(replace(WHOLE, nip=typed)).nip == NIP


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("12345", "nip"),
        ("belum ada", "nip"),
        ("1571014503820001", "nip"),
        ("198203052008031000", "whole-nip"),
    ],
)
def test_what_can_be_no_nip_is_not_kept(typed, expected):
    with pytest.raises(InvalidValue) as refused:
        cleaned(replace(WHOLE, nip=typed))
    assert refused.value.fields == {"path": "nip", "value": typed, "expected": expected}


@pytest.mark.parametrize(
    ("grade", "rank", "kept"),
    [
        ("3c", None, ("III/c", "Penata")),
        ("III-d", "", ("III/d", "Penata Tingkat I")),
        ("IX", None, ("IX", None)),
        ("", "Kapten", (None, "Kapten")),
        ("lainnya", None, ("lainnya", None)),
    ],
)
def test_a_grade_gets_its_spelling_and_its_rank(grade, rank, kept):
    tidy = cleaned(replace(WHOLE, grade=grade, rank=rank))
    assert (tidy.grade, tidy.rank) == kept


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"nip": NIP[:-1]}, [FactDoubt.NIP_LENGTH]),
        ({"nip": "198213052008033901", "born": None}, [FactDoubt.NIP_DATE, FactDoubt.NIP_SEX]),
        ({"born": dt.date(1982, 3, 6)}, [FactDoubt.BIRTH_DIFFERS]),
        ({"grade": "lainnya", "rank": None}, [FactDoubt.GRADE_UNKNOWN]),
        ({"rank": "Pembina"}, [FactDoubt.RANK_DIFFERS]),
        ({"nip": None, "grade": None, "rank": "Kapten"}, []),
        ({"nip": "78040512", "grade": "IX", "rank": None}, []),
    ],
)
def test_what_is_odd_is_told_and_stops_nothing(changed, expected):
    odd = replace(WHOLE, **changed)
    assert cleaned(odd) == odd
    assert list(doubts(odd)) == expected


def test_what_papers_print_and_nobody_told_is_named():
    assert missing(PersonFacts("Budi Sampel", unit="Dinas Contoh")) == (
        "nip",
        "grade",
        "position",
        "birthplace",
        "born",
    )


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)


@given(st.builds(PersonFacts, name=TEXTS, rank=TEXTS, grade=TEXTS, position=TEXTS, unit=TEXTS))
def test_cleaning_twice_is_cleaning_once(typed):
    try:
        once = cleaned(typed)
    except InvalidValue:
        return
    assert cleaned(once) == once
