"""The page "Nilai" on a class of six whose Monday is marked, and hands at its keyboard."""

import datetime as dt
import json
import shutil
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from app.domain.vocabulary import Status
from app.exchange.description import read_description
from app.exchange.people_list import read_people
from app.usecases.attendance import mark_rest
from app.usecases.importing import import_people
from app.usecases.score_board import score_board
from app.usecases.scores import ScoreCell, set_scores
from app.usecases.trainings import plan_training
from app.workspace import Workspace
from ui.desk import Notice
from ui.pages.scores import ScoresPage

CODE = "CM-IV-2025"
MONDAY = dt.date(2025, 8, 4)
SCORES: dict[str, Any] = {
    "scale": "A",
    "aspects": [
        {"name": "Ujian", "weight": 40},
        {"name": "Praktik", "weight": 40},
        {"name": "Sikap", "weight": 20},
    ],
}
GIVEN = {
    1: ("90", "90", "90"),
    2: ("85.5", "80", "88.25"),
    3: ("65", "80", "80"),
    4: ("85.5", "80", "88.25"),
    5: ("75", "75", None),
}


class OnScreen:
    """A page as the operator sees it: keys go where the focus is."""

    def __init__(self, qtbot, desk, folder):
        self.desk, self.folder = desk, folder
        self.said: list[Notice | None] = []
        self.went: list[tuple[str, dict[str, Any]]] = []
        desk.noticed.connect(self.said.append)
        desk.went.connect(lambda page, place: self.went.append((page, place)))
        self.page = ScoresPage(desk)
        qtbot.addWidget(self.page)
        self.page.resize(1180, 700)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.page)

    @property
    def table(self):
        """The grid of scores."""
        return self.page.tabs.scores.table

    @property
    def line(self):
        """What the line above the grid says."""
        return self.page.tabs.scores.line.sentence

    @property
    def board(self):
        """The board as it is stored."""
        answers: list[Any] = []
        self.desk.operations.read(self.page, score_board, answers.append, training=CODE)
        return answers[0]

    @property
    def dialog(self):
        """The dialog that is open."""
        return next(o for o in self.page.findChildren(QDialog) if o.isVisible())

    @property
    def last_notice(self):
        """What the banner says."""
        return next(notice for notice in reversed(self.said) if notice is not None)

    def stored(self, ndh):
        """The scores of somebody as they are stored; a remedial stands behind an arrow."""
        return [
            None if o is None else f"{o.value}" + (f">{o.remedial}" if o.remedial else "")
            for o in self.board.line(ndh).card
        ]

    def cells(self, row):
        """What a row of the grid says."""
        model = self.table.model()
        return [model.index(row, column).data() for column in range(model.columnCount())]

    def at(self, row, column):
        """Put the cursor on a cell."""
        self.table.setCurrentIndex(self.table.model().index(row, column))
        self.table.setFocus()

    @property
    def here(self):
        """Row and column of the cursor."""
        index = self.table.currentIndex()
        return index.row(), index.column()

    def press(self, *keys):
        """Press keys where the focus is: a Qt key, a chord such as "Ctrl+V", or letters."""
        for key in keys:
            QApplication.processEvents()
            if QApplication.activeWindow() is None:  # as a window system does when a dialog goes
                self.page.activateWindow()
                QApplication.processEvents()
            focus = QApplication.focusWidget() or self.page
            if isinstance(key, Qt.Key):
                QTest.keyClick(focus, key)
            elif key.startswith(("Ctrl+", "Shift+")) or key in {"F2", "F8", "F9"}:
                QTest.keySequence(focus, key)
            else:
                for letter in key:
                    QTest.keyClicks(QApplication.focusWidget() or self.page, letter)
            QApplication.processEvents()

    def click(self, words):
        """Press the button that says this."""
        found = [o for o in self.page.findChildren(QPushButton) if o.isVisible()]
        next(o for o in found if o.text() == words).click()
        QApplication.processEvents()

    def says(self, text):
        """Whether a label on the page says this."""
        return any(o.isVisible() and text in o.text() for o in self.page.findChildren(QLabel))

    def other_window(self):
        """Open the same records from elsewhere; nobody tells the page what is changed there."""
        return Workspace(self.folder, operator="Rekan Contoh")

    def paste(self, text):
        """Paste a text from the clipboard."""
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")


@pytest.fixture(scope="session")
def scored_folder(monday_folder, week_as_json, list_of_people, tmp_path_factory):
    """Make one data folder with six people, of whom five have scores; two are equal."""
    folder = shutil.copytree(monday_folder, tmp_path_factory.mktemp("scored") / "data")
    week = json.loads(week_as_json)
    described = {**week, "sessions": week["sessions"][:4], "scores": SCORES, "best": 2}
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        people = read_people(list_of_people(*range(1, 7)))
        workspace.change(plan_training, plan=read_description(json.dumps(described)))
        workspace.change(import_people, training=CODE, people=people)
        workspace.change(mark_rest, training=CODE, status=Status.PRESENT, date=MONDAY)
        cells = [
            ScoreCell(str(ndh), aspect["name"], Decimal(value))
            for ndh, values in GIVEN.items()
            for aspect, value in zip(SCORES["aspects"], values, strict=True)
            if value is not None
        ]
        workspace.change(set_scores, training=CODE, cells=cells)
    return folder


@pytest.fixture
def scored_desk(new_desk, scored_folder, tmp_path):
    """Stand at the desk of that class."""
    desk = new_desk(shutil.copytree(scored_folder, tmp_path / "scored"), "en")
    desk.choose(CODE)
    return desk


@pytest.fixture
def on_screen(qtbot, scored_desk, tmp_path):
    """Show the page on the class of six."""
    return OnScreen(qtbot, scored_desk, tmp_path / "scored")


@pytest.fixture
def plan_again(week_as_json):
    """Describe the training of the class once more, with these keys changed."""

    def describe(**changed):
        week = json.loads(week_as_json)
        told = {**week, "sessions": week["sessions"][:4], "scores": SCORES, "best": 2, **changed}
        return read_description(json.dumps(told))

    return describe


@pytest.fixture
def show_page(qtbot, tmp_path):
    """Show the page on any desk."""
    return lambda desk: OnScreen(qtbot, desk, tmp_path)
