"""The rows of a table: a model of plain rows, sorted by what they mean and filtered by words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QWidget

from ui.widgets.statuses import colour_of, sign_of

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole


def name_as_column(editor: QWidget, index: Index) -> None:
    """Let an editor be called like the column it stands in."""
    title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
    editor.setAccessibleName(str(title))


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its title, a row's text in it, and how it is sorted and aligned.

    `status` names the attendance whose sign and colour the text wears, where it is about one.
    A tight column keeps its width though its title leaves no room for the arrow of sorting.
    Columns that take room share what the window has to spare, until the operator sets a width.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    sort: Callable[[Row], Any] | None = None
    tooltip: Callable[[Row], str] | None = None
    status: Callable[[Row], str | None] | None = None
    width: int = 120
    is_number: bool = False
    takes_room: bool = False
    is_tight: bool = False


class Numbered(Protocol):
    """Somebody with a class number."""

    @property
    def ndh(self) -> int:
        """The class number."""


Someone = TypeVar("Someone", bound=Numbered)


def ndh_column() -> Column[Someone]:
    """The column of the class numbers, alike in every table of people."""
    return Column(
        "ndh",
        "NDH",
        lambda row: f"{row.ndh:02}",
        sort=lambda row: row.ndh,
        width=52,
        is_number=True,
        is_tight=True,
    )


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows of one kind; they are replaced as a whole when they were read again."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's own name
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, says aloud, and is sorted by."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return column.tooltip(row) if column.tooltip else column.text(row)
            case Qt.ItemDataRole.TextAlignmentRole if column.is_number:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.UserRole:
                return column.sort(row) if column.sort else column.text(row).casefold()
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title}: {column.text(row)}"
            case Qt.ItemDataRole.DecorationRole if column.status and (shown := column.status(row)):
                return sign_of(shown)
            case Qt.ItemDataRole.ForegroundRole if column.status and (shown := column.status(row)):
                return colour_of(shown)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a column."""
        if orientation is Qt.Orientation.Horizontal:
            column = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return column.title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = (
                    Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
                )
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


class ShownRows(QSortFilterProxyModel):
    """Sorts by what rows mean, and keeps those in which every typed word stands somewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._only: dict[int, str] = {}
        self.setSortRole(SORT_ROLE)

    def look_for(self, typed: str) -> None:
        """Keep the rows that have all these words."""
        self.beginFilterChange()
        self._words = typed.casefold().split()
        self.endFilterChange()

    def keep_only(self, column: int, text: str | None) -> None:
        """Keep the rows that say just this in a column; None takes that back."""
        self.beginFilterChange()
        if text is None:
            self._only.pop(column, None)
        else:
            self._only[column] = text
        self.endFilterChange()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a column, with what it is filtered by."""
        told = super().headerData(section, orientation, role)
        only = self._only.get(section)
        if role == Qt.ItemDataRole.DisplayRole and only is not None:
            return f"{told}: {only or '-'}"
        return told

    def kept(self, column: int) -> str | None:
        """What a column must say for a row to be shown, where it is filtered."""
        return self._only.get(column)

    def texts(self, column: int) -> tuple[str, ...]:
        """All that the rows say in a column, each once."""
        shown = self._source.columns[column].text
        return tuple(sorted({shown(row) for row in self._source.rows}, key=str.casefold))

    @property
    def _source(self) -> TableModel[Any]:
        model = self.sourceModel()
        assert isinstance(model, TableModel)  # noqa: S101 - these rows have no other source
        return model

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: ARG002, N802
        """Whether a row has all the words, and says what filtered columns ask for."""
        model = self._source
        for column, text in self._only.items():
            if model.columns[column].text(model.rows[row]) != text:
                return False
        if not self._words:
            return True
        shown = " ".join(column.text(model.rows[row]) for column in model.columns).casefold()
        return all(word in shown for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802
        """Compare by Python, for what rows are sorted by need not be a type of Qt's."""
        model = self._source
        one, other = model.data(left, SORT_ROLE), model.data(right, SORT_ROLE)
        if one is None or other is None:
            return one is None and other is not None
        return bool(one < other)
