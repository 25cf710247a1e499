"""A table whose rows can be ticked: by a click on the box, or by Space for all that are chosen."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.table import Column, Table, TableModel

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


class TickModel(TableModel[Row]):
    """Rows with a box in their first column."""

    ticked = Signal()

    def __init__(self, columns: Sequence[Column[Row]], key: Callable[[Row], Hashable]) -> None:
        super().__init__(columns)
        self._key = key
        self._ticked: set[Hashable] = set()

    def ticked_rows(self) -> tuple[Row, ...]:
        """The rows with a tick."""
        return tuple(row for row in self.rows if self._key(row) in self._ticked)

    def tick(self, rows: Sequence[Row], *, on: bool) -> None:
        """Set or take the tick of rows."""
        keys = {self._key(row) for row in rows}
        self._ticked = self._ticked | keys if on else self._ticked - keys
        if self.rows:
            box = Qt.ItemDataRole.CheckStateRole
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0), [box])
        self.ticked.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, and whether its row is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole:
            is_on = self._key(self.rows[index.row()]) in self._ticked
            state = Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            return state if index.column() == 0 else None
        return super().data(index, role)

    def setData(  # noqa: N802 - Qt's own name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take what a click on the box says."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([self.rows[index.row()]], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the boxes of the first column be clicked."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else usual


class TickTable(Table[Row]):
    """The table of such rows."""

    def __init__(self, model: TickModel[Row], key: Callable[[Row], Hashable]) -> None:
        super().__init__(model, key=key)
        self.ticks = model

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Let Space tick what is chosen, or take all their ticks where all have one."""
        chosen = self.chosen()
        if event.key() != Qt.Key.Key_Space or not chosen:
            super().keyPressEvent(event)
            return
        ticked = self.ticks.ticked_rows()
        self.ticks.tick(chosen, on=not all(row in ticked for row in chosen))
