"""What can be printed from the board: prepared papers, issued ones, backs, slips, lists."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.board_rows import PAPER_OF
from app.usecases.certificate_board import BoardLine
from app.usecases.open_pairs import prepare_both
from ui.desk import Desk
from ui.pages.certificates.board_view import BoardView
from ui.pages.certificates.stage_words import POLICIES
from ui.printing import open_preview, print_again
from ui.widgets.reason_dialog import ReasonDialog


class PrintingActs:
    """Prints what the board shows; a prepared paper comes by the policy, or with a reason."""

    def __init__(self, page: QWidget, desk: Desk, view: BoardView) -> None:
        """Stand on a page and its view."""
        self._page, self._desk, self._view = page, desk, view

    def now(self) -> None:
        """Print what is prepared and may be printed, else what was issued."""
        board, kind = self._view.board, self._view.kind
        if board.printable(kind):
            self.prepared()
        elif any(line.state is NumberState.ISSUED for line in board.of(kind)):
            self.issued()

    def prepared(self) -> None:
        """Print what may be printed now and was not."""
        lines = self._view.board.printable(self._view.kind)
        self._print("prepared", _numbers(lines))

    def fronts(self) -> None:
        """Print the fronts alone, on paper whose backs are signed."""
        lines = self._view.board.printable(self._view.kind)
        self._print("fronts", _numbers(lines))

    def issued(self) -> None:
        """Print or save everything that was issued of the kind that is shown."""
        kind = self._view.kind or CertificateKind.CERTIFICATE
        self._desk_preview(PAPER_OF[kind])

    def unprinted(self) -> None:
        """Print what was issued of the kind that is shown, and never printed."""
        lines = self._view.board.unprinted(self._view.kind)
        self._print_issued(lines)

    def chosen(self) -> None:
        """Print the chosen: prepared ones, for which the policy may ask a reason, else issued."""
        lines = self._view.chosen_lines()
        prepared = [line for line in lines if line.is_in_folder]
        if not prepared:
            self._print_issued(lines)
        elif all(line.is_printable for line in prepared):
            self._print("prepared", _numbers(prepared))
        else:
            self._ask_why(prepared)

    def again(self) -> None:
        """Print spoilt sheets of the chosen again at once: same number, the old sheet is spoilt."""
        prepared = [line for line in self._view.chosen_lines() if line.is_in_folder]
        if prepared and self._desk.training is not None:
            numbers = _numbers(prepared)
            print_again(self._desk, "prepared", training=self._desk.training, numbers=numbers)

    def both(self) -> None:
        """Give both papers to everybody whose result is open, and print them."""

        def show(_given: tuple[str, ...]) -> None:
            self._desk_preview("open-papers")

        if self._desk.training is not None:
            change = self._desk.operations.change
            change(self._page, prepare_both, show, training=self._desk.training)

    def backs(self) -> None:
        """Print backs with nothing personal on them."""
        self._print("backs", None)

    def paper(self, code: str) -> None:
        """Print one of the lists."""
        self._desk_preview(code)

    def _ask_why(self, prepared: Sequence[BoardLine]) -> None:
        words = self._desk.wording
        policy = words.text(POLICIES[self._view.board.policy])
        ReasonDialog(
            self._page,
            words,
            words.text("Go on with a reason"),
            words.text("{policy} The chosen are not so far yet.", policy=policy),
            words.text("Print"),
            (
                words.text("The signatory leaves before"),
                words.text("Agreed with the organizer"),
            ),
            lambda reason: self._print("prepared", _numbers(prepared), reason=reason),
        ).open()

    def _print_issued(self, lines: Sequence[BoardLine]) -> None:
        kinds = [line.kind for line in lines if line.state is NumberState.ISSUED]
        if kinds:
            of_kind = [line for line in lines if line.kind is kinds[0]]
            self._print(PAPER_OF[kinds[0]], _numbers(of_kind))

    def _print(
        self, paper: str, numbers: tuple[str, ...] | None, *, reason: str | None = None
    ) -> None:
        training = self._desk.training
        if training is None:
            return
        if numbers is None:
            kind = self._view.kind or CertificateKind.CERTIFICATE
            open_preview(self._desk, paper, training=training, kind=kind)
        else:
            open_preview(self._desk, paper, training=training, reason=reason, numbers=numbers)

    def _desk_preview(self, paper: str) -> None:
        if self._desk.training is not None:
            open_preview(self._desk, paper, training=self._desk.training)


def _numbers(lines: Sequence[BoardLine]) -> tuple[str, ...]:
    return tuple(line.number for line in lines if line.number)
