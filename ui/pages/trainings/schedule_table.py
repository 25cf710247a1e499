"""The schedule as a table: every fact is typed in its cell and stored when the cell is left."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from app.domain.vocabulary import SessionState
from app.usecases.schedule import SessionLine
from ui.desk import Desk
from ui.pages.trainings.schedule_cells import TYPED_AT_ONCE, CellDelegate
from ui.pages.trainings.schedule_painting import DOUBT, STATES
from ui.pages.trainings.schedule_typing import written_names
from ui.widgets.icons import icon
from ui.widgets.look import mark_as
from ui.widgets.table import Column, Index, Table, TableModel
from ui.wording import Wording

_BY_CLOCK = frozenset({"date", "start", "end"})
_SHOWN_ONLY = frozenset({"number", "state"})


class ScheduleModel(TableModel[SessionLine]):
    """Sessions as rows; they are replaced without closing the cell in which someone types."""

    edited = Signal(int, str, str)
    """Something else was typed: into which session, into which fact, and what."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(columns(wording))
        self._wording = wording
        self.doubtful: frozenset[int] = frozenset()

    def set_rows(self, rows: Sequence[SessionLine]) -> None:
        """Show these rows; cells and cursor go with their sessions."""
        numbers = [row.number for row in rows]
        before = [row.number for row in self.rows]
        if sorted(numbers) != sorted(before):
            super().set_rows(rows)
            return
        self.layoutAboutToBeChanged.emit()
        standing = self.persistentIndexList()
        self.rows = tuple(rows)
        moved = [self.index(numbers.index(before[o.row()]), o.column()) for o in standing]
        self.changePersistentIndexList(standing, moved)
        self.layoutChanged.emit()

    def mark_doubtful(self, doubtful: frozenset[int]) -> None:
        """Show the sign of doubt beside these sessions."""
        if doubtful != self.doubtful and self.rows:
            self.doubtful = doubtful
            last = self.index(len(self.rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let be typed in what a session of this sort has; a cancelled one is taken back first."""
        row, place = self.rows[index.row()], self.columns[index.column()].key
        plain = super().flags(index)
        is_fixed = place in _SHOWN_ONLY or row.state == SessionState.CANCELLED
        has_no_clock = place in _BY_CLOCK and row.start is None
        return plain if is_fixed or has_no_clock else plain | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, and what it begins with when it is typed in."""
        row, place = self.rows[index.row()], self.columns[index.column()].key
        match role:
            case Qt.ItemDataRole.EditRole:
                return written(row, place, self._wording)
            case Qt.ItemDataRole.DecorationRole if place == "state":
                look = STATES[SessionState(row.state)]
                return icon(look.icon, look.colour)
            case Qt.ItemDataRole.DecorationRole if place == "date":
                is_doubtful = row.number in self.doubtful
                return icon(DOUBT.icon, "amber") if is_doubtful else None
            case Qt.ItemDataRole.FontRole if row.state == SessionState.CANCELLED:
                font = QFont()
                font.setStrikeOut(True)
                return font
        return super().data(index, role)

    def setData(  # noqa: N802 - Qt's own name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tell what was typed; the cell shows it when it is stored."""
        row, place = self.rows[index.row()], self.columns[index.column()].key
        if role == Qt.ItemDataRole.EditRole and value != written(row, place, self._wording):
            self.edited.emit(row.number, place, value)
        return False


class ScheduleTable(Table[SessionLine]):
    """The rows of a schedule; Enter, F2 or a letter begins to type in a cell."""

    edited = Signal(int, str, str)
    typed = Signal(int, str, str)
    """Something is being typed: into which session, into which fact, and what so far."""
    left = Signal()
    """No cell is typed in any more."""

    def __init__(self, desk: Desk) -> None:
        self._model = ScheduleModel(desk.wording)
        super().__init__(
            self._model,
            key=lambda line: line.number,
            settings=desk.settings,
            name="schedule",
            wording=desk.wording,
        )
        mark_as(self, "cells")
        self.setAccessibleName(desk.wording.text("Schedule"))
        places = [column.key for column in self._model.columns]
        self.cells = CellDelegate(places, desk.wording, self)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(TYPED_AT_ONCE)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._model.edited.connect(self.edited)
        self.cells.typed.connect(self._tell_typed)
        self.cells.closeEditor.connect(lambda *_: self.left.emit())

    def show_lines(self, lines: Sequence[SessionLine]) -> None:
        """Show the sessions as they were read again; the cursor stays in its cell."""
        current, column = self.current(), self.currentIndex().column()
        self._model.set_rows(lines)
        if current is not None and self.current() is None:
            self.choose(current.number)
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(max(0, column)))

    def mark_doubtful(self, doubtful: frozenset[int]) -> None:
        """Show the sign of doubt beside these sessions."""
        self._model.mark_doubtful(doubtful)

    def go_to(self, number: int) -> None:
        """Put the cursor on a session, in the column where it is."""
        current = self.current()
        if current is None or current.number != number:
            column = max(0, self.currentIndex().column())
            self.choose(number)
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(column))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Begin to type with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            # The Enter with which a cell is left comes here too.
            is_typing = self.state() == QAbstractItemView.State.EditingState
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable and not is_typing:
                self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _tell_typed(self, index: Index, text: str) -> None:
        line = self._row_at(index)
        if line is not None:
            self.typed.emit(line.number, self._model.columns[index.column()].key, text)


def columns(wording: Wording) -> tuple[Column[SessionLine], ...]:
    """The facts of a session from left to right."""
    date, start, end, jp, subject, trainers, kind, state, number = wording.headers(
        "date", "start", "end", "jp", "subject", "trainers", "kind", "state", "session"
    )

    def day(row: SessionLine) -> str:
        if row.date is not None and row.start is not None:
            return wording.day(row.date)
        return wording.text("until {date}", date=row.until)

    return (
        Column("date", date, day, sort=_order, width=208),
        Column("start", start, lambda o: _clock(o, "start", wording), sort=_order, width=64),
        Column("end", end, lambda o: _clock(o, "end", wording), width=72),
        Column("jp", jp, lambda o: wording.value(o.jp), sort=_jp, width=48, is_number=True),
        Column("subject", subject, lambda o: o.subject, width=260),
        Column("trainers", trainers, lambda o: written_names(o.trainers), width=220),
        Column("room", wording.text("Room"), lambda o: o.room or "", width=100),
        Column("mode", wording.text("Mode"), lambda o: wording.word(o.mode), width=110),
        Column("kind", kind, lambda o: wording.word(o.kind), width=110),
        Column("number", number, lambda o: str(o.number), sort=_number, width=56, is_number=True),
        Column("state", state, lambda o: wording.word(o.state), width=120),
    )


def written(row: SessionLine, place: str, wording: Wording) -> str:
    """What a cell begins with when it is typed in."""
    match place:
        case "date":
            return "" if row.date is None else row.date.isoformat()
        case "start" | "end":
            return _clock(row, place, wording)
        case "jp":
            return wording.value(row.jp)
        case "trainers":
            return written_names(row.trainers)
    return str(getattr(row, place) or "")


def _clock(row: SessionLine, place: str, wording: Wording) -> str:
    time = row.start if place == "start" else row.end
    return "" if time is None else wording.value(time)


def _order(row: SessionLine) -> tuple[str, str, int]:
    day = row.date or row.until
    return day.isoformat() if day else "", row.start.isoformat() if row.start else "~", row.number


def _jp(row: SessionLine) -> Any:
    return row.jp


def _number(row: SessionLine) -> int:
    return row.number
