"""The weeks of a schedule, one at a time, with the way to the next and the last."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.usecases.schedule import SessionLine
from ui.pages.trainings.schedule_blocks import lay_out, monday_of, mondays
from ui.pages.trainings.schedule_week import WeekView
from ui.widgets.buttons import button
from ui.widgets.look import GRID
from ui.wording import Wording


class Weeks(QWidget):
    """A week of sessions below its dates; Page up and Page down turn the weeks.

    `turner` names the week; it may be put elsewhere.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._lines: tuple[SessionLine, ...] = ()
        self._doubtful: frozenset[int] = frozenset()
        self._span = (dt.date.min, dt.date.min)
        self._today = dt.date.min
        self._mondays: tuple[dt.date, ...] = ()
        self._place = 0
        self.view = WeekView(wording)
        self.view.turned.connect(self.turn)
        self.named = QLabel()
        self._back = _turner("chevron-left", wording.text("The week before (Page up)"))
        self._on = _turner("chevron-right", wording.text("The next week (Page down)"))
        self._back.clicked.connect(lambda: self.turn(-1))
        self._on.clicked.connect(lambda: self.turn(1))
        self._lay_out()

    def show_lines(
        self,
        lines: Sequence[SessionLine],
        doubtful: frozenset[int],
        span: tuple[dt.date, dt.date],
        today: dt.date,
    ) -> None:
        """Show these sessions of a training that has this first and last day."""
        is_other = span != self._span
        shown = self._mondays[self._place] if self._mondays else None
        self._lines, self._doubtful = tuple(lines), doubtful
        self._span, self._today = span, today
        self._mondays = mondays(*span, lines)
        wanted = monday_of(today) if is_other or shown is None else shown
        self._place = self._mondays.index(wanted) if wanted in self._mondays else 0
        self._show()

    def mark_doubtful(self, doubtful: frozenset[int]) -> None:
        """Show the sign of doubt on these sessions."""
        if doubtful != self._doubtful:
            self._doubtful = doubtful
            self._show()

    def turn(self, step: int) -> None:
        """Go so many weeks on."""
        place = max(0, min(self._place + step, len(self._mondays) - 1))
        if place != self._place:
            self._place = place
            self._show()

    def go_to(self, number: int) -> None:
        """Show the week of a session and put the cursor on it."""
        line = next((line for line in self._lines if line.number == number), None)
        day = line and (line.date or line.until)
        if day and monday_of(day) in self._mondays:
            self._place = self._mondays.index(monday_of(day))
            self._show()
        self.view.choose(number)

    def _show(self) -> None:
        monday = self._mondays[self._place]
        week = lay_out(monday, *self._span, self._lines)
        self.view.show_week(week, self._doubtful, self._today)
        self.named.setText(self._wording.dates(week.days[0], week.days[-1]))
        self._back.setEnabled(self._place > 0)
        self._on.setEnabled(self._place < len(self._mondays) - 1)
        for turner in (self._back, self._on):
            turner.setVisible(len(self._mondays) > 1)

    def _lay_out(self) -> None:
        self.turner = QWidget()
        turner = QHBoxLayout(self.turner)
        turner.setContentsMargins(0, 0, 0, 0)
        turner.setSpacing(GRID)
        for part in (self._back, self.named, self._on):
            turner.addWidget(part)
        turner.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.turner)
        layout.addWidget(self._area, 1)
        self.view.chosen.connect(self._show_chosen)

    def _show_chosen(self, number: int) -> None:
        place = self.view.grid.place_of(number)
        self._area.ensureVisible(place.center().x(), place.center().y(), 0, place.height())


def _turner(icon_name: str, tooltip: str) -> QPushButton:
    made = button("", lambda: None, icon_name=icon_name, tooltip=tooltip)
    made.setAccessibleName(tooltip)
    return made
