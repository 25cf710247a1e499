"""Trainings: planned from a description, brought to another one, and listed."""

import datetime as dt
from decimal import Decimal

import pytest
from sqlalchemy import select

from app import journal
from app.domain.vocabulary import Status
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.results import tally
from app.usecases.schedule import cancel_session, list_sessions, start_session
from app.usecases.trainings import list_trainings
from db.models import Training, TrainingSession


def schedule(classroom):
    """Show the schedule as (number, date, subject)."""
    listed = classroom.read(list_sessions)
    return [(o.number, o.date and o.date.day, o.subject) for o in listed]


def codes(planned):
    return [notice.code for notice in planned.notices]


def test_a_week_is_created_with_20_sessions_of_50_jp(classroom):
    planned = classroom.plan()
    assert (planned.training, planned.created) == ("CM-IV-2025", True)
    assert (planned.sessions, planned.jp_scheduled) == (20, Decimal(50))
    assert not planned.notices


def test_the_same_description_twice_is_the_same_as_once(classroom):
    classroom.plan()
    before = classroom.read(list_sessions)
    again = classroom.plan()
    assert (again.created, again.sessions, again.jp_scheduled) == (False, 20, Decimal(50))
    assert classroom.read(list_sessions) == before


def test_ceremonies_and_breaks_keep_their_numbers_too(classroom):
    evening = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}
    named = {**evening, "kind": "ceremony", "subject": "Pembukaan"}
    sessions = [*classroom.week["sessions"][:2], named, {**evening, "kind": "break"}]
    classroom.plan(sessions=sessions)
    before = schedule(classroom)
    classroom.plan(sessions=list(reversed(sessions)))
    assert schedule(classroom) == before


def test_ceremonies_breaks_and_cancelled_sessions_count_nowhere(classroom):
    evening = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}
    sessions = [*classroom.week["sessions"][:4], {**evening, "kind": "ceremony"}]
    planned = classroom.plan(sessions=sessions, subjects=[])
    assert (planned.sessions, planned.jp_scheduled) == (4, Decimal(10))
    classroom.workspace.change(cancel_session, training="CM-IV-2025", session=4, reason="Libur")
    planned = classroom.plan(sessions=sessions)
    assert (planned.sessions, planned.jp_scheduled) == (3, Decimal(9))
    (line,) = classroom.workspace.read(list_trainings)
    assert line.sessions == 3


def test_a_session_keeps_its_number_and_a_new_one_gets_the_next_free(day):
    first, *others = day.week["sessions"][:4]
    early = {"date": "2025-08-04", "start": "07:00", "end": "07:30", "subject": "Doa", "jp": 1}
    day.plan(sessions=[early, first, *others[1:]])
    assert schedule(day) == [
        (5, 4, "Doa"),
        (1, 4, "Konsep Coaching"),
        (3, 4, "Praktik Coaching"),
        (4, 4, "Refleksi"),
    ]
    day.plan_day()
    assert [number for number, _, _ in schedule(day)] == [1, 6, 3, 4]


def test_sessions_match_by_date_start_and_subject_whatever_else_changed(day):
    sessions = day.week["sessions"][:4]
    sessions[0] = {
        **sessions[0],
        "end": "09:00",
        "jp": "2",
        "subject": "KONSEP COACHING",
        "mode": "online",
        "trainers": ["Peraga Satu", "Peraga Dua"],
    }
    day.plan(sessions=sessions)
    first = day.read(list_sessions)[0]
    assert (first.number, first.end, first.jp, first.mode) == (1, dt.time(9, 0), 2, "online")
    assert (first.subject, first.trainers) == ("KONSEP COACHING", ("Peraga Satu", "Peraga Dua"))


def test_two_groups_at_one_time_with_one_subject_are_two_sessions(classroom):
    twin = classroom.week["sessions"][0]
    groups = [{**twin, "trainers": ["Peraga Satu"]}, {**twin, "trainers": ["Peraga Dua"]}]
    assert codes(classroom.plan(sessions=groups)) == [
        "schedule-short",
        "subjects-differ",
        "sessions-clash",
    ]
    classroom.plan(sessions=groups)
    assert [(o.number, o.trainers) for o in classroom.read(list_sessions)] == [
        (1, ("Peraga Satu",)),
        (2, ("Peraga Dua",)),
    ]


