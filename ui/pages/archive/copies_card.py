"""The safety copies as a list, and the check of the records and of the copies on demand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from app.copies import SafetyCopy, count_documents, damaged_copies, list_copies
from app.domain.errors import AppError, Stopped
from app.domain.progress import Progress
from app.settings import COPIES_NAME
from app.usecases.integrity import Fault, check, check_documents
from app.usecases.signed_files import Documents, list_documents
from ui.desk import Desk
from ui.operations import Ticket
from ui.widgets.buttons import button
from ui.widgets.labels import card, heading, problem, quiet
from ui.widgets.look import GRID
from ui.widgets.progress import ProgressStrip
from ui.widgets.save_dialog import open_folder

_MEGABYTE = 1_000_000
_SHOWN = 5
"""So many faults have room; `aula check` tells all of them."""


@dataclass(frozen=True)
class KeptCopies:
    """The copies of the records, and how many PDFs lie beside them."""

    copies: tuple[SafetyCopy, ...]
    documents: int


def look_at_copies(*, folder: Path) -> KeptCopies:
    """Look at the folder of copies on its disk."""
    return KeptCopies(list_copies(folder), count_documents(folder))


def check_files(*, documents: Documents, folder: Path, progress: Progress) -> tuple[Fault, ...]:
    """Read every kept PDF and every copy."""
    damaged = damaged_copies(folder, progress)
    return (
        *check_documents(documents, progress=progress),
        *(Fault("copy-damaged", name) for name in damaged),
    )


class CopiesCard(QWidget):
    """Every safety copy with its day, and whether all that is stored is whole."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._folder = desk.folder / COPIES_NAME
        say = desk.wording
        self.list = QListWidget()
        self.list.setAccessibleName(say.text("Safety copies"))
        self.list.setMaximumHeight(14 * GRID)
        self.list.setSpacing(2)
        self._told, self._faults = quiet(), problem()
        self._faults.hide()
        self._strip = ProgressStrip(say.text("Stop"))
        self.check_button = button(
            say.text("Check everything"), self.check, icon_name="clipboard-check"
        )
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.check_button)
        show = partial(open_folder, self._folder)
        self._buttons.addWidget(button(say.text("Open the folder"), show, icon_name="folder-open"))
        self._buttons.addStretch(1)
        frame = card()
        inside = frame.layout()
        assert isinstance(inside, QVBoxLayout)  # noqa: S101 - a card is a column
        inside.addWidget(heading(say.text("Safety copies")))
        for widget in (self._told, self.list, self._faults, self._strip):
            inside.addWidget(widget)
        inside.addStretch(1)
        inside.addLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def read(self) -> None:
        """Look which copies there are."""
        self._desk.operations.make(self, look_at_copies, self._show, folder=self._folder)

    def check(self) -> None:
        """Look through the records, the PDFs beside them, and every copy."""
        say, operations = self._desk.wording, self._desk.operations
        ticket = Ticket(self)
        ticket.progressed.connect(self._strip.tell)
        self._faults.hide()
        self.check_button.setEnabled(False)
        self._strip.begin(say.text("Checking the records and the copies ..."), ticket.stop)

        def list_files(faults: tuple[Fault, ...]) -> None:
            then = partial(look_at_files, faults)
            operations.read(self, list_documents, then, refused=self._give_up)

        def look_at_files(faults: tuple[Fault, ...], documents: Documents) -> None:
            operations.make(
                self,
                check_files,
                partial(self._tell, faults),
                refused=self._give_up,
                documents=documents,
                folder=self._folder,
                progress=ticket.report,
            )

        operations.read(self, check, list_files, refused=self._give_up, progress=ticket.report)

    def _show(self, kept: KeptCopies) -> None:
        say = self._desk.wording
        self.list.clear()
        for copy in kept.copies:
            size = f"{copy.size / _MEGABYTE:.1f}"
            shown = size.replace(".", ",") if say.language == "id" else size
            self.list.addItem(f"{say.value(copy.made)} · {shown} MB · {copy.path.name}")
        told = say.text("The first one is made when Aula is started on another day.")
        if kept.copies:
            told = say.text("One a day, and one before each new version of Aula.")
        if kept.documents:
            beside = say.count(
                "{number} PDF that went out to be signed or came back lies beside them.",
                "{number} PDFs that went out to be signed or came back lie beside them.",
                kept.documents,
            )
            told = f"{told} {beside}"
        self._told.setText(told)
        self.list.setVisible(bool(kept.copies))

    def _tell(self, records: Sequence[Fault], files: Sequence[Fault]) -> None:
        say = self._desk.wording
        self._end()
        found = (*records, *files)
        said = [say.sentence(fault.code, {"where": fault.where}) for fault in found[:_SHOWN]]
        if len(found) > _SHOWN:
            more = len(found) - _SHOWN
            said.append(say.count("And {number} more.", "And {number} more.", more))
        self._faults.setText("\n".join(said))
        self._faults.setVisible(bool(said))
        if not said:
            self._desk.say(say.sentence("all-well", {}))

    def _give_up(self, error: AppError) -> None:
        self._end()
        if isinstance(error, Stopped):
            self._desk.say(self._desk.wording.text("The check was stopped."))
        else:
            self._desk.complain(error)

    def _end(self) -> None:
        self._strip.end()
        self.check_button.setEnabled(True)
