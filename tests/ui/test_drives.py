"""What the system tells of the drive on which a folder lies."""

import sys

import pytest

from app.domain.folder_risk import FolderRisk
from ui.drives import drive_of, risk_of


def test_the_disk_of_this_machine_has_a_root_and_a_file_system(tmp_path):
    drive = drive_of(tmp_path)
    assert drive.root
    assert drive.file_system
    assert not drive.is_remote


def test_a_folder_named_like_a_cloud_is_told_whatever_the_disk(tmp_path):
    assert risk_of(tmp_path / "OneDrive - Kota Contoh" / "Aula") is not None


@pytest.mark.parametrize("name", ["TEMP", "TMP"])
def test_a_built_program_is_warned_of_a_temporary_folder_and_one_from_source_is_not(
    tmp_path, monkeypatch, name
):
    for other in ("TEMP", "TMP"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, str(tmp_path))
    assert risk_of(tmp_path / "arsip" / "data") is None
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert risk_of(tmp_path / "arsip" / "data") is FolderRisk.TEMPORARY
    assert risk_of(tmp_path.parent / "data") is None


@pytest.mark.parametrize("name", ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"])
def test_a_folder_that_the_environment_names_as_synced_is_told(tmp_path, monkeypatch, name):
    folder = tmp_path / "Awan Contoh" / "Aula"
    assert risk_of(folder) is None
    monkeypatch.setenv(name, str(folder.parent))
    assert risk_of(folder) is FolderRisk.SYNCED