def test_a_session_that_has_marks_is_kept_and_told(day):
    day.type(2, Status.PRESENT, "1")
    planned = day.plan(sessions=[day.week["sessions"][0]], program={"name": "CM", "jp": 3})
    over, kept = planned.notices
    assert over.code == "schedule-over"
    assert kept.code == "session-has-marks"
    assert kept.fields == {"session": 2, "date": dt.date(2025, 8, 4)}
    assert schedule(day) == [(1, 4, "Konsep Coaching"), (2, 4, "Konsep Mentoring")]
    assert (planned.sessions, planned.jp_scheduled) == (2, 6)
    assert len(day.marks()) == 1


def test_a_session_whose_marks_were_all_taken_away_keeps_its_history(day):
    day.type(2, Status.PRESENT, "1")
    day.type(2, None, "1")
    assert "session-has-marks" in codes(day.plan(sessions=[]))


def test_a_session_without_a_date_is_told_by_its_last_day(day):
    work = {"mode": "workplace", "subject": "Aktualisasi", "until": "2025-08-07", "jp": 10}
    day.plan(sessions=[work])
    day.type(5, Status.PRESENT, "1")
    told = [n for n in day.plan(sessions=[]).notices if n.code == "session-has-marks"]
    assert told[0].fields == {"session": 5, "date": dt.date(2025, 8, 7)}


def test_subjects_that_nobody_teaches_any_more_go_and_those_with_marks_stay(day):
    day.type(2, Status.PRESENT, "1")
    day.plan(sessions=[], subjects=[{"name": "Etika", "jp": 50, "stage": "Agenda I"}])
    day.fill(session=2)
    day.lock(session=2)
    day.issue()
    (sheet, *_) = day.read(certificate_sheets)
    assert [subject.name for subject in sheet.terms.back.subjects] == ["Etika", "Konsep Mentoring"]


def test_real_times_and_states_outlive_a_new_description(day):
    day.workspace.change(
        start_session, training=day.code, session=1, at=dt.datetime(2025, 8, 4, 8, 15), shift=True
    )
    day.lock(session=1, reason="Menyusul")
    day.plan_day(place="Aula Baru")
    first = day.read(list_sessions)[0]
    assert (first.start, first.end, first.state) == (dt.time(8, 15), dt.time(10, 30), "locked")


def test_the_figures_of_a_program_are_copied_so_that_older_trainings_stay_as_they_are(classroom):
    classroom.plan()
    classroom.plan(
        code="CM-V-2025",
        program={"name": "coaching dan mentoring", "form": 3, "jp": 40, "certificate": "PIAGAM"},
        sessions=[],
    )
    older, newer = (
        classroom.workspace.read(tally, training=code) for code in ("CM-IV-2025", "CM-V-2025")
    )
    assert (older.jp_planned, newer.jp_planned) == (50, 40)
    names = {o.code: o.program for o in classroom.workspace.read(list_trainings)}
    assert names == {"CM-IV-2025": "Coaching dan Mentoring", "CM-V-2025": "coaching dan mentoring"}


def test_a_new_description_replaces_rule_and_signatories(day):
    front, back = {"name": "Kepala Peraga"}, {"name": "Kabid Peraga", "nip": "197203081998032902"}
    day.plan_day(rule={"min_present_percent": 25}, signatories={"front": front, "back": back})
    day.fill(session=1)
    day.lock(session=1)
    for session in (2, 3, 4):
        day.fill("A", session=session)
    assert {o.result for o in day.tally().people} == {"passed"}
    day.issue()
    (sheet, *_) = day.read(certificate_sheets)
    assert sheet.terms.signatory.name == "Kepala Peraga"
    assert sheet.terms.back.signatory.name == "Kabid Peraga"
    day.plan_day(signatories={"back": back})
    day.plan_day(signatories={})
    assert day.plan_day().created is False


@pytest.mark.parametrize("code", ["cm-iv-2025", "CM-IV-2025 "])
def test_a_code_is_the_same_in_any_case(classroom, code):
    classroom.plan()
    assert not classroom.plan(code=code).created
    assert [o.code for o in classroom.workspace.read(list_trainings)] == ["CM-IV-2025"]


