"""Where everything of the schedule's page stands: views, totals, buttons, and the empty page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.usecases.schedule_figures import Figures
from app.usecases.schedule_overview import Schedule
from ui.desk import Desk
from ui.pages.trainings.schedule_commands import ScheduleCommands
from ui.pages.trainings.schedule_legend import Legend
from ui.pages.trainings.schedule_summary import Summary
from ui.pages.trainings.schedule_table import ScheduleTable
from ui.pages.trainings.schedule_weeks import Weeks
from ui.pages.trainings.schedule_words import totals
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import EmptyState
from ui.widgets.look import GRID, mark_as

_VIEW, _BESIDE = "schedule/view", "schedule/summary"


class ScheduleLayout:
    """The parts of the page; which view is shown is remembered."""

    def __init__(self, page: QWidget, desk: Desk, commands: ScheduleCommands) -> None:
        self._desk, self._commands = desk, commands
        self.weeks, self.table = Weeks(desk.wording), ScheduleTable(desk)
        self.summary, self.totals = Summary(desk.wording), QLabel()
        self._views = QStackedWidget()
        self._views.addWidget(self.weeks)
        self._views.addWidget(self.table)
        self._legend = Legend(desk.wording)
        self._is_filled = QStackedWidget()
        self._is_filled.addWidget(self._empty())
        self._is_filled.addWidget(self._filled())
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self._is_filled)

    def show_schedule(self, schedule: Schedule, found: Figures) -> None:
        """Show a schedule that was read."""
        self._is_filled.setCurrentIndex(1 if schedule.sessions else 0)
        self.table.show_lines(schedule.sessions)
        span = (schedule.first_day, schedule.last_day)
        today = schedule.now.date()
        self.weeks.show_lines(schedule.sessions, found.doubtful, span, today)
        self.show_figures(found)

    def show_figures(self, found: Figures) -> None:
        """Show what a schedule adds up to, stored or being typed."""
        self.totals.setText(totals(found, self._desk.wording))
        mark_as(self.totals, "" if found.scheduled == found.program else "doubt")
        self.totals.style().polish(self.totals)
        self.summary.show_figures(found)
        self.table.mark_doubtful(found.doubtful)
        self.weeks.mark_doubtful(found.doubtful)

    @property
    def is_empty(self) -> bool:
        """Whether there is no session to show."""
        return self._is_filled.currentIndex() == 0

    @property
    def home(self) -> QWidget:
        """Where the keys of the schedule work: the table or the weeks, whichever is seen."""
        return self.table if self._views.currentIndex() else self.weeks.view

    def show_view(self, name: str) -> None:
        """Show the weeks or the table, and go there."""
        self._wear(is_table=name == "table")
        self._desk.settings.setValue(_VIEW, name)
        self.home.setFocus()

    def _wear(self, *, is_table: bool) -> None:
        self._views.setCurrentIndex(1 if is_table else 0)
        self.weeks.turner.setVisible(not is_table)
        self._buttons["table" if is_table else "week"].setChecked(True)

    def _filled(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._row_of_buttons())
        layout.addLayout(self._row_of_totals())
        beside = QHBoxLayout()
        beside.setSpacing(GRID)
        beside.addWidget(self._views, 1)
        beside.addWidget(self.summary)
        layout.addLayout(beside, 1)
        layout.addWidget(self._legend)
        self._wear(is_table=self._desk.settings.value(_VIEW) == "table")
        return made

    def _row_of_buttons(self) -> QHBoxLayout:
        words, commands = self._desk.wording, self._commands
        named = {"week": words.text("&Week"), "table": words.text("&Table")}
        group = QButtonGroup(self._views)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._buttons: dict[str, QPushButton] = {}
        for place, (name, word) in enumerate(named.items()):
            made = _chip(word)
            group.addButton(made, place)
            row.addWidget(made)
            self._buttons[name] = made
        group.idClicked.connect(lambda place: self.show_view([*named][place]))
        row.addStretch(1)
        acts = (
            (commands.start, "play"),
            (commands.shift, "clock"),
            (commands.add, "plus"),
            (commands.fill, "calendar"),
        )
        row.addWidget(commands.menu_button())
        for act, icon_name in acts:
            row.addWidget(commands.button(act, icon_name))
        return row

    def _row_of_totals(self) -> QHBoxLayout:
        words = self._desk.wording
        font = self.totals.font()
        font.setBold(True)
        self.totals.setFont(font)
        self.totals.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        beside = _chip(words.text("&Summary"))
        is_shown = self._desk.settings.value(_BESIDE, defaultValue=True, type=bool)
        beside.setChecked(bool(is_shown))
        if not is_shown:
            self.summary.hide()
        beside.toggled.connect(self._show_beside)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.weeks.turner)
        row.addWidget(self.totals, 1)
        row.addWidget(beside)
        return row

    def _show_beside(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt's own form
        self.summary.setVisible(is_shown)
        self._desk.settings.setValue(_BESIDE, is_shown)

    def _empty(self) -> EmptyState:
        words, commands = self._desk.wording, self._commands
        return EmptyState(
            "calendar",
            words.text("There is no schedule yet"),
            words.text(
                "Fill the days with the subjects in one step, or add the sessions one by one."
            ),
            primary_button(words.text("Fill the schedule"), commands.fill.trigger),
            button(words.text("Add a session"), commands.add.trigger),
        )


def _chip(word: str) -> QPushButton:
    """A button that stays pressed, wide enough for its word in bold."""
    made = QPushButton(word)
    mark_as(made, "chip")
    made.setCheckable(True)
    made.setAutoDefault(False)
    font = made.font()
    font.setBold(True)
    made.setMinimumWidth(QFontMetrics(font).horizontalAdvance(word) + 4 * GRID)
    return made
