"""All trainings as a table: choose one, or begin a new one."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.indonesian import roman_text
from app.usecases.trainings import TrainingLine
from ui.desk import Desk
from ui.widgets.forms import line_edit
from ui.widgets.look import GRID
from ui.widgets.table import Column, Table, TableModel


class Overview(QWidget):
    """The list of all trainings, the newest first; Enter opens one."""

    def __init__(self, desk: Desk, open_training: Callable[[str], None]) -> None:
        super().__init__()
        words = desk.wording
        self._desk, self._open = desk, open_training
        self.table = Table(
            TableModel(self._columns()),
            key=lambda line: line.code,
            settings=desk.settings,
            wording=words,
            frozen=2,
            name="trainings",
        )
        self.table.setAccessibleName(words.text("All trainings"))
        self.table.activated.connect(lambda _: self._open_current())
        self._filter: QLineEdit = line_edit(placeholder=words.text("Filter"), width=40 * GRID)
        self._filter.setClearButtonEnabled(True)
        self._filter.setAccessibleName(words.text("Filter the list"))
        self._filter.setToolTip(words.text("Show the lines with these words (Ctrl+F)"))
        self._filter.textChanged.connect(self.table.filter)
        self._filter.returnPressed.connect(self.table.setFocus)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._filter.setFocus)
        above = QHBoxLayout()
        above.addWidget(self._filter)
        above.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)

    def show_lines(self) -> None:
        """Show the trainings as the desk knows them; the chosen one has the cursor."""
        self.table.set_rows(self._desk.trainings)
        if self.table.current() is None and self._desk.training:
            self.table.choose(self._desk.training)

    def _open_current(self) -> None:
        line = self.table.current()
        if line is not None:
            self._open(line.code)

    def _columns(self) -> tuple[Column[TrainingLine], ...]:
        words = self._desk.wording
        return (
            Column("code", words.text("Code"), lambda o: o.code, width=150),
            Column(
                "program", words.text("Program"), lambda o: o.program, width=280, takes_room=True
            ),
            Column(
                "batch",
                words.text("Batch"),
                lambda o: roman_text(o.batch) if o.batch else "-",
                sort=lambda o: o.batch or 0,
                width=90,
            ),
            Column(
                "dates",
                words.text("Dates"),
                lambda o: words.dates(o.start, o.end),
                sort=lambda o: o.start,
                width=220,
            ),
            Column(
                "people",
                words.text("Participants"),
                lambda o: str(o.people),
                sort=lambda o: o.people,
                width=90,
                is_number=True,
            ),
            Column(
                "sessions",
                words.text("Sessions"),
                lambda o: str(o.sessions),
                sort=lambda o: o.sessions,
                width=80,
                is_number=True,
            ),
            Column("state", words.text("State"), self.state_of, width=120),
        )

    def state_of(self, line: TrainingLine) -> str:
        """Whether a training is over, running or coming."""
        words, today = self._desk.wording, dt.date.today()
        if today < line.start:
            return words.text("coming")
        return words.text("running") if today <= line.end else words.text("over")
