"""Whom rows mean: namesakes, corrected NIPs, and seats that two rows claim."""

import datetime as dt
from dataclasses import replace

from app.domain.vocabulary import Severity
from app.exchange.people_list import ListedPerson, RowCode


def codes(outcome):
    return [(o.row, o.code.value) for o in outcome.problems]


def rina(row, **facts):
    """Invent one of those who share a name and an office."""
    told = {"nip": None, "born": None, "birthplace": None, "rank": None, "grade": None}
    told |= {"position": None, "cells": None}
    return ListedPerson(row=row, name="Rina Contoh", unit="Dinas Z", **{**told, **facts})


ONE, OTHER = "199001012015032901", "199202022016032902"


def test_a_seat_is_claimed_by_one_row_and_the_namesake_comes_in(planned):
    planned.enroll(rina(2))
    pair = (rina(2, nip=ONE), rina(3, nip=OTHER))
    for outcome in (planned.preview(*pair), planned.enroll(*pair)):
        assert (outcome.imported, outcome.known) == (1, 1)
        assert [(o.ndh, o.nip) for o in outcome.people] == [(1, ONE), (2, OTHER)]
        assert [(o.row, o.code, o.ndh) for o in outcome.problems] == [(3, RowCode.NAME_KNOWN, 1)]
    again = planned.enroll(*pair)
    assert (again.imported, again.known, again.problems) == (0, 2, ())


def test_the_birth_date_says_which_of_two_a_row_means(planned):
    first, second = (rina(row, born=dt.date(1990, 1, row)) for row in (2, 3))
    assert planned.enroll(first, second).imported == 2
    for pair in ((first, second), (second, first)):
        outcome = planned.enroll(*pair)
        assert (outcome.imported, outcome.known, outcome.problems) == (0, 2, ())
        assert [o.born for o in outcome.people] == [o.born for o in pair]
    assert planned.enroll(rina(4, born=dt.date(1990, 1, 4))).imported == 1


def test_the_row_that_knows_the_birth_date_goes_before_the_one_that_does_not(planned):
    planned.enroll(rina(2, born=dt.date(1990, 1, 2)), rina(3))
    outcome = planned.enroll(rina(3), rina(2, born=dt.date(1990, 1, 2)))
    assert [o.ndh for o in outcome.people] == [2, 1]
    assert not outcome.problems


def test_a_second_row_for_one_seat_is_refused_and_names_the_first(planned):
    planned.enroll(rina(2, nip=ONE))
    outcome = planned.enroll(rina(2, nip=ONE), rina(3))
    assert (outcome.imported, outcome.known) == (0, 1)
    (told,) = outcome.problems
    assert (told.row, told.code, told.related) == (3, RowCode.PERSON_DUPLICATE, 2)


def test_two_rows_whose_births_differ_are_never_one_seat(planned):
    planned.enroll(rina(2))
    pair = [rina(row, born=dt.date(1990, 1, row)) for row in (2, 3)]
    outcome = planned.enroll(*pair)
    assert (outcome.imported, outcome.known, outcome.problems) == (1, 1, ())
    assert planned.enroll(*pair).known == 2


def test_a_corrected_nip_is_the_same_person_where_the_stored_one_is_doubtful(planned):
    planned.enroll(rina(2, nip=ONE[:-1]))
    for outcome in (planned.preview(rina(2, nip=ONE)), planned.enroll(rina(2, nip=ONE))):
        assert (outcome.imported, outcome.known) == (0, 1)
        (told,) = outcome.problems
        assert (told.code, told.value, told.stored) == (RowCode.DIFFERS, ONE, ONE[:-1])
    updated = planned.enroll(rina(2, nip=ONE), update=True)
    assert (updated.problems, updated.people[0].nip) == ((), ONE)


def test_another_nip_beside_a_sound_one_is_another_person_and_told(planned):
    planned.enroll(rina(2, nip=ONE))
    outcome = planned.enroll(rina(2, nip=OTHER), update=True)
    assert (outcome.imported, outcome.known) == (1, 0)
    assert [(o.code, o.ndh, o.severity) for o in outcome.problems] == [
        (RowCode.NAME_KNOWN, 1, Severity.WARNING)
    ]
    elsewhere = planned.enroll(rina(2, nip=OTHER[:-1] + "9", born=dt.date(1990, 1, 1)))
    assert codes(elsewhere) == [(2, "name-known")]
    assert planned.enroll(replace(rina(9, nip="78040512"), unit="Dinas Y")).problems == ()


def test_of_two_doubtful_nips_none_is_taken_for_the_corrected_one(planned):
    planned.enroll(rina(2, nip=ONE[:-1]), rina(3, nip=OTHER[:-1]))
    assert codes(planned.enroll(rina(2, nip=ONE))) == [(2, "name-known")]
    planned.plan_day(code="LAIN")
    planned.enroll(rina(2, nip=ONE[:-1]), rina(3, nip=OTHER[:-1]), training="LAIN")
    outcome = planned.enroll(rina(3, nip=OTHER[:-1]), rina(2, nip=ONE[:-2]), training="LAIN")
    assert codes(outcome) == [(2, "differs")]


def test_a_nip_known_from_another_training_beside_a_namesake_is_told(planned):
    planned.plan_day(code="LAIN")
    planned.enroll(rina(2, nip=ONE), training="LAIN")
    planned.enroll(rina(2))
    outcome = planned.enroll(rina(2, nip=ONE))
    assert (outcome.imported, codes(outcome)) == (1, [(2, "name-known")])


def test_a_row_without_nip_means_first_who_has_none_then_the_lowest_ndh(planned):
    planned.enroll(rina(2, nip=ONE), *(rina(row, born=dt.date(1990, 1, row)) for row in (3, 4)))
    assert [o.ndh for o in planned.enroll(rina(2)).people] == [2]
    assert [o.ndh for o in planned.enroll(rina(2), rina(3)).people] == [2, 3]


def test_a_row_without_nip_takes_the_seat_that_only_its_name_can_mean(classroom, invent):
    classroom.plan()
    bare = invent(1, nip=None, name="Budi Contoh", unit="Dinas Contoh", born=None)
    other = invent(2, name="Budi Contoh", unit="Dinas Contoh", born=None)
    classroom.enroll(bare)
    outcome = classroom.enroll(other, bare)
    assert (outcome.imported, outcome.known) == (1, 1)
    assert [(o.ndh, o.nip) for o in outcome.people] == [(2, other.nip), (1, None)]
    assert [problem.code for problem in outcome.problems] == ["name-known"]
