"""Rows of texts as an editable table, with an empty one at the end to type in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from ui.pages.trainings.draft_rows import RowText
from ui.widgets.look import colours

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row", bound=RowText)


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of texts; every cell of their columns can be typed in, or chosen among words."""

    text_typed = Signal()

    def __init__(
        self,
        blank: Row,
        titles: Sequence[str],
        *,
        figures: Sequence[int] = (),
        choices: Mapping[int, Mapping[str, str]] | None = None,
    ) -> None:
        """Take the titles of the columns, those with figures, and the words to choose among."""
        super().__init__()
        self._blank = blank
        self._titles, self._figures = tuple(titles), tuple(figures)
        self.choices = choices or {}
        self.rows: list[Row] = [blank]
        self._faults: Mapping[tuple[int, int], str] = {}

    @property
    def typed_columns(self) -> int:
        """How many columns can be typed in; those after them only tell."""
        return len(self._blank.columns)

    @property
    def typed(self) -> tuple[Row, ...]:
        """The rows in which something stands."""
        return tuple(row for row in self.rows if not row.is_blank)

    def put(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        if tuple(rows) == self.typed:
            return
        self.beginResetModel()
        self.rows = [*rows, self._blank]
        self.endResetModel()

    def complain(self, said: Mapping[str, str]) -> None:
        """Mark the cells in which something is wrong, by their places in a description."""
        places = [place for place, row in enumerate(self.rows) if not row.is_blank]
        found = {
            (place, column): said[path]
            for number, place in enumerate(places)
            for column, key in enumerate(self._blank.keys)
            if (path := f"{self._blank.path}[{number}].{key}") in said
        }
        if found != self._faults:
            self._faults = found
            self.repaint()

    def first_fault(self) -> tuple[int, str] | None:
        """The first row with something wrong, and what is."""
        return next(((place, said) for (place, _), said in sorted(self._faults.items())), None)

    def remove(self, place: int) -> None:
        """Take a row away; the empty one at the end stays."""
        if place < len(self.rows) - 1:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self.rows[place]
            self.endRemoveRows()

    def move(self, place: int, steps: int) -> bool:
        """Move a row among those above the empty one; whether it moved."""
        target = place + steps
        last = len(self.rows) - 2
        if not (0 <= place <= last and 0 <= target <= last):
            return False
        below = target + 1 if steps > 0 else target
        self.beginMoveRows(QModelIndex(), place, place, QModelIndex(), below)
        self.rows.insert(target, self.rows.pop(place))
        self.endMoveRows()
        return True

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's own name
        """How many rows there are, with the empty one."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the columns of a row be typed in."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_typed = index.column() < self.typed_columns
        return chosen | Qt.ItemFlag.ItemIsEditable if is_typed else chosen

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, and what is wrong with it."""
        place, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.EditRole:
                return self.text(place, column)
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(place, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in self._figures:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if (place, column) in self._faults:
                return QColor(colours().red)
            case Qt.ItemDataRole.ToolTipRole:
                return self._faults.get((place, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._titles[column]}: {self._shown(place, column)}"
        return None

    def setData(  # noqa: N802
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take what was typed; typing in the empty row adds another below it."""
        place, column = index.row(), index.column()
        if role != Qt.ItemDataRole.EditRole or value == self.text(place, column):
            return False
        self.rows[place] = replace(self.rows[place], **{self._blank.columns[column]: value})
        self.dataChanged.emit(index, index)
        self.text_typed.emit()
        if place == len(self.rows) - 1:
            self.beginInsertRows(QModelIndex(), place + 1, place + 1)
            self.rows.append(self._blank)
            self.endInsertRows()
        return True

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a column, the number of a row."""
        is_column = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            if is_column:
                return self._titles[section]
            return str(section + 1) if section < len(self.rows) - 1 else "+"
        if role == Qt.ItemDataRole.TextAlignmentRole and is_column:
            figures = section in self._figures
            side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def text(self, place: int, column: int) -> str:
        """What stands in a cell."""
        text: str = getattr(self.rows[place], self._blank.columns[column])
        return text

    def repaint(self) -> None:
        """Show every cell anew."""
        last = self.index(len(self.rows) - 1, len(self._titles) - 1)
        self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.ForegroundRole])

    def _shown(self, place: int, column: int) -> str:
        text = self.text(place, column)
        return self.choices[column].get(text, text) if column in self.choices else text
