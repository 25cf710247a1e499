"""A substitute takes over a seat: whose the NDH is then, and whose the marks stay."""

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.list_refusals import (
    AlreadyEnrolled,
    HasRecords,
    HoldsCertificate,
    NotASubstitute,
    SeatTakenOver,
)
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import EnrollmentState
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.class_list import list_class
from app.usecases.entering import enroll_person
from app.usecases.exports import training_tables
from app.usecases.finding import find_enrollment, find_training
from app.usecases.papers import attendance_sheets, recap_sheet
from app.usecases.participants import list_participants, withdraw
from app.usecases.printing import record_printing
from app.usecases.replacing import replace_participant, take_back_replacement
from app.workspace import Workspace

SUBSTITUTE = PersonFacts(name="Citra Pengganti Contoh", nip="198502022010012907", unit="Dinas X")
TUESDAY = dt.date(2025, 8, 5)


def replace_(day, who="2", facts=SUBSTITUTE, joined=dt.date(2025, 8, 4), **more):
    return day.workspace.change(
        replace_participant,
        training=day.code,
        who=who,
        facts=facts,
        joined=joined,
        reason="Berhalangan",
        **more,
    )


def take_back(day, who="2", **more):
    return day.workspace.change(take_back_replacement, training=day.code, who=who, **more)


def states(day):
    return [(o.ndh, o.name[:5], o.state) for o in day.read(list_participants)]


@pytest.fixture
def swapped(day):
    """Give seat 2 to a substitute after its first session was marked."""
    day.type(1, "H", "1", "2", "3")
    replace_(day)
    return day


def test_the_substitute_has_the_ndh_and_the_one_replaced_keeps_the_marks(day):
    day.type(1, "H", "2")
    done = replace_(day)
    assert (done.left.ndh, done.left.state, done.before) == (2, "replaced", "active")
    assert (done.newcomer.ndh, done.newcomer.state, done.newcomer.name) == (
        2,
        "active",
        "Citra Pengganti Contoh",
    )
    member = next(o for o in day.read(list_class).members if o.replaces)
    assert (member.replaces, member.joined) == ("Peserta Contoh 02", dt.date(2025, 8, 4))
    assert day.marks() == ()
    day.type(2, "H", "2")
    assert [(o.session, o.ndh) for o in day.marks()] == [(2, 2)]


def test_an_ndh_means_who_sits_there_now_and_the_nip_still_means_the_other(swapped):
    def name_of(who):
        def query(tx):
            return find_enrollment(tx, find_training(tx, swapped.code), who).name

        return swapped.workspace.read(query)

    assert name_of("2") == name_of("198502022010012907") == "Citra Pengganti Contoh"
    assert name_of("198001012005011902") == "Peserta Contoh 02"
    (outcome,) = swapped.type(2, "H", "198001012005011902")
    assert (outcome.outcome, outcome.refusal.code) == ("refused", "withdrawn")


def test_the_tally_counts_the_substitute_without_the_marks_of_before(swapped):
    people = swapped.tally().people
    assert [(o.ndh, o.name[:5], o.jp_present, o.unmarked) for o in people] == [
        (1, "Peser", 3, 3),
        (2, "Citra", 0, 4),
        (3, "Peser", 3, 3),
    ]


def test_the_recap_shows_the_one_replaced_in_a_row_of_their_own(swapped):
    swapped.type(2, "S", "2")
    rows = swapped.read(recap_sheet).rows[1:3]
    assert [(o.ndh, o.name[:5], o.marks[:2], o.result, o.detail) for o in rows] == [
        (2, "Peser", ("H", "x"), "Diganti", "oleh NDH 02"),
        (2, "Citra", (None, "S"), "Belum", None),
    ]


def test_a_substitute_of_a_later_day_owes_nothing_of_the_days_before(day):
    replace_(day, joined=TUESDAY)
    assert day.tally().people[1].unmarked == 0
    assert day.read(recap_sheet).rows[2].marks == ("-",) * 4


def test_sheets_tables_and_certificates_name_the_substitute_only(swapped):
    swapped.fill(date=dt.date(2025, 8, 4))
    swapped.issue()
    names = [row.name for row in swapped.read(attendance_sheets, session=2)[0].rows]
    assert names == ["Peserta Contoh 01", "Citra Pengganti Contoh", "Peserta Contoh 03"]
    people, attendance, recap = swapped.read(training_tables)
    assert [row[10] for row in people.rows] == ["Aktif", "Aktif", "Diganti", "Aktif"]
    assert [row[1] for row in attendance.rows] == names == [row[1] for row in recap.rows]
    assert [sheet.name for sheet in swapped.read(certificate_sheets)] == names


