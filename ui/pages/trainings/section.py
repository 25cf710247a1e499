"""A section of a training's page: fields, each bound to its place in the draft."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.pages.trainings.draft import Draft
from ui.pages.trainings.editors import Limit, on_typed, put_text, text_of
from ui.widgets.forms import Field
from ui.widgets.labels import card, heading
from ui.widgets.look import GRID


class Section(QScrollArea):
    """Fields of one tab; it tells when something is typed and shows what is wrong beside it."""

    typed = Signal()
    submitted = Signal()
    """Enter was pressed in a line."""

    def __init__(self, title: str) -> None:
        """Begin without fields; `body` takes what the section shows."""
        super().__init__()
        self.title = title
        self.fields: dict[str, Field] = {}
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 2 * GRID, 0, GRID)
        self.body.setSpacing(2 * GRID)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def field(self, path: str, name: str, editor: QWidget, explanation: str = "") -> Field:
        """Bind an editor to a place of the draft; returns its field, to be laid out."""
        made = self.fields[path] = Field(name, editor, explanation)
        on_typed(editor, self.typed.emit)
        line = editor.number if isinstance(editor, Limit) else editor
        if isinstance(line, QLineEdit):
            line.returnPressed.connect(self.submitted)
        if self.focusProxy() is None:
            self.setFocusProxy(editor)
        return made

    @property
    def home(self) -> QWidget:
        """Where typing begins: the first field."""
        return self.focusProxy() or self

    def put(self, draft: Draft) -> None:
        """Show what a draft says."""
        for path, field in self.fields.items():
            put_text(field.editor, draft.texts[path])

    def texts(self) -> dict[str, str]:
        """What stands in the fields, by place."""
        return {path: text_of(field.editor) for path, field in self.fields.items()}

    def complain(self, said: Mapping[str, str]) -> bool:
        """Show what is wrong beside each field; whether anything is."""
        for path, field in self.fields.items():
            field.complain(said.get(path, ""))
        return any(path in said for path in self.fields)

    def focus_on(self, said: Mapping[str, str]) -> None:
        """Put the cursor on the first field with something wrong."""
        for path, field in self.fields.items():
            if path in said:
                field.editor.setFocus()
                self.ensureWidgetVisible(field.editor)
                return


def titled_card(title: str, *parts: QWidget | QLayout) -> QFrame:
    """A card with a heading above its parts."""
    made = card()
    layout = made.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 - a card has a column inside
    layout.addWidget(heading(title))
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return made


def row(*fields: QWidget, stretches: tuple[int, ...] = ()) -> QHBoxLayout:
    """Fields beside each other, their names in one line."""
    layout = QHBoxLayout()
    layout.setSpacing(2 * GRID)
    for place, field in enumerate(fields):
        layout.addWidget(field, stretches[place] if stretches else 1, Qt.AlignmentFlag.AlignTop)
    return layout
