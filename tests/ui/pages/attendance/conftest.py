"""A class of thirty with its week planned and nobody marked, and hands that count their keys."""

import datetime as dt
import shutil
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.settings import RESOURCES
from app.usecases.attendance import list_marks
from app.usecases.participants import list_participants
from ui.main_window import MainWindow

CODE = "DEMO-CM-IV"
MONDAY = dt.datetime(2025, 8, 4, 0, 40)
"""The PC's clock in UTC: 07.40 WIB on the first morning, ten minutes into session 1."""


@pytest.fixture(scope="session")
def class_folder(new_data_folder, tmp_path_factory):
    """Make one data folder with the demo's week and its people."""
    from ui.command_line import run

    folder = shutil.copytree(new_data_folder, tmp_path_factory.mktemp("class") / "data")
    common = ("--data", str(folder))
    demo = RESOURCES / "demo"
    assert run([*common, "training", str(demo / "training.json")]) == 0
    assert run([*common, "import", str(demo / "peserta.csv"), "--training", CODE]) == 0
    return folder


class Clock:
    """A clock that stands where it is put, in UTC."""

    def __init__(self):
        self.now = MONDAY

    def __call__(self):
        """Tell the moment."""
        return self.now


class Hands:
    """What an operator does at the keyboard; a chord of keys counts each of them."""

    def __init__(self):
        self.keys = 0

    def type(self, text, *, enter=True):
        """Type signs into whatever has the focus, and Enter."""
        for sign in text:
            self.burst(sign)
        if enter:
            self.press(Qt.Key.Key_Return)

    def burst(self, text):
        """Type signs as quickly as a scanner, into what has the focus at the first."""
        QTest.keyClicks(focused(), text)
        self.keys += len(text)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """Press one key, with others held."""
        QTest.keyClick(focused(), key, modifiers)
        self.keys += 1 + (modifiers != Qt.KeyboardModifier.NoModifier)

    def control(self, key):
        """Press a key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def letter(self, key):
        """Press a letter of the list, and wait as long as no scanner would."""
        self.press(key)
        QTest.qWait(60)


def focused():
    """Find what has the focus; something always does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Room:
    """The window on the attendance of the class, with short words for what is looked at."""

    def __init__(self, window, clock):
        self.window, self.clock = window, clock
        self.page = window.page
        self.desk = window.desk
        self.hands = Hands()

    @property
    def answer(self):
        """What the strip of the seen view says."""
        return self.page.view.strip.answer

    @property
    def said(self):
        """The sentence of the answer."""
        return self.answer and self.answer.sentence

    def marks(self, session=None):
        """What is stored, as `(session, ndh): status`."""
        found = self.read(list_marks, session=session)
        return {(o.session, o.ndh): o.status for o in found}

    def lines(self, session=None):
        """What is stored, line by line."""
        return self.read(list_marks, session=session)

    def person(self, ndh):
        """A participant with NIP and code."""
        return next(o for o in self.read(list_participants) if o.ndh == ndh)

    def read(self, query, **more):
        """Ask the records."""
        told: list[Any] = []
        self.desk.operations.read(self.desk, query, told.append, training=CODE, **more)
        return told[0]

    def change(self, verb, **plain):
        """Change the records behind the page's back."""
        self.desk.operations.change(self.desk, verb, training=CODE, **plain)

    def see(self, place):
        """Turn to a view by its place among the tabs."""
        self.page.tabs.setCurrentIndex(place)


@pytest.fixture
def clock():
    """Put the clock to the first morning."""
    return Clock()


@pytest.fixture
def room(qtbot, new_desk, class_folder, clock, tmp_path):
    """Open the window on the attendance of the class."""
    desk = new_desk(shutil.copytree(class_folder, tmp_path / "class"), clock=clock)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.set_working(is_open=True)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.open_page("attendance")
    return Room(window, clock)


@pytest.fixture
def door(room):
    """Stand at the door of session 1."""
    room.see(1)
    return room
