"""What the system knows of the drive on which a folder lies."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from app.domain.folder_risk import Drive, FolderRisk, folder_risk

_REMOVABLE, _REMOTE = 2, 4
"""What Windows answers when it is asked for the type of a drive."""

_TEMPORARY = ("TEMP", "TMP")
_SYNCED = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Variables of the environment that name folders."""


def risk_of(folder: Path) -> FolderRisk | None:
    """What is wrong with a place for records; slow where a share does not answer."""
    return folder_risk(
        os.path.realpath(folder),
        drive_of(folder),
        # Only a built program is unpacked by an archive program; from source it is tried there.
        temporary=_told(_TEMPORARY) if getattr(sys, "frozen", False) else (),
        synced=_told(_SYNCED),
    )


def _told(names: tuple[str, ...]) -> tuple[str, ...]:
    """The folders that the environment names, by their real and long names."""
    return tuple(os.path.realpath(os.environ[name]) for name in names if os.environ.get(name))


def drive_of(folder: Path) -> Drive:
    """The drive of a folder."""
    storage = QStorageInfo(str(folder.absolute()))
    root, kind = storage.rootPath(), storage.fileSystemType().toStdString()
    number = _type_on_windows(root)
    return Drive(root, kind, is_remote=number == _REMOTE, is_removable=number == _REMOVABLE)


def _type_on_windows(root: str) -> int:
    """The number that Windows has for a drive's type; 0 on other systems."""
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(root.replace("/", "\\")))
