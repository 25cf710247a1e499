"""A list in a new version: changes that were chosen, people it no longer names, and undo."""

import datetime as dt
from dataclasses import replace

import pytest

from app import journal
from app.domain.list_refusals import HasRecords, SeatTakenOver, StaleList
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import Severity
from app.exchange.people_list import PeopleList, RowCode, RowProblem
from app.usecases.importing import import_people, preview_import, undo_import
from app.usecases.participants import list_participants, withdraw
from app.usecases.printing import record_printing
from app.usecases.replacing import replace_participant
from app.workspace import Workspace


def grades(classroom):
    return [o.grade for o in classroom.read(list_participants)]


def undo(classroom, outcome):
    classroom.workspace.change(undo_import, training=classroom.code, outcome=outcome)


def test_of_the_changes_only_those_accepted_are_taken(day, invent):
    new = [invent(n, grade="IV/a", unit="Dinas Contoh") for n in (1, 2)]
    shown = day.preview(*new, update=True)
    chosen = [o for o in shown.changes if (o.ndh, o.fact) in {(1, "grade"), (2, "unit")}]
    outcome = day.enroll(*new, accepted=chosen)
    assert list(outcome.changes) == chosen
    assert [(o.row, o.code, o.column) for o in outcome.problems] == [
        (5, RowCode.DIFFERS, "unit"),
        (6, RowCode.DIFFERS, "grade"),
    ]
    first, second, _ = day.read(list_participants)
    assert (first.grade, first.unit) == ("IV/a", "SD Negeri 901 Kota Contoh")
    assert (second.grade, second.unit) == ("III/c", "Dinas Contoh")


def test_accepting_the_same_changes_twice_does_no_harm(day, invent):
    new = invent(1, grade="IV/a")
    accepted = day.preview(new, update=True).changes
    assert len(day.enroll(new, accepted=accepted).changes) == 1
    again = day.enroll(new, accepted=accepted)
    assert (again.changes, again.problems) == ((), ())


def test_a_change_that_is_no_longer_what_was_shown_is_not_taken(day, invent):
    new = invent(1, grade="IV/a")
    accepted = day.preview(new, update=True).changes
    day.enroll(invent(1, grade="III/d"), update=True)
    with pytest.raises(StaleList) as refused:
        day.enroll(new, accepted=accepted)
    assert refused.value.fields == {"ndh": 1, "stored": "III/d"}
    assert grades(day)[0] == "III/d"


def test_gaps_that_a_list_fills_are_told_apart_from_changes(day, invent):
    day.enroll(invent(4, grade=None, born=None))
    listed = invent(4, row=9, unit="Dinas Contoh")
    for outcome in (day.preview(listed, update=True), day.enroll(listed, update=True)):
        assert [(o.fact, o.old) for o in outcome.changes] == [("unit", "SD Negeri 904 Kota Contoh")]
        assert [(o.row, o.ndh, o.fact, o.old, o.new) for o in outcome.filled] == [
            (9, 4, "grade", None, "III/c"),
            (9, 4, "born", None, dt.date(1980, 1, 1)),
        ]


def test_the_newcomers_of_a_list_are_told(day, invent):
    for outcome in (day.preview(invent(4), invent(1)), day.enroll(invent(4), invent(1))):
        assert [o.ndh for o in outcome.newcomers] == [4]
        assert [o.ndh for o in outcome.people] == [4, 1]


def test_whom_the_list_no_longer_names_is_gone(day, invent):
    day.withdraw("3")
    for outcome in (day.preview(invent(1)), day.enroll(invent(1))):
        assert [(o.ndh, o.name) for o in outcome.gone] == [(2, "Peserta Contoh 02")]
        assert outcome.left == ()
    assert [o.state for o in day.read(list_participants)] == ["active", "active", "withdrawn"]


def test_whoever_stands_in_a_row_that_stays_out_is_not_gone(day, invent):
    def problem(row, code, **facts):
        return RowProblem("Peserta", row, "Nama", None, code, code.severity, **facts)

    outcome = day.preview(
        problems=[
            problem(2, RowCode.NIP_NUMERIC, name="Peserta Contoh 01"),
            replace(problem(3, RowCode.ROW_SKIPPED), value="PESERTA CONTOH 02, S.Pd."),
            problem(4, RowCode.GRADE_UNKNOWN, name="Peserta Contoh 03"),
            problem(5, RowCode.NAME_MISSING),
        ]
    )
    assert [o.ndh for o in outcome.gone] == [3]
    swapped = invent(1, row=7, name="Peserta Contoh 02")
    stolen = day.preview(swapped)
    assert [(o.code, o.severity) for o in stolen.problems] == [
        (RowCode.NIP_CONFLICT, Severity.REFUSED)
    ]
    assert [o.ndh for o in stolen.gone] == [1, 3]


