"""Sessions share strips: all of them, in order, in columns that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.recap_strips import NARROWEST, WIDEST, cut_across

ROOM, TOTALS = 188.0, 83.0

many_days = st.lists(st.integers(1, 30), max_size=60)


@given(many_days)
def test_every_session_stands_in_one_strip_and_in_order(days):
    strips = cut_across(days, ROOM, TOTALS)
    assert [at for strip in strips for at in strip.sessions] == list(range(sum(days)))


@given(many_days)
def test_only_the_last_strip_has_the_totals(days):
    strips = cut_across(days, ROOM, TOTALS)
    assert [strip.totals for strip in strips] == [False] * (len(strips) - 1) + [True]


@given(many_days)
def test_every_strip_fills_its_page_in_columns_that_can_be_read(days):
    for strip in cut_across(days, ROOM, TOTALS):
        assert NARROWEST <= strip.column <= WIDEST
        used = len(strip.sessions) * strip.column + (TOTALS if strip.totals else 0)
        assert used + strip.spare == pytest.approx(ROOM)
        assert strip.spare >= -0.001


def test_twenty_sessions_stand_beside_their_totals():
    assert len(cut_across([4] * 5, ROOM, TOTALS)) == 1


def test_sixty_sessions_take_two_strips_and_no_day_is_torn():
    strips = cut_across([4] * 15, ROOM, TOTALS)
    assert [strip.sessions for strip in strips] == [range(40), range(40, 60)]


def test_a_day_longer_than_a_strip_is_torn():
    assert len(cut_across([90], ROOM, TOTALS)) > 2


def test_no_session_leaves_the_totals_alone():
    (strip,) = cut_across([], ROOM, TOTALS)
    assert strip.sessions == range(0)
    assert strip.spare == pytest.approx(ROOM - TOTALS)
