"""What a schedule adds up to, as stored and while it is being typed."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.bookings import TrainerJp
from app.usecases.schedule import cancel_session
from app.usecases.schedule_figures import SubjectJp, figures, taking_place
from app.usecases.schedule_overview import whole_schedule

MONDAY = dt.date(2025, 8, 4)
AT_HOME = {"mode": "self-paced", "subject": "Refleksi", "until": "2025-08-07", "jp": 2}


@pytest.fixture
def schedule(classroom):
    """Plan Monday's four sessions and work without a clock, 12 JP of a program of 12."""
    sessions = [*classroom.week["sessions"][:4], AT_HOME]
    classroom.plan(sessions=sessions, program={"name": "CM", "jp": 12})
    return classroom.read(whole_schedule)


def codes(found):
    return [notice.code for notice in found.notices]


def test_a_schedule_that_makes_up_its_program_leaves_nothing_to_look_at(schedule):
    found = figures(schedule, taking_place(schedule))
    assert (found.scheduled, found.program) == (Decimal(12), Decimal(12))
    assert not found.doubtful
    assert not codes(found)
    assert found.subjects[-1] == SubjectJp("Refleksi", Decimal(3), Decimal(3))
    assert found.trainers == (TrainerJp("Drs. Joko Umpama, M.Si.", 4, Decimal(10)),)


def test_what_is_cancelled_counts_nowhere(schedule, classroom):
    classroom.workspace.change(cancel_session, training=classroom.code, session=1, reason="Libur")
    now = classroom.read(whole_schedule)
    found = figures(now, taking_place(now))
    assert (found.scheduled, codes(found)) == (Decimal(9), ["schedule-short"])
    assert found.subjects[0].scheduled == 0


def test_the_sums_follow_what_is_typed(schedule):
    plans = taking_place(schedule)
    plans[1] = replace(plans[1], jp=Decimal("1.33"))
    found = figures(schedule, plans)
    assert found.scheduled == Decimal("10.33")
    assert codes(found) == ["schedule-short", "session-jp-not-whole"]
    assert found.doubtful == {1}


@pytest.mark.parametrize(
    ("facts", "doubtful"),
    [
        ({"date": dt.date(2025, 8, 9)}, {2}),
        ({"start": dt.time(9), "trainers": ()}, {1, 2}),
        ({"start": dt.time(9), "end": dt.time(9, 30), "room": "Aula"}, {1, 2}),
    ],
)
def test_what_lies_outside_and_what_overlaps_is_doubtful(schedule, facts, doubtful):
    plans = taking_place(schedule)
    plans[2] = replace(plans[2], **facts)
    assert figures(schedule, plans).doubtful == doubtful


def test_a_trainer_who_teaches_elsewhere_is_told_and_only_our_session_is_doubtful(classroom):
    sessions = classroom.week["sessions"][:2]
    classroom.plan(code="CM-V-2025", sessions=[{**sessions[0], "subject": "Etika"}])
    classroom.plan(sessions=sessions)
    schedule = classroom.read(whole_schedule)
    found = figures(schedule, taking_place(schedule))
    assert "trainer-booked-twice" in codes(found)
    assert found.doubtful == {1}


def test_a_ceremony_is_of_no_subject(classroom):
    ceremony = {
        "date": "2025-08-04",
        "start": "07:00",
        "end": "07:30",
        "kind": "ceremony",
        "subject": "Konsep Coaching",
    }
    classroom.plan(sessions=[ceremony, classroom.week["sessions"][0]])
    schedule = classroom.read(whole_schedule)
    assert figures(schedule, taking_place(schedule)).subjects[0].scheduled == 3
