"""What is typed in the schedule: times in any form, JP that follow, names and kinds."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.plan import PlannedSession
from app.domain.vocabulary import SessionKind, SessionMode
from ui.pages.trainings.schedule_typing import typed_into, written_names

LESSON = PlannedSession(
    SessionKind.LEARNING,
    SessionMode.CLASSROOM,
    "Etika",
    dt.date(2025, 8, 4),
    dt.time(7, 30),
    dt.time(9, 45),
    None,
    Decimal(3),
)


@pytest.mark.parametrize("text", ["0800", "8", "8.00", " 08:00 "])
def test_a_start_is_typed_in_any_form_and_the_end_goes_along(text):
    moved = typed_into(LESSON, "start", text)
    assert (moved.start, moved.end, moved.jp) == (dt.time(8), dt.time(10, 15), Decimal(3))


def test_a_start_too_late_for_the_same_length_leaves_the_end():
    late = typed_into(LESSON, "start", "22.30")
    assert (late.start, late.end, late.jp) == (dt.time(22, 30), dt.time(9, 45), Decimal(3))


@pytest.mark.parametrize(("text", "jp"), [("1030", "4"), ("8.30", "1.33"), ("0730", "3")])
def test_jp_follow_the_end_and_stay_where_it_makes_no_sense(text, jp):
    assert typed_into(LESSON, "end", text).jp == Decimal(jp)


def test_jp_that_were_set_otherwise_do_not_follow():
    fixed = typed_into(LESSON, "jp", "2,5")
    assert fixed.jp == Decimal("2.5")
    assert typed_into(fixed, "end", "1030").jp == Decimal("2.5")


def test_work_without_a_clock_gets_one():
    bare = replace(LESSON, start=None, end=None)
    begun = typed_into(bare, "start", "0800")
    assert (begun.start, begun.end) == (dt.time(8), None)
    assert typed_into(begun, "end", "0930").jp == 2


def test_a_ceremony_has_no_jp_and_learning_gets_those_of_its_minutes():
    ceremony = typed_into(LESSON, "kind", "ceremony")
    assert (ceremony.kind, ceremony.jp) == (SessionKind.CEREMONY, Decimal(0))
    assert typed_into(ceremony, "end", "1030").jp == 0
    assert typed_into(ceremony, "kind", "learning").jp == 3
    assert typed_into(typed_into(LESSON, "jp", "2"), "kind", "learning").jp == 2
    assert typed_into(replace(ceremony, end=None), "kind", "learning").jp == 0


def test_names_are_parted_by_semicolons_for_titles_have_commas():
    taught = typed_into(LESSON, "trainers", "Drs. Joko Umpama, M.Si. ; Peraga Dua;")
    assert taught.trainers == ("Drs. Joko Umpama, M.Si.", "Peraga Dua")
    assert written_names(taught.trainers) == "Drs. Joko Umpama, M.Si.; Peraga Dua"


def test_other_facts_are_taken_as_they_are_typed():
    assert typed_into(LESSON, "room", " Aula ").room == "Aula"
    assert typed_into(LESSON, "subject", "Budaya").subject == "Budaya"
    assert typed_into(LESSON, "mode", "online").mode is SessionMode.ONLINE
    assert typed_into(LESSON, "date", "2025-08-05").date == dt.date(2025, 8, 5)


@pytest.mark.parametrize(
    ("place", "text"),
    [("start", "pagi"), ("end", "24.00"), ("jp", "tiga"), ("jp", "-1"), ("subject", " ")],
)
def test_what_a_fact_cannot_be_is_refused(place, text):
    with pytest.raises(ValueError, match=r".*"):
        typed_into(LESSON, place, text)
