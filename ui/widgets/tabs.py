"""Views behind tabs, of which only what changed is painted again."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QTabWidget


class Tabs(QTabWidget):
    """A tab widget that stays still when a view is laid out anew within it.

    Qt would place the bar and paint everything again whenever a label somewhere below changes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self._bar = QSize()

    def event(self, event: QEvent) -> bool:
        """Lay out the tabs when they have another size; a view does it by itself."""
        if event.type() == QEvent.Type.LayoutRequest:
            bar = self.tabBar().sizeHint()
            if bar == self._bar:
                self.updateGeometry()
                return True
            self._bar = bar
        return super().event(event)
