"""From what people type to rows: training codes, session numbers, and WHO in its three forms."""

import datetime as dt

import pytest

from app.domain.errors import (
    InvalidValue,
    NotEnrolled,
    UnknownParticipant,
    UnknownSession,
    UnknownTraining,
)
from app.usecases.finding import (
    find_enrollment,
    find_session,
    find_training,
    seats_of_numbers,
    sessions_of_day,
)
from app.usecases.participants import list_participants


def found(day, who):
    """Say which NDH answers to WHO."""

    def query(tx):
        return find_enrollment(tx, find_training(tx, day.code), who).ndh

    return day.workspace.read(query)


@pytest.mark.parametrize("code", ["CM-IV-2025", "cm-iv-2025", " CM-IV-2025 "])
def test_a_training_is_found_by_its_code_in_any_case(day, code):
    assert day.workspace.read(lambda tx: find_training(tx, code).code) == "CM-IV-2025"


def test_a_code_that_nobody_gave_is_named(day):
    with pytest.raises(UnknownTraining) as refused:
        day.workspace.read(find_training, "LAIN")
    assert refused.value.fields == {"training": "LAIN"}


@pytest.mark.parametrize(
    "who", ["2", "02", "00002", "198001012005011902", "NIP. 198001012005011902"]
)
def test_a_participant_is_found_by_ndh_and_by_nip(day, who):
    assert found(day, who) == 2


def test_a_nip_may_have_blanks(day):
    assert found(day, "19800101 200501 1 902") == 2


def test_a_scan_code_is_read_in_either_case(day):
    code = day.read(list_participants)[1].code
    assert found(day, code) == found(day, code.lower()) == found(day, f" {code}\n") == 2


def test_many_seats_are_found_by_ndh_at_once_and_a_strange_one_is_named(day):
    def query(tx, numbers):
        training = find_training(tx, day.code)
        ids = tuple(seats_of_numbers(tx, training, numbers))
        return ids == tuple(find_enrollment(tx, training, str(ndh)).id for ndh in numbers)

    assert day.workspace.read(query, (3, 1))
    with pytest.raises(UnknownParticipant) as refused:
        day.workspace.read(query, (1, 4))
    assert refused.value.fields == {"who": "4"}


@pytest.mark.parametrize("who", ["4", "99999", "198001012005011999", "Q2345678"])
def test_whom_nobody_knows_is_named(day, who):
    with pytest.raises(UnknownParticipant) as refused:
        found(day, who)
    assert refused.value.fields == {"who": who}


@pytest.mark.parametrize("who", ["", " ", "Budi Sampel", "A", "12A", "2\n3x", "-1"])
def test_what_can_be_nobody_is_a_wrong_value(day, who):
    with pytest.raises(InvalidValue) as refused:
        found(day, who)
    assert refused.value.fields == {"path": "who", "value": who, "expected": "who"}


def test_a_person_of_another_training_is_named_by_nip_and_by_scan_code(day, invent):
    day.plan_day(code="LAIN")
    day.enroll(invent(7), training="LAIN")
    (other,) = day.workspace.read(list_participants, training="LAIN")
    for who in (other.nip, other.code):
        with pytest.raises(NotEnrolled) as refused:
            found(day, who)
        assert refused.value.fields == {
            "who": who,
            "name": "Peserta Contoh 07",
            "training": "CM-IV-2025",
        }


def test_a_session_is_found_by_its_number_in_its_own_training(day):
    day.plan(code="LAIN", sessions=[])

    def number(tx, code, session):
        return find_session(tx, find_training(tx, code), session).number

    assert day.workspace.read(number, "CM-IV-2025", 4) == 4
    for code, session in (("CM-IV-2025", 5), ("LAIN", 4)):
        with pytest.raises(UnknownSession) as refused:
            day.workspace.read(number, code, session)
        assert refused.value.fields == {"training": code, "session": session, "date": None}


def test_a_day_is_all_its_sessions_in_order_and_none_is_an_error(day):
    def numbers(tx, date):
        return [row.number for row in sessions_of_day(tx, find_training(tx, day.code), date)]

    assert day.workspace.read(numbers, dt.date(2025, 8, 4)) == [1, 2, 3, 4]
    with pytest.raises(UnknownSession) as refused:
        day.workspace.read(numbers, dt.date(2025, 8, 5))
    assert refused.value.fields == {
        "training": "CM-IV-2025",
        "session": None,
        "date": dt.date(2025, 8, 5),
    }
