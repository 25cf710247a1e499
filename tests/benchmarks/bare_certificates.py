"""The limit for certificates: the same pages as quick as a bare ReportLab canvas goes.

What certificates share is two form objects, and a page is set in one text object; there is no
fitting, wrapping, checking of characters or layout here, only the calls that ReportLab needs.
"""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from math import cos, pi, sin

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.documents.certificate import CertificateSheet, CertificateTerms
from app.documents.faces import FONTS

Point = tuple[float, float]

REGULAR, BOLD, ITALIC = "Bare-Regular", "Bare-Bold", "Bare-Italic"
MM = 72 / 25.4
WIDTH, HEIGHT = 297 * MM, 210 * MM
MIDDLE = WIDTH / 2
LABELS = ("NIP", "Tempat, tanggal lahir", "Pangkat, golongan ruang", "Jabatan", "Unit kerja")
FACTS, FACT_LINE = (135 * MM, HEIGHT - 92 * MM), 5.3 * MM
EDGE = 9.25 * MM
STRANDS, ACROSS, DOWN = 6, 163, 112
"""The woven border: strands a side, and curves a strand along the long and the short sides."""
PETALS = 97
"""Curves of each of the two lines of a rosette in a corner."""


def register_faces() -> None:
    """Read the typefaces, under names of their own: else ReportLab takes the program's."""
    for face in (REGULAR, BOLD, ITALIC):
        font = TTFont(face, FONTS / f"{face.replace('Bare', 'GentiumBookPlus')}.ttf")
        font.face.name = face.encode()
        registerFont(font)


def draw(sheets: Sequence[CertificateSheet]) -> bytes:
    """Draw front and back of each certificate in turn into one file."""
    rl_config.useA85 = 0
    stream = BytesIO()
    canvas = Canvas(stream, (WIDTH, HEIGHT), pageCompression=1, initialFontName=REGULAR)
    draw_shared(canvas, sheets[0].terms)
    for sheet in sheets:
        canvas.doForm("front")
        draw_own(canvas, sheet)
        canvas.showPage()
        canvas.doForm("back")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def draw_own(canvas: Canvas, sheet: CertificateSheet) -> None:
    """Set what is the person's own: number, name and five facts."""
    number = f"Nomor: {sheet.number}"
    text = canvas.beginText()
    text.setFont(BOLD, 24)
    text.setTextOrigin(MIDDLE - stringWidth(sheet.name, BOLD, 24) / 2, HEIGHT - 84 * MM)
    text.textOut(sheet.name)
    text.setFont(REGULAR, 11.5)
    text.setTextOrigin(MIDDLE - stringWidth(number, REGULAR, 11.5) / 2, HEIGHT - 61 * MM)
    text.textOut(number)
    x, y = FACTS
    for fact in (sheet.nip, sheet.born, sheet.rank, sheet.position, sheet.unit):
        text.setTextOrigin(x, y)
        text.textOut(fact or "-")
        y -= FACT_LINE
    canvas.drawText(text)


def draw_shared(canvas: Canvas, terms: CertificateTerms) -> None:
    """Draw what is nobody's own, once: the art and words of a front, the table of a back."""
    canvas.beginForm("front")
    draw_art(canvas)
    draw_front_words(canvas, terms)
    draw_signature(canvas, terms.signed, terms)
    canvas.endForm()
    canvas.beginForm("back")
    draw_back(canvas, terms)
    canvas.endForm()


def draw_back(canvas: Canvas, terms: CertificateTerms) -> None:
    """Draw a back, on which nothing is anybody's own."""
    canvas.rect(7 * MM, 7 * MM, WIDTH - 14 * MM, HEIGHT - 14 * MM)
    canvas.rect(8.4 * MM, 8.4 * MM, WIDTH - 16.8 * MM, HEIGHT - 16.8 * MM)
    draw_table(canvas, terms)
    draw_signature(canvas, terms.signed, terms)


