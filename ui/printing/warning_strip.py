"""What the operator must know of a paper before it is printed: texts that hardly fit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.documents.fitting import Notice
from ui.widgets.labels import Sign, doubt, empty
from ui.widgets.look import GRID, mark_as
from ui.wording import Wording

_SHOWN = 2


class WarningStrip(QFrame):
    """The notices of a paper, the first of them a line each; hidden where there is none."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        mark_as(self, "card")
        self._sign, self._lines = Sign(20), QVBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._lines, 1)
        self.hide()

    def tell(self, notices: Sequence[Notice]) -> None:
        """Say these; the strip goes where there are none."""
        empty(self._lines)
        self._sign.show_icon("triangle-alert", "amber")
        said = [self._sentence(notice) for notice in notices]
        lines = said[:_SHOWN]
        if len(said) > _SHOWN:
            rest = len(said) - _SHOWN
            lines.append(self._wording.count("and {number} more", "and {number} more", rest))
        for line in lines:
            self._lines.addWidget(doubt(line))
        self.setToolTip("\n".join(said))
        self.setAccessibleName("\n".join(said))
        self.setVisible(bool(said))

    def _sentence(self, notice: Notice) -> str:
        told = self._wording.sentence(notice.code, notice.facts)
        return told if notice.ndh is None else f"NDH {notice.ndh:02}: {told}"
