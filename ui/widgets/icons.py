"""Icons: one set, one stroke, in the colour of the text beside them, whatever the look."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.settings import RESOURCES
from ui.widgets.look import colours

BESIDE_WORDS = QSize(22, 16)
"""The room of an icon in a button: its square, and some air before the words."""


def icon(name: str, colour: str | None = None) -> QIcon:
    """An icon of the set by its file's name, in one of `Colours` or that of the text."""
    return QIcon(_Tinted(name, colour))


class _Tinted(QIconEngine):
    """Draws an icon in the colour of the moment, at the left of the room it has."""

    def __init__(self, name: str, colour: str | None) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def clone(self) -> QIconEngine:
        """The same icon once more, as Qt asks."""
        return _Tinted(self._name, self._colour)

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002 - an icon is the same, pressed or not
    ) -> None:
        """Draw the icon."""
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        place = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        painter.drawPixmap(place, _drawn(self._name, self._shown(mode), round(side * ratio)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of this size."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def _shown(self, mode: QIcon.Mode) -> str:
        if self._colour is not None and mode != QIcon.Mode.Disabled:
            return str(getattr(colours(), self._colour))
        is_off = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if is_off else QPalette.ColorGroup.Active
        return QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText).name()


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, side: int) -> QPixmap:
    """An icon in one colour and size, in pixels of the screen."""
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    return pixmap
