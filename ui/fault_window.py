"""What is shown when the program itself failed: a report ready to paste; the program goes on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.errors import log_place
from ui.widgets.access_keys import AccessKeys
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID
from ui.wording import Wording


class FaultWindow(QWidget):
    """The report of one fault, beside the window that stays usable."""

    def __init__(self, parent: QWidget | None, report: str, wording: Wording) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(wording.text("Something went wrong"))
        self.resize(90 * GRID, 56 * GRID)
        self._report = report
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(wording.text("Report"))
        self._told = quiet()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.addWidget(heading(wording.text("Something went wrong inside Aula")))
        layout.addWidget(
            quiet(
                wording.text(
                    "What was shown as saved is safe, and you can go on working. Please send this"
                    " report to whoever looks after Aula; it holds no NIP."
                )
            )
        )
        layout.addWidget(text, 1)
        row = QHBoxLayout()
        row.addWidget(self._told, 1)
        row.addWidget(button(wording.text("Close"), self.close, shortcut="Esc"))
        row.addWidget(primary_button(wording.text("Copy the report"), self._copy, icon_name="copy"))
        layout.addLayout(row)
        AccessKeys(self)
        self._copied = wording.text("The report was copied.")
        self._busy = wording.text(
            "Another program keeps the clipboard. Try again in a moment, or send the file {file}.",
            file=log_place() or "aula.log",
        )

    @classmethod
    def show_report(cls, parent: QWidget | None, report: str, wording: Wording) -> None:
        """Show a report; while one is open, further faults only go to the log."""
        is_open = parent is not None and parent.findChildren(cls)
        if not is_open:
            cls(parent, report, wording).show()

    def _copy(self) -> None:
        """Copy the report, and see that it arrived: another program may keep the clipboard."""
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(self._report)
        is_there = clipboard.text().splitlines() == self._report.splitlines()
        self._told.setText(self._copied if is_there else self._busy)
