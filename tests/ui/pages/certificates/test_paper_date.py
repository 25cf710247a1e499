"""The date on papers: proposed, and doubted where it is hardly meant."""

import datetime as dt

import pytest

from ui.pages.certificates.paper_date import PaperDate
from ui.wording import Wording

LAST_DAY = dt.date(2025, 8, 8)


@pytest.fixture
def dated(qtbot):
    """Ask for a date after a training that ended on 8 August 2025."""
    made = PaperDate(Wording("en", in_window=True), "Date on the papers", LAST_DAY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_last_day_is_proposed_and_not_doubted(dated):
    assert dated.edit.day == LAST_DAY
    assert not dated.doubt.isVisible()


@pytest.mark.parametrize(
    ("day", "said"),
    [(dt.date(2025, 8, 7), "before the last day"), (dt.date(2026, 8, 10), "more than a year")],
)
def test_a_date_that_is_hardly_meant_is_doubted_until_it_is_put_right(dated, day, said):
    dated.edit.set_day(day)
    assert dated.doubt.isVisible()
    assert said in dated.doubt.text()
    dated.edit.set_day(dt.date(2025, 12, 31))
    assert not dated.doubt.isVisible()
