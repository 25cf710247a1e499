"""What the system knows of the drive on which a folder lies."""

import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from app.domain.folder_risk import Drive, FolderRisk, folder_risk

_REMOVABLE, _REMOTE = 2, 4
"""What Windows answers when it is asked for the type of a drive."""


def risk_of(folder: Path) -> FolderRisk | None:
    """What is wrong with a place for records; slow where a share does not answer."""
    return folder_risk(str(folder.absolute()), drive_of(folder))


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
