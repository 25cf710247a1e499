"""What the system tells of the drive on which a folder lies."""

from ui.drives import drive_of, risk_of


def test_the_disk_of_this_machine_has_a_root_and_a_file_system(tmp_path):
    drive = drive_of(tmp_path)
    assert drive.root
    assert drive.file_system
    assert not drive.is_remote


def test_a_folder_named_like_a_cloud_is_told_whatever_the_disk(tmp_path):
    assert risk_of(tmp_path / "OneDrive - Kota Contoh" / "Aula") is not None
