"""Someone at Aula's window: real widgets, real workers, and every key and click counted."""

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget

from app.workspace import Workspace
from ui.frame import TopBar
from ui.page import Page
from ui.start import Program
from ui.widgets.banner import Banner

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")
SECONDS = 20
PATIENCE = 0.0005
"""Seconds between two looks."""
MOST_TABS = 80
ROUNDS = 6
"""An answer may ask for more: so often it is waited for what was asked last."""


class Clock:
    """The clock of the PC, in UTC, which a story sets to a time of western Indonesia."""

    def __init__(self) -> None:
        self._now: dt.datetime | None = None

    def set(self, day: dt.date, time: str) -> None:
        """Let it be this time of a day."""
        moment = dt.datetime.combine(day, dt.time.fromisoformat(time))
        self._now = moment - dt.timedelta(hours=7)

    def __call__(self) -> dt.datetime:
        """Tell the moment."""
        return self._now or dt.datetime.now(dt.UTC).replace(tzinfo=None)


class Operator:
    """Hands and eyes of an operator; what is looked for is waited for."""

    def __init__(self, program: Program, folder: Path) -> None:
        """Start the program on a data folder."""
        self.program = program
        self.keys = self.clicks = 0
        self._has_left = False
        program.open(folder)
        assert program.window is not None
        program.window.showNormal()
        program.window.resize(1366, 768)

    def leave(self) -> None:
        """Close the window and end the program, unless that was done."""
        window = self.program.window
        if window is not None and not self._has_left:
            self._has_left = True
            window.close()
            self.program.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # Eyes

    @property
    def folder(self) -> Path:
        """The data folder that is open."""
        return self.program.folder

    @property
    def window(self) -> QWidget:
        """What has the attention: a menu, a dialog, what fills the screen, or the window itself."""
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        whole = next((each for each in shown if each.isFullScreen()), None)
        assert self.program.window is not None
        return above or whole or self.program.window

    @property
    def page(self) -> Page:
        """The page that is shown."""
        assert self.program.window is not None
        assert self.program.window.page is not None
        return self.program.window.page

    @property
    def banner(self) -> str:
        """What the banner says."""
        assert self.program.window is not None
        shown = [each for each in self.program.window.findChildren(Banner) if each.isVisible()]
        return shown[0].sentence if shown else ""

    @property
    def saved(self) -> str:
        """What is said of saving."""
        assert self.program.window is not None
        (top,) = self.program.window.findChildren(TopBar)
        return top.findChildren(QLabel)[-1].text()

    def say(self, source: str, **fields: object) -> str:
        """A text of the window in the operator's language."""
        return self.program.desk.wording.text(source, **fields)

    def sees(self, text: str) -> bool:
        """Whether a label says this."""
        shown = (each for each in self.window.findChildren(QLabel) if each.isVisible())
        return any(text in each.text() for each in shown)

    def find(self, kind: type[W], source: str = "", *, text: str = "") -> W:
        """Find a widget by what it says or is called: a source in English, or the very text."""
        wanted = _plain(self.say(source)) if source else text
        found: list[W] = []

        def is_there() -> bool:
            shown = [each for each in self.window.findChildren(kind) if each.isVisible()]
            found[:] = [each for each in shown if not wanted or wanted in _names(each)]
            return bool(found)

        self.wait(is_there, f"no {kind.__name__} {wanted}")
        return found[-1]

    def told_now(self) -> str:
        """What is in front and what it says, for who asks why a story went wrong."""
        said = [each.text() for each in self.window.findChildren(QLabel) if each.isVisible()]
        return f"{type(self.window).__name__} says {said}"

    def read(self, query: Callable[..., T], **plain: object) -> T:
        """Ask the records, beside the window."""
        with Workspace(self.folder, operator="Penguji Contoh") as workspace:
            return workspace.read(query, **plain)

    # Patience

    def wait(self, condition: Callable[[], bool], told: str = "") -> None:
        """Wait until something is so."""
        end = time.monotonic() + SECONDS
        while not condition():
            assert time.monotonic() < end, f"{told or condition}: {self.told_now()}"
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(PATIENCE)  # QTest.qWait sleeps without letting the workers work

    def settle(self) -> None:
        """Wait until all that was asked for is answered, and what came of it too."""
        for _ in range(ROUNDS):
            self.settle_once()

    def settle_once(self) -> None:
        """Wait until all that was asked for is answered; other records answer no more."""
        answers: list[object] = []
        operations, owner = self.program.operations, QObject()
        operations.read(owner, lambda _tx: None, answers.append)
        operations.make(owner, lambda: None, answers.append)
        self.wait(lambda: len(answers) == 2 or self.program.operations is not operations)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    # Hands

    def type(self, text: str) -> None:
        """Type letters where the focus is."""
        for letter in text:
            QTest.keyClicks(self.focus(), letter)
            self.keys += 1

    def press(self, *chords: str) -> None:
        """Press keys such as "Return" or "Ctrl+L", each key counts; wait for what comes of it."""
        for chord in chords:
            QTest.keySequence(self.focus(), QKeySequence(chord))
            self.keys += len(chord.split("+"))
            self.settle()

    def tab_to(self, source: str) -> None:
        """Press Tab until the focus is on what says this or is called so."""
        wanted = _plain(self.say(source))
        for _ in range(MOST_TABS):
            if wanted in _names(self.focus()):
                return
            self.press("Tab")
        raise AssertionError(wanted)

    def click(self, source: str = "", *, text: str = "") -> None:
        """Click on the button that says this, and wait for what comes of it."""
        self.click_on(self.find(QAbstractButton, source, text=text))

    def click_on(self, target: QWidget, place: QPoint | None = None) -> None:
        """Click on a widget that can be used by now, and wait for what comes of it."""
        self.wait(target.isEnabled, f"{target} can be used")
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place or target.rect().center())
        self.clicks += 1
        self.settle()

    def click_tab(self, source: str) -> None:
        """Click on a tab."""
        (bar,) = (each for each in self.page.findChildren(QTabBar) if each.isVisible())
        names = [bar.tabText(tab).replace("&", "") for tab in range(bar.count())]
        self.click_on(bar, bar.tabRect(names.index(self.say(source).replace("&", ""))).center())

    def focus(self) -> QWidget:
        """Where keys go; a window system gives the focus back when a dialog is gone."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        top = self.window
        if QApplication.activeWindow() is not top:
            top.activateWindow()
            self.wait(lambda: QApplication.activeWindow() is top, "the window is active")
        return QApplication.focusWidget() or top


def _names(widget: QWidget) -> tuple[str, ...]:
    """What a widget says, without its mnemonic, and what is said aloud of it."""
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return (_plain(text), widget.accessibleName())


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
