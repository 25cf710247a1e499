"""What a mark says before and after, so that it can be taken back exactly."""

import datetime as dt
from decimal import Decimal

from app.usecases.marking import Said


def test_a_new_mark_tells_what_it_says_and_that_nothing_stood_before(day):
    (outcome,) = day.scan(1, "07:25:30", "1")
    assert outcome.before is None
    assert outcome.after == Said("H", dt.datetime(2025, 8, 4, 7, 25, 30), None, "scan", None)


def test_a_changed_mark_tells_what_it_said_and_one_taken_away_says_nothing(day):
    day.type(1, "PC", "1", jp=Decimal("1.5"), note="Dijemput")
    (changed,) = day.type(1, "A", "1")
    assert changed.before == Said("PC", None, Decimal("1.5"), "typed", "Dijemput")
    assert changed.after == Said("A", None, None, "typed", None)
    (removed,) = day.type(1, None, "1")
    assert (removed.before, removed.after) == (changed.after, None)


def test_where_nothing_was_written_nothing_is_told(day):
    day.type(1, "A", "1")
    outcomes = [*day.type(1, "A", "1"), *day.scan(1, "07:30", "1", "9")]
    assert [(o.outcome, o.before, o.after) for o in outcomes] == [
        ("already", None, None),
        ("already", None, None),
        ("refused", None, None),
    ]
