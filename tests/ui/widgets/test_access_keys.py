"""Access keys: letters while Alt is held, one for each, gone when it is let go."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QVBoxLayout, QWidget

from ui.widgets.access_keys import AccessKeys, lettered
from ui.widgets.buttons import button
from ui.widgets.forms import Field, line_edit
from ui.widgets.tabs import Tabs

PLAIN = st.lists(st.text(alphabet="abcdefg h", max_size=12), max_size=30)
OWN = ["&Zona", "No&mor"]


def letters(texts):
    """The letters that texts show, in capitals."""
    found = (QKeySequence.mnemonic(text).toString() for text in texts)
    return [key[-1] for key in found if key]


class Form(QWidget):
    """A tab, a field and buttons; it counts what is pressed."""

    def __init__(self):
        super().__init__()
        self.pressed: Counter[str] = Counter()
        self.name = line_edit()
        self.save = button("Simpan", lambda: self.pressed.update(["save"]))
        self.other = button("Salin", lambda: self.pressed.update(["other"]))
        self.print = button("Cetak", print, shortcut="Ctrl+P")
        self.tabs = Tabs()
        self.tabs.addTab(QWidget(), "Sesi")
        layout = QVBoxLayout(self)
        for widget in (self.tabs, Field("Nama", self.name), self.save, self.other, self.print):
            layout.addWidget(widget)
        AccessKeys(self)


@pytest.fixture
def window(qtbot):
    """Show a form."""
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def shown(window):
    """What the texts are at present."""
    buttons = (window.save, window.other, window.print)
    return [window.tabs.tabText(0), *(made.text() for made in buttons)]


PLAINLY = ["Sesi", "Simpan", "Salin", "Cetak"]


def test_letters_are_there_while_alt_is_held(window, qtbot):
    qtbot.keyPress(window.name, Qt.Key.Key_Alt)
    assert shown(window) == ["&Sesi", "S&impan", "S&alin", "Cetak"]
    qtbot.keyPress(window.name, Qt.Key.Key_Alt)
    qtbot.keyRelease(window.name, Qt.Key.Key_Alt)
    assert shown(window) == PLAINLY


def test_a_letter_presses_its_button_and_goes_to_its_field(window, qtbot):
    alt = Qt.KeyboardModifier.AltModifier
    window.save.setFocus()
    qtbot.keyPress(window.save, Qt.Key.Key_Alt)
    qtbot.keyClick(window.save, Qt.Key.Key_N, alt)
    assert window.name.hasFocus()
    qtbot.keyClick(window.name, Qt.Key.Key_A, alt)
    qtbot.waitUntil(lambda: window.pressed == {"other": 1})


def test_letters_go_when_another_window_comes(window, qtbot):
    qtbot.keyPress(window.name, Qt.Key.Key_Alt)
    dialog = QDialog(window)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: shown(window) == PLAINLY)
    dialog.close()


def test_a_text_that_changed_meanwhile_stays_as_it_is(window, qtbot):
    qtbot.keyPress(window.name, Qt.Key.Key_Alt)
    window.save.setText("Selesai")
    window.other.deleteLater()
    qtbot.wait(20)
    qtbot.keyRelease(window.name, Qt.Key.Key_Alt)
    assert window.save.text() == "Selesai"


def test_what_has_a_letter_by_hand_keeps_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    by_hand, other = QCheckBox("Na&ma"), QPushButton("Mulai")
    layout.addWidget(by_hand)
    layout.addWidget(other)
    AccessKeys(window)
    window.show()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    assert (by_hand.text(), other.text()) == ("Na&ma", "M&ulai")


def test_beginnings_of_words_come_first():
    assert lettered(["Tambah mata", "Tutup", "Mulai", "..."]) == [
        "&Tambah mata",
        "T&utup",
        "&Mulai",
        "...",
    ]


def test_a_letter_that_is_taken_elsewhere_is_not_given():
    assert lettered(["Sesi"], {"s"}) == ["S&esi"]


@given(PLAIN)
def test_no_letter_is_given_twice_and_no_text_is_changed(texts):
    told = lettered([*texts, *OWN])
    assert [text.replace("&", "") for text in told] == [t.replace("&", "") for t in [*texts, *OWN]]
    assert told[-2:] == OWN
    given_letters = letters(told)
    assert len(set(given_letters)) == len(given_letters)
    without = [text for text in told if "&" not in text]
    assert not {sign for text in without for sign in text.upper() if sign.isalpha()} - {
        *given_letters
    }
