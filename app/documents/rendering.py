"""Finished papers looked into: sizes of pages, their pixels, and where a text stands.

The library behind it may be used by one thread at a time, so all is closed before it is left.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from app.documents.pen import MM, Box

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_BAND = 500_000
"""Pixels of a band, 2 MB: while one is handled, Python lets no other thread go on."""


@dataclass(frozen=True)
class Picture:
    """Pixels of a page from `top` down, four bytes each: blue, green, red and one unused."""

    top: int
    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True)
class Hit:
    """A place where a text stands: the page from 0, and a box in mm for every line of it."""

    page: int
    boxes: tuple[Box, ...]


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in mm."""
    with _opened(pdf) as document:
        sizes = (document.get_page_size(index) for index in range(len(document)))
        return tuple((width / MM, height / MM) for width, height in sizes)


def draw_page(pdf: bytes, *, page: int, dpi: float) -> Picture:
    """The pixels of one page."""
    with _opened(pdf) as document:
        sheet = document[page]
        return _draw(sheet, dpi, 0, _pixels_high(sheet, dpi))


def draw_in_bands(pdf: bytes, *, page: int, dpi: float) -> Iterator[Picture]:
    """One page from its head to its foot in pieces, so that no size of page fills the memory."""
    with _opened(pdf) as document:
        sheet = document[page]
        whole = _pixels_high(sheet, dpi)
        high = max(1, _BAND // ceil(sheet.get_width() * _scale(dpi)))
        for top in range(0, whole, high):
            yield _draw(sheet, dpi, top, min(high, whole - top))


def find_text(pdf: bytes, *, text: str) -> tuple[Hit, ...]:
    """Every place where a text stands, in capitals or not, in the order of reading."""
    if not text.strip():
        return ()
    with _opened(pdf) as document:
        return tuple(hit for page in range(len(document)) for hit in _found(document, page, text))


def _found(document: Any, page: int, text: str) -> Iterator[Hit]:
    height = document[page].get_height()
    words = document[page].get_textpage()
    search = words.search(text.strip())
    while place := search.get_next():
        boxes = (words.get_rect(line) for line in range(words.count_rects(*place)))
        yield Hit(
            page,
            tuple(
                Box(left / MM, (height - top) / MM, (right - left) / MM, (top - bottom) / MM)
                for left, bottom, right, top in boxes
            ),
        )


def _pixels_high(sheet: "PdfPage", dpi: float) -> int:
    height: float = sheet.get_height()
    return ceil(height * _scale(dpi))


def _scale(dpi: float) -> float:
    """Pixels for a point; a trifle less, or 100.00001 pixels would be rounded up to 101."""
    return dpi / 72 * (1 - 1e-6)


def _draw(sheet: "PdfPage", dpi: float, top: int, height: int) -> Picture:
    scale = _scale(dpi)
    below = _pixels_high(sheet, dpi) - top - height
    # Half a pixel less, so that rounding up hits the very pixel.
    crop = (0, max(0, below - 0.5) / scale, 0, max(0, top - 0.5) / scale)
    bitmap = sheet.render(scale=scale, crop=crop, prefer_bgrx=True, may_draw_forms=False)
    picture = Picture(top, bitmap.width, bitmap.height, bytes(bitmap.buffer))
    bitmap.close()
    return picture


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()
