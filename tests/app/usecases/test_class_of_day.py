"""An attendance sheet that is printed again names the people of its day, not those of today."""

import datetime as dt

import pytest

from app.domain.person_facts import PersonFacts
from app.usecases.papers import attendance_sheets
from app.usecases.participants import withdraw
from app.usecases.replacing import replace_participant
from app.workspace import Workspace

MONDAY, TUESDAY, WEDNESDAY = (dt.date(2025, 8, day) for day in (4, 5, 6))
SUBSTITUTE = PersonFacts(name="Citra Pengganti Contoh", nip="198502022010012907", unit="Dinas X")


@pytest.fixture
def later(classroom, invent):
    """Stand in a week of three people, on a day of one's choice."""
    classroom.plan()
    classroom.enroll(*(invent(number) for number in (1, 2, 3)))
    opened = []

    def on(day):
        moment = dt.datetime.combine(day, dt.time(5))
        workspace = Workspace(
            classroom.workspace.folder, operator="Penguji Contoh", clock=lambda: moment
        )
        opened.append(workspace)
        classroom.workspace = workspace
        return classroom

    yield on
    for workspace in opened:
        workspace.close()


def names(classroom, date):
    """Who stands on the sheets of a day: the same on all of them."""
    (rows,) = {sheet.rows for sheet in classroom.read(attendance_sheets, date=date)}
    return [row.name.removeprefix("Peserta ") for row in rows]


def replace_second(classroom, joined):
    classroom.workspace.change(
        replace_participant,
        training=classroom.code,
        who="2",
        facts=SUBSTITUTE,
        joined=joined,
        reason="Berhalangan",
    )


def test_who_was_replaced_later_stands_on_the_sheets_of_before(later):
    classroom = later(WEDNESDAY)
    replace_second(classroom, TUESDAY)
    assert names(classroom, MONDAY) == ["Contoh 01", "Contoh 02", "Contoh 03"]
    for day in (TUESDAY, WEDNESDAY):
        assert names(classroom, day) == ["Contoh 01", SUBSTITUTE.name, "Contoh 03"]


def test_sheets_of_days_to_come_name_those_who_are_active(later):
    classroom = later(MONDAY)
    replace_second(classroom, WEDNESDAY)
    assert names(classroom, TUESDAY) == ["Contoh 01", "Contoh 03"]
    assert names(classroom, WEDNESDAY) == ["Contoh 01", SUBSTITUTE.name, "Contoh 03"]


def test_who_joined_late_stands_on_no_sheet_of_before(later, invent):
    classroom = later(WEDNESDAY)
    classroom.enroll(invent(4), joined=TUESDAY)
    assert "Contoh 04" not in names(classroom, MONDAY)
    assert "Contoh 04" in names(classroom, TUESDAY)


def test_who_has_a_mark_in_a_session_stands_on_its_sheet(later, invent):
    classroom = later(WEDNESDAY)
    classroom.enroll(invent(4), joined=TUESDAY)
    classroom.type(1, "H", "4", note="Susulan")
    first, second, *_ = classroom.read(attendance_sheets, date=MONDAY)
    assert [row.ndh for row in first.rows] == [1, 2, 3, 4]
    assert [row.ndh for row in second.rows] == [1, 2, 3]


def test_who_left_stands_on_the_sheets_of_the_days_before(later):
    later(TUESDAY).withdraw("2")
    classroom = later(WEDNESDAY)
    assert "Contoh 02" in names(classroom, MONDAY)
    assert "Contoh 02" not in names(classroom, TUESDAY)


def test_who_came_back_after_leaving_stands_on_all_sheets(later):
    classroom = later(TUESDAY)
    classroom.withdraw("2")
    classroom.workspace.change(
        withdraw, training=classroom.code, who="2", reason="Keliru", undo=True
    )
    assert "Contoh 02" in names(classroom, TUESDAY)


def test_of_who_was_struck_off_after_the_training_the_last_mark_tells_how_long_they_stayed(later):
    classroom = later(dt.date(2025, 9, 1))
    classroom.type(6, "H", "2")
    classroom.withdraw("2")
    classroom.withdraw("3")
    assert names(classroom, MONDAY) == ["Contoh 01", "Contoh 02"]
    assert names(classroom, WEDNESDAY) == ["Contoh 01"]
