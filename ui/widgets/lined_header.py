"""The head of a grid: some lines for each column, cut with dots where they do not fit."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.widgets.icons import icon
from ui.widgets.look import GRID, colours

_LOCK = 12


class LinedHeader(QHeaderView):
    """Paints titles of several lines, the first of them bold, and a lock on what is closed."""

    def __init__(self, parent: QWidget, bold: int = 1) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._bold = bold
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
            font.setBold(place < self._bold)
            painter.setFont(font)
            painter.setPen(QColor(worn.text if place < self._bold else worn.quiet_text))
            room = inner.width() - (_LOCK + 2 if place == 0 and lock is not None else 0)
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
            top = inner.top() + place * height
            painter.drawText(
                QRect(inner.left(), top, room, height), self._alignment(rect, section), shown
            )
        painter.restore()

    def _alignment(self, rect: QRect, section: int) -> Qt.AlignmentFlag:
        """The side that the model names, else the middle of what is narrow."""
        side = self.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        if isinstance(side, Qt.AlignmentFlag):
            return side
        is_narrow = rect.width() < 10 * GRID
        return Qt.AlignmentFlag.AlignHCenter if is_narrow else Qt.AlignmentFlag.AlignLeft

    def _lines(self, section: int) -> list[str]:
        title = self.model().headerData(section, Qt.Orientation.Horizontal)
        return str(title or "").split("\n")
