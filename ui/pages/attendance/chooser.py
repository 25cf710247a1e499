"""A choice from a list in its order, with a step back and forth beside it."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.widgets.buttons import button

_SHORTEST = 30


class Chooser(QWidget):
    """Sessions or days to choose from; Ctrl+PageUp and Ctrl+PageDown go to the next one."""

    chosen = Signal(object)

    def __init__(self, name: str, before: str, after: str) -> None:
        """`before` and `after` say what the two steps do."""
        super().__init__()
        self._keys: list[Hashable] = []
        self._box = QComboBox()
        self._box.setAccessibleName(name)
        self._box.setMinimumContentsLength(_SHORTEST)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box.activated.connect(lambda place: self.chosen.emit(self._keys[place]))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._step(before, "chevron-left", "Ctrl+PgUp", -1))
        layout.addWidget(self._box, 1)
        layout.addWidget(self._step(after, "chevron-right", "Ctrl+PgDown", 1))

    def show_choices(self, choices: Sequence[tuple[Hashable, str]], chosen: Hashable) -> None:
        """Show these choices, one of them chosen."""
        shown = [text for _, text in choices]
        with QSignalBlocker(self._box):
            if [self._box.itemText(i) for i in range(self._box.count())] != shown:
                self._box.clear()
                self._box.addItems(shown)
            self._keys = [key for key, _ in choices]
            self._box.setCurrentIndex(self._keys.index(chosen) if chosen in self._keys else -1)

    def _step(self, name: str, icon_name: str, shortcut: str, by: int) -> QPushButton:
        made = button(
            "", lambda: self._go(by), icon_name=icon_name, shortcut=shortcut, tooltip=name
        )
        made.setAccessibleName(name)
        return made

    def _go(self, by: int) -> None:
        place = self._box.currentIndex() + by
        if 0 <= place < len(self._keys):
            self.chosen.emit(self._keys[place])
