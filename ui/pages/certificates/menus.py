"""A menu of acts: what cannot be done now is grey, and its keys do nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.widgets.icons import BESIDE_WORDS, icon

Act = Callable[[], object]


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Entry:
    """A line of a menu; `may` says whether it can be done now, `keys` do it from the page."""

    text: str
    act: Act
    may: Callable[[], bool] = _always
    keys: str = ""


class Menu(QPushButton):
    """A button with a menu whose entries are looked at anew whenever it opens."""

    def __init__(
        self, page: QWidget, text: str, icon_name: str | None, entries: Sequence[Entry | None]
    ) -> None:
        """None among the entries is a line between them."""
        super().__init__(text)
        self.setAutoDefault(False)
        if icon_name:
            self.setIcon(icon(icon_name))
            self.setIconSize(BESIDE_WORDS)
        self._acts: list[tuple[QAction, Entry]] = []
        menu = QMenu(self)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                self._acts.append((self._add(page, menu, entry), entry))
        menu.aboutToShow.connect(self.look)
        self.setMenu(menu)

    def look(self) -> None:
        """Enable what can be done now."""
        for action, entry in self._acts:
            action.setEnabled(entry.may())

    def entry(self, text: str) -> QAction:
        """The entry that says this, as it stands now."""
        self.look()
        return next(action for action, entry in self._acts if entry.text == text)

    def _add(self, page: QWidget, menu: QMenu, entry: Entry) -> QAction:
        def act() -> None:
            if entry.may():
                entry.act()

        keys = QKeySequence(entry.keys)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action = menu.addAction(f"{entry.text}\t{shown}" if shown else entry.text)
        action.triggered.connect(lambda _checked=False: act())
        if entry.keys:
            QShortcut(keys, page).activated.connect(act)
        return action
