"""The question which of several sheets is meant: one button for each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.exchange.list_reading import SheetOffer
from ui.pages.participants.column_view import sheet_offer
from ui.widgets.buttons import button
from ui.widgets.labels import empty, quiet
from ui.widgets.look import GRID
from ui.wording import Wording


class SheetQuestion(QWidget):
    """Offers the sheets that hold people."""

    chosen = Signal(str)

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 2 * GRID, 0, 0)
        self._layout.setSpacing(GRID)

    def ask(self, offers: tuple[SheetOffer, ...]) -> None:
        """Ask for one of these, or of all where none of them holds people."""
        empty(self._layout)
        sentence = self._words.text("Several sheets hold people. Which one is for this training?")
        self._layout.addWidget(quiet(sentence))
        made = [self._way(offer) for offer in offers if offer.people] or [
            self._way(offer) for offer in offers
        ]
        for way in made:
            self._layout.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch(1)
        made[0].show()  # a layout shows what is new only later, and nothing hidden takes the focus
        made[0].setFocus()

    def _way(self, offer: SheetOffer) -> QPushButton:
        text = sheet_offer(self._words, offer.name, offer.people)
        return button(text, lambda: self.chosen.emit(offer.name), icon_name="table")
