"""The preview: the real file, page by page, before it goes to the printer or into a folder."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from app.documents.rendering import Hit, Picture, draw_page, find_text
from app.domain.errors import AppError
from ui.desk import Desk, Notice, Way
from ui.operations import Ticket
from ui.papers import PAPERS, SIZES, PaperKind, size_setting
from ui.printing.blank_bar import BlankBar
from ui.printing.finder import Finder
from ui.printing.page_view import PageView
from ui.printing.paper_file import save_paper
from ui.printing.print_dialog import ask_printer
from ui.printing.print_job import chosen_pages, lay_out
from ui.printing.printout import Printout
from ui.printing.shown_paper import AskedPaper, ShownPaper, draw_to_show
from ui.printing.view_bar import ViewBar
from ui.printing.warning_strip import WarningStrip
from ui.widgets.access_keys import AccessKeys
from ui.widgets.banner import Banner
from ui.widgets.buttons import button, primary_button
from ui.widgets.look import GRID
from ui.widgets.progress import ProgressStrip
from ui.wording import Wording

_LARGEST = (1180, 900)


def open_preview(
    desk: Desk,
    paper: str,
    *,
    training: str,
    reason: str | None = None,
    spoilt: Mapping[str, int] | None = None,
    **which: Any,
) -> None:
    """Gather a paper and show it; where there is nothing to print yet, the desk says so.

    `reason` is why it is printed before its time, `spoilt` are the numbers whose sheet is spoilt,
    each with how many it had taken by then.
    """
    asked = AskedPaper(PAPERS[paper], training, which, reason, spoilt)
    parent = QApplication.activeWindow() or _window()

    def show(sheets: Any) -> None:
        Preview(desk, asked, sheets, parent).open()

    gather = asked.kind.load().gather
    desk.operations.read(desk, gather, show, training=training, **which)


def show_sheets(desk: Desk, kind: PaperKind, sheets: Any, *, training: str) -> None:
    """Show a paper whose sheets were gathered already."""
    parent = QApplication.activeWindow() or _window()
    Preview(desk, AskedPaper(kind, training, {}), sheets, parent).open()


def _window() -> QWidget | None:
    """The program's window, while another program is in front of it."""
    windows = QApplication.topLevelWidgets()
    return next((each for each in windows if isinstance(each, QMainWindow)), None)


def _size_box(words: Wording, kept: str) -> QComboBox:
    """Offer the sizes of paper, beginning with the one that was kept."""
    box = QComboBox()
    box.addItems(list(SIZES))
    box.setCurrentText(kept)
    box.setAccessibleName(words.text("Paper"))
    box.setToolTip(words.text("Paper: F4 is 215 x 330 mm"))
    return box


def _fill_screen(dialog: QDialog, parent: QWidget | None) -> None:
    """Let it take nearly all of the window it stands on, for a page is high."""
    room = parent.window().size() if parent else QApplication.primaryScreen().size()
    width = min(room.width() - 4 * GRID, _LARGEST[0])
    dialog.resize(width, min(room.height() - 4 * GRID, _LARGEST[1]))


