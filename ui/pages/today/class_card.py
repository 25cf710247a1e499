"""One class on the page of today: its day, its one big button, and what else is open."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.next_step import NextStep
from app.usecases.today import ClassToday, Phase, SessionToday
from ui.desk import Desk
from ui.pages.today.words import (
    day_text,
    facts_of,
    is_running,
    open_matters,
    page_of,
    reason_of,
    state_of,
    step_text,
)
from ui.widgets.buttons import link_button, primary_button
from ui.widgets.labels import Sign, doubt, heading, quiet
from ui.widgets.look import GRID, mark_as

_BUTTON_WIDTH = 30 * GRID
_SIGN = 16
_SUBJECT = 3
"""The column of a day that takes the room."""
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def line_up(cards: Iterable["ClassCard"]) -> None:
    """Let the days of several classes have columns of the same width."""
    days = [card.day for card in cards if card.day is not None]
    for column in range(max((day.columnCount() for day in days), default=0)):
        cells = [day.itemAtPosition(row, column) for day in days for row in range(day.rowCount())]
        widest = max(cell.sizeHint().width() for cell in cells if cell is not None)
        for day in days:
            day.setColumnMinimumWidth(column, 0 if column == _SUBJECT else widest)


class ClassCard(QFrame):
    """A class that runs, is not finished, or comes."""

    def __init__(self, desk: Desk, one: ClassToday) -> None:
        super().__init__()
        self._desk, self._one = desk, one
        self.button: QPushButton | None = None
        self.day: QGridLayout | None = None
        mark_as(self, "card")
        title = desk.wording.class_name(one.program, one.batch)
        self.setAccessibleName(title)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(heading(title))
        words.addWidget(quiet(facts_of(one, desk.wording)))
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addLayout(words, 1)
        if one.step is not None:
            head.addLayout(self._next(one.step))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        if one.today:
            column.addWidget(self._day())
        elif one.session is not None:
            column.addWidget(quiet(self._coming(one.session)))
        for sentence in open_matters(one, desk.wording):
            is_calm = one.step is None and one.phase is Phase.UPCOMING
            column.addWidget(quiet(sentence) if is_calm else doubt(sentence))

    def _next(self, step: NextStep) -> QVBoxLayout:
        say, today = self._desk.wording, self._one.now.date()
        text, reason = step_text(step, today, say), reason_of(step, today, say)
        self.button = go = primary_button(text, lambda: self._go(step))
        go.setMinimumWidth(_BUTTON_WIDTH)
        go.setProperty("tall", "yes")
        go.setAccessibleDescription(f"{self.accessibleName()} {reason}".strip())
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(go)
        why = quiet(reason)
        why.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(why)
        return column

    def _go(self, step: NextStep) -> None:
        page, place = page_of(step)
        self._desk.choose(self._one.code)
        self._desk.go(page, **place)

    # The day

    def _day(self) -> QWidget:
        """The sessions of today: time, subject, how far they have come."""
        day = QWidget()
        self.day = grid = QGridLayout(day)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(_SUBJECT, 1)
        for row, one in enumerate(self._one.today):
            for column, widget in enumerate(self._session(one)):
                grid.addWidget(widget, row, column, _LEFT)
        return day

    def _session(self, one: SessionToday) -> tuple[QWidget, ...]:
        say, line = self._desk.wording, one.line
        runs = is_running(one, self._one.now)
        sign = Sign(_SIGN, _sign_of(one, runs=runs), "accent" if runs else "grey")
        time = QLabel(say.hours(line.start, line.end) if line.start and line.end else "-")
        number = link_button(
            say.text("Session {session}", session=line.number),
            lambda: self._see(line.number),
        )
        number.setAccessibleDescription(line.subject)
        subject = QLabel(line.subject)
        state = QLabel(state_of(one, self._one.now, say))
        mark_as(state, "quiet")
        for label in (time, subject):
            font = label.font()
            font.setBold(runs)
            label.setFont(font)
        now = QLabel(say.text("now") if runs else "")
        return sign, time, number, subject, now, state

    def _see(self, session: int) -> None:
        self._desk.choose(self._one.code)
        self._desk.go("attendance", session=session)

    def _coming(self, one: SessionToday) -> str:
        say, line = self._desk.wording, one.line
        return say.text(
            "Next: session {session}, {day} at {time}: {subject}",
            session=line.number,
            day=day_text(line.date or self._one.start, self._one.now.date(), say),
            time=line.start,
            subject=line.subject,
        )


def _sign_of(one: SessionToday, *, runs: bool) -> str:
    if one.line.state == "locked":
        return "lock"
    if runs:
        return "circle-dot"
    return "check" if one.marked and not one.unmarked else "circle"
