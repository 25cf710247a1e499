"""What a folder of photos says no to, as named errors with fields."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.errors import InvalidInput, NotFound, Stale


@dataclass(eq=False)
class FolderNotReadable(InvalidInput):
    """A folder that is missing, is none, or may not be looked into."""

    code: ClassVar[str] = "folder-not-readable"
    folder: str


@dataclass(eq=False)
class NoPhotos(InvalidInput):
    """A folder without any picture."""

    code: ClassVar[str] = "no-photos"
    folder: str


@dataclass(eq=False)
class TooManyPhotos(InvalidInput):
    """A folder with far more pictures than a class has people."""

    code: ClassVar[str] = "too-many-photos"
    folder: str
    pictures: int
    most: int


@dataclass(eq=False)
class PhotoNotReadable(InvalidInput):
    """A file that is no picture of a kind that is read, or a damaged one."""

    code: ClassVar[str] = "photo-not-readable"
    file: str


@dataclass(eq=False)
class PhotoIsHeic(InvalidInput):
    """A picture in the form of Apple's telephones, which nothing here reads."""

    code: ClassVar[str] = "photo-is-heic"
    file: str


@dataclass(eq=False)
class PhotoTooLarge(InvalidInput):
    """A picture with more bytes or dots than is safe to open."""

    code: ClassVar[str] = "photo-too-large"
    file: str


@dataclass(eq=False)
class UnknownPhoto(NotFound):
    """No photo of this content is stored."""

    code: ClassVar[str] = "unknown-photo"
    sha256: str


@dataclass(eq=False)
class StalePhoto(Stale):
    """A participant whose photo was changed since it was looked at."""

    code: ClassVar[str] = "stale-photo"
    name: str
    ndh: int
