"""The committee's decisions beside the computed result, and places among equals by hand."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.errors import InvalidValue, Withdrawn
from app.domain.score_refusals import NothingToSettle, StaleDecision
from app.domain.vocabulary import Result
from app.usecases.decisions import (
    decide,
    place_by_hand,
    restore_decisions,
    take_back_decision,
)
from app.usecases.score_rows import NOTHING_DECIDED, Decided
from app.usecases.scores import ScoreCell, set_scores


def score(classroom, *values):
    """Give NDH 1, 2, ... these scores in both aspects, and let everybody be there."""
    cells = [
        ScoreCell(str(ndh), aspect, Decimal(value))
        for ndh, value in enumerate(values, start=1)
        for aspect in ("Ujian", "Sikap")
    ]
    classroom.workspace.change(set_scores, training=classroom.code, cells=cells)
    classroom.fill(date=dt.date(2025, 8, 4))


def act(classroom, verb, **arguments):
    return classroom.workspace.change(verb, training=classroom.code, **arguments)


def standing(classroom):
    return [(o.ndh, o.standing, o.result, o.computed, o.reasons) for o in classroom.tally().people]


def test_a_decision_stands_beside_the_computed_result_and_is_taken_back(scored_class):
    score(scored_class, "90", "55", "80")
    change = act(scored_class, decide, who="2", result=Result.PASSED, reason=" Rapat 8 Agustus ")
    assert (change.ndh, change.name, change.before) == (2, "Peserta Contoh 02", NOTHING_DECIDED)
    assert change.after == Decided(Result.PASSED, "Rapat 8 Agustus")
    second = standing(scored_class)[1]
    assert second == (2, 3, "passed", "failed", ("decided", "min-aspect", "total-too-low"))
    again = act(scored_class, decide, who="2", result=Result.PASSED, reason="Rapat 8 Agustus")
    assert again.before == again.after
    act(scored_class, take_back_decision, who="2")
    assert standing(scored_class)[1][2:4] == ("failed", "failed")
    assert act(scored_class, take_back_decision, who="2").after == NOTHING_DECIDED


def test_a_decision_without_scores_is_one_too(day):
    day.fill(date=dt.date(2025, 8, 4))
    act(day, decide, who="1", result=Result.FAILED, reason="Pelanggaran tata tertib")
    assert standing(day) == [
        (1, None, "failed", "passed", ("decided",)),
        (2, None, "passed", "passed", ()),
        (3, None, "passed", "passed", ()),
    ]
    assert [o.certainty for o in day.tally().people] == ["impossible", "certain", "certain"]


def test_a_decision_waits_for_the_marks_that_are_missing(scored_class):
    act(scored_class, decide, who="1", result=Result.PASSED, reason="Rapat")
    first = scored_class.tally().people[0]
    assert (first.result, first.certainty) == ("pending", "certain")
    assert first.reasons == ("unmarked", "score-missing")


@pytest.mark.parametrize("result", [Result.PENDING, Result.WITHDRAWN])
def test_only_a_result_can_be_decided_and_only_with_a_reason(scored_class, result):
    with pytest.raises(InvalidValue) as refusal:
        act(scored_class, decide, who="1", result=result, reason="Rapat")
    assert refusal.value.expected == "passed, deferred, failed"
    with pytest.raises(InvalidValue) as refusal:
        act(scored_class, decide, who="1", result=Result.PASSED, reason=" ")
    assert refusal.value.fields == {"path": "reason", "value": None, "expected": "needed"}


def test_nothing_is_decided_of_who_has_left(scored_class):
    scored_class.withdraw("2")
    with pytest.raises(Withdrawn):
        act(scored_class, decide, who="2", result=Result.PASSED, reason="Rapat")


def test_equals_share_a_place_until_the_committee_places_them(scored_class):
    score(scored_class, "80", "90", "90")
    assert [place for _, place, *_ in standing(scored_class)] == [3, 1, 1]
    changes = act(scored_class, place_by_hand, places={"3": 1, "2": 2}, note="Undian panitia")
    assert [change.after for change in changes] == [
        Decided(standing=1, note="Undian panitia"),
        Decided(standing=2, note="Undian panitia"),
    ]
    assert [place for _, place, *_ in standing(scored_class)] == [3, 2, 1]
    act(scored_class, place_by_hand, places={"3": None, "2": None}, note="")
    assert [place for _, place, *_ in standing(scored_class)] == [3, 1, 1]


def test_where_the_scores_decide_no_place_is_given_by_hand(scored_class):
    score(scored_class, "80", "90", "90")
    with pytest.raises(NothingToSettle) as refusal:
        act(scored_class, place_by_hand, places={"2": 1, "1": 2}, note="Undian")
    assert refusal.value.fields == {"ndh": 1, "name": "Peserta Contoh 01"}
    assert [place for _, place, *_ in standing(scored_class)] == [3, 1, 1]


def test_without_scores_the_committee_ranks_by_hand_with_a_note(day):
    day.fill(date=dt.date(2025, 8, 4))
    act(day, place_by_hand, places={"2": 1, "1": 2}, note="Penilaian panitia")
    assert [(o.ndh, o.standing, o.score) for o in day.tally().people] == [
        (1, 2, None),
        (2, 1, None),
        (3, None, None),
    ]
    with pytest.raises(InvalidValue) as refusal:
        act(day, place_by_hand, places={"3": 3}, note=" ")
    assert refusal.value.path == "note"
    with pytest.raises(InvalidValue) as refusal:
        act(day, place_by_hand, places={"2": 1, "3": 0}, note="Panitia")
    assert refusal.value.fields == {"path": "standing", "value": 0, "expected": "positive"}


def test_a_place_and_a_decision_stand_side_by_side_and_go_one_by_one(day):
    act(day, place_by_hand, places={"1": 1}, note="Panitia")
    both = act(day, decide, who="1", result=Result.PASSED, reason="Rapat").after
    assert both == Decided(Result.PASSED, "Rapat", 1, "Panitia")
    left = act(day, place_by_hand, places={"1": None}, note="")[0].after
    assert left == Decided(Result.PASSED, "Rapat")


def test_decisions_are_put_back_as_they_were_unless_they_moved(day):
    first = act(day, decide, who="1", result=Result.PASSED, reason="Rapat")
    second = act(day, decide, who="1", result=Result.FAILED, reason="Rapat lagi")
    with pytest.raises(StaleDecision) as refusal:
        act(day, restore_decisions, changes=[first])
    assert refusal.value.fields == {"ndh": 1, "name": "Peserta Contoh 01"}
    undone = act(day, restore_decisions, changes=[second])
    assert undone[0].after == first.after
    act(day, restore_decisions, changes=undone)
    assert day.tally().people[0].decided == second.after
    act(day, restore_decisions, changes=[second])
    act(day, restore_decisions, changes=[first])
    assert day.tally().people[0].decided == NOTHING_DECIDED
