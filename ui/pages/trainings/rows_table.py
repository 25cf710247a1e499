"""The table in which rows are typed: Tab goes on, Enter begins the next row."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.pages.trainings.editors import Choice, on_typed, put_text, text_of
from ui.pages.trainings.rows_model import Row, RowsModel
from ui.widgets.look import mark_as
from ui.widgets.table import ROW_HEIGHT, title_widths
from ui.widgets.table_rows import name_as_column

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint


class CellDelegate(QStyledItemDelegate):
    """Editors that hand on each letter as it is typed, so that totals follow."""

    before = ""
    """What stood in the cell when typing began."""

    def createEditor(  # noqa: N802 - Qt's own name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> QWidget:
        """Begin with what stands in the cell."""
        self.before = str(index.data(Qt.ItemDataRole.EditRole))
        model = index.model()
        words = model.choices.get(index.column()) if isinstance(model, RowsModel) else None
        editor = QLineEdit() if words is None else Choice(words.items())
        editor.setParent(parent)
        editor.setFrame(False)
        name_as_column(editor, index)
        on_typed(editor, lambda: self.commitData.emit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Leave the cursor alone while the text is what is being typed."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if text or not isinstance(editor, Choice):  # a choice proposes its first word
            put_text(editor, text)

    def updateEditorGeometry(  # noqa: N802
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002
    ) -> None:
        """Fill the whole cell."""
        editor.setGeometry(option.rect)

    def setModelData(  # noqa: N802
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Hand on what was typed."""
        model.setData(index, text_of(editor))


class RowsTable(QTableView):
    """Rows that are typed in, taken away with Del on the name and moved with Alt and arrows."""

    removal_wanted = Signal(int)
    move_wanted = Signal(int, int)

    def __init__(self, model: RowsModel[Row], widths: Sequence[int], wide: int = 0) -> None:
        """Take the widths of the columns; the wide one takes what is left."""
        super().__init__()
        mark_as(self, "cells")
        model.setParent(self)
        self.setModel(model)
        self._columns, self._widths = model.typed_columns, widths
        self._cells = CellDelegate(self)
        self.setItemDelegate(self._cells)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Be as wide as the titles need it, which is known when the table wears its sheet."""
        super().showEvent(event)
        for column, width in enumerate(title_widths(self, self._widths)):
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Take away, empty a cell, move, begin to type; Tab leaves the table."""
        if self.state() is QAbstractItemView.State.EditingState:
            return  # Enter in a cell comes by here too
        row, column = self.currentIndex().row(), self.currentIndex().column()
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Delete if 0 < column < self._columns:
                self.model().setData(self.currentIndex(), "")
            case Qt.Key.Key_Delete:
                self.removal_wanted.emit(row)
            case Qt.Key.Key_Up if is_alt:
                self.move_wanted.emit(row, -1)
            case Qt.Key.Key_Down if is_alt:
                self.move_wanted.emit(row, 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self.edit(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """After Tab go on to the next cell that can be typed in, after Enter to the next row."""
        index = self.currentIndex()
        if hint is _Hint.RevertModelCache:
            self.model().setData(index, self._cells.before)
        super().closeEditor(editor, _Hint.NoHint)
        match hint:
            case _Hint.EditNextItem:
                self._edit_at(index.row(), index.column() + 1)
            case _Hint.EditPreviousItem:
                self._edit_at(index.row(), index.column() - 1)
            case _Hint.SubmitModelCache:
                self._begin_row(index.row() + 1)

    def edit_last(self) -> None:
        """Begin to type a further row."""
        self._edit_at(self.model().rowCount() - 1, 0)

    def _begin_row(self, row: int) -> None:
        """Go to a row; where it is the empty one, typing begins."""
        index = self.model().index(min(row, self.model().rowCount() - 1), 0)
        self.setCurrentIndex(index)
        if index.row() == self.model().rowCount() - 1:
            self.edit(index)

    def _edit_at(self, row: int, column: int) -> None:
        """Type in a cell; beyond the ends of a row goes on in its neighbour."""
        if column >= self._columns:
            row, column = row + 1, 0
        elif column < 0:
            row, column = row - 1, self._columns - 1
        index = self.model().index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)
