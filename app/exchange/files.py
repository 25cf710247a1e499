"""Files that leave: whole or not at all, under names that every system takes."""

import errno
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TypeVar

from app.domain.errors import StorageError
from app.domain.faults import (
    DiskFull,
    FileExists,
    FileInUse,
    FolderNotWritable,
    NameForbidden,
    PathTooLong,
    StorageFailed,
)
from app.domain.file_names import is_forbidden, is_too_long, safe_name

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_SUCH_PLACE = {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ELOOP}
_NO_SUCH_PLACE |= {errno.ENAMETOOLONG, errno.EINVAL}
_KEPT = {errno.EACCES, errno.EPERM, errno.EBUSY}
_IS_WINDOWS = os.name == "nt"
PARTIAL = ".aula-"
"""How the name of a file begins that is not complete yet."""
_TRIES, _SECONDS_BETWEEN_TRIES = 21, 0.05

T = TypeVar("T")


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


def patiently(
    act: Callable[[], T],
    *,
    is_windows: bool = _IS_WINDOWS,
    pause: Callable[[float], None] = time.sleep,
) -> T:
    """Do what Windows refuses once more, for a second: virus scanners hold files just written."""
    for _ in range(_TRIES - 1):
        try:
            return act()
        except OSError as error:
            if not is_windows or error.errno not in _KEPT:
                raise
        pause(_SECONDS_BETWEEN_TRIES)
    return act()


@dataclass(frozen=True)
class WrittenFile:
    """A file that was written; `pages` for papers."""

    path: Path
    sha256: str
    pages: int | None = None


def place_for(out: Path, name: str) -> Path:
    """The file to write: `out` itself, or a file of this name in it when it is a folder.

    A path that is not there yet counts as a file when it has an ending of any kind. Raises
    NameForbidden and PathTooLong for an `out` that the system does not take.
    """
    refuse_forbidden(out)
    with writing(out):
        is_file = out.suffix and not out.is_dir()
    return out if is_file else out / name_in(out, name)


def name_in(folder: PurePath, name: str, *, is_windows: bool = _IS_WINDOWS) -> str:
    """A name of our choice for a file in a folder, as every system takes it."""
    stem, dot, ending = name.rpartition(".")
    return safe_name(stem, dot + ending, folder=_absolute(folder), is_windows=is_windows)


def refuse_forbidden(path: PurePath, *, is_windows: bool = _IS_WINDOWS) -> None:
    """Raise NameForbidden or PathTooLong for a path of someone's choice that cannot be written."""
    names = path.parts[1:] if path.anchor else path.parts
    for name in names:
        if is_forbidden(name, is_windows=is_windows):
            raise NameForbidden(name=name, file=str(path))
    if is_windows and is_too_long(_absolute(path.parent), path.name):
        raise PathTooLong(file=str(path))


def _absolute(folder: PurePath) -> str:
    return str(folder if folder.is_absolute() else Path.cwd() / folder)


def deliver(path: Path, content: bytes, *, force: bool, pages: int | None = None) -> WrittenFile:
    """Write a file beside its place and move it there when it is complete.

    Raises NameForbidden, PathTooLong, FileExists unless forced, FileInUse where the old one
    cannot be replaced, and StorageError where the disk says no.
    """
    refuse_existing(path, force=force)
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Unlike those of tempfile, a file made this way gets the permissions that the user gives.
        partial = path.with_name(PARTIAL + secrets.token_hex(8))
        try:
            with partial.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _move(partial, path, force=force)
        finally:
            with suppress(OSError):  # The file is delivered, or the first refusal tells more.
                patiently(lambda: partial.unlink(missing_ok=True))
    return WrittenFile(path, hashlib.sha256(content).hexdigest(), pages)


def is_there(path: Path, content: bytes) -> bool:
    """Whether a file has this very content already; raises StorageError if it cannot be read."""
    with writing(path):
        is_as_long = path.is_file() and path.stat().st_size == len(content)
        return is_as_long and path.read_bytes() == content


def clear_partials(folder: Path) -> None:
    """Take away what a delivery into a folder left there when the power or the program went."""
    with suppress(OSError):  # What stays hurts nobody.
        for partial in folder.glob(f"{PARTIAL}*"):
            partial.unlink(missing_ok=True)


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise FileExists unless forced; to be asked before the work of filling the file too.

    A name that the system does not take is refused too.
    """
    refuse_forbidden(path)
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
        patiently(lambda: partial.replace(path))
    except OSError as error:
        if error.errno in _KEPT and path.is_file() and not _is_held(partial):
            raise FileInUse(file=str(path)) from error
        raise


def _is_held(path: Path) -> bool:
    """Whether a program keeps a file from being moved, if only to its own name."""
    try:
        path.rename(path)
    except OSError:
        return True
    return False


def _claim(partial: Path, path: Path) -> None:
    """Give a file a name that nobody has, or raise FileExistsError."""
    if _IS_WINDOWS:
        patiently(lambda: partial.rename(path))
        return
    try:
        path.hardlink_to(partial)
    except FileExistsError:
        raise
    except OSError:  # file systems without links, as on USB sticks
        path.touch(exist_ok=False)
        partial.replace(path)
