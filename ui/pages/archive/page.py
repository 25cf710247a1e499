"""The page "Arsip"."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.journal import Entry, last_entries
from ui.desk import Desk
from ui.exporting import export_training
from ui.page import Page
from ui.pages.archive.copies_card import CopiesCard
from ui.pages.archive.journal_table import JournalPart, rows_of
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import card, heading, quiet
from ui.widgets.look import GRID

_SHOWN = 500


class ArchivePage(Page):
    """A training as files, the copies that keep it safe, and who changed what."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        super().__init__(
            desk,
            say.text("Archive"),
            say.text("Files for other programs, safety copies, and who changed what."),
        )
        self._limit = _SHOWN
        self.excel = primary_button(
            say.text("Save as Excel ..."),
            partial(self._export, "xlsx"),
            icon_name="file-spreadsheet",
            shortcut="Ctrl+S",
        )
        self.csv = button(
            say.text("Save the recap as CSV ..."), partial(self._export, "csv"), icon_name="table"
        )
        self._needed = quiet(say.text("There is no training yet that could be saved as a file."))
        self.copies = CopiesCard(desk)
        self.journal = JournalPart(desk, self._show_older)
        cards = QHBoxLayout()
        cards.setSpacing(2 * GRID)
        cards.addWidget(self._exports(self.excel, self.csv), 2)
        cards.addWidget(self.copies, 3)
        self.body.addLayout(cards)
        self.body.addWidget(self.journal, 1)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self.journal.begin_filter)

    def refresh(self) -> None:
        """Read what was done, and look which copies there are."""
        has_training = self.desk.training is not None
        self.excel.setEnabled(has_training)
        self.csv.setEnabled(has_training)
        self._needed.setVisible(not has_training)
        self.desk.operations.read(self, last_entries, self._show, limit=self._limit + 1)
        self.copies.read()

    def _show(self, entries: tuple[Entry, ...]) -> None:
        rows = rows_of(entries[: self._limit], self.desk.wording)
        self.journal.show_rows(rows, has_older=len(entries) > self._limit)

    def _show_older(self) -> None:
        self._limit *= 2
        self.refresh()

    def _export(self, form: str) -> None:
        if self.desk.training is not None:
            export_training(self, self.desk, form, self.desk.training)

    def _exports(self, *buttons: QPushButton) -> QFrame:
        say = self.desk.wording
        frame = card()
        inside = frame.layout()
        assert isinstance(inside, QVBoxLayout)  # noqa: S101 - a card is a column
        inside.addWidget(heading(say.text("Files for other programs")))
        inside.addWidget(
            quiet(
                say.text(
                    "Excel has the sheets Peserta, Kehadiran and Rekap; CSV has Rekap alone."
                    " Every NIP stays whole, for it is written as text."
                )
            )
        )
        inside.addStretch(1)
        for made in (self._needed, *buttons):
            inside.addWidget(made)
        return frame
