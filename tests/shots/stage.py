"""The stage of a scene: the window on a copy of a data folder, in one language and one look."""

from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTabBar, QWidget

from app.domain.errors import AppError
from tests.inline import Inline
from tests.shots.folders import CLASS, opened
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.operations import Operations
from ui.page import Page
from ui.wording import Wording

SIZE = QSize(1366, 768)
REST_MILLISECONDS = 400
"""What is put off until the hands rest is done by then."""
W = TypeVar("W", bound=QWidget)


class Stage:
    """What a scene acts on; whatever goes wrong on it is raised."""

    def __init__(self, folder: Path, language: str) -> None:
        """Open the window; workers do their work at once."""
        self.folder = folder
        self._operations = Operations(records=Inline(), makers=Inline())
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.desk = Desk(self._operations, Wording(language, in_window=True), settings)
        self._operations.failed.connect(self._tell)
        self._operations.open(self.desk, lambda: opened(folder), self._opened, _raise)
        self.window = MainWindow(self.desk)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(SIZE)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def page(self, key: str, **place: Any) -> Page:
        """Open a page, at a place in it."""
        self.window.set_working(is_open=True)
        self.window.open_page(key, place)
        self.settle()
        assert self.window.page is not None
        return self.window.page

    def say(self, source: str, **fields: object) -> str:
        """A text of the window in the language of the scene."""
        return self.desk.wording.text(source, **fields)

    def press(self, source: str, **fields: object) -> None:
        """Press the button that says this."""
        text = _plain(self.say(source, **fields))
        shown = [each for each in self._all(QAbstractButton) if _plain(each.text()) == text]
        assert shown, f"no button says {text!r}: {sorted(map(_plain, self._texts()))}"
        assert shown[-1].isEnabled(), f"the button {text!r} cannot be pressed"
        shown[-1].click()
        self.settle()

    def find(self, kind: type[W], name: str = "") -> W:
        """The first visible widget of a kind, with an accessible name where one is given."""
        wanted = self.say(name) if name else ""
        shown = [each for each in self._all(kind) if not name or each.accessibleName() == wanted]
        assert shown, f"no {kind.__name__} {wanted!r} is shown"
        return shown[0]

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Write where the focus is, or into a widget."""
        if into is not None:
            into.setFocus()
        for letter in text:
            QTest.keyClicks(self._focus(), letter)
        self.settle()

    def keys(self, *chords: str) -> None:
        """Press keys where the focus is, such as "Return" or "Ctrl+N"."""
        for chord in chords:
            QTest.keySequence(self._focus(), QKeySequence(chord))
            self.settle()

    def tab(self, source: str) -> None:
        """Turn to a tab."""
        (bar,) = (each for each in self._all(QTabBar) if each.count())
        names = [_plain(bar.tabText(place)) for place in range(bar.count())]
        bar.setCurrentIndex(names.index(_plain(self.say(source))))
        self.settle()

    def settle(self, milliseconds: int = 30) -> None:
        """Let everything be painted, and what was put off a little be done."""
        QTest.qWait(milliseconds)

    def take(self) -> QPixmap:
        """The picture of the window, with what lies over it."""
        self._focus()
        self.settle(REST_MILLISECONDS)
        picture = self.window.grab()
        painter = QPainter(picture)
        for above in self._above():
            corner = above.mapToGlobal(QPoint(0, 0)) - self.window.mapToGlobal(QPoint(0, 0))
            painter.setPen(QColor(0, 0, 0, 90))
            painter.drawPixmap(corner, above.grab())
            painter.drawRect(corner.x() - 1, corner.y() - 1, above.width() + 1, above.height() + 1)
        painter.end()
        return picture

    def close(self) -> None:
        """Give everything back."""
        for above in self._above():
            above.close()
        self.window.close()
        self.window.deleteLater()
        self._operations.close()

    def _focus(self) -> QWidget:
        """Where keys go; a window system gives the focus to a dialog that opens."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        top = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is not top:
            top.activateWindow()
            assert QTest.qWaitForWindowActive(top)
        return QApplication.focusWidget() or top

    def _opened(self, _workspace: object) -> None:
        self.desk.read_trainings()
        if CLASS in {line.code for line in self.desk.trainings}:
            self.desk.choose(CLASS)

    def _tell(self, failure: BaseException) -> None:
        if not isinstance(failure, AppError):
            raise failure
        self.desk.complain(failure)

    def _above(self) -> list[QWidget]:
        """Dialogs, menus and lists over the window, the lowest first."""
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        return sorted(
            (each for each in windows if each is not self.window),
            key=lambda each: isinstance(each, QMenu),
        )

    def _all(self, kind: type[W]) -> list[W]:
        """The visible widgets of a kind, those of the topmost window first."""
        found: list[W] = []
        for above in [*reversed(self._above()), self.window]:
            found += [each for each in above.findChildren(kind) if each.isVisible()]
        return found

    def _texts(self) -> list[str]:
        return [each.text() for each in self._all(QAbstractButton) if each.text()]


def _raise(failure: BaseException) -> None:
    raise failure


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
