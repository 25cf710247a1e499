"""What stands in the window when the records could not be opened: why, and the ways on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.domain.faults import DatabaseDamaged, DatabaseTooNew, NotADatabase
from app.settings import COPIES_NAME
from ui.data_folder import choose_data_folder
from ui.desk import Desk
from ui.errors import sentence_of
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID
from ui.widgets.save_dialog import open_folder

_Way = tuple[str, Callable[[], object], str | None]
"""The words of a button, what it does, and its icon."""


class NotOpened(QWidget):
    """One refusal to open, told calmly; nothing was changed."""

    def __init__(
        self, desk: Desk, error: AppError, folder: Path, again: Callable[[], None]
    ) -> None:
        super().__init__()
        self._desk, self._open_again, self._is_trying = desk, again, False
        words = desk.wording
        layout = QVBoxLayout(self)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(GRID)
        sentence = QLabel(sentence_of(error, words))
        sentence.setWordWrap(True)
        place = quiet(words.text("Data folder: {folder}", folder=str(folder)))
        ways = self._ways(error, folder)
        self._first = ways[0]
        shown: tuple[QWidget, ...] = (
            heading(words.text("The records could not be opened")),
            sentence,
            place,
            *ways,
        )
        for widget in shown:
            widget.setMaximumWidth(75 * GRID)
            if isinstance(widget, QLabel):
                widget.setMinimumWidth(75 * GRID)
            layout.addWidget(widget)

    def _ways(self, error: AppError, folder: Path) -> tuple[QPushButton, ...]:
        """The ways on, first the one that the sentence names."""
        words, copies = self._desk.wording, folder / COPIES_NAME
        ways: tuple[_Way, ...]
        again: _Way = (words.text("Try again"), self._try, "refresh-cw")
        look: _Way = (words.text("Open the folder"), partial(open_folder, folder), "folder-open")
        choose: _Way = (words.text("Choose another data folder"), self._choose, None)
        match error:
            case DatabaseDamaged(copy=str()):
                named = words.text("Open the safety copies"), partial(open_folder, copies)
                look = (*named, "folder-open")
                ways = (look, choose, again)
            case DatabaseDamaged():
                ways = (look, choose, again)
            case DatabaseTooNew() | NotADatabase():
                ways = (choose, look, again)
            case _:
                ways = (again, look, choose)
        first, *others = ways
        primary = primary_button(first[0], first[1], icon_name=first[2])
        return (primary, *(button(text, act, icon_name=name) for text, act, name in others))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Let Enter take the first way."""
        super().showEvent(event)
        self._first.setFocus()

    def _try(self) -> None:
        """Try once: what comes of it stands in the place of this."""
        if not self._is_trying:
            self._is_trying = True
            self._open_again()

    def _choose(self) -> None:
        choose_data_folder(self, self._desk)
