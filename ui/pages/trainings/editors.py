"""Editors of a form: choices, limits and others, each read and written as one text."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.pages.trainings.draft_reader import YES
from ui.widgets.look import GRID

NUMBER_WIDTH = 8 * GRID


class Choice(QComboBox):
    """One of a few words; the wheel scrolls the page and never changes it unseen."""

    def __init__(self, options: Iterable[tuple[str, str]]) -> None:
        """Offer options, each a value and the words for it."""
        super().__init__()
        for value, words in options:
            self.addItem(words, value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        """Leave the wheel to the page."""
        event.ignore()


class Limit(QWidget):
    """A condition that is asked or not: a check box, a number within its words."""

    typed = Signal()

    def __init__(self, before: str, after: str, proposal: str) -> None:
        """Say the words around the number; `proposal` is what stands there when first asked."""
        super().__init__()
        self._proposal = proposal
        self.box = QCheckBox(before)
        self.number = QLineEdit()
        self.number.setMaximumWidth(NUMBER_WIDTH)
        self.number.setEnabled(False)
        plain = before.replace("&", "")
        self.box.setAccessibleName(f"{plain} ... {after}")
        self.number.setAccessibleName(f"{plain} ... {after}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.box)
        layout.addWidget(self.number)
        layout.addWidget(QLabel(after))
        layout.addStretch(1)
        self.setFocusProxy(self.box)
        self.box.toggled.connect(self._ask)
        self.number.textChanged.connect(self.typed)

    def text(self) -> str:
        """The number asked for, or nothing."""
        return self.number.text() if self.box.isChecked() else ""

    def put(self, text: str) -> None:
        """Show a number asked for, or that none is."""
        with QSignalBlocker(self.box), QSignalBlocker(self.number):
            self.box.setChecked(bool(text))
            self.number.setText(text)
            self.number.setEnabled(bool(text))

    def _ask(self, is_asked: bool) -> None:  # noqa: FBT001 - Qt's own form
        self.number.setEnabled(is_asked)
        if is_asked and not self.number.text():
            self.number.setText(self._proposal)
            self.number.setFocus()
            self.number.selectAll()
        self.typed.emit()


def text_of(editor: QWidget) -> str:
    """What stands in an editor, as the text of a draft."""
    match editor:
        case QLineEdit() | Limit():
            return editor.text()
        case QPlainTextEdit():
            return editor.toPlainText()
        case QComboBox():
            return editor.currentText() if editor.isEditable() else str(editor.currentData())
        case QDateEdit():
            return str(editor.date().toString(Qt.DateFormat.ISODate))
        case QCheckBox():
            return YES if editor.isChecked() else ""
    raise TypeError(editor)


def put_text(editor: QWidget, text: str) -> None:
    """Show the text of a draft in an editor, without its telling that it was typed."""
    if text == text_of(editor):
        return
    with QSignalBlocker(editor):
        match editor:
            case QLineEdit():
                editor.setText(text)
                if not editor.hasFocus():
                    editor.setCursorPosition(0)  # long texts show their beginning
            case Limit():
                editor.put(text)
            case QPlainTextEdit():
                editor.setPlainText(text)
            case QComboBox() if editor.isEditable():
                editor.setEditText(text)
            case QComboBox():
                editor.setCurrentIndex(editor.findData(text))
            case QDateEdit():
                editor.setDate(QDate.fromString(text, Qt.DateFormat.ISODate))
            case QCheckBox():
                editor.setChecked(bool(text))


def on_typed(editor: QWidget, act: Callable[[], object]) -> None:
    """Call whenever the operator changes what stands in an editor."""
    match editor:
        case QLineEdit() | QPlainTextEdit():
            editor.textChanged.connect(lambda *_: act())
        case Limit():
            editor.typed.connect(act)
        case QComboBox() if editor.isEditable():
            editor.editTextChanged.connect(lambda _: act())
        case QComboBox():
            editor.currentIndexChanged.connect(lambda _: act())
        case QDateEdit():
            editor.dateChanged.connect(lambda _: act())
        case QCheckBox():
            editor.toggled.connect(lambda _: act())
