"""The one hand that draws: a PDF file page by page, in mm from the top left corner."""

import struct
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Any, NamedTuple

from app.documents.faces import Face, metrics
from app.documents.fitting import (
    LEADING,
    Align,
    DoesNotFit,
    Fitted,
    MissingCharacter,
    Notice,
    Style,
    fit_text,
)
from app.documents.type_case import Setting, TypeCase
from app.domain.errors import InvalidValue

MM = 72 / 25.4
"""Points in a millimetre."""

_FINEST = 800
"""Pixels along a picture's longer side: 25 mm at 800 dpi."""

Color = tuple[float, float, float]
Point = tuple[float, float]
BLACK: Color = (0, 0, 0)
WHITE: Color = (1, 1, 1)


class Box(NamedTuple):
    """A place on the page: its left and upper edge, width and height, in mm."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Paper:
    """A finished file, and what the operator must know before it is printed.

    `starts`: the pages, from 0, on which each of its sheets begins; a file of one sheet has none.
    """

    pdf: bytes
    pages: int
    warnings: tuple[Notice, ...]
    starts: tuple[int, ...] = ()


class Pen:
    """Draws one file on pages of one size; what does not fit or cannot be printed is noted.

    The same drawing gives the same bytes: the file carries no clock.
    """

    def __init__(self, width: float, height: float, title: str, face: Face) -> None:
        """Open a file for pages of width x height mm that is set in `face` for the most part."""
        self.width, self.height = width, height
        self.pages = 0
        self._canvas = _open_canvas(width, height, title, face)
        self._type = TypeCase(self._canvas)
        self._cover: Callable[[], None] | None = None
        self._stamps: dict[Hashable, str] = {}
        self._pictures: dict[bytes, object] = {}
        self._photographs: dict[bytes, _Photograph] = {}
        self._notices: dict[Notice, None] = {}

    def turn_to(self, width: float, height: float) -> None:
        """Let the pages from now on have width x height mm."""
        if (width, height) != (self.width, self.height):
            self.width, self.height = width, height
            self._canvas.setPageSize((width * MM, height * MM))

    def put(
        self, text: str | None, box: Box, style: Style, field: str, ndh: int | None = None
    ) -> None:
        """Set a text at the middle height of its box; an absent text is a dash.

        `field` and `ndh` name it where it does not fit or cannot be printed as it is.
        """
        words = text if text and not text.isspace() else "-"
        fitted = fit_text(words, style, box.width * MM, box.height * MM)
        if not fitted.fits:
            self.warn(DoesNotFit(ndh, field, words))
        if fitted.missing:
            self.warn(MissingCharacter(ndh, field, words))
        self._set_lines(fitted, box, style)

    def warn(self, notice: Notice) -> None:
        """Note, once, what the operator must know of this file before it is printed."""
        self._notices[notice] = None

    def put_upwards(self, text: str, box: Box, style: Style, field: str) -> None:
        """Set a text that reads from the bottom of its box to the top."""
        aside = (box.width - box.height) / 2
        lying = Box(box.x + aside, box.y - aside, box.height, box.width)
        self.put_turned(text, lying, 90, style, field)

    def put_turned(self, text: str, box: Box, degrees: float, style: Style, field: str) -> None:
        """Set a text in a box that is turned about its middle, against the clock."""
        self._art.saveState()
        self._canvas.translate(*self._at((box.x + box.width / 2, box.y + box.height / 2)))
        self._canvas.rotate(degrees)
        centered = Box(-box.width / 2, self.height - box.height / 2, box.width, box.height)
        self.put(text, centered, style, field)
        self._art.restoreState()

    def _set_lines(self, fitted: Fitted, box: Box, style: Style) -> None:
        leading = fitted.size * LEADING
        cap = fitted.size * metrics(style.face).cap_height
        block = leading * (len(fitted.lines) - 1) + cap
        baseline = (self.height - box.y - box.height / 2) * MM + block / 2 - cap
        setting = Setting(style.face, fitted.size, style.color, style.tracking * fitted.size)
        for line, run in zip(fitted.lines, fitted.runs, strict=True):
            x = box.x * MM + _indent(style.align, box.width * MM - run * fitted.size)
            self._type.set(line, x, baseline, setting)
            baseline -= leading

    def line(self, start: Point, end: Point, width: float = 0.4, color: Color = BLACK) -> None:
        """Draw a straight line, `width` in pt."""
        self._stroke(width, color)
        self._art.line(*self._at(start), *self._at(end))

    def cut_line(self, start: Point, end: Point) -> None:
        """Draw a broken line along which paper is cut."""
        self._art.setDash(4, 3)
        self.line(start, end, 0.4)
        self._art.setDash()

    def grid(self, rows: Sequence[float], columns: Sequence[float], width: float = 0.4) -> None:
        """Rule a table along the heights of its rows and the places of its columns, in mm."""
        for y in rows:
            self.line((columns[0], y), (columns[-1], y), width)
        for x in columns:
            self.line((x, rows[0]), (x, rows[-1]), width)

    def frame(self, box: Box, width: float = 0.4, color: Color = BLACK) -> None:
        """Draw the four sides of a box, `width` in pt."""
        self._stroke(width, color)
        x, y = self._at((box.x, box.y + box.height))
        self._art.rect(x, y, box.width * MM, box.height * MM)

    def tint(self, box: Box, color: Color) -> None:
        """Fill a box with a colour."""
        self._art.setFillColorRGB(*color)
        x, y = self._at((box.x, box.y + box.height))
        self._art.rect(x, y, box.width * MM, box.height * MM, stroke=0, fill=1)

    def curve(self, points: Sequence[Point], width: float, color: Color) -> None:
        """Draw a smooth line through points (a Catmull-Rom spline), `width` in pt."""
        self._stroke(width, color)
        path = self._art.beginPath()
        path.moveTo(*self._at(points[0]))
        beyond = [points[0], *points, points[-1]]
        for before, start, end, after in zip(beyond, points, points[1:], beyond[3:], strict=False):
            lead = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
            trail = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
            path.curveTo(*self._at(lead), *self._at(trail), *self._at(end))
        self._art.drawPath(path)

    def picture(self, image: bytes, box: Box) -> None:
        """Draw a picture in its own proportions as large as its box takes it.

        Raises InvalidValue for bytes that are no picture.
        """
        if image not in self._pictures:
            self._pictures[image] = _read_picture(image)
        x, y = self._at((box.x, box.y + box.height))
        width, height = box.width * MM, box.height * MM
        self._art.drawImage(
            self._pictures[image], x, y, width, height, mask="auto", preserveAspectRatio=True
        )

    def photograph(self, jpeg: bytes, box: Box) -> None:
        """Draw a JPEG, as it is and once in the file, as large in its proportions as a box is.

        Raises InvalidValue for bytes that are no JPEG.
        """
        if jpeg not in self._photographs:
            self._photographs[jpeg] = _Photograph(jpeg)
        x, y = self._at((box.x, box.y + box.height))
        width, height = box.width * MM, box.height * MM
        self._art.drawImage(self._photographs[jpeg], x, y, width, height, preserveAspectRatio=True)

    def stamp(self, key: Hashable, draw: Callable[[], None]) -> None:
        """Draw what many pages share: once in the file, afterwards by reference."""
        if key not in self._stamps:
            self._stamps[key] = f"stamp{len(self._stamps)}"
            self._art.beginForm(self._stamps[key])
            draw()
            self._art.endForm()
        self._art.doForm(self._stamps[key])

    def engrave(self, draw: "Callable[[Pen], None]") -> None:
        """Draw lines and areas that pages of this size have in every file: they are kept."""
        key = (draw, self.width, self.height)
        name = self._stamps.setdefault(key, f"stamp{len(self._stamps)}")
        self._art.engrave(name, _engraved(*key))

    def lay_over(self, draw: Callable[[], None] | None) -> None:
        """Let every page that is closed from now on have this over all else; None for nothing.

        It darkens what it covers and hides nothing.
        """
        self._cover = draw

    def end_page(self) -> None:
        """Close the page; what is drawn next stands on a new one."""
        if self._cover:
            self._art.saveState()
            self._art.setBlendMode("Multiply")
            self._cover()
            self._art.restoreState()
        self._art.showPage()
        self.pages += 1

    def finish(self) -> Paper:
        """Close the file."""
        return Paper(self._canvas.getpdfdata(), self.pages, tuple(self._notices))

    def written(self) -> str:
        """What was drawn on this page so far, as the file has it."""
        return str(self._art.getCurrentPageContent())

    @property
    def _art(self) -> Any:
        """The canvas for what is no text, which lies over the texts of before."""
        self._type.close()
        return self._canvas

    def _stroke(self, width: float, color: Color) -> None:
        self._art.setLineWidth(width)
        self._canvas.setStrokeColorRGB(*color)

    def _at(self, point: Point) -> Point:
        return point[0] * MM, (self.height - point[1]) * MM


def _open_canvas(width: float, height: float, title: str, face: Face) -> Any:
    from reportlab import rl_config

    from app.documents.lean_canvas import LeanCanvas

    # Text armour around binary streams would make every file a quarter larger.
    rl_config.useA85 = 0
    metrics(face)
    # A face of ours from the start, or ReportLab lists a Helvetica that nobody embeds.
    canvas = LeanCanvas(
        "",
        pagesize=(width * MM, height * MM),
        pageCompression=1,
        invariant=1,
        initialFontName=face.value,
        lang="id-ID",
    )
    canvas.setTitle(title)
    canvas.setAuthor("Aula")
    canvas.setCreator("Aula")
    # Printed at 100 %: boxes for photos and signatures are in real millimetres.
    canvas.setViewerPreference("PrintScaling", "None")
    return canvas


@lru_cache(maxsize=8)
def _engraved(draw: Callable[[Pen], None], width: float, height: float) -> bytes:
    """What a drawing without texts and pictures is in a file."""
    aside = Pen(width, height, "", Face.SERIF)
    draw(aside)
    return aside.written().encode()


def _read_picture(image: bytes) -> object:
    """Decode a picture for ReportLab, no finer than print needs it."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    try:
        picture = Image.open(BytesIO(image)).convert("RGBA")
    except (OSError, SyntaxError, ValueError) as error:
        raise InvalidValue("logo", f"{len(image)} bytes", "a picture as PNG or JPEG") from error
    picture.thumbnail((_FINEST, _FINEST))
    return ImageReader(picture)


