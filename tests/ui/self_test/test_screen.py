"""The screen is told, waited for no longer than said, and a picture of nothing is found."""

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

from ui.self_test.screen import picture_of, screen, wait
from ui.self_test.trial import Unexpected


def test_the_screen_is_told_and_what_qt_complains_of_goes_to_the_log(app, new_trial):
    assert screen(new_trial).startswith("offscreen, ")
    qWarning("the paint is wet")
    assert new_trial.log.read_text(encoding="utf-8") == "Qt: the paint is wet\n"


def test_nothing_is_waited_for_longer_than_said(app):
    wait(lambda: True, "nothing", 0)
    with pytest.raises(Unexpected, match=r"the page came late: not within 0\.05 s"):
        wait(lambda: False, "the page came late", 0.05)


def test_a_window_that_shows_nothing_is_found(app, qtbot, tmp_path):
    empty = QWidget()
    qtbot.addWidget(empty)
    with pytest.raises(Unexpected, match=r"kosong\.png shows nothing"):
        picture_of(empty, tmp_path / "kosong.png")


def test_a_picture_that_cannot_be_saved_is_named(app, qtbot, tmp_path):
    empty = QWidget()
    qtbot.addWidget(empty)
    with pytest.raises(Unexpected, match="cannot be written"):
        picture_of(empty, tmp_path / "tidak" / "ada.png")
