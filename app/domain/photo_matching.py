"""Whose photo a file is, by its name alone: what NIP, NDH and name in it say must agree.

Nothing is guessed: what fits several people, or contradicts itself, and several files for one
person are told.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.people import name_key, same_person_by_name, written_so
from app.domain.photo_names import Said, read_file_name

_SHORTEST_SINGLE_NAME = 3
"""Fewer letters are an initial, which stands for nobody by itself."""


class PhotoSign(StrEnum):
    """How a file was found to be somebody's photo."""

    NIP = "by-nip"
    NDH = "by-ndh"
    NAME = "by-name"
    LIKENESS = "by-likeness"
    HAND = "by-hand"


class PhotoDoubt(StrEnum):
    """Why a file is nobody's photo so far."""

    NOBODY = "photo-of-nobody"
    UNCLEAR = "photo-unclear"
    SEVERAL = "photo-not-alone"


@dataclass(frozen=True)
class Sitter:
    """Somebody of the class, as far as file names can tell of them; `code` is the scan code."""

    code: str
    ndh: int
    nip: str | None
    name: str


@dataclass(frozen=True)
class PhotoMatch:
    """A file that is somebody's photo, and by what."""

    file: str
    sitter: Sitter
    sign: PhotoSign


@dataclass(frozen=True)
class UnmatchedPhoto:
    """A file of which it is not known whose it is, with those whom it may show."""

    file: str
    doubt: PhotoDoubt
    sitters: tuple[Sitter, ...] = ()


@dataclass(frozen=True)
class PhotoMatching:
    """What the names of a folder tell: matches by NDH, and the files that need a look."""

    matches: tuple[PhotoMatch, ...]
    unmatched: tuple[UnmatchedPhoto, ...]


def match_photos(files: Collection[str], sitters: Sequence[Sitter]) -> PhotoMatching:
    """Find whose photo each file is; nobody gets two."""
    found = [_find(file, sitters) for file in sorted(files)]
    matches = [one for one in found if isinstance(one, PhotoMatch)]
    unmatched = [one for one in found if isinstance(one, UnmatchedPhoto)]
    claims = Counter(match.sitter for match in matches)
    unmatched += [
        UnmatchedPhoto(match.file, PhotoDoubt.SEVERAL, (match.sitter,))
        for match in matches
        if claims[match.sitter] > 1
    ]
    alone = [match for match in matches if claims[match.sitter] == 1]
    return PhotoMatching(
        tuple(sorted(alone, key=lambda match: match.sitter.ndh)),
        tuple(sorted(unmatched, key=lambda one: one.file)),
    )


def _find(file: str, sitters: Sequence[Sitter]) -> PhotoMatch | UnmatchedPhoto:
    """Ask each sign whom it means; those that mean anybody must agree on one person."""
    said = read_file_name(file, {sitter.nip for sitter in sitters if sitter.nip})
    sign_of_name, named = _by_name(said.name, sitters)
    meant = {
        PhotoSign.NIP: frozenset(sitter for sitter in sitters if sitter.nip in said.nips),
        PhotoSign.NDH: frozenset(sitter for sitter in sitters if sitter.ndh == said.ndh),
        sign_of_name: named,
    }
    telling = {sign: people for sign, people in meant.items() if people}
    if not telling:
        return UnmatchedPhoto(file, PhotoDoubt.NOBODY)
    agreed = frozenset.intersection(*telling.values())
    surest = next(iter(telling))
    if len(agreed) == 1:
        (sitter,) = agreed
        if not _speaks_against(said, sitter, surest):
            return PhotoMatch(file, sitter, surest)
    everybody = frozenset.union(*telling.values())
    in_order = tuple(sorted(everybody, key=lambda sitter: sitter.ndh))
    return UnmatchedPhoto(file, PhotoDoubt.UNCLEAR, in_order)


def _speaks_against(said: Said, sitter: Sitter, surest: PhotoSign) -> bool:
    """Whether a file names somebody beside the one it was found for, who is not of the class."""
    if surest == PhotoSign.NIP:
        return any(nip != sitter.nip for nip in said.nips)
    is_other_nip = bool(said.nips) and sitter.nip is not None
    is_other_name = bool(said.name) and not _fits(said.name, sitter.name)
    return is_other_nip or is_other_name


def _by_name(name: str, sitters: Sequence[Sitter]) -> tuple[PhotoSign, frozenset[Sitter]]:
    """Whom a name means: those who are called so, else those who nearly are."""
    meant = written_so(name, sitters) or sitters
    alike = frozenset(sitter for sitter in meant if name and _fits(name, sitter.name))
    equal = frozenset(sitter for sitter in alike if _plain(sitter.name) == _plain(name))
    return (PhotoSign.NAME, equal) if equal else (PhotoSign.LIKENESS, alike)


def _fits(name: str, full: str) -> bool:
    """Whether a name, perhaps shortened or misspelled or a single one, may mean this person."""
    key = name_key(name)
    is_single = len(key) >= _SHORTEST_SINGLE_NAME and key in name_key(full).split()
    return is_single or same_person_by_name(name, full)


def _plain(name: str) -> str:
    return name_key(name).replace(" ", "")