def test_the_export_gives_no_mark_of_the_one_replaced_to_the_substitute(swapped):
    _, attendance, _ = swapped.read(training_tables)
    assert [row[3] for row in attendance.rows] == ["H", None, "H"]


def test_a_substitute_may_get_the_next_ndh_instead(day):
    done = replace_(day, take_ndh=False)
    assert (done.left.ndh, done.newcomer.ndh) == (2, 4)
    (outcome,) = day.type(1, "H", "2")
    assert outcome.refusal.code == "withdrawn"


def test_a_list_means_the_right_one_of_two_with_one_ndh(swapped, invent):
    outcome = swapped.enroll(invent(2), invent(1))
    assert [(o.ndh, o.name[:5], o.state) for o in outcome.people] == [
        (2, "Peser", "replaced"),
        (1, "Peser", "active"),
    ]
    assert [o.name[:5] for o in outcome.gone] == ["Citra", "Peser"]
    assert [o.code for o in outcome.problems] == ["has-left"]


def test_whoever_was_replaced_is_neither_replaced_nor_withdrawn_nor_taken_back_again(swapped):
    nip = "198001012005011902"
    for act in (
        lambda: replace_(swapped, who=nip, facts=PersonFacts("Dewi Contoh")),
        lambda: swapped.withdraw(nip),
        lambda: swapped.workspace.change(
            withdraw, training=swapped.code, who=nip, reason="-", undo=True
        ),
    ):
        with pytest.raises(SeatTakenOver) as refused:
            act()
        assert refused.value.fields == {"name": "Peserta Contoh 02", "by": "Citra Pengganti Contoh"}


def test_a_participant_takes_over_no_other_seat(day):
    with pytest.raises(AlreadyEnrolled):
        replace_(day, facts=PersonFacts("Peserta Contoh 03", nip="198001012005011903"))
    assert [o.state for o in day.read(list_participants)] == ["active"] * 3


def test_the_seat_of_who_holds_a_certificate_is_not_given_away(day):
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    with pytest.raises(HoldsCertificate) as refused:
        replace_(day)
    assert refused.value.fields == {"name": "Peserta Contoh 02", "ndh": 2}


def test_a_replacement_is_taken_back_while_the_substitute_has_no_marks(swapped):
    assert take_back(swapped).state == "active"
    assert states(swapped) == [(n, "Peser", "active") for n in (1, 2, 3)]
    assert [o.ndh for o in swapped.marks()] == [1, 2, 3]
    replace_(swapped)
    swapped.type(2, "H", "2")
    with pytest.raises(HasRecords):
        take_back(swapped)


def test_a_substitute_who_stands_on_a_printed_sheet_stays(day):
    done = replace_(day)
    day.workspace = Workspace(
        day.workspace.folder, operator="Rini", clock=lambda: done.at + dt.timedelta(minutes=5)
    )
    day.workspace.change(record_printing, training=day.code, paper="attendance-sheet", pages=1)
    with pytest.raises(HasRecords):
        take_back(day, since=done.at)


def test_a_known_substitute_is_as_before_once_taken_back(day):
    day.plan_day(code="LAIN")
    day.workspace.change(enroll_person, training="LAIN", facts=SUBSTITUTE)
    before = day.workspace.read(list_participants, training="LAIN")
    done = replace_(day, facts=replace(SUBSTITUTE, birthplace="Umpama"))
    assert day.workspace.read(list_participants, training="LAIN") != before
    take_back(day, since=done.at, retold=done.retold)
    assert day.workspace.read(list_participants, training="LAIN") == before


def test_who_had_withdrawn_before_is_withdrawn_again(day):
    day.withdraw("2")
    done = replace_(day)
    assert done.before is EnrollmentState.WITHDRAWN
    take_back(day, before=done.before)
    assert states(day)[1] == (2, "Peser", "withdrawn")


def test_nobody_is_taken_back_for_who_replaced_nobody(day):
    with pytest.raises(NotASubstitute) as refused:
        take_back(day)
    assert refused.value.fields == {"name": "Peserta Contoh 02", "ndh": 2}


def test_a_substitute_may_be_replaced_in_turn(swapped):
    replace_(swapped, facts=PersonFacts("Dewi Contoh"))
    assert states(swapped)[1:] == [
        (2, "Dewi ", "active"),
        (2, "Peser", "replaced"),
        (2, "Citra", "replaced"),
        (3, "Peser", "active"),
    ]
    with pytest.raises(HasRecords):
        take_back(swapped, who="198502022010012907")
    take_back(swapped)
    assert [name for _, name, state in states(swapped) if state == "active"] == [
        "Peser",
        "Citra",
        "Peser",
    ]
