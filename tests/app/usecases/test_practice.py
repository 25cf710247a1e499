"""The practice room: the demo training, moved so that today is the middle of its week."""

import datetime as dt

import pytest

from app.domain.next_step import Step
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import CertificateKind, NumberState
from app.practice import demo_week
from app.usecases.attendance import list_marks
from app.usecases.certificate_board import Stage, certificate_board
from app.usecases.number_list import list_numbers
from app.usecases.organization import read_organization
from app.usecases.practice import build_practice
from app.usecases.schedule import list_sessions
from app.usecases.score_board import score_board
from app.usecases.today import classes_today
from app.usecases.trainings import list_trainings
from app.workspace import Workspace

OFFICE = OrganizationFacts(name="BKPSDMD Kota Contoh")
CODE = "DEMO-CM-IV"


@pytest.fixture
def build(data_folder):
    """Build the practice room at a moment of the clock in western Indonesia."""
    opened = []

    def act(moment):
        utc = dt.datetime.fromisoformat(moment) - dt.timedelta(hours=7)
        workspace = Workspace(data_folder, operator="Penguji Contoh", clock=lambda: utc)
        opened.append(workspace)
        week = demo_week()
        workspace.change(
            build_practice,
            organization=OFFICE,
            plan=week.plan,
            people=week.people,
            scans=week.scans,
            typed=week.typed,
            scores=week.scores,
        )
        return workspace

    yield act
    for workspace in opened:
        workspace.close()


def days(workspace):
    found = workspace.read(list_sessions, training=CODE)
    return [(o.date.isoformat(), o.state) for o in found]


@pytest.mark.parametrize(
    ("today", "week"),
    [
        ("2026-03-02", ["2026-02-26", "2026-02-27", "2026-03-02", "2026-03-03", "2026-03-04"]),
        ("2026-03-03", ["2026-02-27", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]),
        ("2026-03-04", ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"]),
        ("2026-03-06", ["2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10"]),
        ("2026-03-07", ["2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11"]),
        ("2026-03-08", ["2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11"]),
    ],
)
def test_two_days_of_the_week_lie_behind_and_are_closed(build, today, week):
    found = days(build(f"{today}T07:00"))
    assert sorted({day for day, _ in found}) == week
    assert {state for day, state in found if day in week[:2]} == {"locked"}
    assert {state for day, state in found if day in week[2:]} == {"planned"}


def test_the_room_is_an_invented_office_with_one_running_class(build):
    workspace = build("2026-03-04T07:10")
    assert workspace.read(read_organization).is_practice
    [line] = workspace.read(list_trainings)
    assert (line.code, line.people, line.sessions) == (CODE, 30, 20)
    [found] = workspace.read(classes_today)
    assert found.step.code is Step.PRINT_SHEETS


def test_the_exceptions_of_the_days_behind_are_told_on_their_new_dates(build):
    marks = {
        (o.session, o.ndh): o for o in build("2026-03-04T07:10").read(list_marks, training=CODE)
    }
    assert len(marks) == 8 * 30
    assert marks[1, 5].status == "T"
    assert marks[1, 5].at == dt.datetime(2026, 3, 2, 8, 12)
    assert marks[3, 2].status == "S"


def test_the_first_session_of_today_is_marked_once_it_is_over(build):
    workspace = build("2026-03-04T09:50")
    marks = {(o.session, o.ndh): o for o in workspace.read(list_marks, training=CODE)}
    assert len(marks) == 9 * 30
    assert (marks[9, 23].status, marks[9, 23].at.date()) == ("T", dt.date(2026, 3, 4))
    assert [state for day, state in days(workspace) if day == "2026-03-04"] == [
        "open",
        *["planned"] * 3,
    ]


def test_a_room_that_is_furnished_already_stays_as_it_is(build):
    before = days(build("2026-03-04T07:10"))
    assert days(build("2026-04-15T07:10")) == before


def test_in_the_middle_of_the_week_some_scores_are_still_missing(build):
    board = build("2026-03-04T07:10").read(score_board, training=CODE)
    assert board.missing == 10
    complete = [line.ndh for line in board.lines if line.is_complete]
    assert complete == list(range(1, 21))
    assert all(line.standing for line in board.lines if line.is_complete)
    waiting = board.line(30)
    assert [score is None for score in waiting.card] == [False, False, True, True]
    assert (waiting.total, waiting.standing) == (None, None)


def test_a_block_of_numbers_lies_there_and_the_trainers_papers_are_prepared(build):
    workspace = build("2026-03-04T07:10")
    book = workspace.read(list_numbers).numbers
    assert [o.sequence for o in book] == list(range(1, 51))
    assert [o.state for o in book[:5]] == [*[NumberState.PREPARED] * 4, NumberState.RESERVED]
    assert {o.kind for o in book[:4]} == {CertificateKind.TRAINER}
    board = workspace.read(certificate_board, training=CODE)
    assert board.count(Stage.PREPARED, CertificateKind.TRAINER) == 4
    assert board.count(Stage.OPEN) == 30
