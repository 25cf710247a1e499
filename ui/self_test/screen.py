"""The screen: Qt's own, the waiting for what comes on it, and pictures of it."""

import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, qInstallMessageHandler
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from ui.self_test.trial import Check, Trial, Unexpected, require
from ui.widgets.look import follow_system

SECONDS = 20
PAUSE = 0.005
SAMPLE = QSize(64, 48)
FEW = 16
"""A picture with fewer colours than this in its sample shows nothing."""


@cache
def application() -> QApplication:
    """Qt's application in the system's look, made when it is first wanted and kept to the end."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    follow_system(app)
    return app


def wait(condition: Callable[[], object], told: str, seconds: float = SECONDS) -> None:
    """Let the window live until something is so; raises Unexpected when it takes too long."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise Unexpected(f"{told}: not within {seconds:g} s")
        settle()
        time.sleep(PAUSE)


def settle() -> None:
    """Let all be done that Qt has put off."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture_of(widget: QWidget, path: Path) -> QImage:
    """Save what a widget shows; raises Unexpected where that is nothing."""
    settle()
    picture = widget.grab()
    require(picture.save(str(path)), f"{path.name} cannot be written")
    sample = picture.toImage().scaled(SAMPLE)
    shades = {sample.pixel(x, y) for x in range(SAMPLE.width()) for y in range(SAMPLE.height())}
    require(len(shades) >= FEW, f"{path.name} shows nothing")
    return sample


def screen(trial: Trial) -> str:
    """Say what Qt paints on, and with which letters; what Qt complains of goes to the log."""
    qInstallMessageHandler(lambda _kind, _place, text: trial.note(f"Qt: {text}"))
    app = application()
    shown = QGuiApplication.primaryScreen()
    size, family = shown.size(), QFontInfo(app.font()).family()
    require(family, "there is no font")
    return (
        f"{QGuiApplication.platformName()}, {size.width()} x {size.height()}"
        f" at {shown.devicePixelRatio():.0%}, {family}"
    )


CHECKS: tuple[tuple[str, Check], ...] = (("screen", screen),)
