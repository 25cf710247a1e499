"""The table in which subjects are typed: Tab goes on, Enter begins the next row."""

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

from ui.pages.trainings.subjects_model import TAUGHT, SubjectsModel
from ui.widgets.look import mark_as
from ui.widgets.table import ROW_HEIGHT, title_widths
from ui.widgets.table_rows import name_as_column

Index = QModelIndex | QPersistentModelIndex
WIDTHS = (360, 80, 100, 160, 120)
_Hint = QAbstractItemDelegate.EndEditHint


class CellEditor(QLineEdit):
    """A line in a cell that knows what stood there before."""

    def __init__(self, parent: QWidget, before: str) -> None:
        super().__init__(parent)
        self.before = before
        self.setFrame(False)


class CellDelegate(QStyledItemDelegate):
    """Editors that hand on each letter as it is typed, so that totals follow."""

    def createEditor(  # noqa: N802 - Qt's own name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> QWidget:
        """Begin with what stands in the cell."""
        editor = CellEditor(parent, str(index.data(Qt.ItemDataRole.EditRole)))
        name_as_column(editor, index)
        editor.textEdited.connect(lambda _: self.commitData.emit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Leave the cursor alone while the text is what is being typed."""
        text = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QLineEdit) and editor.text() != text:
            editor.setText(text)

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
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class SubjectsTable(QTableView):
    """Rows that are typed in, taken away with Del on the name and moved with Alt and arrows."""

    removal_wanted = Signal(int)
    move_wanted = Signal(int, int)

    def __init__(self, model: SubjectsModel) -> None:
        super().__init__()
        mark_as(self, "cells")
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
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
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Be as wide as the titles need it, which is known when the table wears its sheet."""
        super().showEvent(event)
        for column, width in enumerate(title_widths(self, WIDTHS)):
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Take away, empty a cell, move, begin to type; Tab leaves the table."""
        if self.state() is QAbstractItemView.State.EditingState:
            return  # Enter in a cell comes by here too
        row, column = self.currentIndex().row(), self.currentIndex().column()
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Delete if 0 < column < TAUGHT:
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
        if hint is _Hint.RevertModelCache and isinstance(editor, CellEditor):
            self.model().setData(index, editor.before)
        super().closeEditor(editor, _Hint.NoHint)
        match hint:
            case _Hint.EditNextItem:
                self._edit_at(index.row(), index.column() + 1)
            case _Hint.EditPreviousItem:
                self._edit_at(index.row(), index.column() - 1)
            case _Hint.SubmitModelCache:
                self._begin_row(index.row() + 1)

    def edit_last(self) -> None:
        """Begin to type a further subject."""
        self._edit_at(self.model().rowCount() - 1, 0)

    def _begin_row(self, row: int) -> None:
        """Go to a row; where it is the empty one, typing begins."""
        index = self.model().index(min(row, self.model().rowCount() - 1), 0)
        self.setCurrentIndex(index)
        if index.row() == self.model().rowCount() - 1:
            self.edit(index)

    def _edit_at(self, row: int, column: int) -> None:
        """Type in a cell; beyond the ends of a row goes on in its neighbour."""
        if column >= TAUGHT:
            row, column = row + 1, 0
        elif column < 0:
            row, column = row - 1, TAUGHT - 1
        index = self.model().index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)
