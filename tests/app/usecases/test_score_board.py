"""The score board: aspects, totals, places, the cut line, and what the tally says of them."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.score_refusals import NothingScored
from app.domain.standing import CutLine
from app.domain.vocabulary import Certainty, Result
from app.usecases.decisions import place_by_hand
from app.usecases.score_board import score_board, scored_aspects
from app.usecases.scores import ScoreCell, set_scores


def give(classroom, scores):
    """Set scores by NDH: one value for each aspect, None where there is none."""
    aspects = classroom.read(scored_aspects)
    cells = [
        ScoreCell(str(ndh), aspect, Decimal(value))
        for ndh, values in scores.items()
        for aspect, value in zip(aspects, values, strict=True)
        if value is not None
    ]
    classroom.workspace.change(set_scores, training=classroom.code, cells=cells)


def test_a_board_shows_every_aspect_total_place_and_result(scored_class):
    scored_class.fill(date=dt.date(2025, 8, 4))
    give(scored_class, {1: ("90", "80.01"), 2: ("95", "65"), 3: ("88", None)})
    board = scored_class.read(score_board)
    assert (board.best, board.missing) == (1, 1)
    first, second, third = board.lines
    assert (str(first.total), first.predikat, first.standing) == ("85.01", "Memuaskan", 1)
    assert (first.aspects, first.result) == ((Result.PASSED, Result.PASSED), Result.PASSED)
    assert (first.is_inside, first.is_complete) == (True, True)
    assert (second.aspects[1], second.result, second.standing) == ("deferred", "deferred", 2)
    assert second.reasons == ("deferred-aspect",)
    assert (third.total, third.predikat, third.standing) == (None, None, None)
    assert (third.aspects[1], third.result, third.is_complete) == ("pending", "pending", False)
    assert third.certainty is Certainty.OPEN
    assert board.line(3) == third
    assert first.unit == "SD Negeri 901 Kota Contoh"
    assert board.cut == CutLine(1, (1,), (1,), ())


def test_a_tie_across_the_line_is_seen_before_the_last_day_is_over(scored_class):
    give(scored_class, {1: ("90", "90"), 2: ("90", "90"), 3: ("71", "71")})
    board = scored_class.read(score_board)
    assert board.cut == CutLine(1, (1, 2), (1, 2), (3,), tied=(1, 2), room=1)
    assert [line.result for line in board.lines] == ["pending"] * 3


def test_a_tie_break_order_settles_equal_totals(day):
    aspects = [{"name": "Ujian", "weight": 50}, {"name": "Sikap", "weight": 50}]
    scores = {"scale": "A", "aspects": aspects, "tie_break": ["Sikap", "Ujian"]}
    day.plan_day(scores=scores, best=1)
    give(day, {1: ("90", "80"), 2: ("80", "90"), 3: ("71", "71")})
    assert [line.standing for line in day.read(score_board).lines] == [2, 1, 3]


def test_a_training_of_its_own_scale_has_its_own_predikat(day):
    bands = [
        {"from": "75", "name": "Kompeten", "result": "passed"},
        {"from": "0", "name": "Belum Kompeten", "result": "failed"},
    ]
    scores = {"scale": bands, "aspects": [{"name": "Praktik", "weight": 100}], "min_aspect": None}
    day.plan_day(scores=scores)
    day.fill(date=dt.date(2025, 8, 4))
    give(day, {1: ("75",), 2: ("74.99",)})
    assert [(o.predikat, o.result) for o in day.tally().people] == [
        ("Kompeten", "passed"),
        ("Belum Kompeten", "failed"),
        (None, "pending"),
    ]


def test_broken_attendance_fails_whoever_has_the_best_scores(scored_class):
    give(scored_class, {1: ("100", "100"), 2: ("80", "80"), 3: ("60", "60")})
    scored_class.type(1, "A", "1")
    scored_class.type(2, "A", "1")
    scored_class.fill(date=dt.date(2025, 8, 4))
    assert [(o.result, o.reasons, o.standing) for o in scored_class.tally().people] == [
        ("failed", ("min-present-percent",), 2),
        ("passed", (), 1),
        ("failed", ("min-aspect", "total-too-low"), 3),
    ]


def test_without_scores_a_board_has_only_places_by_hand(day):
    day.workspace.change(place_by_hand, training=day.code, places={"2": 1}, note="Panitia")
    board = day.read(score_board)
    assert (board.scheme, board.missing, board.best) == (None, 0, 0)
    assert [(o.ndh, o.card, o.aspects, o.standing) for o in board.lines] == [
        (1, (), (), None),
        (2, (), (), 1),
        (3, (), (), None),
    ]
    with pytest.raises(NothingScored):
        day.read(scored_aspects)


def test_who_has_left_is_on_no_board(scored_class):
    give(scored_class, {1: ("90", "90"), 2: ("80", "80"), 3: ("75", "75")})
    scored_class.withdraw("1")
    assert [(o.ndh, o.standing) for o in scored_class.read(score_board).lines] == [(2, 1), (3, 2)]
