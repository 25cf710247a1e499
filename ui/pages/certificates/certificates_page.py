"""The page of certificates: one board from the condition of everybody to the last receipt."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.certificate_step import CertificateStep
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_board import CertificateBoard, certificate_board
from app.usecases.printed_beside import SLIPS
from ui.desk import Desk
from ui.page import Page
from ui.pages.certificates.board_menus import BoardActs, more_menu, print_menu
from ui.pages.certificates.board_view import NO_BOARD, BoardView
from ui.pages.certificates.book_tabs import BookTabs
from ui.pages.certificates.deciding import Deciding
from ui.pages.certificates.empty_states import no_people, no_training
from ui.pages.certificates.hand_over_strip import HandOverStrip
from ui.pages.certificates.life_acts import LifeActs
from ui.pages.certificates.primary_act import ICONS, Acts, step_text
from ui.pages.certificates.printing_acts import PrintingActs
from ui.pages.certificates.saving import SavingOfEach
from ui.pages.certificates.signed_elsewhere import SignedElsewhere
from ui.pages.certificates.stage_words import POLICIES
from ui.widgets.buttons import button, primary_button
from ui.widgets.icons import BESIDE_WORDS, icon
from ui.widgets.labels import EmptyState
from ui.widgets.progress import ProgressStrip
from ui.widgets.save_dialog import ask_for_folder


class CertificatesPage(Page):
    """The board of one training, the paper of whoever is chosen, and what can be done with both."""

    def __init__(self, desk: Desk) -> None:
        """Lay out the page; what it shows is read when it is seen."""
        words = desk.wording
        super().__init__(desk, words.text("Certificates"), "")
        self._wanted: dict[str, Any] = {}
        self._offers_way = False
        self._step: CertificateStep | None = None
        self._print_chosen = button(
            words.text("Print chosen"),
            self._print_chosen_lines,
            tooltip=words.text("Enter in the list"),
        )
        self._save_each = button(
            words.text("Save one file each"), self._ask_for_folder, icon_name="folder-open"
        )
        self._progress = ProgressStrip(words.text("Stop"))
        self.view = BoardView(desk, self._print_chosen, self._save_each)
        self.printing = PrintingActs(self, desk, self.view)
        self.deciding = Deciding(self, desk, self.view, self.printing)
        self.life = LifeActs(self, desk, self.view, self.printing.of_numbers)
        self.elsewhere = SignedElsewhere(self, desk, self._progress)
        self.strip = HandOverStrip(desk, self.printing.of_numbers, self.view.table.setFocus)
        self._stack = QStackedWidget()
        self.tabs = BookTabs(desk, self._stack)
        self._lay_out()
        self._add_actions()
        self.view.chosen.connect(self._tell_chosen)
        self.view.opened.connect(self.printing.chosen)
        for turned in (self.view.turned, self.tabs.turned):
            turned.connect(self._follow_moment)

    def refresh(self) -> None:
        """Read the board of the chosen training."""
        training = self.desk.training
        if training is None:
            self._show("", NO_BOARD)
        else:
            then = partial(self._show, training)
            self.desk.operations.read(self, certificate_board, then, training=training)
        self.tabs.refresh()

    def arrive(
        self,
        ndh: int | None = None,
        *,
        number: str | None = None,
        confirm: bool = False,
        **_place: Any,
    ) -> None:
        """Go to a participant or to the decision, as soon as the list is there; or to a number."""
        if number is not None:
            self.tabs.show_number(number)
        elif ndh is not None or confirm:
            self.tabs.show_board()
        self._wanted = {"ndh": ndh} if ndh is not None else {"confirm": True} if confirm else {}
        self._go_to_wanted()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Offer the way on, where nothing is here yet."""
        self._offers_way = True
        super().showEvent(event)

    # What is shown

    def _show(self, training: str, board: CertificateBoard) -> None:
        has_people = bool(board.of(CertificateKind.CERTIFICATE))
        self._stack.setCurrentIndex(0 if has_people else 2 if training else 1)
        self.view.show_board(board, training)
        shown = self._stack.currentWidget()
        if self._offers_way and isinstance(shown, EmptyState):
            shown.setFocus()
        self._offers_way = False
        self._follow_moment()
        self._go_to_wanted()

    def _follow_moment(self) -> None:
        """Let the primary button say what comes next, and the sentence how papers are printed."""
        words, board, kind = self.desk.wording, self.view.board, self.view.kind
        is_seen = bool(board.lines) and self.tabs.is_board
        self._step = board.step(kind)
        self.strip.tell_waiting(board)
        for made in (self._print_menu, self._more_menu):
            made.setVisible(is_seen)
        self._print_all.setVisible(is_seen and any(line.date for line in board.of(kind)))
        self._primary.setVisible(is_seen and self._step is not None)
        self.say_purpose(words.text(POLICIES[board.policy]) if is_seen else self.tabs.purpose)
        if self._step is not None:
            self._primary.setText(step_text(self._step, board, kind, words))
            self._primary.setIcon(icon(ICONS[self._step], "on_accent"))
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        """Say whom the buttons would print or save."""
        lines = self.view.chosen_lines()
        count = sum(o.is_in_folder or o.state is NumberState.ISSUED for o in lines)
        words = self.desk.wording
        self._print_chosen.setEnabled(count > 0)
        self._print_chosen.setText(words.text("Print chosen ({count})", count=count))
        self._save_each.setEnabled(bool(self._issued_numbers()))

    def _issued_numbers(self) -> tuple[str, ...]:
        lines = self.view.wanted_lines()
        return tuple(o.number for o in lines if o.number and o.state is NumberState.ISSUED)

    def _go_to_wanted(self) -> None:
        is_here = bool(self.view.board.lines) and self.view.training == self.desk.training
        wanted, self._wanted = (self._wanted, {}) if is_here else ({}, self._wanted)
        if "ndh" in wanted:
            self.view.go_to(wanted["ndh"])
        elif "confirm" in wanted and self._step is CertificateStep.CONFIRM:
            self.deciding.confirm()

    # What can be done

    def go_on(self) -> None:
        """Do what the moment asks for."""
        acts: Acts = {
            CertificateStep.PREPARE: self.deciding.prepare,
            CertificateStep.PRINT_PREPARED: self.printing.due,
            CertificateStep.PRINT_OPEN: self.printing.both,
            CertificateStep.PRINT_SLIPS: partial(self.printing.paper, SLIPS),
            CertificateStep.CONFIRM: self.deciding.confirm,
            CertificateStep.ISSUE: self.deciding.issue,
            CertificateStep.PRINT_ISSUED: self.printing.unprinted,
            CertificateStep.HAND_OVER: self.strip.begin,
        }
        if self._step is not None:
            acts[self._step]()

    def save_into(self, folder: Path) -> None:
        """Save one file each into a folder: of the chosen where they are several, else of all."""
        numbers = self._issued_numbers()
        training, kind = self.view.training, self.view.kind
        SavingOfEach(self.desk, self._progress, training, numbers, folder, kind).begin()

    def _print_chosen_lines(self) -> None:
        self.printing.chosen()

    def _ask_for_folder(self) -> None:
        ask_for_folder(self, self.desk.wording, self.desk.settings, self.save_into)

    def _send(self) -> None:
        self.elsewhere.send(self._issued_numbers())

    def _take_back(self) -> None:
        line = self.life.line
        self.elsewhere.take_back(line.number if line and self.life.is_issued() else None)

    # Laying out

    def _lay_out(self) -> None:
        board = QWidget()
        column = QVBoxLayout(board)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        for shown in (board, no_training(self.desk), no_people(self.desk)):
            self._stack.addWidget(shown)
        self.body.addWidget(self.tabs, 1)
        self.body.addWidget(self._progress)

    def _add_actions(self) -> None:
        words = self.desk.wording
        self._print_all = button(
            words.text("Print or save"),
            self.printing.issued,
            icon_name="printer",
            tooltip=words.text("Look at all that were issued in one file, print or save it"),
        )
        QShortcut(QKeySequence("Ctrl+P"), self._stack).activated.connect(self.printing.now)
        self._primary = primary_button(
            words.text("Prepare papers"), self.go_on, shortcut="Ctrl+Return"
        )
        self._primary.setIconSize(BESIDE_WORDS)
        self._print_menu = print_menu(self._stack, words, self.view, self.printing)
        self._more_menu = more_menu(
            self._stack,
            words,
            self.view,
            self.life,
            BoardActs(
                prepare=self.deciding.prepare,
                confirm=self.deciding.confirm,
                on_paper=self.deciding.type_in,
                issue=self.deciding.issue,
                hand_over=self.strip.begin,
                send=self._send,
                take_back=self._take_back,
            ),
        )
        for act in (self._more_menu, self._print_menu, self._print_all, self._primary):
            act.hide()
            self.add_action(act)
