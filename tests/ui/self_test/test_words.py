"""Fonts and translations that were left out of a program are missed."""

import gettext

import pytest

from app.documents import faces
from ui.self_test import words
from ui.self_test.trial import Unexpected


def test_the_fonts_have_the_letters_of_names(new_trial):
    assert "Carlito-Bold" in words.fonts(new_trial)


def test_a_font_that_is_not_there_is_missed(new_trial, monkeypatch, tmp_path):
    monkeypatch.setattr(words, "FONTS", tmp_path)
    with pytest.raises(Unexpected, match=r"GentiumBookPlus-Regular\.ttf is missing"):
        words.fonts(new_trial)


@pytest.fixture
def unread_faces():
    """Typefaces that nothing in this process has measured or printed yet."""
    faces.metrics.cache_clear()
    faces.printable.cache_clear()
    yield
    faces.metrics.cache_clear()
    faces.printable.cache_clear()


@pytest.mark.usefixtures("unread_faces")
def test_a_font_that_is_damaged_is_found(new_trial, monkeypatch, tmp_path):
    for face in faces.Face:
        (tmp_path / f"{face}.ttf").write_bytes(b"no font")
    monkeypatch.setattr(words, "FONTS", tmp_path)
    monkeypatch.setattr(faces, "FONTS", tmp_path)
    with pytest.raises(Exception, match="TrueType"):
        words.fonts(new_trial)


def test_a_letter_that_a_font_lacks_is_found(new_trial, monkeypatch):
    monkeypatch.setattr(words, "LETTERS", "Budi 日本")
    with pytest.raises(Unexpected, match="lacks"):
        words.fonts(new_trial)


def test_both_languages_are_there(new_trial):
    assert words.translations(new_trial).endswith(" texts, Kehadiran / Attendance")


def test_a_text_that_is_not_translated_is_found(new_trial, monkeypatch):
    monkeypatch.setattr(words, "TOLD", ({"x": "Nobody wrote this"},))
    with pytest.raises(Unexpected, match="Nobody wrote this"):
        words.translations(new_trial)


def test_a_catalogue_that_is_not_there_is_missed(new_trial, monkeypatch, tmp_path):
    monkeypatch.setattr(words, "RESOURCES", tmp_path)
    with pytest.raises(FileNotFoundError):
        words.translations(new_trial)


def test_a_language_that_is_english_after_all_is_found(new_trial, monkeypatch):
    monkeypatch.setattr(words, "Wording", lambda _language: gettext_of_nothing)
    with pytest.raises(Unexpected, match="both languages say Attendance"):
        words.translations(new_trial)


class _Nothing(gettext.NullTranslations):
    """Translates nothing."""

    def text(self, source):
        """Say what was written."""
        return source


gettext_of_nothing = _Nothing()
