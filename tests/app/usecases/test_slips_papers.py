"""Slips: everybody whose result is open is told what is still needed, and nobody else."""

from decimal import Decimal

import pytest

from app.domain.errors import NothingToPrint
from app.domain.vocabulary import Result
from app.usecases.decisions import decide
from app.usecases.scores import ScoreCell, set_scores
from app.usecases.slips_papers import slips

LAST = "Hadir pada sesi 4: Senin, 4 Agustus 2025, pukul 15.45 s.d. 16.30 WIB"


def needs(classroom):
    return {slip.ndh: slip.needs for slip in classroom.read(slips)}


def score(classroom, *cells):
    values = [ScoreCell(who, aspect, Decimal(value)) for who, aspect, value in cells]
    classroom.workspace.change(set_scores, training=classroom.code, cells=values)


def test_the_session_that_decides_is_named_with_day_and_hour(last_hour):
    (slip,) = last_hour.read(slips)
    assert (slip.ndh, slip.name) == (2, "Peserta Contoh 02")
    assert slip.unit == "SD Negeri 902 Kota Contoh"
    assert (slip.program, slip.batch) == ("Coaching dan Mentoring", "Angkatan IV")
    assert slip.needs == (LAST,)


def test_where_nobody_is_open_there_is_no_slip(last_hour):
    last_hour.fill(session=4)
    with pytest.raises(NothingToPrint) as refused:
        last_hour.read(slips)
    assert refused.value.fields == {"paper": "slips"}


def test_where_nothing_is_scheduled_nothing_is_said(classroom, invent):
    classroom.plan(sessions=[])
    classroom.enroll(invent(1))
    with pytest.raises(NothingToPrint):
        classroom.read(slips)


def test_the_least_that_still_suffices_is_told_in_jp(day):
    day.plan_day(rule={"min_present_percent": "50"})
    day.fill(session=1)
    assert needs(day)[1] == ("Hadir sedikitnya 2 dari 7 JP yang tersisa",)


def test_many_sessions_that_all_are_needed_are_named_by_number(day):
    assert needs(day)[1] == ("Hadir pada sesi 1, 2, dan 3",)
    day.plan_day(rule={"min_present_percent": "100"})
    assert needs(day)[1] == ("Hadir pada sesi 1, 2, 3, dan 4",)


def test_where_sessions_count_it_is_told_how_many_may_be_missed(day):
    rule = {"min_present_percent": None, "max_absent_sessions": 1}
    day.plan_day(rule=rule)
    assert needs(day)[1] == ("Tidak hadir paling banyak 1 sesi lagi",)


def test_work_without_a_clock_is_to_be_done_until_its_day(day):
    work = {"mode": "workplace", "jp": 2, "until": "2025-08-07"}
    day.plan(sessions=[*day.week["sessions"][:1], work], rule={"min_present_percent": "100"})
    day.fill(session=1)
    assert needs(day)[1] == ("Selesaikan sesi 5 sampai dengan 7 Agustus 2025",)


def test_missing_and_deferred_scores_are_named_with_what_is_enough(scored_class):
    for session in (1, 2, 3, 4):
        scored_class.fill(session=session)
    score(scored_class, ("1", "Ujian", "90"), ("2", "Ujian", "65"), ("2", "Sikap", "90"))
    assert needs(scored_class) == {
        1: ("Nilai Sikap, di atas 70,00",),
        2: ("Perbaikan nilai Ujian, di atas 70,00",),
        3: ("Nilai Ujian, di atas 70,00", "Nilai Sikap, di atas 70,00"),
    }


def test_without_a_limit_a_score_is_only_needed(day):
    aspects = [{"name": "Ujian", "weight": 100}]
    day.plan_day(scores={"scale": "B", "aspects": aspects, "min_aspect": None})
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    assert needs(day)[1] == ("Nilai Ujian",)


def test_where_nothing_can_be_named_the_committee_decides(last_hour):
    last_hour.fill(session=4)
    last_hour.workspace.change(
        decide,
        training=last_hour.code,
        who="3",
        result=Result.DEFERRED,
        reason="Sidang kelulusan ditunda",
    )
    assert needs(last_hour) == {3: ("Keputusan panitia",)}
