"""What Indonesian papers print: the vectors of the field, and properties around them."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidValue
from app.domain.indonesian import (
    MONTHS,
    clock_text,
    date_range_text,
    date_text,
    jp_text,
    lesson_hours_text,
    long_date_text,
    number_text,
    percent_text,
    read_number,
    read_roman,
    roman_text,
    rupiah_text,
    time_range_text,
    words,
)
from app.domain.vocabulary import Zone

days = st.dates(date(1945, 8, 17), date(2199, 12, 31))
hundredths = st.integers(-(10**9), 10**9).map(lambda number: Decimal(number).scaleb(-2))

DIGITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def speller(number: int) -> str:
    """Spell 0 to 999999 by the school rule, apart from the library."""
    if number < 10:
        return DIGITS[number]
    if number < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(number, f"{DIGITS[number - 10]} belas")
    for size, name in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if number >= size:
            count, rest = divmod(number, size)
            head = f"se{name}" if count == 1 else f"{speller(count)} {name}"
            return f"{head} {speller(rest)}" if rest else head
    raise AssertionError(number)


def test_a_day_names_its_month_in_indonesian():
    assert date_text(date(2025, 8, 4)) == "4 Agustus 2025"


def test_a_long_day_names_its_weekday_too():
    assert long_date_text(date(2025, 8, 4)) == "Senin, 4 Agustus 2025"


def test_friday_is_written_without_an_apostrophe():
    assert long_date_text(date(2025, 8, 8)) == "Jumat, 8 Agustus 2025"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2025, 8, 4), date(2025, 8, 8), "4 s.d. 8 Agustus 2025"),
        (date(2025, 7, 28), date(2025, 8, 1), "28 Juli s.d. 1 Agustus 2025"),
        (date(2024, 12, 30), date(2025, 1, 3), "30 Desember 2024 s.d. 3 Januari 2025"),
        (date(2024, 8, 4), date(2025, 8, 8), "4 Agustus 2024 s.d. 8 Agustus 2025"),
        (date(2025, 8, 4), date(2025, 8, 4), "4 Agustus 2025"),
    ],
)
def test_a_range_says_month_and_year_once_where_they_are_shared(first, last, text):
    assert date_range_text(first, last) == text


@given(days, st.integers(0, 800))
def test_both_ends_of_a_range_can_be_read_back(first, length):
    last = first + timedelta(days=length)
    opening, _, closing = date_range_text(first, last).rpartition(" s.d. ")
    shared = closing.split()
    full = opening.split() + shared[len(opening.split()) :] if opening else shared
    assert [read_day(full), read_day(shared)] == [first, last]


def read_day(parts: list[str]) -> date:
    """The day that `["4", "Agustus", "2025"]` means."""
    return date(int(parts[2]), MONTHS.index(parts[1]) + 1, int(parts[0]))


def test_a_time_of_day_has_a_point_and_two_digits_each():
    assert clock_text(time(8, 5)) == "08.05"


@pytest.mark.parametrize("zone", Zone)
def test_a_session_prints_its_clock_with_its_zone(zone):
    text = time_range_text(time(8), time(9, 30), zone)
    assert text == f"Pukul 08.00 s.d. 09.30 {zone.value}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1234.56"), "1.234,56"),
        (Decimal("88.20"), "88,20"),
        (1350000, "1.350.000"),
        (Decimal("1E+3"), "1.000"),
        (0, "0"),
        (Decimal("-1234.5"), "-1.234,5"),
    ],
)
def test_a_number_groups_by_points_and_has_a_decimal_comma(value, text):
    assert number_text(value) == text


@pytest.mark.parametrize(("amount", "text"), [(1350000, "Rp1.350.000"), (-500, "-Rp500")])
def test_money_is_whole_rupiah_without_a_space(amount, text):
    assert rupiah_text(amount) == text


@pytest.mark.parametrize(
    ("percent", "text"),
    [("94", "94,00"), ("89.995", "90,00"), ("89.994", "89,99"), ("70.005", "70,01"), ("0", "0,00")],
)
def test_a_percentage_has_two_decimals_rounded_half_up(percent, text):
    assert percent_text(Decimal(percent)) == text


@pytest.mark.parametrize(
    ("jp", "text"), [("50", "50"), ("50.00", "50"), ("1.33", "1,33"), ("1.50", "1,5"), ("0", "0")]
)
def test_jp_have_no_needless_zeros(jp, text):
    assert jp_text(Decimal(jp)) == text


def test_a_certificate_says_its_jp_in_figures_and_in_words():
    assert lesson_hours_text(Decimal("50.00")) == "50 (lima puluh) Jam Pelajaran"
    assert lesson_hours_text(Decimal("1.5")) == "1,5 (satu koma lima) Jam Pelajaran"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("88,25", "88.25"),
        ("88.25", "88.25"),
        (" 88,25\u00a0", "88.25"),
        ("70,005", "70.005"),
        ("0.125", "0.125"),
        ("1234.567", "1234.567"),
        ("1.234,56", "1234.56"),
        ("1.350.000", "1350000"),
        ("-5", "-5"),
    ],
)
def test_a_comma_and_a_single_point_are_both_the_decimal_sign(text, value):
    assert read_number(text, path="scores[0]") == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["", "delapan", "8,8,8", "1,234.56", "1.23.456", "12.3456,7", "88,", ",5", "1e3", "NaN", "٨٨"],
)
def test_what_is_no_number_is_refused_with_its_place(text):
    with pytest.raises(InvalidValue) as refusal:
        read_number(text, path="scores[0]")
    assert (refusal.value.path, refusal.value.value) == ("scores[0]", text)


@pytest.mark.parametrize("text", ["1.350", "88.250", "-1.000"])
def test_a_point_before_three_digits_is_refused_because_it_may_mean_thousands(text):
    with pytest.raises(InvalidValue):
        read_number(text, path="score")


@given(hundredths)
def test_a_number_with_decimals_is_read_as_it_was_written(value):
    assert read_number(number_text(value), path="score") == value


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (50, "lima puluh"),
        (101, "seratus satu"),
        (830, "delapan ratus tiga puluh"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2025, "dua ribu dua puluh lima"),
        (1_001_000, "satu juta seribu"),
        (1_101_000, "satu juta seratus satu ribu"),
        (2_000_001_000, "dua miliar seribu"),
        (Decimal("88.25"), "delapan puluh delapan koma dua lima"),
        (Decimal("88.05"), "delapan puluh delapan koma nol lima"),
        (Decimal("88.20"), "delapan puluh delapan koma dua"),
        (Decimal("50.00"), "lima puluh"),
        (Decimal("5E+1"), "lima puluh"),
    ],
)
def test_a_number_is_spelled_in_words(number, text):
    assert words(number) == text


@given(st.integers(0, 999_999))
def test_every_number_is_spelled_by_the_school_rule(number):
    assert words(number) == speller(number)


@given(st.decimals(0, 9999, places=2))
def test_decimals_are_spelled_digit_by_digit_without_the_last_zeros(number):
    whole, _, digits = f"{number:.2f}".partition(".")
    read_out = [DIGITS[int(digit)] for digit in digits.rstrip("0")]
    assert words(number).split() == [
        *speller(int(whole)).split(),
        *(["koma"] * bool(read_out)),
        *read_out,
    ]


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (12, "XII"), (40, "XL"), (89, "LXXXIX"), (3999, "MMMCMXCIX")],
)
def test_months_and_angkatan_have_roman_numerals(number, numeral):
    assert roman_text(number) == numeral


@given(st.integers(1, 3999))
def test_a_numeral_is_read_as_it_was_written_in_either_case(number):
    assert read_roman(f" {roman_text(number).lower()} ") == number


def test_angkatan_sort_by_their_numeral():
    assert sorted(["XIX", "XL", "IX", "IV", "I"], key=read_roman) == ["I", "IV", "IX", "XIX", "XL"]


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_a_number_without_numeral_is_refused(number):
    with pytest.raises(InvalidValue):
        roman_text(number)


@pytest.mark.parametrize("text", ["", "N", "IIII", "VX", "4", "MMMM", "ANGKATAN IV"])
def test_what_is_no_numeral_is_refused(text):
    with pytest.raises(InvalidValue):
        read_roman(text)
