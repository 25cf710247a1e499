"""Decisions of a number's life that need more than a reason: a witness, or a date."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.day_edit import DayEdit
from ui.widgets.forms import Field, line_edit
from ui.widgets.look import GRID
from ui.widgets.reason_dialog import ReasonDialog
from ui.wording import Wording


class VoidWithheldDialog(ReasonDialog):
    """Makes a number void before it was valid: a reason and two names, the operator's and one."""

    def __init__(
        self,
        parent: QWidget,
        wording: Wording,
        number: str,
        act: Callable[[str, str], object],
    ) -> None:
        super().__init__(
            parent,
            wording,
            wording.text("Make {number} void", number=number),
            wording.text(
                "It was never valid. The sheet is destroyed before a witness; the number is never"
                " given again."
            ),
            wording.text("Make void"),
            (wording.text("Did not pass"), wording.text("Has left the class")),
            lambda reason: act(reason, self.witness.text().strip()),
        )
        self.witness = line_edit()
        self._of_witness = Field(wording.text("Witness beside you"), self.witness)
        self.body.addWidget(self._of_witness)

    def accept(self) -> None:
        """Hand on the reason once a witness is named."""
        if not self.witness.text().strip():
            said = self.wording.text("Name who saw the sheet destroyed.")
            self._of_witness.complain(said)
            self.witness.setFocus()
            return
        super().accept()


class ReplaceDialog(ReasonDialog):
    """Issues another certificate in the place of one: a reason and the date of the new one."""

    def __init__(
        self,
        parent: QWidget,
        wording: Wording,
        number: str,
        day: dt.date,
        act: Callable[..., object],
    ) -> None:
        super().__init__(
            parent,
            wording,
            wording.text("Replace {number}", number=number),
            wording.text("The old one becomes void and points to the new one, with a new number."),
            wording.text("Replace"),
            (wording.text("Wrong facts were printed"), wording.text("Lost by the holder")),
            lambda reason: act(reason, date=self.date.day),
        )
        self.date = DayEdit(wording.language)
        self.date.set_day(day)
        self.date.setMaximumWidth(28 * GRID)
        self.body.addWidget(Field(wording.text("Date of the new paper"), self.date))
