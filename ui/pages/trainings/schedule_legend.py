"""What the signs in the schedule mean."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.domain.vocabulary import SessionState
from ui.pages.trainings.schedule_painting import DOUBT, SIGN, STATES
from ui.widgets.labels import Sign
from ui.widgets.look import GRID, mark_as
from ui.wording import Wording


class Legend(QWidget):
    """The signs of the states in one row, each with its word; what is planned has none."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        looks = [
            (look, wording.word(state))
            for state, look in STATES.items()
            if state != SessionState.PLANNED
        ]
        for look, word in [*looks, (DOUBT, wording.text("worth a look"))]:
            told = QLabel(word)
            mark_as(told, "quiet")
            layout.addWidget(Sign(SIGN, look.icon, look.colour))
            layout.addWidget(told)
            layout.addSpacing(GRID)
        layout.addStretch(1)
