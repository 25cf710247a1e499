"""Scores: switched on, aspects with weights that are added up, a scale that is chosen or typed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from app.domain.score_scheme import SCALES, Aspect, Band, ScoreScheme
from app.domain.vocabulary import Result
from app.usecases.training_edits import edit_training

Key = Qt.Key
RANKING_ALONE = "Nilai hanya untuk peringkat"
NO = (None, None, None)
"""The limits of scores that keep nobody from passing."""


@pytest.fixture
def form(hand):
    """Open the scores of a training that has none yet."""
    hand.copy_as("CM-V")
    hand.desk.choose("CM-V")
    seen = hand.stored()
    hand.desk.operations.change(
        hand.page,
        edit_training,
        training="CM-V",
        revision=seen.revision,
        outline=replace(seen.outline, scores=None),
    )
    hand.editor.refresh()
    hand.editor.tabs.open_tab("scores")
    return hand.editor.tabs.sections["scores"]


def switch_on(hand):
    hand.field("scores.asked").editor.click()


def choose(hand, scale):
    choice = hand.field("scores.scale").editor
    choice.setCurrentIndex(choice.findData(scale))


def add_aspects(hand, form, *aspects):
    """Type aspects by keys alone, each (name, weight, turn)."""
    form.aspects_editor.table.edit_last()
    for texts in aspects:
        for text in texts:
            hand.type(text)
            hand.press(Key.Key_Tab)
    hand.press(Key.Key_Escape)


def test_nothing_can_be_typed_while_nothing_is_scored(hand, form):
    assert not form.aspects_editor.isEnabled()
    assert not form.bands_editor.isEnabled()
    assert form.sum == ""
    switch_on(hand)
    assert form.aspects_editor.isEnabled()
    assert not form.bands_editor.isEnabled()


def test_aspects_are_typed_by_keys_and_stored(hand, form):
    switch_on(hand)
    add_aspects(hand, form, ("Akademik", "60", ""), ("Sikap", "40", "1"))
    hand.fill("best", "6")
    hand.save()
    outline = hand.stored().outline
    assert outline.scores.aspects == (Aspect("Akademik", Decimal(60)), Aspect("Sikap", Decimal(40)))
    assert (outline.scores.scale, outline.scores.tie_break) == ("B", ("Sikap",))
    assert outline.scores.min_aspect == 70
    assert outline.certification.best == 6
    hand.desk.undo()
    assert hand.stored().outline.scores is None
    hand.desk.redo()
    assert hand.stored().outline.scores == outline.scores


def test_the_weights_are_added_up_with_each_letter(hand, form):
    switch_on(hand)
    add_aspects(hand, form, ("Akademik", "50", ""), ("Sikap", "40", ""))
    assert form.sum == "Jumlah bobot 90 %, kurang 10 %."
    assert form.aspects_editor.problem == ""
    hand.editor.tabs.open_tab("general")
    assert not hand.editor.save()
    assert form.aspects_editor.table.hasFocus()
    form.aspects_editor.table.setCurrentIndex(form.aspects_editor.table.model().index(1, 1))
    hand.type("50")
    assert form.sum == "Jumlah bobot pas 100 %."
    hand.type("1")
    assert form.sum == "Jumlah bobot 551 %, lebih 451 %."


def test_a_scale_is_shown_and_one_of_its_own_begins_with_it(hand, form):
    switch_on(hand)
    add_aspects(hand, form, ("Akademik", "100", ""))
    choose(hand, "A")
    assert [row.name for row in form.bands][2] == "Cukup Memuaskan"
    assert not form.bands_editor.isEnabled()
    choose(hand, "own")
    assert form.bands_editor.isEnabled()
    assert [row.name for row in form.bands][2] == "Cukup Memuaskan"
    hand.save()
    assert hand.stored().outline.scores.bands == SCALES["A"]


def test_a_scale_of_its_own_is_there_again_after_a_look_at_the_others(hand, form):
    switch_on(hand)
    choose(hand, "own")
    table = form.bands_editor.table
    table.setCurrentIndex(table.model().index(0, 1))
    table.setFocus()
    hand.type("Istimewa")
    choose(hand, "B")
    assert form.bands[0].name == "Sangat Memuaskan"
    choose(hand, "own")
    assert form.bands[0].name == "Istimewa"


def test_the_result_of_a_predikat_is_chosen_by_keys(hand, form):
    switch_on(hand)
    add_aspects(hand, form, ("Akademik", "100", ""))
    choose(hand, "own")
    table = form.bands_editor.table
    table.setCurrentIndex(table.model().index(3, 2))
    assert table.model().index(3, 2).data() == "ditunda"
    table.setFocus()
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert form.bands[3].result == "failed"
    hand.save()
    assert hand.stored().outline.scores.bands[3] == Band(
        Decimal("60.01"), "Kurang Baik", Result.FAILED
    )


def test_a_new_predikat_begins_with_the_first_result(hand, form):
    switch_on(hand)
    choose(hand, "own")
    table = form.bands_editor.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(5, 2))
    hand.press(Key.Key_F2)
    hand.press(Key.Key_Return)
    assert form.bands[5].result == "passed"


def ranking(form):
    box = next(o for o in form.findChildren(QCheckBox) if o.text() == RANKING_ALONE)
    assert box.accessibleName() == RANKING_ALONE
    return box


def test_scores_only_for_the_ranking_are_one_tick_and_read_back_as_it(hand, form):
    switch_on(hand)
    add_aspects(hand, form, ("Akademik", "100", ""))
    assert not ranking(form).isChecked()
    ranking(form).click()
    assert [(row.lowest, row.result) for row in form.bands] == [("0", "passed")]
    assert form.bands_editor.isEnabled()
    hand.save()
    assert hand.stored().outline.scores == ScoreScheme(
        "own", (Band(Decimal(0), "Baik", Result.PASSED),), (Aspect("Akademik", Decimal(100)),), *NO
    )
    hand.editor.refresh()
    assert ranking(form).isChecked()
    ranking(form).click()
    hand.save()
    scores = hand.stored().outline.scores
    assert (scores.scale, scores.min_aspect, scores.remedial_cap) == ("B", 70, 85)


def test_what_was_asked_before_comes_back_where_scores_do_more_than_rank(hand, form):
    switch_on(hand)
    choose(hand, "A")
    hand.fill("scores.min_aspect", "75")
    ranking(form).click()
    assert hand.field("scores.min_aspect").editor.text() == ""
    ranking(form).click()
    assert form.bands[2].name == "Cukup Memuaskan"
    assert hand.field("scores.min_aspect").editor.text() == "75"
    choose(hand, "own")
    assert form.bands[2].name == "Cukup Memuaskan"


def test_the_tick_follows_what_is_typed(hand, form):
    assert not ranking(form).isEnabled()
    switch_on(hand)
    ranking(form).click()
    hand.field("scores.min_aspect").editor.box.click()
    assert not ranking(form).isChecked()
    hand.field("scores.min_aspect").editor.box.click()
    assert ranking(form).isChecked()
    table = form.bands_editor.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    hand.type("Peserta")
    assert ranking(form).isChecked()
    table.setCurrentIndex(table.model().index(0, 0))
    hand.type("70")
    assert not ranking(form).isChecked()


def test_what_is_wrong_in_a_row_is_said_and_found(hand, form):
    switch_on(hand)
    add_aspects(hand, form, ("Akademik", "100", ""), ("akademik", "x", ""))
    assert form.aspects_editor.problem == "Baris 1: aspek ini ada dua kali."
    hand.editor.tabs.open_tab("general")
    assert not hand.editor.save()
    assert hand.editor.tabs.currentWidget() is form
    assert form.aspects_editor.table.hasFocus()


def test_what_is_wrong_in_a_limit_stands_beside_it(hand, form):
    switch_on(hand)
    add_aspects(hand, form, ("Akademik", "100", ""))
    hand.fill("scores.remedial_cap", "70")
    assert hand.field("scores.remedial_cap").problem.startswith("Ketik angka di atas batas")
    hand.editor.tabs.open_tab("general")
    assert not hand.editor.save()
    assert hand.field("scores.remedial_cap").editor.hasFocus() or (
        hand.field("scores.remedial_cap").editor.box.hasFocus()
    )


def test_aspects_are_taken_away_by_a_key(hand, form):
    switch_on(hand)
    add_aspects(hand, form, ("Akademik", "100", ""), ("Sikap", "10", ""))
    table = form.aspects_editor.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    hand.press(Key.Key_Delete)
    assert [row.name for row in form.aspects] == ["Akademik"]
    table.setCurrentIndex(table.model().index(0, 0))
    hand.press(Key.Key_Delete)
    assert form.aspects == ()
    assert form.aspects_editor.problem.startswith("Tambahkan paling sedikit satu aspek")


def test_a_predikat_is_moved_and_taken_away(hand, form):
    switch_on(hand)
    choose(hand, "own")
    table = form.bands_editor.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    hand.press(Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert form.bands[1].name == "Sangat Memuaskan"
    assert form.bands_editor.problem.startswith("Baris 2: predikat ini harus mulai lebih rendah")
    hand.editor.tabs.open_tab("general")
    aspects = form.aspects_editor.table.model()
    aspects.setData(aspects.index(0, 0), "Akademik")
    aspects.setData(aspects.index(0, 1), "100")
    assert not hand.editor.save()
    assert table.hasFocus()
    assert table.currentIndex().row() == 1
    hand.press(Key.Key_Delete)
    assert len(form.bands) == 4


def test_an_aspect_with_scores_stays_and_what_was_typed_too(hand):
    form = hand.editor.tabs.sections["scores"]
    hand.editor.tabs.open_tab("scores")
    table = form.aspects_editor.table
    last = len(form.aspects) - 1
    scored = form.aspects[last].name
    table.setFocus()
    table.setCurrentIndex(table.model().index(last, 0))
    hand.press(Key.Key_Delete)
    table.setCurrentIndex(table.model().index(last - 1, 1))
    hand.type("50")
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Escape)
    hand.save()
    assert f"orang sudah memiliki nilai pada {scored}" in hand.sentence
    assert len(form.aspects) == last
    assert hand.stored().outline.scores.aspects[last].name == scored
