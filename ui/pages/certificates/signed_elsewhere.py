"""PDFs that are signed elsewhere: the folders that they go out to and come back from."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.certificates.sending_out import SendingOut
from ui.pages.certificates.taking_back import TakingBack
from ui.widgets.open_dialog import ask_which_folder
from ui.widgets.progress import ProgressStrip
from ui.widgets.save_dialog import ask_for_folder


class SignedElsewhere:
    """Asks for the folders, and lets the work begin."""

    def __init__(self, page: QWidget, desk: Desk, strip: ProgressStrip) -> None:
        """Stand on a page; its strip shows how far the work is."""
        self._page, self._desk, self._strip = page, desk, strip

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
        """Write the originals of these numbers into a folder."""
        if self._desk.training is not None:
            SendingOut(self._desk, self._strip, self._desk.training, numbers, folder).begin()

    def read_folder(self, number: str | None, folder: Path) -> None:
        """Keep what was signed of the PDFs in a folder."""
        if self._desk.training is not None:
            TakingBack(self._desk, self._strip, self._desk.training, number).begin(folder)
