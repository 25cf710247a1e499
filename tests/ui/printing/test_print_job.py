"""Printing is true to size: what is 100 mm on the paper of the preview is 100 mm on paper."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter

from app.documents.faces import Face
from app.documents.pen import Box, Pen
from app.documents.rendering import draw_page, page_sizes
from app.domain.errors import Stopped
from app.domain.faults import PrinterFailed
from tests.ui.printing.ruler import draw_ruler, measure
from ui.printing import print_job
from ui.printing.print_job import chosen_pages, lay_out, print_pages

SIZES = {"A4": (210, 297), "F4": (215, 330), "A4 on its side": (297, 210), "F4 on it": (330, 215)}


def printed(printer, pdf, pages=(0,), progress=None):
    print_pages(printer, pdf, pages, progress)
    return Path(printer.outputFileName()).read_bytes()


def count_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


@pytest.mark.parametrize("dpi", [300, 720, 1200])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_page_is_printed_in_its_own_size_and_place(file_printer, size, dpi):
    file_printer.setResolution(dpi)
    lay_out(file_printer, size, "F4")
    paper, ink = measure(printed(file_printer, draw_ruler(*size)))
    assert paper == pytest.approx(size, abs=0.5)
    assert ink == pytest.approx((20, 20, 120, 120), abs=0.3)


def test_pages_of_one_file_may_stand_upright_and_lie_on_their_side(file_printer):
    pen = Pen(297, 210, "Sertifikat dan surat keterangan", Face.SANS)
    pen.end_page()
    pen.turn_to(210, 297)
    pen.end_page()
    lay_out(file_printer, (297, 210), "A4")
    pages = page_sizes(printed(file_printer, pen.finish().pdf, (0, 1, 0)))
    assert [width > height for width, height in pages] == [True, False, True]


def test_no_seam_is_seen_where_the_pieces_of_a_page_meet(file_printer):
    file_printer.setResolution(1200)
    lay_out(file_printer, (210, 297), "A4")
    pen = Pen(210, 297, "Palang", Face.SANS)
    pen.tint(Box(20, 10, 30, 277), (0, 0, 0))
    pen.end_page()
    seen = draw_page(printed(file_printer, pen.finish().pdf), page=0, dpi=254)
    start, step = (350 + 150 * seen.width) * 4, seen.width * 4
    assert max(seen.pixels[start : start + 2600 * step : step]) == 0


def test_a_form_that_the_printer_knows_goes_before_our_own():
    folio = QPageSize(QPageSize.PageSizeId.FanFoldGermanLegal)  # 8.5 x 13 inch
    known = [QPageSize(QPageSize.PageSizeId.A4), folio]
    assert print_job._own_form(known, 215, 330) == folio  # noqa: SLF001 - no printer has it here
    assert print_job._own_form(known[:1], 215, 330) is None  # noqa: SLF001
    assert print_job._own_form([], 215, 330) is None  # noqa: SLF001


def test_a_paper_without_a_form_is_exactly_what_it_is(file_printer):
    assert lay_out(file_printer, (215, 330), "F4")
    size = file_printer.pageLayout().pageSize()
    assert size.size(QPageSize.Unit.Millimeter) == QSizeF(215, 330)
    assert size.name() == "F4"


def test_all_pages_come_unless_some_are_named(file_printer):
    assert chosen_pages(file_printer, 4) == (0, 1, 2, 3)
    file_printer.setPrintRange(QPrinter.PrintRange.PageRange)
    file_printer.setPageRanges(QPageRanges.fromString("2-3,9"))
    assert chosen_pages(file_printer, 4) == (1, 2)


def test_the_last_page_comes_first_where_that_is_wanted(file_printer):
    file_printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(file_printer, 3) == (2, 1, 0)


def test_copies_are_made_here_where_the_printer_cannot(file_printer):
    file_printer.setCopyCount(2)
    assert not file_printer.supportsMultipleCopies()
    assert chosen_pages(file_printer, 2) == (0, 1, 0, 1)
    file_printer.setCollateCopies(False)
    assert chosen_pages(file_printer, 2) == (0, 0, 1, 1)


def test_only_the_pages_that_are_asked_for_are_printed(file_printer):
    told = []
    lay_out(file_printer, (210, 297), "A4")
    pdf = printed(
        file_printer, draw_ruler(210, 297, pages=5), (1, 3), lambda *how_far: told.append(how_far)
    )
    assert count_of(pdf) == 2
    assert told == [(0, 2), (1, 2)]


def test_a_printing_that_is_stopped_goes_out_as_far_as_it_came(file_printer):
    def stop_at(page):
        def stop(done, total):
            if done == page:
                raise Stopped

        return stop

    lay_out(file_printer, (210, 297), "A4")
    ruler = draw_ruler(210, 297, pages=3)
    assert print_pages(file_printer, ruler, range(3), stop_at(2)) == (0, 1)
    assert count_of(Path(file_printer.outputFileName()).read_bytes()) == 2
    with pytest.raises(Stopped):
        print_pages(file_printer, ruler, range(3), stop_at(0))


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_does_not_take_the_paper_is_named(file_printer, tmp_path):
    file_printer.setOutputFileName(str(tmp_path / "tidak" / "ada" / "keluar.pdf"))
    with pytest.raises(PrinterFailed):
        print_pages(file_printer, draw_ruler(210, 297), (0,))