class _Photograph:
    """A JPEG for ReportLab, which knows it by its digest and need not decode it."""

    def __init__(self, jpeg: bytes) -> None:
        from reportlab.pdfbase.pdfdoc import PDFError
        from reportlab.pdfbase.pdfutils import readJPEGInfo

        try:
            readJPEGInfo(BytesIO(jpeg))
        except (PDFError, struct.error) as error:
            raise InvalidValue("photo", f"{len(jpeg)} bytes", "a picture as JPEG") from error
        self._jpeg = jpeg

    def __str__(self) -> str:
        return sha256(self._jpeg).hexdigest()

    def jpeg_fh(self) -> BytesIO:
        """The file, under the name by which ReportLab asks for it."""
        return BytesIO(self._jpeg)


def put_below(pen: Pen, text: str, line: Box, style: Style, field: str) -> float:
    """Set a text in as many lines as it takes, each as high as `line`; return where it ends."""
    whole = line._replace(height=line.height * style.lines)
    place = line._replace(height=line.height * lines_of(text, whole, style))
    pen.put(text, place, style, field)
    return place.y + place.height


def _indent(align: Align, spare: float) -> float:
    """How far a line with `spare` pt to fill begins from the left."""
    return {Align.LEFT: 0.0, Align.CENTER: spare / 2, Align.RIGHT: spare}[align]


def size_of(text: str, box: Box, style: Style) -> float:
    """In which size, in pt, a text stands in a box."""
    return fit_text(text, style, box.width * MM, box.height * MM).size


def lines_of(text: str | None, box: Box, style: Style) -> int:
    """How many lines a text takes in a box that is high enough."""
    return len(fit_text(text or "-", style, box.width * MM, box.height * MM).lines)
