"""Printing through a real CUPS queue: what is 100 mm in the paper is 100 mm on the paper."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from app.documents import specimens
from app.documents.attendance_sheet import draw_attendance_sheets
from app.documents.certificate import draw_certificates
from app.documents.page import PaperSize
from tests.ui.printing.pdf_queue import NAME, OFFICE
from tests.ui.printing.ruler import draw_ruler, measure

ROOT = Path(__file__).resolve().parents[3]

# CUPS's library asks once in a process where the server is, so each printing is one of its own.
PRINTING = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from app.documents.rendering import page_sizes
from ui.printing.print_job import chosen_pages, lay_out, print_pages

app = QApplication([])
queue, title, path, size = sys.argv[1:]
pdf = Path(path).read_bytes()
printer = QPrinter(QPrinterInfo.printerInfo(queue), QPrinter.PrinterMode.HighResolution)
printer.setDocName(title)
sizes = page_sizes(pdf)
print(lay_out(printer, sizes[0], size))
pages = chosen_pages(printer, len(sizes))
assert print_pages(printer, pdf, pages) == pages
"""


@pytest.fixture
def print_out(pdf_queue, tmp_path):
    """Print a file on the queue and give back what came out."""

    def send(pdf, size, *, queue=NAME, is_known=True):
        title, path = pdf_queue.new_title(), tmp_path / "kertas.pdf"
        path.write_bytes(pdf)
        words = [sys.executable, "-c", PRINTING, queue, title, str(path), size]
        env = pdf_queue.environment
        done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
        assert done.stdout == f"{is_known}\n"
        return pdf_queue.printed(title)

    return send


@pytest.mark.parametrize("size", PaperSize)
def test_an_upright_page_comes_out_in_its_true_size(print_out, size):
    width, height = size.portrait
    out = print_out(draw_ruler(width, height, pages=2), size.value)
    for page in (0, 1):
        paper, ink = measure(out, page)
        assert paper == pytest.approx(size.portrait, abs=1)
        assert ink == pytest.approx((20, 20, 120, 120), abs=0.5)


@pytest.mark.parametrize("size", PaperSize)
def test_a_page_on_its_side_comes_out_in_its_true_size(print_out, size):
    width, height = size.landscape
    paper, ink = measure(print_out(draw_ruler(width, height), size.value))
    # The sheet goes through the printer upright, so the page lies on it turned.
    assert paper == pytest.approx(size.portrait, abs=1)
    left, top, right, bottom = ink
    assert (right - left, bottom - top) == pytest.approx((100, 100), abs=0.4)
    assert (left, paper[1] - bottom) == pytest.approx((20, 20), abs=1)


def test_a_printer_with_margins_of_its_own_moves_nothing(print_out):
    paper, ink = measure(print_out(draw_ruler(210, 297), "A4", queue=OFFICE))
    assert paper == pytest.approx((210, 297), abs=1)
    assert ink == pytest.approx((20, 20, 120, 120), abs=0.5)


def test_a_paper_that_the_printer_does_not_know_is_told_and_nothing_is_made_smaller(print_out):
    out = print_out(draw_ruler(215, 330), "F4", queue=OFFICE, is_known=False)
    paper, ink = measure(out)
    assert paper == pytest.approx((210, 297), abs=1)
    assert ink == pytest.approx((20, 20, 120, 120), abs=0.5)


def test_real_papers_come_out_whole(print_out):
    sheets = draw_attendance_sheets([specimens.attendance_sheet(30)], PaperSize.F4)
    certificates = draw_certificates(specimens.certificate_sheets(1), PaperSize.A4)
    for paper, size in ((sheets, "F4"), (certificates, "A4")):
        with pypdfium2.PdfDocument(print_out(paper.pdf, size)) as document:
            assert len(document) == paper.pages
