"""The counts of the stages, which show only those they count when they are pressed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.usecases.certificate_board import BoardLine, Stage
from ui.pages.certificates.stage_words import STAGES
from ui.widgets.look import GRID, mark_as
from ui.wording import Wording

_ALWAYS = (Stage.PREPARED, Stage.PRINTED, Stage.SIGNED, Stage.ISSUED, Stage.HANDED_OVER)
_DIFFERING = len(STAGES) + 1
_MOST = 4
"""Where more stages than this have papers, those without any make room."""


class StageChips(QWidget):
    """All, each stage in the order of the work, and what is to be printed again."""

    filtered = Signal()
    """Other stages are to be shown."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        # A narrow window cuts the last ones; they are still reached by Tab.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(wording.text("Counts"))
        self._stages = tuple(STAGES)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for place in range(_DIFFERING + 1):
            chip = QPushButton()
            mark_as(chip, "chip")
            chip.setAutoDefault(False)
            chip.setCheckable(True)
            chip.setChecked(place == 0)
            chip.toggled.connect(lambda _on, chip=chip: _fit(chip))
            chip.clicked.connect(lambda _on=False: self.filtered.emit())
            self._group.addButton(chip, place)
            layout.addWidget(chip)
        layout.addStretch(1)

    def admits(self, line: BoardLine) -> bool:
        """Whether a line is to be shown."""
        place = max(self._group.checkedId(), 0)
        if place == _DIFFERING:
            return bool(line.differs)
        return not place or line.stage is self._stages[place - 1]

    def choose(self, stage: Stage | None) -> None:
        """Show one stage alone, or all."""
        self._group.button(0 if stage is None else 1 + self._stages.index(stage)).click()

    def count(self, counts: Mapping[Stage, int], differing: int) -> None:
        """Count these; what nothing has come to falls away, but for the way of the work."""
        words = self._wording
        told = [words.text("All {number}", number=sum(counts.values()))]
        told += [f"{words.text(STAGES[stage])} {counts.get(stage, 0)}" for stage in self._stages]
        told.append(words.text("print again {number}", number=differing))
        numbers = [1, *(counts.get(stage, 0) for stage in self._stages), differing]
        is_crowded = sum(map(bool, counts.values())) > _MOST
        always = (0,) if is_crowded else (0, *(1 + self._stages.index(o) for o in _ALWAYS))
        for place, (text, number) in enumerate(zip(told, numbers, strict=True)):
            chip = self._group.button(place)
            chip.setText(f"{text[0].upper()}{text[1:]}")
            chip.setAccessibleName(text)
            _fit(chip)
            chip.setVisible(bool(number) or place in always or chip.isChecked())


def _fit(chip: QAbstractButton) -> None:
    """Make a chip as wide as its words: the chosen one is bold, and must not be cut then."""
    font = QFont(chip.font())
    font.setBold(chip.isChecked())
    chip.setFixedWidth(QFontMetrics(font).horizontalAdvance(chip.text()) + 3 * GRID + 4)
