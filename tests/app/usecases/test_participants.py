"""The people of a training: listed by NDH, withdrawn, and taken back."""

import dataclasses
import datetime as dt

import pytest

from app import journal
from app.domain.errors import UnknownParticipant
from app.usecases.participants import list_participants, withdraw


def test_a_participant_is_listed_with_all_that_is_known(day):
    first = day.read(list_participants)[0]
    assert dataclasses.asdict(first) == {
        "ndh": 1,
        "code": first.code,
        "name": "Peserta Contoh 01",
        "nip": "198001012005011901",
        "rank": "Penata",
        "grade": "III/c",
        "position": "Kepala Sekolah",
        "unit": "SD Negeri 901 Kota Contoh",
        "born": dt.date(1980, 1, 1),
        "birthplace": "Contoh",
        "state": "active",
    }


def test_scan_codes_are_a_letter_with_letters_and_digits_and_everyone_has_another(day):
    found = [o.code for o in day.read(list_participants)]
    assert len(set(found)) == 3
    assert all(code.isalnum() and code.isupper() and code[0].isalpha() for code in found)


def act(day, who, **more):
    return day.workspace.change(withdraw, training=day.code, who=who, reason="Mutasi", **more)


def test_the_withdrawn_stay_on_the_list_with_their_number_and_their_marks(day, invent):
    day.type(1, "H", "2")
    assert (act(day, "2").state, act(day, "2").state) == ("withdrawn", "withdrawn")
    day.enroll(invent(4))
    assert [(o.ndh, o.state) for o in day.read(list_participants)] == [
        (1, "active"),
        (2, "withdrawn"),
        (3, "active"),
        (4, "active"),
    ]
    assert [o.ndh for o in day.marks()] == [2]
    assert [o.ndh for o in day.tally().people] == [1, 3, 4]


def test_a_withdrawal_can_be_undone(day):
    act(day, "2")
    assert act(day, "2", undo=True).state == "active"
    assert [o.ndh for o in day.tally().people] == [1, 2, 3]


def test_a_withdrawal_is_told_to_the_journal_with_its_reason(day):
    act(day, "2")
    (line,) = day.workspace.read(journal.last_entries, limit=1)
    assert line.verb == "withdraw"
    assert line.facts == {"training": day.code, "ndh": 2, "reason": "Mutasi", "undo": False}


def test_nobody_unknown_can_be_withdrawn(day):
    with pytest.raises(UnknownParticipant):
        act(day, "9")