def draw_front_words(canvas: Canvas, terms: CertificateTerms) -> None:
    """Set the words of a front that all share."""
    statement = (
        f"yang diselenggarakan oleh {terms.organizer} di {terms.place} pada tanggal "
        f"{terms.dates} selama {terms.jp}."
    )
    offices = enumerate(terms.letterhead.lines)
    lines = (
        *((text, REGULAR, 12, 29 + 4.7 * index) for index, text in offices),
        (terms.title, BOLD, 34, 54),
        (terms.legal_basis or "-", ITALIC, 10, 67),
        ("Diberikan kepada:", ITALIC, 11.5, 74),
        (terms.achievement, BOLD, 14, 121),
        (terms.program, BOLD, 16, 129),
        (f"{terms.batch} Tahun {terms.year}", REGULAR, 11.5, 136),
        (statement, REGULAR, 10, 143),
    )
    for line, face, size, down in lines:
        canvas.setFont(face, size)
        canvas.drawCentredString(MIDDLE, HEIGHT - down * MM, line)
    canvas.setFont(REGULAR, 11.5)
    for index, label in enumerate(LABELS):
        canvas.drawString(86 * MM, FACTS[1] - index * FACT_LINE, label)
        canvas.drawString(FACTS[0] - 3 * MM, FACTS[1] - index * FACT_LINE, ":")
    canvas.rect(33 * MM, 19 * MM, 30 * MM, 40 * MM)
    canvas.drawString(35 * MM, 40 * MM, "Pasfoto 3 x 4 cm")


def draw_signature(canvas: Canvas, dated: str, terms: CertificateTerms) -> None:
    """Set who signs and when."""
    who = terms.signatory
    lines = (dated, f"{who.position},", who.name, who.rank or "-", f"NIP {who.nip}")
    canvas.setFont(REGULAR, 11.5)
    for index, line in enumerate(lines):
        canvas.drawCentredString(220 * MM, (55 - 5 * index) * MM, line)


def draw_table(canvas: Canvas, terms: CertificateTerms) -> None:
    """Draw the table of a back, row by row."""
    back = terms.back
    subjects = [(str(n), s.name, s.jp) for n, s in enumerate(back.subjects if back else (), 1)]
    heads = ("DAFTAR MATA PELATIHAN", terms.program, f"{terms.batch} Tahun {terms.year}")
    titles = [*(("", head, "") for head in heads), ("No.", "Mata Pelatihan", "JP")]
    rows = [*titles, *subjects, ("", "Jumlah", back.total if back else "")]
    canvas.setFont(REGULAR, 11)
    for index, row in enumerate(rows):
        y = HEIGHT - (30 + 7 * index) * MM
        canvas.line(60 * MM, y, 240 * MM, y)
        for x, cell in zip((60, 71, 224), row, strict=True):
            canvas.line(x * MM, y, x * MM, y - 7 * MM)
            canvas.drawString((x + 2) * MM, y - 5 * MM, cell)


def draw_art(canvas: Canvas) -> None:
    """Draw as many curves as the border of a front has: waves on four sides, a rosette a corner."""
    canvas.setStrokeColorRGB(0.24, 0.49, 0.51)
    canvas.setLineWidth(0.3)
    for strand in range(STRANDS):
        phase = 2 * pi * strand / STRANDS
        for edge in (EDGE, HEIGHT - EDGE):
            draw_curves(canvas, [(x, edge + off) for x, off in wave(WIDTH, ACROSS, phase)])
        for edge in (EDGE, WIDTH - EDGE):
            draw_curves(canvas, [(edge + off, y) for y, off in wave(HEIGHT, DOWN, phase)])
    for x, y in ((x, y) for x in (EDGE, WIDTH - EDGE) for y in (EDGE, HEIGHT - EDGE)):
        for radius in (7, 10):
            turns = [2 * pi * step / PETALS for step in range(PETALS + 1)]
            draw_curves(canvas, [(x + radius * cos(t), y + radius * sin(t)) for t in turns])


def wave(length: float, curves: int, phase: float) -> list[Point]:
    """A wave between two corners: how far along, and how far off the middle."""
    room = length - 4 * EDGE
    return [
        (2 * EDGE + room * step / curves, 7 * sin(2 * pi * step / 6 + phase))
        for step in range(curves + 1)
    ]


def draw_curves(canvas: Canvas, points: Sequence[Point]) -> None:
    """Draw a line through points, a curve from each to the next."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for (x, y), (next_x, next_y) in pairwise(points):
        path.curveTo(x, y, next_x, next_y, next_x, next_y)
    canvas.drawPath(path)
