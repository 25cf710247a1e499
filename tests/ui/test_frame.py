"""The frame's parts: the rail of pages and the line with the chosen training."""

import datetime as dt
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QToolButton

from app.exchange.description import read_description
from app.usecases.trainings import plan_training
from ui.frame import CHIPS, PAGES, Rail, TopBar
from ui.widgets.look import wear


@pytest.fixture
def rail(desk, qtbot):
    """Show the rail."""
    made = Rail(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def top(desk, qtbot):
    """Show the line at the top, with a word in the place of the search."""
    made = TopBar(desk, QLabel("Cari"))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def plan(desk, code, days_ago=0, days_left=0):
    """Plan a training that is held these days."""
    today = dt.date.today()
    told = {
        "code": code,
        "program": {"name": "Contoh"},
        "start": str(today - dt.timedelta(days=days_ago)),
        "end": str(today + dt.timedelta(days=days_left)),
    }
    desk.operations.change(desk, plan_training, plan=read_description(json.dumps(told)))


def chips(top):
    """The chips that are shown, with a sign at the chosen one."""
    QApplication.processEvents()
    made = [chip for chip in top.findChildren(QPushButton) if not chip.isHidden()]
    return [chip.text() + ("*" if chip.isChecked() else "") for chip in made]


def test_the_rail_names_every_page_in_the_order_of_the_day(rail):
    words = [made.text() for made in rail.findChildren(QToolButton)]
    assert words == [
        "Hari ini",
        "Pelatihan",
        "Peserta",
        "Kehadiran",
        "Nilai",
        "Sertifikat",
        "Cetak",
        "Arsip",
        "Pengaturan",
        "Ikon saja",
    ]


def test_a_click_or_alt_and_a_digit_choose_a_page(rail, qtbot):
    chosen: list[str] = []
    rail.chosen.connect(chosen.append)
    qtbot.mouseClick(rail.findChildren(QToolButton)[1], Qt.MouseButton.LeftButton)
    for place in range(1, len(PAGES) + 1):
        qtbot.keyClick(rail, Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.AltModifier)
    assert chosen == ["trainings", *(page.key for page in PAGES)]


def test_the_page_that_is_open_is_pressed_in_the_rail(rail):
    rail.show_chosen("papers")
    pressed = [made.text() for made in rail.findChildren(QToolButton) if made.isChecked()]
    assert pressed == ["Cetak"]


def test_the_rail_folds_to_icons_and_stays_folded(rail, desk, qtbot):
    wide = rail.sizeHint().width()
    fold = rail.findChildren(QToolButton)[-1]
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert rail.sizeHint().width() < wide / 2
    assert fold.accessibleName() == "Tampilkan kata"
    again = Rail(desk)
    qtbot.addWidget(again)
    assert again.sizeHint().width() < wide / 2
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert rail.sizeHint().width() == wide


def test_a_narrow_window_shows_icons_alone_and_a_wide_one_what_was_chosen(rail):
    wide = rail.sizeHint().width()
    rail.make_room(1024)
    assert rail.sizeHint().width() < wide / 2
    assert rail.findChildren(QToolButton)[-1].isHidden()
    rail.make_room(1366)
    assert rail.sizeHint().width() == wide


def test_the_icons_have_the_colour_of_the_look(rail, qapp):
    def brightest():
        picture = rail.findChild(QToolButton).icon().pixmap(20, 20).toImage()
        shown = (picture.pixelColor(x, y) for x in range(20) for y in range(20))
        return max(QColor(c).lightness() for c in shown if c.alpha() > 200)

    assert brightest() < 100
    wear(qapp, dark=True)
    assert brightest() > 200


def test_the_list_at_the_top_has_the_trainings_in_words(top):
    trainings = top.findChild(QComboBox)
    assert [trainings.itemText(place) for place in range(trainings.count())] == [
        "Coaching dan Mentoring Angkatan IV · 4 s.d. 8 Agustus 2025"
    ]
    assert trainings.accessibleName() == "Pelatihan"


def test_another_training_is_chosen_from_the_list(top, desk):
    plan(desk, "DUA", 9, -5)
    trainings = top.findChild(QComboBox)
    assert trainings.currentData() == "DEMO-CM-IV"
    place = trainings.findData("DUA")
    trainings.setCurrentIndex(place)
    trainings.activated.emit(place)
    assert desk.training == "DUA"
    assert trainings.currentData() == "DUA"


def test_without_a_training_there_is_no_list(empty_desk, qtbot):
    made = TopBar(empty_desk, QLabel("Cari"))
    qtbot.addWidget(made)
    made.show()
    assert [trainings.isHidden() for trainings in made.findChildren(QComboBox)] == [True]


def test_the_classes_of_today_are_chips_that_ctrl_and_a_digit_choose(top, desk, qtbot):
    plan(desk, "SATU", 0, 3)
    plan(desk, "DUA", 1, 3)
    assert chips(top) == ["SATU", "DUA"]
    qtbot.keyClick(top, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert desk.training == "DUA"
    assert chips(top) == ["SATU", "DUA*"]


def test_one_class_alone_needs_no_chip_while_it_is_chosen(top, desk):
    plan(desk, "SATU")
    assert chips(top) == ["SATU"]
    desk.choose("SATU")
    assert chips(top) == []


def test_very_many_classes_are_chosen_from_the_list(top, desk):
    for number in range(CHIPS + 1):
        plan(desk, f"KELAS-{number}")
    assert len(chips(top)) == CHIPS


def test_the_state_of_saving_is_said_aloud_too(top):
    top.say_state("Tersimpan 09.31")
    (state,) = [label for label in top.findChildren(QLabel) if label.text() != "Cari"]
    assert state.text() == state.accessibleName() == "Tersimpan 09.31"