def test_those_gone_leave_with_the_import_where_that_is_chosen(day, invent):
    gone = day.preview(invent(1)).gone
    outcome = day.enroll(invent(1), invent(4), leaving=[gone[0].code])
    assert [(o.ndh, o.state) for o in outcome.gone] == [(2, "withdrawn"), (3, "active")]
    assert outcome.left == (gone[0].code,)
    (line,) = day.workspace.read(journal.last_entries, limit=1)
    assert (line.verb, line.facts["imported"], line.facts["left"]) == ("import_people", 1, [2])


def test_an_import_is_taken_back_whole(day, invent):
    day.enroll(invent(4, grade=None))
    before = day.read(list_participants)
    shown = day.preview(invent(1), update=True)
    outcome = day.enroll(
        invent(1, name="Peserta Contoh Satu 01", born=dt.date(1980, 1, 2)),
        invent(4),
        invent(5),
        update=True,
        leaving=[line.code for line in shown.gone],
    )
    assert [o.state for o in day.read(list_participants)].count("withdrawn") == 2
    undo(day, outcome)
    assert day.read(list_participants) == before
    (line,) = day.workspace.read(journal.last_entries, limit=1)
    assert line.verb == "undo_import"
    assert line.facts["removed"] == [5]
    assert sorted(line.facts["back"]) == [2, 3]
    assert {"ndh": 4, "fact": "grade", "old": None, "new": "III/c"} in line.facts["restored"]
    assert len(line.facts["restored"]) == 3
    again = day.enroll(invent(5))
    assert (again.imported, [o.ndh for o in again.people]) == (1, [5])


def test_a_person_known_from_another_training_stays_known_when_an_import_is_taken_back(day, invent):
    day.plan_day(code="LAIN")
    day.enroll(invent(7, born=None), training="LAIN")
    undo(day, day.enroll(invent(7)))
    (known,) = day.workspace.read(list_participants, training="LAIN")
    assert (known.name, known.born) == ("Peserta Contoh 07", None)
    assert [o.ndh for o in day.read(list_participants)] == [1, 2, 3]


def test_an_import_stays_once_somebody_of_it_was_marked(day, invent):
    outcome = day.enroll(invent(4), invent(5))
    day.type(1, "H", "5")
    day.type(1, None, "5")
    with pytest.raises(HasRecords) as refused:
        undo(day, outcome)
    assert refused.value.fields == {"name": "Peserta Contoh 05", "ndh": 5}
    assert len(day.read(list_participants)) == 5


def test_an_import_stays_once_a_sheet_was_printed_with_it(day, invent):
    outcome = day.enroll(invent(4))
    later = outcome.at + dt.timedelta(minutes=1)
    with Workspace(day.workspace.folder, operator="Penguji", clock=lambda: later) as workspace:
        workspace.change(record_printing, training=day.code, paper="attendance-sheet", pages=1)
    with pytest.raises(HasRecords):
        undo(day, outcome)


def test_an_import_stays_once_a_fact_of_it_was_changed_again(day, invent):
    outcome = day.enroll(invent(1, grade="IV/a"), update=True)
    day.enroll(invent(1, grade="IV/b"), update=True)
    with pytest.raises(StaleList) as refused:
        undo(day, outcome)
    assert refused.value.fields == {"ndh": 1, "stored": "IV/b"}


def test_nothing_is_left_to_take_back_where_an_import_changed_nothing(day, invent):
    undo(day, day.enroll(invent(1)))
    assert len(day.read(list_participants)) == 3


def test_a_list_is_compared_quickly_with_a_large_class(planned, invent):
    people = [
        invent(1, row=n, name=f"Peserta {n}", nip=f"19800101200501{n + 1000:04}", unit=f"Unit {n}")
        for n in range(1200)
    ]
    listing = PeopleList("Peserta", len(people), tuple(people), ())
    planned.workspace.change(import_people, training=planned.code, people=listing)
    shorter = replace(listing, people=tuple(people[:600]))
    outcome = planned.read(preview_import, people=shorter)
    assert (outcome.known, len(outcome.gone)) == (600, 600)


def test_who_was_replaced_meanwhile_is_not_taken_back_with_the_import(day, invent):
    outcome = day.enroll(invent(1), invent(3), leaving=[day.read(list_participants)[1].code])
    day.workspace.change(
        replace_participant,
        training=day.code,
        who="2",
        facts=PersonFacts("Rina Umpama"),
        joined=dt.date(2025, 8, 4),
        reason="Berhalangan",
    )
    with pytest.raises(SeatTakenOver) as refused:
        undo(day, outcome)
    assert refused.value.by == "Rina Umpama"


def test_who_left_is_not_taken_back_by_an_undo_of_another_import(day, invent):
    outcome = day.enroll(invent(1), invent(4))
    day.withdraw("2")
    undo(day, outcome)
    assert [o.state for o in day.read(list_participants)] == ["active", "withdrawn", "active"]
    day.workspace.change(withdraw, training=day.code, who="2", reason="-", undo=True)
