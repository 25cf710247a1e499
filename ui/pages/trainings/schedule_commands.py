"""What can be done with the schedule, as actions with their keys: buttons and menu press them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.domain.vocabulary import SessionState
from app.usecases.schedule import SessionLine
from app.usecases.schedule_overview import Schedule
from app.usecases.timetabling import planned_of
from ui.desk import Desk
from ui.pages.trainings.schedule_acts import ScheduleActs
from ui.pages.trainings.schedule_dialog import SessionDialog
from ui.pages.trainings.schedule_generator import GeneratorDialog
from ui.pages.trainings.schedule_proposals import (
    beside,
    first_to_shift,
    minutes_to_shift,
    new_session,
    to_shift,
    to_start,
)
from ui.widgets.buttons import button
from ui.widgets.icons import icon
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.shift_dialog import Shiftable, ShiftDialog


class ScheduleCommands:
    """The actions of one page; they follow the session that is chosen."""

    def __init__(
        self,
        view: QWidget,
        desk: Desk,
        acts: ScheduleActs,
        chosen: Callable[[], SessionLine | None],
    ) -> None:
        self._view, self._desk, self.acts, self._chosen = view, desk, acts, chosen
        self.schedule: Schedule | None = None
        say = desk.wording
        self.start = self._action(say.text("Start now"), self._start, "F6", "play")
        self.shift = self._action(say.text("Shift the rest of the day"), self._shift, "F7", "clock")
        self.add = self._action(say.text("Add a session"), self._add, "Ins", "plus")
        self.fill = self._action(say.text("Fill the schedule"), self._fill, "Ctrl+G", "calendar")
        self.change = self._action(say.text("Change"), self.ask_change, "Ctrl+E", "pencil")
        self.earlier = self._action(
            say.text("Change places with the one before"), lambda: self._move(-1), "Alt+Up"
        )
        self.later = self._action(
            say.text("Change places with the next one"), lambda: self._move(1), "Alt+Down"
        )
        self.cancel = self._action(say.text("Cancel the session"), self.ask_cancel, "", "ban")
        self.remove = self._action(say.text("Remove"), self._remove, "Del", "x")
        self.menu = self._make_menu()
        """What can be done with the chosen session."""

    def follow(self) -> None:
        """Let what makes no sense at present be out of reach."""
        line, schedule, words = self._chosen(), self.schedule, self._desk.wording
        is_cancelled = line is not None and line.state == SessionState.CANCELLED
        for act in (self.remove, self.cancel):
            act.setEnabled(line is not None)
        self.change.setEnabled(line is not None and not is_cancelled)
        self.cancel.setText(
            words.text("Let it take place") if is_cancelled else words.text("Cancel the session")
        )
        for act, step in ((self.earlier, -1), (self.later, 1)):
            can_move = schedule and line and line.start and not is_cancelled
            act.setEnabled(bool(can_move) and self._beside(step) is not None)
        self.add.setEnabled(schedule is not None)
        self.fill.setEnabled(schedule is not None)
        self.start.setEnabled(schedule is not None and to_start(schedule, line) is not None)
        self.shift.setEnabled(schedule is not None and bool(to_shift(schedule, line)))

    def menu_button(self) -> QPushButton:
        """A button that opens the menu of the chosen session."""
        made = QPushButton(self._desk.wording.text("This session"))
        made.setAutoDefault(False)
        made.setMenu(self.menu)
        self.cancel.changed.connect(lambda: made.setEnabled(self.cancel.isEnabled()))
        return made

    def _make_menu(self) -> QMenu:
        made = QMenu(self._view)
        of_session = (self.change, self.start, self.shift, self.earlier, self.later)
        for act in (*of_session, self.cancel, self.remove):
            if act in {self.start, self.earlier, self.cancel}:
                made.addSeparator()
            made.addAction(act)
        return made

    def button(self, act: QAction, icon_name: str) -> QPushButton:
        """A button that presses an action and follows it."""
        keys = act.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tooltip = f"{act.text()} ({keys})" if keys else act.text()
        made = button(act.text(), act.trigger, icon_name=icon_name, tooltip=tooltip)
        act.changed.connect(lambda: made.setEnabled(act.isEnabled()))
        return made

    def ask_change(self) -> None:
        """Show the chosen session in a dialog."""
        line, schedule = self._chosen(), self.schedule
        if line is None or schedule is None:
            return
        SessionDialog(
            self._view,
            self._desk.wording,
            schedule,
            planned_of(line),
            lambda plan: self.acts.edit(line, plan),
            line.number,
        ).open()

    def ask_cancel(self) -> None:
        """Ask why the chosen session does not take place, or take that back."""
        line, words = self._chosen(), self._desk.wording
        if line is None:
            return
        if line.state == SessionState.CANCELLED:
            self.acts.take_place(line)
            return
        ReasonDialog(
            self._view,
            words,
            words.text("Cancel session {number}", number=line.number),
            words.text(
                "{subject}: its JP no longer count. Its marks are kept.", subject=line.subject
            ),
            words.text("Cancel the session"),
            (
                words.text("The trainer cannot come"),
                words.text("Holiday"),
                words.text("Moved to another day"),
            ),
            lambda reason: self.acts.cancel(line, reason),
        ).open()

    def _add(self) -> None:
        if self.schedule is not None:
            proposal = new_session(self.schedule, self._chosen())
            SessionDialog(
                self._view, self._desk.wording, self.schedule, proposal, self.acts.add
            ).open()

    def _fill(self) -> None:
        if self.schedule is not None:
            GeneratorDialog(self._view, self._desk, self.schedule, self.acts.lay).open()

    def _start(self) -> None:
        line = None if self.schedule is None else to_start(self.schedule, self._chosen())
        if line is not None:
            self.acts.start(line)

    def _shift(self) -> None:
        if self.schedule is None:
            return
        lines = {line.number: line for line in to_shift(self.schedule, self._chosen())}
        first = first_to_shift(self.schedule, [*lines.values()], self._chosen())
        shiftable = [Shiftable(o.number, o.start, o.subject) for o in lines.values() if o.start]
        ShiftDialog(
            self._view,
            self._desk.wording,
            shiftable,
            first,
            minutes_to_shift([*lines.values()], first),
            lambda number, minutes: self.acts.shift(lines[number], minutes),
        ).open()

    def _beside(self, step: int) -> SessionLine | None:
        line = self._chosen()
        return beside(self.schedule, line, step) if self.schedule and line else None

    def _move(self, step: int) -> None:
        line, other = self._chosen(), self._beside(step)
        if line is not None and other is not None:
            self.acts.exchange(line, other)

    def _remove(self) -> None:
        line = self._chosen()
        if line is not None:
            self.acts.remove(line, self.ask_cancel)

    def _action(
        self, text: str, act: Callable[[], None], keys: str, icon_name: str = ""
    ) -> QAction:
        made = QAction(text, self._view)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if icon_name:
            made.setIcon(icon(icon_name))
        made.triggered.connect(lambda _checked=False: act())
        self._view.addAction(made)
        return made
