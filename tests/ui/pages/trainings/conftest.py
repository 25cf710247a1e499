"""The page of trainings on real records, and a hand that types where the focus is."""

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from app.usecases.stored_trainings import StoredTraining, stored_training
from app.usecases.training_copies import copy_training
from tests.ui.pages.trainings.schedule_hands import Hands
from ui.desk import Notice
from ui.pages.trainings import TrainingsPage
from ui.pages.trainings.editors import Limit


class Hand:
    """A hand on the page: it types into fields, presses keys, and looks at what is stored."""

    def __init__(self, qtbot, desk):
        self.desk = desk
        self._qtbot = qtbot
        self.said: list[Notice | None] = []
        desk.noticed.connect(self.said.append)
        self.page = TrainingsPage(desk)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 640)
        self.page.show()
        self._activate(self.page)
        self.editor = self.page.editor

    @property
    def dialog(self):
        """The dialog that is open, with the focus, which no window system gives it here."""
        found = next(o for o in self.page.findChildren(QDialog) if o.isVisible())
        self._activate(found)
        return found

    @property
    def sentence(self):
        """What the last banner says."""
        last = self.said[-1]
        return last and last.sentence

    def stored(self, code=None):
        """Look at what is stored."""
        found: list[StoredTraining] = []
        self.desk.operations.read(
            self.page, stored_training, found.append, training=code or self.desk.training
        )
        return found[0]

    def field(self, path):
        """Find the field of a place in the draft."""
        return next(o.fields[path] for o in self.editor.tabs.sections.values() if path in o.fields)

    def fill(self, path, text):
        """Type a text into a field instead of what stands there."""
        editor = self.field(path).editor
        line = editor.number if isinstance(editor, Limit) else editor
        line.setFocus()
        line.selectAll()
        self._qtbot.keyClick(line, Qt.Key.Key_Backspace)
        self._qtbot.keyClicks(line, text)

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        """Press keys where the focus is."""
        for key in keys:
            where = QApplication.activePopupWidget() or QApplication.focusWidget() or self.page
            self._qtbot.keyClick(where, key, modifier)
            QApplication.processEvents()  # a cell is left a moment after Enter

    def type(self, text):
        """Type letters where the focus is."""
        for letter in text:
            self._qtbot.keyClicks(QApplication.focusWidget(), letter)

    def copy_as(self, code, batch=5):
        """Copy the demo training under another code."""
        self.desk.operations.change(
            self.page,
            copy_training,
            training="DEMO-CM-IV",
            start=dt.date(2026, 3, 2),
            code=code,
            batch=batch,
        )

    def come_back(self):
        """Wait until the page has the focus again, after its dialog."""
        self._activate(self.page)

    def _activate(self, window):
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is window)

    def save(self):
        """Press Ctrl+S."""
        self.press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def new_hand(qtbot):
    """Lay a hand on the page of other records."""
    return lambda desk: Hand(qtbot, desk)


@pytest.fixture
def hand(qtbot, desk):
    """Lay a hand on the page of the demo training."""
    return Hand(qtbot, desk)


@pytest.fixture
def first_hand(qtbot, empty_desk):
    """Lay a hand on the page where there is no training yet."""
    return Hand(qtbot, empty_desk)


@pytest.fixture
def monday_desk(new_desk, monday_folder, tmp_path):
    """Stand on Monday's four sessions and three people, at 08.15 of that morning."""
    folder = shutil.copytree(monday_folder, tmp_path / "monday")
    return new_desk(folder, clock=lambda: dt.datetime(2025, 8, 4, 1, 15))


@pytest.fixture
def hands(qtbot, monday_desk):
    """Sit before Monday's schedule."""
    return Hands(qtbot, monday_desk)
