"""The window is opened, clicked, started again, and worn light and dark; what fails is raised."""

import sys

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.errors import AppError
from ui.pages.participants import ParticipantsPage
from ui.self_test import screen, window
from ui.self_test.trial import Unexpected
from ui.single_start import Hold


@pytest.fixture(autouse=True)
def patience(app, monkeypatch):
    """Wait no longer than a test may last."""
    monkeypatch.setattr(screen.wait, "__defaults__", (2.0,))


def test_a_click_on_the_rail_brings_the_page_with_its_people(trial):
    hook, before = sys.excepthook, set(QApplication.topLevelWidgets())
    assert window.click(trial).startswith("Peserta with 30 people")
    assert QImage(str(trial.files / "window.png")).width() >= 700
    assert sys.excepthook is hook
    left = set(QApplication.topLevelWidgets()) - before
    assert not [each for each in left if each.isVisible()]


def test_a_page_that_does_not_come_is_missed(trial, monkeypatch):
    monkeypatch.setattr(window, "_press", lambda *_: None)
    with pytest.raises(Unexpected, match="Peserta did not come"):
        window.click(trial)


def test_a_page_without_its_people_is_missed(trial, monkeypatch):
    monkeypatch.setattr(window, "PEOPLE", 31)
    with pytest.raises(Unexpected, match="does not list 31 people"):
        window.click(trial)


def test_a_fault_in_a_page_is_raised_and_not_only_shown(trial, monkeypatch):
    def break_down(_page):
        raise ZeroDivisionError

    monkeypatch.setattr(ParticipantsPage, "refresh", break_down)
    with pytest.raises(ZeroDivisionError):
        window.click(trial)


def test_records_that_do_not_open_are_missed(trial, monkeypatch):
    (trial.data / "aula.db").write_bytes(b"something else" * 100)
    with pytest.raises((Unexpected, AppError)):
        window.click(trial)


def test_a_second_start_finds_the_first(trial):
    assert window.second_start(trial)


def test_a_second_start_that_would_open_too_is_found(trial, monkeypatch):
    monkeypatch.setattr(window, "Hold", lambda _folder: Hold(trial.folder))
    with pytest.raises(Unexpected, match="a second window would open"):
        window.second_start(trial)


def test_records_that_are_open_in_another_window_are_not_tried(trial):
    other = Hold(trial.data)
    assert other.take()
    other.answer()
    with pytest.raises(Unexpected, match="another window has these records open"):
        window.click(trial)
    other.release()


def test_both_looks_are_worn(trial):
    told = window.looks(trial)
    assert told.startswith("light ")
    for kind in ("window", "dialog"):
        light, dark = (
            QImage(str(trial.files / f"{kind}-{look}.png")).pixelColor(3, 3).lightness()
            for look in ("light", "dark")
        )
        assert light > dark


def test_a_look_that_is_not_worn_is_found(trial, monkeypatch):
    monkeypatch.setattr(window, "wear", lambda *_, **__: None)
    with pytest.raises(Unexpected, match="dark"):
        window.looks(trial)
