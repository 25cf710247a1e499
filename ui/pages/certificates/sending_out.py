"""Originals that go out to be signed elsewhere: drawn and kept first, then recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.documents.certificate import CertificateSheet, draw_certificates
from app.documents.page import PaperSize
from app.domain.errors import AppError, Stopped
from app.domain.progress import Progress
from app.exchange.files import deliver, is_there, place_for, refuse_existing
from app.exchange.kept_files import keep_file, read_kept
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.signed_files import Documents, SentFile, list_originals, send_out
from ui.desk import Desk, Way
from ui.operations import Ticket
from ui.pages.certificates.one_file_each import file_name
from ui.pages.certificates.page_beside import size_of_papers
from ui.widgets.progress import ProgressStrip
from ui.widgets.save_dialog import open_folder


@dataclass(frozen=True)
class WrittenOriginals:
    """The originals that lie in the folder now, and what kept the others from following."""

    files: tuple[SentFile, ...]
    fault: AppError | None


class SendingOut:
    """One folder of originals, from its choice until it is recorded."""

    def __init__(
        self,
        desk: Desk,
        strip: ProgressStrip,
        training: str,
        numbers: tuple[str, ...],
        folder: Path,
    ) -> None:
        """Send out the papers of these numbers."""
        self._desk, self._strip, self._training = desk, strip, training
        self._numbers, self._folder = numbers, folder
        self._ticket = Ticket(desk)

    def begin(self) -> None:
        """Gather what is printed on the papers."""
        self._desk.begin_work(
            self._desk.wording.text(
                "the PDFs of {training} to be signed elsewhere; send them out once more",
                training=self._training,
            )
        )
        self._ticket.progressed.connect(self._strip.tell)
        self._strip.begin(
            self._desk.wording.text("Writing the PDFs to be signed ..."), self._ticket.stop
        )
        self._desk.operations.read(
            self._desk,
            certificate_sheets,
            self._see,
            refused=self._give_up,
            training=self._training,
            numbers=self._numbers,
            kind=None,
        )

    def _see(self, sheets: tuple[CertificateSheet, ...]) -> None:
        self._desk.operations.read(
            self._desk,
            list_originals,
            partial(self._write, sheets),
            refused=self._give_up,
            training=self._training,
            numbers=self._numbers,
        )

    def _write(self, sheets: tuple[CertificateSheet, ...], out: Documents) -> None:
        self._desk.operations.make(
            self._desk,
            write_originals,
            self._record,
            refused=self._give_up,
            sheets=sheets,
            size=size_of_papers(self._desk.settings),
            folder=self._folder,
            out=out,
            progress=self._ticket.report,
        )

    def _record(self, written: WrittenOriginals) -> None:
        self._desk.operations.change(
            self._desk,
            send_out,
            partial(self._tell, written.fault),
            refused=self._give_up,
            training=self._training,
            files=written.files,
        )

    def _tell(self, fault: AppError | None, sent: tuple[str, ...]) -> None:
        if fault:
            self._give_up(fault)
            return
        self._close()
        words = self._desk.wording
        told = words.count(
            "{number} PDF lies in {folder} to be signed elsewhere.",
            "{number} PDFs lie in {folder} to be signed elsewhere.",
            len(sent),
            folder=str(self._folder),
        )
        show = partial(open_folder, self._folder)
        self._desk.say(told, Way(words.text("Open the folder"), show))

    def _give_up(self, error: AppError) -> None:
        self._close()
        self._desk.complain(error)

    def _close(self) -> None:
        self._desk.finish_work()
        self._strip.end()
        self._ticket.deleteLater()


def write_originals(
    *,
    sheets: Sequence[CertificateSheet],
    size: str,
    folder: Path,
    out: Documents,
    progress: Progress,
) -> WrittenOriginals:
    """Keep and write each original; a file of its name that is another stays as it is.

    What went out before goes out as it was: another file would not be known when it comes back.
    When `progress` says Stopped or a file is refused, those that were written are told, and are
    recorded; a refusal of the first is raised.
    """
    before: dict[str, str] = dict(out.named)
    places = [(place_for(folder, file_name(sheet)), sheet) for sheet in sheets]
    # Those that are there come first, so that a refusal comes before the first new file.
    places.sort(key=lambda each: not each[0].exists())
    sent: list[SentFile] = []
    fault: AppError | None = None
    try:
        for done, (place, sheet) in enumerate(places):
            progress(done, len(places))
            kept = read_kept(out.folder, before[sheet.number]) if sheet.number in before else None
            content = kept or draw_certificates([sheet], PaperSize(size)).pdf
            sent.append(SentFile(sheet.number, _write_original(out.folder, place, content)))
    except Stopped:
        pass
    except AppError as error:
        if not sent:
            raise
        fault = error
    return WrittenOriginals(tuple(sent), fault)


def _write_original(documents: Path, place: Path, content: bytes) -> str:
    """Keep an original and write it to its place, unless another file lies there."""
    is_out = is_there(place, content)
    refuse_existing(place, force=is_out)
    sha256 = keep_file(documents, content)
    if not is_out:
        deliver(place, content, force=False)
    return sha256
