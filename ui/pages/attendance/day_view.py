"""The view "Hari": a day's sessions side by side, its exceptions typed, the rest by one key."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from app.domain.day_entry import DayEntry
from app.usecases.boards import Board, day_board
from app.usecases.marking import MarkOutcome
from app.usecases.schedule import SessionLine
from ui.desk import Desk
from ui.pages.attendance.answering import Answering
from ui.pages.attendance.board_list import BoardList
from ui.pages.attendance.board_model import BoardModel
from ui.pages.attendance.chooser import Chooser
from ui.pages.attendance.closing import Closing
from ui.pages.attendance.exceptions_line import ExceptionsLine
from ui.pages.attendance.marks import Marks
from ui.pages.attendance.report_card import ReportCard
from ui.pages.attendance.status_words import is_scan
from ui.pages.attendance.strip import Answer, Strip
from ui.widgets.buttons import button
from ui.widgets.look import GRID, mark_as
from ui.wording import Wording


class DayView(QWidget):
    """One day: exceptions, the others present by the sheet, closed, told to the chief."""

    scanned = Signal(str)
    """A card was scanned here, which belongs into a session."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._wording = desk, desk.wording
        self._date: dt.date | None = None
        text = desk.wording.text
        model = BoardModel(desk.wording, lambda line: _title(line, desk.wording))
        self._list = BoardList(desk, model, text("Participants of the day"), kept_as="day")
        self.table = self._list.table
        self.line = ExceptionsLine(desk.wording, model, self)
        self.strip = Strip(
            desk.wording, self.line.entry, is_scan=lambda typed: is_scan(typed, model.people)
        )
        self.report = ReportCard(desk.wording)
        self._answering = Answering(desk, self.strip, self)
        self._marks = Marks(self._answering)
        self._marks.serve(self.table)
        self._closing = Closing(self._answering, self._marks)
        self._chooser = Chooser(text("Day"), text("Day before"), text("Next day"))
        self.rest = button(
            text("Others present by the sheet"), self._mark_rest, shortcut="Ctrl+Return"
        )
        self.close_day = button(
            text("Close the day"), self._close, icon_name="lock", shortcut="Ctrl+L"
        )
        self.home = self.line.entry
        self._lay_out()
        self._listen()

    # What is shown

    def show_day(self, date: dt.date) -> None:
        """Go to a day."""
        self.forget()
        self._date = date
        self.refresh()

    def forget(self) -> None:
        """Begin anew at the one to be worked on now, when it is read next."""
        self._date = None
        self.strip.forget()

    def refresh(self) -> None:
        """Read the day again."""
        if self._desk.training is not None:
            self._desk.operations.read(
                self, day_board, self._show, training=self._desk.training, date=self._date
            )

    def _show(self, board: Board) -> None:
        self._date = board.sessions[0].date if board.sessions else self._date
        self._answering.know(board)
        self.table.board.show(board)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        days = {line.date: None for line in board.schedule if _is_learning(line) and line.date}
        choices = [(day, self._wording.day(day)) for day in days if day is not None]
        self._chooser.show_choices(choices, self._date)
        self.line.show_day(board.sessions)
        self.report.show_day(board)
        self._show_next_step(board.sessions)

    def _patch(self, outcomes: Sequence[MarkOutcome]) -> None:
        self.table.board.patch(outcomes)
        self.table.follow(outcomes)
        self._show_next_step(self.table.board.sessions)

    def _show_next_step(self, sessions: Sequence[SessionLine]) -> None:
        """Let the button be the primary one that comes next."""
        is_full = not any(self.table.board.missing())
        is_closed = all(line.state == "locked" for line in sessions)
        self.rest.setEnabled(not is_full)
        self.close_day.setEnabled(bool(sessions) and not is_closed)
        for made, is_next in ((self.rest, not is_full), (self.close_day, is_full)):
            mark_as(made, "primary" if is_next and not is_closed else "plain")
            made.style().polish(made)
        self._list.show_current()

    @property
    def _shown_date(self) -> dt.date | None:
        """The day that is seen, and acted on, while another may be on its way."""
        sessions = self.table.board.sessions
        return sessions[0].date if sessions else None

    # What is asked for

    def _take(self, typed: str) -> None:
        self.strip.be_quiet()
        self.line.take(typed)

    def _type(self, entries: list[DayEntry], typed: str) -> None:
        if self._shown_date is not None:
            self._marks.type_exceptions(
                self._shown_date,
                entries,
                taken=lambda: self.line.forget(typed),
                give_back=lambda: self.line.give_back(typed),
            )

    def _mark_rest(self) -> None:
        if self._shown_date is not None:
            self._marks.mark_rest(date=self._shown_date)

    def _close(self) -> None:
        if self._shown_date is not None:
            self._closing.lock(date=self._shown_date, then=self._tell_closed, find=self._find)

    def _tell_closed(self) -> None:
        told = self._wording.text("The day is closed. A correction asks for a reason.")
        self._answering.say(Answer(told, "green"))

    def _find(self, session: int, ndh: int) -> None:
        self.table.go_to(ndh, session)
        self.table.setFocus()

    def _begin(self, typed: str) -> None:
        """Go on in the line of exceptions with signs that were typed in the table."""
        self.line.entry.setFocus()
        self.line.entry.insert(typed)

    # What it is made of

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._chooser, 1)
        for made in (self._list.new_toggle(), self.rest, self.close_day):
            head.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        for widget in (self.line.entry, self.strip, self.report):
            layout.addWidget(widget)
        layout.addWidget(self._list, 1)

    def _listen(self) -> None:
        self._chooser.chosen.connect(self.show_day)
        self.line.entry.entered.connect(self._take)
        self.line.echoed.connect(self.strip.echo)
        self.line.doubted.connect(self.strip.doubt)
        self.line.stated.connect(self._type)
        self.line.scanned.connect(self.scanned)
        self.line.entry.left_down.connect(self.table.setFocus)
        self.table.typed.connect(self._begin)
        self.table.left.connect(self.line.entry.setFocus)
        self.strip.scanned.connect(self.scanned)
        self._answering.told.connect(self._patch)


def _title(line: SessionLine, wording: Wording) -> str:
    """A session above its column: number, clock and JP, subject."""
    session = wording.text("Session {number}", number=line.number)
    return f"{session}\n{wording.value(line.start)} · {wording.value(line.jp)} JP\n{line.subject}"


def _is_learning(line: SessionLine) -> bool:
    return line.kind == "learning" and line.state != "cancelled" and line.start is not None
