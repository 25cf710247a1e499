"""The day in one sentence for the chief, to be copied into a message."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel

from app.domain.day_report import DayOfPerson, day_report
from app.domain.vocabulary import Status
from app.usecases.boards import Board
from ui.widgets.buttons import button
from ui.widgets.look import GRID, mark_as
from ui.wording import Wording


class ReportCard(QFrame):
    """The sentence, and the button that copies it."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        mark_as(self, "card")
        self._copied = wording.text("Copied")
        self._copy_word = wording.text("Copy the text for the chief")
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = button(self._copy_word, self._copy, icon_name="copy", shortcut="Ctrl+Shift+C")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self.copy)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is to be copied."""
        return self._sentence.text()

    def show_day(self, board: Board) -> None:
        """Write the day where all of it is locked; hide where it is not."""
        date = board.sessions[0].date if board.sessions else None
        if date is None or any(line.state != "locked" for line in board.sessions):
            self.hide()
            return
        numbers = [line.number for line in board.sessions]
        people = [
            DayOfPerson(
                seat.name,
                {
                    number: Status(mark.status)
                    for number in numbers
                    if (mark := board.marks.get((number, seat.ndh)))
                },
            )
            for seat in board.people
            if seat.joined is None or seat.joined <= date
        ]
        sentence = day_report(date, board.program, board.batch, numbers, people)
        if sentence != self.sentence:
            self._sentence.setText(sentence)
            self.copy.setText(self._copy_word)
        self.show()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.sentence)
        self.copy.setText(self._copied)
