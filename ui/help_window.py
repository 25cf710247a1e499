"""The operator's guide (F1): a short text for each page, beside the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app.settings import RESOURCES
from ui.frame import PAGES
from ui.widgets.buttons import icon_button
from ui.widgets.look import GRID, colours
from ui.wording import Wording

GUIDES = (*(page.key for page in PAGES), "first-week", "power", "install")
"""The texts in the order in which they are offered; those of the pages bear their keys."""

_LINE_HEIGHT = 125
_KEYS_PERCENT = 42


class HelpWindow(QWidget):
    """The guide, opened at the page that is shown; links in it lead to the other texts."""

    def __init__(self, parent: QWidget, wording: Wording) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._folder = RESOURCES / "help" / wording.language
        self.setWindowTitle(wording.text("Guide"))
        self.resize(80 * GRID, 80 * GRID)
        self._choice = QComboBox()
        self._choice.setAccessibleName(wording.text("Pages"))
        for key in GUIDES:
            self._choice.addItem(title_of(self._file(key)), key)
        self._choice.activated.connect(lambda place: self._open(GUIDES[place]))
        self._text = QTextBrowser()
        self._text.setAccessibleName(wording.text("Guide"))
        self._text.setSearchPaths([str(self._folder)])
        self._text.sourceChanged.connect(self._follow)
        back = icon_button("chevron-left", wording.text("Back"), self._text.backward)
        back.setEnabled(False)
        self._text.backwardAvailable.connect(back.setEnabled)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(self._choice, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)

    def show_page(self, key: str) -> None:
        """Open the guide at a page, and come to the front."""
        self._open(key)
        self.show()
        self.raise_()
        self.activateWindow()
        self._text.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Read the text again in the light or the dark look: its links keep their colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._text.reload()

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.md"

    def _open(self, key: str) -> None:
        self._text.setSource(QUrl.fromLocalFile(str(self._file(key))))

    def _follow(self, source: QUrl) -> None:
        """Name the text that is read, and give it its look."""
        self._choice.setCurrentIndex(self._choice.findData(Path(source.fileName()).stem))
        dress(self._text.document())


def title_of(file: Path) -> str:
    """The first line of a text, which is its heading."""
    with file.open(encoding="utf-8") as lines:
        return lines.readline().lstrip("#").strip()


def dress(document: QTextDocument) -> None:
    """Give a text air and its tables lines: Qt has no sheet of style for Markdown."""
    document.setDocumentMargin(2 * GRID)
    block = document.begin()
    while block.isValid():
        _dress_block(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)


def _dress_block(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if form.headingLevel() > 1:
        form.setTopMargin(3 * GRID)
    QTextCursor(block).setBlockFormat(form)


def _dress_table(table: QTextTable) -> None:
    lines = table.format()
    lines.setCellPadding(GRID - 2)
    lines.setCellSpacing(0)
    lines.setBorder(1)
    lines.setBorderCollapse(True)
    lines.setBorderBrush(QColor(colours().line))
    lines.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    lines.setBottomMargin(GRID)
    percent = QTextLength.Type.PercentageLength
    lines.setWidth(QTextLength(percent, 100))
    lines.setColumnWidthConstraints(
        [QTextLength(percent, _KEYS_PERCENT), QTextLength(percent, 100 - _KEYS_PERCENT)]
    )
    table.setFormat(lines)
