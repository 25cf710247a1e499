"""What stands in the window when the records could not be opened: why, and the ways on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from app.domain.errors import AppError
from ui.desk import Desk
from ui.errors import sentence_of
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID
from ui.widgets.save_dialog import open_folder


class NotOpened(QWidget):
    """One refusal to open, told calmly; nothing was changed."""

    def __init__(
        self, desk: Desk, error: AppError, folder: Path, again: Callable[[], None]
    ) -> None:
        super().__init__()
        self._desk, self._open_again = desk, again
        words = desk.wording
        layout = QVBoxLayout(self)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(GRID)
        sentence = QLabel(sentence_of(error, words))
        sentence.setWordWrap(True)
        place = quiet(words.text("Data folder: {folder}", folder=str(folder)))
        self._again = primary_button(words.text("Try again"), self._try, icon_name="refresh-cw")
        ways = (
            self._again,
            button(
                words.text("Open the folder"), partial(open_folder, folder), icon_name="folder-open"
            ),
            button(words.text("Choose another data folder"), self._choose),
        )
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

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Let Enter try again."""
        super().showEvent(event)
        self._again.setFocus()

    def _try(self) -> None:
        """Try once: what comes of it stands in the place of this."""
        self._again.setEnabled(False)
        self._open_again()

    def _choose(self) -> None:
        title = self._desk.wording.text("Choose another data folder")
        folder = QFileDialog.getExistingDirectory(self, title)
        if folder:
            self._desk.folder_wanted.emit(Path(folder))
