"""Qt's own dialogs speak the language of the interface."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from ui.widgets.qt_words import QtWords, speak
from ui.wording import Wording


@pytest.fixture
def app(qapp):
    """Give the application back as it was."""
    yield qapp
    for words in qapp.findChildren(QtWords):
        qapp.removeTranslator(words)
        words.setParent(None)


def buttons_of(qtbot):
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
    )
    qtbot.addWidget(box)
    return {button.text() for button in box.buttons()}


def test_the_buttons_of_qt_are_in_bahasa_indonesia(app, qtbot):
    speak(Wording("id"))
    assert buttons_of(qtbot) == {"Simpan", "Batal"}


def test_the_last_language_is_the_one_that_is_spoken(app, qtbot):
    speak(Wording("id"))
    speak(Wording("en"))
    assert buttons_of(qtbot) == {"Save", "Cancel"}


def test_the_menu_of_a_line_is_in_bahasa_indonesia(app, qtbot):
    speak(Wording("id"))
    line = QLineEdit("Contoh")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    said = " ".join(action.text() for action in menu.actions())
    assert "&Salin" in said
    assert "Pilih semua" in said
    menu.deleteLater()


def test_what_is_not_known_stays_as_qt_says_it():
    words = QtWords(Wording("id"))
    assert words.translate("QPrintWidget", "...") == "..."
    assert not words.isEmpty()
