"""The window: the rail, the chosen training, a banner, and one page at a time."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk, Notice
from ui.frame import PAGES, PracticeStrip, Rail, TopBar, last_page
from ui.page import Page
from ui.search_field import SearchField
from ui.widgets.access_keys import AccessKeys
from ui.widgets.banner import Banner
from ui.widgets.labels import EmptyState
from ui.widgets.look import GRID, dress

if TYPE_CHECKING:
    from ui.help_window import HelpWindow

MILLISECONDS_UNTIL_BUSY = 300
FIRST_SIZE = (1280, 680)
SMALLEST = (900, 440)
"""What a screen of 1920 x 1080 leaves at 200 %, below its title and above its bar of tasks."""


class MainWindow(QMainWindow):
    """The frame around the pages; each page is loaded when it is first seen."""

    def __init__(self, desk: Desk) -> None:
        """Show an empty frame at once; pages come when the records are open."""
        super().__init__()
        self.desk = desk
        self._pages: dict[str, Page] = {}
        self._key = self._state = ""
        self._guide: HelpWindow | None = None
        self.setWindowTitle("Aula")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._rail = Rail(desk)
        self._rail.chosen.connect(self.open_page)
        self._top = TopBar(desk, SearchField(desk))
        self._banner = Banner(desk.wording.text("Close"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(MILLISECONDS_UNTIL_BUSY)
        self._wait.timeout.connect(lambda: self._top.say_state(desk.wording.text("Saving ...")))
        self._listen()
        AccessKeys(self)
        _stand_as_before(self, desk.settings.value("geometry"))
        self.set_working(is_open=False)
        dress(self)

    # Pages

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def open_page(self, key: str, place: dict[str, Any] | None = None) -> None:
        """Show a page, loading it when it is the first time, and go to a place in it."""
        if self.page is not None and key != self._key:
            self.page.leave()
        self.prepare(key)
        self.place(key)
        if key != self._key:
            self._banner.hide()
        self._key = key
        self._rail.show_chosen(key)
        self._stack.setCurrentWidget(self._pages[key])
        self.desk.settings.setValue("page", key)
        if place:
            self._pages[key].arrive(**place)

    def prepare(self, key: str) -> None:
        """Make a page that was not seen yet; it reads when it is seen."""
        if key not in self._pages:
            self._pages[key] = self._load(key)

    def place(self, key: str) -> None:
        """Dress a page that was made, and put it where it will be seen."""
        if self._stack.indexOf(self._pages[key]) < 0:
            self._stack.addWidget(self._pages[key])

    def open_last_page(self) -> None:
        """Go where the operator was when the program ended."""
        self.set_working(is_open=True)
        self.open_page(last_page(self.desk.settings).key)

    def show_alone(self, widget: QWidget) -> None:
        """Show something in the place of the pages: the first start, or why nothing opened."""
        self.set_working(is_open=False)
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def take_leave(self) -> None:
        """Keep what was typed and how the window stands, while the records are still open."""
        if self.page is not None:
            self.page.leave()
        self.desk.settings.setValue("geometry", self.saveGeometry())
        self.desk.settings.sync()

    def set_working(self, *, is_open: bool) -> None:
        """Show rail and top only while there are records to work on."""
        self._rail.setVisible(is_open)
        self._top.setVisible(is_open)
        self._practice.tell(is_open=is_open)

    def _load(self, key: str) -> Page:
        entry = next(entry for entry in PAGES if entry.key == key)
        made: Page = entry.load()(self.desk)
        return made

    # Banners and the state of saving

    def show_notice(self, notice: Notice | None) -> None:
        """Show a banner, or take it away."""
        if notice is None:
            self._banner.hide()
            return
        ways = [(way.text, way.act) for way in notice.ways]
        self._banner.show_notice(
            notice.sentence, ways, is_refusal=notice.is_refusal, stays=notice.stays
        )

    def say_saved(self, moment: dt.datetime) -> None:
        """Say when something was stored last."""
        clock = self.desk.wording.value(moment.time())
        self._say_state(self.desk.wording.text("Saved {clock}", clock=clock))

    def say_last_saved(self, moment: dt.datetime) -> None:
        """Say when something was stored last before this start."""
        shown = self.desk.wording.value(moment)
        self._say_state(self.desk.wording.text("Last saved {moment}", moment=shown))

    def say_not_saved(self) -> None:
        """Say that the last change was not stored; the banner says why."""
        self._say_state(self.desk.wording.text("Not saved"))

    def say_unchanged(self) -> None:
        """Say again what was said before: a change was refused."""
        self._say_state(self._state)

    def _say_state(self, told: str) -> None:
        self._wait.stop()
        self._state = told
        self._top.say_state(told)

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Change the dress with the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.styleSheet():
            dress(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave room for the page."""
        super().resizeEvent(event)
        self._rail.make_room(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Take leave of the operator."""
        self.take_leave()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Bring a list that is dragged over the window to the page that takes it."""
        if self.desk.training is not None and any(u.isLocalFile() for u in event.mimeData().urls()):
            self.open_page("participants")
            event.acceptProposedAction()

    def _lay_out(self) -> None:
        opening = self.desk.wording.text("Opening the records ...")
        self._opening = EmptyState("clock", opening, "")
        self._stack.addWidget(self._opening)
        self._practice = PracticeStrip(self.desk)
        banner = QHBoxLayout()
        banner.setContentsMargins(3 * GRID, 0, 3 * GRID, GRID)
        banner.addWidget(self._banner)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._practice)
        right.addWidget(self._top)
        right.addWidget(self._stack, 1)
        right.addLayout(banner)  # Below, so that nothing moves under the mouse when it goes.
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        centre = QWidget()
        centre.setLayout(whole)
        self.setCentralWidget(centre)

    def _listen(self) -> None:
        desk, operations = self.desk, self.desk.operations
        desk.noticed.connect(self.show_notice)
        desk.went.connect(self.open_page)
        operations.saving.connect(self._wait.start)
        operations.saved.connect(self.say_saved)
        operations.not_saved.connect(self.say_not_saved)
        operations.unchanged.connect(self.say_unchanged)
        for keys, act in (
            ("Ctrl+Z", desk.undo),
            ("Ctrl+Y", desk.redo),
            ("Ctrl+Shift+Z", desk.redo),
            ("F1", self._help),
            ("F5", self._read_again),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _help(self) -> None:
        from ui.help_window import HelpWindow

        if self._guide is None:
            self._guide = HelpWindow(self, self.desk.wording)
        self._guide.show_page(self._key or "today")

    def _read_again(self) -> None:
        self.desk.read_trainings()
        self.desk.changed.emit()


def _stand_as_before(window: QMainWindow, kept: object) -> None:
    """Give the window the size and place that were kept, or at first a size that fits."""
    if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
        return
    free = QApplication.primaryScreen().availableGeometry()
    window.resize(min(FIRST_SIZE[0], free.width()), min(FIRST_SIZE[1], free.height()))
    if free.width() <= 1400:
        window.setWindowState(Qt.WindowState.WindowMaximized)
