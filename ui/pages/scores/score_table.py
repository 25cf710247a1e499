"""The table of scores: digits begin to type, Enter goes down, Tab to the right, letters ask."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QMenu, QWidget

from ui.pages.scores.score_model import ScoreModel
from ui.pages.scores.score_painter import ScorePainter
from ui.pages.scores.score_sheet import Place
from ui.widgets.grid import Grid
from ui.wording import Wording

NAME_WIDTH = 240
ASPECT_WIDTHS = (88, 160)
"""An aspect is at least and at most so wide; with remedials it needs more."""
WITH_REMEDIAL = 116
WIDTHS = (84, 136, 80, 136)
"""Total, predikat, place, result."""
_Hint = QAbstractItemDelegate.EndEditHint
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScoreTable(Grid):
    """Scores by keyboard as in a spreadsheet; what they ask for is told, and done elsewhere."""

    taken_away = Signal()
    """The chosen scores are to be taken away."""
    remedial_wanted = Signal()
    pasted = Signal()
    agreed = Signal(bool)
    """What is shown before it is pasted is agreed to, or not."""

    def __init__(self, model: ScoreModel, words: Wording) -> None:
        super().__init__(
            model,
            words.text("Scores"),
            names_title=f"NDH  {words.text('Name')}",
            names_width=NAME_WIDTH,
            bold=2,
        )
        self.scores, self._words = model, words
        self.is_asking = False
        """Whether a block is shown that would be pasted."""
        self.painter = ScorePainter(self)
        self.setItemDelegate(self.painter)
        self.painter.stepped.connect(self.step)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        model.modelReset.connect(self._begin)
        model.dataChanged.connect(self._share_room)

    # Going about

    def here(self) -> Place | None:
        """The cell under the cursor, where it takes scores."""
        index = self.currentIndex()
        if not index.isValid() or not self.scores.sheet.is_aspect(index.column()):
            return None
        return self.scores.sheet.place(index.row(), index.column())

    def chosen(self) -> tuple[Place, ...]:
        """The chosen cells that take scores and are seen, from top to bottom."""
        sheet = self.scores.sheet
        return tuple(
            sheet.place(*cell) for cell in self._chosen_cells() if sheet.is_aspect(cell[1])
        )

    def seen_rows(self) -> list[int]:
        """The rows that are not hidden."""
        return [row for row in range(len(self.scores.sheet.lines)) if not self.isRowHidden(row)]

    def show_only(self, codes: Collection[str]) -> None:
        """Show only these people."""
        for row, line in enumerate(self.scores.sheet.lines):
            self.setRowHidden(row, line.code not in codes)

    def go_to(self, place: Place) -> None:
        """Put the cursor on a cell."""
        row = self.scores.sheet.row_of(place[0])
        if row is not None:
            self.setRowHidden(row, False)
            self.setCurrentIndex(self.scores.index(row, place[1]))
            self.setFocus()

    def step(self, rows: int) -> None:
        """Go so many seen rows down, in the same column."""
        index, seen = self.currentIndex(), self.seen_rows()
        if index.row() in seen:
            place = min(max(seen.index(index.row()) + rows, 0), len(seen) - 1)
            self.setCurrentIndex(self.scores.index(seen[place], index.column()))

    def open_remedial(self) -> None:
        """Begin to type the remedial of the cell under the cursor."""
        self.painter.is_remedial = True
        self.edit(self.currentIndex())

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Let digits begin to type, letters ask, and the other keys go about."""
        if self.state() is QAbstractItemView.State.EditingState:
            return  # Enter in a cell comes by here too
        if self.is_asking and event.key() in (*_ENTERS, Qt.Key.Key_Escape):
            self.agreed.emit(event.key() != Qt.Key.Key_Escape)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            self._go_or_ask(event)

    def _go_or_ask(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not _is_held(event):
                self.step(-1 if is_shifted else 1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.taken_away.emit()
            case Qt.Key.Key_R if not _is_held(event):
                self.remedial_wanted.emit()
            case Qt.Key.Key_Space | Qt.Key.Key_Menu:
                self._show_menu(self.visualRect(self.currentIndex()).bottomLeft())
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's own
        """Let Tab go along the aspects of a row, and leave the table at its end."""
        index = self.currentIndex()
        column = index.column() + (1 if next else -1)
        if index.isValid() and self.scores.sheet.is_aspect(column):
            self.setCurrentIndex(self.scores.index(index.row(), column))
            return True
        return super().focusNextPrevChild(next)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """After Enter go down, after Tab to the right, at the end of a row into the next one."""
        super().closeEditor(editor, _Hint.NoHint)
        match hint:
            case _Hint.SubmitModelCache:
                self.step(1)
            case _Hint.EditNextItem:
                self._step_aside(1)
            case _Hint.EditPreviousItem:
                self._step_aside(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the aspects share another room."""
        super().resizeEvent(event)
        self._share_room()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with a cell."""
        self._show_menu(event.pos())

    def new_menu(self) -> QMenu:
        """What can be done with the cell under the cursor, each with its key."""
        text, menu = self._words.text, QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        index = self.currentIndex()
        is_aspect = self.scores.sheet.is_aspect(index.column())
        place = self.here()
        takes = place is not None and self.scores.sheet.takes_remedial(place)
        for words, keys, act, can_be in (
            (text("Type the score"), "F2", lambda: self.edit(index), is_aspect),
            (text("Type the remedial"), "R", self.remedial_wanted.emit, takes),
            (text("Take away"), "Del", self.taken_away.emit, is_aspect),
            (text("Copy"), "Ctrl+C", self._copy, True),
            (text("Paste"), "Ctrl+V", self.pasted.emit, is_aspect),
        ):
            action = menu.addAction(f"{words}\t{keys}")
            action.setEnabled(can_be)
            action.triggered.connect(lambda _on=False, act=act: act())
        return menu

    def _show_menu(self, corner: QPoint) -> None:
        if self.currentIndex().isValid():
            menu = self.new_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(corner))

    def _copy(self) -> None:
        """Put the chosen cells on the clipboard, as spreadsheets take them."""
        rows: dict[int, list[str]] = {}
        for row, column in self._chosen_cells():
            rows.setdefault(row, []).append(self.scores.copied(row, column))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows.values()))

    def _chosen_cells(self) -> list[tuple[int, int]]:
        """Row and column of what is chosen and seen, in the order of reading."""
        cells = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        return [cell for cell in cells if not self.isRowHidden(cell[0])]

    def _step_aside(self, columns: int) -> None:
        index, last = self.currentIndex(), len(self.scores.sheet.aspects) - 1
        column = index.column() + columns
        if not 0 <= column <= last:
            before = index.row()
            self.step(columns)
            if self.currentIndex().row() == before:
                return
            column = 0 if columns > 0 else last
        self.setCurrentIndex(self.scores.index(self.currentIndex().row(), column))

    def _begin(self) -> None:
        """Begin at the first score that is missing."""
        self._share_room()
        self.setCurrentIndex(self.scores.index(*self.scores.sheet.first_missing()))

    def _share_room(self) -> None:
        """Let the aspects share what the other columns leave."""
        sheet, room = self.scores.sheet, self.viewport().width()
        widths = _widths(len(sheet.aspects), room, has_remedials=sheet.has_remedials)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)


def _widths(aspects: int, room: int, *, has_remedials: bool) -> tuple[int, ...]:
    """The widths of all columns: the aspects share what those behind them leave."""
    if not aspects:
        return ()
    least, most = ASPECT_WIDTHS
    share = (room - sum(WIDTHS)) // aspects
    width = min(max(share, WITH_REMEDIAL if has_remedials else least), most)
    return (width,) * aspects + WIDTHS


def _is_held(event: QKeyEvent) -> bool:
    """Whether Ctrl or Alt is held."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)
