"""Boards: who sits in a session, a day, a training, and how everyone is marked there."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.errors import UnknownSession, UnknownTraining
from app.usecases.boards import Seat, day_board, session_board, training_board
from app.usecases.marking import Said
from app.usecases.participants import list_participants
from app.usecases.schedule import cancel_session

MONDAY = dt.date(2025, 8, 4)
EVENING = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}
AT_HOME = {"mode": "self-paced", "date": "2025-08-04", "until": "2025-08-06", "jp": 2}


def numbers(board):
    return [line.number for line in board.sessions]


def test_a_session_is_shown_with_every_active_participant_and_their_marks(day):
    day.scan(1, "07:25:30", "1")
    day.type(1, "PC", "2", jp=Decimal("1.5"), note="Dijemput")
    day.type(2, "S", "1")
    day.type(1, "A", "3")
    day.withdraw("3")
    board = day.read(session_board, session=1)
    assert numbers(board) == [1]
    assert [line.number for line in board.schedule] == [1, 2, 3, 4]
    code = day.read(list_participants)[0].code
    assert board.people[0] == Seat(
        1, "Peserta Contoh 01", "198001012005011901", code, "SD Negeri 901 Kota Contoh", None
    )
    assert [seat.ndh for seat in board.people] == [1, 2]
    assert board.marks == {
        (1, 1): Said("H", dt.datetime(2025, 8, 4, 7, 25, 30), None, "scan", None),
        (1, 2): Said("PC", None, Decimal("1.5"), "typed", "Dijemput"),
    }


def test_a_board_tells_its_training_and_when_it_was_read_on_the_clock_there(day):
    board = day.read(session_board)
    assert (board.training, board.program, board.batch) == (day.code, "Coaching dan Mentoring", 4)
    assert board.moment == dt.datetime(2025, 8, 4, 7, 25, 30)


def test_without_a_number_the_session_of_now_is_shown(classroom):
    classroom.plan()
    assert numbers(classroom.read(session_board)) == [1]
    classroom.plan(zone="WIT")
    assert numbers(classroom.read(session_board)) == [1]


def test_ceremonies_can_be_shown_by_their_number_only(classroom):
    ceremony = {**EVENING, "start": "07:00", "end": "07:30", "kind": "ceremony"}
    classroom.plan(sessions=[ceremony, *classroom.week["sessions"][:2]])
    assert numbers(classroom.read(session_board)) == [2]
    assert numbers(classroom.read(session_board, session=1)) == [1]


def test_a_session_that_there_is_not_is_refused(day):
    with pytest.raises(UnknownSession):
        day.read(session_board, session=9)
    with pytest.raises(UnknownTraining):
        day.workspace.read(day_board, training="LAIN")


def test_a_day_is_its_learning_sessions_by_the_clock_that_take_place(classroom, invent):
    pause = {**EVENING, "kind": "break"}
    classroom.plan(sessions=[*classroom.week["sessions"][:5], pause, AT_HOME])
    classroom.enroll(invent(1))
    classroom.workspace.change(
        cancel_session, training=classroom.code, session=2, reason="Narasumber sakit"
    )
    classroom.fill(date=MONDAY)
    board = classroom.read(day_board, date=MONDAY)
    assert numbers(board) == [1, 3, 4]
    assert set(board.marks) == {(1, 1), (3, 1), (4, 1)}
    assert numbers(classroom.read(day_board)) == [1, 3, 4]
    assert not classroom.read(day_board, date=dt.date(2025, 8, 9)).sessions


def test_the_whole_training_has_its_work_without_a_clock_too(classroom, invent):
    pause = {**EVENING, "kind": "break"}
    classroom.plan(sessions=[*classroom.week["sessions"][:2], pause, AT_HOME])
    classroom.enroll(invent(1), invent(2))
    classroom.type(4, "H", "2")
    board = classroom.read(training_board)
    assert sorted(numbers(board)) == [1, 2, 4]
    assert set(board.marks) == {(4, 2)}


def test_a_training_without_sessions_by_the_clock_has_an_empty_board(classroom):
    classroom.plan(sessions=[AT_HOME])
    for query in (session_board, day_board):
        board = classroom.read(query)
        assert (board.sessions, len(board.schedule)) == ((), 1)
    assert numbers(classroom.read(training_board)) == [1]
