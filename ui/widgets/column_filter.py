"""A filter on one column: only the rows that say the same (Ctrl+Shift+F, or a right click)."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QTableView

from ui.widgets.table_rows import ShownRows
from ui.wording import Wording

MOST_OFFERED = 40


class ColumnFilter(QObject):
    """Offers what a column says, below its header; a filtered column is marked in its title."""

    def __init__(self, table: QTableView, rows: ShownRows, wording: Wording) -> None:
        """Listen to the table's header and keys."""
        super().__init__(table)
        self._table, self._rows, self._wording = table, rows, wording
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._at)
        told = wording.text("Right click or Ctrl+Shift+F: show only rows that say the same")
        header.setToolTip(told)
        keys = QShortcut(QKeySequence("Ctrl+Shift+F"), table)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._at_cursor)

    def menu(self, column: int) -> QMenu:
        """What a column can be filtered by: everything, or one of the things it says."""
        menu = QMenu(self._table)
        kept = self._rows.kept(column)
        self._offer(menu, column, self._wording.text("(all)"), None).setChecked(kept is None)
        menu.addSeparator()
        for text in self._rows.texts(column)[:MOST_OFFERED]:
            self._offer(menu, column, text, text).setChecked(kept == text)
        return menu

    def _offer(self, menu: QMenu, column: int, shown: str, text: str | None) -> QAction:
        action = menu.addAction(shown.replace("&", "&&") or "-")
        action.setCheckable(True)
        action.triggered.connect(lambda: self._rows.keep_only(column, text))
        return action

    def _at(self, place: QPoint) -> None:
        header = self._table.horizontalHeader()
        column = header.logicalIndexAt(place)
        if column >= 0:
            self.menu(column).popup(header.mapToGlobal(place))

    def _at_cursor(self) -> None:
        column = max(self._table.currentIndex().column(), 0)
        header = self._table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(column), header.height())
        self.menu(column).popup(header.mapToGlobal(place))
