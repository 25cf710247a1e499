"""The view "Register": what was issued to a training, and any certificate by a few letters."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.usecases.number_history import NumberHistory, number_history
from app.usecases.register import RegisterLine, find_certificates, is_enough, register
from ui.desk import Desk
from ui.exporting import export_training
from ui.pages.certificates.number_story import NumberStory
from ui.pages.certificates.register_panel import RegisterPanel
from ui.pages.certificates.register_rows import OF_ALL_TRAININGS, columns, used
from ui.pages.certificates.state_model import StateModel
from ui.printing import open_preview
from ui.widgets.buttons import button, primary_button
from ui.widgets.forms import line_edit
from ui.widgets.labels import EmptyState, quiet
from ui.widgets.look import GRID
from ui.widgets.table import Table

_SHOWN, _NOTHING_ISSUED, _NOTHING_FOUND, _STORY = range(4)


class RegisterView(QWidget):
    """The register of the chosen training; what is typed is looked for in all of them."""

    left = Signal()
    """The way to what can be issued is wanted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out the view; the page says when it reads."""
        super().__init__(parent)
        self._desk = desk
        self._training: str | None = None
        self._wanted: str | None = None
        words = desk.wording
        self.search = line_edit(
            placeholder=words.text("Find name, number or verification code in all trainings")
        )
        self.search.setAccessibleName(words.text("Find any certificate"))
        self.search.setToolTip(words.text("Find any certificate (Ctrl+F)"))
        self.told = quiet()
        self.table: Table[RegisterLine] = Table(
            StateModel(columns(words)),
            key=lambda line: line.number,
            settings=desk.settings,
            name="register",
            wording=words,
            frozen=2,
        )
        self.table.setAccessibleName(words.text("Register"))
        self.panel, self.story = RegisterPanel(desk), NumberStory(desk)
        self._make_buttons()
        self._stack = QStackedWidget()
        self._lay_out()
        self._listen()

    @property
    def home(self) -> QWidget:
        """Where typing begins."""
        return self.table if self._stack.currentIndex() == _SHOWN else self.search

    @property
    def is_searching(self) -> bool:
        """Whether so much is typed that all trainings are looked through."""
        return is_enough(self.search.text())

    def refresh(self) -> None:
        """Read what was issued to the chosen training, or what is looked for."""
        read = self._desk.operations.read
        if self.is_searching:
            typed = self.search.text()
            read(self, find_certificates, partial(self._show_found, typed), typed=typed)
        elif self._desk.training is not None:
            training = self._desk.training
            read(self, register, partial(self._show_register, training), training=training)

    def go_to(self, number: str) -> None:
        """Put the cursor on a certificate, as soon as it is there, wherever it was issued."""
        self._wanted = number
        self.search.clear()
        self.refresh()

    # What is shown

    def _show_register(self, training: str, lines: Sequence[RegisterLine]) -> None:
        if self.is_searching or training != self._desk.training:
            return
        if self._wanted is not None and self._wanted not in {line.number for line in lines}:
            self.search.setText(self._wanted)
            return
        words, self._training = self._desk.wording, training
        void = sum(bool(line.state == "void") for line in lines)
        told = words.count("{number} issued", "{number} issued", len(lines) - void)
        if len(days := {line.date for line in lines}) == 1:
            told = words.text("{papers} on {date}", papers=told, date=days.pop())
        if void:
            told = f"{told}, {words.count('{number} void', '{number} void', void)}"
        self._show(lines, told if lines else "", _NOTHING_ISSUED)
        self.print.setEnabled(bool(lines))
        self.excel.setEnabled(bool(lines))

    def _show_found(self, typed: str, lines: Sequence[RegisterLine]) -> None:
        if typed == self.search.text():
            words = self._desk.wording
            told = words.count(
                "{number} found in all trainings", "{number} found in all trainings", len(lines)
            )
            self._show(lines, told, _NOTHING_FOUND)
            if not lines:
                self._look_in_book(typed)

    def _look_in_book(self, typed: str) -> None:
        """Tell the story of a number that was never issued: the book knows it all the same."""

        def tell(history: NumberHistory) -> None:
            if typed == self.search.text():
                self.story.tell(history)
                self.told.clear()
                self._stack.setCurrentIndex(_STORY)

        read, number = self._desk.operations.read, typed.strip()
        read(self, number_history, tell, refused=_nobody_knows, number=number)

    def _show(self, lines: Sequence[RegisterLine], told: str, nothing: int) -> None:
        self.told.setText(told)
        self.table.show_columns({OF_ALL_TRAININGS: self.is_searching, **used(lines)})
        self.table.set_rows(lines)
        self._stack.setCurrentIndex(_SHOWN if lines else nothing)
        if self._wanted is not None:
            self.table.choose(self._wanted)
            self._wanted = None
            self.table.setFocus()
        elif self.table.current() is None and lines:
            self.table.choose(lines[0].number)
        self._show_current()

    def _show_current(self) -> None:
        self.panel.show_line(self.table.current())

    def _look(self) -> None:
        """Look for what is typed now, or go back to the training where it is too little."""
        self.table.filter("" if self.is_searching else self.search.text())
        self.refresh()

    # What can be done

    def _print(self) -> None:
        if self._training is not None:
            open_preview(self._desk, "register", training=self._training)

    def _export(self) -> None:
        if self._training is not None:
            export_training(self, self._desk, "register", self._training)

    # Laying out

    def _make_buttons(self) -> None:
        words = self._desk.wording
        self.excel = button("Excel", self._export, icon_name="file-spreadsheet")
        self.print = primary_button(
            words.text("Print register"), self._print, icon_name="printer", shortcut="Ctrl+P"
        )

    def _listen(self) -> None:
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self.table.setFocus)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._begin)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.activated.connect(self.panel.reprint.setFocus)
        self.panel.wanted.connect(self.go_to)

    def _begin(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _lay_out(self) -> None:
        words = self._desk.wording
        self.search.setMinimumWidth(46 * GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.search, 2)
        row.addWidget(self.told, 1)
        row.addWidget(self.excel)
        row.addWidget(self.print)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        for place, (side, share) in enumerate(((self.table, 4), (self.panel, 1))):
            sides.addWidget(side)
            sides.setStretchFactor(place, share)
        nothing_issued = EmptyState(
            "award",
            words.text("Nothing was issued yet"),
            words.text("What is issued on the board stands here for good."),
            primary_button(words.text("Go to the board"), self.left.emit),
        )
        nothing_found = EmptyState(
            "search",
            words.text("No certificate found"),
            words.text(
                "No certificate has this name, number or code. Check how it is written; a paper of"
                " another office does not stand here."
            ),
        )
        for shown in (sides, nothing_issued, nothing_found, self.story):
            self._stack.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)


def _nobody_knows(_error: AppError) -> None:
    """Nothing more is said than that no certificate was found."""
