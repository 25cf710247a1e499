"""NDH: given anew until they stand on paper, and never after that."""

import datetime as dt

import pytest

from app import journal
from app.domain.errors import InvalidValue
from app.domain.list_refusals import NdhFrozen, SeatTakenOver, StaleNdh
from app.domain.person_facts import PersonFacts
from app.domain.seat_order import NdhOrder
from app.usecases.class_list import list_class
from app.usecases.participants import list_participants
from app.usecases.printing import record_printing
from app.usecases.replacing import replace_participant
from app.usecases.seat_numbers import (
    move_participant,
    renumber,
    renumber_as_listed,
    restore_numbers,
)


@pytest.fixture
def trio(planned, invent):
    """Enroll Citra, Budi and Ani, whose units are in another order than their names."""
    for number, (name, unit) in enumerate(
        (("Citra Contoh", "A"), ("Budi Contoh", "C"), ("Dr. Ani Contoh", "B")), 1
    ):
        planned.enroll(invent(number, name=name, unit=unit))
    return planned


def act(classroom, verb, **how):
    return classroom.workspace.change(verb, training=classroom.code, **how)


def names(classroom):
    return [(o.ndh, o.name.split()[-2]) for o in classroom.read(list_participants)]


def test_a_class_is_numbered_by_name_or_by_unit(trio):
    act(trio, renumber, order=NdhOrder.NAME)
    assert names(trio) == [(1, "Ani"), (2, "Budi"), (3, "Citra")]
    act(trio, renumber, order=NdhOrder.UNIT)
    assert names(trio) == [(1, "Citra"), (2, "Ani"), (3, "Budi")]
    (line,) = trio.workspace.read(journal.last_entries, limit=1)
    assert line.facts == {"training": trio.code, "numbers": [[3, 1], [2, 3], [1, 2]]}


def test_a_class_is_numbered_as_a_list_has_it(trio):
    codes = [o.code for o in trio.read(list_participants)]
    act(trio, renumber_as_listed, codes=codes[::-1])
    assert names(trio) == [(1, "Ani"), (2, "Budi"), (3, "Citra")]


def test_one_participant_gets_another_number_and_the_others_make_room(trio):
    act(trio, move_participant, who="3", to=1)
    assert names(trio) == [(1, "Ani"), (2, "Citra"), (3, "Budi")]
    for to in (0, 100000):
        with pytest.raises(InvalidValue) as refused:
            act(trio, move_participant, who="3", to=to)
        assert refused.value.path == "ndh"


def test_numbers_are_given_back(trio):
    before = names(trio)
    done = act(trio, renumber, order=NdhOrder.NAME)
    back = act(trio, restore_numbers, numbers=done.before)
    assert names(trio) == before
    assert (back.before, back.after) == (done.after, done.before)
    again = act(trio, restore_numbers, numbers=done.before)
    assert again.before == again.after


def test_numbers_are_not_given_back_once_others_came(trio, invent):
    done = act(trio, renumber, order=NdhOrder.NAME)
    trio.enroll(invent(9))
    with pytest.raises(StaleNdh):
        act(trio, restore_numbers, numbers=done.before)


def test_marks_stay_with_their_people(trio):
    trio.type(1, "S", "1")
    act(trio, renumber, order=NdhOrder.NAME)
    assert [(o.ndh, o.status) for o in trio.marks()] == [(3, "S")]


def test_who_was_replaced_goes_with_who_has_the_seat_now(trio):
    def swap(who, name, **how):
        facts, joined = PersonFacts(name), dt.date(2025, 8, 4)
        act(trio, replace_participant, who=who, facts=facts, joined=joined, reason="-", **how)

    swap("1", "Dewi Contoh")
    swap("1", "Eka Contoh")
    swap("2", "Fitri Contoh", take_ndh=False)
    act(trio, renumber, order=NdhOrder.NAME)
    assert names(trio) == [
        (1, "Ani"),
        (2, "Eka"),
        (2, "Citra"),
        (2, "Dewi"),
        (3, "Fitri"),
        (4, "Budi"),
    ]


def test_who_was_replaced_has_no_place_to_move_to(trio):
    code = trio.read(list_participants)[0].code
    facts, joined = PersonFacts("Dewi Contoh"), dt.date(2025, 8, 4)
    act(trio, replace_participant, who="1", facts=facts, joined=joined, reason="-")
    with pytest.raises(SeatTakenOver):
        act(trio, move_participant, who=code, to=3)


def test_numbers_on_a_printed_sheet_are_frozen(trio, invent):
    assert trio.read(list_class).frozen is None
    act(trio, record_printing, paper="recap", pages=1)
    act(trio, renumber, order=NdhOrder.NAME)
    act(trio, record_printing, paper="attendance-sheet", pages=1)
    assert trio.read(list_class).frozen == dt.date(2025, 8, 4)
    with pytest.raises(NdhFrozen) as refused:
        act(trio, renumber, order=NdhOrder.UNIT)
    assert refused.value.fields == {"since": dt.date(2025, 8, 4)}
    assert [o.ndh for o in trio.enroll(invent(7)).people] == [4]


def test_numbers_on_a_certificate_are_frozen(trio):
    trio.fill(date=dt.date(2025, 8, 4))
    trio.issue()
    with pytest.raises(NdhFrozen):
        act(trio, move_participant, who="1", to=2)
