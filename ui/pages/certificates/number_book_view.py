"""The view "Buku nomor": every number, gap and block of the book, and what is done with them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.vocabulary import NumberState
from app.usecases.whole_book import WholeBook, read_book
from ui.desk import Desk
from ui.exporting import export_training
from ui.pages.certificates.book_acts import BookActs
from ui.pages.certificates.book_choice import BookChoice
from ui.pages.certificates.number_book_rows import (
    OF_ALL_BOOKS,
    BookRow,
    blocks_text,
    columns,
    rows_of,
    runs_out,
)
from ui.pages.certificates.state_model import StateModel
from ui.printing import open_preview
from ui.widgets.buttons import button, primary_button
from ui.widgets.forms import line_edit
from ui.widgets.labels import EmptyState
from ui.widgets.look import GRID, mark_as
from ui.widgets.table import Table
from ui.wording import Wording


class NumberBookView(QWidget):
    """The book of a year, or one sequence of it; it says early when a block runs out."""

    opened = Signal(str)
    """The certificate under a number is to be shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out the view; the page says when it reads."""
        super().__init__(parent)
        self._desk = desk
        self._book: WholeBook | None = None
        self._training: str | None = None
        words = desk.wording
        self.acts = BookActs(self, desk)
        self.choice = BookChoice(words)
        self.filter = line_edit(placeholder=words.text("Find in the book (Ctrl+F)"))
        self.filter.setAccessibleName(words.text("Find in the book"))
        self.table = Table(
            StateModel(columns(words)),
            key=lambda row: row.key,
            settings=desk.settings,
            name="number-book",
            wording=words,
            frozen=2,
        )
        self.table.setAccessibleName(words.text("Number book"))
        self.blocks = QLabel()
        self.blocks.setWordWrap(True)
        self._make_buttons()
        self._stack, self._nothing = QStackedWidget(), _empty_book(words, self._reserve)
        for shown in (self._shown_book(), self._nothing):
            self._stack.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self._stack)
        self._listen()

    @property
    def home(self) -> QWidget:
        """Where typing begins."""
        return self.table if self._stack.currentIndex() == 0 else self._nothing

    def refresh(self) -> None:
        """Read the book; seen from another training, it opens where that draws from."""
        line = self._desk.training_line
        training = line.code if line else None
        if training != self._training or self._book is None:
            self._training = training
            self.choice.forget(line.end.year if line else None)
        year = self.choice.year
        self._desk.operations.read(self, read_book, self._show, training=training, year=year)

    # What is shown

    def _show(self, book: WholeBook) -> None:
        self._book = book
        self.choice.offer(book)
        is_empty = not book.ranges and not book.listed.numbers and len(book.years) <= 1
        had_focus = self.home.hasFocus()
        self._stack.setCurrentIndex(1 if is_empty else 0)
        if had_focus:
            self.home.setFocus()
        self._show_rows()

    def _show_rows(self) -> None:
        if self._book is None:
            return
        words, chosen = self._desk.wording, self.choice.sequence
        rows = [row for row in rows_of(self._book) if chosen in (None, row.scope.key)]
        self.table.set_rows(rows)
        self.table.show_columns({OF_ALL_BOOKS: len({row.scope for row in rows}) > 1})
        if self.table.current() is None and rows:
            self.table.choose(rows[0].key)
        blocks = [o for o in self._book.ranges if (chosen or self._book.own) == o.scope]
        is_low, told = runs_out(blocks), blocks_text(blocks, words)
        mark_as(self.blocks, "doubt" if is_low else "quiet")
        self.blocks.style().polish(self.blocks)
        self.blocks.setText(
            words.text("The numbers run out: {told}", told=told) if is_low else told
        )
        self._follow_cursor()

    def _follow_cursor(self) -> None:
        row = self.table.current()
        self.edit.setEnabled(row is not None and row.is_mendable)
        self.void.setEnabled(row is not None and row.can_be_void)
        self.take_back.setEnabled(row is not None and row.can_be_taken_back)
        has_training = self._training is not None
        for act in (self.reserve, self.outside, self.print, self.excel):
            act.setEnabled(has_training)

    # What can be done

    def _print(self) -> None:
        """Print what is shown: each sequence on pages of its own."""
        if self._training is not None and self._book is not None:
            shown = self._shown_part(self._book)
            open_preview(self._desk, "number-book", training=self._training, **shown)

    def _export(self) -> None:
        """Write what is shown: the year and the sequences that are chosen."""
        if self._training is not None and self._book is not None:
            shown = self._shown_part(self._book)
            export_training(self, self._desk, "number-book", self._training, **shown)

    def _shown_part(self, book: WholeBook) -> dict[str, Any]:
        """The year that is chosen, and the sequence, or all that the book has of it."""
        chosen, known = self.choice.sequence, [scope.key for scope in book.scopes]
        return {
            "year": self.choice.year,
            "sequences": (chosen,) if chosen else tuple(known),
        }

    def _reserve(self) -> None:
        if self._book is not None:
            self.acts.reserve(self._book, self.choice.sequence)

    def _of_row(self, act: Callable[[BookRow], None]) -> None:
        row = self.table.current()
        if row is not None:
            act(row)

    def _open(self) -> None:
        """Go to what was issued under the number, or to its paper on the board."""
        row = self.table.current()
        if row is None or row.line is None or row.number is None:
            return
        if row.state in (NumberState.ISSUED, NumberState.VOID):
            self.opened.emit(row.number)
        elif row.line.training == self._training and row.line.ndh:
            self._desk.go("certificates", ndh=row.line.ndh)

    # Laying out

    def _make_buttons(self) -> None:
        words = self._desk.wording
        self.reserve = primary_button(
            words.text("Reserve numbers"),
            self._reserve,
            icon_name="plus",
            tooltip=words.text("Reserve numbers (Ctrl+N)"),
        )
        self.print = button(
            words.text("Print the book"), self._print, icon_name="printer", shortcut="Ctrl+P"
        )
        self.excel = button("Excel", self._export, icon_name="file-spreadsheet")
        self.outside = button(
            words.text("Numbers from outside"), self.acts.choose_file, icon_name="file-down"
        )
        self.edit = button(
            words.text("Edit number"),
            partial(self._of_row, self.acts.edit),
            icon_name="pencil",
            shortcut="F2",
        )
        self.void = button(
            words.text("Make void"),
            partial(self._of_row, self.acts.void),
            icon_name="ban",
            tooltip=words.text("Make void (Del)"),
        )
        self.take_back = button(
            words.text("Take back"),
            partial(self._of_row, self.acts.take_back),
            icon_name="undo-2",
            tooltip=words.text("Take the chosen range out of the book"),
        )

    def _listen(self) -> None:
        self.filter.textChanged.connect(self.table.filter)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.choice.year_chosen.connect(self.refresh)
        self.choice.sequence_chosen.connect(self._show_rows)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.filter.setFocus)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self._reserve)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.void.click)
        self.table.activated.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._follow_cursor)

    def _shown_book(self) -> QWidget:
        shown = QWidget()
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        self.filter.setMinimumWidth(24 * GRID)
        layout.addLayout(_row(self.choice, self.filter, self.excel, self.print, self.reserve))
        layout.addLayout(_row(self.blocks, self.outside, self.edit, self.void, self.take_back))
        layout.addWidget(self.table, 1)
        return shown


def _empty_book(words: Wording, reserve: Callable[[], None]) -> EmptyState:
    return EmptyState(
        "book-open",
        words.text("The book has no numbers yet"),
        words.text(
            "Choose a training and reserve the numbers that the registry office gave you; or"
            " prepare certificates, and the book fills by itself."
        ),
        primary_button(words.text("Reserve numbers"), reserve),
    )


def _row(*widgets: QWidget) -> QHBoxLayout:
    """Widgets in a row; fields and sentences take the room that buttons leave."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, QPushButton | BookChoice) else 1)
    return row
