"""Forms: a field with its name above and its problem below."""

from collections.abc import Mapping

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.labels import problem, quiet
from ui.widgets.look import mark_as


class Field(QWidget):
    """One field of a form: name, editor, explanation, and what is wrong with it."""

    def __init__(self, name: str, editor: QWidget, explanation: str = "") -> None:
        super().__init__()
        self.editor = editor
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        self._label = label = QLabel(name)
        label.setBuddy(editor)
        if not name:
            label.hide()
        plain = name.replace("&&", "\0").replace("&", "").replace("\0", "&")
        editor.setAccessibleName(plain)
        layout.addWidget(label)
        layout.addWidget(editor)
        if explanation:
            editor.setAccessibleDescription(explanation)
            layout.addWidget(quiet(explanation))
        self._problem = problem()
        self._problem.hide()
        layout.addWidget(self._problem)

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty where nothing is."""
        return self._problem.text()

    def spare_letter(self) -> "Field":
        """Wear no letter while Alt is held: a page has more fields than there are letters."""
        self._label.setBuddy(None)  # type: ignore[arg-type]
        return self

    def complain(self, sentence: str) -> None:
        """Say what is wrong, below the field; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if isinstance(self.editor, QLineEdit | QComboBox | QAbstractSpinBox):
            mark_as(self.editor, "wrong" if sentence else "")
            self.editor.style().polish(self.editor)


def complain_at(fields: Mapping[str, Field], said: Mapping[str, str]) -> None:
    """Say below each field what is wrong with it, and go to the first where something is."""
    for path, field in fields.items():
        field.complain(said.get(path, ""))
    wrong = next((field for path, field in fields.items() if path in said), None)
    if wrong is not None:
        wrong.editor.setFocus()


def line_edit(text: str = "", placeholder: str = "", *, width: int | None = None) -> QLineEdit:
    """A line to type in."""
    edit = QLineEdit(text)
    edit.setPlaceholderText(placeholder)
    if width:
        edit.setMaximumWidth(width)
    return edit
