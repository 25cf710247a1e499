"""The two short questions: why somebody leaves, and which number somebody gets."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QCompleter, QSpinBox, QWidget

from app.usecases.class_list import ClassMember
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field
from ui.wording import Wording

_HIGHEST = 99999


class WithdrawDialog(Dialog):
    """Asks why somebody leaves; Enter takes the reason that stands there."""

    def __init__(
        self, parent: QWidget, words: Wording, member: ClassMember, then: Callable[[str], None]
    ) -> None:
        super().__init__(
            parent,
            words,
            words.text("{name} leaves the class", name=member.facts.name),
            words.text("The marks so far stay, and NDH {ndh} is not given again.", ndh=member.ndh),
            words.text("Withdraw"),
        )
        self._then = then
        self._reason = QComboBox()
        self._reason.setEditable(True)
        self._reason.addItems(
            [
                words.text("Withdrew"),
                words.text("Moved to another office"),
                words.text("Ill"),
                words.text("Called away on duty"),
                words.text("Died"),
            ]
        )
        self.body.addWidget(Field(words.text("Reason"), self._reason))
        if line := self._reason.lineEdit():
            line.setCompleter(QCompleter())  # or the first Enter would only take its proposal
            line.selectAll()
        self._reason.setFocus()

    def accept(self) -> None:
        """Let the person go, with a reason."""
        reason = self._reason.currentText().strip()
        if reason:
            super().accept()
            self._then(reason)


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
