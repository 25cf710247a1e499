"""Where the records lie, and the safety copies beside them."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.copies import list_copies
from app.domain.folder_risk import FolderRisk
from app.settings import COPIES_NAME
from ui.data_folder import choose_data_folder
from ui.desk import Desk
from ui.drives import risk_of
from ui.pages.settings.section import Section
from ui.widgets.buttons import button
from ui.widgets.labels import doubt
from ui.widgets.save_dialog import open_folder


@dataclass(frozen=True)
class RecordsPlace:
    """What is known of a data folder: how many safety copies, the newest, and what is risky."""

    copies: int
    newest: dt.datetime | None
    risk: FolderRisk | None


def look_at(folder: Path) -> RecordsPlace:
    """Look at a data folder on its disk, which may take its time."""
    made = [copy.made for copy in list_copies(folder / COPIES_NAME)]
    return RecordsPlace(len(made), max(made, default=None), risk_of(folder))


class RecordsSection(Section):
    """The data folder with the ways into it."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        super().__init__(
            say.text("Records"),
            say.text("Everything lies in one folder on this computer; nothing is sent anywhere."),
        )
        self._desk = desk
        folder = QLabel(str(desk.folder))
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        folder.setWordWrap(True)
        self.copies, self.warning = QLabel(), doubt()
        self.warning.hide()
        for label in (folder, self.copies, self.warning):
            self.body.addWidget(label)
        self.open = button(say.text("Open the folder"), self._open, icon_name="folder-open")
        self.open_copies = button(say.text("Open the safety copies"), self._open_copies)
        self.choose = button(say.text("Choose another data folder"), self._choose)
        for way in (self.open, self.open_copies, self.choose):
            self.add_button(way)

    def read(self) -> None:
        """Look at the folder."""
        self._desk.operations.make(self, look_at, self.show_place, folder=self._desk.folder)

    def show_place(self, place: RecordsPlace) -> None:
        """Say what was found there."""
        say = self._desk.wording
        told = say.text("No safety copy yet: the first one is made when Aula is started again.")
        if place.newest is not None:
            told = say.count(
                "{number} safety copy, made {newest}.",
                "{number} safety copies, the newest made {newest}.",
                place.copies,
                newest=place.newest,
            )
        self.copies.setText(told)
        if place.risk is not None:
            facts = {"folder": str(self._desk.folder)}
            self.warning.setText(say.sentence(place.risk, facts))
        self.warning.setVisible(place.risk is not None)

    def _open(self) -> None:
        open_folder(self._desk.folder)

    def _open_copies(self) -> None:
        copies = self._desk.folder / COPIES_NAME
        open_folder(copies if copies.exists() else self._desk.folder)

    def _choose(self) -> None:
        choose_data_folder(self, self._desk)
