"""Scores as they are typed: comma and point alike, and 8825 never taken for 88,25."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.score_entry import ScoreNotANumber, ScoreTooHigh, read_number, read_score


@pytest.mark.parametrize(
    ("typed", "score"),
    [
        ("88,25", "88.25"),
        ("88.25", "88.25"),
        (" 88 ", "88.00"),
        ("0", "0.00"),
        ("0,0", "0.00"),
        ("100", "100.00"),
        ("100,00", "100.00"),
        ("70,005", "70.01"),
        ("70.0049", "70.00"),
        ("007", "7.00"),
    ],
)
def test_comma_and_point_are_the_same_and_rounding_is_half_up(typed, score):
    assert str(read_score(typed)) == score


@pytest.mark.parametrize("typed", ["", "  ", "-", "–", "belum", "Belum dinilai", "n/a", "#N/A"])
def test_what_says_that_there_is_none_is_no_score_and_not_0(typed):
    assert read_score(typed) is None


@pytest.mark.parametrize(
    "typed",
    ["baik", "-5", "+5", "88,25,5", "1.234,5", "8 8", "88%", "1e1", "88,", ",5", "٨٨", "88,25 A"],
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(ScoreNotANumber) as refusal:
        read_score(typed)
    assert refusal.value.value == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("8825", "88.25"), ("885", "88.5"), ("10000", "100"), ("101", "10.1")],
)
def test_a_score_that_lost_its_comma_is_refused_with_what_was_meant(typed, meant):
    with pytest.raises(ScoreTooHigh) as refusal:
        read_score(typed)
    assert refusal.value.fields == {"value": typed, "meant": Decimal(meant)}


@pytest.mark.parametrize("typed", ["100,01", "123,4", "882500", "999999999999999"])
def test_above_100_nothing_is_guessed_where_a_comma_would_not_help(typed):
    with pytest.raises(ScoreTooHigh) as refusal:
        read_score(typed)
    assert refusal.value.meant is None


@pytest.mark.parametrize(
    ("number", "score"),
    [(88.25, "88.25"), (70.005, "70.01"), (70.00499999999997, "70.01"), (90, "90.00"), (0, "0.00")],
)
def test_a_number_of_a_spreadsheet_is_what_its_15_digits_show(number, score):
    assert str(read_number(number)) == score


@pytest.mark.parametrize("number", [-1, float("nan"), float("inf"), 1e20])
def test_numbers_that_are_no_score_are_refused(number):
    with pytest.raises((ScoreNotANumber, ScoreTooHigh)):
        read_number(number)


@given(st.decimals(0, 100, places=2))
def test_every_score_reads_back_however_it_is_written(score):
    assert read_score(f"{score}") == read_score(f"{score}".replace(".", ",")) == score
    assert read_number(float(score)) == score
