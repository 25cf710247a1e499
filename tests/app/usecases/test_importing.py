"""Participants from a list: who is enrolled, who was known, and what contradicts what is stored."""

import datetime as dt
from dataclasses import replace

import pytest

from app import journal
from app.domain.errors import ImportCancelled, UnknownTraining
from app.domain.vocabulary import Severity
from app.exchange.people_list import PeopleList, RowCode, RowProblem
from app.usecases import importing
from app.usecases.participants import list_participants
from app.usecases.trainings import list_trainings


def found(problems):
    return [(o.row, o.column, o.value, o.code, o.severity) for o in problems]


def test_people_are_enrolled_with_ndh_in_the_order_of_the_list(planned, invent):
    outcome = planned.enroll(invent(3), invent(1), invent(2))
    assert (outcome.rows, outcome.imported, outcome.known) == (3, 3, 0)
    assert [(o.ndh, o.name) for o in outcome.people] == [
        (1, "Peserta Contoh 03"),
        (2, "Peserta Contoh 01"),
        (3, "Peserta Contoh 02"),
    ]
    assert outcome.people == planned.read(list_participants)


def test_a_second_import_adds_nobody(planned, invent):
    people = [invent(number) for number in (1, 2, 3)]
    before = planned.enroll(*people)
    again = planned.enroll(*people)
    assert (again.rows, again.imported, again.known, again.problems) == (3, 0, 3, ())
    assert again.people == before.people == planned.read(list_participants)


def test_a_list_in_a_new_version_adds_only_the_new(planned, invent):
    planned.enroll(invent(1), invent(2))
    outcome = planned.enroll(invent(4), invent(2), invent(3))
    assert (outcome.imported, outcome.known) == (2, 1)
    assert [(o.ndh, o.name[-2:]) for o in outcome.people] == [(3, "04"), (2, "02"), (4, "03")]


def test_numbers_of_those_who_left_are_not_given_again(planned, invent):
    planned.enroll(invent(1), invent(2))
    planned.withdraw("2")
    assert [o.ndh for o in planned.enroll(invent(3)).people] == [3]
    (again,) = planned.enroll(invent(2)).people
    assert (again.ndh, again.state) == (2, "withdrawn")


def test_a_person_is_one_person_in_all_trainings_with_facts_of_each(planned, invent):
    planned.enroll(invent(1))
    planned.plan_day(code="LAIN")
    later = invent(1, name="Dr. Peserta Contoh 01", grade="III/d", unit="Dinas Contoh")
    (there,) = planned.enroll(later, training="LAIN").people
    (here,) = planned.read(list_participants)
    assert (there.grade, there.unit) == ("III/d", "Dinas Contoh")
    assert (here.grade, here.unit) == ("III/c", "SD Negeri 901 Kota Contoh")
    assert here.code != there.code
    assert [line.people for line in planned.workspace.read(list_trainings)] == [1, 1]


def test_what_is_known_of_a_person_from_another_training_is_filled_and_compared(planned, invent):
    planned.plan_day(code="LAIN")
    planned.enroll(invent(1, born=None), training="LAIN")
    listed = invent(1, row=7, birthplace="Lain")
    for outcome in (planned.preview(listed), planned.enroll(listed)):
        (line,) = outcome.people
        assert (line.ndh, line.born, line.birthplace) == (1, dt.date(1980, 1, 1), "Contoh")
        assert found(outcome.problems) == [
            (7, "birthplace", "Lain", RowCode.DIFFERS, Severity.WARNING)
        ]
    (stored,) = planned.read(list_participants)
    assert stored.born == dt.date(1980, 1, 1)


def test_another_name_with_a_known_nip_stays_out(planned, invent):
    planned.enroll(invent(1))
    stranger = invent(1, row=9, name="Orang Lain")
    for outcome in (planned.enroll(stranger, invent(2)), planned.preview(stranger, invent(2))):
        assert found(outcome.problems) == [
            (9, "nip", "198001012005011901", RowCode.NIP_CONFLICT, Severity.REFUSED)
        ]
        assert [o.name for o in outcome.people] == ["Peserta Contoh 02"]


def test_another_name_with_a_nip_of_another_training_stays_out_too(planned, invent):
    planned.plan_day(code="LAIN")
    planned.enroll(invent(1), training="LAIN")
    outcome = planned.enroll(invent(1, name="Orang Lain"))
    assert [o.code for o in outcome.problems] == ["nip-conflict"]
    assert outcome.imported == 0


