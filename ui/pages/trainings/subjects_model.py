"""The subjects as an editable table: one row each, and an empty one at the end to type in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ui.pages.trainings.draft import SubjectText
from ui.widgets.look import colours

Index = QModelIndex | QPersistentModelIndex
NAMES = ("name", "jp", "jp_async", "stage")
TAUGHT = len(NAMES)
_FIGURES = (1, 2, TAUGHT)


@dataclass(frozen=True)
class Taught:
    """What the schedule has of a subject, as it is shown."""

    sessions: int
    jp: str


class SubjectsModel(QAbstractTableModel):
    """Rows of texts; every cell but what the schedule says can be typed in."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        """Take the titles of the columns: those that are typed, then that of the schedule."""
        super().__init__(parent)
        self._titles = tuple(titles)
        self._rows: list[SubjectText] = [SubjectText()]
        self._taught: Mapping[str, Taught] = {}
        self._faults: Mapping[tuple[int, str], str] = {}

    @property
    def typed(self) -> tuple[SubjectText, ...]:
        """The rows in which something stands."""
        return tuple(row for row in self._rows if not row.is_blank)

    def put(self, rows: Sequence[SubjectText]) -> None:
        """Show these rows instead."""
        if tuple(rows) == self.typed:
            return
        self.beginResetModel()
        self._rows = [*rows, SubjectText()]
        self.endResetModel()

    def know(self, taught: Mapping[str, Taught]) -> None:
        """Learn what the schedule has of each stored subject."""
        self._taught = taught
        self._repaint()

    def complain(self, said: Mapping[str, str]) -> None:
        """Mark the cells in which something is wrong, by their places in a description."""
        places = [place for place, row in enumerate(self._rows) if not row.is_blank]
        found = {
            (place, name): said[path]
            for number, place in enumerate(places)
            for name in NAMES
            if (path := f"subjects[{number}].{name}") in said
        }
        if found != self._faults:
            self._faults = found
            self._repaint()

    def first_fault(self) -> tuple[int, str] | None:
        """The first row with something wrong, and what is."""
        return next(((place, said) for (place, _), said in sorted(self._faults.items())), None)

    def taught_of(self, place: int) -> Taught | None:
        """What the schedule has of the subject in a row."""
        return self._taught.get(self._rows[place].uid)

    def remove(self, place: int) -> None:
        """Take a row away; the empty one at the end stays."""
        if place < len(self._rows) - 1:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place]
            self.endRemoveRows()

    def move(self, place: int, steps: int) -> bool:
        """Move a row among those above the empty one; whether it moved."""
        target = place + steps
        last = len(self._rows) - 2
        if not (0 <= place <= last and 0 <= target <= last):
            return False
        below = target + 1 if steps > 0 else target
        self.beginMoveRows(QModelIndex(), place, place, QModelIndex(), below)
        self._rows.insert(target, self._rows.pop(place))
        self.endMoveRows()
        return True

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's own name
        """How many rows there are, with the empty one."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let all be typed in but what the schedule says."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if index.column() == TAUGHT else chosen | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, and what is wrong with it."""
        place, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(place, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in _FIGURES:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if self._fault(place, column):
                return QColor(colours().red)
            case Qt.ItemDataRole.ToolTipRole:
                return self._fault(place, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._titles[column]}: {self._text(place, column)}"
        return None

    def setData(  # noqa: N802
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take what was typed; typing in the empty row adds another below it."""
        place, column = index.row(), index.column()
        if role != Qt.ItemDataRole.EditRole or value == self._text(place, column):
            return False
        self._rows[place] = replace(self._rows[place], **{NAMES[column]: value})
        self.dataChanged.emit(index, index)
        if place == len(self._rows) - 1:
            self.beginInsertRows(QModelIndex(), place + 1, place + 1)
            self._rows.append(SubjectText())
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
            return str(section + 1) if section < len(self._rows) - 1 else "+"
        if role == Qt.ItemDataRole.TextAlignmentRole and is_column:
            figures = section in _FIGURES
            side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, place: int, column: int) -> str:
        if column == TAUGHT:
            taught = self.taught_of(place)
            return taught.jp if taught else ""
        text: str = getattr(self._rows[place], NAMES[column])
        return text

    def _fault(self, place: int, column: int) -> str | None:
        return None if column == TAUGHT else self._faults.get((place, NAMES[column]))

    def _repaint(self) -> None:
        last = self.index(len(self._rows) - 1, len(self._titles) - 1)
        self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.ForegroundRole])
