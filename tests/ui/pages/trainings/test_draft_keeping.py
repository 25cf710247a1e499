"""What was typed and could not be stored outlives the program."""

import pytest
from PySide6.QtCore import QSettings

from ui.pages.trainings.draft import Draft
from ui.pages.trainings.draft_keeping import forget, keep, kept
from ui.pages.trainings.draft_rows import SubjectText

BASE = Draft({"code": "CM/IV"}, ())
TYPED = Draft({"code": 'CM "4"'}, (SubjectText("Etika, dan lain-lain", "3"),))


@pytest.fixture
def settings(tmp_path):
    """Open settings in a file."""
    return lambda: QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_what_was_typed_is_found_again_after_a_restart(settings):
    keep(settings(), "CM/IV", BASE, TYPED)
    assert kept(settings(), "cm/iv") == (BASE, TYPED)
    assert kept(settings(), "CM-IV") is None


def test_what_was_stored_is_forgotten(settings):
    opened = settings()
    keep(opened, "CM/IV", BASE, TYPED)
    forget(opened, "CM/IV")
    assert kept(opened, "CM/IV") is None


def test_what_cannot_be_read_is_nothing(settings):
    opened = settings()
    keep(opened, "CM/IV", BASE, TYPED)
    (key,) = opened.allKeys()
    opened.setValue(key, ["{", "{"])
    assert kept(opened, "CM/IV") is None