def test_people_without_nip_are_known_by_name_and_unit(planned, invent):
    planned.enroll(invent(1, nip=None))
    same = invent(1, nip=None, name="PESERTA CONTOH 01, S.Pd.", unit="sd negeri 901  kota contoh")
    outcome = planned.enroll(same)
    assert (outcome.imported, outcome.known) == (0, 1)
    elsewhere = planned.enroll(invent(1, nip=None, unit="SMP Negeri 99 Kota Contoh"))
    assert elsewhere.imported == 1
    nowhere = invent(5, nip=None, unit=None)
    assert [planned.enroll(nowhere).imported for _ in range(2)] == [1, 0]


def test_a_nip_that_comes_later_is_added_to_the_person(planned, invent):
    planned.enroll(invent(1, nip=None, grade=None, born=None))
    for outcome in (planned.preview(invent(1)), planned.enroll(invent(1))):
        (line,) = outcome.people
        assert (line.ndh, line.nip, line.grade) == (1, "198001012005011901", "III/c")
        assert line.born == dt.date(1980, 1, 1)
        assert not outcome.problems
    assert planned.enroll(invent(1, nip=None)).known == 1


def test_a_preview_stores_nothing(planned, invent):
    planned.enroll(invent(1, nip=None))
    planned.preview(invent(1), invent(2))
    (line,) = planned.read(list_participants)
    assert line.nip is None


def test_a_nip_that_comes_later_is_given_to_one_person_only(planned, invent):
    namesake = invent(2, name="Peserta Contoh 01", unit="SD Negeri 901 Kota Contoh")
    planned.enroll(invent(1, nip=None))
    outcome = planned.enroll(invent(1), namesake)
    assert (outcome.imported, outcome.known) == (1, 1)
    assert [(o.ndh, o.nip) for o in outcome.people] == [
        (1, "198001012005011901"),
        (2, "198001012005011902"),
    ]


@pytest.mark.parametrize("nameless_first", [True, False])
def test_one_with_and_one_without_nip_stay_two_in_every_order(planned, invent, nameless_first):
    known, nameless = invent(1), invent(1, nip=None, row=9)
    people = (nameless, known) if nameless_first else (known, nameless)
    first = planned.enroll(*people)
    assert (first.imported, first.known) == (2, 0)
    again = planned.enroll(*people)
    assert (again.imported, again.known) == (0, 2)
    assert again.people == first.people


def test_two_without_nip_who_differ_in_their_birth_stay_two(planned, invent):
    twins = [invent(1, nip=None, born=dt.date(1980, 1, day)) for day in (1, 2)]
    assert planned.enroll(*twins).imported == 2
    again = planned.enroll(*twins)
    assert (again.imported, again.known, again.problems) == (0, 2, ())
    assert [o.ndh for o in again.people] == [1, 2]


def test_two_of_one_name_and_unit_with_different_nips_are_two(planned, invent):
    twin = invent(2, name="Peserta Contoh 01", unit="SD Negeri 901 Kota Contoh")
    assert planned.enroll(invent(1), twin).imported == 2
    again = planned.enroll(invent(1), twin)
    assert (again.imported, again.known) == (0, 2)


def test_what_contradicts_the_stored_facts_is_told_and_not_taken(planned, invent):
    planned.enroll(invent(1))
    changed = invent(
        1,
        row=7,
        name="Peserta Contoh 01, M.Pd.",
        rank="Pembina",
        grade="IV/a",
        position=None,
        unit="Dinas Contoh",
        born=dt.date(1980, 1, 2),
        birthplace="Lain",
    )
    outcome = planned.enroll(changed)
    assert found(outcome.problems) == [
        (7, column, value, RowCode.DIFFERS, Severity.WARNING)
        for column, value in (
            ("name", "Peserta Contoh 01, M.Pd."),
            ("rank", "Pembina"),
            ("grade", "IV/a"),
            ("unit", "Dinas Contoh"),
            ("born", "1980-01-02"),
            ("birthplace", "Lain"),
        )
    ]
    (line,) = planned.read(list_participants)
    assert (line.name, line.grade, line.position) == (
        "Peserta Contoh 01",
        "III/c",
        "Kepala Sekolah",
    )


