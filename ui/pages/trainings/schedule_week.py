"""The week: days as columns, sessions at their time, chosen by arrow keys or mouse."""

import datetime as dt

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.usecases.schedule import SessionLine
from ui.pages.trainings.schedule_blocks import Week
from ui.pages.trainings.schedule_grid import Grid, least_height, paint_grid
from ui.pages.trainings.schedule_painting import Painted, paint_session, time_of
from ui.wording import Wording


class WeekView(QWidget):
    """One week of sessions; it tells which one is chosen and which one is to be changed."""

    chosen = Signal(int)
    wanted = Signal()
    turned = Signal(int)
    """Another week is wanted: so many further."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._week = Week((), (), (), 0, 60)
        self._doubtful: frozenset[int] = frozenset()
        self._today: dt.date | None = None
        self._number: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(wording.text("Sessions of the week"))

    @property
    def number(self) -> int | None:
        """The session that is chosen."""
        return self._number

    def show_week(self, week: Week, doubtful: frozenset[int], today: dt.date) -> None:
        """Show a week; what was chosen stays chosen where it is still there."""
        self._week, self._doubtful, self._today = week, doubtful, today
        self.setMinimumHeight(least_height(week))
        if self._number not in {line.number for line in week.lines}:
            self._number = None
        self.update()

    def choose(self, number: int | None) -> None:
        """Put the cursor on a session."""
        if number == self._number:
            return
        self._number = number
        line = self._line(number)
        if line is not None:
            self.setAccessibleDescription(self.said(line))
            self.chosen.emit(number)
        self.update()

    def said(self, line: SessionLine) -> str:
        """All of a session in one line, as it is read out."""
        wording = self._wording
        parts = [
            wording.text("Session {number}", number=line.number),
            wording.day(line.date) if line.date else None,
            time_of(line, wording),
            line.subject,
            f"{wording.value(line.jp)} JP" if line.jp else wording.word(line.kind),
            *line.trainers,
            line.room,
            wording.word(line.state),
        ]
        return ", ".join(part for part in parts if part)

    @property
    def grid(self) -> Grid:
        """Where everything lies at the present size."""
        return Grid(self._week, self.width(), self.height())

    # Qt's own

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Ask for as much as is there."""
        return QSize(700, self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the grid and what stands in it."""
        painter = QPainter(self)
        grid = self.grid
        paint_grid(painter, grid, self._today, self._wording, self.font())
        font = QFont(self.font())
        font.setPointSizeF(max(8.0, font.pointSizeF() - 1))
        painter.setFont(font)
        for rect, line in grid.placed:
            painted = Painted(
                line,
                is_chosen=line.number == self._number,
                is_doubtful=line.number in self._doubtful,
                has_focus=self.hasFocus(),
            )
            paint_session(painter, rect, painted, self._wording)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go from session to session with the arrows; Enter and F2 change the chosen one."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not event.modifiers():
                self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if not event.modifiers():
                self._turn(-1 if event.key() == Qt.Key.Key_Left else 1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.turned.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
            case Qt.Key.Key_Home | Qt.Key.Key_End if self._week.lines:
                place = 0 if event.key() == Qt.Key.Key_Home else -1
                self.choose(self._week.lines[place].number)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if self._number:
                self.wanted.emit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the session below the pointer."""
        line = self.grid.at(event.position().toPoint())
        if line is not None:
            self.choose(line.number)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Change the session below the pointer."""
        if self.grid.at(event.position().toPoint()) is not None:
            self.wanted.emit()

    def event(self, event: QEvent) -> bool:
        """Tell all of a session in its tooltip."""
        if isinstance(event, QHelpEvent):
            line = self.grid.at(event.pos())
            QToolTip.showText(event.globalPos(), "" if line is None else self.said(line), self)
            return True
        return super().event(event)

    # Going about

    def _line(self, number: int | None) -> SessionLine | None:
        return next((line for line in self._week.lines if line.number == number), None)

    def _step(self, step: int) -> None:
        """Go to the next session in the order of the week."""
        numbers = [line.number for line in self._week.lines]
        if not numbers:
            return
        if self._number is None:
            self.choose(numbers[0])
            return
        place = numbers.index(self._number) + step
        self.choose(numbers[max(0, min(place, len(numbers) - 1))])

    def _turn(self, step: int) -> None:
        """Go to what stands at the same time on the next day that has something."""
        block = next((o for o in self._week.blocks if o.line.number == self._number), None)
        if block is None:
            self._step(step)
            return
        beside = [o for o in self._week.blocks if (o.column - block.column) * step > 0]
        if beside:
            column = min(beside, key=lambda o: abs(o.column - block.column)).column
            day = [o for o in beside if o.column == column]
            self.choose(min(day, key=lambda o: abs(o.top - block.top)).line.number)
