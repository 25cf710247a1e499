"""JP: proposed from minutes, read exactly, shown without needless zeros."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hours import is_whole, percent, percent_cut, plain, proposed_jp, read_exact

hundredths = st.decimals(min_value=0, max_value=10_000, places=2)


@pytest.mark.parametrize(
    ("minutes", "jp"),
    [(45, "1"), (90, "2"), (135, "3"), (60, "1.33"), (0, "0"), (30, "0.67"), (1, "0.02")],
)
def test_one_jp_is_45_minutes_rounded_half_up_to_the_hundredth(minutes, jp):
    assert proposed_jp(minutes) == Decimal(jp)


@given(st.integers(0, 24 * 60))
def test_proposed_jp_is_never_further_than_half_a_hundredth_from_the_minutes(minutes):
    assert abs(Fraction(proposed_jp(minutes)) - Fraction(minutes, 45)) <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("jp", "whole"), [("50", True), ("50.00", True), ("0", True), ("1.33", False), ("49.99", False)]
)
def test_national_systems_take_whole_totals_only(jp, whole):
    assert is_whole(Decimal(jp)) is whole


@pytest.mark.parametrize(
    ("given_value", "read"),
    [
        ("3", "3"),
        (3, "3"),
        ("1.33", "1.33"),
        (1.33, "1.33"),
        (Decimal("1.33"), "1.33"),
        ("1.50", "1.5"),
        (2.0, "2"),
        ("0", "0"),
        (" 3 ", "3"),
        ("10000", "10000"),
        (Decimal("1E+2"), "100"),
    ],
)
def test_jp_come_as_text_or_number_and_are_kept_exactly(given_value, read):
    assert str(read_exact(given_value)) == read


@pytest.mark.parametrize(
    "value",
    [
        *("", "tiga", "1,5", "1.333", "-1", "+3", "1_000", "1e2", "٣", ".5", "3.", "1.2.3", "NaN"),
        *(-0.01, 1.005, 10_000.01, float("nan"), float("inf"), Decimal(-1), Decimal("1E+9999")),
        *(True, None, [], {"jp": 3}, b"3"),
    ],
)
def test_what_is_no_exact_amount_is_refused(value):
    with pytest.raises(ValueError, match=f"^{re.escape(str(value))}$"):
        read_exact(value)


@given(hundredths)
def test_every_amount_survives_being_shown_and_read_again(amount):
    assert read_exact(plain(amount)) == amount


@pytest.mark.parametrize(
    ("number", "shown"),
    [("47.00", "47"), ("1.50", "1.5"), ("0.00", "0"), ("1E+2", "100"), ("1.33", "1.33")],
)
def test_plain_notation_has_no_needless_zeros_and_no_exponent(number, shown):
    assert plain(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        ("47", "50", "94.00"),
        ("45", "50", "90.00"),
        ("44", "50", "88.00"),
        ("260.99", "290", "90.00"),
        ("1", "3", "33.33"),
        ("2", "3", "66.67"),
        ("1", "800", "0.13"),
        ("0", "50", "0.00"),
    ],
)
def test_a_percentage_is_shown_half_up_with_two_decimals(part, whole, shown):
    assert str(percent(Decimal(part), Decimal(whole))) == shown


def test_there_is_no_percentage_of_nothing():
    assert percent(Decimal(0), Decimal("0.00")) is None


@given(hundredths, hundredths.filter(bool))
def test_a_shown_percentage_is_within_half_a_hundredth_of_the_exact_one(part, whole):
    shown = percent(part, whole)
    assert shown is not None
    assert abs(Fraction(shown) - Fraction(part) * 100 / Fraction(whole)) <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("part", "whole", "cut", "is_all"),
    [
        ("47", "50", "94", True),
        ("260.99", "290", "89.996551", False),
        ("1", "3", "33.333333", False),
        ("0", "50", "0", True),
        ("0.33", "1", "33", True),
    ],
)
def test_a_percentage_is_cut_off_and_never_rounded_up(part, whole, cut, is_all):
    assert percent_cut(Decimal(part), Decimal(whole)) == (Decimal(cut), is_all)


def test_nothing_of_nothing_has_no_exact_percentage():
    assert percent_cut(Decimal(0), Decimal(0)) is None
