"""A mark's past, and the way back: undo and redo."""

import datetime as dt
from decimal import Decimal

import pytest

from app import journal
from app.domain.errors import SessionLocked, StaleMark, Withdrawn
from app.domain.person_facts import PersonFacts
from app.usecases.mark_history import Return, mark_history, restore_marks
from app.usecases.marking import Said
from app.usecases.participants import list_participants
from app.usecases.replacing import replace_participant


def restore(day, *outcomes, **more):
    """Undo what these outcomes tell of."""
    ways = [Return(o.session, o.seat, o.after, o.before) for o in outcomes]
    return day.workspace.change(restore_marks, training=day.code, marks=ways, **more)


def history(day, session=1, ndh=1):
    return day.read(mark_history, session=session, ndh=ndh)


def said(day):
    return [(o.status, o.at, o.jp, o.source, o.note) for o in day.marks()]


def test_undo_and_redo_bring_every_part_of_a_mark_back(day):
    day.type(1, "PC", "1", jp=Decimal("1.5"), note="Dijemput", at=dt.datetime(2025, 8, 4, 9))
    before = day.marks()
    (typed,) = day.type(1, "A", "1")
    (undone,) = restore(day, typed)
    assert day.marks() == before
    assert (undone.outcome, undone.before, undone.after) == ("changed", typed.after, typed.before)
    restore(day, undone)
    assert said(day) == [("A", None, None, "typed", None)]


def test_undo_of_a_first_mark_takes_it_away_and_redo_sets_it_as_it_was(day):
    (scanned,) = day.scan(1, "07:25:30", "1")
    (undone,) = restore(day, scanned)
    assert not day.marks()
    assert (undone.status, undone.outcome) == (None, "changed")
    (redone,) = restore(day, undone)
    assert redone.outcome == "marked"
    assert said(day) == [("H", dt.datetime(2025, 8, 4, 7, 25, 30), None, "scan", None)]


def test_the_rest_of_a_day_is_undone_in_one_action(day):
    day.type(2, "S", "2")
    outcomes = day.fill(date=dt.date(2025, 8, 4))
    assert len(restore(day, *outcomes)) == 11
    assert [(o.session, o.ndh, o.status) for o in day.marks()] == [(2, 2, "S")]
    (last,) = day.workspace.read(journal.last_entries, limit=1)
    assert last.verb == "restore_marks"
    assert len(last.facts["marks"]) == 11


def test_a_mark_that_somebody_changed_since_is_left_and_so_are_all_others(day):
    outcomes = day.type(1, "A", "1", "2")
    day.type(1, "S", "2")
    before = day.marks()
    with pytest.raises(StaleMark) as refused:
        restore(day, *outcomes)
    assert refused.value.fields == {"session": 1, "ndh": 2}
    assert day.marks() == before


def test_the_same_mark_from_another_source_is_another_mark(day):
    outcomes = day.fill(session=1)
    day.type(1, None, "1")
    day.type(1, "H", "1")
    with pytest.raises(StaleMark):
        restore(day, *outcomes)


def test_what_is_wanted_already_is_left_in_peace(day):
    mark = Said("A", None, None, "typed", None)
    day.type(1, "A", "1")
    one, two, _ = (line.code for line in day.read(list_participants))
    ways = [Return(1, one, mark, mark), Return(1, two, None, None)]
    assert day.workspace.change(restore_marks, training=day.code, marks=ways) == ()
    assert len(history(day)) == 1


def test_a_mark_of_who_was_replaced_is_never_taken_from_the_substitute(day):
    outcomes = day.type(1, "A", "2")
    day.workspace.change(
        replace_participant,
        training=day.code,
        who="2",
        facts=PersonFacts("Rina Umpama"),
        joined=dt.date(2025, 8, 4),
        reason="Berhalangan",
    )
    day.type(1, "A", "2")
    with pytest.raises(Withdrawn) as refused:
        restore(day, *outcomes)
    assert refused.value.name == "Peserta Contoh 02"
    assert said(day) == [("A", None, None, "typed", None)]


def test_a_locked_session_asks_for_the_reason_again(day):
    day.lock(session=1, reason="Menyusul")
    outcomes = day.type(1, "A", "1", reason="Tercecer")
    with pytest.raises(SessionLocked):
        restore(day, *outcomes)
    restore(day, *outcomes, reason="Salah orang")
    assert not day.marks()
    assert history(day)[0].reason == "Salah orang"


def test_who_has_left_takes_no_marks_back(day):
    outcomes = day.type(1, "A", "1")
    day.withdraw("1")
    with pytest.raises(Withdrawn):
        restore(day, *outcomes)


def test_the_history_tells_every_state_with_who_when_and_why_newest_first(day):
    day.scan(1, "07:25:30", "1")
    day.type(1, None, "1")
    day.lock(session=1, reason="Menyusul")
    day.type(1, "PC", "1", jp=Decimal(2), note="Dijemput", reason="Menurut lembar")
    newest, removed, first = history(day)
    assert (newest.status, newest.jp, newest.note) == ("PC", Decimal(2), "Dijemput")
    assert (newest.reason, newest.operator) == ("Menurut lembar", "Penguji Contoh")
    assert newest.recorded == dt.datetime(2025, 8, 4, 7, 25, 30)
    assert (removed.status, removed.source) == (None, "typed")
    assert (first.status, first.at) == ("H", dt.datetime(2025, 8, 4, 7, 25, 30))
    assert not history(day, ndh=2)
    assert not history(day, session=2)