def test_trainings_are_listed_the_newest_first_with_their_people(classroom, invent):
    assert not classroom.workspace.read(list_trainings)
    classroom.plan()
    classroom.plan(code="LAMA", start="2024-01-01", end="2024-01-02", batch=None, sessions=[])
    classroom.enroll(invent(1), invent(2), invent(3))
    classroom.withdraw("2")
    newest, oldest = classroom.workspace.read(list_trainings)
    assert (newest.code, newest.people, newest.sessions, newest.batch) == ("CM-IV-2025", 2, 20, 4)
    assert (newest.start, newest.end) == (dt.date(2025, 8, 4), dt.date(2025, 8, 8))
    assert (oldest.code, oldest.people, oldest.sessions, oldest.batch) == ("LAMA", 0, 0, None)


def test_a_plan_leaves_one_journal_line(classroom):
    classroom.plan()
    (line,) = classroom.workspace.read(journal.last_entries)
    assert (line.verb, line.facts) == (
        "plan_training",
        {"training": "CM-IV-2025", "created": True, "sessions": 20, "jp_scheduled": "50"},
    )


def of_sessions(planned):
    return [notice for notice in planned.notices if "session" in notice.fields]


def test_what_changes_below_marks_is_told(day):
    day.type(1, Status.PRESENT, "1")
    first, *others = day.week["sessions"][:4]
    (told,) = [
        n
        for n in day.plan(sessions=[{**first, "jp": 1}, *others]).notices
        if n.fields.get("session")
    ]
    assert told.code == "session-jp-changed"
    assert told.fields == {"session": 1, "date": dt.date(2025, 8, 4), "before": 3, "after": 1}
    as_break = {**first, "kind": "break", "jp": None}
    told = day.plan(sessions=[as_break, *others]).notices
    assert [n.code for n in told if n.fields.get("session")] == [
        "session-kind-changed",
        "session-jp-changed",
    ]


def test_warnings_are_of_the_sessions_that_take_place(day):
    day.workspace.change(cancel_session, training=day.code, session=4, reason="Libur")
    planned = day.plan_day(program={"name": "CM", "jp": 10})
    (short,) = [n for n in planned.notices if n.code == "schedule-short"]
    assert short.fields == {"scheduled": 9, "program": 10, "difference": 1}


def test_an_end_that_is_planned_anew_holds_for_a_day_that_slipped(day):
    moment = dt.datetime(2025, 8, 4, 8, 15)
    day.workspace.change(start_session, training=day.code, session=1, at=moment, shift=True)
    first, *others = day.week["sessions"][:4]
    day.plan(sessions=[{**first, "end": "10:00"}, *others])
    assert day.read(list_sessions)[0].end == dt.time(10, 0)


def test_a_ceremony_that_people_were_marked_in_may_become_a_break_and_is_told(day):
    opening = {"date": "2025-08-04", "start": "07:00", "end": "07:30", "subject": "Pembukaan"}
    planned = day.week["sessions"][:4]
    day.plan(sessions=[{**opening, "kind": "ceremony"}, *planned])
    day.type(5, Status.PRESENT, "1")
    told = of_sessions(day.plan(sessions=[{**opening, "kind": "break"}, *planned]))
    assert [notice.code for notice in told] == ["session-kind-changed"]


def revisions(tx):
    """Tell the revision of the training and those of its sessions, by number."""
    sessions = tx.scalars(select(TrainingSession).order_by(TrainingSession.number))
    return tx.scalars(select(Training.revision)).one(), [row.revision for row in sessions]


def test_only_what_a_description_changes_gets_a_new_revision(day):
    day.plan_day()
    assert day.workspace.read(revisions) == (1, [1, 1, 1, 1])
    first, second, *others = day.week["sessions"][:4]
    day.plan(sessions=[first, {**second, "trainers": ["Peraga Baru"]}, *others])
    assert day.workspace.read(revisions) == (2, [1, 2, 1, 1])
    day.plan(sessions=[first, {**second, "trainers": ["Peraga Baru"]}, *others], place="Aula Baru")
    assert day.workspace.read(revisions) == (3, [1, 2, 1, 1])
