"""Files kept for good: each under the SHA-256 of its bytes, so that none is ever rewritten."""

import hashlib
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.domain.progress import Progress
from app.exchange.files import deliver, is_there, writing

_OURS = re.compile(r"[0-9a-f]{64}\.pdf")
_OF_SOMEBODY = re.compile(r"[^.].*\.pdf", re.IGNORECASE)


def place_of(folder: Path, sha256: str) -> Path:
    """Where a kept file lies."""
    return folder / f"{sha256}.pdf"


def keep_file(folder: Path, content: bytes) -> str:
    """Keep a file unless it is kept already; returns its SHA-256. Raises StorageError."""
    sha256 = hashlib.sha256(content).hexdigest()
    place = place_of(folder, sha256)
    if not is_there(place, content):
        deliver(place, content, force=True)
    return sha256


def read_kept(folder: Path, sha256: str) -> bytes | None:
    """The bytes of a kept file; None where it is missing or is not what was kept."""
    with suppress(OSError):
        content = place_of(folder, sha256).read_bytes()
        if hashlib.sha256(content).hexdigest() == sha256:
            return content
    return None


def count_kept(folder: Path) -> int:
    """How many files are kept in a folder."""
    return len(_names(folder, _OURS))


def copy_missing(source: Path, target: Path, at_most: int | None = None) -> tuple[Path, ...]:
    """Copy the kept files that another folder lacks, each whole or not at all, or so many of them.

    Returns those that are not what was kept: they are not copied. Raises StorageError.
    """
    damaged, copied = [], 0
    for name in sorted(_names(source, _OURS) - _names(target, _OURS)):
        if copied == at_most:
            break
        content = read_kept(source, name.removesuffix(".pdf"))
        if content is None:
            damaged.append(source / name)
        else:
            deliver(target / name, content, force=True)
            copied += 1
    return tuple(damaged)


def find_faults(
    folder: Path, named: Sequence[tuple[str, str]], progress: Progress | None = None
) -> tuple[tuple[str, str], ...]:
    """What is missing, changed or strange: the code of each fault, and what it concerns.

    `named` says whose each SHA-256 is. A whole file that nobody names is no fault: files are kept
    before they are recorded. `progress` is told (done, total) between two files.
    """
    nobodys = _names(folder, _OF_SOMEBODY) - {place_of(folder, sha256).name for _, sha256 in named}
    looks = [(owner, place_of(folder, sha256)) for owner, sha256 in named]
    looks += [("", folder / name) for name in sorted(nobodys)]
    found = []
    for done, (owner, place) in enumerate(looks):
        if progress:
            progress(done, len(looks))
        if read_kept(folder, place.stem) is not None:
            continue
        if not owner:
            found.append(("document-unexpected", place.name))
        else:
            code = "document-altered" if place.exists() else "document-missing"
            found.append((code, f"{owner}, {place.name}"))
    return tuple(found)


def damaged_in(folder: Path) -> tuple[str, ...]:
    """The names of the kept files of a folder that are not what was kept."""
    names = sorted(_names(folder, _OURS))
    return tuple(name for name in names if read_kept(folder, name.removesuffix(".pdf")) is None)


def _names(folder: Path, kind: re.Pattern[str]) -> set[str]:
    """The names of one kind in a folder; where there is no folder, none."""
    with writing(folder / "."):
        try:
            with os.scandir(folder) as entries:
                return {entry.name for entry in entries if kind.fullmatch(entry.name)}
        except (FileNotFoundError, NotADirectoryError):
            return set()
