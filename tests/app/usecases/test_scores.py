"""Scores: set, rounded, taken away and put back, with a remedial only where one has its place."""

from decimal import Decimal

import pytest

from app.domain.errors import InvalidValue, UnknownParticipant, Withdrawn
from app.domain.list_refusals import HasRecords
from app.domain.score_refusals import (
    NothingScored,
    RemedialNotOpen,
    StaleScore,
    UnknownAspect,
)
from app.domain.vocabulary import Result
from app.journal import last_entries
from app.usecases.decisions import decide
from app.usecases.importing import undo_import
from app.usecases.score_board import score_board
from app.usecases.scores import ScoreCell, restore_scores, set_scores


def cell(who, aspect, value, *, remedial=False):
    return ScoreCell(who, aspect, None if value is None else Decimal(value), remedial)


@pytest.fixture
def scored(scored_class):
    """Set scores in short words: who, aspect, value."""

    def set_them(*cells, remedial=False):
        return scored_class.workspace.change(
            set_scores,
            training=scored_class.code,
            cells=[cell(*each, remedial=remedial) for each in cells],
        )

    return set_them


def cards(classroom):
    """Tell every score as it stands, with its remedial."""
    return [
        [None if s is None else (str(s.value), s.remedial and str(s.remedial)) for s in line.card]
        for line in classroom.read(score_board).lines
    ]


def told(changes):
    return [(c.ndh, c.aspect, c.is_remedial, c.old, c.new) for c in changes]


def test_many_cells_are_one_action_with_old_and_new_values_in_the_journal(scored_class, scored):
    changes = scored(("1", "Ujian", "88.25"), ("1", "Sikap", "90"), ("3", "ujian", "70.005"))
    assert told(changes) == [
        (1, "Ujian", False, None, Decimal("88.25")),
        (1, "Sikap", False, None, Decimal(90)),
        (3, "Ujian", False, None, Decimal("70.01")),
    ]
    assert cards(scored_class) == [
        [("88.25", None), ("90.00", None)],
        [None, None],
        [("70.01", None), None],
    ]
    entry = scored_class.workspace.read(last_entries, limit=1)[0]
    assert entry.verb == "set_scores"
    assert entry.facts["changes"][0] == {
        "ndh": 1,
        "aspect": "Ujian",
        "remedial": False,
        "old": None,
        "new": "88.25",
    }


def test_the_same_score_again_changes_nothing(scored):
    scored(("1", "Ujian", "88.25"))
    assert scored(("1", "Ujian", "88.250")) == ()
    assert told(scored(("1", "Ujian", "89"))) == [(1, "Ujian", False, Decimal("88.25"), 89)]


def test_a_score_is_taken_away_with_its_remedial_and_comes_back_with_it(scored_class, scored):
    scored(("1", "Ujian", "65"))
    scored(("1", "Ujian", "80"), remedial=True)
    changes = scored(("1", "Ujian", None))
    assert told(changes) == [
        (1, "Ujian", True, Decimal(80), None),
        (1, "Ujian", False, Decimal(65), None),
    ]
    assert cards(scored_class)[0] == [None, None]
    assert scored(("1", "Ujian", None)) == ()
    workspace, training = scored_class.workspace, scored_class.code
    undone = workspace.change(restore_scores, training=training, changes=changes)
    assert cards(scored_class)[0] == [("65.00", "80.00"), None]
    workspace.change(restore_scores, training=training, changes=undone)
    assert cards(scored_class)[0] == [None, None]


@pytest.mark.parametrize("score", ["60", "70.01", None])
def test_a_remedial_stands_only_beside_a_score_that_defers(scored, score):
    scored(("1", "Ujian", score))
    with pytest.raises(RemedialNotOpen) as refusal:
        scored(("1", "Ujian", "80"), remedial=True)
    assert refusal.value.fields == {
        "ndh": 1,
        "name": "Peserta Contoh 01",
        "aspect": "Ujian",
        "score": score and Decimal(score),
    }
    assert scored(("1", "Ujian", None), remedial=True) == ()


def test_a_remedial_goes_when_its_original_no_longer_defers(scored_class, scored):
    scored(("1", "Ujian", "65"))
    scored(("1", "Ujian", "80"), remedial=True)
    assert told(scored(("1", "Ujian", "66"))) == [(1, "Ujian", False, 65, 66)]
    assert cards(scored_class)[0][0] == ("66.00", "80.00")
    assert len(scored(("1", "Ujian", "75"))) == 2
    assert cards(scored_class)[0][0] == ("75.00", None)


def test_an_original_and_its_remedial_can_come_in_one_action(scored_class):
    cells = [cell("2", "Sikap", "75", remedial=True), cell("2", "Sikap", "61")]
    scored_class.workspace.change(set_scores, training=scored_class.code, cells=cells)
    assert cards(scored_class)[1][1] == ("61.00", "75.00")


def test_what_was_changed_again_is_not_put_back(scored_class, scored):
    workspace, training = scored_class.workspace, scored_class.code
    changes = scored(("1", "Ujian", "65"))
    remedial = scored(("1", "Ujian", "80"), remedial=True)
    scored(("1", "Ujian", None))
    for seen in (changes, remedial):
        with pytest.raises(StaleScore) as refusal:
            workspace.change(restore_scores, training=training, changes=seen)
        assert refusal.value.fields == {"ndh": 1, "name": "Peserta Contoh 01", "aspect": "Ujian"}
    # A remedial whose original is gone has no place to come back to.
    scored(("1", "Ujian", "65"))
    scored(("1", "Ujian", "80"), remedial=True)
    removed = scored(("1", "Ujian", None), remedial=True)
    scored(("1", "Ujian", None))
    with pytest.raises(StaleScore):
        workspace.change(restore_scores, training=training, changes=removed)


def test_one_cell_that_is_refused_refuses_them_all(scored_class, scored):
    with pytest.raises(UnknownAspect) as refusal:
        scored(("1", "Ujian", "80"), ("1", "Hobi", "80"))
    assert refusal.value.fields == {"aspect": "Hobi", "aspects": ("Ujian", "Sikap")}
    with pytest.raises(UnknownParticipant):
        scored(("1", "Ujian", "80"), ("99", "Ujian", "80"))
    for value in ("100.01", "-1"):
        with pytest.raises(InvalidValue) as wrong:
            scored(("1", "Ujian", "80"), ("1", "Sikap", value))
        assert wrong.value.fields == {"path": "Sikap", "value": value, "expected": "score"}
    assert cards(scored_class) == [[None, None]] * 3


def test_who_has_left_gets_no_score(scored_class, scored):
    scored_class.withdraw("2")
    with pytest.raises(Withdrawn):
        scored(("2", "Ujian", "80"))


@pytest.mark.parametrize("is_scored", [True, False])
def test_who_was_scored_or_decided_of_is_not_removed(scored_class, invent, is_scored):
    workspace, training = scored_class.workspace, scored_class.code
    outcome = scored_class.enroll(invent(4))
    if is_scored:
        workspace.change(set_scores, training=training, cells=[cell("4", "Ujian", "80")])
    else:
        workspace.change(decide, training=training, who="4", result=Result.PASSED, reason="Rapat")
    with pytest.raises(HasRecords):
        workspace.change(undo_import, training=training, outcome=outcome)


def test_a_training_without_aspects_takes_no_scores(day):
    with pytest.raises(NothingScored) as refusal:
        day.workspace.change(set_scores, training=day.code, cells=[cell("1", "Ujian", "80")])
    assert refusal.value.fields == {"training": day.code}
