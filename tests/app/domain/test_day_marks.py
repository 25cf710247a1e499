"""What an exception of a day means session by session."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.day_entry import DayEntry, read_entries
from app.domain.day_marks import PRESENT, DaySession, StandingMark, day_marks
from app.domain.errors import InvalidValue, PresentAllDay, SessionOfAnotherDay
from app.domain.vocabulary import MarkSource, Status

TUESDAY = tuple(DaySession(5 + place, Decimal(jp)) for place, jp in enumerate((3, 3, 3, 1)))
SCANNED = StandingMark(Status.PRESENT, MarkSource.SCAN)
REST = StandingMark(Status.PRESENT, MarkSource.REST)
TYPED_SICK = StandingMark(Status.SICK, MarkSource.TYPED)


def marked(text, standing=None):
    """Show what a line marks on Tuesday: session, status, and the JP given."""
    (entry,) = read_entries(text)
    return [
        (mark.session, mark.status, *([] if mark.jp is None else [mark.jp]))
        for mark in day_marks(entry, TUESDAY, standing or {})
    ]


@pytest.mark.parametrize("status", ["S", "I", "DL", "C", "A", "H"])
def test_without_a_session_an_exception_is_of_the_whole_day(status):
    assert marked(f"7 {status}") == [(5, status), (6, status), (7, status), (8, status)]


def test_sessions_in_which_the_person_was_seen_are_left_alone():
    standing = {5: SCANNED, 6: StandingMark(Status.LATE, MarkSource.TYPED), 7: REST, 8: TYPED_SICK}
    assert marked("7 I", standing) == [(7, "I"), (8, "I")]


def test_who_was_seen_all_day_is_no_exception_of_the_whole_day():
    with pytest.raises(PresentAllDay) as refused:
        marked("7 S", {session.number: SCANNED for session in TUESDAY})
    assert refused.value.sessions == (5, 6, 7, 8)


def test_a_named_session_is_marked_whatever_stands_there():
    assert marked("7 S 6", {6: SCANNED}) == [(6, "S")]
    assert marked("7 S 8,6") == [(6, "S"), (8, "S")]


def test_a_session_of_another_day_is_refused_with_those_of_this_one():
    with pytest.raises(SessionOfAnotherDay) as refused:
        marked("7 S 2")
    assert refused.value.fields == {"session": 2, "sessions": (5, 6, 7, 8)}


def test_being_late_concerns_the_first_session_or_the_one_named():
    assert marked("12 T", {5: SCANNED}) == [(5, "T")]
    assert marked("12 T 7") == [(7, "T")]


@pytest.mark.parametrize("text", ["7", "7 PC"])
def test_half_a_line_marks_nothing_and_takes_nothing_away(text):
    with pytest.raises(InvalidValue) as refused:
        marked(text, {5: SCANNED})
    assert refused.value.path == "status"


def test_taking_away_is_of_the_sessions_that_have_a_mark():
    entry = DayEntry(("7",), takes_away=True)
    assert not day_marks(entry, TUESDAY, {})
    assert marked("7 -", {6: SCANNED, 8: REST}) == [(6, None), (8, None)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("5 PC 1,5", [(5, "1.5"), (6, 0), (7, 0), (8, 0)]),
        ("5 PC 7,5", [(7, "1.5"), (8, 0)]),
        ("5 PC 3", [(6, 0), (7, 0), (8, 0)]),
        ("5 PC 9,25", [(8, "0.25")]),
        ("5 PC 10", [(8, 1)]),
        ("5 PC 0", [(5, 0), (6, 0), (7, 0), (8, 0)]),
        ("5 PC 1,5 7", [(7, "1.5"), (8, 0)]),
        ("5 PC 3 5", [(5, 3), (6, 0), (7, 0), (8, 0)]),
    ],
)
def test_who_went_home_early_is_not_there_in_what_followed(text, marks):
    assert marked(text) == [(number, "PC", Decimal(jp)) for number, jp in marks]


def test_who_came_back_after_leaving_stays_marked_as_seen():
    assert marked("5 PC 1 5", {7: SCANNED}) == [(5, "PC", 1), (6, "PC", 0), (8, "PC", 0)]


@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    [
        ("5 PC 10,5", "JP", "10.5", "at-most-day-jp"),
        ("5 PC 1,5 8", "JP", "1.5", "at-most-session-jp"),
        ("5 PC 1 5,6", "PC", 2, "one-session"),
    ],
)
def test_jp_that_do_not_fit_are_refused(text, path, value, expected):
    with pytest.raises(InvalidValue) as refused:
        marked(text)
    assert refused.value.fields == {"path": path, "value": value, "expected": expected}


@given(st.integers(0, 1000).map(lambda jp: Decimal(jp) / 100))
def test_the_jp_of_who_left_are_those_before_and_those_given(jp):
    left, *after = day_marks(DayEntry(("5",), Status.LEFT_EARLY, jp), TUESDAY, {})
    before = sum(session.jp for session in TUESDAY if session.number < left.session)
    assert left.jp is not None
    assert before + left.jp == jp
    assert [mark.session for mark in after] == list(range(left.session + 1, 9))
    assert not any(mark.jp for mark in after)


standings = st.dictionaries(
    st.sampled_from([5, 6, 7, 8]),
    st.builds(StandingMark, st.sampled_from(Status), st.sampled_from(MarkSource)),
)
wholes = st.sampled_from([Status.SICK, Status.PERMITTED, Status.ABSENT])


@given(wholes, standings)
def test_no_exception_of_the_whole_day_overwrites_who_was_seen(status, standing):
    seen = {n for n, o in standing.items() if o.status in PRESENT and o.source != "rest"}
    try:
        marks = day_marks(DayEntry(("5",), status), TUESDAY, standing)
    except PresentAllDay:
        assert len(seen) == 4
    else:
        assert {mark.session for mark in marks} == {5, 6, 7, 8} - seen
