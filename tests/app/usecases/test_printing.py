"""What was printed is kept for good, and the tray says which sheets come next."""

import datetime as dt

import pytest

from app import journal
from app.domain.errors import UnknownParticipant, UnknownSession
from app.usecases.printing import PrintedPaper, paper_tray, record_printing
from app.usecases.schedule import cancel_session
from app.workspace import Workspace

MORNING = dt.datetime(2025, 8, 4, 7, 25, 30)
"""The moment of the tests' clock, as it is in WIB."""


def printing(classroom, paper, **shown):
    return classroom.workspace.change(
        record_printing, training=classroom.code, paper=paper, pages=4, **shown
    )


@pytest.fixture
def on_day(classroom):
    """Look into the tray at seven in the morning (WIB) of a day."""

    def look(date):
        moment = dt.datetime.combine(date, dt.time(0, 0))
        folder = classroom.workspace.folder
        with Workspace(folder, operator="Penguji Contoh", clock=lambda: moment) as later:
            return later.read(paper_tray, training=classroom.code)

    return look


def test_a_printing_is_kept_for_every_session_that_the_paper_shows(day):
    printing(day, "attendance-sheet", sessions=(1, 2))
    printing(day, "attendance-sheet", sessions=(2,))
    sheet = ("attendance-sheet", 1, None, 1, MORNING, "Penguji Contoh")
    again = ("attendance-sheet", 2, None, 2, MORNING, "Penguji Contoh")
    assert day.read(paper_tray).printed == (PrintedPaper(*sheet), PrintedPaper(*again))


def test_a_printing_of_certificates_is_kept_for_every_person(day):
    printing(day, "certificates", people=(1, 3))
    assert [(line.paper, line.ndh) for line in day.read(paper_tray).printed] == [
        ("certificates", 1),
        ("certificates", 3),
    ]


def test_a_paper_of_the_whole_class_is_kept_once(day):
    printing(day, "recap")
    (line,) = day.read(paper_tray).printed
    assert (line.paper, line.session, line.ndh, line.times) == ("recap", None, None, 1)


def test_who_printed_last_is_told(day):
    printing(day, "recap")
    evening = dt.datetime(2025, 8, 4, 10, 5)
    folder = day.workspace.folder
    with Workspace(folder, operator="Rini Contoh", clock=lambda: evening) as other:
        other.change(record_printing, training=day.code, paper="recap", pages=1)
    (line,) = day.read(paper_tray).printed
    assert (line.times, line.operator) == (2, "Rini Contoh")
    assert line.at == dt.datetime(2025, 8, 4, 17, 5)


def test_a_printing_is_one_line_of_the_journal(day):
    printing(day, "attendance-sheet", sessions=(1, 2))
    entry = day.workspace.read(journal.last_entries)[0]
    assert (entry.verb, entry.facts) == (
        "record_printing",
        {
            "training": "CM-IV-2025",
            "paper": "attendance-sheet",
            "pages": 4,
            "sessions": [1, 2],
            "people": [],
        },
    )


def test_what_was_never_there_is_not_kept_as_printed(day):
    with pytest.raises(UnknownSession):
        printing(day, "attendance-sheet", sessions=(9,))
    with pytest.raises(UnknownParticipant):
        printing(day, "certificates", people=(9,))
    assert day.read(paper_tray).printed == ()


def test_the_printings_of_another_training_are_not_ours(day):
    day.plan_day(code="CM-V-2025")
    day.workspace.change(record_printing, training="CM-V-2025", paper="recap", pages=1)
    assert day.read(paper_tray).printed == ()


def test_the_tray_has_every_sheet_with_what_was_printed_of_it(day):
    printing(day, "attendance-sheet", sessions=(2,))
    tray = day.read(paper_tray)
    assert [line.session.number for line in tray.sheets] == [1, 2, 3, 4]
    assert [line.printed is not None for line in tray.sheets] == [False, True, False, False]
    assert (tray.people, tray.counts.all_issued) == (3, 0)


def test_the_tray_counts_the_certificates_that_were_issued(day):
    day.fill(date=MORNING.date())
    day.issue()
    assert day.read(paper_tray).counts.all_issued == 3


def test_a_cancelled_session_has_no_sheet_in_the_tray(day):
    day.workspace.change(cancel_session, training=day.code, session=2, reason="Listrik padam")
    assert [line.session.number for line in day.read(paper_tray).sheets] == [1, 3, 4]


def test_the_sheets_of_today_and_of_the_next_day_come_next(classroom, on_day):
    classroom.plan()
    monday, tuesday, wednesday = (dt.date(2025, 8, day) for day in (4, 5, 6))
    assert on_day(monday).next_days == (monday, tuesday)
    assert on_day(tuesday).next_days == (tuesday, wednesday)
    assert on_day(dt.date(2025, 8, 1)).next_days == (monday, tuesday)
    assert on_day(dt.date(2025, 8, 8)).next_days == (dt.date(2025, 8, 8),)
    assert on_day(dt.date(2025, 8, 9)).next_days == ()


def test_today_is_the_day_on_the_clock_of_the_training(classroom, on_day):
    classroom.plan_day(zone="WIT")
    assert on_day(dt.date(2025, 8, 4)).today == dt.date(2025, 8, 4)
    late = dt.datetime(2025, 8, 3, 15, 30)
    folder = classroom.workspace.folder
    with Workspace(folder, operator="Penguji Contoh", clock=lambda: late) as later:
        assert later.read(paper_tray, training=classroom.code).today == dt.date(2025, 8, 4)


def test_an_empty_training_has_an_empty_tray(classroom, invent):
    classroom.plan(sessions=[])
    tray = classroom.read(paper_tray)
    assert (tray.sheets, tray.next_days, tray.people, tray.printed) == ((), (), 0, ())
    classroom.enroll(invent(1))
    assert classroom.read(paper_tray).people == 1
