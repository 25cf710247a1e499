"""The order of a class: by name, by unit, by a list, and one seat at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.seat_order import NdhOrder, NumberedSeat, listed, moved, numbered


def seats(*people):
    """Seat people (name, unit, active) with NDH from 1; codes are their letters."""
    return [
        NumberedSeat(chr(65 + place), place + 1, name, unit, is_active)
        for place, (name, unit, is_active) in enumerate(people)
    ]


CLASS = seats(
    ("Dr. Rina Contoh", "Dinas Z", True),
    ("Zainal Sampel", None, False),
    ("Budi Contoh", "badan  a", True),
    ("Hj. Ani Teladan, M.Si.", None, True),
    ("Citra Contoh", "Badan A", True),
)


def order(numbers):
    return "".join(sorted(numbers, key=lambda code: numbers[code]))


def test_names_are_ordered_without_titles_and_who_left_comes_last():
    assert order(numbered(CLASS, NdhOrder.NAME)) == "DCEAB"


def test_units_are_ordered_with_their_people_by_name_and_no_unit_last():
    assert order(numbered(CLASS, NdhOrder.UNIT)) == "CEADB"


def test_a_list_gives_its_order_and_the_others_follow_as_they_were():
    assert order(listed(CLASS, ["E", "C", "X"])) == "ECABD"


@pytest.mark.parametrize(
    ("code", "to", "expected"),
    [
        ("B", 4, "ACDBE"),
        ("E", 1, "EABCD"),
        ("C", 3, "ABCDE"),
        ("A", 99, "BCDEA"),
        ("D", 5, "ABCED"),
    ],
)
def test_one_seat_moves_and_those_between_make_room(code, to, expected):
    assert order(moved(CLASS, code, to)) == expected


def test_gaps_in_the_numbers_stay_when_one_moves():
    gap = [seat for seat in CLASS if seat.code != "B"]
    assert moved(gap, "E", 3) == {"A": 1, "E": 3, "C": 4, "D": 5}


@given(
    st.lists(st.integers(1, 99), min_size=1, max_size=12, unique=True),
    st.data(),
)
def test_a_move_only_deals_out_the_numbers_that_are_there(numbers, data):
    people = [NumberedSeat(str(ndh), ndh, "X", None, is_active=True) for ndh in numbers]
    code = data.draw(st.sampled_from([seat.code for seat in people]))
    to = data.draw(st.sampled_from(sorted(numbers)))
    after = moved(people, code, to)
    assert sorted(after.values()) == sorted(numbers)
    assert after[code] == to
