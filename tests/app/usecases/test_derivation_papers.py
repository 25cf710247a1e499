"""A derivation on paper says every number and every reason in words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.documents import words
from app.domain.errors import NothingToPrint
from app.domain.organization import OrganizationFacts
from app.usecases.derivation_papers import derivation_sheets
from app.usecases.organization import set_organization


def test_a_sheet_says_whose_it_is_and_adds_up_line_by_line(day):
    day.type(1, "H", "1")
    day.type(2, "PC", "1", jp=Decimal("1.5"))
    day.type(3, "A", "1")
    (sheet,) = day.read(derivation_sheets, who=["1"])
    assert (sheet.program, sheet.batch) == ("Coaching dan Mentoring", "Angkatan IV")
    assert (sheet.ndh, sheet.name, sheet.nip) == (1, "Peserta Contoh 01", "19800101 200501 1 901")
    assert [(o.session, o.jp, o.mark, o.present, o.note, o.running) for o in sheet.lines] == [
        ("1", "3", "H", "3", "", "3"),
        ("2", "3", "PC", "1,5", "pulang cepat, hadir 1,5 dari 3 JP", "4,5"),
        ("3", "3", "A", "0", "alpa, dihitung tidak hadir", "4,5"),
        ("4", "1", "", "0", "belum diisi", "4,5"),
    ]
    assert {line.day for line in sheet.lines} == {"Senin, 4 Agustus 2025"}
    assert (sheet.total.jp, sheet.total.present) == ("10", "4,5")
    assert sheet.percent == "4,5 : 10 \N{MULTIPLICATION SIGN} 100 = 45 %, ditulis 45,00 %"
    assert (sheet.result, sheet.reasons) == ("Belum", "belum diisi, kehadiran kurang")
    assert sheet.disclaimer is None


def test_each_clause_is_held_against_what_was_reached(day):
    rule = {"max_absent_jp": 3, "max_absent_sessions": 0, "max_alpa_sessions": 1}
    day.plan_day(rule={**rule, "excused_leaves_denominator": True})
    day.type(1, "A", "1")
    for session in (1, 2, 3):
        day.fill(session=session)
    day.type(4, "H", "1")
    (sheet,) = day.read(derivation_sheets, who=["1"])
    assert [(o.asked, o.reached, o.verdict) for o in sheet.clauses] == [
        ("Hadir paling sedikit 90 % dari JP", "70 %", "tidak terpenuhi"),
        ("Tidak hadir paling banyak 3 JP", "3 JP", "terpenuhi"),
        ("Tidak hadir paling banyak 0 sesi", "1 sesi", "tidak terpenuhi"),
        ("Alpa paling banyak 1 sesi", "1 sesi", "terpenuhi"),
    ]
    assert (
        sheet.counting
        == "terlambat dihitung hadir; sesi izin, sakit, dan dinas luar tidak masuk hitungan"
    )
    (other,) = day.read(derivation_sheets, who=["2"])
    assert [clause.verdict for clause in other.clauses] == [
        "terpenuhi",
        "terpenuhi",
        "belum pasti",
        "terpenuhi",
    ]


def test_a_percentage_that_shows_as_90_is_seen_to_be_below(classroom, invent):
    day = {"date": "2025-08-04", "start": "07:30", "end": "09:45"}
    sessions = [{**day, "jp": "29.01"}, {**day, "start": "09:45", "end": "16:00", "jp": "260.99"}]
    classroom.plan(sessions=sessions)
    classroom.enroll(invent(1))
    classroom.type(1, "A", "1")
    classroom.fill(session=2)
    (sheet,) = classroom.read(derivation_sheets)
    assert sheet.percent.endswith("= 89,996551… %, ditulis 90,00 %")
    assert (sheet.clauses[0].reached, sheet.result) == ("89,996551… %", "Tidak Lulus")
    assert sheet.reasons == "kehadiran kurang"


def test_where_nothing_is_scheduled_there_is_nothing_to_reckon(classroom, invent):
    classroom.plan(sessions=[])
    classroom.enroll(invent(1))
    (sheet,) = classroom.read(derivation_sheets)
    assert (sheet.lines, sheet.percent) == ((), "belum ada yang dihitung")
    assert [o.reached for o in sheet.clauses] == ["belum ada yang dihitung"]


def test_work_without_a_date_of_its_own_is_due_on_the_last_day(classroom, invent):
    classroom.plan(sessions=[{"mode": "self-paced", "jp": 2}])
    classroom.enroll(invent(1))
    (sheet,) = classroom.read(derivation_sheets)
    assert sheet.lines[0].day == "s.d. 8 Agustus 2025"


def test_work_without_a_clock_stands_where_it_is_due(classroom, invent):
    work = {"mode": "workplace", "jp": 2, "until": "2025-08-05", "subject": "Tugas Mandiri"}
    classroom.plan(sessions=[*classroom.week["sessions"][:12], work])
    classroom.enroll(invent(1))
    (sheet,) = classroom.read(derivation_sheets)
    assert [line.subject for line in sheet.lines].index("Tugas Mandiri") == 8
    assert sheet.lines[8].day == "s.d. 5 Agustus 2025"


@pytest.mark.parametrize(
    ("status", "note"),
    [
        ("I", "izin, dihitung tidak hadir"),
        ("S", "sakit, dihitung tidak hadir"),
        ("DL", "dinas luar, dihitung tidak hadir"),
    ],
)
def test_an_excuse_is_called_what_it_is(day, status, note):
    day.type(1, status, "1")
    (sheet,) = day.read(derivation_sheets, who=["1"])
    assert sheet.lines[0].note == note


def test_holes_in_the_numbers_of_sessions_are_explained(day, invent):
    assert {o.numbering for o in day.read(derivation_sheets)} == {None}
    ceremony = {"date": "2025-08-04", "start": "07:00", "end": "07:30", "kind": "ceremony"}
    day.plan(code="LAIN", sessions=[ceremony, *day.week["sessions"][:2]])
    day.enroll(invent(1), training="LAIN")
    (sheet,) = day.workspace.read(derivation_sheets, training="LAIN")
    assert sheet.numbering == words.NUMBERS_OF_DERIVATION


def test_without_people_there_is_nothing_to_print(classroom):
    classroom.plan()
    with pytest.raises(NothingToPrint) as refused:
        classroom.read(derivation_sheets)
    assert refused.value.fields == {"paper": "derivation"}


def test_practice_says_that_it_is_practice(day):
    practice = OrganizationFacts("BKPSDMD Kota Contoh", is_practice=True)
    practice = day.workspace.change(set_organization, organization=practice)
    assert {o.disclaimer for o in day.read(derivation_sheets)} == {words.PRACTICE}
    day.workspace.change(set_organization, organization=replace(practice, is_practice=False))
    assert {o.disclaimer for o in day.read(derivation_sheets)} == {None}


def test_what_scores_must_reach_is_named_beside_the_result_of_the_attendance(scored_class):
    (sheet,) = scored_class.read(derivation_sheets, who=["1"])
    assert sheet.beside == "Setiap aspek bernilai di atas 70 (lihat daftar nilai)"


def test_where_scores_fail_nobody_nothing_is_named(day):
    (sheet,) = day.read(derivation_sheets, who=["1"])
    assert sheet.beside is None
