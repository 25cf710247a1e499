"""The parts of the window around its pages: the rail, the top with the chosen training."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.practice_room import is_own_room, leave_practice
from ui.sentences import N_
from ui.widgets.buttons import button, press_by
from ui.widgets.icons import icon
from ui.widgets.labels import empty
from ui.widgets.look import GRID, mark_as

CHIPS = 6
"""More classes than this at one time are chosen from the list."""
NARROW = 1100
"""A window of fewer pixels has no room for the words of the rail."""


@dataclass(frozen=True)
class PageEntry:
    """A page as the rail names it, and where its class lives; it is loaded when first seen."""

    key: str
    title: str
    icon: str
    module: str
    name: str

    def load(self) -> Callable[[Desk], Any]:
        """Import the page; what comes back makes it."""
        made: Callable[[Desk], Any] = getattr(import_module(self.module), self.name)
        return made


PAGES = (
    PageEntry("today", N_("Today"), "calendar-check", "ui.pages.today", "TodayPage"),
    PageEntry(
        "trainings", N_("Trainings"), "graduation-cap", "ui.pages.trainings", "TrainingsPage"
    ),
    PageEntry(
        "participants", N_("Participants"), "users", "ui.pages.participants", "ParticipantsPage"
    ),
    PageEntry(
        "attendance", N_("Attendance"), "clipboard-check", "ui.pages.attendance", "AttendancePage"
    ),
    PageEntry("scores", N_("Scores"), "chart-no-axes-column", "ui.pages.scores", "ScoresPage"),
    PageEntry(
        "certificates", N_("Certificates"), "award", "ui.pages.certificates", "CertificatesPage"
    ),
    PageEntry("papers", N_("Print"), "printer", "ui.pages.papers", "PapersPage"),
    PageEntry("archive", N_("Archive"), "archive", "ui.pages.archive", "ArchivePage"),
    PageEntry("settings", N_("Settings"), "settings", "ui.pages.settings", "SettingsPage"),
)


def last_page(settings: QSettings) -> PageEntry:
    """The page that was open when the program ended, or the first."""
    key = settings.value("page")
    return next((page for page in PAGES if page.key == key), PAGES[0])


class Rail(QFrame):
    """The pages by icon and word, in the order of the day; Alt and a digit choose one."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        mark_as(self, "rail")
        self.setAccessibleName(desk.wording.text("Pages"))
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(2)
        self._buttons: dict[str, QToolButton] = {}
        for place, entry in enumerate(PAGES, start=1):
            if entry.key == "settings":
                layout.addStretch(1)
            layout.addWidget(self._button(entry, place))
        self._fold = QToolButton()
        self._fold.setIcon(icon("panel-left"))
        mark_as(self._fold, "rail")
        self._fold.clicked.connect(self._toggle)
        layout.addWidget(self._fold)
        self._is_narrow = False
        self._wear()

    def make_room(self, width: int) -> None:
        """Show icons alone where the window is narrow, whatever was chosen."""
        is_narrow = width < NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._fold.setVisible(not is_narrow)
            self._wear()

    def show_chosen(self, key: str) -> None:
        """Show which page is open."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def _button(self, entry: PageEntry, place: int) -> QToolButton:
        word = self._desk.wording.text(entry.title)
        made = QToolButton()
        mark_as(made, "rail")
        made.setText(word)
        made.setIcon(icon(entry.icon))
        made.setCheckable(True)
        press_by(made, f"Alt+{place}")
        made.setToolTip(f"{word} (Alt+{place})")
        made.setAccessibleName(word)
        made.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._group.addButton(made)
        self._buttons[entry.key] = made
        return made

    def _toggle(self) -> None:
        self._desk.settings.setValue("folded_rail", not self._is_folded())
        self._wear()

    def _is_folded(self) -> bool:
        return bool(self._desk.settings.value("folded_rail", defaultValue=False, type=bool))

    def _wear(self) -> None:
        is_folded = self._is_narrow or self._is_folded()
        look = Qt.ToolButtonStyle
        style = look.ToolButtonIconOnly if is_folded else look.ToolButtonTextBesideIcon
        words = self._desk.wording
        word = words.text("Show the words") if is_folded else words.text("Icons only")
        self._fold.setText(word)
        self._fold.setToolTip(word)
        self._fold.setAccessibleName(word)
        for made in (*self._buttons.values(), self._fold):
            made.setToolButtonStyle(style)
            made.setIconSize(QSize(20 if is_folded else 28, 20))
            made.setMinimumWidth(0 if is_folded else 18 * GRID)


class TopBar(QWidget):
    """The chosen training, the classes of today, the search, and the state of saving."""

    def __init__(self, desk: Desk, search: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._trainings = QComboBox()
        self._trainings.setAccessibleName(desk.wording.text("Training"))
        self._trainings.setToolTip(desk.wording.text("The training that all pages show"))
        self._trainings.setMinimumWidth(40 * GRID)
        self._trainings.activated.connect(self._choose)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(GRID // 2)
        self._state = QLabel()
        mark_as(self._state, "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * GRID, GRID, 3 * GRID, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._trainings)
        layout.addLayout(self._chips)
        layout.addStretch(1)
        layout.addWidget(self._state)  # Before the search, which then stays where it is.
        layout.addWidget(search)
        desk.training_changed.connect(self._show_trainings)
        self._show_trainings()

    def say_state(self, text: str) -> None:
        """Say how it stands with saving."""
        self._state.setText(text)
        self._state.setAccessibleName(text)

    def _show_trainings(self) -> None:
        desk = self._desk
        self._trainings.clear()
        for line in desk.trainings:
            name = desk.wording.class_name(line.program, line.batch)
            dates = desk.wording.dates(line.start, line.end)
            self._trainings.addItem(f"{name} · {dates}", line.code)
        self._trainings.setCurrentIndex(self._trainings.findData(desk.training))
        self._trainings.setVisible(bool(desk.trainings))
        self._show_chips()

    def _show_chips(self) -> None:
        desk = self._desk
        today = dt.date.today()
        running = [line for line in desk.trainings if line.start <= today <= line.end][:CHIPS]
        empty(self._chips)
        if len(running) < 2 and any(line.code == desk.training for line in running):
            return
        for place, line in enumerate(running, start=1):
            self._chips.addWidget(self._chip(place, line.code))

    def _chip(self, place: int, code: str) -> QPushButton:
        made = QPushButton(code)
        mark_as(made, "chip")
        made.setCheckable(True)
        made.setChecked(code == self._desk.training)
        press_by(made, f"Ctrl+{place}")
        made.setToolTip(f"{code} (Ctrl+{place})")
        made.clicked.connect(lambda: self._desk.choose(code))
        return made

    def _choose(self, place: int) -> None:
        self._desk.choose(self._trainings.itemData(place))


class PracticeStrip(QFrame):
    """Says above everything that this is practice, and leads out of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        mark_as(self, "practice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 4, 3 * GRID, 4)
        layout.addWidget(QLabel(desk.wording.text("PRACTICE: nothing here is real")), 1)
        leave = desk.wording.text("Leave the practice room")
        self._leave = button(leave, lambda: leave_practice(desk))
        layout.addWidget(self._leave)
        self.hide()

    def tell(self, *, is_open: bool) -> None:
        """Be there while the records that are open are practice."""
        self.setVisible(is_open and self._desk.is_practice)
        self._leave.setVisible(is_own_room(self._desk))
