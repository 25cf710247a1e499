"""Golongan and pangkat: every spelling met becomes one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.grades import (
    PPPK_GRADES,
    RANKS,
    RankAndGrade,
    grade_of,
    rank_of,
    read_grade,
    read_rank_and_grade,
)


@pytest.mark.parametrize(
    "text",
    [
        *("III/c", "III-c", "III.c", "IIIc", "3c", "3/c", "3.C", "III C", "iii/c", "III / c"),
        *("(III/c)", "Gol. III/c", "Golongan III/c", "lll/c", "Penata (III/c)", "Penata / III-c"),
        *("Penata, III/c / 01-04-2020", "III/c\nTMT 1 April 2020", "Penata III\\c", "III_c"),
    ],
)
def test_every_spelling_of_a_grade_is_one_grade(text):
    assert read_grade(text) == "III/c"


@pytest.mark.parametrize("grade", RANKS)
def test_every_pns_grade_is_read_from_its_rank_and_grade_in_one_cell(grade):
    for text in (
        f"{RANKS[grade]} ({grade})",
        f"{RANKS[grade]}/{grade}",
        f"{RANKS[grade].upper().replace('TINGKAT', 'TK.')} / {grade.upper()}",
        f"{grade} - {RANKS[grade].replace(' Tingkat I', ' Tk.I')}",
        f"{RANKS[grade].replace('Tingkat I', 'Tkt 1')}, {grade}",
    ):
        assert read_rank_and_grade(text) == RankAndGrade(RANKS[grade], grade, "")


@pytest.mark.parametrize("grade", PPPK_GRADES)
def test_every_pppk_grade_is_read(grade):
    for text in (grade, f"Gol. {grade}", f"PPPK {grade}", grade.lower(), f"{grade} / PPPK"):
        assert read_rank_and_grade(text) == RankAndGrade(None, grade, "")


def test_a_pppk_grade_is_read_as_a_number_and_after_a_title_of_position():
    assert read_grade("9") == "IX"
    assert read_rank_and_grade("Ahli Pertama IX") == RankAndGrade(None, "IX", "Ahli Pertama")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("III/f", "III f"),
        ("I/e", "I e"),
        ("18", "18"),
        ("0", "0"),
        ("Kapten Inf", "Kapten Inf"),
        ("Juru Utama", "Juru Utama"),
        ("Kapten V", "Kapten V"),
        ("-", ""),
        ("", ""),
        ("PPPK", ""),
        ("٣", "٣"),
    ],
)
def test_what_is_no_grade_is_left_over(text, rest):
    assert read_rank_and_grade(text) == RankAndGrade(None, None, rest)


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Penata Tk. I", "Penata Tingkat I"),
        ("PENATA MUDA TK.I", "Penata Muda Tingkat I"),
        ("Penata Muda Tingkat 1", "Penata Muda Tingkat I"),
        ("pembina utama madya", "Pembina Utama Madya"),
        ("Juru", "Juru"),
    ],
)
def test_a_rank_is_read_in_its_full_form(text, rank):
    assert read_rank_and_grade(text) == RankAndGrade(rank, None, "")


def test_rank_and_grade_belong_together():
    assert rank_of("III/b") == "Penata Muda Tingkat I"
    assert grade_of("Penata Muda Tingkat I") == "III/b"
    assert rank_of("IX") is None
    assert rank_of(None) is None
    assert grade_of("Kapten Inf") is None
    assert grade_of(None) is None


@given(st.text())
def test_what_is_read_of_any_text_is_a_grade_that_exists(text):
    read = read_rank_and_grade(text)
    assert read.grade is None or read.grade in RANKS or read.grade in PPPK_GRADES
    assert read.rank is None or read.rank in RANKS.values()
