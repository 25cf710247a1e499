"""The date of a paper: never before the training, doubtful before its end or long after it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.certificate_refusals import DateBeforeTraining
from app.domain.paper_dates import check_paper_date

START, END = dt.date(2025, 8, 4), dt.date(2025, 8, 8)


def doubt(date):
    found = check_paper_date("CM", date, start=START, end=END)
    return found and found.code


def test_a_date_before_the_first_day_is_refused_with_the_days_of_the_training():
    with pytest.raises(DateBeforeTraining) as refused:
        doubt(dt.date(2024, 8, 8))
    assert refused.value.fields == {
        "training": "CM",
        "date": dt.date(2024, 8, 8),
        "start": START,
        "end": END,
    }


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("2025-08-04", "date-before-end"),
        ("2025-08-07", "date-before-end"),
        ("2025-08-08", None),
        ("2026-08-08", None),
        ("2026-08-10", "date-long-after"),
    ],
)
def test_a_date_within_the_training_or_long_after_it_is_doubted(date, code):
    assert doubt(dt.date.fromisoformat(date)) == code


@given(st.dates(), st.dates(), st.dates())
def test_a_date_is_refused_just_where_it_lies_before_the_training(one, other, date):
    start, end = sorted((one, other))
    try:
        found = check_paper_date("CM", date, start=start, end=end)
    except DateBeforeTraining:
        assert date < start
    else:
        assert date >= start
        assert found is None or found.facts == {"date": date, "start": start, "end": end}
