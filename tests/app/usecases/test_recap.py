"""The recap in one sentence: who is certain, and how many sessions are locked."""

import datetime as dt

from app.domain.vocabulary import Certainty, Result
from app.usecases.recap import recap
from app.usecases.schedule import cancel_session

MONDAY = dt.date(2025, 8, 4)


def told(classroom):
    """Count the certain, the open, those who cannot pass any more, and the sessions locked."""
    found = classroom.read(recap)
    return [*(found.certain(one) for one in Certainty), found.locked, found.sessions]


def test_it_counts_who_is_certain_open_and_out_of_reach(day):
    assert told(day) == [0, 3, 0, 0, 4]
    day.type(1, "A", "2")
    for session in (1, 2, 3):
        day.fill(session=session)
    day.lock(session=1)
    assert told(day) == [2, 0, 1, 1, 4]


def test_it_counts_results_and_only_sessions_that_take_place(day):
    evening = {"date": "2025-08-04", "start": "17:00", "end": "18:00", "kind": "ceremony"}
    day.plan(sessions=[*day.week["sessions"][:4], evening])
    day.type(1, "A", "2")
    day.workspace.change(cancel_session, training=day.code, session=4, reason="Libur")
    day.fill(date=MONDAY)
    found = day.read(recap)
    assert [found.results(o) for o in (Result.PASSED, Result.FAILED, Result.PENDING)] == [2, 1, 0]
    assert (found.locked, found.sessions) == (0, 3)
    assert found.tally == day.tally()
