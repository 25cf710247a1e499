"""The view "Lembar": all sessions of a training in one grid."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.usecases.boards import Board, training_board
from app.usecases.marking import MarkOutcome
from app.usecases.schedule import SessionLine
from ui.desk import Desk
from ui.pages.attendance.answering import Answering
from ui.pages.attendance.board_list import BoardList
from ui.pages.attendance.board_model import BoardModel
from ui.pages.attendance.marks import Marks
from ui.pages.attendance.status_words import is_scan
from ui.pages.attendance.strip import Strip
from ui.widgets.look import GRID
from ui.wording import Wording

_COLUMN_WIDTH = 7 * GRID


class SheetView(QWidget):
    """Everyone in every session; what is still missing is counted above."""

    session_wanted = Signal(int)
    """A session's own list is to be shown."""
    begun = Signal(str)
    """Signs were typed here that belong into the entry field of a session."""
    scanned = Signal(str)
    """A card was scanned here, which belongs into a session."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._wording = desk, desk.wording
        model = BoardModel(desk.wording, lambda line: _title(line, desk.wording))
        self._list = BoardList(
            desk, model, desk.wording.text("All sessions"), kept_as="sheet", is_shown=False
        )
        self.table = self._list.table
        self.strip = Strip(
            desk.wording, self.table, is_scan=lambda typed: is_scan(typed, model.people)
        )
        self._answering = Answering(desk, self.strip, self)
        self._marks = Marks(self._answering)
        self._marks.serve(self.table)
        self.missing = QLabel()
        self.home = self.table
        head = QHBoxLayout()
        head.addWidget(self.missing, 1)
        head.addWidget(self._list.new_toggle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.strip)
        layout.addWidget(self._list, 1)
        self._listen()

    def forget(self) -> None:
        """Take answers and questions away: they were of another training."""
        self.strip.forget()

    def refresh(self) -> None:
        """Read all sessions again."""
        if self._desk.training is not None:
            self._desk.operations.read(
                self, training_board, self._show, training=self._desk.training
            )

    def _show(self, board: Board) -> None:
        self._answering.know(board)
        self.table.board.show(board)
        self.table.horizontalHeader().setDefaultSectionSize(_COLUMN_WIDTH)
        self._count_missing()

    def _patch(self, outcomes: Sequence[MarkOutcome]) -> None:
        self.table.board.patch(outcomes)
        self._count_missing()

    def _count_missing(self) -> None:
        wording, columns = self._wording, self.table.board.missing()
        missing = sum(columns)
        if missing:
            told = wording.count(
                "{number} mark is missing, in {sessions} of {all} sessions.",
                "{number} marks are missing, in {sessions} of {all} sessions.",
                missing,
                sessions=sum(1 for count in columns if count),
                all=len(columns),
            )
        else:
            told = wording.text("Everyone is marked in every session.")
        self.missing.setText(told)
        self._list.show_current()

    def _open_session(self, column: int) -> None:
        self.session_wanted.emit(self.table.board.session_at(column).number)

    def _listen(self) -> None:
        self.table.typed.connect(self.begun)
        self.table.horizontalHeader().sectionDoubleClicked.connect(self._open_session)
        self.strip.scanned.connect(self.scanned)
        self._answering.told.connect(self._patch)


def _title(line: SessionLine, wording: Wording) -> str:
    """A session above its column: number, and the day shortly."""
    day = line.date or line.until
    return f"{line.number}\n{wording.short_day(day)}" if day else str(line.number)
