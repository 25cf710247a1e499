"""Signed PDFs that come back: each begins with the bytes of its original, by which it is known."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.exchange.files import writing
from app.exchange.kept_files import keep_file, place_of


@dataclass(frozen=True)
class SignedPdf:
    """A signed file that is kept now: its name and SHA-256, and those of its original.

    `begins_alike` where it begins with the bytes of the original.
    """

    name: str
    sha256: str
    original_sha256: str
    begins_alike: bool


@dataclass(frozen=True)
class LeftPdf:
    """A file that was not taken, and why: `original`, `begins-otherwise` or `not-readable`."""

    path: Path
    code: str


@dataclass(frozen=True)
class GatheredPdfs:
    """The files that are kept now, and those that were left where they lie."""

    signed: tuple[SignedPdf, ...]
    left: tuple[LeftPdf, ...]


def pdfs_in(folder: Path) -> tuple[Path, ...]:
    """The PDFs of a folder by name. Raises StorageError."""
    with writing(folder / "."):
        found = [path for path in folder.iterdir() if path.suffix.lower() == ".pdf"]
    return tuple(sorted(path for path in found if path.is_file()))


def gather_signed(
    paths: Sequence[Path], *, originals: Sequence[str], documents: Path, anyway: bool = False
) -> GatheredPdfs:
    """Keep those files that begin with an original, given by SHA-256, and are more than it.

    What begins otherwise is kept `anyway` as that of the only original. Raises StorageError where
    nothing can be kept; a file that cannot be read is left.
    """
    by_size = _by_size(originals, documents)
    signed, left = [], []
    for path in paths:
        try:
            content = path.read_bytes()
        except OSError:
            left.append(LeftPdf(path, "not-readable"))
            continue
        known = _original_of(content, by_size)
        if known == hashlib.sha256(content).hexdigest():
            left.append(LeftPdf(path, "original"))
        elif known is not None or anyway:
            original = known or originals[0]
            sha256 = keep_file(documents, content)
            signed.append(SignedPdf(path.name, sha256, original, begins_alike=known is not None))
        else:
            left.append(LeftPdf(path, "begins-otherwise"))
    return GatheredPdfs(tuple(signed), tuple(left))


def _by_size(originals: Sequence[str], documents: Path) -> dict[int, set[str]]:
    """The originals by their length, the shortest first; they need not be read for that."""
    found: dict[int, set[str]] = defaultdict(set)
    for sha256 in originals:
        with suppress(OSError):  # `aula check` names what is missing
            found[place_of(documents, sha256).stat().st_size].add(sha256)
    return dict(sorted(found.items()))


def _original_of(content: bytes, by_size: dict[int, set[str]]) -> str | None:
    """The longest original with which some bytes begin, found in one pass over them."""
    found, begun, done = None, hashlib.sha256(), 0
    for size, originals in by_size.items():
        if size > len(content):
            break
        begun.update(memoryview(content)[done:size])
        done = size
        sha256 = begun.hexdigest()
        found = sha256 if sha256 in originals else found
    return found
