"""The window's start: one program a data folder, the frame at once, the records behind it."""

import datetime as dt
import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.errors import AppError
from ui import errors
from ui.desk import Desk
from ui.frame import last_page
from ui.main_window import MainWindow
from ui.operations import Operations
from ui.page_preparation import PagePreparation
from ui.single_start import Hold
from ui.widgets.icons import icon
from ui.widgets.look import follow_system
from ui.wording import Wording

if TYPE_CHECKING:
    from app.domain.organization import OrganizationFacts
    from app.journal import Entry
    from app.workspace import Workspace
    from ui.crash_trace import CrashTrace
    from ui.greeting import Past

SECONDS_BETWEEN_SWEEPS = 60


def open_window(folder: Path, operator: str | None, language: str | None) -> int:
    """Open the window on a data folder and stay until it is closed; returns the exit status."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Aula")
    app.setWindowIcon(icon("aula"))
    follow_system(app)
    _sweep_in_the_main_thread(app)
    program = Program(operator, language)
    if not program.open(folder):
        return 0
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
        self._hold: Hold | None = None
        self._trace: CrashTrace | None = None
        self.window: MainWindow | None = None
        self.folder = Path()
        errors.catch_all(self.report)

    def open(self, folder: Path) -> bool:
        """Show the window on a data folder, in place of the one that was open.

        False where another window has the folder, which comes to the front instead.
        """
        hold, refusal = self._hold_of(folder), None
        try:
            if not hold.take():
                return False
        except AppError as error:
            refusal = error
        if self.window is not None:
            self.window.take_leave()
        self._close_records()
        if self._hold is not None and self._hold is not hold:
            self._hold.release()
        self._hold, self.folder = hold, folder
        self.settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.operations = self._new_operations()
        self.operations.failed.connect(self.report)
        self._show_window()
        _paint()
        QTimer.singleShot(0, hold.answer)
        if refusal is None:
            self._open_records()
        else:
            self._not_opened(refusal, self._start_again)
        return True

    def close(self) -> None:
        """Finish what was asked for and give everything back."""
        if self._hold is not None:
            self._hold.stop_answering()
        self._close_records()
        if self._hold is not None:
            self._hold.release()

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
        self._preparation = PagePreparation(self.window)
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
            from ui import greeting  # noqa: F401 - loaded here, so that `_past` has it at once
            from ui.crash_trace import CrashTrace

            errors.write_log(folder / "log")
            self._trace = self._trace or CrashTrace(folder / "log")
            page.load()  # Here the main thread need not wait for it.
            return Workspace(folder, operator=operator or account_name())

        self.operations.open(self.desk, opener, self._opened, self._not_opened)

    def _opened(self, workspace: "Workspace") -> None:
        gc.freeze()
        crash = "" if self._trace is None else self._trace.left
        self._past = _past(self.settings, crash, workspace.copy_fault)
        self._begin()

    def _begin(self) -> None:
        from app.usecases.organization import read_organization
        from ui.widgets.qt_words import speak

        speak(self.desk.wording)
        self.desk.read_trainings()
        self.operations.read(self.desk, read_organization, self._welcome)
        self._preparation.begin()

    def _welcome(self, organization: "OrganizationFacts | None") -> None:
        from app.journal import last_entries, latest_moment

        assert self.window is not None  # noqa: S101 - it asked
        if organization is None and not self.desk.trainings:
            from ui.first_start import FirstStart

            guide = FirstStart(self.desk)
            guide.finished.connect(self.window.open_last_page)
            self.window.show_alone(guide)
        else:
            self.desk.is_practice = organization is not None and organization.is_practice
            self.window.open_last_page()
        self.operations.read(self.desk, last_entries, self._say_last_saved, limit=1)
        self.operations.read(self.desk, latest_moment, self._greet)

    def _say_last_saved(self, entries: "tuple[Entry, ...]") -> None:
        assert self.window is not None  # noqa: S101 - it asked
        for entry in entries:
            shown = entry.at.replace(tzinfo=dt.UTC).astimezone()
            self.window.say_last_saved(shown.replace(tzinfo=None))

    def _greet(self, latest: dt.datetime | None) -> None:
        from ui.greeting import Past, greet

        assert self.window is not None  # noqa: S101 - it asked
        greet(self.window, self.desk, self._past, latest)
        self._past = Past()
        self.desk.finish_work()
        self.settings.setValue("is_running", True)
        self.settings.sync()

    def _not_opened(self, error: AppError, again: Callable[[], None] | None = None) -> None:
        from ui.not_opened import NotOpened

        errors.log_refusal(error)
        assert self.window is not None  # noqa: S101 - it asked
        again = again or self._open_records
        self.window.show_alone(NotOpened(self.desk, error, self.folder, again))

    def _close_records(self) -> None:
        if self.window is not None:
            self._preparation.stop()
            self.operations.close()
        if self._trace is not None:
            self._trace.close()
            self._trace = None
        if self._hold is not None and self._hold.is_held:
            self.settings.setValue("is_running", False)
            self.settings.sync()

    # Other starts

    def _hold_of(self, folder: Path) -> Hold:
        if self._hold is not None and self._hold.folder == folder:
            return self._hold
        hold = Hold(folder)
        hold.wanted.connect(self._come_to_front)
        return hold

    def _start_again(self) -> None:
        """Open a folder that another window had, or leave when that one has come to the front."""
        if not self.open(self.folder) and self.window is not None:
            self.window.close()

    def _come_to_front(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()


def _paint() -> None:
    """Paint the frame before the workers begin: else it would take turns with them."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _past(settings: QSettings, crash: str, copy_fault: AppError | None) -> "Past":
    """What was before this start, as the settings and the records tell it."""
    from ui.greeting import Past

    ended_suddenly = settings.value("is_running", defaultValue=False, type=bool)
    return Past(bool(ended_suddenly), settings.value("unfinished"), crash, copy_fault)


def _sweep_in_the_main_thread(app: QApplication) -> None:
    """Collect garbage only here: a worker that did it would end Qt's objects in a wrong thread."""
    gc.disable()
    timer = QTimer(app)
    timer.timeout.connect(_sweep)
    timer.start(SECONDS_BETWEEN_SWEEPS * 1000)


def _sweep() -> None:
    """Collect what came after the start, in some 40 ms; what was there then is frozen."""
    gc.collect()
