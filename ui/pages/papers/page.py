"""The page "Cetak"."""

from functools import partial
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from app.usecases.printing import PaperTray, paper_tray
from ui.desk import Desk
from ui.page import Page
from ui.pages.papers.entries import groups_of
from ui.pages.papers.entry import PaperEntry
from ui.pages.papers.paper_list import PaperList
from ui.printing import open_preview
from ui.widgets.buttons import primary_button
from ui.widgets.labels import EmptyState


class PapersPage(Page):
    """The papers of the chosen training; one Enter opens the one that is needed next."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        super().__init__(
            desk,
            say.text("Print"),
            say.text("The sheets of the next days stand first. Each paper opens as it is printed."),
        )
        self._shown_of = ""
        self.open_button = primary_button(
            say.text("Open and print"),
            self._open_chosen,
            icon_name="printer",
            shortcut="Ctrl+P",
        )
        self.add_action(self.open_button)
        self.list = PaperList(say)
        self.list.wanted.connect(self._open)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._no_training = EmptyState(
            "printer",
            say.text("No training yet"),
            say.text("Papers belong to a training. Create one first."),
            primary_button(say.text("Create a training"), lambda: desk.go("trainings")),
        )
        self._empty = EmptyState(
            "printer",
            say.text("There is nothing to print yet"),
            say.text("Sheets need a schedule and participants."),
            primary_button(say.text("Import a list"), lambda: desk.go("participants")),
        )
        self._stack.addWidget(self._no_training)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Let the arrow keys and Enter work at once."""
        super().showEvent(event)
        self.list.setFocus()

    def refresh(self) -> None:
        """Read what there is to print and what was printed."""
        training = self.desk.training
        if training is None:
            self._show_alone(self._no_training)
        else:
            then = partial(self._show, training)
            self.desk.operations.read(self, paper_tray, then, training=training)

    def arrive(self, **place: Any) -> None:
        """Open a paper at once: `paper` is its code, the rest says which part of it."""
        if "paper" in place and self.desk.training is not None:
            open_preview(self.desk, place.pop("paper"), training=self.desk.training, **place)

    def _show(self, training: str, tray: PaperTray) -> None:
        if not tray.people:
            self._show_alone(self._empty)
            return
        is_other = self._shown_of != training
        self._shown_of = training
        self.open_button.show()
        self._stack.setCurrentWidget(self.list)
        self.list.show_groups(groups_of(tray, self.desk.wording), is_new=is_other)

    def _show_alone(self, state: EmptyState) -> None:
        self.open_button.hide()  # There is nothing that it could open.
        self._stack.setCurrentWidget(state)

    def _open_chosen(self) -> None:
        entry = self.list.chosen()
        if entry is not None:
            self._open(entry)

    def _open(self, entry: PaperEntry) -> None:
        if entry.is_ready:
            open_preview(self.desk, entry.code, training=self._shown_of, **entry.which)
        else:
            self.desk.say(f"{entry.title}: {entry.state}.")
