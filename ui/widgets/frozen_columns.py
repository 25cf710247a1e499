"""The first columns of a table, which stay where they are when it is moved sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView


class FrozenColumns(QTableView):
    """A second view of the same rows over the left edge; it is there only while needed."""

    def __init__(self, table: QTableView, columns: int) -> None:
        """Lie over a table, which must have its model already."""
        super().__init__(table)
        self._table, self._columns = table, columns
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self._look_like(table)
        table.horizontalHeader().sectionResized.connect(self._fit)
        table.horizontalScrollBar().valueChanged.connect(self._fit)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.verticalScrollBar().rangeChanged.connect(self._fit)
        self.hide()

    def _look_like(self, table: QTableView) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(table.showGrid())
        self.setSelectionBehavior(table.selectionBehavior())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.verticalHeader().hide()
        rows = table.verticalHeader().defaultSectionSize()
        self.verticalHeader().setDefaultSectionSize(rows)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column in range(self._columns, self.model().columnCount()):
            self.setColumnHidden(column, True)

    def _fit(self) -> None:
        """Cover just the left edge, and only when what belongs there has gone from sight."""
        table = self._table
        if table.horizontalScrollBar().value() == 0:
            self.hide()
            return
        for column in range(self._columns):
            self.setColumnWidth(column, table.columnWidth(column))
        edge = table.frameWidth()
        header = table.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(header)
        width = sum(table.columnWidth(column) for column in range(self._columns))
        self.setGeometry(edge, edge, width, header + table.viewport().height())
        self.show()
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
