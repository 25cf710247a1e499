"""The journal as a table: when, who, which training, what."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.journal import Entry
from ui.desk import Desk
from ui.pages.archive.deeds import deed_of, training_of
from ui.widgets.buttons import button
from ui.widgets.forms import line_edit
from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID
from ui.widgets.table import Column, Table, TableModel
from ui.wording import Wording


@dataclass(frozen=True)
class JournalRow:
    """One change as it is shown; the number counts from the newest one on."""

    number: int
    at: dt.datetime
    operator: str
    training: str
    deed: str


def rows_of(entries: Sequence[Entry], say: Wording) -> tuple[JournalRow, ...]:
    """The entries, which are the newest first, by the clock of this PC."""
    return tuple(
        JournalRow(number, _local(o.at), o.operator, training_of(o), deed_of(o, say))
        for number, o in enumerate(entries)
    )


class JournalPart(QWidget):
    """The table with its filter, and a way to what is older."""

    def __init__(self, desk: Desk, show_older: Callable[[], None]) -> None:
        super().__init__()
        self._say = say = desk.wording
        self._model = TableModel[JournalRow](
            (
                Column(
                    "at", say.text("When"), lambda row: say.value(row.at), _moment, width=25 * GRID
                ),
                Column("operator", say.text("Who"), lambda row: row.operator, width=20 * GRID),
                Column("training", say.text("Training"), lambda row: row.training, width=18 * GRID),
                Column("deed", say.text("What"), lambda row: row.deed, width=40 * GRID),
            )
        )
        self.table = Table(
            self._model,
            key=lambda row: (row.at, row.operator, row.deed),
            settings=desk.settings,
            name="journal",
            wording=say,
        )
        self.table.setAccessibleName(say.text("Record of changes"))
        self._filter = line_edit("", say.text("Filter (Ctrl+F)"), width=32 * GRID)
        self._filter.setMinimumWidth(24 * GRID)
        self._filter.setAccessibleName(say.text("Filter the changes"))
        self._filter.textChanged.connect(self.table.filter)
        self.older = button(say.text("Show older ones"), show_older)
        self._told = quiet()
        head = QHBoxLayout()
        head.addWidget(heading(say.text("Record of changes")))
        head.addStretch(1)
        head.addWidget(self._filter)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(self.older)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def show_rows(self, rows: Sequence[JournalRow], *, has_older: bool) -> None:
        """Show these changes, and whether there are older ones."""
        self.table.set_rows(rows)
        told = self._say.count("{number} change", "{number} changes", len(rows))
        self._told.setText(told)
        self.older.setVisible(has_older)

    def begin_filter(self) -> None:
        """Take the focus for typing a filter."""
        self._filter.setFocus()
        self._filter.selectAll()


def _moment(row: JournalRow) -> dt.datetime:
    return row.at


def _local(moment: dt.datetime) -> dt.datetime:
    return moment.replace(tzinfo=dt.UTC).astimezone().replace(tzinfo=None)
