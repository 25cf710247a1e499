"""Tables: rows to sort, to filter and to choose from; widths are kept."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.widgets.column_filter import ColumnFilter
from ui.widgets.frozen_columns import FrozenColumns
from ui.widgets.table_rows import Column, Index, ShownRows, TableModel
from ui.wording import Wording

Row = TypeVar("Row")
ROW_HEIGHT = 30

__all__ = ["Column", "Index", "Table", "TableModel", "title_widths"]


def title_widths(view: QTableView, widths: Sequence[int]) -> list[int]:
    """The widths of columns, none of them less than its title needs."""
    header = view.horizontalHeader()
    return [max(width, header.sectionSizeHint(at)) for at, width in enumerate(widths)]


class Table(QTableView, Generic[Row]):
    """A table of rows: sort by a click on the header, filter, and choose by keys or mouse."""

    def __init__(
        self,
        model: TableModel[Row],
        *,
        key: Callable[[Row], Hashable],
        settings: QSettings | None = None,
        name: str = "",
        wording: Wording | None = None,
        frozen: int = 0,
    ) -> None:
        """Show a model; `key` finds a chosen row again, `name` keeps widths and order.

        The first `frozen` columns stay in sight when the table is moved sideways. With
        words of our own every column can be filtered by what it says.
        """
        super().__init__()
        self._rows, self._key = model, key
        self._shares, self._is_sharing = True, False
        model.setParent(self)
        self._proxy = ShownRows(self)
        self._proxy.setSourceModel(model)
        self.setModel(self._proxy)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._lay_out_columns(settings, name)
        if wording is not None:
            ColumnFilter(self, self._proxy, wording)
        if frozen:
            FrozenColumns(self, frozen)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Let the columns that take room share what there is to spare."""
        super().resizeEvent(event)
        self._share_room()

    def show_columns(self, shown: Mapping[str, bool]) -> None:
        """Show or hide columns by their keys; the others share the room of hidden ones."""
        for at, column in enumerate(self._rows.columns):
            self.setColumnHidden(at, not shown.get(column.key, True))
        self._share_room()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows that were read again; what was chosen stays chosen where it is still there."""
        if tuple(rows) == self._rows.rows:
            return
        chosen = {self._key(row) for row in self.chosen()}
        current = self.current()
        place = None if current is None else self._key(current)
        scrolled = self.verticalScrollBar().value()
        self._rows.set_rows(rows)
        self._choose_again(chosen, place)
        self.verticalScrollBar().setValue(scrolled)

    def filter(self, typed: str) -> None:
        """Show only the rows that have all the typed words somewhere."""
        self._proxy.look_for(typed)

    def current(self) -> Row | None:
        """The row of the cursor."""
        return self._row_at(self.currentIndex())

    def chosen(self) -> tuple[Row, ...]:
        """The rows that are selected, in the order they are shown."""
        indexes = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        rows = (self._row_at(index) for index in indexes)
        return tuple(row for row in rows if row is not None)

    def choose(self, key: Hashable) -> None:
        """Put the cursor on the row of this key, if it is shown."""
        for place in range(self._proxy.rowCount()):
            index = self._proxy.index(place, 0)
            row = self._row_at(index)
            if row is not None and self._key(row) == key:
                # Qt's own setCurrentIndex would add the row while Ctrl is held.
                selection = self.selectionModel()
                alone = selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows
                selection.setCurrentIndex(index, alone)
                self.scrollTo(index)
                return

    def shown(self) -> tuple[Row, ...]:
        """The rows as they are sorted and filtered now."""
        rows = (self._row_at(self._proxy.index(i, 0)) for i in range(self._proxy.rowCount()))
        return tuple(row for row in rows if row is not None)

    def _share_room(self) -> None:
        """Give each column the room of its title at least, and some more of what is spare."""
        if not self._shares:
            return
        columns = self._rows.columns
        needed = title_widths(self, [column.width for column in columns])
        widths = [o.width if o.is_tight else n for o, n in zip(columns, needed, strict=True)]
        shown = [at for at in range(len(columns)) if not self.isColumnHidden(at)]
        takers = [at for at in shown if columns[at].takes_room]
        spare = max(self.viewport().width() - sum(widths[at] for at in shown), 0)
        self._is_sharing = True
        for at in shown:
            share = spare // len(takers) if at in takers else 0
            self.setColumnWidth(at, widths[at] + share)
        self._is_sharing = False

    def _row_at(self, index: Index) -> Row | None:
        return self._rows.rows[self._proxy.mapToSource(index).row()] if index.isValid() else None

    def _choose_again(self, chosen: set[Hashable], current: Hashable | None) -> None:
        selection = self.selectionModel()
        for place in range(self._proxy.rowCount()):
            index = self._proxy.index(place, 0)
            row = self._row_at(index)
            if row is None:
                continue
            if self._key(row) == current:
                selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
            if self._key(row) in chosen:
                flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
                selection.select(index, flags)

    def _lay_out_columns(self, settings: QSettings | None, name: str) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, column in enumerate(self._rows.columns):
            self.setColumnWidth(place, column.width)
        kept = None
        if settings is not None and name:
            kept = settings.value(f"tables/{name}")
        if kept is not None and header.restoreState(kept):
            self._shares = False
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        if settings is not None and name:

            def keep() -> None:
                settings.setValue(f"tables/{name}", header.saveState())

            def keep_width(at: int, before: int, width: int) -> None:
                is_hidden = 0 in (before, width)
                is_last = all(map(self.isColumnHidden, range(at + 1, len(self._rows.columns))))
                if not (self._is_sharing or is_hidden or is_last):  # That follows the window.
                    self._shares = False
                    keep()

            header.sectionResized.connect(keep_width)
            header.sortIndicatorChanged.connect(keep)
