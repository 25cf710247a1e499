"""Words on a page: headings, cards, empty states that say what to do."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.widgets.buttons import primary_button
from ui.widgets.labels import EmptyState, Sign, card, doubt, empty, heading, problem, quiet


def test_a_heading_is_larger_than_the_text(qapp):
    assert heading("Data pribadi").font().pointSizeF() > QLabel().font().pointSizeF()


def test_each_kind_of_words_looks_like_what_it_is(qapp):
    made = {quiet("a"): "quiet", problem("b"): "problem", doubt("c"): "doubt", card(): "card"}
    assert all(widget.property("role") == role for widget, role in made.items())
    assert quiet("a").wordWrap()


@pytest.mark.parametrize("factor", ["1", "1.25", "1.5", "2"])
def test_a_sign_is_as_sharp_as_the_screen(factor):
    code = (
        "from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from ui.widgets.labels import Sign\n"
        "shown = Sign(20, 'x').pixmap(); print(shown.width(), shown.devicePixelRatio())"
    )
    environment = {**os.environ, "QT_SCALE_FACTOR": factor}
    said = subprocess.check_output([sys.executable, "-c", code], env=environment, text=True)
    assert said.split() == [str(round(20 * float(factor))), str(float(factor))]


def test_a_sign_is_drawn_anew_on_another_screen(qtbot):
    sign = Sign(20, "x")
    qtbot.addWidget(sign)
    before = sign.pixmap().cacheKey()
    QApplication.sendEvent(sign, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert sign.pixmap().cacheKey() != before


def test_an_empty_state_says_what_to_do_and_offers_it(qtbot):
    made = EmptyState("users", "Belum ada peserta", "Impor daftar.", primary_button("Impor", print))
    qtbot.addWidget(made)
    said = [label.text() for label in made.findChildren(QLabel) if label.text()]
    assert said == ["Belum ada peserta", "Impor daftar."]
    assert [way.text() for way in made.findChildren(QPushButton)] == ["Impor"]


def test_an_emptied_row_shows_nothing(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(QLabel("satu"))
    row.addStretch(1)
    window.show()
    empty(row)
    assert row.count() == 0
    assert not [label for label in window.findChildren(QLabel) if label.isVisible()]
