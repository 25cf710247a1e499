"""The three decisions of the board: to prepare, to confirm, to issue; and what is said of each."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import CertificateKind
from app.usecases.certificates import Issued
from app.usecases.confirming import Confirmation
from ui.desk import Desk, Way
from ui.pages.certificates.board_view import BoardView
from ui.pages.certificates.confirm_dialog import ConfirmDialog
from ui.pages.certificates.decision_screen import DecisionScreen
from ui.pages.certificates.issue_dialog import IssueDialog
from ui.pages.certificates.prepare_dialog import PrepareDialog
from ui.pages.certificates.printing_acts import PrintingActs
from ui.pages.certificates.stage_words import counted


class Deciding:
    """Asks for a decision in a dialog, and tells what came of it."""

    def __init__(self, page: QWidget, desk: Desk, view: BoardView, printing: PrintingActs) -> None:
        """Stand on a page and its view."""
        self._page, self._desk, self._view, self._printing = page, desk, view, printing

    def prepare(self) -> None:
        """Ask to whom numbers are bound."""
        view = self._view
        then = self._tell_prepared
        if view.training:
            PrepareDialog(self._page, self._desk, view.training, view.board, view.kind, then).open()

    def confirm(self) -> None:
        """Show the decision before it is one."""
        self._ask_to_confirm(on_paper=False)

    def type_in(self) -> None:
        """Let a decision be typed in that was made on paper."""
        self._ask_to_confirm(on_paper=True)

    def issue(self) -> None:
        """Issue to those who qualify, prepared or not."""
        view = self._view
        kind = view.kind or view.board.kind_to_issue()
        date, then = view.board.date, partial(self._tell_issued, kind)
        if view.training:
            IssueDialog(self._page, self._desk, view.training, kind, date, then).open()

    def _ask_to_confirm(self, *, on_paper: bool) -> None:
        view, then = self._view, self._tell_decided
        if view.training:
            ConfirmDialog(
                self._page, self._desk, view.training, view.board.date, then, on_paper=on_paper
            ).open()

    def _tell_prepared(self, kind: CertificateKind, count: int) -> None:
        words = self._desk.wording
        told = words.text("Prepared: {papers}.", papers=counted(kind, count, words))
        self._view.show_kind(kind)
        self._desk.say(told)
        self._view.table.setFocus()

    def _tell_decided(self, done: Confirmation) -> None:
        """Say it on the whole screen, before the certificates that it is about."""
        kinds = {line.kind for line in done.issued} | {line.kind for line in done.withheld}
        if CertificateKind.CERTIFICATE in kinds:
            self._view.show_kind(CertificateKind.CERTIFICATE)
        self._view.table.setFocus()
        DecisionScreen(self._page.window(), self._desk.wording, done).showFullScreen()

    def _tell_issued(self, kind: CertificateKind, issued: Issued) -> None:
        words, lines = self._desk.wording, issued.issued
        ends = dict.fromkeys((lines[0].number, lines[-1].number))
        told = words.text(
            "Issued: {papers}, {numbers}.",
            papers=counted(kind, len(lines), words),
            numbers=" – ".join(ends),
        )
        self._desk.say(told, Way(words.text("Print now"), self._printing.unprinted))
        self._view.table.setFocus()
