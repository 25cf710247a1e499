"""The schedule as it is planned: sessions added, changed, exchanged and taken out, and back."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app import journal
from app.domain.errors import (
    InvalidValue,
    SessionInUse,
    SessionWithoutClock,
    StaleSession,
    UnknownSession,
)
from app.domain.plan import PlannedSession
from app.domain.vocabulary import SessionKind, SessionMode
from app.usecases.printing import record_printing
from app.usecases.schedule import list_sessions, start_session
from app.usecases.schedule_changes import restore_schedule
from app.usecases.schedule_overview import whole_schedule
from app.usecases.timetabling import (
    add_session,
    edit_session,
    exchange_sessions,
    planned_of,
    remove_session,
)

MONDAY = dt.date(2025, 8, 4)
EVENING = PlannedSession(
    SessionKind.LEARNING,
    SessionMode.ONLINE,
    "Refleksi",
    MONDAY,
    dt.time(19),
    dt.time(20, 30),
    None,
    Decimal(2),
    ("Peraga Satu", "Peraga Dua"),
    "Kelas B",
)
TITLED = {"kind": SessionKind.CEREMONY, "jp": Decimal(0), "subject": "Pembukaan"}
AT_HOME = {
    "mode": SessionMode.SELF_PACED,
    "date": None,
    "start": None,
    "end": None,
    "until": dt.date(2025, 8, 7),
}


def line(day, number):
    """Look at a session."""
    return next(o for o in day.read(list_sessions) if o.number == number)


def add(day, **facts):
    return day.workspace.change(add_session, training=day.code, plan=replace(EVENING, **facts))


def edit(day, number, *, revision=None, **facts):
    """Change a session as it was last seen."""
    seen = line(day, number)
    return day.workspace.change(
        edit_session,
        training=day.code,
        session=number,
        revision=revision or seen.revision,
        plan=replace(planned_of(seen), **facts),
    )


def remove(day, number):
    return day.workspace.change(
        remove_session, training=day.code, session=number, revision=line(day, number).revision
    )


def exchange(day, one, other):
    return day.workspace.change(
        exchange_sessions,
        training=day.code,
        session=one,
        revision=line(day, one).revision,
        other=other,
        other_revision=line(day, other).revision,
    )


def undo(day, change):
    return day.workspace.change(restore_schedule, change=change)


def subjects(day):
    return [o.name for o in day.read(whole_schedule).subjects]


def test_a_session_is_added_under_the_next_free_number(day):
    (added,) = add(day).sessions
    assert (added.number, added.state, added.revision) == (5, "planned", 1)
    assert planned_of(added) == EVENING
    assert line(day, 5) == added
    assert day.workspace.read(journal.last_entries)[0].facts == {
        "training": day.code,
        "session": 5,
        "subject": "Refleksi",
        "schedule": {"added": [5], "removed": [], "edited": []},
    }


def test_texts_are_cleaned_and_a_trainer_stands_once(day):
    trainers = (" Peraga  Satu ", "", "Peraga Satu")
    (added,) = add(day, subject=" Refleksi ", trainers=trainers, room="  ").sessions
    assert (added.subject, added.trainers, added.room) == ("Refleksi", ("Peraga Satu",), None)


def test_a_new_name_joins_the_subjects_and_leaves_them_when_it_is_taken_back(day):
    added = add(day, subject="Etika Publik")
    assert added.change.new_subjects == {"Etika Publik"}
    assert subjects(day)[-1] == "Etika Publik"
    again = undo(day, added.change)
    assert "Etika Publik" not in subjects(day)
    undo(day, again)
    assert (line(day, 5).subject, subjects(day)[-1]) == ("Etika Publik", "Etika Publik")


def test_the_first_subject_of_all_joins_a_training_without_any(classroom):
    classroom.plan(sessions=[], subjects=[])
    added = add(classroom)
    assert (added.sessions[0].number, subjects(classroom)) == (1, ["Refleksi"])


def test_ceremonies_and_work_without_a_clock_are_sessions_too(day):
    opening = add(day, **TITLED).sessions[0]
    assert (opening.kind, opening.subject, opening.jp) == ("ceremony", "Pembukaan", 0)
    at_home = add(day, **AT_HOME).sessions[0]
    assert (at_home.date, at_home.start, at_home.until) == (None, None, dt.date(2025, 8, 7))


@pytest.mark.parametrize(
    ("facts", "path", "expected"),
    [
        ({"subject": " "}, "subject", "needed"),
        ({"date": None}, "date", "needed"),
        ({"start": None}, "start", "needed"),
        ({"end": None}, "end", "needed"),
        ({"start": None, "end": None}, "start", "needed"),
        ({"end": dt.time(19)}, "end", "after-start"),
        ({**AT_HOME, "until": None}, "until", "needed"),
        ({**AT_HOME, "date": dt.date(2025, 8, 8)}, "until", "not-before-date"),
        ({"jp": Decimal("1.333")}, "jp", "jp"),
        ({**TITLED, "jp": Decimal(1)}, "jp", "no-jp"),
    ],
)
def test_what_no_session_can_be_is_refused_by_the_fact_that_is_wrong(day, facts, path, expected):
    with pytest.raises(InvalidValue) as refused:
        add(day, **facts)
    assert (refused.value.path, refused.value.expected) == (path, expected)


def test_an_edit_changes_a_session_in_its_place(day):
    edited = edit(
        day, 1, subject="Refleksi", trainers=("Peraga Tiga",), room="Kelas C", jp=Decimal("2.5")
    )
    (now,) = edited.sessions
    assert (now.number, now.subject, now.trainers) == (1, "Refleksi", ("Peraga Tiga",))
    assert (now.room, now.jp, now.revision) == ("Kelas C", Decimal("2.5"), 2)
    assert not edited.notices
    undo(day, edited.change)
    back = line(day, 1)
    assert (back.subject, back.room, back.jp, back.revision) == ("Konsep Coaching", None, 3, 3)
    assert back.trainers == ("Drs. Joko Umpama, M.Si.",)


def test_an_edit_that_changes_nothing_leaves_the_revision(day):
    edited = edit(day, 1)
    assert not edited.change.numbers
    assert line(day, 1).revision == 1


def test_an_edit_of_what_was_changed_meanwhile_is_refused(day):
    edit(day, 1, room="Kelas C")
    with pytest.raises(StaleSession) as refused:
        edit(day, 1, revision=1, room="Kelas D")
    assert refused.value.fields == {"session": 1}


def test_an_edit_below_marks_is_done_and_told(day):
    day.fill(session=1)
    told = edit(day, 1, jp=Decimal(2)).notices
    assert [(o.code, o.fields["after"]) for o in told] == [("session-jp-changed", 2)]
    assert {o.jp_present for o in day.tally().people} == {2}
    told = edit(day, 1, **TITLED).notices
    assert [o.code for o in told] == ["session-kind-changed", "session-jp-changed"]


def test_a_real_start_outlives_an_edit_of_other_facts_and_not_one_of_the_clock(day):
    late = dt.datetime(2025, 8, 4, 8, 15)
    day.workspace.change(start_session, training=day.code, session=1, at=late)
    edit(day, 1, room="Kelas C")
    now = line(day, 1)
    assert (now.start, now.planned_start) == (dt.time(8, 15), dt.time(7, 30))
    edited = edit(day, 1, end=dt.time(10, 30))
    now = line(day, 1)
    assert (now.planned_start, now.planned_end) == (dt.time(8, 15), dt.time(10, 30))
    undo(day, edited.change)
    now = line(day, 1)
    assert (now.start, now.planned_start, now.end) == (
        dt.time(8, 15),
        dt.time(7, 30),
        dt.time(9, 45),
    )


def test_a_session_loses_its_clock_and_gets_it_back(day):
    edited = edit(day, 1, **AT_HOME)
    assert line(day, 1).start is None
    edit(day, 1, room="Rumah")
    undo(day, edited.change)
    back = line(day, 1)
    assert (back.start, back.until, back.mode, back.room) == (
        dt.time(7, 30),
        None,
        "classroom",
        "Rumah",
    )


def test_a_session_that_nothing_hangs_on_is_removed_and_comes_back_as_it_was(day):
    before = line(day, 2)
    removed = remove(day, 2)
    assert [o.number for o in day.read(list_sessions)] == [1, 3, 4]
    again = undo(day, removed.change)
    assert line(day, 2) == before
    undo(day, again)
    with pytest.raises(UnknownSession):
        day.fill(session=2)


def test_a_session_with_marks_or_a_printed_sheet_is_not_removed(day):
    day.fill(session=1)
    day.workspace.change(
        record_printing, training=day.code, paper="attendance-sheet", sessions=[2], pages=1
    )
    for number in (1, 2):
        with pytest.raises(SessionInUse) as refused:
            remove(day, number)
        assert refused.value.fields == {"session": number}


def test_sessions_change_places_and_keep_their_numbers_and_lengths(day):
    moved = exchange(day, 3, 4)
    assert [(o.number, o.subject) for o in day.read(list_sessions)][2:] == [
        (4, "Refleksi"),
        (3, "Praktik Coaching"),
    ]
    first, second = day.read(list_sessions)[2:]
    assert (first.start, first.end) == (dt.time(13, 15), dt.time(14))
    assert (second.start, second.end) == (dt.time(14, 15), dt.time(16, 30))
    undo(day, moved.change)
    assert [o.number for o in day.read(list_sessions)] == [1, 2, 3, 4]


def test_work_without_a_clock_and_a_place_too_late_cannot_be_exchanged(day):
    add(day, **AT_HOME)
    with pytest.raises(SessionWithoutClock):
        exchange(day, 1, 5)
    add(day, date=dt.date(2025, 8, 5), start=dt.time(22), end=dt.time(23))
    with pytest.raises(InvalidValue) as refused:
        exchange(day, 1, 6)
    assert refused.value.fields == {"path": "start", "value": "07:30", "expected": "within-the-day"}


# What cannot be taken back any more


def test_what_was_added_stays_once_it_has_marks_or_was_changed(day):
    added = add(day)
    edit(day, 5, room="Kelas D")
    with pytest.raises(StaleSession):
        undo(day, added.change)
    day.fill(session=5)
    with pytest.raises(SessionInUse):
        undo(day, added.change)


def test_what_was_added_and_removed_is_not_taken_back_once_more(day):
    added = add(day)
    remove(day, 5)
    with pytest.raises(StaleSession) as refused:
        undo(day, added.change)
    assert refused.value.fields == {"session": 5}


def test_what_was_edited_and_edited_again_or_removed_stays_as_it_is(day):
    edited = edit(day, 1, room="Kelas C")
    edit(day, 1, room="Kelas D")
    with pytest.raises(StaleSession):
        undo(day, edited.change)
    removed = edit(day, 2, room="Kelas C")
    remove(day, 2)
    with pytest.raises(StaleSession):
        undo(day, removed.change)


def test_a_number_that_was_given_again_meanwhile_is_not_given_twice(day):
    added = add(day)
    again = undo(day, added.change)
    assert add(day, room="Kelas D").sessions[0].number == 5
    with pytest.raises(StaleSession):
        undo(day, again)


def test_an_older_session_taken_back_leaves_the_numbers_of_later_ones_alone(day):
    older = add(day)
    add(day, start=dt.time(21), end=dt.time(21, 45))
    undo(day, older.change)
    assert add(day).sessions[0].number == 7


def test_a_mark_set_meanwhile_outlives_the_undoing_of_an_edit(day):
    edited = edit(day, 1, room="Kelas C")
    day.fill(session=1)
    undo(day, edited.change)
    assert (line(day, 1).room, line(day, 1).state, len(day.marks(1))) == (None, "open", 3)
