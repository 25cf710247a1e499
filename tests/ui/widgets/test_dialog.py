"""Dialogs: Enter goes on, Esc goes back, in our own words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.buttons import button
from ui.widgets.dialog import Dialog
from ui.wording import Wording


class LineAndText(Dialog):
    """A dialog with a line and a text to type in."""

    def __init__(self, *told):
        super().__init__(*told)
        self.line, self.text = QLineEdit(), QPlainTextEdit()
        self.body.addWidget(self.line)
        self.body.addWidget(self.text)


@pytest.fixture
def ask(qtbot):
    """Show a dialog with a line, a text and two buttons; returns it and how it ended."""
    windows = []

    def make(sentence="Nomor sertifikat tidak dipakai dua kali."):
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        words = Wording("id", in_window=True)
        dialog = LineAndText(window, words, "Terbitkan", sentence, "Terbitkan 28 sertifikat")
        ended: list[int] = []
        dialog.finished.connect(ended.append)
        with qtbot.waitExposed(dialog):
            dialog.open()
        dialog.activateWindow()
        return dialog, ended

    return make


ACCEPTED, REJECTED = QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected


def test_enter_in_a_line_goes_on(ask, qtbot):
    dialog, ended = ask()
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert ended == [ACCEPTED]


def test_enter_in_a_text_writes_a_line_and_ctrl_enter_goes_on(ask, qtbot):
    dialog, ended = ask()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    assert ended == []
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ended == [ACCEPTED]


def test_nothing_goes_on_while_it_may_not(ask, qtbot):
    dialog, ended = ask()
    dialog.primary.setEnabled(False)
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert ended == []


def test_esc_and_the_button_beside_go_back(ask, qtbot):
    for back in (
        lambda dialog: qtbot.keyClick(dialog.line, Qt.Key.Key_Escape),
        lambda dialog: qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton),
    ):
        dialog, ended = ask()
        back(dialog)
        assert ended == [REJECTED]


def test_the_buttons_say_what_they_do(ask):
    dialog, _ = ask()
    assert (dialog.primary.text(), dialog.back.text()) == ("Terbitkan 28 sertifikat", "Batal")
    assert dialog.windowTitle() == "Terbitkan"


def test_a_dialog_needs_no_sentence(ask):
    dialog, _ = ask(sentence="")
    assert [label.text() for label in dialog.findChildren(QLabel)] == ["Terbitkan"]


def test_a_further_button_stands_at_the_left(ask, qtbot):
    dialog, _ = ask()
    dialog.add_button(button("Lihat dulu", print))
    assert dialog.buttons.itemAt(0).widget().text() == "Lihat dulu"


def test_enter_on_the_button_that_goes_back_goes_back(ask, qtbot):
    dialog, ended = ask()
    dialog.back.setFocus()
    qtbot.keyClick(dialog.back, Qt.Key.Key_Return)
    assert ended == [REJECTED]


def test_enter_on_another_button_presses_that_one(ask, qtbot):
    dialog, ended = ask()
    pressed: list[str] = []
    dialog.add_button(button("Lihat", lambda: pressed.append("Lihat")))
    found = dialog.buttons.itemAt(0).widget()
    found.show()
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert (pressed, ended) == (["Lihat"], [])
