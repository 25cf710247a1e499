"""Where things lie: the user's own folder, or beside a program that is carried about."""

import sys

import pytest
from platformdirs import user_data_path

from app.settings import default_data_folder


@pytest.fixture
def built(tmp_path, monkeypatch):
    """Have a built program in a folder of its own."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Aula.exe"))
    return tmp_path


def test_an_installed_program_keeps_its_data_in_the_users_own_folder(built):
    assert default_data_folder() == user_data_path("Aula", appauthor=False, roaming=False)


def test_a_portable_program_keeps_its_data_beside_it(built):
    (built / "portable").touch()
    assert default_data_folder() == built / "data"


def test_a_program_from_source_is_never_portable(built, monkeypatch):
    (built / "portable").touch()
    monkeypatch.delattr(sys, "frozen")
    assert default_data_folder() != built / "data"
