"""A number from outside, to be put right while it is not bound."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.errors import AppError
from app.usecases.outside_numbers import edit_outside_number
from ui.desk import Desk
from ui.errors import sentence_of
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field, line_edit


class NumberDialog(Dialog):
    """Asks for the number as it should read; Enter stores it."""

    def __init__(
        self, parent: QWidget, desk: Desk, number: str, then: Callable[[str, str], None]
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            words,
            words.text("Edit {number}", number=number),
            words.text("A number from outside can be edited until it is bound to its paper."),
            words.text("Save"),
        )
        self._page, self._desk, self._number, self._then = parent, desk, number, then
        self.typed = line_edit(number)
        self.field = Field(words.text("Number"), self.typed)
        self.body.addWidget(self.field)
        self.typed.setFocus()
        self.typed.selectAll()

    def accept(self) -> None:
        """Store the number; where that is refused, say why."""
        self.field.complain("")
        self._desk.operations.change(
            self._page,
            edit_outside_number,
            self._take,
            refused=self._refuse,
            number=self._number,
            text=self.typed.text(),
        )

    def _take(self, now: str) -> None:
        self._then(self._number, now)
        if isValid(self):
            super().accept()

    def _refuse(self, error: AppError) -> None:
        if isValid(self):
            self.field.complain(sentence_of(error, self._desk.wording))
        else:
            self._desk.complain(error)
