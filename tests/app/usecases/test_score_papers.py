"""The list of scores: everybody by place, what is missing as missing, and the rule of ties."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.errors import NothingToPrint
from app.domain.vocabulary import Result
from app.usecases.decisions import decide, place_by_hand
from app.usecases.score_papers import score_sheet
from app.usecases.scores import ScoreCell, set_scores

MONDAY = dt.date(2025, 8, 4)


def score(classroom, **cells):
    """Score people by NDH in Ujian and Sikap: `n1=("90", "80")`."""
    classroom.workspace.change(
        set_scores,
        training=classroom.code,
        cells=[
            ScoreCell(who.removeprefix("n"), aspect, Decimal(value))
            for who, values in cells.items()
            for aspect, value in zip(("Ujian", "Sikap"), values, strict=False)
        ],
    )


def notes(classroom):
    return dict(classroom.read(score_sheet).notes)


def test_people_stand_by_place_and_who_has_none_comes_last(scored_class):
    scored_class.fill(date=MONDAY)
    score(scored_class, n1=("80", "80"), n2=("90",), n3=("95", "90"))
    rows = scored_class.read(score_sheet).rows
    assert [(row.ndh, row.standing, row.total) for row in rows] == [
        (3, "1", "92,50"),
        (1, "2", "80,00"),
        (2, "", "belum"),
    ]
    assert rows[2].scores == ("90,00", "belum")
    assert [row.result for row in rows] == ["Lulus", "Lulus", "Belum"]
    assert [row.predikat for row in rows] == ["Sangat Memuaskan", "Baik", ""]


def test_a_remedial_stands_beside_the_original(scored_class):
    score(scored_class, n1=("65", "80"))
    cell = ScoreCell("1", "Ujian", Decimal(90), is_remedial=True)
    scored_class.workspace.change(set_scores, training=scored_class.code, cells=[cell])
    assert scored_class.read(score_sheet).rows[0].scores == ("65,00 → 90,00", "80,00")


def test_the_scale_the_limits_and_the_rule_of_ties_are_printed(scored_class):
    said = notes(scored_class)
    assert said["Predikat"].startswith("Sangat Memuaskan mulai 90,01; Memuaskan mulai 80,01")
    assert said["Syarat"] == (
        "setiap aspek di atas 70,00; aspek di atas 60,00 dapat diperbaiki satu kali;"
        " perbaikan dihitung paling tinggi 85,00"
    )
    assert said["Peringkat"] == "menurut nilai; yang nilainya sama berbagi peringkat"


def test_the_order_that_breaks_ties_is_named(day):
    aspects = [{"name": "Ujian", "weight": 50}, {"name": "Sikap", "weight": 50}]
    scores = {"scale": "A", "aspects": aspects, "min_aspect": None, "tie_break": ["Sikap"]}
    day.plan_day(scores=scores)
    said = notes(day)
    assert "berturut-turut menurut Sikap" in said["Peringkat"]
    assert "Syarat" not in said


def test_what_the_committee_decided_is_marked_and_explained(scored_class):
    scored_class.fill(date=MONDAY)
    score(scored_class, n1=("80", "80"))
    scored_class.workspace.change(
        decide,
        training=scored_class.code,
        who="1",
        result=Result.DEFERRED,
        reason="Rapat panitia",
    )
    sheet = scored_class.read(score_sheet)
    assert sheet.rows[0].result == "Ditunda *"
    assert dict(sheet.notes)["*"] == "hasil ditetapkan oleh panitia dengan alasan tertulis"


def test_without_scores_the_committees_places_are_the_list(day):
    with pytest.raises(NothingToPrint):
        day.read(score_sheet)
    day.workspace.change(place_by_hand, training=day.code, places={"2": 1}, note="Rapat panitia")
    sheet = day.read(score_sheet)
    assert [(row.ndh, row.standing, row.scores) for row in sheet.rows] == [
        (2, "1", ()),
        (1, "", ()),
        (3, "", ()),
    ]
    assert sheet.aspects == ()
    assert dict(sheet.notes) == {"Peringkat": "ditetapkan oleh panitia"}


def test_who_stands_behind_a_lower_score_is_explained_by_the_rule_of_places(scored_class):
    scored_class.fill(date=MONDAY)
    score(scored_class, n1=("80", "85"), n2=("99", "60"), n3=("75", "75"))
    sheet = scored_class.read(score_sheet)
    assert [(row.ndh, row.total, row.result) for row in sheet.rows] == [
        (1, "82,50", "Lulus"),
        (3, "75,00", "Lulus"),
        (2, "79,50", "Tidak Lulus"),
    ]
    assert dict(sheet.notes)["Peringkat"] == (
        "yang lulus atau masih dapat lulus lebih dahulu, kemudian yang ditunda atau tidak lulus;"
        " masing-masing menurut nilai; yang nilainya sama berbagi peringkat"
    )
