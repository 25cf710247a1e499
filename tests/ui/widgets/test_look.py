"""The look: light and dark, both with enough contrast for tired eyes."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from ui.widgets.look import DARK, LIGHT, colours, follow_system, is_dark, wear

TEXTS = "text quiet_text accent green amber blue red grey".split()
"""What is written on the window and on surfaces."""


def luminance(colour):
    """How bright a colour is, by WCAG 2.2."""
    shown = QColor(colour)
    parts = (shown.redF(), shown.greenF(), shown.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The contrast of two colours, from 1 to 21, by WCAG 2.2."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", TEXTS)
def test_words_stand_out_from_what_they_are_written_on(worn, text):
    told = asdict(worn)
    for ground in ("window", "surface", "selection"):
        assert contrast(told[text], told[ground]) >= 4.5, ground


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_chosen_or_pressed_can_be_read(worn):
    assert contrast(worn.on_accent, worn.accent) >= 4.5
    assert contrast(worn.text, worn.selection) >= 4.5
    assert contrast(worn.text, worn.hover) >= 4.5
    assert contrast(worn.window, worn.amber) >= 4.5


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edges_of_fields_and_the_handles_of_scroll_bars_are_seen(worn):
    assert contrast(worn.edge, worn.window) >= 3
    assert contrast(worn.edge, worn.surface) >= 3


def test_the_whole_program_wears_one_look(qapp):
    wear(qapp, dark=True)
    assert is_dark()
    assert colours() is DARK
    wear(qapp, dark=False)
    assert colours() is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_what_cannot_be_used_is_grey_in_both_looks(qapp):
    wear(qapp, dark=False)
    group, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText
    assert qapp.palette().color(group, role).name() == LIGHT.grey


def test_the_style_is_ours_whatever_the_system_would_take(qapp):
    qapp.setStyle("Windows")
    follow_system(qapp)
    assert qapp.style().name() == "fusion"


def test_the_program_changes_its_look_with_the_system(qapp):
    follow_system(qapp)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert is_dark()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not is_dark()
