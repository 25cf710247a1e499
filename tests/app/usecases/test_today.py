"""The page of today: which classes stand on it, in what order, and what is open in each."""

import datetime as dt

import pytest

from app.domain.next_step import NextStep, Step
from app.domain.vocabulary import CertificateKind, Status
from app.usecases.attendance import lock, mark_rest
from app.usecases.confirming import confirm
from app.usecases.participants import withdraw
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.printing import record_printing
from app.usecases.schedule import cancel_session
from app.usecases.sheets import record_sheets
from app.usecases.today import Phase, classes_today, confirmable_certificates
from app.workspace import Workspace

MONDAY = dt.date(2025, 8, 4)


@pytest.fixture
def look(day):
    """Look at today at a moment of the clock in western Indonesia."""

    def act(moment):
        utc = dt.datetime.fromisoformat(moment) - dt.timedelta(hours=7)
        folder = day.workspace.folder
        with Workspace(folder, operator="Penguji Contoh", clock=lambda: utc) as workspace:
            return workspace.read(classes_today)

    return act


def add(day, code, start, **changed):
    """Plan another training of one session on its first day."""
    session = {"date": start, "start": "08:00", "end": "09:30", "subject": "Lain"}
    day.plan(code=code, start=start, end=start, sessions=[session], **changed)


def act(day, verb, **plain):
    return day.workspace.change(verb, training=day.code, **plain)


def close_monday(day):
    act(day, mark_rest, status=Status.PRESENT, date=MONDAY)
    act(day, lock, date=MONDAY)


def test_a_running_class_shows_its_day_its_session_and_its_next_step(look):
    [found] = look("2025-08-04T10:05")
    assert (found.code, found.program, found.batch) == ("CM-IV-2025", "Coaching dan Mentoring", 4)
    assert (found.start, found.end, found.place) == (MONDAY, dt.date(2025, 8, 8), "Aula Diklat")
    assert found.now == dt.datetime(2025, 8, 4, 10, 5)
    assert (found.phase, found.people) == (Phase.RUNNING, 3)
    assert [one.line.number for one in found.today] == [1, 2, 3, 4]
    assert found.session == found.today[1]
    assert (found.session.marked, found.session.unmarked, found.session.has_sheet) == (0, 3, False)
    assert found.step == NextStep(Step.PRINT_SHEETS, date=MONDAY, count=3)


def test_marks_are_counted_of_those_who_are_in_the_class_and_had_joined(day, look, invent):
    day.enroll(invent(4), joined=dt.date(2025, 8, 5))
    day.type(1, "H", "1", "4")
    day.type(1, "S", "3")
    act(day, withdraw, who="3", reason="Mutasi")
    [found] = look("2025-08-04T08:00")
    assert found.people == 3
    assert [(one.marked, one.unmarked) for one in found.today[:2]] == [(2, 1), (0, 2)]
    assert found.step == NextStep(Step.MARK_SESSION, 1, MONDAY, 1)


def test_a_printed_sheet_is_known_and_the_class_is_marked_next(day, look):
    act(day, record_printing, paper="attendance-sheet", pages=4, sessions=[1, 2, 3, 4])
    [found] = look("2025-08-04T07:20")
    assert [one.has_sheet for one in found.today] == [True] * 4
    assert found.step == NextStep(Step.MARK_SESSION, 1, MONDAY, 3)


def test_breaks_and_what_was_cancelled_are_not_of_the_day(day, look):
    breaks = {"date": "2025-08-04", "start": "12:15", "end": "13:15", "kind": "break"}
    opening = {"date": "2025-08-04", "start": "07:00", "end": "07:30", "kind": "ceremony"}
    day.plan(sessions=[*day.week["sessions"][:4], breaks, opening])
    act(day, cancel_session, session=2, reason="Libur")
    [found] = look("2025-08-04T06:00")
    assert [one.line.kind for one in found.today] == ["ceremony", *["learning"] * 3]
    assert found.session == found.today[0]
    assert found.step == NextStep(Step.PRINT_SHEETS, date=MONDAY, count=3)


