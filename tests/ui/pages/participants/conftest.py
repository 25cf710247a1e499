"""The page "Peserta" on a class of three, and on a training in which nobody is yet."""

import json
import shutil
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from app.exchange.description import read_description
from app.usecases.class_list import list_class
from app.usecases.trainings import plan_training
from ui.desk import Notice
from ui.pages.participants import ParticipantsPage

CODE = "CM-IV-2025"


class OnScreen:
    """A page as the operator sees it: keys go where the focus is."""

    def __init__(self, qtbot, desk):
        self.desk = desk
        self.said: list[Notice | None] = []
        self.went: list[str] = []
        desk.noticed.connect(self.said.append)
        desk.went.connect(lambda page, _: self.went.append(page))
        self.page = ParticipantsPage(desk)
        qtbot.addWidget(self.page)
        self.page.resize(1180, 700)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.page)

    @property
    def members(self):
        """The class as it is stored now."""
        return self.ask(list_class).members

    @property
    def names(self):
        """NDH, name and state of everybody."""
        return [(o.ndh, o.facts.name, o.state.value) for o in self.members]

    @property
    def dialog(self):
        """The dialog that is open."""
        return next(o for o in self.page.findChildren(QDialog) if o.isVisible())

    @property
    def has_dialog(self):
        """Whether a dialog is open."""
        return any(o.isVisible() for o in self.page.findChildren(QDialog))

    @property
    def last_notice(self):
        """What the banner says."""
        return next(notice for notice in reversed(self.said) if notice is not None)

    def ask(self, query, **plain):
        """Ask the records."""
        answers: list[Any] = []
        self.desk.operations.read(
            self.page, query, answers.append, training=self.desk.training, **plain
        )
        return answers[0]

    def says(self, text):
        """Whether a text stands on the page."""
        return any(o.isVisible() and o.text() == text for o in self.page.findChildren(QLabel))

    def press(self, *keys):
        """Press keys where the focus is: a Qt key, a shortcut such as "Ctrl+F", or a text."""
        for key in keys:
            QApplication.processEvents()
            if QApplication.activeWindow() is None:  # as a window system does when a dialog goes
                self.page.activateWindow()
                QApplication.processEvents()
            focus = QApplication.focusWidget() or self.page
            if isinstance(key, Qt.Key):
                QTest.keyClick(focus, key)
            elif key.startswith(("Ctrl+", "Alt+")):
                QTest.keySequence(focus, key)
            else:
                QTest.keyClicks(focus, key)
            QApplication.processEvents()

    def way(self, text):
        """Take a way on that the banner offers."""
        next(way for way in self.last_notice.ways if way.text == text).act()

    def choose(self, ndh):
        """Put the cursor on a participant."""
        self.page.list.choose(lambda member: member.ndh == ndh)


@pytest.fixture
def on_screen_of(qtbot):
    """Show the page on a desk whose records are still being opened."""

    def show(desk):
        qtbot.waitUntil(lambda: desk.training is not None)
        screen = OnScreen(qtbot, desk)
        qtbot.waitUntil(screen.page.list.isVisible)
        return screen

    return show


@pytest.fixture
def on_screen(qtbot, new_desk):
    """Show the page on a data folder, in one language."""

    def show(folder, training=CODE, language="en"):
        desk = new_desk(folder, language)
        desk.choose(training)
        return OnScreen(qtbot, desk)

    return show


@pytest.fixture
def screen(on_screen, monday_folder, tmp_path):
    """Show a class of three people."""
    return on_screen(shutil.copytree(monday_folder, tmp_path / "monday"))


@pytest.fixture
def empty_screen(on_screen, data_folder, week_as_json):
    """Show a training in which nobody is yet."""
    from app.workspace import Workspace

    with Workspace(data_folder, operator="Penguji Contoh") as workspace:
        workspace.change(plan_training, plan=read_description(week_as_json))
    return on_screen(data_folder, json.loads(week_as_json)["code"])


@pytest.fixture
def cells():
    """Write people as cells of a spreadsheet: `cells(1, (2, {"grade": "IV/a"}))`."""

    def write(*people):
        lines = ["No\tNama\tNIP\tPangkat\tGol.\tJabatan\tUnit Kerja\tTempat Lahir\tTanggal Lahir"]
        for place, told in enumerate(people, 1):
            number, changed = told if isinstance(told, tuple) else (told, {})
            facts = {
                "name": f"Peserta Contoh {number:02}",
                "nip": f"1980010120050119{number:02}",
                "rank": "Penata",
                "grade": "III/c",
                "position": "Kepala Sekolah",
                "unit": f"SD Negeri {900 + number} Kota Contoh",
                "birthplace": "Contoh",
                "born": "01-01-1980",
                **changed,
            }
            lines.append("\t".join([str(place), *facts.values()]))
        return "\n".join(lines)

    return write


@pytest.fixture
def clipboard(qapp):
    """Put a text on the clipboard."""
    yield QApplication.clipboard().setText
    QApplication.clipboard().clear()
