"""Whether a data folder lies where records get lost: on a stick, in a cloud, among rubbish."""

import re
from collections.abc import Iterable
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

    TEMPORARY = "temporary-folder"
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


def folder_risk(
    folder: str, drive: Drive, *, temporary: Iterable[str] = (), synced: Iterable[str] = ()
) -> FolderRisk | None:
    """The gravest risk of a folder on a drive, None on a local disk that nobody copies meanwhile.

    On a network or in a synced folder two PCs spoil one database; a stick is pulled out. What an
    archive program unpacked to have a look at goes when that program closes. `temporary` and
    `synced` are folders that the system tells to be so; a cloud's folder is known by its name too.
    """
    if _is_below(folder, temporary):
        return FolderRisk.TEMPORARY
    kind, root = drive.file_system.lower(), drive.root.lower()
    if drive.is_remote or _NETWORK.search(kind) or folder.startswith(("//", "\\\\")):
        return FolderRisk.NETWORK
    if drive.is_removable or _STICK.match(kind) or root.startswith(_STICK_PLACES):
        return FolderRisk.REMOVABLE
    is_synced = _is_below(folder, synced) or any(map(_SYNCED.fullmatch, _names(folder)))
    return FolderRisk.SYNCED if is_synced else None


def _is_below(folder: str, roots: Iterable[str]) -> bool:
    names = _names(folder)
    return any(root and names[: len(root)] == root for root in map(_names, roots))


def _names(folder: str) -> list[str]:
    return [name for name in re.split(r"[\\/]", folder.lower()) if name]
