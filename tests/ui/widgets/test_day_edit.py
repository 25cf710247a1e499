"""A date is written in the language of the window, and a turn of the wheel never changes it."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from ui.widgets.day_edit import DayEdit

FRIDAY = dt.date(2025, 8, 8)


@pytest.mark.parametrize(("language", "written"), [("id", "Agustus"), ("en", "August")])
def test_the_month_is_written_in_the_language_of_the_window(qtbot, language, written):
    edit = DayEdit(language)
    qtbot.addWidget(edit)
    edit.set_day(FRIDAY)
    assert edit.text() == f"8 {written} 2025"
    assert edit.day == FRIDAY


def test_the_wheel_is_left_to_the_page(qtbot):
    edit = DayEdit("id")
    qtbot.addWidget(edit)
    edit.set_day(FRIDAY)
    nowhere, up = QPointF(5, 5), QPoint(0, 120)
    button, modifier = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(nowhere, nowhere, up, up, button, modifier, phase, False)  # noqa: FBT003
    edit.wheelEvent(wheel)
    assert edit.day == FRIDAY
    assert not wheel.isAccepted()
