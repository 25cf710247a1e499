"""The date that papers will bear, proposed as the last day of the training."""

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.paper_dates import check_paper_date
from ui.widgets.day_edit import DayEdit
from ui.widgets.forms import Field
from ui.widgets.labels import doubt
from ui.widgets.look import GRID
from ui.wording import Wording


class PaperDate(QWidget):
    """A field for the date; one that is possible and hardly meant is doubted below it."""

    def __init__(self, wording: Wording, name: str, last_day: dt.date, told: str = "") -> None:
        """Propose the last day; `told` explains the field."""
        super().__init__()
        self._wording, self._last_day = wording, last_day
        self.edit = DayEdit(wording.language)
        self.edit.set_day(last_day)
        self.edit.setMaximumWidth(28 * GRID)
        self.doubt = doubt()
        self.doubt.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(Field(name, self.edit, told))
        column.addWidget(self.doubt)
        self.edit.dateChanged.connect(self._judge)

    def _judge(self) -> None:
        """Say what is doubtful; a date that cannot be is refused when it is used."""
        found = check_paper_date("", self.edit.day, start=dt.date.min, end=self._last_day)
        self.doubt.setText(self._wording.sentence(found.code, found.facts) if found else "")
        self.doubt.setVisible(found is not None)
