"""Live counts of a session, which show only those they count when they are pressed."""

from collections import Counter
from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ui.widgets.look import GRID, mark_as
from ui.wording import Wording

_ALL: tuple[str | None, ...] = ("H", "T", "I", "S", "DL", "C", "A", "PC", None)


class Counts(QWidget):
    """How many are present, late, excused, absent, not yet marked."""

    filtered = Signal(object)
    """Only these statuses are to be shown."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setAccessibleName(wording.text("Counts"))
        self._texts: list[tuple[Callable[[int], str], Collection[str | None]]] = [
            (lambda n: wording.text("All {number}", number=n), _ALL),
            (lambda n: wording.text("Present {number}", number=n), ("H",)),
            (lambda n: wording.text("Late {number}", number=n), ("T",)),
            (lambda n: wording.text("Excused/sick {number}", number=n), ("I", "S", "DL", "C")),
            (lambda n: wording.text("PC {number}", number=n), ("PC",)),
            (lambda n: wording.text("Absent {number}", number=n), ("A",)),
            (lambda n: wording.text("Not yet marked {number}", number=n), (None,)),
        ]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for place, (_, statuses) in enumerate(self._texts):
            chip = QPushButton()
            mark_as(chip, "chip")
            chip.setCheckable(True)
            chip.setChecked(place == 0)
            chip.toggled.connect(lambda _on, chip=chip: _fit(chip))
            chip.clicked.connect(lambda _on=False, some=statuses: self.filtered.emit(some))
            self._group.addButton(chip, place)
            layout.addWidget(chip)

    @property
    def shown(self) -> Collection[str | None]:
        """The statuses to be shown."""
        return self._texts[max(self._group.checkedId(), 0)][1]

    def count(self, statuses: Collection[str | None]) -> None:
        """Count these; what nobody is falls away, but not who is present or unmarked."""
        found = Counter(statuses)
        for place, (text, some) in enumerate(self._texts):
            number = sum(found[status] for status in some)
            chip = self._group.button(place)
            chip.setText(text(number))
            _fit(chip)
            chip.setAccessibleName(text(number))
            always = some in (_ALL, ("H",), (None,))
            chip.setVisible(bool(number) or always or chip.isChecked())


def _fit(chip: QAbstractButton) -> None:
    """Make a chip as wide as its words: the chosen one is bold, and must not be cut then."""
    font = QFont(chip.font())
    font.setBold(chip.isChecked())
    chip.setFixedWidth(QFontMetrics(font).horizontalAdvance(chip.text()) + 3 * GRID)
