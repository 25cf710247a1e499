"""The search at the top (Ctrl+K): pages, trainings, people and certificates by a few letters."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from ui.desk import Desk
from ui.frame import PAGES
from ui.widgets.icons import icon
from ui.widgets.look import GRID

if TYPE_CHECKING:
    from app.usecases.searching import Found
    from ui.widgets.found_list import FoundList

MOST_SHOWN = 12


@dataclass(frozen=True)
class Hit:
    """Something found: how it is told, and how to get there."""

    text: str
    go: Callable[[], None]


class SearchField(QLineEdit):
    """A field with a list of what was found below it; Enter goes to the first, arrows choose."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._hits: list[Hit] = []
        self.setPlaceholderText(desk.wording.text("Search (Ctrl+K)"))
        self.setAccessibleName(desk.wording.text("Search"))
        self.setMaximumWidth(32 * GRID)
        self.setMinimumWidth(22 * GRID)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._look)
        shortcut = QShortcut(QKeySequence("Ctrl+K"), self)
        shortcut.activated.connect(self._begin)

    @cached_property
    def _list(self) -> "FoundList":
        """What is shown below, made when it is first wanted: a start must be quick."""
        from ui.widgets.found_list import FoundList

        made = FoundList(self)
        self.window().installEventFilter(self)
        made.view.clicked.connect(lambda index: self._go(index.row()))
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Let arrows choose among what was found, Enter go there, Esc close."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self._hits:
                self._list.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go(max(self._list.view.currentIndex().row(), 0))
            case Qt.Key.Key_Escape:
                self._end()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Close the list when something else is chosen."""
        super().focusOutEvent(event)
        self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Close the list when the window is left or moved."""
        if event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Move, QEvent.Type.Resize):
            self._list.hide()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _end(self) -> None:
        self.clear()
        self._list.hide()
        self._hits = []

    def _look(self, typed: str) -> None:
        words = typed.casefold().split()
        self._hits = [hit for hit in self._near_hits() if _has(hit.text, words)] if words else []
        self._show()
        if words:
            from app.usecases.searching import search_records

            self._desk.operations.read(self, search_records, self._take_records, typed=typed)

    def _near_hits(self) -> list[Hit]:
        """What can be found without the records: pages and trainings."""
        desk = self._desk
        pages = [Hit(desk.wording.text(page.title), _going(desk, page.key)) for page in PAGES]
        return pages + [
            Hit(
                f"{desk.wording.class_name(line.program, line.batch)} · {line.code}",
                _choosing(desk, line.code),
            )
            for line in desk.trainings
        ]

    def _take_records(self, found: "tuple[Found, ...]") -> None:
        words = self.text().casefold().split()
        if not words:
            return
        self._hits = [hit for hit in self._near_hits() if _has(hit.text, words)]
        self._hits += [self._record_hit(record) for record in found]
        self._show()

    def _record_hit(self, found: "Found") -> Hit:
        def go() -> None:
            self._desk.choose(found.training)
            self._desk.go(found.page, **found.place)

        told = (found.title, found.detail, found.training)
        return Hit(" · ".join(part for part in told if part), go)

    def _show(self) -> None:
        self._hits = self._hits[:MOST_SHOWN]
        nothing = [self._desk.wording.text("Nothing found")] if self.text().strip() else []
        self._list.show_texts([hit.text for hit in self._hits] or nothing)

    def _go(self, place: int) -> None:
        if place < len(self._hits):
            hit = self._hits[place]
            self._end()
            hit.go()


def _has(text: str, words: list[str]) -> bool:
    shown = text.casefold()
    return all(word in shown for word in words)


def _going(desk: Desk, page: str) -> Callable[[], None]:
    return lambda: desk.go(page)


def _choosing(desk: Desk, code: str) -> Callable[[], None]:
    return lambda: desk.choose(code)
