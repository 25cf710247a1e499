"""The board: who can have a certificate, who cannot and why, and who has one."""

import datetime as dt

import pytest

from app.domain.errors import UnknownTraining
from app.usecases.certificate_board import certificate_board
from app.usecases.printing import record_printing

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)


def lines(classroom):
    return {line.ndh: line for line in classroom.read(certificate_board).lines}


def test_each_stands_where_the_marks_say_and_the_reasons_are_named(day):
    day.type(1, "A", "2")
    for session in (1, 2, 3):
        day.fill(session=session)
    day.type(4, "H", "1", "2")
    board = day.read(certificate_board)
    assert [(o.ndh, o.state, o.reasons, o.number, o.date) for o in board.lines] == [
        (1, "eligible", (), None, None),
        (2, "not-eligible", ("min-present-percent",), None, None),
        (3, "pending", ("unmarked",), None, None),
    ]
    assert [board.count(state) for state in ("eligible", "not-eligible", "pending", "issued")] == [
        *(1, 1, 1, 0)
    ]
    assert board.date == FRIDAY
    first = board.lines[0]
    assert (first.name, first.nip, first.unit) == (
        "Peserta Contoh 01",
        "198001012005011901",
        "SD Negeri 901 Kota Contoh",
    )


def test_who_cannot_pass_any_more_is_out_of_reach_though_marks_are_missing(day):
    day.type(1, "A", "2")
    second = lines(day)[2]
    assert (second.state, second.reasons) == ("out-of-reach", ("min-present-percent",))


def test_who_has_one_is_told_with_number_date_and_copies(day):
    day.fill(date=MONDAY)
    day.issue()
    day.workspace.change(
        record_printing, training=day.code, paper="certificates", pages=4, people=[1, 2]
    )
    day.workspace.change(
        record_printing, training=day.code, paper="certificates", pages=2, people=[2]
    )
    day.workspace.change(record_printing, training=day.code, paper="certificates", pages=6)
    found = lines(day)
    assert [(o.state, o.number[8:11], o.date, o.copies) for o in found.values()] == [
        ("issued", "213", FRIDAY, 1),
        ("issued", "214", FRIDAY, 2),
        ("issued", "215", FRIDAY, 0),
    ]


def test_a_certificate_stays_though_its_holder_would_fail_by_now(day):
    day.fill(date=MONDAY)
    day.issue()
    day.type(1, "A", "1")
    first = lines(day)[1]
    assert (first.state, first.reasons) == ("issued", ("min-present-percent",))


def test_who_left_is_there_only_with_a_certificate(day):
    day.fill(date=MONDAY)
    day.withdraw("2")
    assert list(lines(day)) == [1, 3]
    day.issue()
    day.withdraw("3")
    found = lines(day)
    assert [(o.ndh, o.has_left, o.state) for o in found.values()] == [
        (1, False, "issued"),
        (3, True, "issued"),
    ]
    assert len({line.code for line in found.values()}) == 2


def test_a_training_that_is_not_there_has_no_board(workspace):
    with pytest.raises(UnknownTraining):
        workspace.read(certificate_board, training="TIDAK-ADA")
