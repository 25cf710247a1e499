"""The generator over stored schedules: a draft is shown, and just that is written."""

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.errors import StaleSchedule
from app.exchange.day_pattern_file import read_day_patterns
from app.usecases.schedule import cancel_session, list_sessions, start_session
from app.usecases.schedule_changes import restore_schedule
from app.usecases.schedule_drafts import draft_schedule, lay_schedule

WEEK = [dt.date(2025, 8, day) for day in range(4, 9)]
TEN_JP = replace(read_day_patterns()[0], opening=None, closing=None)
SUBJECTS = [{"name": "Etika", "jp": 30}, {"name": "Budaya", "jp": 20}]


def draft(classroom, pattern=TEN_JP, dates=WEEK):
    return classroom.read(draft_schedule, pattern=pattern, dates=dates)


def lay(classroom, drafted):
    return classroom.workspace.change(lay_schedule, draft=drafted)


def shown(classroom):
    """Show the schedule as `1 4. 07.30 Etika`."""
    return [
        f"{o.number} {o.date.day}. {o.start:%H.%M} {o.subject}"
        for o in classroom.read(list_sessions)
    ]


def of_one(classroom, subject):
    """Let Monday's sessions all be of one subject."""
    return [{**o, "subject": subject} for o in classroom.week["sessions"][:4]]


@pytest.fixture
def empty(classroom):
    """Stand before a training with subjects and no schedule."""
    classroom.plan(sessions=[], subjects=SUBJECTS)
    return classroom


def test_a_draft_writes_nothing_and_laid_it_is_the_schedule(empty):
    drafted = draft(empty)
    assert not empty.read(list_sessions)
    assert (len(drafted.laid), drafted.removed, drafted.left) == (20, (), ())
    laid = lay(empty, drafted)
    assert [o.number for o in laid.sessions] == [*range(1, 21)]
    assert tuple(o.subject for o in laid.sessions) == tuple(o.subject for o in drafted.sessions)
    assert not lay(empty, draft(empty)).change.numbers


def test_a_laid_schedule_is_taken_back_with_its_numbers(empty):
    laid = lay(empty, draft(empty))
    again = empty.workspace.change(restore_schedule, change=laid.change)
    assert not empty.read(list_sessions)
    empty.workspace.change(restore_schedule, change=again)
    assert shown(empty)[0] == "1 4. 07.30 Etika"
    assert [o.number for o in empty.read(list_sessions)] == [*range(1, 21)]


def test_another_pattern_takes_the_rows_over_in_order_and_removes_what_is_too_much(classroom):
    classroom.plan(sessions=of_one(classroom, "Etika"), subjects=[{"name": "Etika", "jp": 5}])
    drafted = draft(classroom, dates=WEEK[:1])
    assert [(o.number, o.plan.start.hour) for o in drafted.laid] == [(1, 7), (2, 10)]
    assert drafted.removed == (3, 4)
    later = replace(TEN_JP, usual=TEN_JP.usual[1:])
    moved = draft(classroom, later, dates=WEEK[:1])
    assert [(o.number, o.plan.start.hour) for o in moved.laid] == [(2, 10), (3, 13)]
    lay(classroom, drafted)
    assert shown(classroom) == ["1 4. 07.30 Etika", "2 4. 10.00 Etika"]


def test_trainers_and_rooms_go_on_with_their_subject(day):
    drafted = draft(day, dates=WEEK[1:2])
    taught = {o.plan.subject: o.plan.trainers for o in drafted.laid}
    assert taught["Konsep Coaching"] == ("Drs. Joko Umpama, M.Si.",)
    day.plan(sessions=day.week["sessions"][:1], subjects=SUBJECTS)
    (other, *_) = draft(day, dates=WEEK[:1]).laid
    assert (other.number, other.plan.subject, other.plan.trainers) == (1, "Etika", ())


def test_marked_and_cancelled_sessions_and_work_without_a_clock_stay(classroom, invent):
    at_home = {"mode": "self-paced", "subject": "Aksi", "until": "2025-08-07", "jp": 2}
    subjects = [{"name": "Etika", "jp": 4}, {"name": "Aksi", "jp": 2}]
    classroom.plan(sessions=[*of_one(classroom, "Etika"), at_home], subjects=subjects)
    classroom.enroll(invent(1))
    classroom.fill(session=1)
    classroom.workspace.change(cancel_session, training=classroom.code, session=4, reason="Libur")
    drafted = draft(classroom, dates=WEEK[:1])
    assert [o.subject for o in drafted.kept] == ["Etika", "Aksi"]
    assert [(o.number, str(o.plan.jp)) for o in drafted.laid] == [(2, "1.00")]
    assert drafted.removed == (3,)
    assert [o.start and o.start.hour for o in drafted.sessions] == [7, 10, None]
    lay(classroom, drafted)
    assert [(o.number, o.state) for o in classroom.read(list_sessions)] == [
        (1, "open"),
        (2, "planned"),
        (4, "cancelled"),
        (5, "planned"),
    ]


def test_a_locked_session_stays_also_without_marks(classroom):
    classroom.plan_day()
    classroom.lock(session=2)
    drafted = draft(classroom)
    assert 2 not in {o.number for o in drafted.laid}
    assert len(drafted.kept) == 1


def test_a_draft_of_a_schedule_that_moved_meanwhile_is_not_laid(day):
    drafted = draft(day)
    day.fill(session=2)
    with pytest.raises(StaleSchedule) as refused:
        lay(day, drafted)
    assert refused.value.fields == {"training": "CM-IV-2025"}


def test_a_day_that_has_slipped_is_laid_anew_as_planned(day):
    late = dt.datetime(2025, 8, 4, 8, 15)
    day.workspace.change(start_session, training=day.code, session=1, at=late, shift=True)
    lay(day, draft(day, dates=WEEK[:1]))
    assert day.read(list_sessions)[0].start == dt.time(7, 30)
