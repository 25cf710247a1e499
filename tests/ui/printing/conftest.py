"""Printers: one that prints into a file, and a real queue of a CUPS of our own."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter

from tests.ui.printing.pdf_queue import BACKEND, PDF_PRINTER, PdfQueue
from ui.papers import PAPERS
from ui.printing.preview import Preview
from ui.printing.shown_paper import AskedPaper

NEEDED = ("cupsd", "lpadmin", "lpstat", "gs")
PLACES = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))


@pytest.fixture
def file_printer(qapp, tmp_path):
    """Give a printer of 300 dpi that prints into a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "keluar.pdf"))
    made.setResolution(300)
    return made


@pytest.fixture(scope="session")
def pdf_queue():
    """Run a CUPS of our own with one queue whose printer writes PDF; skip where there is none."""
    missing = [name for name in NEEDED if shutil.which(name, path=PLACES) is None]
    missing += [str(path) for path in (BACKEND, PDF_PRINTER) if not path.exists()]
    if sys.platform != "linux" or missing:
        pytest.skip(f"no CUPS with a PDF printer here: {missing}")
    if os.geteuid():
        pytest.skip("the PDF printer of CUPS runs for root only")
    # A socket's path must be short, and those of pytest's folders are not.
    folder = Path(tempfile.mkdtemp(prefix="aula-cups-"))
    queue = PdfQueue(folder)
    try:
        queue.start()
        yield queue
    finally:
        queue.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def preview(qtbot, desk):
    """Open a paper of the demo training and wait until its first page is seen."""

    def show(code="attendance-sheet", **which):
        gather = PAPERS[code].load().gather
        asked = AskedPaper(PAPERS[code], "DEMO-CM-IV", which)
        sheets: list[Any] = []
        desk.operations.read(desk, gather, sheets.append, training="DEMO-CM-IV", **which)
        made = Preview(desk, asked, sheets[0])
        qtbot.addWidget(made)
        made.resize(1000, 700)
        made.open()
        made.activateWindow()
        with qtbot.waitActive(made):
            pass
        return made

    return show
