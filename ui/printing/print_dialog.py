"""The system's question which printer, which pages and how many copies."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from ui.printing.print_job import lay_out
from ui.printing.shown_paper import ShownPaper
from ui.wording import Wording

_PRINTER = "papers/printer"


def ask_printer(
    parent: QWidget,
    wording: Wording,
    settings: QSettings,
    shown: ShownPaper,
    then: Callable[[QPrinter], None],
) -> None:
    """Ask for a printer, beginning with that of last time and with the paper's own size."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    kept = settings.value(_PRINTER)
    if kept in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(kept)
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
            settings.setValue(_PRINTER, printer.printerName())
            then(printer)

    dialog.finished.connect(finish)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
