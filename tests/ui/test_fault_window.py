"""The window of a fault: a report to copy, beside the window that stays usable."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from ui.fault_window import FaultWindow
from ui.wording import Wording

REPORT = "Aula 0.1.0\n\nZeroDivisionError"


@pytest.fixture
def beside(qtbot):
    """Show a window that stays usable."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def shown(beside):
    """Show a report beside it."""
    FaultWindow.show_report(beside, REPORT, Wording("id", in_window=True))
    return beside.findChild(FaultWindow)


def test_the_report_is_shown_and_nothing_waits_for_it(shown, beside):
    assert shown.isVisible()
    assert not shown.isModal()
    assert beside.isEnabled()
    text = shown.findChild(QPlainTextEdit)
    assert (text.toPlainText(), text.isReadOnly()) == (REPORT, True)
    assert text.accessibleName() == "Laporan"


def test_the_report_is_copied_with_one_button(shown, qtbot):
    copy = next(made for made in shown.findChildren(QPushButton) if made.text() == "Salin laporan")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == REPORT
    assert "Laporan sudah disalin." in {label.text() for label in shown.findChildren(QLabel)}


class KeptClipboard:
    """A clipboard that another program keeps, as Windows lets one do."""

    def setText(self, text):  # noqa: N802 - Qt's own name
        """Take nothing."""

    def text(self):
        """What the other program put there."""
        return "lain"


def test_a_clipboard_that_another_program_keeps_is_told(shown, qtbot, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "clipboard", KeptClipboard)
    copy = next(made for made in shown.findChildren(QPushButton) if made.text() == "Salin laporan")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert any("program lain" in label.text() for label in shown.findChildren(QLabel))


def test_a_second_fault_does_not_cover_the_first(shown, beside):
    FaultWindow.show_report(beside, "another", Wording("id", in_window=True))
    assert beside.findChildren(FaultWindow) == [shown]


def test_esc_goes_back_to_the_window(shown, beside, qtbot):
    shown.activateWindow()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not beside.findChildren(FaultWindow))
