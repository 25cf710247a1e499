"""The safety copies as a list, and the check of the records and of the copies on demand."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from app.copies import SafetyCopy, damaged_copies, list_copies
from app.domain.errors import AppError, Stopped
from app.settings import COPIES_NAME
from app.usecases.integrity import Fault, check
from ui.desk import Desk
from ui.operations import Ticket
from ui.widgets.buttons import button
from ui.widgets.labels import card, heading, problem, quiet
from ui.widgets.look import GRID
from ui.widgets.progress import ProgressStrip
from ui.widgets.save_dialog import open_folder

_MEGABYTE = 1_000_000


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
        self._desk.operations.make(self, list_copies, self._show, folder=self._folder)

    def check(self) -> None:
        """Look through the records and every copy."""
        say = self._desk.wording
        ticket = Ticket(self)
        ticket.progressed.connect(self._strip.tell)
        self._faults.hide()
        self.check_button.setEnabled(False)
        self._strip.begin(say.text("Checking the records and the copies ..."), ticket.stop)

        def check_copies(faults: tuple[Fault, ...]) -> None:
            self._desk.operations.make(
                self,
                damaged_copies,
                partial(self._tell, faults),
                refused=self._give_up,
                folder=self._folder,
                progress=ticket.report,
            )

        self._desk.operations.read(
            self, check, check_copies, refused=self._give_up, progress=ticket.report
        )

    def _show(self, copies: Sequence[SafetyCopy]) -> None:
        say = self._desk.wording
        self.list.clear()
        for copy in copies:
            size = f"{copy.size / _MEGABYTE:.1f}"
            shown = size.replace(".", ",") if say.language == "id" else size
            self.list.addItem(f"{say.value(copy.made)} · {shown} MB · {copy.path.name}")
        told = say.text("The first one is made when Aula is started on another day.")
        if copies:
            told = say.text("One a day, and one before each new version of Aula.")
        self._told.setText(told)
        self.list.setVisible(bool(copies))

    def _tell(self, faults: Sequence[Fault], damaged: Sequence[Path]) -> None:
        say = self._desk.wording
        self._end()
        found = (*faults, *(Fault("copy-damaged", path.name) for path in damaged))
        said = [say.sentence(fault.code, {"where": fault.where}) for fault in found]
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
