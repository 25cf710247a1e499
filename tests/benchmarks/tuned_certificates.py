"""The limit for one file each: a ReportLab canvas for every certificate, tuned as well as it goes.

The art of a front is a JPEG that is embedded as it is, what a side says of everybody is a form
object, the words are those of the bare canvas; there is no ASCII85, and nothing is checked.
"""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from pypdfium2 import PdfDocument
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from app.documents.certificate import CertificateSheet, CertificateTerms
from tests.benchmarks import bare_certificates as bare

_DPI = 150


def draw_art(file: Path) -> None:
    """Make the JPEG of the art of a front."""
    stream = BytesIO()
    canvas = Canvas(stream, (bare.WIDTH, bare.HEIGHT))
    bare.draw_art(canvas)
    canvas.save()
    page = PdfDocument(stream.getvalue())[0]
    page.render(scale=_DPI / 72).to_pil().convert("RGB").save(file, "JPEG", quality=85)


def write_each(sheets: Sequence[CertificateSheet], art: Path, folder: Path) -> None:
    """Write a file for each certificate."""
    rl_config.useA85 = 0
    folder.mkdir()
    for sheet in sheets:
        file = folder / f"{sheet.ndh}.pdf"
        canvas = Canvas(
            str(file), (bare.WIDTH, bare.HEIGHT), pageCompression=1, initialFontName=bare.REGULAR
        )
        _draw(canvas, sheet, art)
        canvas.save()


def _draw(canvas: Canvas, sheet: CertificateSheet, art: Path) -> None:
    _draw_shared(canvas, sheet.terms, art)
    canvas.doForm("front")
    bare.draw_own(canvas, sheet)
    canvas.showPage()
    canvas.doForm("back")
    canvas.showPage()


def _draw_shared(canvas: Canvas, terms: CertificateTerms, art: Path) -> None:
    canvas.beginForm("front")
    canvas.drawImage(str(art), 0, 0, bare.WIDTH, bare.HEIGHT)
    bare.draw_front_words(canvas, terms)
    bare.draw_signature(canvas, terms.signed, terms)
    canvas.endForm()
    canvas.beginForm("back")
    bare.draw_back(canvas, terms)
    canvas.endForm()
