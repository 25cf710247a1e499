"""The next angkatan: days that follow each other as before."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
    who_signs,
)
from app.domain.eligibility import Rule
from app.domain.next_batch import moved_to, starts_like
from app.domain.plan import PlannedSession, ProgramFigures, TrainingPlan
from app.domain.vocabulary import CertificateKind, NumberScope, SessionKind, SessionMode, Zone

MONDAY = dt.date(2025, 8, 4)
WEEK = [MONDAY + dt.timedelta(days=place) for place in range(5)]
DATES = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


def session(date, until=None):
    """Plan a session of a day, or one without a clock until a day."""
    start, end = (None, None) if date is None else (dt.time(7, 30), dt.time(9, 45))
    return PlannedSession(
        SessionKind.LEARNING,
        SessionMode.CLASSROOM,
        "Konsep Coaching",
        date,
        start,
        end,
        until,
        Decimal(3),
        ("Drs. Joko Umpama, M.Si.",),
    )


def plan(start=MONDAY, days=WEEK, *, end=None, until=None):
    """Plan a training that teaches on these days."""
    sessions = [session(day) for day in days]
    if until:
        sessions.append(session(None, until))
    return TrainingPlan(
        code="CM-IV-2025",
        program=ProgramFigures("Coaching dan Mentoring", 5, Decimal(50), "SERTIFIKAT"),
        batch=4,
        year=2025,
        organizer=None,
        place=None,
        city=None,
        zone=Zone.WIB,
        start=start,
        end=end or max([start, *days]),
        rule=Rule(),
        numbering=Numbering("{seq}", NumberScope.YEAR, 1),
        front=None,
        back=None,
        subjects=(),
        sessions=tuple(sessions),
    )


def days_of(moved):
    return [session.date for session in moved.sessions]


def test_a_week_from_monday_moves_to_another_week_from_monday():
    moved = moved_to(plan(until=dt.date(2025, 8, 10)), dt.date(2026, 3, 2))
    week = [dt.date(2026, 3, day) for day in range(2, 7)]
    assert (moved.start, moved.end, moved.year) == (week[0], week[-1], 2026)
    assert days_of(moved) == [*week, None]
    assert moved.sessions[-1].until == dt.date(2026, 3, 8)
    assert moved.sessions[0].trainers == ("Drs. Joko Umpama, M.Si.",)


def test_a_week_that_starts_on_wednesday_goes_on_after_the_weekend():
    moved = moved_to(plan(until=dt.date(2025, 8, 10)), dt.date(2026, 3, 4))
    assert [day and day.day for day in days_of(moved)] == [4, 5, 6, 9, 10, None]
    assert moved.end == dt.date(2026, 3, 10)
    assert moved.sessions[-1].until == dt.date(2026, 3, 10)


def test_a_start_on_saturday_was_chosen_and_keeps_the_distances():
    moved = moved_to(plan(), dt.date(2026, 3, 7))
    assert [day.day for day in days_of(moved)] == [7, 8, 9, 10, 11]


def test_who_teaches_on_weekends_goes_on_doing_so():
    saturday, sunday = dt.date(2025, 8, 9), dt.date(2025, 8, 10)
    moved = moved_to(plan(saturday, [saturday, sunday]), dt.date(2026, 3, 5))
    assert [day.day for day in days_of(moved)] == [5, 6]


WORKDAYS = DATES.filter(lambda day: day.weekday() < 5)


@given(st.lists(WORKDAYS, min_size=1, max_size=12, unique=True).map(sorted), WORKDAYS)
def test_workdays_stay_workdays_each_its_own_and_in_order(days, start):
    moved = moved_to(plan(days[0], days), start)
    new = days_of(moved)
    assert new[0] == moved.start == start
    assert new == sorted(set(new))
    assert all(day.weekday() < 5 for day in new)
    assert moved.end == new[-1]


@given(st.lists(DATES, min_size=1, max_size=12, unique=True).map(sorted), st.integers(-200, 200))
def test_by_whole_weeks_every_day_keeps_its_weekday_and_its_distance(days, weeks):
    away = dt.timedelta(weeks=weeks)
    moved = moved_to(plan(days[0], days, until=days[-1]), days[0] + away)
    assert days_of(moved)[:-1] == [day + away for day in days]
    assert moved.sessions[-1].until == days[-1] + away


@given(st.lists(DATES, min_size=1, max_size=12, unique=True).map(sorted), DATES)
def test_there_and_back_again_nothing_has_changed_but_weekends(days, start):
    there = moved_to(plan(days[0], days), start)
    if all(day.weekday() < 5 for day in [*days, start]):
        assert days_of(moved_to(there, days[0])) == days
    assert there.start <= there.end


@given(DATES, DATES)
def test_the_next_start_is_the_same_weekday_within_a_week(start, earliest):
    found = starts_like(plan(start, []), earliest)
    assert found.weekday() == start.weekday()
    assert dt.timedelta(0) <= found - earliest < dt.timedelta(weeks=1)


SIGNATORIES = st.sampled_from(
    [PlannedSignatory(name) for name in ("Ani Contoh", "Budi Sampel", "Citra Peraga")]
)
LATER = st.builds(
    LaterSignatory,
    st.sampled_from(("front", "back")),
    DATES,
    SIGNATORIES,
    st.none() | st.sampled_from(CertificateKind),
)
KINDS = st.lists(
    st.builds(
        KindTerms,
        st.sampled_from(CertificateKind),
        front=st.none() | SIGNATORIES,
        back=st.none() | SIGNATORIES,
    ),
    unique_by=lambda terms: terms.kind,
).map(tuple)


def signs(planned, kind, side, day):
    """Say who signs a side of a kind of paper on a day."""
    own, certification = planned.certification.of(kind), planned.certification
    later = [each for each in certification.later if each.side == side]
    return who_signs(getattr(own, side), getattr(planned, side), later, kind, day)


@given(
    KINDS,
    st.lists(LATER, unique_by=lambda o: (o.kind, o.side, o.valid_from)).map(tuple),
    DATES,
    DATES,
)
def test_whoever_is_in_office_signs_also_the_next_batch(kinds, later, start, day):
    old = replace(
        plan(days=[]),
        front=PlannedSignatory("Dewi Teladan"),
        certification=Certification(best=6, kinds=kinds, later=later),
    )
    new = moved_to(old, start)
    assert new.certification.best == 6
    assert all(each.valid_from > start for each in new.certification.later)
    for kind in CertificateKind:
        for side in ("front", "back"):
            on_day = max(start, day)
            assert signs(new, kind, side, on_day) == signs(old, kind, side, on_day)
