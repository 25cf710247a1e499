"""The schedule of the chosen training: its weeks, its table, what it adds up to, and its acts."""

from collections import deque

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import InvalidValue
from app.domain.session_check import checked_session
from app.usecases.schedule import SessionLine
from app.usecases.schedule_figures import Figures, figures, taking_place
from app.usecases.schedule_overview import Schedule, whole_schedule
from app.usecases.timetabling import planned_of
from ui.desk import Desk
from ui.pages.trainings.schedule_acts import ScheduleActs
from ui.pages.trainings.schedule_commands import ScheduleCommands
from ui.pages.trainings.schedule_layout import ScheduleLayout
from ui.pages.trainings.schedule_typing import typed_into
from ui.pages.trainings.schedule_words import fault_of

_Typed = tuple[int, str, str]


class ScheduleView(QWidget):
    """Weeks and table of the same sessions; the totals follow each letter that is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.schedule: Schedule | None = None
        self._figures: Figures | None = None
        self._number: int | None = None
        self._waiting: deque[_Typed] = deque()
        self._is_storing = False
        acts = ScheduleActs(self, desk, stored=self._take_stored, refused=self._take_refusal)
        self._acts = acts
        self.commands = ScheduleCommands(self, desk, acts, lambda: self.chosen)
        self.shown = ScheduleLayout(self, desk, self.commands)
        self.table, self.weeks = self.shown.table, self.shown.weeks
        self.table.edited.connect(self._take_edit)
        self.table.typed.connect(self._reckon_typed)
        self.table.left.connect(self._reckon)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._follow_table())
        self.weeks.view.chosen.connect(self._choose)
        self.weeks.view.wanted.connect(self.commands.ask_change)
        self.commands.follow()

    @property
    def home(self) -> QWidget:
        """Where the keys of the schedule work."""
        return self.shown.home

    @property
    def chosen(self) -> SessionLine | None:
        """The session that is chosen, in whichever view."""
        lines = self.schedule.sessions if self.schedule else ()
        return next((line for line in lines if line.number == self._number), None)

    def refresh(self) -> None:
        """Read the schedule again."""
        if self._desk.training is not None:
            self._desk.operations.read(
                self, whole_schedule, self._show, training=self._desk.training
            )

    def go_to(self, number: int) -> None:
        """Choose a session and show it."""
        self._choose(number)
        self.weeks.go_to(number)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        """Offer what can be done with the chosen session."""
        if self.chosen is not None:
            self.commands.menu.popup(event.globalPos())

    # What is shown

    def _show(self, schedule: Schedule) -> None:
        is_other = self.schedule is None or self.schedule.training != schedule.training
        self.schedule = self.commands.schedule = schedule
        self._acts.training = schedule.training
        if is_other:
            self._number = None
            self._waiting.clear()
            self._is_storing = False
        self.table.cells.known = {
            "subject": tuple(subject.name for subject in schedule.subjects),
            "trainers": schedule.trainers,
            "room": schedule.rooms,
        }
        self._figures = figures(schedule, taking_place(schedule))
        self.shown.show_schedule(schedule, self._figures)
        self.commands.follow()

    def _choose(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.table.go_to(number)
            self.weeks.view.choose(number)
        self.commands.follow()

    def _follow_table(self) -> None:
        line = self.table.current()
        if line is not None and line.number != self._number:
            self._number = line.number
            self.weeks.go_to(line.number)
            self.commands.follow()

    # Typing in the table

    def _reckon_typed(self, number: int, place: str, text: str) -> None:
        """Let the totals follow what is being typed, as far as it makes sense yet."""
        plans = {} if self.schedule is None else taking_place(self.schedule)
        if self.schedule is None or number not in plans:
            return
        try:
            plans[number] = typed_into(plans[number], place, text)
        except ValueError:
            return
        self.shown.show_figures(figures(self.schedule, plans))

    def _reckon(self) -> None:
        """Go back to the totals of what is stored."""
        if self._figures is not None:
            self.shown.show_figures(self._figures)

    def _take_edit(self, number: int, place: str, text: str) -> None:
        """Store what was typed, one after the other: each has to know what the last one made."""
        self._waiting.append((number, place, text))
        if not self._is_storing:
            self._store_next()

    def _store_next(self) -> None:
        self._is_storing = False
        while self._waiting and not self._is_storing:
            self._store(*self._waiting.popleft())

    def _store(self, number: int, place: str, text: str) -> None:
        lines = self.schedule.sessions if self.schedule else ()
        line = next((line for line in lines if line.number == number), None)
        if line is None:
            return
        try:
            plan = checked_session(typed_into(planned_of(line), place, text))
        except InvalidValue as error:
            self._desk.say(fault_of(error.path, error.expected, self._desk.wording))
        except ValueError:
            self._desk.say(fault_of(place, place, self._desk.wording))
        else:
            self._is_storing = True
            self._acts.edit(line, plan)

    def _take_stored(self, lines: tuple[SessionLine, ...]) -> None:
        """Go on with what was stored; the whole is read again behind it."""
        if self.schedule is not None:
            self.schedule = self.schedule.with_lines(lines)
        if lines:
            self._number = lines[0].number
        self._store_next()

    def _take_refusal(self) -> None:
        self._waiting.clear()
        self._is_storing = False
        self.refresh()
