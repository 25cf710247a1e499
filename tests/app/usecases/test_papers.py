"""What stands on attendance sheets and recap, word by word."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.documents.attendance_sheet import AttendanceRow, draw_attendance_sheets
from app.documents.page import PaperSize
from app.documents.recap import RecapSession, draw_recap
from app.documents.words import NUMBERS_OF_RECAP, PRACTICE
from app.domain.eligibility import Rule
from app.domain.errors import NothingToPrint, SessionCancelled, SessionIsBreak, UnknownSession
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import LateCounts, SessionMode
from app.usecases.organization import set_organization
from app.usecases.papers import (
    attendance_sheets,
    batch_text,
    letterhead,
    recap_sheet,
    rule_text,
    signatory_block,
)
from app.usecases.schedule import cancel_session, list_sessions, start_session
from app.usecases.timetabling import edit_session, planned_of

MONDAY = dt.date(2025, 8, 4)
EVENING = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}


def plan_with(day, *extra):
    day.plan(sessions=[*day.week["sessions"][:4], *extra])


def numbers(sheets):
    return [sheet.session for sheet in sheets]


def test_an_attendance_sheet_says_which_session_when_where_and_by_whom(day):
    sheet = day.read(attendance_sheets)[0]
    assert sheet.letterhead.lines == ("BKPSDMD KOTA CONTOH",)
    assert (sheet.program, sheet.batch) == ("Coaching dan Mentoring", "Angkatan IV")
    assert (sheet.dates, sheet.day) == ("4 s.d. 8 Agustus 2025", "Senin, 4 Agustus 2025")
    assert (sheet.subject, sheet.session) == ("Konsep Coaching", "1")
    assert sheet.time == "Pukul 07.30 s.d. 09.45 WIB"
    assert (sheet.trainers, sheet.place) == (("Drs. Joko Umpama, M.Si.",), "Aula Diklat")
    assert sheet.rows == tuple(
        AttendanceRow(
            ndh,
            f"Peserta Contoh {ndh:02}",
            f"19800101 200501 1 9{ndh:02}",
            f"SD Negeri {900 + ndh} Kota Contoh",
        )
        for ndh in (1, 2, 3)
    )


def test_a_sheet_is_printed_with_the_real_time_and_the_zone_of_the_training(day):
    day.plan_day(zone="WITA")
    start = dt.datetime(2025, 8, 4, 8, 15)
    day.workspace.change(start_session, training=day.code, session=1, at=start, shift=True)
    assert day.read(attendance_sheets)[0].time == "Pukul 08.15 s.d. 10.30 WITA"


def test_all_sheets_are_those_of_what_is_sat_together(day):
    work = {"mode": "workplace", "jp": 2}
    online = {**EVENING, "mode": "online"}
    plan_with(day, {**EVENING, "kind": "ceremony"}, {**EVENING, "kind": "break"}, work, online)
    day.workspace.change(cancel_session, training=day.code, session=2, reason="Libur")
    assert len(day.read(attendance_sheets)) == 5
    assert "2" not in numbers(day.read(attendance_sheets))


def test_a_day_is_printed_alone(classroom, invent):
    classroom.plan()
    classroom.enroll(invent(1))
    assert numbers(classroom.read(attendance_sheets, date=dt.date(2025, 8, 8))) == [
        "17",
        "18",
        "19",
        "20",
    ]
    with pytest.raises(UnknownSession):
        classroom.read(attendance_sheets, date=dt.date(2025, 8, 9))


def test_a_ceremony_or_work_without_a_clock_is_printed_when_it_is_named(day):
    plan_with(day, {**EVENING, "kind": "ceremony"}, {"mode": "workplace", "jp": 2})
    (opening,) = day.read(attendance_sheets, session=5)
    assert (opening.subject, opening.is_taught) == ("Acara", False)
    (work,) = day.read(attendance_sheets, session=6)
    assert work.time == "Sampai dengan 8 Agustus 2025"
    assert work.day == "Jumat, 8 Agustus 2025"


def test_breaks_and_cancelled_sessions_have_no_sheet(day):
    plan_with(day, {**EVENING, "kind": "break"})
    day.workspace.change(cancel_session, training=day.code, session=1, reason="Libur")
    with pytest.raises(SessionIsBreak):
        day.read(attendance_sheets, session=5)
    with pytest.raises(SessionCancelled):
        day.read(attendance_sheets, session=1)


def test_without_people_or_sessions_there_is_nothing_to_print(classroom, invent):
    classroom.plan()
    for query, paper in ((attendance_sheets, "attendance-sheet"), (recap_sheet, "recap")):
        with pytest.raises(NothingToPrint) as refused:
            classroom.read(query)
        assert refused.value.fields == {"paper": paper}
    classroom.enroll(invent(1))
    classroom.plan(sessions=[{**EVENING, "kind": "break"}])
    with pytest.raises(NothingToPrint):
        classroom.read(attendance_sheets)


def test_the_withdrawn_sign_no_more_sheets_and_keep_their_row_in_the_recap(day):
    day.type(1, "H", "2")
    day.withdraw("2")
    sheets = day.read(attendance_sheets)
    assert [[row.ndh for row in o.rows] for o in sheets] == [[1, 2, 3], [1, 3], [1, 3], [1, 3]]
    rows = day.read(recap_sheet).rows
    assert [row.ndh for row in rows] == [1, 2, 3]
    assert rows[1].marks == ("H", "x", "x", "x")
    assert (rows[1].jp, rows[1].percent, rows[1].result) == ("-", None, "Mengundurkan Diri")


def test_who_has_no_nip_has_none_on_the_sheet(classroom, invent):
    classroom.plan_day()
    classroom.enroll(invent(1, nip=None))
    assert classroom.read(attendance_sheets)[0].rows[0].nip is None
    assert classroom.read(recap_sheet).rows[0].nip is None


def test_a_recap_is_the_matrix_of_people_and_sessions(day):
    day.scan(1, "08:30", "1")
    day.type(2, "PC", "1", jp=Decimal("1.5"))
    day.fill(session=3)
    sheet = day.read(recap_sheet)
    assert (sheet.jp_planned, sheet.jp_scheduled, sheet.final) == ("50", "10", False)
    assert sheet.rule == "Hadir paling sedikit 90 % dari JP; terlambat dihitung hadir."
    assert sheet.sessions[3] == RecapSession("4", "Senin, 4 Agustus 2025", "1", "4 Agt")
    first, second, _ = sheet.rows
    assert (first.marks, first.jp, first.percent, first.result) == (
        ("T", "PC", "H", None),
        "7,5",
        "75,00",
        "Belum",
    )
    assert (second.marks, second.nip) == ((None, None, "H", None), "19800101 200501 1 902")
    assert sheet.signatory is not None
    assert sheet.signatory.name == "Dr. H. Mulyadi Sampel, M.Si."


def test_a_final_recap_says_who_passed(day):
    day.type(1, "A", "2")
    day.fill(date=MONDAY)
    sheet = day.read(recap_sheet)
    assert sheet.final
    assert [(row.percent, row.result) for row in sheet.rows] == [
        ("100,00", "Lulus"),
        ("70,00", "Tidak Lulus"),
        ("100,00", "Lulus"),
    ]


def test_sessions_before_a_late_joiners_first_day_show_a_dash(classroom, invent):
    classroom.plan(sessions=[*classroom.week["sessions"][:6], {"mode": "workplace", "jp": 2}])
    classroom.enroll(invent(1), joined=dt.date(2025, 8, 5))
    classroom.type(1, "H", "1", note="Susulan")
    (row,) = classroom.read(recap_sheet).rows
    assert row.marks == ("H", "-", "-", "-", None, None, None)


def test_who_joined_late_and_left_has_a_sign_for_both(classroom, invent):
    classroom.plan(sessions=classroom.week["sessions"][:6])
    classroom.enroll(invent(1), invent(2, nip=None), joined=dt.date(2025, 8, 5))
    classroom.withdraw("2")
    assert classroom.read(recap_sheet).rows[1].marks == ("-", "-", "-", "-", "x", "x")


def test_work_without_a_clock_stands_where_it_is_due_in_the_recap(classroom, invent):
    work = {"mode": "workplace", "jp": 2, "until": "2025-08-05"}
    classroom.plan(sessions=[*classroom.week["sessions"][:12], work])
    classroom.enroll(invent(1))
    sessions = classroom.read(recap_sheet).sessions
    assert sessions[8] == RecapSession("9", "s.d. 5 Agustus 2025", "2", "s.d. 5 Agt")
    assert sessions[9].day == "Rabu, 6 Agustus 2025"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({}, "Aula Diklat"),
        ({"mode": "online"}, "Daring"),
        ({"mode": "workplace"}, "Tempat kerja"),
    ],
)
def test_a_sheet_says_where_the_session_is(day, told, place):
    plan_with(day, {**EVENING, "jp": 1, **told})
    (sheet,) = day.read(attendance_sheets, session=5)
    assert sheet.place == place


def test_a_room_of_its_own_stands_on_the_sheet(day):
    first, second, *_ = day.read(list_sessions)
    for line, plan in (
        (first, replace(planned_of(first), room="Ruang Kelas B")),
        (second, replace(planned_of(second), room="Ruang Maya", mode=SessionMode.ONLINE)),
    ):
        day.workspace.change(
            edit_session,
            training=day.code,
            session=line.number,
            revision=line.revision,
            plan=plan,
        )
    places = [sheet.place for sheet in day.read(attendance_sheets)]
    assert places == ["Ruang Kelas B", "Daring, Ruang Maya", "Aula Diklat", "Aula Diklat"]


def test_a_recap_names_the_city_before_the_date_that_is_written_by_hand(day):
    signed = day.read(recap_sheet).signed
    assert signed is not None
    assert signed.startswith("Contoh, .....")


def test_holes_in_the_numbers_of_sessions_are_explained(day):
    assert day.read(recap_sheet).numbering is None
    day.workspace.change(cancel_session, training=day.code, session=2, reason="Libur")
    assert day.read(recap_sheet).numbering == NUMBERS_OF_RECAP


def test_a_recap_without_signatory_or_sessions_is_still_a_recap(day):
    day.plan(sessions=[], signatories={})
    sheet = day.read(recap_sheet)
    assert (sheet.signatory, sheet.sessions) == (None, ())
    assert sheet.rows[0].percent is None
    assert draw_recap(sheet, PaperSize.A4).pages == 1


@pytest.mark.parametrize("size", PaperSize)
def test_the_sheets_of_a_training_can_be_drawn_on_either_paper(day, size):
    assert draw_attendance_sheets(day.read(attendance_sheets), size).pages == 4
    assert draw_recap(day.read(recap_sheet), size).pages == 1


@pytest.mark.parametrize(
    ("organizer", "lines"),
    [
        ("BKPSDMD Kota Contoh", ("BKPSDMD KOTA CONTOH",)),
        ("Pemerintah Kota\nBKPSDMD", ("PEMERINTAH KOTA", "BKPSDMD")),
        (None, ("PANITIA PENYELENGGARA",)),
    ],
)
def test_a_letterhead_is_the_organizer_in_capitals_line_by_line(organizer, lines):
    assert letterhead(organizer).lines == lines


@pytest.mark.parametrize(
    ("batch", "text"), [(None, None), (4, "Angkatan IV"), (19, "Angkatan XIX")]
)
def test_an_angkatan_is_written_in_roman_numerals(batch, text):
    assert batch_text(batch) == text


def test_every_condition_of_a_rule_is_put_in_words():
    strict = Rule(
        min_present_percent=Decimal("95.5"),
        max_absent_jp=Decimal(18),
        max_absent_sessions=3,
        max_alpa_sessions=0,
        late_counts=LateCounts.HALF,
        excused_leaves_denominator=True,
    )
    assert rule_text(strict) == (
        "Hadir paling sedikit 95,5 % dari JP; tidak hadir paling banyak 18 JP;"
        " tidak hadir paling banyak 3 sesi; alpa paling banyak 0 sesi;"
        " terlambat dihitung setengah; sesi izin, sakit, dan dinas luar tidak masuk hitungan."
    )
    lenient = replace(Rule(), min_present_percent=None, late_counts=LateCounts.ABSENT)
    assert rule_text(lenient) == "Tanpa syarat kehadiran; terlambat dihitung tidak hadir."


def test_the_recap_says_what_scores_must_reach_too(day):
    aspects = [{"name": "Ujian", "weight": 100}]
    day.plan_day(scores={"scale": "B", "aspects": aspects, "min_aspect": "65"})
    assert day.read(recap_sheet).rule == (
        "Hadir paling sedikit 90 % dari JP; terlambat dihitung hadir;"
        " setiap aspek bernilai di atas 65; nilai akhir paling rendah 70,01."
    )


def test_a_position_that_is_missing_is_left_to_the_paper():
    block = signatory_block("Kepala Peraga", "196905121994031901", None, None, "Plt.")
    assert (block.position, block.prefix, block.nip) == (None, "Plt.", "19690512 199403 1 901")


def test_every_paper_of_a_practice_room_says_so(day):
    practice = OrganizationFacts("BKPSDMD Kota Contoh", is_practice=True)
    practice = day.workspace.change(set_organization, organization=practice)
    said = {*(sheet.disclaimer for sheet in day.read(attendance_sheets))}
    assert said == {day.read(recap_sheet).disclaimer} == {PRACTICE}
    day.workspace.change(set_organization, organization=replace(practice, is_practice=False))
    assert {*(sheet.disclaimer for sheet in day.read(attendance_sheets))} == {None}
    assert day.read(recap_sheet).disclaimer is None
