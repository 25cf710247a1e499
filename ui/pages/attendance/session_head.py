"""The head of a session's view: which session, how far it is, and its start at another time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.usecases.boards import Board
from app.usecases.schedule import SessionLine
from ui.pages.attendance.chooser import Chooser
from ui.widgets.buttons import button
from ui.widgets.labels import Sign
from ui.widgets.look import GRID
from ui.wording import Wording


class SessionHead(QWidget):
    """Chooses a session of the training; the buttons that start or move it stand elsewhere."""

    chosen = Signal(object)
    start_wanted = Signal()
    shift_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        text = wording.text
        self._chooser = Chooser(text("Session"), text("Session before"), text("Next session"))
        self._sign, self._state = Sign(16), QLabel()
        self.start = button(
            text("Start now"), self.start_wanted.emit, icon_name="play", shortcut="F6"
        )
        self.shift = button(
            text("Shift the rest of the day"),
            self.shift_wanted.emit,
            icon_name="clock",
            shortcut="F7",
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._chooser, 1)
        layout.addWidget(self._sign)
        layout.addWidget(self._state)
        self._chooser.chosen.connect(self.chosen)

    def show_session(self, board: Board) -> None:
        """Show the sessions that take marks, and the state of the one on the board."""
        shown = board.sessions[0] if board.sessions else None
        self._chooser.show_choices(
            [(line.number, self._title(line)) for line in board.schedule if _takes_marks(line)],
            shown and shown.number,
        )
        self._state.setText(self._wording.word(shown.state) if shown else "")
        is_locked = shown is not None and shown.state == "locked"
        self._sign.show_icon("lock" if is_locked else "lock-open")
        has_clock = shown is not None and shown.start is not None and not is_locked
        is_today = shown is not None and shown.date == board.moment.date()
        self.start.setEnabled(has_clock and is_today)
        self.shift.setEnabled(has_clock)

    def _title(self, line: SessionLine) -> str:
        value = self._wording.value
        parts = [self._wording.text("Session {number}", number=line.number)]
        parts += [value(line.date)] if line.date else []
        if line.start and line.end:
            parts.append(self._wording.hours(line.start, line.end))
        return " · ".join((*parts, line.subject))


def _takes_marks(line: SessionLine) -> bool:
    return line.kind != "break" and line.state != "cancelled"
