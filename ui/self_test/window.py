"""The real window on the records that are tried: a click, a second start, both looks."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QToolButton, QWidget

from ui.main_window import MainWindow
from ui.self_test.screen import application, picture_of, settle, wait
from ui.self_test.trial import OPERATOR, TRAINING, Check, Trial, require
from ui.single_start import Hold
from ui.start import Program
from ui.widgets.dialog import Dialog
from ui.widgets.look import is_dark, wear

PEOPLE = 30


class _Tried(Program):
    """The program as it is started, but a fault is raised to who tries it, and not shown."""

    _failure: BaseException | None = None

    def report(self, failure: BaseException) -> None:
        """Keep what nobody waited for."""
        self._failure = failure

    @property
    def shown(self) -> MainWindow:
        """The window."""
        require(self.window is not None, "there is no window")
        assert self.window is not None  # noqa: S101 - as was required
        return self.window

    def wait(self, condition: Callable[[], object], told: str) -> None:
        """Wait until something is so; raises what went wrong meanwhile."""

        def is_over() -> bool:
            return self._failure is not None or bool(condition())

        wait(is_over, told)
        if self._failure is not None:
            raise self._failure


@contextmanager
def opened(trial: Trial) -> Iterator[_Tried]:
    """Open the program until its page has come, and close it again."""
    application()
    hook = sys.excepthook
    program = _Tried(OPERATOR, trial.language)
    try:
        require(program.open(trial.data), "another window has these records open")
        program.wait(lambda: program.shown.page, "no page came")
        yield program
    finally:
        if program.window is not None:
            program.window.close()
            program.close()
            program.window.deleteLater()
            program.desk.deleteLater()
        settle()
        sys.excepthook = hook


def click(trial: Trial) -> str:
    """Click on the rail as a mouse does: the page comes, with its people."""
    with opened(trial) as program:
        window, wanted = program.shown, program.desk.wording.text("Participants")
        buttons = {each.accessibleName(): each for each in window.findChildren(QToolButton)}
        _press(window, buttons[wanted])
        program.wait(lambda: _title(window) == wanted, f"{wanted} did not come")
        program.wait(lambda: _rows(window) == PEOPLE, f"{wanted} does not list {PEOPLE} people")
        picture_of(window, trial.files / "window.png")
        require(program.desk.training == TRAINING, f"{program.desk.training} is chosen")
        return f"{wanted} with {PEOPLE} people, {window.width()} x {window.height()}"


def second_start(trial: Trial) -> str:
    """Start the program once more on the same folder, and after the first has left."""
    with opened(trial):
        require(not Hold(trial.data).take(), "a second window would open on the same records")
    third = Hold(trial.data)
    require(third.take(), "the records are still held after the window was closed")
    third.release()
    return "wakes the first while it is there"


def looks(trial: Trial) -> str:
    """Wear the light and the dark look, with a dialog in each."""
    app = application()
    was_dark = is_dark()
    told = []
    try:
        with opened(trial) as program:
            for name, dark in (("light", False), ("dark", True)):
                wear(app, dark=dark)
                window = picture_of(program.shown, trial.files / f"window-{name}.png")
                dialog = _picture_of_dialog(program, trial, name)
                shades = [_lightness(picture) for picture in (window, dialog)]
                told.append(f"{name} {shades[0]} and {shades[1]} of 255")
                require(all((shade < 128) == dark for shade in shades), told[-1])
    finally:
        wear(app, dark=was_dark)
    return ", ".join(told)


def _picture_of_dialog(program: _Tried, trial: Trial, name: str) -> QImage:
    words = program.desk.wording
    title, verb = words.text("Attendance"), words.text("Save")
    dialog = Dialog(program.shown, words, title, words.sentence("all-well", {}), verb)
    dialog.show()
    try:
        return picture_of(dialog, trial.files / f"dialog-{name}.png")
    finally:
        dialog.close()


def _press(window: QWidget, target: QWidget) -> None:
    """Press and let go of the left button above a widget, as the window system tells it."""
    place = target.mapTo(window, target.rect().center())
    where = QPointF(place), QPointF(window.mapToGlobal(place))
    button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in (
        (QEvent.Type.MouseButtonPress, button),
        (QEvent.Type.MouseButtonRelease, none),
    ):
        event = QMouseEvent(kind, *where, button, held, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.sendEvent(window.windowHandle(), event)


def _title(window: MainWindow) -> str:
    return "" if window.page is None else window.page.accessibleName()


def _rows(window: MainWindow) -> int:
    """How many rows the longest list of the page has."""
    views = [] if window.page is None else window.page.findChildren(QAbstractItemView)
    return max((view.model().rowCount() for view in views if view.model() is not None), default=0)


def _lightness(picture: QImage) -> int:
    """How light a picture is on the whole."""
    one = picture.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    return one.pixelColor(0, 0).lightness()


CHECKS: tuple[tuple[str, Check], ...] = (
    ("window", click),
    ("second-start", second_start),
    ("looks", looks),
)
