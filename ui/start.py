"""The window's start: one program a data folder, the frame at once, the records behind it."""

import datetime as dt
import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QObject, QSettings, Qt, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from app.domain.errors import AppError
from ui import errors
from ui.desk import Desk
from ui.frame import PAGES, last_page
from ui.main_window import MainWindow
from ui.operations import Operations
from ui.widgets.icons import icon
from ui.widgets.look import follow_system
from ui.wording import Wording

if TYPE_CHECKING:
    from app.domain.organization import OrganizationFacts
    from app.journal import Entry
    from app.workspace import Workspace

SECONDS_BETWEEN_SWEEPS = 60
MILLISECONDS_TO_ANSWER = 500
MILLISECONDS_UNTIL_QUIET = 1000
MILLISECONDS_BETWEEN_STEPS = 50


def open_window(folder: Path, operator: str | None, language: str | None) -> int:
    """Open the window on a data folder and stay until it is closed; returns the exit status."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Aula")
    app.setWindowIcon(icon("aula"))
    if _wakes_another(folder):
        return 0
    follow_system(app)
    _sweep_in_the_main_thread(app)
    program = Program(operator, language)
    program.open(folder)
    app.aboutToQuit.connect(program.close)
    return app.exec()


class Program(QObject):
    """What is open at present: one data folder, its workers, its window."""

    def __init__(
        self,
        operator: str | None = None,
        language: str | None = None,
        operations: Callable[[], Operations] = Operations,
    ) -> None:
        """Take what the command line named; both go before what is kept in the settings."""
        super().__init__()
        self._operator, self._language = operator, language
        self._new_operations = operations
        self._server: QLocalServer | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(MILLISECONDS_UNTIL_QUIET)
        self._quiet.timeout.connect(self._load_pages)
        self.window: MainWindow | None = None
        self.folder = Path()
        errors.catch_all(self.report)

    def open(self, folder: Path) -> None:
        """Show the window on a data folder, in place of the one that was open."""
        if self.window is not None:
            self.window.take_leave()
        self._close_records()
        self.folder = folder
        self.settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self._ended_suddenly = bool(
            self.settings.value("is_running", defaultValue=False, type=bool)
        )
        self.operations = self._new_operations()
        self.operations.failed.connect(self.report)
        self._answer_others()
        self._show_window()
        self._open_records()

    def close(self) -> None:
        """Finish what was asked for and give everything back."""
        self._close_records()

    def report(self, failure: BaseException) -> None:
        """Show what nobody waited for: a refusal as a banner, a fault as a report."""
        if isinstance(failure, AppError):
            self.desk.complain(failure)
            return
        from ui.fault_window import FaultWindow

        errors.log_fault(failure)
        FaultWindow.show_report(self.window, errors.report_of(failure), self.desk.wording)

    # The window

    def _show_window(self) -> None:
        old = self.window
        kept = self._language or self.settings.value("language")
        wording = Wording(kept if kept in {"id", "en"} else "id", in_window=True)
        self.desk = Desk(self.operations, wording, self.settings)
        self.desk.language_changed.connect(self._speak, Qt.ConnectionType.QueuedConnection)
        self.desk.folder_wanted.connect(self.open, Qt.ConnectionType.QueuedConnection)
        self.window = MainWindow(self.desk)
        self.window.show()
        if old is not None:
            old.hide()
            old.deleteLater()
            old.desk.deleteLater()  # or it would go on reading the trainings

    def _speak(self, language: str) -> None:
        """Make the window anew in another language; the records stay open."""
        self._language = None
        self.settings.setValue("language", language)
        if self.window is not None:
            self.window.take_leave()
        self._show_window()
        self._begin()

    # The records

    def _open_records(self) -> None:
        operator = self._operator or self.settings.value("operator")
        folder, page = self.folder, last_page(self.settings)

        def opener() -> "Workspace":
            from app.settings import account_name
            from app.workspace import Workspace

            errors.write_log(folder / "log")
            page.load()  # Here the main thread need not wait for it.
            return Workspace(folder, operator=operator or account_name())

        self.operations.open(self.desk, opener, self._opened, self._not_opened)

    def _opened(self, workspace: "Workspace") -> None:
        gc.freeze()
        self._begin()
        if workspace.copy_fault is not None:
            self.desk.complain(workspace.copy_fault)

    def _load_pages(self) -> None:
        """Load what was not seen yet, so that no first look at a page waits for it."""

        def load() -> list[str]:
            for page in PAGES:
                page.load()
            return [page.key for page in PAGES]

        self.operations.make(self.desk, load, self._prepare)

    def _prepare(self, keys: Sequence[str]) -> None:
        """Make one page after the other and put it in its place, with a breath between."""
        window = self.window
        if window is not None:
            ways = (window.prepare, window.place)
            self._take(window, [partial(way, key) for key in keys for way in ways])

    def _take(self, window: MainWindow, steps: Sequence[Callable[[], None]]) -> None:
        if steps and window is self.window:
            steps[0]()
            go_on = partial(self._take, window, steps[1:])
            QTimer.singleShot(MILLISECONDS_BETWEEN_STEPS, window, go_on)

    def _begin(self) -> None:
        from app.usecases.organization import read_organization
        from ui.widgets.qt_words import speak

        speak(self.desk.wording)
        self.desk.read_trainings()
        self.operations.read(self.desk, read_organization, self._welcome)
        self._quiet.start()

    def _welcome(self, organization: "OrganizationFacts | None") -> None:
        from app.journal import last_entries

        assert self.window is not None  # noqa: S101 - it asked
        if organization is None and not self.desk.trainings:
            from ui.first_start import FirstStart

            guide = FirstStart(self.desk)
            guide.finished.connect(self.window.open_last_page)
            self.window.show_alone(guide)
            return
        self.desk.is_practice = organization is not None and organization.is_practice
        self.window.open_last_page()
        self.operations.read(self.desk, last_entries, self._say_what_was_last, limit=1)

    def _say_what_was_last(self, entries: "tuple[Entry, ...]") -> None:
        """Say when something was stored last, and what was not finished when the power went."""
        words, settings = self.desk.wording, self.settings
        last = entries[0].at.replace(tzinfo=dt.UTC).astimezone() if entries else None
        if last is not None and self.window is not None:
            self.window.say_last_saved(last.replace(tzinfo=None))
        unfinished = settings.value("unfinished")
        if self._ended_suddenly:
            self._ended_suddenly = False
            said = [words.text("Aula ended suddenly last time. All that was saved is here.")]
            if unfinished:
                said.append(words.text("Not finished: {work}", work=unfinished))
            self.desk.say(" ".join(said))
        self.desk.finish_work()
        settings.setValue("is_running", True)
        settings.sync()

    def _not_opened(self, error: AppError) -> None:
        from ui.not_opened import NotOpened

        errors.log_refusal(error)
        assert self.window is not None  # noqa: S101 - it asked
        self.window.show_alone(NotOpened(self.desk, error, self.folder, self._open_records))

    def _close_records(self) -> None:
        self._quiet.stop()
        if self.window is not None:
            self.operations.close()
            self.settings.setValue("is_running", False)
            self.settings.sync()
        if self._server is not None:
            self._server.close()
            self._server = None

    # Other starts

    def _answer_others(self) -> None:
        """Come to the front when the program is started once more on this folder."""
        name = _server_name(self.folder)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._come_to_front)
        self._server.listen(name)

    def _come_to_front(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()


def _server_name(folder: Path) -> str:
    method = QCryptographicHash.Algorithm.Sha256
    told = QCryptographicHash.hash(str(folder.absolute()).encode(), method)
    return "aula-" + told.toHex().toStdString()[:16]


def _wakes_another(folder: Path) -> bool:
    """Whether a window on this folder is open already; it comes to the front."""
    socket = QLocalSocket()
    socket.connectToServer(_server_name(folder))
    return socket.waitForConnected(MILLISECONDS_TO_ANSWER)


def _sweep_in_the_main_thread(app: QApplication) -> None:
    """Collect garbage only here: a worker that did it would end Qt's objects in a wrong thread."""
    gc.disable()
    timer = QTimer(app)
    timer.timeout.connect(_sweep)
    timer.start(SECONDS_BETWEEN_SWEEPS * 1000)


def _sweep() -> None:
    """Collect what came after the start, in some 40 ms; what was there then is frozen."""
    gc.collect()
