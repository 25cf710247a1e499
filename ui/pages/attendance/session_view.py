"""The view "Sesi": one session's list, at the door or from its sheet."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from app.domain.day_entry import DayEntry
from app.usecases.boards import Board, Seat, session_board
from app.usecases.marking import MarkOutcome, Said
from app.usecases.schedule import SessionLine
from ui.desk import Desk
from ui.pages.attendance.answering import Answering
from ui.pages.attendance.board_list import BoardList
from ui.pages.attendance.board_model import BoardModel, Extra
from ui.pages.attendance.closing import Closing
from ui.pages.attendance.counts import Counts
from ui.pages.attendance.door import Door
from ui.pages.attendance.marks import Marks
from ui.pages.attendance.scans import Scans
from ui.pages.attendance.session_head import SessionHead
from ui.pages.attendance.status_words import is_scan
from ui.pages.attendance.strip import Answer, Strip
from ui.widgets.buttons import button
from ui.widgets.look import GRID, mark_as
from ui.wording import Wording

_WIDTHS = (26 * GRID, 8 * GRID)
"""Of status and clock; JP and note take the rest."""


class SessionView(QWidget):
    """One session: who comes is scanned or typed, who does not is marked in the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._wording = desk, desk.wording
        self._number: int | None = None
        self.session: SessionLine | None = None
        model = _new_model(desk.wording)
        self._list = BoardList(
            desk, model, desk.wording.text("Participants of the session"), kept_as="session"
        )
        self.table, self.history = self._list.table, self._list.history
        self.head = SessionHead(desk.wording)
        self.door = Door(desk.wording, model, self)
        self.counts = Counts(desk.wording)
        self.strip = Strip(
            desk.wording, self.door.entry, is_scan=lambda typed: is_scan(typed, model.people)
        )
        self._answering = Answering(desk, self.strip, self)
        self._marks = Marks(self._answering)
        self._marks.serve(self.table)
        self.scans = Scans(self._answering)
        self._closing = Closing(self._answering, self._marks)
        text = desk.wording.text
        self.rest = button(
            text("Others present by the sheet"), self._mark_rest, shortcut="Ctrl+Return"
        )
        self.lock = button(text("Lock"), self._lock, icon_name="lock", shortcut="Ctrl+L")
        self.home = self.door.entry
        self._lay_out()
        self._listen()

    # What is shown

    def show_session(self, number: int) -> None:
        """Go to a session."""
        self.forget()
        self._number = number
        self.refresh()

    def forget(self) -> None:
        """Begin anew at the one to be worked on now, when it is read next."""
        self._number = None
        self.strip.forget()

    def refresh(self) -> None:
        """Read the session again."""
        if self._desk.training is not None:
            self._desk.operations.read(
                self,
                session_board,
                self._show,
                training=self._desk.training,
                session=self._number,
            )

    def _show(self, board: Board) -> None:
        self.session = board.sessions[0] if board.sessions else None
        self._number = None if self.session is None else self.session.number
        self._answering.know(board)
        self.scans.set_clock(board)
        self.table.board.show(board)
        self.head.show_session(board)
        header = self.table.horizontalHeader()
        if header.count() > len(_WIDTHS):
            for column, width in enumerate(_WIDTHS):
                header.resizeSection(column, width)
            header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        self._show_counts()

    def _patch(self, outcomes: list[MarkOutcome]) -> None:
        """Show what was just stored; the list goes to who came."""
        self.table.board.patch(outcomes)
        self.table.follow(outcomes)
        self._show_counts()

    def _show_counts(self) -> None:
        model = self.table.board
        statuses = model.statuses(0)
        self.counts.count(statuses)
        is_full = bool(statuses) and None not in statuses
        is_locked = self.session is not None and self.session.state == "locked"
        self.rest.setEnabled(None in statuses)
        self.lock.setEnabled(self.session is not None and not is_locked)
        for made, is_next in ((self.rest, not is_full), (self.lock, is_full and not is_locked)):
            mark_as(made, "primary" if is_next else "plain")
            made.style().polish(made)
        self._filter(self.counts.shown)
        self._list.show_current()

    def _filter(self, statuses: Collection[str | None]) -> None:
        for row, status in enumerate(self.table.board.statuses(0)):
            self.table.setRowHidden(row, status not in statuses)

    # What is asked for

    def _take(self, typed: str) -> None:
        self.strip.be_quiet()
        self.door.take(typed)

    def _come(self, who: str) -> None:
        if self.session is not None:
            self.scans.scan(self.session.number, who)

    def _state(self, ndh: list[int], entry: DayEntry) -> None:
        if self.session is not None:
            self._marks.type_entry(self.session, ndh, entry)

    def _tell_unclear(self, who: str) -> None:
        told = self._wording.text("{who} is nobody or several here. Type the NDH.", who=who)
        self._answering.say(Answer(told, "red"))

    def _mark_rest(self) -> None:
        if self.session is not None:
            self._marks.mark_rest(session=self.session.number)

    def _lock(self) -> None:
        if self.session is not None:
            self._closing.lock(session=self.session.number, then=self._tell_locked, find=self._find)

    def _tell_locked(self) -> None:
        told = self._wording.text("The session is locked. A correction asks for a reason.")
        self._answering.say(Answer(told, "green"))

    def _find(self, _session: int, ndh: int) -> None:
        self.table.go_to(ndh)
        self.table.setFocus()

    def _start(self) -> None:
        if self.session is not None:
            self._closing.start_now(self.session)

    def _shift(self) -> None:
        if self.session is not None:
            self._closing.ask_shift(self.session)

    # What it is made of

    def _lay_out(self) -> None:
        head, secondary = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.head, 1)
        for made in (self.rest, self.lock):
            head.addWidget(made)
        secondary.addWidget(self.counts, 1, Qt.AlignmentFlag.AlignLeft)
        for made in (self.head.start, self.head.shift, self._list.new_toggle()):
            secondary.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        for widget in (self.door.entry, self.strip):
            layout.addWidget(widget)
        layout.addLayout(secondary)
        layout.addWidget(self._list, 1)

    def _listen(self) -> None:
        self.head.chosen.connect(self.show_session)
        self.head.start_wanted.connect(self._start)
        self.head.shift_wanted.connect(self._shift)
        self.door.entry.entered.connect(self._take)
        self.door.echoed.connect(self.strip.echo)
        self.door.came.connect(self._come)
        self.door.stated.connect(self._state)
        self.door.unclear.connect(self._tell_unclear)
        self.door.entry.left_down.connect(self.table.setFocus)
        self.table.typed.connect(self.door.begin)
        self.table.left.connect(self.door.entry.setFocus)
        self.strip.scanned.connect(self.door.take)
        self._answering.told.connect(self._patch)
        self.counts.filtered.connect(self._filter)


def _new_model(wording: Wording) -> BoardModel:
    """The list's columns: status, clock, JP and note, unit."""
    text, value = wording.text, wording.value

    def clock(_seat: Seat, mark: Said | None) -> str:
        return value(mark.at.time()) if mark and mark.at else ""

    def note(_seat: Seat, mark: Said | None) -> str:
        given = f"{value(mark.jp)} JP" if mark and mark.jp is not None else ""
        return " · ".join(filter(None, (given, mark.note if mark else "")))

    extras = (
        Extra(text("Clock"), clock),
        Extra(text("JP and note"), note),
    )
    return BoardModel(wording, lambda _line: text("Attendance"), extras)
