"""The standing: the line of the best, ties told early and settled by hand, who stands below."""

import json
import shutil

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from app.domain.vocabulary import Result
from app.exchange.description import read_description
from app.usecases.decisions import decide
from app.usecases.participants import withdraw
from app.usecases.trainings import plan_training
from app.workspace import Workspace

ENTER = Qt.Key.Key_Return
TIE = "A tie lies across the line of the best 2: 02 Peserta Contoh 02, 04 Peserta Contoh 04 share"


@pytest.fixture
def standing(on_screen):
    """Look at the standing of the class of six."""
    on_screen.page.arrive(view="standing")
    return on_screen


@pytest.fixture
def unscored(show_page, new_desk, monday_folder, tmp_path, week_as_json):
    """Look at the standing of a class of three that scores nothing, with two awards."""
    folder = shutil.copytree(monday_folder, tmp_path / "unscored")
    week = json.loads(week_as_json)
    described = json.dumps({**week, "sessions": week["sessions"][:4], "best": 2})
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        workspace.change(plan_training, plan=read_description(described))
    screen = show_page(new_desk(folder, "en"))
    screen.page.arrive(view="standing")
    return screen


def rows(screen):
    """The places and names as they stand, from the first on."""
    table = screen.page.tabs.standing.table
    shown = [table.model().index(row, 0) for row in range(table.model().rowCount())]
    return [(o.data(), o.siblingAtColumn(1).data(), o.siblingAtColumn(7).data()) for o in shown]


def write(dialog, places, note):
    """Fill in places and note, and agree."""
    for edit, place in zip(dialog.edits.values(), places, strict=True):
        edit.setText(place)
    dialog.note.setText(note)
    dialog.accept()


def test_equals_share_a_place_and_who_cannot_pass_or_is_incomplete_stands_below(standing):
    assert rows(standing) == [
        ("1", "01", ""),
        ("2 (shared)", "02", "just in"),
        ("2 (shared)", "04", "just in"),
        ("-", "05", "a score is missing"),
        ("-", "06", "a score is missing"),
        ("4", "03", "an aspect waits for a remedial"),
    ]
    table = standing.page.tabs.standing.table
    assert (table.last_best, table.last_able) == (2, 4)


def test_who_stands_behind_all_who_can_pass_is_explained_where_there_is_somebody(standing):
    assert standing.page.tabs.standing.by_hand.text() == "Order equal scores"
    assert standing.says(
        "Whoever passed or still can pass stands before those who are deferred or did not pass."
        " Equal scores share a place, unless the committee places them with a note."
    )


def test_a_tie_at_the_line_is_told_and_settled_by_hand_with_a_note(standing):
    view = standing.page.tabs.standing
    assert view.tie.text().startswith(TIE)
    assert "room for 1 of them" in view.tie.text()
    standing.click("Settle who is in")
    write(standing.dialog, ("2", "1"), "Keaktifan dalam diskusi")
    assert [place for place, *_ in rows(standing)][:3] == ["1", "2", "3"]
    assert rows(standing)[1] == ("2", "04", "just in · by hand: Keaktifan dalam diskusi")
    assert not view.tie_card.isVisible()
    assert standing.last_notice.sentence == "2 places were given by hand."
    standing.desk.undo()
    assert view.tie_card.isVisible()
    standing.desk.redo()
    assert not view.tie_card.isVisible()


def test_places_by_hand_ask_for_numbers_and_a_note(standing):
    standing.page.tabs.standing.go_to(2)
    standing.press(ENTER)
    dialog = standing.dialog
    write(dialog, ("0", "1"), "Keaktifan")
    assert dialog.field.problem == "A place is a whole number from 1."
    write(dialog, ("2", "1"), " ")
    assert dialog.field.problem == "Type why; it is kept with the places."
    assert standing.board.line(2).decided.standing is None
    write(dialog, ("", ""), "")
    assert not dialog.isVisible()
    assert rows(standing)[1][0] == "2 (shared)"


def test_a_place_by_hand_is_taken_away_again(standing):
    view = standing.page.tabs.standing
    view.settle_tie()
    write(standing.dialog, ("1", "2"), "Keaktifan")
    view.go_to(4)
    view.place_by_hand()
    assert [edit.text() for edit in standing.dialog.edits.values()] == ["1", "2"]
    write(standing.dialog, ("", ""), "Keaktifan")
    assert view.tie_card.isVisible()


def test_where_the_scores_decide_the_place_it_is_said(standing):
    standing.page.tabs.standing.go_to(1)
    standing.page.tabs.standing.place_by_hand()
    assert standing.last_notice.sentence.startswith("The scores decide the place of 01 Peserta")
    standing.page.tabs.standing.go_to(5)
    standing.page.tabs.standing.place_by_hand()
    assert "05 Peserta Contoh 05" in standing.last_notice.sentence


def test_who_leaves_the_dialog_before_it_is_stored_hears_of_it(standing, worker):
    standing.page.tabs.standing.settle_tie()
    dialog = standing.dialog
    worker.hold()
    write(dialog, ("2", "1"), "Keaktifan dalam diskusi")
    assert not dialog.primary.isEnabled()
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    worker.let_go()
    assert standing.last_notice.sentence == "2 places were given by hand."


def test_what_moved_meanwhile_is_told_in_the_dialog(standing):
    standing.page.tabs.standing.settle_tie()
    dialog = standing.dialog
    with standing.other_window() as elsewhere:
        elsewhere.change(withdraw, training="CM-IV-2025", who="4", reason="Pindah tugas")
    write(dialog, ("1", "2"), "Keaktifan")
    assert "Peserta Contoh 04" in dialog.field.problem
    assert dialog.isVisible()


def test_without_scores_the_committee_gives_the_places(unscored):
    assert unscored.says("Places are given by the committee, with a note.")
    assert unscored.says("The best 2: nobody has a place yet.")
    unscored.click("Place by hand")
    write(unscored.dialog, ("2", "", "1"), "Rapat panitia")
    assert [row[:2] for row in rows(unscored)] == [("1", "03"), ("2", "01"), ("-", "02")]
    assert unscored.says("The best 2: just in Peserta Contoh 01.")


def test_the_summary_names_who_is_just_out(standing):
    with standing.other_window() as elsewhere:
        elsewhere.change(
            decide, training="CM-IV-2025", who="3", result=Result.PASSED, reason="Rapat panitia"
        )
    standing.desk.changed.emit()
    assert standing.page.tabs.standing.summary.text() == (
        "The best 2: just in Peserta Contoh 02 (83.85), Peserta Contoh 04 (83.85); just out"
        " Peserta Contoh 03 (74.00)."
    )


def test_a_training_without_awards_has_a_standing_too(standing, plan_again):
    desk = standing.desk
    desk.operations.change(desk, plan_training, plan=plan_again(best=0))
    assert standing.says("No awards are set for this training.")
    assert rows(standing)[0] == ("1", "01", "")


def test_what_tells_equals_apart_stands_beside_the_total(standing, plan_again):
    desk, table = standing.desk, standing.page.tabs.standing.table
    scores = {
        "scale": "A",
        "aspects": [
            {"name": "Ujian", "weight": 40},
            {"name": "Praktik", "weight": 40},
            {"name": "Sikap", "weight": 20},
        ],
        "tie_break": ["Sikap", "Ujian"],
    }
    assert table.isColumnHidden(4)
    desk.operations.change(desk, plan_training, plan=plan_again(scores=scores))
    assert not table.isColumnHidden(4)
    assert table.model().index(0, 4).data() == "90.00 · 90.00"
    assert table.model().index(4, 4).data() == "-"
