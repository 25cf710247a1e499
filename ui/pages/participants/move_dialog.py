"""The question which number somebody gets."""

from collections.abc import Callable

from PySide6.QtWidgets import QSpinBox, QWidget

from app.usecases.class_list import ClassMember
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field
from ui.wording import Wording

_HIGHEST = 99999


class MoveDialog(Dialog):
    """Asks which number somebody gets."""

    def __init__(
        self, parent: QWidget, words: Wording, member: ClassMember, then: Callable[[int], None]
    ) -> None:
        super().__init__(
            parent,
            words,
            words.text("Number for {name}", name=member.facts.name),
            words.text("The others make room; their order stays."),
            words.text("Move"),
        )
        self._then = then
        self._number = QSpinBox()
        self._number.setRange(1, _HIGHEST)
        self._number.setValue(member.ndh)
        self.body.addWidget(Field(words.text("NDH"), self._number))
        self._number.selectAll()
        self._number.setFocus()

    def accept(self) -> None:
        """Move the person there."""
        super().accept()
        self._then(self._number.value())
