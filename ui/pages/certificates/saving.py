"""Saving one file each: which folder, how far it is, and what came of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from app.documents.certificate import CertificateSheet
from app.domain.errors import AppError
from app.domain.faults import FileExists
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.printing import record_printing
from app.usecases.sheets import PAPER_OF
from ui.desk import Desk, Way
from ui.operations import Ticket
from ui.pages.certificates.one_file_each import SavedCertificates, save_each
from ui.pages.certificates.page_beside import size_of_papers
from ui.widgets.progress import ProgressStrip
from ui.widgets.save_dialog import open_folder


class SavingOfEach(QObject):
    """One saving from the chosen folder to the banner; it can be stopped between two files."""

    def __init__(
        self,
        desk: Desk,
        strip: ProgressStrip,
        training: str,
        numbers: Sequence[str],
        folder: Path,
        kind: CertificateKind | None = CertificateKind.CERTIFICATE,
    ) -> None:
        """Save the issued papers of these numbers into a folder."""
        super().__init__(strip)
        self._desk, self._strip, self._folder = desk, strip, folder
        self._which: dict[str, Any] = {
            "training": training,
            "numbers": tuple(numbers),
            "kind": kind,
        }

    def begin(self, *, force: bool = False) -> None:
        """Gather, draw and write; files of before are replaced only when forced."""
        ticket = Ticket(self)
        ticket.progressed.connect(self._strip.tell)
        words = self._desk.wording
        self._desk.begin_work(
            words.text(
                "the papers of {training} into {folder}; save them there again to go on",
                training=self._which["training"],
                folder=str(self._folder),
            )
        )
        self._strip.begin(words.text("Saving the files ..."), ticket.stop)
        make = partial(self._make, ticket, force=force)
        refuse = self._refuse
        self._desk.operations.read(self, certificate_sheets, make, refused=refuse, **self._which)

    def _make(self, ticket: Ticket, sheets: tuple[CertificateSheet, ...], *, force: bool) -> None:
        self._desk.operations.make(
            self,
            save_each,
            self._end,
            refused=self._refuse,
            sheets=sheets,
            size=size_of_papers(self._desk.settings),
            folder=self._folder,
            force=force,
            progress=ticket.report,
        )

    def _end(self, saved: SavedCertificates) -> None:
        """Count what was written, and say what is there now."""
        for kind in saved.kinds:
            self._desk.operations.change(
                self._desk,
                record_printing,
                training=self._which["training"],
                paper=PAPER_OF[kind],
                pages=saved.pages(kind),
                people=saved.people(kind),
            )
        self._close()
        show = partial(open_folder, self._folder)
        words = self._desk.wording
        self._desk.say(self._told(saved), Way(words.text("Open the folder"), show))
        self.deleteLater()

    def _told(self, saved: SavedCertificates) -> str:
        words = self._desk.wording
        if saved.left:
            return words.text(
                "Stopped: {done} of {total} files were saved, each of them whole.",
                done=saved.there,
                total=saved.there + saved.left,
            )
        count = words.count(
            "{number} file is in {folder}.",
            "{number} files are in {folder}.",
            saved.there,
            folder=str(self._folder),
        )
        warnings = (words.sentence(notice.code, notice.facts) for notice in saved.warnings[:1])
        return " ".join((count, *warnings))

    def _refuse(self, error: AppError) -> None:
        self._close()
        words = self._desk.wording
        ways = []
        if isinstance(error, FileExists):
            ways.append(Way(words.text("Replace the files"), partial(self.begin, force=True)))
        self._desk.complain(error, *ways)

    def _close(self) -> None:
        self._desk.finish_work()
        self._strip.end()
