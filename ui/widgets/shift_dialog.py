"""How far the rest of a day slips: from which session on, and by how many minutes."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from app.domain.timetable import moved
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field
from ui.widgets.labels import quiet
from ui.wording import Wording

FURTHEST = 10 * 60
STEP = 5


@dataclass(frozen=True)
class Shiftable:
    """A session of the day that has not begun: its number, its start and what it is."""

    number: int
    start: dt.time
    subject: str


class ShiftDialog(Dialog):
    """Asks for minutes first: a number and Enter shift the rest of the day."""

    def __init__(
        self,
        parent: QWidget,
        wording: Wording,
        sessions: Sequence[Shiftable],
        first: int,
        minutes: int,
        act: Callable[[int, int], object],
    ) -> None:
        """Offer sessions in their order, `first` chosen; `act` takes a number and minutes."""
        super().__init__(
            parent,
            wording,
            wording.text("Shift the rest of the day"),
            wording.text("Nothing counts as started. Locked sessions stay as they are."),
            wording.text("Shift"),
        )
        self._sessions, self._act = tuple(sessions), act
        self.minutes = QSpinBox()
        self.minutes.setRange(-FURTHEST, FURTHEST)
        self.minutes.setSingleStep(STEP)
        self.minutes.setSuffix(f" {wording.text('minutes')}")
        self.minutes.setValue(minutes)
        self.first = QComboBox()
        for session in sessions:
            named = f"{wording.value(session.start)}  {session.subject}"
            self.first.addItem(named, session.number)
        self.first.setCurrentIndex(self.first.findData(first))
        self._effect = quiet()
        self.body.addWidget(Field(wording.text("Shift by (minus: earlier)"), self.minutes))
        self.body.addWidget(Field(wording.text("Beginning with"), self.first))
        self.body.addWidget(self._effect)
        self.minutes.valueChanged.connect(self._tell)
        self.first.currentIndexChanged.connect(self._tell)
        self._tell()
        self.minutes.setFocus()
        self.minutes.selectAll()

    def accept(self) -> None:
        """Hand on what was chosen."""
        super().accept()
        self._act(self.first.currentData(), self.minutes.value())

    def _tell(self) -> None:
        """Say what becomes of the day."""
        moving = self._sessions[self.first.currentIndex() :]
        words, minutes = self.wording, self.minutes.value()
        try:
            for session in moving:
                moved(session.start, minutes)
        except ValueError:
            self._effect.setText(words.text("The day would not lie within midnight."))
            self.primary.setEnabled(False)
            return
        shown = (f"{words.value(o.start)} → {words.value(moved(o.start, minutes))}" for o in moving)
        self._effect.setText(", ".join(shown))
        self.primary.setEnabled(minutes != 0)