def test_a_class_that_is_over_stays_until_it_is_closed_certified_and_printed(day, look):
    [left] = look("2025-08-10T08:00")
    assert (left.phase, left.session, left.today) == (Phase.OVER, None, ())
    assert [one.line.number for one in left.left_behind] == [1, 2, 3, 4]
    assert left.step == NextStep(Step.MARK_REST_OF_DAY, date=MONDAY, count=12)
    close_monday(day)
    [passed] = look("2025-08-10T08:00")
    assert (passed.left_behind, passed.eligible, passed.issued) == ((), 3, 0)
    assert passed.step == NextStep(Step.ISSUE_CERTIFICATES, count=3)
    day.issue()
    [issued] = look("2025-08-10T08:00")
    assert (issued.eligible, issued.issued, issued.unprinted) == (0, 3, 3)
    act(day, record_printing, paper="certificates", pages=4, people=[1, 2])
    assert look("2025-08-10T08:00")[0].step == NextStep(Step.PRINT_CERTIFICATES, count=1)
    act(day, record_printing, paper="certificates", pages=2, people=[3])
    assert look("2025-08-10T08:00") == ()


def test_what_is_prepared_waits_for_the_decision_until_everybody_is_marked(day, look):
    kind = CertificateKind.CERTIFICATE
    act(day, prepare, kind=kind, order=Order.NDH)
    counts = day.read(confirmable_certificates)
    for session in (1, 2, 3):
        act(day, mark_rest, session=session, status=Status.PRESENT)
    day.type(1, "A", "2")
    day.type(4, "H", "1", "2")
    [almost] = look("2025-08-04T16:35")
    assert (counts, day.read(confirmable_certificates), almost.confirmable) == ((0, 0), (0, 0), 0)
    day.type(4, "H", "3")
    [ready] = look("2025-08-04T16:35")
    assert (ready.confirmable, ready.eligible) == (2, 0)
    assert ready.step == NextStep(Step.CONFIRM_CERTIFICATES, count=2)
    assert day.read(confirmable_certificates) == (2, 1)
    printed = [paper.facts for paper in day.read(prepared_papers, who=["1"])]
    act(day, record_sheets, printed=printed)
    act(day, confirm, date=dt.date(2025, 8, 8))
    [decided] = look("2025-08-04T16:35")
    assert (decided.confirmable, decided.issued, decided.unprinted) == (0, 2, 1)
    assert day.read(confirmable_certificates) == (0, 0)


def test_nothing_prepared_is_nothing_to_decide(day):
    assert day.read(confirmable_certificates) == (0, 0)


def test_who_did_not_pass_keeps_no_class_on_the_page(day, look):
    for session in (1, 2, 3, 4):
        day.type(session, "A", "1", "2", "3")
    act(day, lock, date=MONDAY)
    assert look("2025-08-10T08:00") == ()


def test_what_ended_long_ago_is_left_to_its_own_pages(look):
    assert len(look("2025-10-07T06:00")) == 1
    assert look("2025-10-09T08:00") == ()


def test_classes_stand_in_the_order_of_the_clock(day, look):
    close_monday(day)
    add(day, "PAGI", "2025-08-07")
    add(day, "LAMA", "2025-07-30")
    add(day, "DEPAN", "2025-09-01")
    add(day, "SEGERA", "2025-08-20")
    found = look("2025-08-07T07:00")
    assert [one.code for one in found] == ["PAGI", "CM-IV-2025", "LAMA", "SEGERA", "DEPAN"]
    assert [one.phase for one in found[2:]] == ["over", "upcoming", "upcoming"]
    assert found[0].step == NextStep(Step.IMPORT_PARTICIPANTS)


def test_a_class_has_the_day_of_its_own_zone(day, look):
    add(day, "TIMUR", "2025-08-05", zone="WIT")
    found = {one.code: one for one in look("2025-08-04T22:30")}
    assert found["TIMUR"].now == dt.datetime(2025, 8, 5, 0, 30)
    assert found["TIMUR"].phase is Phase.RUNNING
    assert found["CM-IV-2025"].now == dt.datetime(2025, 8, 4, 22, 30)


def test_work_without_a_clock_is_left_behind_when_its_last_day_is_over(day, look):
    close_monday(day)
    work = {"mode": "workplace", "until": "2025-08-06", "subject": "Konsep Coaching", "jp": 2}
    day.plan(sessions=[*day.week["sessions"][:4], work])
    assert look("2025-08-06T08:00")[0].left_behind == ()
    [found] = look("2025-08-07T08:00")
    assert [one.line.number for one in found.left_behind] == [5]
    assert found.today == ()
    assert found.step == NextStep(Step.MARK_SESSION, 5, dt.date(2025, 8, 6), 3)
