"""Where a data folder may lie, and where records get lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.folder_risk import Drive, FolderRisk, folder_risk

DISK = Drive("/", "ext4")


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("/srv/umpama/Aula", DISK),
        ("D:\\Kerja\\Aula", Drive("D:/", "NTFS")),
        ("/Users/umpama/Library/Application Support/Aula", Drive("/", "apfs")),
        ("/srv/Dropboxes/Aula", DISK),
        ("/srv/Drive saya kecil/Aula", DISK),
    ],
)
def test_a_local_disk_is_no_risk(folder, drive):
    assert folder_risk(folder, drive) is None


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("\\\\server\\bersama\\Aula", Drive("", "NTFS")),
        ("//server/bersama/Aula", Drive("//server/bersama", "NTFS")),
        ("Z:\\Aula", Drive("Z:/", "NTFS", is_remote=True)),
        ("/mnt/kantor/Aula", Drive("/mnt/kantor", "nfs4")),
        ("/mnt/kantor/Aula", Drive("/mnt/kantor", "cifs")),
        ("/mnt/kantor/Aula", Drive("/mnt/kantor", "fuse.sshfs")),
    ],
)
def test_a_share_is_told_as_network(folder, drive):
    assert folder_risk(folder, drive) is FolderRisk.NETWORK


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("E:\\Aula", Drive("E:/", "NTFS", is_removable=True)),
        ("E:\\Aula", Drive("E:/", "FAT32")),
        ("/run/media/umpama/STIK/Aula", Drive("/run/media/umpama/STIK", "ext4")),
        ("/media/umpama/STIK/Aula", Drive("/media/umpama/STIK", "vfat")),
        ("/Volumes/STIK/Aula", Drive("/Volumes/STIK", "exfat")),
    ],
)
def test_a_stick_is_told_as_removable(folder, drive):
    assert folder_risk(folder, drive) is FolderRisk.REMOVABLE


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Pemerintah Kota Contoh",
        "Dropbox (Kantor)",
        "Google Drive",
        "GoogleDrive-umpama",
        "My Drive",
        "iCloudDrive",
        "Nextcloud",
    ],
)
@pytest.mark.parametrize("sign", ["/", "\\"])
def test_a_folder_that_a_cloud_copies_is_told_as_synced(name, sign):
    assert folder_risk(sign.join(("C:", "umpama", name, "Aula")), DISK) is FolderRisk.SYNCED


@pytest.mark.parametrize(
    ("folder", "root"),
    [
        (
            "C:\\Umpama\\Temp\\Rar$EX\\Aula\\data",
            "c:/umpama/temp/",
        ),
        ("/srv/sementara/arsip/Aula/data", "/srv/sementara"),
        ("/srv/sementara", "/srv/sementara"),
    ],
)
def test_what_an_archive_program_unpacked_for_a_look_is_told_as_temporary(folder, root):
    stick = Drive("E:/", "FAT32", is_removable=True)
    assert folder_risk(folder, stick, temporary=(root,)) is FolderRisk.TEMPORARY


@pytest.mark.parametrize("root", ["D:\\Awan Contoh", "d:/awan contoh", "D:\\"])
def test_a_folder_that_the_system_names_as_synced_is_told_whatever_its_name(root):
    folder = "D:\\Awan Contoh\\Aula"
    assert folder_risk(folder, DISK) is None
    assert folder_risk(folder, DISK, synced=("E:\\", root)) is FolderRisk.SYNCED


@pytest.mark.parametrize("root", ["", "/", "/srv/awa", "/srv/awan/Aula/data", "/awan"])
def test_a_folder_beside_or_above_a_named_one_is_no_risk(root):
    assert folder_risk("/srv/awan/Aula", DISK, temporary=(root,), synced=(root,)) is None


@given(st.lists(st.text(st.characters(exclude_characters="/\\"), min_size=1), min_size=1))
def test_a_folder_below_a_temporary_one_is_at_risk_by_either_sign(names):
    for sign in ("/", "\\"):
        folder = sign.join(("C:", *names, "Aula"))
        root = "/".join(("C:", *names))
        assert folder_risk(folder, DISK, temporary=(root,)) is FolderRisk.TEMPORARY
