"""The computer's clock against what was saved before."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.clock_check import SLACK, is_behind

SAVED = dt.datetime(2025, 8, 4, 9, 45)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (dt.datetime(2010, 1, 1), True),
        (dt.datetime(2025, 8, 4, 9, 39, 59), True),
        (dt.datetime(2025, 8, 4, 9, 40), False),
        (dt.datetime(2025, 8, 4, 9, 45), False),
        (dt.datetime(2026, 3, 1), False),
    ],
)
def test_a_clock_is_behind_when_it_stands_before_what_was_saved(now, expected):
    assert is_behind(now, SAVED) is expected


@given(st.timedeltas(min_value=-SLACK, max_value=dt.timedelta(days=10_000)))
def test_time_that_went_on_is_never_behind(since):
    assert not is_behind(SAVED + since, SAVED)
