"""The exceptions of a day, typed from the sheets."""

import datetime as dt
from decimal import Decimal

import pytest

from app import journal
from app.domain.day_entry import read_entries
from app.domain.errors import (
    InvalidValue,
    PresentAllDay,
    SessionLocked,
    SessionOfAnotherDay,
    UnknownParticipant,
    UnknownSession,
    Withdrawn,
)
from app.usecases.day_entries import type_exceptions

MONDAY = dt.date(2025, 8, 4)


def type_day(day, text, date=MONDAY, **more):
    return day.workspace.change(
        type_exceptions, training=day.code, date=date, entries=read_entries(text), **more
    )


def marks(day):
    return [(o.session, o.ndh, o.status) for o in day.marks()]


def test_an_exception_is_of_the_sessions_in_which_the_person_was_not_seen(day):
    day.scan(1, "07:30", "1")
    outcomes = type_day(day, "1 S / surat dokter; 2,3 a 4")
    assert [(o.session, o.who, o.status) for o in outcomes] == [
        *((n, "1", "S") for n in (2, 3, 4)),
        (4, "2", "A"),
        (4, "3", "A"),
    ]
    assert {o.note for o in day.marks() if o.status == "S"} == {"surat dokter"}
    assert {o.source for o in day.marks(4)} == {"typed"}
    assert marks(day)[0] == (1, 1, "H")


def test_the_rest_of_the_day_gives_way_to_an_exception_typed_later(day):
    day.fill(date=MONDAY)
    type_day(day, "1 A")
    assert [(s, o) for s, ndh, o in marks(day) if ndh == 1] == [(n, "A") for n in (1, 2, 3, 4)]
    type_day(day, "1 I")
    type_day(day, "1 -")
    assert {ndh for _, ndh, _ in marks(day)} == {2, 3}


def test_who_went_home_early_has_the_jp_until_then(day):
    type_day(day, "1 PC 4,5")
    assert [(o.session, o.status, o.jp) for o in day.marks()] == [
        (2, "PC", Decimal("1.5")),
        (3, "PC", 0),
        (4, "PC", 0),
    ]


def test_the_same_status_again_keeps_the_note_and_another_one_does_not(day):
    type_day(day, "1 S / surat dokter")
    assert {o.outcome for o in type_day(day, "1 S")} == {"already"}
    assert {o.note for o in day.marks()} == {"surat dokter"}
    type_day(day, "1 S / surat menyusul")
    assert {o.note for o in day.marks()} == {"surat menyusul"}
    type_day(day, "1 I")
    assert {o.note for o in day.marks()} == {None}


def test_twice_is_the_same_as_once(day):
    type_day(day, "1 S")
    before = day.marks()
    assert {o.outcome for o in type_day(day, "1 S")} == {"already"}
    assert day.marks() == before
    (last,) = day.workspace.read(journal.last_entries, limit=1)
    assert (last.verb, last.facts["marks"]) == ("type_exceptions", [])


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("1 S; 99 A", UnknownParticipant),
        ("1 S; nobody here S", InvalidValue),
        ("1 S; 3 A", Withdrawn),
        ("1 S; 2 A 9", SessionOfAnotherDay),
        ("1 A; 2 S", PresentAllDay),
        ("1 A; 1 PC 11", InvalidValue),
    ],
)
def test_a_line_is_marked_whole_or_not_at_all(day, text, error):
    day.withdraw("3")
    for session, at in ((1, "07:30"), (2, "10:00"), (3, "13:15"), (4, "15:45")):
        day.scan(session, at, "2")
    before = day.marks()
    with pytest.raises(error):
        type_day(day, text)
    assert day.marks() == before


def test_a_locked_session_of_the_day_asks_for_a_reason(day):
    day.lock(session=4, reason="Menyusul")
    with pytest.raises(SessionLocked) as refused:
        type_day(day, "1 S")
    assert refused.value.session == 4
    assert len(type_day(day, "1 S", reason="Surat menyusul")) == 4


def test_a_day_without_learning_takes_no_exceptions(day):
    tuesday = {"date": "2025-08-05", "start": "07:30", "end": "09:00", "kind": "ceremony"}
    day.plan(sessions=[*day.week["sessions"][:4], tuesday])
    for date in (dt.date(2025, 8, 5), dt.date(2025, 8, 6)):
        with pytest.raises(UnknownSession):
            type_day(day, "1 S", date=date)
