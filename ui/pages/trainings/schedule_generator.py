"""The generator: a day's pattern, the days, and a preview of the schedule that comes of them."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.day_patterns import DayPattern
from app.exchange.day_pattern_file import read_day_patterns
from app.usecases.schedule_drafts import ScheduleDraft, draft_schedule
from app.usecases.schedule_overview import Schedule
from ui.desk import Desk
from ui.pages.trainings.schedule_blocks import WORKDAYS
from ui.pages.trainings.schedule_pattern import PatternForm
from ui.pages.trainings.schedule_preview import drafted_lines, figures_of, said_of_draft
from ui.pages.trainings.schedule_weeks import Weeks
from ui.widgets.dialog import Dialog
from ui.widgets.look import GRID, mark_as

SIZE = (1010, 610)
_FORM_WIDTH = 46 * GRID


class GeneratorDialog(Dialog):
    """Nothing is written before the preview was seen and Enter was pressed."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        schedule: Schedule,
        act: Callable[[ScheduleDraft], object],
    ) -> None:
        """`act` takes the draft that was last shown."""
        words = desk.wording
        super().__init__(
            parent,
            words,
            words.text("Fill the schedule"),
            words.text(
                "The subjects are laid into the days in their order, each with its JP. What has"
                " marks or was printed stays."
            ),
            words.text("Fill the schedule"),
        )
        self._desk, self._schedule, self._act = desk, schedule, act
        self._draft: ScheduleDraft | None = None
        self.form: PatternForm | None = None
        self.days = QListWidget()
        self.days.setAccessibleName(words.text("Days; a holiday has no tick"))
        self._preview = Weeks(words)
        self._preview.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self._side = QVBoxLayout()
        self._list_days()
        self._lay_out()
        self.primary.setEnabled(False)
        self.resize(*SIZE)
        desk.operations.make(self, read_day_patterns, self._offer)

    def accept(self) -> None:
        """Hand on the draft that is shown."""
        if self._draft is not None and self.form is not None:
            self.form.keep()
            super().accept()
            self._act(self._draft)

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """The days that are ticked."""
        items = (self.days.item(row) for row in range(self.days.count()))
        ticked = (o for o in items if o.checkState() == Qt.CheckState.Checked)
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in ticked)

    def _offer(self, patterns: Sequence[DayPattern]) -> None:
        self.form = PatternForm(self.wording, self._desk.settings, patterns)
        self._side.insertWidget(0, self.form)
        self.form.show()  # What is not seen yet takes no focus.
        self.form.changed.connect(self._draw_up)
        self.form.names.setFocus()
        self._draw_up()

    def _draw_up(self) -> None:
        """Ask what would come of it; of several questions only the last is answered."""
        self._draft = None
        self.primary.setEnabled(False)
        pattern = self.form and self.form.pattern
        if pattern:
            self._desk.operations.read(
                self,
                draft_schedule,
                self._show,
                training=self._schedule.training,
                pattern=pattern,
                dates=self.dates,
            )

    def _show(self, draft: ScheduleDraft) -> None:
        self._draft, schedule = draft, self._schedule
        self.primary.setEnabled(bool(draft.laid))
        lines = drafted_lines(draft, schedule)
        span = (schedule.first_day, schedule.last_day)
        self._preview.show_lines(lines, frozenset(), span, dt.date.min)
        found = figures_of(draft, schedule)
        mark_as(self.said, "" if found.scheduled == found.program else "doubt")
        self.said.style().polish(self.said)
        self.said.setText(" ".join(said_of_draft(draft, schedule, self.wording)))

    def _list_days(self) -> None:
        first, last = self._schedule.first_day, self._schedule.last_day
        for place in range((last - first).days + 1):
            day = first + dt.timedelta(days=place)
            item = QListWidgetItem(self.wording.day(day))
            item.setData(Qt.ItemDataRole.UserRole, day)
            is_workday = day.weekday() < WORKDAYS
            item.setCheckState(Qt.CheckState.Checked if is_workday else Qt.CheckState.Unchecked)
            self.days.addItem(item)
        self.days.itemChanged.connect(lambda _: self._draw_up())

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_FORM_WIDTH)
        side.setLayout(self._side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(QLabel(self.wording.text("Days; untick the holidays")))
        self._side.addWidget(self.days, 1)
        shown = QVBoxLayout()
        shown.addWidget(self.said)
        shown.addWidget(self._preview, 1)
        both = QHBoxLayout()
        both.setSpacing(2 * GRID)
        both.addWidget(side)
        both.addLayout(shown, 1)
        self.body.addLayout(both, 1)
