"""Saving one file each: which folder, how far it is, and what came of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from app.documents.certificate import CertificateSheet
from app.domain.errors import AppError, Stopped
from app.domain.faults import FileExists
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.printing import record_printing
from ui.desk import Desk, Way
from ui.operations import Ticket
from ui.pages.certificates.one_file_each import SavedCertificates, save_each
from ui.pages.certificates.page_beside import size_of_papers
from ui.widgets.progress import ProgressStrip
from ui.widgets.save_dialog import open_folder


class SavingOfEach(QObject):
    """One saving from the chosen folder to the banner; it can be stopped between two files."""

    def __init__(
        self, desk: Desk, strip: ProgressStrip, training: str, who: Sequence[str], folder: Path
    ) -> None:
        """Save the certificates of the people with these scan codes into a folder."""
        super().__init__(strip)
        self._desk, self._strip, self._folder = desk, strip, folder
        self._which = {"training": training, "who": tuple(who)}
        self._done = (0, len(who))

    def begin(self, *, force: bool = False) -> None:
        """Gather, draw and write; files of before are replaced only when forced."""
        ticket = Ticket(self)
        ticket.progressed.connect(self._strip.tell)
        words = self._desk.wording
        self._strip.begin(words.text("Saving the certificates ..."), ticket.stop)
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
            progress=partial(self._report, ticket),
        )

    def _report(self, ticket: Ticket, done: int, total: int) -> None:
        """Keep how far the worker is: a stop is told with what it found written."""
        self._done = (done, total)
        ticket.report(done, total)

    def _end(self, saved: SavedCertificates) -> None:
        words = self._desk.wording
        told = words.count(
            "{number} file is in {folder}.",
            "{number} files are in {folder}.",
            len(saved.files),
            folder=str(self._folder),
        )
        for notice in saved.warnings[:1]:
            told = f"{told} {words.sentence(notice.code, notice.facts)}"
        self._desk.operations.change(
            self._desk,
            record_printing,
            training=self._which["training"],
            paper="certificates",
            pages=saved.pages,
            people=saved.people,
        )
        self._close(told)

    def _refuse(self, error: AppError) -> None:
        words = self._desk.wording
        if isinstance(error, Stopped):
            done, total = self._done
            told = words.text(
                "Stopped: {done} of {total} files were saved, each of them whole.",
                done=done,
                total=total,
            )
            self._close(told)
            return
        self._strip.end()
        ways = []
        if isinstance(error, FileExists):
            ways.append(Way(words.text("Replace the files"), partial(self.begin, force=True)))
        self._desk.complain(error, *ways)

    def _close(self, told: str) -> None:
        words = self._desk.wording
        self._strip.end()
        show = partial(open_folder, self._folder)
        self._desk.say(told, Way(words.text("Open the folder"), show))
        self.deleteLater()
