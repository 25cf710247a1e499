"""A table of numbers in which the state wears its sign and colour."""

from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ui.pages.certificates.number_states import SIGNS
from ui.widgets.icons import icon
from ui.widgets.look import colours
from ui.widgets.table import Index, TableModel


class Stated(Protocol):
    """Something of the book with a state."""

    @property
    def state(self) -> str:
        """The code of the state."""


Row = TypeVar("Row", bound=Stated)


class StateModel(TableModel[Row], Generic[Row]):
    """Rows whose column "state" is told apart without its colour."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if self.columns[index.column()].key == "state":
            sign, colour = SIGNS[self.rows[index.row()].state]
            if role == Qt.ItemDataRole.DecorationRole:
                return icon(sign, colour)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(getattr(colours(), colour))
        return super().data(index, role)
