"""Into the practice room and back: another folder is asked for, with what the window remembers."""

from typing import Any

from PySide6.QtCore import QSettings

from app.usecases.organization import read_organization
from app.workspace import Workspace
from ui.practice_room import enter_practice, is_own_room, leave_practice


def wanted_folders(desk):
    found: list[Any] = []
    desk.folder_wanted.connect(found.append)
    return found


def test_the_room_is_furnished_and_opened_with_language_and_name(empty_desk):
    desk, folders = empty_desk, wanted_folders(empty_desk)
    desk.settings.setValue("language", "en")
    desk.settings.setValue("operator", "Andini Contoh")
    enter_practice(desk, desk)
    assert folders == [desk.folder / "latihan"]
    with Workspace(folders[0], operator="Penguji Contoh") as room:
        organization = room.read(read_organization)
    assert organization is not None
    assert organization.is_practice
    kept = QSettings(str(folders[0] / "window.ini"), QSettings.Format.IniFormat)
    assert (kept.value("language"), kept.value("operator")) == ("en", "Andini Contoh")


def test_what_the_window_does_not_remember_is_not_invented(empty_desk):
    folders = wanted_folders(empty_desk)
    enter_practice(empty_desk, empty_desk)
    kept = QSettings(str(folders[0] / "window.ini"), QSettings.Format.IniFormat)
    assert kept.allKeys() == []


def test_one_leaves_for_the_records_beside_which_the_room_lies(new_desk, data_folder, tmp_path):
    desk = new_desk(data_folder)
    desk.settings = QSettings(str(tmp_path / "latihan" / "window.ini"), QSettings.Format.IniFormat)
    assert not is_own_room(desk)
    desk.is_practice = True
    assert is_own_room(desk)
    folders = wanted_folders(desk)
    leave_practice(desk)
    assert folders == [tmp_path]
