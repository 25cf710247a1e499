"""Buttons: pressed by mouse, by Enter where it goes on, and by their keys at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import button, link_button, primary_button


@pytest.fixture
def show(qtbot):
    """Show buttons in a window."""
    windows = []

    def make(*made):
        window = QWidget()
        windows.append(window)
        layout = QHBoxLayout(window)
        for each in made:
            layout.addWidget(each)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return make


@pytest.fixture
def pressed():
    """Collect what was pressed."""
    return []


def test_a_click_acts_once(show, pressed, qtbot):
    made = button("Simpan", lambda: pressed.append("saved"))
    show(made)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert pressed == ["saved"]


def test_its_keys_press_it_at_once_wherever_the_focus_is(show, pressed, qtbot):
    made = button("Cetak", lambda: pressed.append("printed"), shortcut="Ctrl+P")
    window = show(made)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["printed"]


def test_a_new_text_leaves_the_keys_as_they_were(show, pressed, qtbot):
    made = button("Terbitkan", lambda: pressed.append("issued"), shortcut="Ctrl+T")
    window = show(made)
    made.setText("Terbitkan 28 sertifikat")
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["issued"]


@pytest.mark.parametrize("hinder", [lambda b: b.setEnabled(False), lambda b: b.hide()])
def test_its_keys_do_nothing_while_it_cannot_be_pressed(show, pressed, qtbot, hinder):
    made = button("Cetak", lambda: pressed.append("printed"), shortcut="Ctrl+P")
    window = show(made)
    hinder(made)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []


def test_the_keys_stand_in_the_tooltip(qapp):
    assert button("Cetak", print, shortcut="Ctrl+P").toolTip() == "Cetak (Ctrl+P)"
    assert button("Cetak", print, tooltip="Cetak semua").toolTip() == "Cetak semua"
    assert button("Cetak", print).toolTip() == ""


def test_only_the_button_that_goes_on_takes_enter_by_itself(qapp):
    assert primary_button("Simpan", print).autoDefault()
    assert not button("Batal", print).autoDefault()
    assert not link_button("Urungkan", print).autoDefault()


def test_the_button_that_goes_on_looks_it(qapp):
    made = primary_button("Cetak", print, icon_name="printer", shortcut="Ctrl+P")
    assert made.property("role") == "primary"
    assert not made.icon().isNull()
