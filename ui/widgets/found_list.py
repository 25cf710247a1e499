"""The list of what a search found, below its field."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from ui.widgets.look import GRID, mark_as

WIDTH = 80 * GRID


class FoundList(QWidget):
    """The list below the field, which never takes the focus from it."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field, Qt.WindowType.ToolTip)
        self._field = field
        self._texts = QStringListModel(self)
        self.view = QListView()
        self.view.setModel(self._texts)
        self.view.setAccessibleName(field.accessibleName())
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_as(self.view, "found")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_texts(self, texts: list[str]) -> None:
        """Show what was found, or nothing."""
        self._texts.setStringList(texts)
        if not texts:
            self.hide()
            return
        self.setFixedSize(WIDTH, self.view.sizeHintForRow(0) * len(texts) + 4)
        corner = self._field.mapToGlobal(self._field.rect().bottomRight())
        self.move(max(corner.x() - WIDTH, 0), corner.y() + 2)
        self.view.setCurrentIndex(self._texts.index(0))
        self.show()

    def step(self, by: int) -> None:
        """Go up or down in the list."""
        last = self._texts.rowCount() - 1
        place = min(max(self.view.currentIndex().row() + by, 0), last)
        self.view.setCurrentIndex(self._texts.index(place))
