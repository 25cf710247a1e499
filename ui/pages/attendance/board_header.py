"""The head of a board: some lines for each session, cut with dots where they do not fit."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.widgets.icons import icon
from ui.widgets.look import GRID, colours

_LOCK = 12


class BoardHeader(QHeaderView):
    """Paints titles of several lines, the first one bold, and a lock on what is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    def sectionSizeFromContents(self, section: int) -> QSize:  # noqa: N802 - Qt's own name
        """As high as the title has lines."""
        lines = self._lines(section)
        return QSize(0, len(lines) * self.fontMetrics().height() + GRID)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Paint one title."""
        worn = colours()
        painter.save()
        painter.fillRect(rect, QColor(worn.window))
        painter.setPen(QColor(worn.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(GRID // 2, GRID // 2, -GRID // 2, -GRID // 2)
        lock = self.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole
        )
        if lock is not None:
            corner = QRect(inner.right() - _LOCK + 1, inner.top() + 1, _LOCK, _LOCK)
            icon("lock", "quiet_text").paint(painter, corner)
        height = self.fontMetrics().height()
        for place, line in enumerate(self._lines(section)):
            font = QFont(self.font())
            font.setBold(place == 0)
            painter.setFont(font)
            painter.setPen(QColor(worn.text if place == 0 else worn.quiet_text))
            room = inner.width() - (_LOCK + 2 if place == 0 and lock is not None else 0)
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
            top = inner.top() + place * height
            painter.drawText(QRect(inner.left(), top, room, height), self._alignment(rect), shown)
        painter.restore()

    def _alignment(self, rect: QRect) -> Qt.AlignmentFlag:
        is_narrow = rect.width() < 10 * GRID
        return Qt.AlignmentFlag.AlignHCenter if is_narrow else Qt.AlignmentFlag.AlignLeft

    def _lines(self, section: int) -> list[str]:
        title = self.model().headerData(section, Qt.Orientation.Horizontal)
        return str(title or "").split("\n")
