"""The entry field: always ready for a scan, with the people below it that a name may mean."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from app.usecases.boards import Seat
from ui.pages.attendance.status_words import called

_MOST_SHOWN = 8
_ROW_HEIGHT = 28


class EntryField(QLineEdit):
    """One line; Enter hands it on and clears it at once, so that the next scan finds it empty."""

    entered = Signal(str)
    chosen = Signal(int)
    """One of the people offered, by class number."""
    left_down = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._offered = QListWidget(self)
        self._offered.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offered.setAccessibleName(name)
        self._offered.itemClicked.connect(self._take)
        self._offered.hide()
        self.textEdited.connect(self._offered.hide)

    def offer(self, typed: str, seats: Sequence[Seat]) -> None:
        """Show whom a name may mean; what is typed or scanned next replaces it."""
        self.setText(typed)
        self.selectAll()
        self._offered.clear()
        for seat in seats:
            item = QListWidgetItem(" · ".join(filter(None, (called(seat), seat.unit))))
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, seat.ndh)
            self._offered.addItem(item)
        # Above all else of the window, which clips what lies outside the field.
        above = self.window()
        self._offered.setParent(above)
        height = _ROW_HEIGHT * min(len(seats), _MOST_SHOWN) + 6
        self._offered.setFixedSize(self.width(), height)
        self._offered.move(self.mapTo(above, QPoint(0, self.height() + 2)))
        self._offered.setCurrentRow(0)
        self._offered.raise_()
        self._offered.show()

    @property
    def offers(self) -> bool:
        """Whether people are offered to choose from."""
        return not self._offered.isHidden()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while there is nothing typed to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if not self.text() and any(event.matches(key) for key in undoes):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Hand on, choose among those offered, or go to the list below."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.offers:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = min(max(self._offered.currentRow() + step, 0), self._offered.count() - 1)
                self._offered.setCurrentRow(row)
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case Qt.Key.Key_Escape:
                self._offered.hide()
                self.clear()
            case _:
                super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.offers:
            self._take(self._offered.currentItem())
            return
        typed = self.text().strip()
        self.clear()
        if typed:
            self.entered.emit(typed)

    def _take(self, item: QListWidgetItem) -> None:
        self._offered.hide()
        self.clear()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
