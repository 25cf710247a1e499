"""A date is written in the language of the window, and a turn of the wheel never changes it."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QTableView,
    QWidget,
)

from ui.widgets.day_edit import DayEdit
from ui.widgets.look import wear

FRIDAY = dt.date(2025, 8, 8)


@pytest.mark.parametrize(("language", "written"), [("id", "Agustus"), ("en", "Aug")])
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


def test_one_tab_leaves_the_date(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    first, last = DayEdit("id"), DayEdit("id")
    for edit in (first, last):
        edit.set_day(FRIDAY)
        row.addWidget(edit)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    first.setFocus()
    qtbot.keyClicks(first, "4")
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert last.hasFocus()
    qtbot.keyClick(last, Qt.Key.Key_Backtab)
    assert first.hasFocus()
    assert (first.day.day, last.day) == (4, FRIDAY)


@pytest.mark.parametrize("begin", ["click", "all", "home"])
def test_what_is_typed_replaces_the_day(qtbot, begin):
    edit = DayEdit("id")
    qtbot.addWidget(edit)
    edit.set_day(dt.date(2026, 11, 27))
    edit.show()
    match begin:
        case "click":
            line = edit.lineEdit()
            qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.cursorRect().center())
            qtbot.waitUntil(line.hasSelectedText)
        case "all":
            edit.selectAll()
        case "home":
            qtbot.keyClick(edit, Qt.Key.Key_Home)
    qtbot.keyClicks(edit, "25")
    assert edit.day == dt.date(2026, 11, 25)


def test_the_calendar_shows_every_day(qtbot):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, dark=False)
    edit = DayEdit("id")
    qtbot.addWidget(edit)
    calendar = edit.calendarWidget()
    calendar.setParent(None)
    qtbot.addWidget(calendar)
    calendar.show()
    days = calendar.findChild(QTableView)
    assert days is not None
    for column in range(7):
        assert days.columnWidth(column) >= days.sizeHintForColumn(column)
