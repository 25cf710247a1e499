"""The table of the standing: one thick line below the best, a thin one where awards end."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen

from ui.desk import Desk
from ui.pages.scores.score_words import colour_of, sign
from ui.pages.scores.standing_rows import Standing, standing_columns
from ui.widgets.look import colours
from ui.widgets.table import Index, Table, TableModel


class StandingTable(Table[Standing]):
    """Places from the first on; Enter asks for places by hand."""

    hand_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        words = desk.wording
        model = _StandingModel(standing_columns(words))
        super().__init__(model, key=lambda row: row.line.code)
        self.setSortingEnabled(False)  # The order is what this table shows.
        self.setAccessibleName(words.text("Standing"))
        self.last_best = self.last_able = -1
        """The rows below which the lines fall: below the best, and below all who can pass."""

    def show_standing(self, rows: Sequence[Standing]) -> None:
        """Show the places, and find where the lines fall."""
        self.set_rows(rows)
        inside = [place for place, row in enumerate(rows) if row.is_inside]
        able = [place for place, row in enumerate(rows) if row.is_able]
        self.last_best = inside[-1] if inside else -1
        self.last_able = able[-1] if able else -1
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Let Enter ask for places by hand."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hand_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the lines over the rows."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        worn = colours()
        if self.last_able != self.last_best:
            self._draw_below(painter, self.last_able, QPen(QColor(worn.edge), 1))
        self._draw_below(painter, self.last_best, QPen(QColor(worn.accent), 3))

    def _draw_below(self, painter: QPainter, row: int, pen: QPen) -> None:
        if 0 <= row < len(self.shown()) - 1:
            at = self.rowViewportPosition(row) + self.rowHeight(row)
            painter.setPen(pen)
            painter.drawLine(0, at, self.viewport().width(), at)


class _StandingModel(TableModel[Standing]):
    """Places with the sign of each result; the best stand out."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        row, key = self.rows[index.row()], self.columns[index.column()].key
        if key == "result":
            if role == Qt.ItemDataRole.DecorationRole:
                return sign(row.line.result)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(colour_of(row.line.result))
        if role == Qt.ItemDataRole.ForegroundRole and not row.is_able:
            return QColor(colours().quiet_text)
        return super().data(index, role)
