"""The page as a whole: its views, its empty states, and where one arrives."""

import datetime as dt
import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.person_facts import PersonFacts
from app.exchange.description import read_description, read_description_file
from app.exchange.people_list import read_people
from app.settings import RESOURCES
from app.usecases.attendance import lock
from app.usecases.entering import enroll_person
from app.usecases.importing import import_people
from app.usecases.trainings import plan_training
from ui.desk import Notice
from ui.pages.attendance import AttendancePage

CODE, OTHER = "DEMO-CM-IV", "LAIN-IV"
OUTLINE = {
    "code": "KOSONG",
    "program": {"name": "Contoh"},
    "start": "2025-08-04",
    "end": "2025-08-08",
}


def shown(page):
    """What an empty page says and offers."""
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    ways = [way.text() for way in page.findChildren(QPushButton) if way.isVisible()]
    return words, ways


def test_without_a_training_the_page_leads_to_plan_one(empty_desk, qtbot):
    page = AttendancePage(empty_desk)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    words, ways = shown(page)
    assert "Belum ada pelatihan" in words
    assert ways == ["Buat pelatihan"]
    page.refresh()
    (way,) = (o for o in page.findChildren(QPushButton) if o.isVisible())
    assert way.hasFocus()


def test_without_sessions_the_page_leads_to_the_schedule(empty_desk, qtbot):
    outline = read_description(json.dumps(OUTLINE))
    empty_desk.operations.change(empty_desk, plan_training, plan=outline)
    page = AttendancePage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    words, ways = shown(page)
    assert "Belum ada sesi" in words
    assert ways == ["Buka jadwal"]


def test_without_people_the_page_leads_to_them_and_fills_when_they_come(empty_desk, qtbot):
    plan = read_description_file(RESOURCES / "demo" / "training.json")
    empty_desk.operations.change(empty_desk, plan_training, plan=plan)
    page = AttendancePage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    words, ways = shown(page)
    assert "Belum ada peserta" in words
    assert ways == ["Buka peserta"]
    people = read_people(RESOURCES / "demo" / "peserta.csv")
    empty_desk.operations.change(empty_desk, import_people, training="DEMO-CM-IV", people=people)
    assert page.day.table.board.rowCount() == 30


def test_another_training_begins_at_its_own_session(room):
    room.see(1)
    room.page.session.show_session(7)
    plan = read_description_file(RESOURCES / "demo" / "training.json")
    room.desk.operations.change(room.desk, plan_training, plan=replace(plan, code="LAIN"))
    people = read_people(RESOURCES / "demo" / "peserta.csv")
    room.desk.operations.change(room.desk, import_people, training="LAIN", people=people)
    room.desk.choose("LAIN")
    assert room.page.session.session.number == 1


def test_undo_from_another_page_is_told_in_the_banner(room):
    said: list[Notice | None] = []
    room.hands.type("7 s")
    room.desk.go("today")
    room.desk.noticed.connect(said.append)
    room.desk.undo()
    assert not room.marks()
    assert said[-1] is not None
    assert said[-1].sentence == "Diurungkan: 07 Gita Contohwati, S.Pd.: sakit, sesi 1-4."


def test_undo_from_another_page_that_needs_a_reason_leads_back_to_the_question(room):
    said: list[Notice | None] = []
    room.hands.type("7 s")
    room.desk.operations.change(
        room.desk, lock, training="DEMO-CM-IV", session=1, reason="Listrik padam"
    )
    room.desk.go("today")
    room.desk.noticed.connect(said.append)
    room.desk.undo()
    assert said[-1] is not None
    (way,) = said[-1].ways
    assert way.text == "Beri alasan"
    way.act()
    room.hands.letter(Qt.Key.Key_1)
    assert not room.marks()


def test_the_view_that_was_seen_last_is_seen_again(room, qtbot):
    room.see(1)
    page = AttendancePage(room.desk)
    qtbot.addWidget(page)
    assert page.view is page.session


def test_every_view_has_a_sentence_of_its_own(room):
    told = []
    for place in range(4):
        room.see(place)
        told.append(room.page.purpose)
    assert len(set(told)) == 4
    assert told[0] == "Ketik pengecualian satu hari; sisanya hadir menurut lembar."


def test_one_arrives_at_a_session_or_a_day(room):
    room.desk.go("attendance", session=9)
    assert room.page.view is room.page.session
    assert room.page.session.session.number == 9
    room.desk.go("attendance", date=dt.date(2025, 8, 7))
    assert room.page.view is room.page.day
    assert room.page.day.table.board.sessions[0].number == 13


def test_arriving_at_the_page_alone_changes_nothing(room):
    room.see(2)
    room.desk.go("attendance")
    assert room.page.view is room.page.sheet


@pytest.fixture
def two_classes(room):
    """Have a second class of one, which is read as slowly as the test wants."""
    demo = read_description_file(RESOURCES / "demo" / "training.json")
    change, owner = room.desk.operations.change, room.page
    change(owner, plan_training, plan=replace(demo, code=OTHER))
    change(owner, enroll_person, training=OTHER, facts=PersonFacts(name="Umpama Lain"))
    room.desk.choose(CODE)
    return room


def test_a_mark_belongs_to_the_class_that_is_seen_while_another_is_on_its_way(two_classes, worker):
    room = two_classes
    room.see(1)
    room.page.session.table.setFocus()
    worker.hold()
    room.desk.choose(OTHER)
    room.hands.press(Qt.Key.Key_Down)
    room.hands.letter(Qt.Key.Key_S)
    room.page.session.rest.click()
    worker.let_go()
    assert room.marks(1)[1, 2] == "S"
    assert len(room.marks()) == 30
    assert room.page.session.table.board.people[0].name == "Umpama Lain"
    assert room.said is None


def test_a_scan_that_is_refused_after_another_class_was_chosen_is_still_told(two_classes, worker):
    room = two_classes
    room.see(1)
    room.change(lock, session=1, reason="Contoh")
    said: list[Notice] = []
    room.desk.noticed.connect(said.append)
    worker.hold()
    room.hands.type("7")
    room.desk.choose(OTHER)
    worker.let_go()
    assert said[-1].sentence.startswith("Sesi 1 sudah dikunci")
    assert room.page.session.strip.question is None


def test_a_question_goes_with_the_class_that_it_was_about(two_classes):
    room = two_classes
    room.see(2)
    room.hands.letter(Qt.Key.Key_S)
    room.hands.press(Qt.Key.Key_F2)
    assert room.page.sheet.strip.question is not None
    room.desk.choose(OTHER)
    assert room.page.sheet.strip.question is None
