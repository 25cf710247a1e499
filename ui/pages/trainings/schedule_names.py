"""A line for several names, parted by semicolons, that completes each from those known."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from ui.pages.trainings.schedule_typing import SEPARATOR


class NamesEdit(QLineEdit):
    """Names as they are typed; Enter on an offered name takes it in place of the last piece."""

    def __init__(self, known: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._completer = completer(known, self)
        self._completer.setWidget(self)
        self._offered = QListView()
        self._completer.setPopup(self._offered)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._offer)

    def _offer(self, typed: str) -> None:
        last = typed.rpartition(SEPARATOR)[2].strip()
        self._completer.setCompletionPrefix(last)
        if last and self._completer.completionCount():
            self._completer.complete()
        else:
            self._offered.hide()

    def _take(self, name: str) -> None:
        before, parted, _ = self.text().rpartition(SEPARATOR)
        self.setText(f"{before}{parted} {name}" if parted else name)
        self.textEdited.emit(self.text())
        self._offered.hide()


def completer(known: Iterable[str], parent: QLineEdit) -> QCompleter:
    """Offer known texts that have somewhere what is typed, in any case of letters."""
    made = QCompleter(list(known), parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made
