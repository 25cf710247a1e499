"""Photos that come in: any picture of a person becomes a small JPEG of the right ratio."""

import hashlib
import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import FileNotReadable, InvalidInput
from app.domain.photo_refusals import (
    FolderNotReadable,
    NoPhotos,
    PhotoIsHeic,
    PhotoNotReadable,
    PhotoTooLarge,
    TooManyPhotos,
)
from app.domain.photo_sizes import PhotoSize, shown_part, stored_size
from app.domain.progress import Progress

if TYPE_CHECKING:
    from PIL.Image import Image

PICTURE_ENDINGS = frozenset("jpg jpeg jpe jfif png webp heic heif bmp gif tif tiff avif".split())
"""Endings of files that are told of, readable or not; others in the folder are no photos."""

MOST_PICTURES = 2000
"""More are somebody's whole album."""
_MOST_BYTES = 60 * 2**20
_MOST_DOTS = 50_000_000
"""About 200 MB while a picture is open; a JPEG is opened at the fraction that is needed."""
_FORMATS = ("JPEG", "PNG", "WEBP")
_HEIC = (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypmsf1")
_QUALITY = 85
_DPI = 300
_DAMAGED = (
    *(OSError, SyntaxError, ValueError, TypeError, AttributeError),
    *(LookupError, EOFError, ArithmeticError, struct.error, zlib.error),
)
"""What Pillow's readers raise, each in its own way, where the bytes make no sense."""


@dataclass(frozen=True)
class Picture:
    """A photo ready to be stored, with the hash of its content."""

    file: str
    sha256: str
    width: int
    height: int
    jpeg: bytes


@dataclass(frozen=True)
class ReadPhotos:
    """The pictures of a folder by file name, and the files that are none with the reason."""

    pictures: tuple[Picture, ...]
    problems: tuple[InvalidInput, ...]


def find_pictures(folder: Path) -> tuple[str, ...]:
    """The names of the pictures in a folder, not of those in folders below it.

    Raises FolderNotReadable, NoPhotos and TooManyPhotos.
    """
    try:
        files = [path.name for path in folder.iterdir() if path.is_file()]
    except OSError as error:
        raise FolderNotReadable(folder=str(folder)) from error
    found = sorted(name for name in files if _is_picture(name))
    if not found:
        raise NoPhotos(folder=str(folder))
    if len(found) > MOST_PICTURES:
        raise TooManyPhotos(folder=str(folder), pictures=len(found), most=MOST_PICTURES)
    return tuple(found)


def read_photos(folder: Path, *, size: PhotoSize, progress: Progress) -> ReadPhotos:
    """Read all pictures of a folder; `progress` hears of each, and what it raises ends the work."""
    files = find_pictures(folder)
    pictures: list[Picture] = []
    problems: list[InvalidInput] = []
    for done, file in enumerate(files):
        progress(done, len(files))
        try:
            pictures.append(read_photo(folder / file, size=size))
        except InvalidInput as problem:
            problems.append(problem)
    progress(len(files), len(files))
    return ReadPhotos(tuple(pictures), tuple(problems))


def read_photo(path: Path, *, size: PhotoSize) -> Picture:
    """Read one picture: upright, cropped, small, and without what a camera writes beside it.

    Raises FileNotReadable, PhotoNotReadable, PhotoIsHeic and PhotoTooLarge.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise PhotoTooLarge(file=path.name)
        content = path.read_bytes()
    except OSError as error:
        raise FileNotReadable(file=path.name) from error
    if content[4:16].startswith(_HEIC):
        raise PhotoIsHeic(file=path.name)
    try:
        jpeg, (width, height) = _as_photo(content, path.name, size)
    except _DAMAGED as error:
        raise PhotoNotReadable(file=path.name) from error
    return Picture(path.name, hashlib.sha256(jpeg).hexdigest(), width, height, jpeg)


def _is_picture(name: str) -> bool:
    stem, dot, ending = name.rpartition(".")
    return bool(stem and dot) and not name.startswith("._") and ending.lower() in PICTURE_ENDINGS


def _as_photo(content: bytes, file: str, size: PhotoSize) -> tuple[bytes, tuple[int, int]]:
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Oddities of a file that still can be read.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            opened = Image.open(io.BytesIO(content), formats=_FORMATS)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise PhotoTooLarge(file=file) from error
        with opened:
            longest = max(size.pixels)
            opened.draft("RGB", (2 * longest, 2 * longest))
            if opened.width * opened.height > _MOST_DOTS:
                raise PhotoTooLarge(file=file)
            upright = _on_white(ImageOps.exif_transpose(opened))
    part = shown_part(*upright.size, size)
    stored = stored_size(part[2] - part[0], part[3] - part[1], size)
    photo = upright.resize(stored, Image.Resampling.LANCZOS, box=part)
    out = io.BytesIO()
    photo.save(out, "JPEG", quality=_QUALITY, optimize=True, dpi=(_DPI, _DPI))
    return out.getvalue(), stored


def _on_white(picture: "Image") -> "Image":
    """The dots of a picture alone, on paper where it is transparent."""
    from PIL import Image

    layer = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    page = Image.new("RGB", layer.size, "white")
    page.paste(layer, mask=layer if layer.mode == "RGBA" else None)
    return page
