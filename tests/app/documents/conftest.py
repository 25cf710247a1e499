"""Finished papers read back: what stands where, in mm from the upper left corner."""

import json
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw

MM = 72 / 25.4
TOLERANCE = 0.4
GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class Piece:
    """A run of text on a page: its words and the box of its ink in mm."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class ReadPage:
    """One page as a reader sees it: size in mm, all its text, and the pieces of it."""

    width: float
    height: float
    text: str
    pieces: tuple[Piece, ...]


def read_pages(pdf: bytes) -> list[ReadPage]:
    """Read a PDF back."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        return [_read_page(page) for page in document]


def _read_page(page) -> ReadPage:
    width, height = page.get_size()
    with closing(page.get_textpage()) as text:
        pieces = tuple(_pieces(text, height))
        return ReadPage(width / MM, height / MM, text.get_text_range(), pieces)


def _pieces(text, height: float) -> Iterator[Piece]:
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = text.get_text_bounded(left, bottom, right, top).strip()
        yield Piece(words, left / MM, (height - top) / MM, right / MM, (height - bottom) / MM)


@pytest.fixture
def read():
    """Read a paper back into pages."""
    return lambda paper: read_pages(paper.pdf)


@pytest.fixture
def is_golden():
    """Tell whether the pages of a paper are as they were when somebody last looked at them.

    AULA_GOLDEN=write writes the expectation anew: look at the paper before you keep it.
    """

    def compare(name: str, pages: list[ReadPage]) -> bool:
        found = [
            [[piece.text, round(piece.left, 1), round(piece.top, 1)] for piece in page.pieces]
            for page in pages
        ]
        file = GOLDEN / f"{name}.json"
        if os.environ.get("AULA_GOLDEN") == "write":
            lines = ",\n".join(
                "[\n" + ",\n".join(json.dumps(p, ensure_ascii=False) for p in page) + "\n]"
                for page in found
            )
            file.write_text(f"[{lines}]\n", encoding="utf-8")
        expected = json.loads(file.read_text(encoding="utf-8"))
        assert [[p[0] for p in page] for page in found] == [[p[0] for p in x] for x in expected]
        for page, wanted in zip(found, expected, strict=True):
            for (text, *place), (_, *meant) in zip(page, wanted, strict=True):
                assert place == pytest.approx(meant, abs=TOLERANCE), text
        return True

    return compare


@pytest.fixture
def fonts_are_embedded():
    """Tell whether a PDF carries every font it uses, in TrueType outlines."""

    def check(pdf: bytes) -> bool:
        fonts = pdf.count(b"/Subtype /TrueType")
        return (
            fonts > 0
            and pdf.count(b"/Type /Font ") + pdf.count(b"/Type /Font\n") == fonts
            and pdf.count(b"/FontFile2") == fonts
        )

    return check


@pytest.fixture(scope="session")
def emblem():
    """An invented emblem with a transparent ground, as PNG."""
    picture = Image.new("RGBA", (200, 220), (0, 0, 0, 0))
    shield = [(10, 10), (190, 10), (190, 130), (100, 215), (10, 130)]
    ImageDraw.Draw(picture).polygon(shield, fill=(20, 90, 95, 255))
    stream = BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()
