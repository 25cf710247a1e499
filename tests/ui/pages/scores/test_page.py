"""The page "Nilai": where it begins, where it leads, and what stands there while nothing is."""

import json
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.exchange.description import read_description
from app.exchange.list_source import ENDINGS
from app.usecases.trainings import plan_training
from app.workspace import Workspace
from ui.printing.preview import Preview

CODE = "CM-IV-2025"


def test_the_rule_stands_above_the_scores(on_screen):
    assert on_screen.page.tabs.scores.rule.text() == (
        "Scale A: Ujian 40 %; Praktik 40 %; Sikap 20 %. Every aspect must be above 70.00. From"
        " 60.01 to 70.00 it defers and may have one remedial, which counts at most 85.00. Equal"
        " scores share a place, unless the committee places them with a note."
    )
    assert on_screen.says("2 of 6 people have no complete scores yet.")


def test_a_page_leads_to_a_participant_in_a_view(on_screen):
    page = on_screen.page
    page.arrive(view="decisions", ndh=4)
    assert page.tabs.decisions.table.current().ndh == 4
    page.arrive(view="standing", ndh=3)
    assert page.tabs.standing.table.current().ndh == 3
    page.arrive(view="scores", ndh=2)
    assert on_screen.here[0] == 1
    page.arrive(ndh=99)
    assert on_screen.here[0] == 1


def test_the_view_that_was_seen_last_comes_again(on_screen, show_page):
    on_screen.page.tabs.setCurrentIndex(2)
    again = show_page(on_screen.desk)
    assert again.page.tabs.currentIndex() == 2


def test_a_name_is_found_by_typing(on_screen):
    on_screen.press("Ctrl+F", "contoh 03")
    assert on_screen.table.seen_rows() == [2]
    on_screen.press(Qt.Key.Key_Return)
    assert on_screen.table.hasFocus()
    on_screen.page.tabs.scores.go_to(5)
    assert on_screen.here[0] == 4


def test_without_a_training_the_page_leads_to_a_new_one(show_page, empty_desk):
    screen = show_page(empty_desk)
    assert screen.says("Belum ada pelatihan")
    screen.press(Qt.Key.Key_Return)
    assert screen.went == [("trainings", {})]


@pytest.fixture
def planned(new_desk, data_folder, week_as_json, tmp_path):
    """Stand at the desk of a training in which nobody is yet."""
    folder = shutil.copytree(data_folder, tmp_path / "planned")
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        workspace.change(plan_training, plan=read_description(week_as_json))
    return new_desk(folder, "en")


def test_without_participants_the_page_leads_to_them(show_page, planned):
    screen = show_page(planned)
    assert screen.says("has nobody yet who could be scored.")
    assert not screen.page.from_file.isVisible()
    screen.press(Qt.Key.Key_Return)
    assert screen.went == [("participants", {})]
    screen.desk.training_changed.emit()
    assert screen.says("has nobody yet who could be scored.")


def test_without_aspects_the_page_leads_to_where_they_are_named(
    show_page, new_desk, monday_folder, tmp_path
):
    screen = show_page(new_desk(shutil.copytree(monday_folder, tmp_path / "plain"), "en"))
    assert screen.says("This training scores nothing yet")
    assert not screen.page.from_file.isEnabled()
    screen.press(Qt.Key.Key_Return)
    assert screen.went == [("trainings", {"tab": "scores"})]


def test_another_training_shows_its_own_scores(on_screen, week_as_json):
    described = json.loads(week_as_json) | {"code": "LAIN-2025"}
    plan = read_description(json.dumps(described))
    on_screen.desk.operations.change(on_screen.desk, plan_training, plan=plan)
    on_screen.press("8825", Qt.Key.Key_Return)
    on_screen.desk.choose("LAIN-2025")
    assert on_screen.says("LAIN-2025 has nobody yet who could be scored.")
    on_screen.desk.choose(CODE)
    assert on_screen.line.startswith("Type 88,25 or 88.25")
    assert on_screen.cells(4)[2] == "8825"


def test_the_files_that_are_offered_are_spreadsheets(on_screen, monkeypatch):
    asked = {}
    monkeypatch.setattr(
        "ui.pages.scores.page.ask_which_file", lambda *_args, **told: asked.update(told)
    )
    on_screen.press("Ctrl+O")
    assert (asked["title"], asked["endings"]) == ("The list of scores", ENDINGS)


def test_the_scores_go_out_on_paper_and_as_a_file(on_screen, monkeypatch):
    asked = []
    monkeypatch.setattr("ui.exporting.ask_where_to_save", lambda *told: asked.append(told[3]))
    on_screen.click("Excel")
    assert asked == [f"Nilai {CODE}.xlsx"]
    on_screen.press("Ctrl+P")
    shown = [o for o in QApplication.topLevelWidgets() if isinstance(o, Preview) and o.isVisible()]
    assert len(shown) == 1
    shown[0].close()
