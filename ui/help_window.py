"""The operator's guide (F1): a short text for each page, beside the window."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from app.settings import RESOURCES
from ui.widgets.look import GRID
from ui.wording import Wording


class HelpWindow(QWidget):
    """The guide, opened at the page that is shown; links in it lead to the other pages."""

    def __init__(self, parent: QWidget, wording: Wording) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._folder = RESOURCES / "help" / wording.language
        self.setWindowTitle(wording.text("Guide"))
        self.resize(72 * GRID, 80 * GRID)
        self._text = QTextBrowser()
        self._text.setAccessibleName(wording.text("Guide"))
        self._text.setSearchPaths([str(self._folder)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(self._text)

    def show_page(self, key: str) -> None:
        """Open the guide at a page, and come to the front."""
        self._text.setSource(QUrl.fromLocalFile(str(self._folder / f"{key}.md")))
        self.show()
        self.raise_()
        self.activateWindow()