def test_a_preview_says_what_an_import_would_do(planned, invent):
    planned.enroll(invent(1))
    people = [invent(3), invent(1, grade="IV/a"), invent(2)]
    expected = planned.preview(*people)
    done = planned.enroll(*people)
    assert (expected.rows, expected.imported, expected.known) == (3, 2, 1)
    assert expected.problems == done.problems
    assert [replace(o, code=None) for o in done.people] == [
        replace(o, code=None) for o in expected.people
    ]
    assert [o.code is None for o in expected.people] == [True, False, True]


def test_who_has_left_stays_out_and_is_told(planned, invent):
    planned.enroll(invent(1), invent(2))
    planned.withdraw("2")
    for outcome in (planned.preview(invent(1), invent(2)), planned.enroll(invent(1), invent(2))):
        (told,) = outcome.problems
        assert (told.row, told.code, told.value, told.ndh) == (
            6,
            RowCode.HAS_LEFT,
            "Peserta Contoh 02",
            2,
        )
        assert [o.state for o in outcome.people] == ["active", "withdrawn"]


def problem(row, **facts):
    code = RowCode.NIP_NUMERIC
    return replace(RowProblem("Peserta", row, "NIP", "1.98E+17", code, code.severity), **facts)


def test_problems_of_the_file_and_of_the_records_are_told_in_the_order_of_rows(planned, invent):
    planned.enroll(invent(1))
    outcome = planned.preview(
        invent(1, row=6, grade="IV/a"),
        invent(2, row=8),
        problems=[problem(5), problem(9)],
    )
    assert [o.row for o in outcome.problems] == [5, 6, 9]
    assert outcome.rows == 4


def test_the_known_person_whom_a_lost_nip_and_the_name_fit_is_offered(planned, invent):
    planned.enroll(invent(1), invent(2))
    lost = {"nip_start": "198001012005011", "name": "Peserta Contoh 02"}
    outcome = planned.preview(
        problems=[
            problem(5, **lost),
            problem(6, **{**lost, "name": "Orang Lain"}),
            problem(7, nip_start="197001012005011", name="Peserta Contoh 02"),
            problem(8, name="Peserta Contoh 02"),
            problem(9, nip_start="198001012005011"),
        ],
    )
    suggestions = [o.suggestion for o in outcome.problems]
    assert suggestions == ["198001012005011902", None, None, None, None]


def test_nobody_is_offered_where_several_fit(planned, invent):
    planned.enroll(invent(1), invent(2, name="Peserta Contoh 01"))
    lost = problem(5, nip_start="198001012005011", name="Peserta Contoh 01")
    assert planned.preview(problems=[lost]).problems[0].suggestion is None


def test_late_joiners_have_their_first_day(planned, invent):
    planned.enroll(invent(1), joined=dt.date(2025, 8, 5))
    assert planned.tally().people[0].unmarked == 0


def many(invent, count):
    """Invent many people by changing the NIP's day and sequence."""
    return [
        invent(1, row=number, name=f"Peserta {number}", nip=f"19800101200501{number + 1000:04}")
        for number in range(count)
    ]


def test_a_long_list_tells_its_progress(planned, invent):
    heard = []
    people = many(invent, 1201)
    listed = PeopleList("Peserta", len(people), tuple(people), ())
    planned.workspace.change(
        importing.import_people,
        training=planned.code,
        people=listed,
        progress=lambda done, total: heard.append((done, total)),
    )
    assert heard == [(0, 1201), (500, 1201), (1000, 1201)]
    names = [o.name for o in planned.read(list_participants)]
    assert names == [person.name for person in people]


def test_a_cancelled_import_leaves_nothing_behind(planned, invent):
    people = many(invent, 1001)

    def stop(done, total):
        if done:
            raise ImportCancelled(file="daftar.xlsx")

    listed = PeopleList("Peserta", len(people), tuple(people), ())
    with pytest.raises(ImportCancelled):
        planned.workspace.change(
            importing.import_people, training=planned.code, people=listed, progress=stop
        )
    assert planned.read(list_participants) == ()
    (last,) = planned.workspace.read(journal.last_entries, limit=1)
    assert last.verb == "plan_training"


def test_an_import_is_told_to_the_journal_without_names(planned, invent):
    planned.enroll(invent(1), invent(2))
    (line,) = planned.workspace.read(journal.last_entries, limit=1)
    assert (line.verb, line.facts["imported"], line.facts["sheet"]) == (
        "import_people",
        2,
        "Peserta",
    )
    assert "Contoh" not in str(line.facts)


def test_nobody_is_enrolled_in_an_unknown_training(planned, invent):
    with pytest.raises(UnknownTraining):
        planned.enroll(invent(1), training="LAIN")
