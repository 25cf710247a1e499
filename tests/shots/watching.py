"""What goes wrong while a scene plays ends the run, also inside Qt's own calls."""

import os
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

KNOWN = ("This plugin does not support",)
"""What Qt says where there is no screen."""


FLEETING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


def fail_loudly(app: QApplication) -> None:
    """End the process at the first fault, at Qt's first warning, and at the first stray window."""
    sys.excepthook = _fault
    qInstallMessageHandler(_heard)
    app.installEventFilter(_Strays(app))


class _Strays(QObject):
    """Looks for widgets that are shown before they have a place: each is a window for a moment."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """End the process when a window is shown that belongs to none."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            has_place = watched.parent() is not None or isinstance(watched, QMainWindow)
            if watched.isWindow() and not has_place and watched.windowType() not in FLEETING:
                _end(f"{watched} is shown in no window")
        return False


def _end(told: str) -> None:
    print(told, file=sys.stderr, flush=True)
    traceback.print_stack()
    os._exit(1)


def _fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    traceback.print_exception(kind, fault, trace)
    sys.stderr.flush()
    os._exit(1)


def _heard(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg) and not text.startswith(KNOWN):
        _end(text)
