"""The page of certificates: from who can have one to the printed sheet and the files."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from app.usecases.certificate_board import BoardState, CertificateBoard, certificate_board
from app.usecases.certificates import Issued
from ui.desk import Desk, Way
from ui.page import Page
from ui.pages.certificates.board_rows import STATES
from ui.pages.certificates.board_view import BoardView
from ui.pages.certificates.issue_dialog import IssueDialog, verb_of
from ui.pages.certificates.saving import SavingOfEach
from ui.printing import open_preview
from ui.widgets.buttons import button, primary_button
from ui.widgets.icons import icon
from ui.widgets.labels import EmptyState
from ui.widgets.look import mark_as
from ui.widgets.progress import ProgressStrip
from ui.widgets.save_dialog import ask_for_folder

_PAPER = "certificates"


class CertificatesPage(Page):
    """The board of one training, the page of whoever is chosen, and what can be done with both."""

    def __init__(self, desk: Desk) -> None:
        """Lay out the page; what it shows is read when it is seen."""
        words = desk.wording
        super().__init__(desk, words.text("Certificates"), "")
        self._board: CertificateBoard | None = None
        self._training = ""
        self._wanted: int | None = None
        self._offers_way = False
        self._add_actions()
        self._print_chosen = button(
            words.text("Print chosen"),
            self._preview_chosen,
            tooltip=words.text("Enter in the list"),
        )
        self._save_each = button(
            words.text("Save one file each"), self._ask_for_folder, icon_name="folder-open"
        )
        self.view = BoardView(desk, self._print_chosen, self._save_each)
        self.view.chosen.connect(self._tell_chosen)
        self.view.opened.connect(self._preview_chosen)
        self._stack = QStackedWidget()
        for shown in (self.view, self._no_training(), self._no_people()):
            self._stack.addWidget(shown)
        self._strip = ProgressStrip(words.text("Stop"))
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._strip)

    def refresh(self) -> None:
        """Read the board of the chosen training."""
        training = self.desk.training
        if training is None:
            self._show("", None)
        else:
            then = partial(self._show, training)
            self.desk.operations.read(self, certificate_board, then, training=training)

    def arrive(self, ndh: int | None = None, **_place: Any) -> None:
        """Go to a participant, as soon as the list is there."""
        self._wanted = ndh
        self._go_to_wanted()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Offer the way on, where nothing is here yet."""
        self._offers_way = True
        super().showEvent(event)

    # What is shown

    def _show(self, training: str, board: CertificateBoard | None) -> None:
        self._board, self._training = board, training
        if board is None:
            self._stack.setCurrentIndex(1)
        else:
            self._stack.setCurrentIndex(0 if board.lines else 2)
            self.view.show_board(board, training)
        shown = self._stack.currentWidget()
        if self._offers_way and isinstance(shown, EmptyState):
            shown.setFocus()
        self._offers_way = False
        self._show_counts()
        self._go_to_wanted()

    def _show_counts(self) -> None:
        words, board = self.desk.wording, self._board
        counts = {state: board.count(state) if board else 0 for state in BoardState}
        ready, issued = counts[BoardState.ELIGIBLE], counts[BoardState.ISSUED]
        told = (f"{count} {words.text(STATES[state])}" for state, count in counts.items() if count)
        self.say_purpose(", ".join(told))
        self._issue.setText(verb_of(words, ready))
        self._issue.setVisible(ready > 0)
        self._print_all.setVisible(issued > 0)
        mark_as(self._print_all, "" if ready else "primary")
        self._print_all.setIcon(icon("printer", None if ready else "on_accent"))
        self._print_all.style().polish(self._print_all)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        """Say whom the buttons would print or save."""
        count = len(self.view.chosen_certificates())
        words = self.desk.wording
        self._print_chosen.setEnabled(count > 0)
        self._print_chosen.setText(words.text("Print chosen ({count})", count=count))
        self._save_each.setEnabled(bool(self.view.certificates()))

    def _go_to_wanted(self) -> None:
        is_here = self._board is not None and self._training == self.desk.training
        if self._wanted is not None and is_here:
            self.view.go_to(self._wanted)
            self._wanted = None

    # What can be done

    def _ask_to_issue(self) -> None:
        if self._board is not None:
            date, then = self._board.date, self._tell_issued
            IssueDialog(self, self.desk, self._training, date, then).open()

    def _tell_issued(self, issued: Issued) -> None:
        words, lines = self.desk.wording, issued.issued
        ends = dict.fromkeys((lines[0].number, lines[-1].number))
        told = words.count(
            "{number} certificate issued: {numbers}.",
            "{number} certificates issued: {numbers}.",
            len(lines),
            numbers=" – ".join(ends),
        )
        self.desk.say(told, Way(words.text("Print now"), self._preview_all))
        self.view.table.setFocus()

    def _preview_all(self) -> None:
        open_preview(self.desk, _PAPER, training=self._training)

    def _preview_chosen(self) -> None:
        chosen = self.view.chosen_certificates()
        if chosen:
            open_preview(self.desk, _PAPER, training=self._training, who=chosen)

    def _ask_for_folder(self) -> None:
        ask_for_folder(self, self.desk.wording, self.desk.settings, self.save_into)

    def save_into(self, folder: Path) -> None:
        """Save one file each into a folder: of the chosen where they are several, else of all."""
        whom = self.view.certificates()
        SavingOfEach(self.desk, self._strip, self._training, whom, folder).begin()

    # Laying out

    def _add_actions(self) -> None:
        words = self.desk.wording
        self._print_all = button(
            words.text("Print or save"),
            self._preview_all,
            icon_name="printer",
            shortcut="Ctrl+P",
            tooltip=words.text("Look at all certificates in one file, print or save it"),
        )
        self._issue = primary_button(
            verb_of(words, 0), self._ask_to_issue, icon_name="award", shortcut="Ctrl+Return"
        )
        for act in (self._print_all, self._issue):
            act.hide()
            self.add_action(act)

    def _no_training(self) -> EmptyState:
        words, go = self.desk.wording, self.desk.go
        return EmptyState(
            "graduation-cap",
            words.text("No training yet"),
            words.text("Create a training first; its certificates will be listed here."),
            primary_button(words.text("Create a training"), lambda: go("trainings")),
        )

    def _no_people(self) -> EmptyState:
        words, go = self.desk.wording, self.desk.go
        return EmptyState(
            "users",
            words.text("Nobody is in this training yet"),
            words.text("Import the list of participants; their certificates will be listed here."),
            primary_button(words.text("Go to the participants"), lambda: go("participants")),
        )
