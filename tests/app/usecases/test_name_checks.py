"""Cek nama: noted by exception, lapsing by itself, taken back, and never in anybody's way."""

import datetime as dt
from dataclasses import replace

import pytest

from app import journal
from app.domain.errors import UnknownParticipant, Withdrawn
from app.domain.name_check import UNCHECKED, NameStanding
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_board import certificate_board
from app.usecases.class_list import list_class
from app.usecases.entering import edit_participant, enroll_person, remove_person
from app.usecases.name_checks import (
    NamesChecked,
    check_names,
    check_rest,
    restore_checks,
    take_back_checks,
)

TODAY = dt.date(2025, 8, 4)


def act(day, verb, **arguments):
    return day.workspace.change(verb, training=day.code, **arguments)


def seen(day):
    """What a list shows that was read just now."""
    return {member.code: member.facts for member in members(day)}


def note(day, verb, **arguments):
    """Note checks on a list that shows what the records say."""
    return act(day, verb, **{"seen": seen(day)} | arguments).changes


def numbers(changes):
    return [change.ndh for change in changes]


def members(day):
    return day.read(list_class).members


def standings(day):
    return [member.check for member in members(day)]


def edit(day, ndh, **changed):
    seen = members(day)[ndh - 1]
    return act(
        day,
        edit_participant,
        who=seen.code,
        revision=seen.revision,
        facts=replace(seen.facts, **changed),
    )


@pytest.fixture
def checked(day):
    """Everybody checked on a day."""
    note(day, check_rest)
    return standings(day)[0]


def test_nobody_has_checked_anything_at_first(day):
    assert standings(day) == [UNCHECKED] * 3


def test_the_rest_is_right_but_for_the_exceptions(day):
    assert numbers(note(day, check_rest, but=["2"])) == [1, 3]
    held = standings(day)
    assert [o.holds for o in held] == [True, False, True]
    assert held[0].since is not None
    assert numbers(note(day, check_rest)) == [2]
    assert note(day, check_rest) == ()


def test_chosen_people_are_noted_once(day):
    (change,) = note(day, check_names, who=["3"])
    assert (change.ndh, change.before) == (3, None)
    assert change.after is not None
    assert change.after.facts == members(day)[2].facts
    assert note(day, check_names, who=["3"]) == ()


def test_only_who_belongs_to_the_class_can_check(day):
    day.withdraw("2")
    with pytest.raises(Withdrawn):
        note(day, check_names, who=["2"])
    with pytest.raises(UnknownParticipant):
        note(day, check_names, who=["77"])
    assert numbers(note(day, check_rest)) == [1, 3]


def test_who_changed_since_the_list_was_read_is_left_unchecked_and_named(day):
    shown = seen(day)
    edit(day, 2, position="Pengawas Sekolah")
    noted = act(day, check_rest, seen=shown)
    assert (numbers(noted.changes), noted.changed) == ([1, 3], (2,))
    noted = act(day, check_names, who=["1", "2"], seen=shown)
    assert noted == NamesChecked(changes=(), changed=(2,))
    assert [o.holds for o in standings(day)] == [True, False, True]
    assert numbers(note(day, check_rest)) == [2]


def test_who_came_in_since_the_list_was_read_is_left_unchecked_and_named(day):
    shown = seen(day)
    facts = replace(members(day)[0].facts, name="Budi Sampel", nip=None)
    act(day, enroll_person, facts=facts)
    assert act(day, check_rest, seen=shown).changed == (4,)
    assert standings(day)[3] == UNCHECKED


def test_a_change_lets_a_check_lapse_and_says_what_changed(day, checked):
    edit(day, 2, unit="SMP Negeri 9 Kota Contoh", born=dt.date(1981, 2, 3))
    assert standings(day)[1] == NameStanding(checked.since, ("unit", "born"))
    assert standings(day)[0].holds
    # What changed wants a look of its own: the rest does not cover it.
    assert note(day, check_rest) == ()
    assert numbers(note(day, check_names, who=["2"])) == [2]
    assert standings(day)[1].holds


def test_a_check_holds_again_when_the_facts_are_put_back(day, checked):
    before = members(day)[0].facts
    edit(day, 1, name="Peserta Keliru")
    assert standings(day)[0].changed == ("name",)
    edit(day, 1, name=before.name)
    assert standings(day)[0] == checked


def test_a_new_list_lets_checks_lapse_too(day, checked, invent):
    day.enroll(invent(1), invent(2, position="Pengawas Sekolah"), invent(3), update=True)
    assert [o.changed for o in standings(day)] == [(), ("position",), ()]
    assert checked.holds


def test_a_check_is_taken_back_and_put_back(day, checked):
    changes = act(day, take_back_checks, who=["1", "3"])
    assert [o.holds for o in standings(day)] == [False, True, False]
    assert act(day, take_back_checks, who=["1"]) == ()
    assert numbers(act(day, restore_checks, changes=changes)) == [1, 3]
    assert standings(day) == [checked] * 3
    act(day, restore_checks, changes=[change.reversed() for change in changes])
    assert [o.holds for o in standings(day)] == [False, True, False]


def test_what_was_noted_anew_since_is_not_put_back(day, checked):
    edit(day, 1, unit="SMP Negeri 9 Kota Contoh")
    changes = note(day, check_names, who=["1"])
    edit(day, 1, unit="SMP Negeri 10 Kota Contoh")
    note(day, check_names, who=["1"])
    assert act(day, restore_checks, changes=changes) == ()
    assert standings(day)[0].holds
    assert checked.holds


def test_a_lapsed_check_comes_back_by_undo_as_it_lapsed(day, checked):
    edit(day, 1, unit="SMP Negeri 9 Kota Contoh")
    changes = note(day, check_names, who=["1"])
    act(day, restore_checks, changes=changes)
    assert standings(day)[0] == NameStanding(checked.since, ("unit",))


def test_facts_without_a_birth_are_checked_too(day):
    edit(day, 1, born=None, birthplace=None)
    note(day, check_rest)
    assert standings(day)[0].holds
    edit(day, 1, born=dt.date(1980, 1, 1))
    assert standings(day)[0].changed == ("born",)


def test_who_comes_in_later_is_unchecked_and_can_still_be_taken_back(day, checked):
    facts = replace(members(day)[0].facts, name="Budi Sampel", nip=None)
    entered = act(day, enroll_person, facts=facts)
    assert standings(day)[3] == UNCHECKED
    note(day, check_names, who=["4"])
    act(day, remove_person, code=entered.line.code, since=entered.at)
    assert standings(day) == [checked] * 3


def test_the_journal_tells_who_checked(day):
    note(day, check_rest, but=["2"])
    (line,) = day.workspace.read(journal.last_entries, limit=1)
    assert (line.verb, line.facts) == ("check_rest", {"training": day.code, "people": [1, 3]})


def test_the_board_lists_unchecked_names_only_once_the_round_has_begun(day):
    def lacks():
        board = day.read(certificate_board)
        return [line.lacks for line in board.of(CertificateKind.CERTIFICATE)]

    assert lacks() == [(), (), ()]
    note(day, check_names, who=["1", "2"])
    edit(day, 2, unit="SMP Negeri 9 Kota Contoh")
    assert lacks() == [(), ("check-again",), ("check",)]
    act(day, take_back_checks, who=["1", "2"])
    assert lacks() == [(), (), ()]
