"""Whether a data folder lies where records get lost: on the network, on a stick, in a cloud."""

import re
from dataclasses import dataclass
from enum import StrEnum

_NETWORK = re.compile(r"nfs|cifs|smb|afpfs|9p|webdav|davfs|sshfs|rclone")
_STICK = re.compile(r"v?fat|exfat|msdos")
_STICK_PLACES = ("/media/", "/run/media/", "/volumes/")
_SYNCED = re.compile(
    r"(onedrive|dropbox|nextcloud|owncloud|google ?drive)([ (-].*)?"
    r"|my drive|drive saya|icloud ?drive|mobile documents|pcloud ?drive|mega ?sync|synologydrive"
)


class FolderRisk(StrEnum):
    """What is wrong with a place for records."""

    NETWORK = "network-folder"
    REMOVABLE = "removable-folder"
    SYNCED = "synced-folder"


@dataclass(frozen=True)
class Drive:
    """Where a folder lies, as the system tells it."""

    root: str
    file_system: str
    is_remote: bool = False
    is_removable: bool = False


def folder_risk(folder: str, drive: Drive) -> FolderRisk | None:
    """The gravest risk of a folder on a drive, None on a local disk that nobody copies meanwhile.

    On a network or in a synced folder two PCs spoil one database; a stick is pulled out.
    """
    kind, root = drive.file_system.lower(), drive.root.lower()
    if drive.is_remote or _NETWORK.search(kind) or folder.startswith(("//", "\\\\")):
        return FolderRisk.NETWORK
    if drive.is_removable or _STICK.match(kind) or root.startswith(_STICK_PLACES):
        return FolderRisk.REMOVABLE
    names = re.split(r"[\\/]", folder.lower())
    return FolderRisk.SYNCED if any(map(_SYNCED.fullmatch, names)) else None
