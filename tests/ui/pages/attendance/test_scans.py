"""Scans that the disk does not take at once, and many of them on real threads."""

import datetime as dt
import shutil
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from app.settings import DATABASE_NAME
from app.usecases.attendance import list_marks
from app.usecases.participants import list_participants
from app.workspace import Workspace
from ui.desk import Desk
from ui.operations import Operations
from ui.pages.attendance import AttendancePage
from ui.wording import Wording

CODE = "DEMO-CM-IV"


def raise_it(failure):
    """Fail the test with an error that nobody expected."""
    raise failure


@pytest.fixture
def folder(class_folder, tmp_path):
    """Copy the class into a data folder of the test's own."""
    return shutil.copytree(class_folder, tmp_path / "class")


@pytest.fixture
def at_the_door(qtbot, folder, clock, tmp_path, qapp):
    """Stand at the door of session 1, with the workers of the real program."""
    operations = Operations()
    operations.failed.connect(raise_it)
    settings = QSettings(str(tmp_path / "door.ini"), QSettings.Format.IniFormat)
    desk = Desk(operations, Wording("id", in_window=True), settings)

    def open_records():
        return Workspace(folder, operator="Penguji Contoh", clock=clock, busy_seconds=0.05)

    operations.open(desk, open_records, lambda _opened: desk.read_trainings(), raise_it)
    qtbot.waitUntil(lambda: bool(desk.trainings))
    page = AttendancePage(desk)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.session.session is not None)
    yield page
    operations.close()


def enter(page, typed):
    """Scan something: signs and Enter, faster than anybody reads."""
    entry = page.session.door.entry
    QTest.keyClicks(entry, typed)
    QTest.keyClick(entry, Qt.Key.Key_Return)


def read(qtbot, page, query):
    told: list[Any] = []
    page.desk.operations.read(page.desk, query, told.append, training=CODE)
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def test_thirty_scans_in_a_row_are_all_stored_in_their_order(at_the_door, qtbot):
    page = at_the_door
    people = read(qtbot, page, list_participants)
    answered = []
    page.session.scans.answering.told.connect(lambda outcomes: answered.append(outcomes[0].ndh))
    for person in reversed(people):
        enter(page, person.code)
        assert page.session.door.entry.text() == ""
    qtbot.waitUntil(lambda: len(answered) == len(people))
    assert answered == [person.ndh for person in reversed(people)]
    assert {line.status for line in read(qtbot, page, list_marks)} == {"H"}
    assert page.session.strip.answer.sentence == "01 dr. Andini Contoh, M.Kes.: hadir, pukul 07.40."


def test_a_scan_is_answered_in_the_strip_when_it_is_on_the_disk(at_the_door, qtbot):
    page = at_the_door
    enter(page, "7")
    assert page.session.strip.answer is None
    qtbot.waitUntil(lambda: page.session.strip.answer is not None)
    (line,) = read(qtbot, page, list_marks)
    assert (line.ndh, line.at.replace(second=0)) == (7, dt.datetime(2025, 8, 4, 7, 40))


def test_scans_that_cannot_be_stored_wait_with_their_moment(at_the_door, qtbot, folder):
    page = at_the_door
    strip = page.session.strip
    with closing(sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        enter(page, "7")
        enter(page, "8")
        qtbot.waitUntil(lambda: strip.answer is not None and "2 pindaian" in strip.answer.sentence)
        assert page.session.door.entry.isEnabled()
        other.execute("ROLLBACK")
    QTest.keyClick(page.session.door.entry, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: not strip.answer.is_refusal)
    qtbot.waitUntil(lambda: len(read(qtbot, page, list_marks)) == 2)
    assert {line.source for line in read(qtbot, page, list_marks)} == {"scan"}


def test_a_scan_that_waits_is_stored_with_the_next_one(at_the_door, qtbot, folder):
    page = at_the_door
    strip = page.session.strip
    with closing(sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        enter(page, "7")
        qtbot.waitUntil(lambda: strip.answer is not None)
        other.execute("ROLLBACK")
    enter(page, "9")
    qtbot.waitUntil(lambda: len(read(qtbot, page, list_marks)) == 2)
