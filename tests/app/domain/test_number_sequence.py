"""A sequence of the book: blocks of our own before all, and never what is given elsewhere."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.certificate_refusals import NumbersExhausted
from app.domain.number_sequence import NumberSequence

NOTHING = NumberSequence()
_GIVEN = st.frozensets(st.integers(1, 40), max_size=15)


def test_without_blocks_it_goes_on_after_the_highest_number_or_from_the_first():
    assert (NOTHING.highest, NOTHING.left, NOTHING.following(213)) == (0, 0, 213)
    used = NumberSequence(frozenset({5, 7}), elsewhere=(range(8, 10),))
    assert (used.highest, used.following(1), used.following(213)) == (7, 10, 213)


def test_blocks_come_first_whatever_number_is_said_to_be_the_first():
    reserved = NumberSequence(frozenset({10}), (range(10, 13), range(30, 32)))
    assert (reserved.following(213), reserved.left) == (11, 4)


def test_blocks_that_are_used_up_give_nothing_more():
    used_up = NumberSequence(frozenset({10, 11}), (range(10, 12),))
    assert (used_up.following(1), used_up.left) == (None, 0)
    with pytest.raises(NumbersExhausted) as caught:
        used_up.take(1, 1)
    assert caught.value.fields == {"last": 11, "needed": 1, "left": 0}


def test_a_block_that_is_too_small_says_how_many_it_has_left():
    block = NumberSequence(frozenset({10}), (range(10, 13),))
    assert block.take(1, 2) == (11, 12)
    assert block.take(1, 0) == ()
    with pytest.raises(NumbersExhausted) as caught:
        block.take(1, 3)
    assert caught.value.fields == {"last": 12, "needed": 3, "left": 2}


@given(_GIVEN, st.integers(1, 40), st.integers(0, 20), st.integers(1, 50))
def test_what_is_left_of_blocks_is_as_much_as_they_give(given_before, first, length, start):
    block = range(first, first + length + 1)
    sequence = NumberSequence(given_before, (block,), (range(first, first + 2),))
    drawn = list(sequence.free(start))
    assert drawn == [number for number in block[2:] if number not in given_before]
    assert sequence.left == len(drawn)


@given(_GIVEN, st.integers(1, 50))
def test_the_number_shown_as_next_is_the_first_that_is_given(given_before, first):
    sequence = NumberSequence(given_before, elsewhere=(range(20, 30),))
    assert [sequence.following(first)] == list(islice(sequence.free(first), 1))
