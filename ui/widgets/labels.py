"""Words on a page: headings, quiet explanations, problems beside a field, cards, empty states."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.icons import icon
from ui.widgets.look import GRID, mark_as


def heading(text: str) -> QLabel:
    """The heading of a part of a page."""
    label = QLabel(text)
    font = QFont(label.font())
    font.setPointSizeF(12)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def quiet(text: str = "") -> QLabel:
    """An explanation that does not ask for attention."""
    return _wrapped(text, "quiet")


def problem(text: str = "") -> QLabel:
    """What is wrong with the field above it; hidden while empty."""
    return _wrapped(text, "problem")


def doubt(text: str = "") -> QLabel:
    """What is worth a second look and stops nothing."""
    return _wrapped(text, "doubt")


def card() -> QFrame:
    """A frame around what belongs together, with a column inside."""
    frame = QFrame()
    mark_as(frame, "card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    layout.setSpacing(GRID)
    return frame


class Sign(QLabel):
    """An icon that stands by itself, drawn anew when the look changes."""

    def __init__(self, size: int, name: str | None = None, colour: str | None = None) -> None:
        super().__init__()
        self._size, self._icon = size, QIcon()
        if name is not None:
            self.show_icon(name, colour)

    def show_icon(self, name: str, colour: str | None = None) -> None:
        """Show an icon of the set, in one of the `Colours`."""
        self._icon = icon(name, colour)
        self._draw()

    def event(self, event: QEvent) -> bool:
        """Draw the icon in the colours of a new look, and as sharp as another screen is."""
        is_done = super().event(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange}:
            self._draw()
        return is_done

    def _draw(self) -> None:
        self.setPixmap(self._icon.pixmap(QSize(self._size, self._size), self.devicePixelRatioF()))


class EmptyState(QWidget):
    """What stands where nothing is yet: a sign, a sentence, and the button that changes it."""

    def __init__(self, icon_name: str, title: str, sentence: str, *ways: QPushButton) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(GRID)
        for label in (Sign(48, icon_name, "grey"), heading(title), quiet(sentence)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(55 * GRID)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        for way in ways:
            layout.addWidget(way, 0, Qt.AlignmentFlag.AlignHCenter)
        if ways:
            self.setFocusProxy(ways[0])


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout; they go when Qt has time."""
    while item := layout.takeAt(0):
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _wrapped(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    mark_as(label, role)
    return label
