"""A number from outside, to be put right while it is not bound."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.usecases.outside_numbers import edit_outside_number
from ui.decision_dialog import DecisionDialog
from ui.desk import Desk
from ui.widgets.forms import Field, line_edit


class NumberDialog(DecisionDialog[str]):
    """Asks for the number as it should read; Enter stores it."""

    def __init__(
        self, parent: QWidget, desk: Desk, number: str, then: Callable[[str, str], None]
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            desk,
            words.text("Edit {number}", number=number),
            words.text("A number from outside can be edited until it is bound to its paper."),
            words.text("Save"),
            partial(then, number),
        )
        self._number = number
        self.typed = line_edit(number)
        self.field = Field(words.text("Number"), self.typed)
        self.body.addWidget(self.field)
        self.typed.setFocus()
        self.typed.selectAll()

    def accept(self) -> None:
        """Store the number; where that is refused, say why."""
        self.field.complain("")
        self.decide(edit_outside_number, number=self._number, text=self.typed.text())

    def tell_refusal(self, sentence: str, error: AppError) -> None:  # noqa: ARG002
        """Say why below the number."""
        self.field.complain(sentence)
        self.primary.setEnabled(True)
