"""Birth dates and places as lists write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.birth import Birth, read_birth, read_date
from app.domain.indonesian import MONTHS, date_text

BORN = date(1998, 2, 16)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "16-02-1998",
            "1998-02-16",
            "16/02/1998",
            "16.02.1998",
            "16 02 1998",
            "16/2/98",
            "16-2-98",
        ),
        *("16 Februari 1998", "16 Pebruari 1998", "16-Feb-1998", "16 Feb. 98", "16 FEBRUARI 1998"),
        *(
            "16Februari1998",
            "16 February 1998",
            "16 - 02 - 1998",
            "1998/2/16",
            "1998-02-16 00:00:00",
        ),
        *("1998-02-16T00:00:00.000Z", "16021998", "19980216", "16,02,1998"),
    ],
)
def test_the_day_comes_first_in_every_spelling(text):
    assert read_date(text) == BORN


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Januari", 1),
        ("Peb", 2),
        ("Mrt", 3),
        ("April", 4),
        ("Mei", 5),
        ("Juni", 6),
        ("Juli", 7),
        ("Agt", 8),
        ("Agst", 8),
        ("Ags", 8),
        ("Sept", 9),
        ("Okt", 10),
        ("Nopember", 11),
        ("Nop", 11),
        ("Des", 12),
        ("May", 5),
        ("August", 8),
        ("October", 10),
    ],
)
def test_months_are_read_as_offices_spell_them(text, month):
    assert read_date(f"7 {text} 1970") == date(1970, month, 7)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_that_we_print_reads_back(day):
    assert read_date(date_text(day)) == day
    assert read_date(f"{day:%d-%m-%Y}") == read_date(f"{day:%Y-%m-%d}") == day


@pytest.mark.parametrize(
    ("text", "year"), [("01-02-30", 1930), ("01-02-99", 1999), ("01-02-29", 2029)]
)
def test_two_digits_of_a_year_turn_at_thirty(text, year):
    assert read_date(text) == date(year, 2, 1)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "31-02-1998",
            "02/16/1998",
            "16-13-1998",
            "16 Febuari 1998",
            "00-00-0000",
            "1998",
            "",
            "-",
        ),
        *("16-02-1850", "16-02-2100", "99999999", "Jambi", "16 02", "1 2 3"),
    ],
)
def test_what_is_no_possible_date_is_not_guessed(text):
    assert read_date(text) is None


def test_four_august_is_never_read_as_april():
    assert read_date("04/08/2005") == date(2005, 8, 4)


@pytest.mark.parametrize(
    "text",
    [
        *("Muaro Bungo, 16 Februari 1998", "Muaro Bungo/16-02-1998", "Muaro Bungo 16-02-1998"),
        *("Muaro  Bungo,\n16 Pebruari 1998", "Muaro Bungo (16/02/1998)", "16-02-1998, Muaro Bungo"),
    ],
)
def test_place_and_date_in_one_cell_come_apart(text):
    assert read_birth(text) == Birth("Muaro Bungo", BORN)


def test_a_place_alone_and_a_date_alone_are_read_as_such():
    assert read_birth("Muaro Bungo") == Birth("Muaro Bungo", None)
    assert read_birth("16-02-1998") == Birth(None, BORN)
    assert read_birth("") == Birth(None, None)


@given(st.sampled_from(MONTHS), st.text())
def test_no_text_breaks_the_reading(month, text):
    assert isinstance(read_birth(f"{text} {month} {text}"), Birth)