class Preview(QDialog):
    """One paper to look at, to print and to save; Esc goes back to the page it came from."""

    def __init__(
        self, desk: Desk, asked: AskedPaper, sheets: Any, parent: QWidget | None = None
    ) -> None:
        """Show what was gathered, on the paper that was used last for its kind."""
        super().__init__(parent)
        self._desk, self._asked, self._sheets = desk, asked, sheets
        self._shown: ShownPaper | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(asked.title(desk.wording))
        self.view = PageView()
        self.view.setAccessibleName(asked.title(desk.wording))
        self._lay_out()
        self._listen()
        _fill_screen(self, parent)
        self._draw()
        self.view.setFocus()

    def _lay_out(self) -> None:
        words = self._desk.wording
        kept = self._desk.settings.value(size_setting(self._asked.kind.code), SIZES[0])
        self._size = _size_box(words, str(kept))
        self._bar = ViewBar(words, self.view)
        self._finder = Finder(words)
        self._save = button(
            words.text("Save ..."), self._save_as, icon_name="save", shortcut="Ctrl+S"
        )
        self._print = primary_button(
            words.text("Print ..."), self._ask_printer, icon_name="printer", shortcut="Ctrl+P"
        )
        self._print.setAutoDefault(False)
        self._banner = Banner(words.text("Close"))
        self._warnings = WarningStrip(words)
        self._progress = ProgressStrip(words.text("Stop"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for widget in (self._size, self._bar, self._finder):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._save)
        row.addWidget(self._print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        self._blank = BlankBar(words, self._desk.settings)
        if self._asked.kind.load().on_blank:
            layout.addWidget(self._blank)
            self._blank.changed.connect(self._draw)
        layout.addWidget(self._banner)
        layout.addWidget(self._warnings)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._progress)
        AccessKeys(self)

    def _listen(self) -> None:
        # Queued: a view must not get a picture while it paints the one before.
        self.view.wanted.connect(self._draw_page, Qt.ConnectionType.QueuedConnection)
        self._size.currentTextChanged.connect(self._take_size)
        self._finder.asked.connect(self._find)
        self._finder.shown.connect(self.view.show_hit)
        self._finder.left.connect(self.view.setFocus)
        self._desk.noticed.connect(self._show_notice)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._finder.begin)

    # The paper

    def _draw(self) -> None:
        ticket = Ticket(self)
        self._begin(self._desk.wording.text("Drawing the paper ..."), ticket)
        self._desk.operations.make(
            self,
            draw_to_show,
            self._show,
            refused=self._give_up,
            asked=self._asked,
            sheets=self._sheets,
            size=self._size.currentText(),
            blank=self._blank.blank,
            progress=ticket.report,
        )

    def _show(self, shown: ShownPaper) -> None:
        if (shown.size, shown.blank) != (self._size.currentText(), self._blank.blank):
            return
        self._progress.end()
        self._shown = shown
        self.view.set_pages(shown.pages)
        self._bar.set_count(len(shown.pages))
        self._warnings.tell(shown.drawn.paper.warnings)
        self._finder.ask_again()

    def _give_up(self, error: AppError) -> None:
        """Where nothing could be drawn there is nothing to look at."""
        self._progress.end()
        self._desk.complain(error)
        if self._shown is None:
            self.reject()
        else:
            self._size.setCurrentText(self._shown.size)

    def _take_size(self, size: str) -> None:
        self._desk.settings.setValue(size_setting(self._asked.kind.code), size)
        if self._shown is None or size != self._shown.size:
            self._draw()

    def _draw_page(self, page: int, dpi: float) -> None:
        shown = self._shown
        if shown is None:
            return

        def take(picture: Picture) -> None:
            if self._shown is shown:
                self.view.set_picture(page, dpi, picture)

        pdf = shown.drawn.paper.pdf
        self._desk.operations.make(self, draw_page, take, pdf=pdf, page=page, dpi=dpi)

    def _find(self, text: str) -> None:
        shown = self._shown
        if shown is None:
            return

        def take(hits: tuple[Hit, ...]) -> None:
            if self._shown is shown:
                self.view.set_hits(hits)
                self._finder.set_count(len(hits))

        self._desk.operations.make(self, find_text, take, pdf=shown.drawn.paper.pdf, text=text)

    # Out of the program

    def _ask_printer(self) -> None:
        if self._shown is not None:
            send = partial(self._send, self._shown)
            ask_printer(self, self._desk.wording, self._desk.settings, self._shown, send)

    def _send(self, shown: ShownPaper, printer: QPrinter) -> None:
        """Print, unless the printer has no such paper: then ask what is to be done."""
        if lay_out(printer, shown.pages[0], shown.size):
            self._print_out(shown, printer)
            return
        words = self._desk.wording
        others = [size for size in SIZES if size != shown.size]
        choose = [
            Way(words.text("Use {size}", size=size), partial(self._size.setCurrentText, size))
            for size in others
        ]
        go_on = Way(words.text("Print all the same"), partial(self._print_out, shown, printer))
        sentence = words.text(
            "{printer} knows no {size} paper: what does not fit on its own paper is cut off.",
            printer=printer.printerName(),
            size=shown.size,
        )
        # Said here alone: the ways end with this preview.
        self._show_notice(Notice(sentence, is_refusal=True, ways=(*choose, go_on)))

    def _print_out(self, shown: ShownPaper, printer: QPrinter) -> None:
        asked = self._asked
        printout = Printout(self._desk, asked.training, asked.recorded_as, shown.drawn)
        printout.ended.connect(self._progress.end)
        sentence = self._desk.wording.text("Printing {name} ...", name=shown.file_name)
        self._desk.hush()
        self._begin(sentence, printout.ticket)
        printout.send(printer, chosen_pages(printer, len(shown.pages)))

    def _save_as(self) -> None:
        if self._shown is not None:
            save_paper(self, self._desk, self._shown)

    # What is told

    def _begin(self, sentence: str, ticket: Ticket) -> None:
        self._progress.begin(sentence, ticket.stop)
        ticket.progressed.connect(self._progress.tell)

    def _show_notice(self, notice: Notice | None) -> None:
        if notice is None:
            self._banner.hide()
            return
        ways = [(way.text, way.act) for way in notice.ways]
        self._banner.show_notice(notice.sentence, ways, is_refusal=notice.is_refusal)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Print with Enter while the pages have the focus; Esc goes back."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.view.hasFocus():
            self._print.click()
        elif not is_enter:
            super().keyPressEvent(event)
