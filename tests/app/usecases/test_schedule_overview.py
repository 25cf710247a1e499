"""The schedule as its page shows it, and what other trainings book on the same days."""

import datetime as dt
from decimal import Decimal

from app.domain.bookings import Booking
from app.usecases.printing import record_printing
from app.usecases.schedule import cancel_session, list_sessions, start_session
from app.usecases.schedule_overview import whole_schedule

MONDAY = dt.date(2025, 8, 4)


def test_a_schedule_comes_with_its_program_its_subjects_and_the_moment(day):
    shown = day.read(whole_schedule)
    assert (shown.training, shown.program_jp) == ("CM-IV-2025", Decimal(50))
    assert (shown.first_day, shown.last_day) == (MONDAY, dt.date(2025, 8, 8))
    assert [o.name for o in shown.subjects][:2] == ["Konsep Coaching", "Konsep Mentoring"]
    assert shown.sessions == day.read(list_sessions)
    assert shown.now == dt.datetime(2025, 8, 4, 7, 25, 30)
    assert (shown.trainers, shown.rooms) == (("Drs. Joko Umpama, M.Si.",), ())


def test_what_has_marks_or_was_printed_is_in_use(day):
    day.fill(session=1)
    day.type(2, "H", "1")
    day.type(2, None, "1")
    day.workspace.change(
        record_printing, training=day.code, paper="attendance-sheet", sessions=[3], pages=1
    )
    assert day.read(whole_schedule).in_use == {1, 2, 3}


def test_other_trainings_book_trainers_and_rooms_on_the_same_days_at_their_real_times(day):
    tuesday = {**day.week["sessions"][4]}
    opening = {
        "date": "2025-08-04",
        "start": "07:00",
        "end": "07:15",
        "kind": "ceremony",
        "subject": "Pembukaan",
    }
    at_home = {"mode": "self-paced", "date": "2025-08-04", "subject": "Refleksi", "jp": 1}
    first, second = day.week["sessions"][:2]
    other = "CM-V-2025"
    day.plan(code=other, sessions=[opening, first, second, tuesday, at_home])
    day.workspace.change(cancel_session, training=other, session=3, reason="Libur")
    late = dt.datetime(2025, 8, 4, 8, 0)
    day.workspace.change(start_session, training=other, session=2, at=late)
    ceremony, lesson = day.read(whole_schedule).elsewhere
    assert (ceremony.subject, ceremony.trainers) == ("Pembukaan", ())
    assert lesson == Booking(
        other,
        2,
        "Konsep Coaching",
        MONDAY,
        dt.time(8),
        dt.time(9, 45),
        ("Drs. Joko Umpama, M.Si.",),
    )


def test_a_schedule_goes_on_with_what_was_stored_of_some_of_its_sessions(day):
    shown = day.read(whole_schedule)
    late = dt.datetime(2025, 8, 4, 8, 0)
    started = day.workspace.change(start_session, training=day.code, session=2, at=late)
    assert shown.with_lines(started.sessions) == day.read(whole_schedule)
