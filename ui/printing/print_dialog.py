"""The system's question which printer, which pages and how many copies."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from ui.printing.print_job import lay_out
from ui.printing.shown_paper import ShownPaper
from ui.wording import Wording

PRINTER = "papers/printer"
"""Where the name of the printer of last time is kept."""


def last_printer(settings: QSettings) -> QPrinter | None:
    """The printer of last time, while the system still knows it."""
    kept = settings.value(PRINTER)
    if kept not in QPrinterInfo.availablePrinterNames():
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(kept)
    return printer


def ask_printer(
    parent: QWidget,
    wording: Wording,
    settings: QSettings,
    shown: ShownPaper,
    then: Callable[[QPrinter], None],
) -> None:
    """Ask for a printer, beginning with that of last time and with the paper's own size."""
    printer = last_printer(settings) or QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(shown.file_name.removesuffix(".pdf"))
    lay_out(printer, shown.pages[0], shown.size)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(wording.text("Print"))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(shown.pages))
    dialog.setFromTo(1, len(shown.pages))

    def finish(answer: int) -> None:
        dialog.deleteLater()
        if answer == QPrintDialog.DialogCode.Accepted:
            settings.setValue(PRINTER, printer.printerName())
            then(printer)

    dialog.finished.connect(finish)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
