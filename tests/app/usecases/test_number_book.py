"""The number book: how far it has come, and what it has given."""

import datetime as dt

import pytest

from app.domain.vocabulary import NumberScope
from app.usecases.finding import find_training
from app.usecases.number_book import highest_given, is_number_given, sequence_of


@pytest.fixture
def issued(day):
    """Stand in a classroom whose three people hold certificates 213 to 215."""
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    return day


def test_the_book_knows_its_highest_number_and_0_for_a_sequence_without_any(issued):
    def highest(tx, training, scope):
        found = find_training(tx, training)
        return highest_given(tx, sequence_of(tx, found, scope, found.end_date))

    assert issued.read(highest, scope=NumberScope.YEAR) == 215
    assert issued.read(highest, scope=NumberScope.PROGRAM) == 0


def test_a_number_is_given_or_it_is_not(issued):
    read = issued.workspace.read
    assert read(is_number_given, number="800.2.4/213/BKPSDMD/2025")
    assert not read(is_number_given, number="800.2.4/216/BKPSDMD/2025")
