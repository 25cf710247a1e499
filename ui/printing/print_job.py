"""One printing: which pages, on what paper, in true size, a page after the other."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.documents.rendering import draw_in_bands, page_sizes
from app.domain.errors import Stopped
from app.domain.faults import PrinterFailed
from app.domain.progress import Progress

Size = tuple[float, float]

_FINEST = 600
"""Dots per inch beyond which nobody sees a difference."""

_NEAR = 1.6
"""Millimetres by which a printer's own form may differ, as its Folio of 8.5 x 13 inch from F4."""


def lay_out(printer: QPrinter, size: Size, name: str) -> bool:
    """Take paper of a page's size, upright or on its side; returns whether the printer has it.

    `size` is width and height in mm. A form that the printer knows goes before one of our own
    `name`, for it may be that of a tray. No margin is left to the printer.
    """
    short, long = sorted(size)
    known = QPrinterInfo(printer).supportedPageSizes()
    paper = _own_form(known, short, long) or QPageSize(
        QSizeF(short, long), QPageSize.Unit.Millimeter, name, QPageSize.SizeMatchPolicy.ExactMatch
    )
    layout = QPageLayout(paper, _orientation(size), QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    return _own_form([printer.pageLayout().pageSize()], short, long) is not None


def chosen_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages that the operator asked for, from 0, in the order in which they are to come."""
    pages = list(range(count))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        pages = [page for page in pages if ranges.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    if printer.supportsMultipleCopies():
        return tuple(pages)
    copies = range(printer.copyCount())
    if printer.collateCopies():
        return tuple(page for _ in copies for page in pages)
    return tuple(page for page in pages for _ in copies)


def print_pages(
    printer: QPrinter, pdf: bytes, pages: Sequence[int], progress: Progress | None = None
) -> tuple[int, ...]:
    """Print pages of a file in true size; returns those that went out.

    A printing that `progress` stops goes out as far as it came, where the printer takes nothing
    back; else nothing does, and Stopped is raised. Raises PrinterFailed where the printer fails.
    """
    painter = QPainter()
    sizes = page_sizes(pdf)
    sent: list[int] = []
    try:
        for page in pages:
            if progress:
                progress(len(sent), len(pages))
            printer.setPageOrientation(_orientation(sizes[page]))
            if not (printer.newPage() if sent else painter.begin(printer)):
                raise PrinterFailed(printer=printer.printerName())
            _paint(painter, printer, pdf, page)
            sent.append(page)
    except Stopped:
        if not sent or printer.abort():
            raise
    finally:
        is_whole = not painter.isActive() or painter.end()
    if not is_whole or printer.printerState() == QPrinter.PrinterState.Error:
        raise PrinterFailed(printer=printer.printerName())
    return tuple(sent)


def _orientation(size: Size) -> QPageLayout.Orientation:
    """How a sheet lies for a page of this size: a file may have pages of both kinds."""
    is_wide = size[0] > size[1]
    return QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait


def _paint(painter: QPainter, printer: QPrinter, pdf: bytes, page: int) -> None:
    """Paint a page on the whole sheet, from its own corner, dot by dot or in whole steps."""
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    step = ceil(printer.resolution() / _FINEST)
    for band in draw_in_bands(pdf, page=page, dpi=printer.resolution() / step):
        place = QRectF(0, band.top * step, band.width * step, band.height * step)
        form = QImage.Format.Format_RGB32
        painter.drawImage(place, QImage(band.pixels, band.width, band.height, form))


def _own_form(known: Sequence[QPageSize], short: float, long: float) -> QPageSize | None:
    """The printer's form that comes closest to a size, if one comes close enough."""

    def off(form: QPageSize) -> float:
        size = form.size(QPageSize.Unit.Millimeter)
        return max(abs(size.width() - short), abs(size.height() - long))

    nearest = min(known, key=off, default=None)
    return nearest if nearest is not None and off(nearest) <= _NEAR else None
