"""The table of a board: arrows go about, letters mark, and a scanner's burst is never a letter."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.vocabulary import Status
from app.usecases.boards import Seat
from app.usecases.marking import MarkOutcome, Said
from app.usecases.schedule import SessionLine
from ui.pages.attendance.board_model import BoardModel
from ui.pages.attendance.status_words import LETTERS
from ui.pages.attendance.strip import MILLISECONDS_OF_A_BURST
from ui.widgets.grid import Grid
from ui.widgets.look import colours
from ui.widgets.statuses import colour_of, empty_picture, paint_note, paint_status, sign_of

TAKE_AWAY = "-"
NAME_WIDTH = 264
_Index = QModelIndex | QPersistentModelIndex
_SIGN_WIDTH = 44


class BoardTable(Grid):
    """Marks by keyboard and mouse; what they ask for is told, and done by who listens."""

    mark_wanted = Signal(str)
    """A status, or a dash to take the mark away, for the chosen cells."""
    note_wanted = Signal()
    typed = Signal(str)
    """Signs that belong into the entry field: digits, or what a scanner typed."""
    left = Signal()
    moved = Signal()
    """The cursor is on another cell."""

    def __init__(self, model: BoardModel, name: str, names_title: str) -> None:
        super().__init__(model, name, names_title=names_title, names_width=NAME_WIDTH)
        self.board = model
        self.setItemDelegate(_Painter(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self.moved)
        model.modelReset.connect(self._begin_at_top)
        self._burst = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS_OF_A_BURST)
        self._timer.timeout.connect(self._end_burst)

    # What is chosen

    def current(self) -> tuple[Seat, SessionLine, Said | None] | None:
        """Participant, session and mark under the cursor."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        mark = self.board.mark(row, column)
        return self.board.people[row], self.board.session_at(column), mark

    def chosen(self, wanted: str | None) -> dict[int, list[int]]:
        """The chosen cells that do not have a status yet: class numbers by session.

        Saying the same again would lose the note; only with PC there may be other JP to give.
        """
        found: dict[int, dict[int, None]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda index: index.row()):
            row, column = index.row(), index.column()
            mark = self.board.mark(row, column)
            is_new = wanted == Status.LEFT_EARLY or (mark and mark.status) != wanted
            if is_new and not self.isRowHidden(row):
                session = self.board.session_at(column).number
                found.setdefault(session, {})[self.board.people[row].ndh] = None
        return {session: list(ndh) for session, ndh in sorted(found.items())}

    def go_to(self, ndh: int, session: int | None = None) -> None:
        """Put the cursor on a participant, in a session or where it is."""
        row = self.board.row_of(ndh)
        if row is None:
            return
        numbers = [line.number for line in self.board.sessions]
        here = max(self.currentIndex().column(), 0)
        column = numbers.index(session) if session in numbers else here
        self.setCurrentIndex(self.board.index(row, column))

    def follow(self, outcomes: Iterable[MarkOutcome]) -> None:
        """Go to whom an act was about, where it was one participant."""
        whom = {outcome.ndh for outcome in outcomes}
        if len(whom) == 1 and (ndh := whom.pop()) is not None:
            self.go_to(ndh)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Let letters mark and the other keys go about."""
        text = event.text()
        is_plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if is_plain and text.isalnum():
            self._burst += text
            self._timer.start()
            if len(self._burst) > 1 or text.isdigit():
                self._end_burst()
            return
        self._end_burst()
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace | Qt.Key.Key_Minus:
                self.mark_wanted.emit(TAKE_AWAY)
            case Qt.Key.Key_F2:
                self.note_wanted.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Space:
                self._show_menu()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Offer the statuses at a click on a sign that is chosen already or alone."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_left = event.button() == Qt.MouseButton.LeftButton
        one = len({chosen.row() for chosen in self.selectedIndexes()}) == 1
        if (
            index.isValid()
            and is_plain
            and is_left
            and one
            and self.board.is_status(index.column())
        ):
            self._show_menu()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: ARG002, N802
        """Offer the statuses for all chosen cells."""
        self._show_menu()

    def new_menu(self) -> QMenu:
        """The statuses with their letters, each with its sign."""
        menu = _StatusMenu(self)
        menu.setAccessibleName(self.accessibleName())
        for letter, status in LETTERS.items():
            word = self.board.word(Said(status, None, None, "typed", None))
            action = menu.addAction(sign_of(status), f"{word}\t{letter}")
            action.setData(letter)
            action.triggered.connect(lambda _on=False, status=status: self.mark_wanted.emit(status))
        menu.addSeparator()
        nothing = menu.addAction(sign_of(None), f"{self.board.word(None)}\tDel")
        nothing.triggered.connect(lambda: self.mark_wanted.emit(TAKE_AWAY))
        return menu

    def _show_menu(self) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        menu = self.new_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = self.visualRect(index).bottomLeft()
        menu.popup(self.viewport().mapToGlobal(corner))

    def _end_burst(self) -> None:
        """Take one letter for a mark, and several at once for a scan."""
        self._timer.stop()
        burst, self._burst = self._burst, ""
        if len(burst) > 1 or burst.isdigit():
            self.typed.emit(burst)
        elif burst.upper() in LETTERS:
            self.mark_wanted.emit(LETTERS[burst.upper()])

    def _begin_at_top(self) -> None:
        if self.board.people and self.board.sessions:
            self.setCurrentIndex(self.board.index(0, 0))


class _StatusMenu(QMenu):
    """The statuses to choose from, also by the letters that stand beside them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Take a letter, or Del for none."""
        is_none = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        letter = None if is_none else event.text().upper()
        for action in self.actions():
            if not action.isSeparator() and action.data() == letter:
                self.close()
                action.trigger()
                return
        super().keyPressEvent(event)


class _Painter(QStyledItemDelegate):
    """Paints a cell's sign from a picture that was drawn once, past the roles of the model."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures: dict[tuple[Any, ...], QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a status with its sign, or a text."""
        model = index.model()
        assert isinstance(model, BoardModel)  # noqa: S101 - this delegate has no other table
        if not model.is_status(index.column()):
            super().paint(painter, option, index)
            return
        rect = option.rect
        state = option.state
        worn = colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(worn.selection))
        elif model.session_at(index.column()).state == "locked":
            painter.fillRect(rect, QColor(worn.window))
        mark = model.mark(index.row(), index.column())
        status = mark and mark.status
        is_wide = rect.width() > 3 * _SIGN_WIDTH
        width = _SIGN_WIDTH if is_wide else rect.width()
        ratio = painter.device().devicePixelRatioF()
        key = (status, width, rect.height(), ratio, worn.window)
        if key not in self._pictures:
            self._pictures[key] = _picture(status, width, rect.height(), ratio)
        painter.drawPixmap(rect.topLeft(), self._pictures[key])
        if mark is not None and mark.note:
            paint_note(painter, QRectF(rect), status)
        if is_wide:
            painter.setPen(colour_of(status))
            _draw_word(painter, rect.adjusted(_SIGN_WIDTH, 0, -2, 0), model.told_shortly(mark))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _draw_word(painter: QPainter, place: QRect, word: str) -> None:
    """Write a word, which ends with dots where it does not fit."""
    elided = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, elided)


def _picture(status: str | None, width: int, height: int, ratio: float) -> QPixmap:
    """A status painted once in a size."""
    picture = empty_picture(width, height, ratio)
    painter = QPainter(picture)
    paint_status(painter, QRectF(0, 0, width, height), status)
    painter.end()
    return picture
