"""Printing: the window's own way to paper, into a file."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.documents.page import PaperSize
from app.documents.rendering import page_sizes
from ui.papers import PAPERS
from ui.printing.print_job import lay_out, print_pages
from ui.self_test.papers import has_ink
from ui.self_test.screen import application
from ui.self_test.trial import TRAINING, Check, Trial, require

CODE = "attendance-sheet"
DOTS = 300
OFF = 1.0
"""Millimetres by which a printed page may differ from its paper."""


def print_to_file(trial: Trial) -> str:
    """Print a sheet into a file; it must come out on A4, with something on it."""
    application()
    kind, size = PAPERS[CODE], PaperSize.A4
    with trial.records() as records:
        sheets = records.read(kind.load().gather, training=TRAINING, session=1)
    pdf = kind.draw(sheets, size).paper.pdf
    pages = page_sizes(pdf)
    place = trial.files / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place))
    printer.setResolution(DOTS)
    lay_out(printer, pages[0], size)
    print_pages(printer, pdf, range(len(pages)))
    printed = place.read_bytes()
    found = page_sizes(printed)
    told = ", ".join(f"{width:.1f} x {height:.1f} mm" for width, height in found)
    sides = [abs(is_ - be) for page in found for is_, be in zip(page, size.portrait, strict=True)]
    require(len(found) == len(pages) and max(sides) <= OFF, f"printed on {told}")
    require(has_ink(printed), "the printed page is blank")
    known = ", ".join(QPrinterInfo.availablePrinterNames()) or "none"
    return f"{told}; printers of this system: {known}"


CHECKS: tuple[tuple[str, Check], ...] = (("print", print_to_file),)
