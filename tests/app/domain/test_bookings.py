"""Trainers and rooms booked twice, and what each trainer teaches."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.bookings import Booking, TrainerJp, double_bookings, trainer_jp
from app.domain.plan import PlannedSession
from app.domain.vocabulary import SessionKind, SessionMode

MONDAY = dt.date(2025, 8, 4)
MORNING = Booking(
    "PKP-I",
    1,
    "Etika",
    MONDAY,
    dt.time(7, 30),
    dt.time(9, 45),
    ("Drs. Joko Umpama, M.Si.",),
    "Aula Diklat",
)


def found(*own: Booking, elsewhere: tuple[Booking, ...] = ()) -> list[tuple[str, str, int, int]]:
    clashes = double_bookings(own, elsewhere)
    return [(o.code.partition("-")[0], o.name, o.one.number, o.other.number) for o in clashes]


def test_a_trainer_is_found_at_two_places_under_another_spelling():
    other = replace(
        MORNING, number=2, start=dt.time(9), end=dt.time(11), trainers=("JOKO UMPAMA",), room=None
    )
    assert found(MORNING, other) == [("trainer", "Drs. Joko Umpama, M.Si.", 1, 2)]


def test_a_room_is_found_twice_also_across_trainings():
    other = replace(
        MORNING, training="PKP-II", number=7, subject="Pancasila", trainers=(), room="aula  diklat"
    )
    assert found(MORNING, elsewhere=(other,)) == [("room", "Aula Diklat", 1, 7)]
    (clash,) = double_bookings([MORNING], [other])
    assert clash.notice.code == "room-booked-twice"
    assert clash.notice.fields == {
        "name": "Aula Diklat",
        "date": MONDAY,
        "one": "Etika",
        "other": "Pancasila",
        "training": "PKP-II",
    }


def test_one_lecture_for_two_classes_is_no_clash_and_for_two_groups_of_one_class_it_is():
    joint = replace(MORNING, training="PKP-II", number=7)
    assert not found(MORNING, elsewhere=(joint,))
    assert [what for what, *_ in found(MORNING, replace(MORNING, number=2))] == ["trainer", "room"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(MORNING, number=2, date=MONDAY + dt.timedelta(days=1)),
        replace(MORNING, number=2, start=dt.time(9, 45), end=dt.time(10, 30)),
        replace(MORNING, number=2, trainers=("Drs. Joko Teladan",), room=None),
        replace(MORNING, number=2, trainers=(), room="Kelas B"),
    ],
)
def test_other_days_times_people_and_rooms_do_not_clash(elsewhere):
    assert not found(MORNING, elsewhere)
    assert not found(MORNING, elsewhere=(elsewhere,))


def test_sessions_without_trainer_and_room_clash_with_nothing():
    bare = replace(MORNING, trainers=(), room=None)
    assert not found(bare, replace(bare, number=2))


def lesson(jp: str, *trainers: str) -> PlannedSession:
    """Plan a lesson of these trainers."""
    kind, mode = SessionKind.LEARNING, SessionMode.CLASSROOM
    return PlannedSession(
        kind, mode, "Etika", MONDAY, dt.time(8), dt.time(9), None, Decimal(jp), trainers
    )


def test_trainers_who_share_a_session_are_each_credited_with_all_of_it():
    taught = trainer_jp([lesson("3", "Peraga Satu", "Peraga Dua"), lesson("1.33", "PERAGA SATU")])
    assert taught == (
        TrainerJp("Peraga Satu", 2, Decimal("4.33")),
        TrainerJp("Peraga Dua", 1, Decimal(3)),
    )
