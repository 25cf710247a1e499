"""Views behind tabs, of which only what changed is painted again; a bar of tabs with signs."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QTabWidget

from ui.widgets.icons import icon

_SIGN = 12


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


class SignedBar(QTabBar):
    """A bar whose tabs bear a sign in the margin behind their words, so that none of them moves."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.signed: frozenset[int] = frozenset()

    def sign(self, signed: frozenset[int], why: str) -> None:
        """Let these tabs bear the sign that something is wrong, and say it in their tooltips."""
        if signed == self.signed:
            return
        self.signed = signed
        for place in range(self.count()):
            self.setTabToolTip(place, why if place in signed else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Paint the signs over the tabs."""
        super().paintEvent(event)
        painter = QPainter(self)
        for place in self.signed:
            tab = self.tabRect(place)
            left, top = tab.right() - _SIGN - 1, tab.center().y() - _SIGN // 2
            icon("circle-alert", "red").paint(painter, QRect(left, top, _SIGN, _SIGN))
