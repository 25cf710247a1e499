"""PDFs that are signed elsewhere: originals into a folder, and the signed files taken back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.documents.certificate import CertificateSheet, draw_certificates
from app.documents.page import PaperSize
from app.exchange.files import deliver, is_there, place_for
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.signed_files import ReturnedFile, SentFile, TakenBack, send_out, take_back_files
from ui.desk import Desk, Way
from ui.pages.certificates.one_file_each import file_name
from ui.pages.certificates.page_beside import size_of_papers
from ui.widgets.open_dialog import ask_which_folder
from ui.widgets.save_dialog import ask_for_folder, open_folder


class SignedElsewhere:
    """Sends originals out, and takes back what was signed."""

    def __init__(self, page: QWidget, desk: Desk) -> None:
        """Stand on a page."""
        self._page, self._desk = page, desk

    def send(self, numbers: Sequence[str]) -> None:
        """Ask for a folder, and write an original for each number into it."""
        desk = self._desk
        write = partial(self.write_into, tuple(numbers))
        ask_for_folder(self._page, desk.wording, desk.settings, write)

    def take_back(self, number: str | None) -> None:
        """Ask for the folder of signed files; one that fits nowhere may be that of `number`."""
        desk = self._desk
        ask_which_folder(
            self._page,
            desk.wording,
            desk.settings,
            title=desk.wording.text("Take signed PDFs back"),
            then=partial(self.read_folder, number),
        )

    def write_into(self, numbers: tuple[str, ...], folder: Path) -> None:
        """Draw the originals, write them, and keep them beside the records."""
        desk, training = self._desk, self._desk.training
        if training is None:
            return

        def draw(sheets: tuple[CertificateSheet, ...]) -> None:
            size = size_of_papers(desk.settings)
            make = desk.operations.make
            make(desk, _write_originals, keep, sheets=sheets, size=size, folder=folder)

        def keep(files: tuple[SentFile, ...]) -> None:
            desk.operations.change(desk, send_out, tell, training=training, files=files)

        def tell(sent: tuple[str, ...]) -> None:
            words = desk.wording
            told = words.count(
                "{number} PDF lies in {folder} to be signed elsewhere.",
                "{number} PDFs lie in {folder} to be signed elsewhere.",
                len(sent),
                folder=str(folder),
            )
            desk.say(told, Way(words.text("Open the folder"), partial(open_folder, folder)))

        read = desk.operations.read
        read(desk, certificate_sheets, draw, training=training, numbers=numbers, kind=None)

    def read_folder(self, number: str | None, folder: Path) -> None:
        """Read the PDFs of a folder, and keep those that were signed."""
        desk = self._desk
        take = partial(self._take, number)
        desk.operations.make(desk, _read_folder, take, folder=folder)

    def _take(self, number: str | None, files: tuple[ReturnedFile, ...]) -> None:
        words, training = self._desk.wording, self._desk.training
        if not files:
            self._desk.say(words.text("No PDF lies in this folder."))
        elif training is not None:
            tell = partial(self._tell, number, files)
            change = self._desk.operations.change
            change(self._desk, take_back_files, tell, training=training, files=files)

    def _tell(self, number: str | None, files: tuple[ReturnedFile, ...], back: TakenBack) -> None:
        words = self._desk.wording
        told = [
            words.count(
                "{number} signed PDF was kept.",
                "{number} signed PDFs were kept.",
                len(back.kept),
            )
        ]
        ways = []
        if back.unknown:
            names = ", ".join(back.unknown[:3])
            told.append(
                words.text("Not begun with the bytes of an original: {files}.", files=names)
            )
        if len(back.unknown) == 1 and number is not None:
            [file] = [each for each in files if each.name in back.unknown]
            text = words.text("Keep it for {number} all the same", number=number)
            ways.append(Way(text, self._keeper(file, number)))
        self._desk.say(" ".join(told), *ways)

    def _keeper(self, file: ReturnedFile, number: str) -> Callable[[], None]:
        desk, training = self._desk, self._desk.training

        def tell(_back: TakenBack) -> None:
            desk.say(
                desk.wording.text(
                    "{file} was kept for {number}. It does not begin with the bytes of its"
                    " original: look at both.",
                    file=file.name,
                    number=number,
                )
            )

        def keep() -> None:
            change = desk.operations.change
            files = (file,)
            change(desk, take_back_files, tell, training=training, files=files, number=number)

        return keep


def _write_originals(
    *, sheets: Sequence[CertificateSheet], size: str, folder: Path
) -> tuple[SentFile, ...]:
    """Draw and write each original; a file of its name that is another stays as it is."""
    sent = []
    for sheet in sheets:
        content = draw_certificates([sheet], PaperSize(size)).pdf
        place = place_for(folder, file_name(sheet))
        if not is_there(place, content):
            deliver(place, content, force=False)
        sent.append(SentFile(sheet.number, content))
    return tuple(sent)


def _read_folder(*, folder: Path) -> tuple[ReturnedFile, ...]:
    """The PDFs of a folder by name."""
    return tuple(
        ReturnedFile(path.name, path.read_bytes())
        for path in sorted(folder.iterdir())
        if path.suffix.lower() == ".pdf" and path.is_file()
    )
