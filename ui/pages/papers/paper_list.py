"""The list of papers: headings, papers below them, and the sheets a paper is made of."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from ui.pages.papers.entry import PaperEntry, PaperGroup
from ui.widgets.icons import icon
from ui.widgets.look import GRID, colours
from ui.widgets.table import ROW_HEIGHT
from ui.wording import Wording

_ENTRY = Qt.ItemDataRole.UserRole
_Key = tuple[object, ...]


class PaperList(QTreeWidget):
    """Papers to go through by arrow keys; Enter or a double click opens one."""

    wanted = Signal(object)
    """A paper is to be opened: its entry."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._shown: tuple[PaperGroup, ...] = ()
        self.setAccessibleName(wording.text("Papers"))
        self.setHeaderLabels([wording.text("Paper"), wording.text("Last printed")])
        self.setRootIsDecorated(False)
        self.setIndentation(3 * GRID)
        self.setAllColumnsShowFocus(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().resizeSection(1, 44 * GRID)
        self.itemDoubleClicked.connect(lambda _item, _column: self._open())

    def show_groups(self, groups: Iterable[PaperGroup], *, is_new: bool) -> None:
        """Show these groups; what was chosen and unfolded stays so, unless they are quite new.

        New ones have the sheets of the first day unfolded.
        """
        shown = tuple(groups)
        if shown == self._shown and not is_new:
            return
        self._shown = shown
        chosen = None if is_new else self.chosen()
        unfolded = {entry.key for item, entry in self._items() if item.isExpanded()}
        if is_new:
            unfolded = {shown[0].entries[0].key} if len(shown) > 1 else set()
        self.clear()
        for group in shown:
            heading = QTreeWidgetItem([group.title, ""])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = self.font()
            font.setBold(True)
            heading.setFont(0, font)
            heading.setSizeHint(0, QSize(0, ROW_HEIGHT + GRID))
            self.addTopLevelItem(heading)
            heading.setFirstColumnSpanned(True)
            heading.setExpanded(True)
            self._add(heading, group.entries, unfolded)
        self.choose(None if chosen is None else chosen.key)

    def chosen(self) -> PaperEntry | None:
        """The paper of the cursor."""
        item = self.currentItem()
        return None if item is None else item.data(0, _ENTRY)

    def choose(self, key: _Key | None) -> None:
        """Put the cursor on the paper of this key, else on the first that can be opened."""
        items = list(self._items())
        same = [item for item, entry in items if entry.key == key]
        for item in (same or [item for item, entry in items if entry.is_ready])[:1]:
            self.setCurrentItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        entry = self.chosen()
        if entry is not None:
            self.wanted.emit(entry)

    def _add(
        self, parent: QTreeWidgetItem, entries: Iterable[PaperEntry], unfolded: set[_Key]
    ) -> None:
        for entry in entries:
            item = QTreeWidgetItem([entry.line, entry.state])
            item.setData(0, _ENTRY, entry)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{entry.line}: {entry.state}")
            item.setToolTip(0, entry.line)
            item.setSizeHint(0, QSize(0, ROW_HEIGHT))
            item.setIcon(1, _sign(entry))
            if not entry.is_ready:
                for column in (0, 1):
                    item.setForeground(column, QColor(colours().grey))
            parent.addChild(item)
            self._add(item, entry.inside, unfolded)
            item.setExpanded(entry.key in unfolded)

    def _items(self) -> Iterator[tuple[QTreeWidgetItem, PaperEntry]]:
        walk = QTreeWidgetItemIterator(self)
        while (item := walk.value()) is not None:
            entry = item.data(0, _ENTRY)
            if entry is not None:
                yield item, entry
            walk += 1


def _sign(entry: PaperEntry) -> QIcon:
    """A tick for what was printed, a ring for what was not."""
    if entry.is_printed:
        return icon("check", "green")
    return icon("circle", "grey")
