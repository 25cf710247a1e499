"""The editors in the cells of the schedule: times, JP, names, dates and choices."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QDate, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.vocabulary import SessionKind, SessionMode
from ui.pages.trainings.schedule_names import NamesEdit, completer
from ui.widgets.day_edit import DayEdit
from ui.widgets.table_rows import Index, name_as_column
from ui.wording import Wording


class CellDelegate(QStyledItemDelegate):
    """An editor for each column; it tells each letter, so that the totals follow."""

    typed = Signal(object, str)

    def __init__(self, places: Iterable[str], wording: Wording, parent: QWidget) -> None:
        """Take the columns by what they hold."""
        super().__init__(parent)
        self._places, self._wording = tuple(places), wording
        self.known: dict[str, tuple[str, ...]] = {}
        """The texts to offer in a column."""

    def createEditor(  # noqa: N802 - Qt's own name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> QWidget:
        """Make the editor that fits what the column holds."""
        place = self._places[index.column()]
        editor = self._editor(place, parent)
        name_as_column(editor, index)
        if isinstance(editor, QLineEdit):
            editor.setFrame(False)
            editor.textEdited.connect(lambda text: self.typed.emit(index, text))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Show what stands in the cell; what is being typed already stays."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        match editor:
            case QLineEdit() if not editor.isModified():
                editor.setText(text)
            case QComboBox():
                editor.setCurrentIndex(editor.findData(text))
            case QDateEdit():
                editor.setDate(QDate.fromString(text, Qt.DateFormat.ISODate))

    def setModelData(  # noqa: N802
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Hand on what was typed or chosen."""
        match editor:
            case QLineEdit():
                model.setData(index, editor.text())
            case QComboBox():
                model.setData(index, editor.currentData())
            case QDateEdit():
                model.setData(index, editor.date().toString(Qt.DateFormat.ISODate))

    def _editor(self, place: str, parent: QWidget) -> QWidget:
        match place:
            case "kind":
                return self._choice(SessionKind, parent)
            case "mode":
                return self._choice(SessionMode, parent)
            case "date":
                day = DayEdit(self._wording.language)
                day.setParent(parent)
                return day
            case "trainers":
                return NamesEdit(self.known.get(place, ()), parent)
        line = QLineEdit(parent)
        if place in self.known:
            line.setCompleter(completer(self.known[place], line))
        return line

    def _choice(self, words: Iterable[str], parent: QWidget) -> QComboBox:
        made = QComboBox(parent)
        for word in words:
            made.addItem(self._wording.word(word), str(word))
        made.activated.connect(lambda _: self._finish(made))
        return made

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)


TYPED_AT_ONCE = (
    QAbstractItemView.EditTrigger.AnyKeyPressed
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.DoubleClicked
)
"""A letter, F2 or a double click begins to type in a cell."""
