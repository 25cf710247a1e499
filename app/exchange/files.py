"""Files that leave: whole or not at all, under names that every system takes."""

import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import StorageError
from app.domain.faults import DiskFull, FileExists, FileInUse, FolderNotWritable, StorageFailed

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_SUCH_PLACE = {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ELOOP}
_NO_SUCH_PLACE |= {errno.ENAMETOOLONG, errno.EINVAL}
_KEPT = {errno.EACCES, errno.EPERM, errno.EBUSY}
_LONGEST = 200
"""Bytes of a name before its ending; most systems take 255 in all."""


def named_fault(error: OSError, path: Path) -> StorageError:
    """Name what the system said no to when a file was written."""
    if error.errno in _FULL:
        return DiskFull(folder=str(path.parent))
    if error.errno in _CLOSED | _NO_SUCH_PLACE:
        return FolderNotWritable(folder=str(path.parent))
    return StorageFailed(folder=str(path.parent), detail=error.strerror or type(error).__name__)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Name the system's refusals while a file is written."""
    try:
        yield
    except OSError as error:
        raise named_fault(error, path) from error


@dataclass(frozen=True)
class WrittenFile:
    """A file that was written; `pages` for papers."""

    path: Path
    sha256: str
    pages: int | None = None


def place_for(out: Path, name: str) -> Path:
    """The file to write: `out` itself, or a file of this name in it when it is a folder.

    A path that is not there yet counts as a file when it has an ending of any kind.
    """
    stem, dot, ending = name.rpartition(".")
    with writing(out):
        is_file = out.suffix and not out.is_dir()
    if is_file:
        return out
    return out / f"{_safe(stem)}{dot}{ending}"


def _safe(stem: str) -> str:
    """The stem of a name without what Windows forbids, and not too long for any system."""
    from pathvalidate import sanitize_filename

    clean = sanitize_filename(stem, replacement_text="-", platform="universal", max_len=_LONGEST)
    return str(clean)


def deliver(path: Path, content: bytes, *, force: bool, pages: int | None = None) -> WrittenFile:
    """Write a file beside its place and move it there when it is complete.

    Raises FileExists unless forced, FileInUse where the old one cannot be replaced, and
    StorageError where the disk says no.
    """
    refuse_existing(path, force=force)
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Unlike those of tempfile, a file made this way gets the permissions that the user gives.
        partial = path.with_name(f".aula-{secrets.token_hex(8)}{path.suffix}")
        try:
            with partial.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _move(partial, path, force=force)
        finally:
            partial.unlink(missing_ok=True)
    return WrittenFile(path, hashlib.sha256(content).hexdigest(), pages)


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise FileExists unless forced; to be asked before the work of filling the file too."""
    with writing(path):
        if not force and path.exists():
            raise FileExists(file=str(path))


def _move(partial: Path, path: Path, *, force: bool) -> None:
    if force:
        _replace(partial, path)
        return
    try:
        _claim(partial, path)
    except FileExistsError as error:
        raise FileExists(file=str(path)) from error


def _replace(partial: Path, path: Path) -> None:
    try:
        partial.replace(path)
    except OSError as error:
        if error.errno in _KEPT and path.is_file():
            raise FileInUse(file=str(path)) from error
        raise


def _claim(partial: Path, path: Path) -> None:
    """Give a file a name that nobody has, or raise FileExistsError."""
    if os.name == "nt":
        partial.rename(path)
        return
    try:
        path.hardlink_to(partial)
    except FileExistsError:
        raise
    except OSError:  # file systems without links, as on USB sticks
        path.touch(exist_ok=False)
        partial.replace(path)
