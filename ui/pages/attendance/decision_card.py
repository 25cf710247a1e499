"""The way to the decision on certificates, once everybody is marked in every session."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from app.usecases.today import confirmable_certificates
from ui.desk import Desk
from ui.widgets.buttons import primary_button
from ui.widgets.look import GRID, mark_as


class DecisionCard(QFrame):
    """Says that the folder can be decided on, and leads there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        mark_as(self, "notice")
        words = desk.wording
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self.button = primary_button(
            words.text("Confirm"), lambda: desk.go("certificates", confirm=True)
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self.button)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def refresh(self) -> None:
        """Look whether a decision can be made."""
        training = self._desk.training
        if training is not None:
            self._desk.operations.read(
                self, confirmable_certificates, self._show, training=training
            )

    def _show(self, counts: tuple[int, int]) -> None:
        issued, withheld = counts
        words = self._desk.wording
        self._sentence.setText(
            words.text("Everybody is marked: the certificates can be confirmed.")
        )
        self.button.setText(
            words.text("Confirm {issued}, withhold {withheld}", issued=issued, withheld=withheld)
            if withheld
            else words.text("Confirm {issued}", issued=issued)
        )
        self.setVisible(issued > 0)
