"""Ranges of the book: blocks of our own to draw from, and ranges that are given elsewhere."""

import datetime as dt

import pytest

from app.domain.certificate_refusals import (
    NumbersExhausted,
    RangeGiven,
    RangeOverlaps,
    StaleRanges,
    UnknownRange,
)
from app.domain.errors import InvalidValue, UnknownTraining
from app.domain.vocabulary import CertificateKind, NumberScope, RangeUse
from app.journal import last_entries
from app.usecases.number_ranges import (
    find_range,
    list_ranges,
    reserve_range,
    sequence_named,
    take_back_range,
)

YEAR = "year:2025"


@pytest.fixture
def finished(day):
    """Let everybody of the class of three have been there all day."""
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    return day


@pytest.fixture
def reserve(workspace):
    """Reserve a range of the year."""

    def act(first, last, **how):
        return workspace.change(reserve_range, sequence=YEAR, first=first, last=last, **how)

    return act


def test_a_block_stands_in_the_book_once(workspace, reserve):
    block = reserve(213, 252, note=" SK Contoh ")
    assert (block.first, block.last, block.use, block.note) == (213, 252, RangeUse.OWN, "SK Contoh")
    assert (block.given, block.operator) == (0, "Penguji Contoh")
    assert reserve(213, 252) == block
    assert workspace.read(list_ranges) == (block,)
    assert workspace.read(list_ranges, sequence="year:2026") == ()
    assert workspace.read(find_range, sequence=YEAR, first=213, last=252) == block
    with pytest.raises(UnknownRange):
        workspace.read(find_range, sequence=YEAR, first=213, last=251)


@pytest.mark.parametrize(("first", "last"), [(200, 213), (252, 260), (220, 221), (1, 999)])
def test_a_range_that_touches_another_one_is_refused(reserve, first, last):
    reserve(213, 252)
    with pytest.raises(RangeOverlaps) as caught:
        reserve(first, last, use=RangeUse.ELSEWHERE)
    assert (caught.value.first, caught.value.last) == (213, 252)
    reserve(253, 260)
    reserve(1, 212, use=RangeUse.ELSEWHERE)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [(0, 5, "positive"), (5, 4, "not-below-first"), (1, 10_001, "smaller-block")],
)
def test_a_range_that_cannot_be_is_refused(reserve, first, last, expected):
    with pytest.raises(InvalidValue) as caught:
        reserve(first, last)
    assert caught.value.expected == expected


def test_what_is_given_elsewhere_may_be_as_long_as_it_is(reserve):
    assert reserve(1, 50_000, use=RangeUse.ELSEWHERE).last == 50_000


def test_numbers_are_drawn_from_our_own_blocks_and_never_from_those_elsewhere(finished):
    reserve = finished.workspace.change
    reserve(reserve_range, sequence=YEAR, first=301, last=302)
    reserve(reserve_range, sequence=YEAR, first=213, last=300, use=RangeUse.ELSEWHERE)
    with pytest.raises(NumbersExhausted):
        finished.issue()
    block = reserve(reserve_range, sequence=YEAR, first=400, last=410)
    issued = finished.issue().issued
    assert [o.number[8:11] for o in issued] == ["301", "302", "400"]
    assert finished.workspace.read(list_ranges)[-1].given == 1
    with pytest.raises(RangeGiven) as caught:
        reserve(take_back_range, uid=block.uid)
    assert (caught.value.first, caught.value.last, caught.value.given) == (400, 410, 1)


def test_numbers_that_were_given_here_cannot_be_given_elsewhere(finished):
    finished.issue()
    with pytest.raises(RangeGiven):
        finished.workspace.change(
            reserve_range, sequence=YEAR, first=200, last=213, use=RangeUse.ELSEWHERE
        )
    block = finished.workspace.change(reserve_range, sequence=YEAR, first=213, last=220)
    assert block.given == 3


def test_a_range_of_which_nothing_is_given_can_be_taken_back_once(workspace, reserve):
    block = reserve(213, 252)
    assert workspace.change(take_back_range, uid=block.uid) == block
    assert workspace.read(list_ranges) == ()
    with pytest.raises(StaleRanges):
        workspace.change(take_back_range, uid=block.uid)
    (entry,) = workspace.read(last_entries, limit=1)
    assert entry.facts == {"sequence": YEAR, "first": 213, "last": 252, "undo": True}


def test_a_sequence_is_named_by_its_year_or_by_a_training_that_draws_from_it(day):
    def named(**which):
        return day.workspace.read(sequence_named, **which)

    assert named(year=2026) == "year:2026"
    assert named(training=day.code) == YEAR
    assert named(training=day.code, year=2026) == "year:2026"
    assert named(training=day.code, scope=NumberScope.TRAINING).startswith("training:")
    own = {"award": {"pattern": "PG/{seq}/{year}"}}
    day.plan_day(numbering={**day.week["numbering"], **own})
    award = CertificateKind.AWARD
    assert named(training=day.code, kind=award) == "year:2025:award"
    assert named(training=day.code) == YEAR
    with pytest.raises(UnknownTraining):
        named(training="X")


@pytest.mark.parametrize(
    ("which", "path"),
    [
        ({}, "year"),
        ({"scope": NumberScope.YEAR}, "year"),
        ({"scope": NumberScope.PROGRAM}, "training"),
        ({"year": 0}, "year"),
    ],
)
def test_a_sequence_that_is_not_named_in_full_is_refused(workspace, which, path):
    with pytest.raises(InvalidValue) as caught:
        workspace.read(sequence_named, **which)
    assert caught.value.path == path


def test_a_block_that_was_reserved_says_when_and_by_whom(day):
    block = day.workspace.change(reserve_range, sequence=YEAR, first=1, last=2)
    assert block.made == dt.datetime(2025, 8, 4, 0, 25, 30)
