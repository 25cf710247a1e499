"""A dialog whose decision the records carry out, and whose refusal is told in it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.errors import AppError
from ui.desk import Desk
from ui.errors import sentence_of
from ui.widgets.dialog import Dialog

Done = TypeVar("Done")


class DecisionDialog(Dialog, Generic[Done]):
    """Who leaves it before the records answer hears of it all the same, on the page below.

    Subclasses call `decide` from `accept`, and override `tell_refusal` to say it where it belongs.
    """

    def __init__(
        self,
        page: QWidget,
        desk: Desk,
        title: str,
        sentence: str,
        verb: str,
        then: Callable[[Done], None],
    ) -> None:
        super().__init__(page, desk.wording, title, sentence, verb)
        self._page, self._desk, self._then = page, desk, then

    def decide(self, verb: Callable[..., Done], **plain: Any) -> None:
        """Let the records do it; once it is done the dialog closes and hands on what was done."""
        self.primary.setEnabled(False)
        change = self._desk.operations.change
        change(self._page, verb, self._take, refused=self._refuse, **plain)

    def tell_refusal(self, sentence: str, error: AppError) -> None:
        """Say why it was refused, and what can be done now."""
        raise NotImplementedError

    def _take(self, done: Done) -> None:
        if isValid(self):
            super().accept()
        self._then(done)

    def _refuse(self, error: AppError) -> None:
        if isValid(self):
            self.tell_refusal(sentence_of(error, self._desk.wording), error)
        else:
            self._desk.complain(error)
