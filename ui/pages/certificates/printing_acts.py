"""What can be printed from the board: prepared papers, issued ones, backs, slips, lists."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_board import BoardLine
from app.usecases.open_pairs import prepare_both
from app.usecases.prepared_papers import BOTH_PAPERS
from app.usecases.sheets import PAPER_OF
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
            self.due()
        elif any(line.state is NumberState.ISSUED for line in board.of(kind)):
            self.issued()

    def due(self) -> None:
        """Print what may be printed now and was not, the fronts alone where backs lie there."""
        self._print_prepared(self._view.board.printable(self._view.kind))

    def both_sides(self) -> None:
        """Print front and back of the same, whatever lies there."""
        lines = self._view.board.printable(self._view.kind)
        self._open("prepared", numbers=_numbers(lines))

    def fronts(self) -> None:
        """Print the fronts alone, on paper whose backs are signed."""
        lines = self._view.board.printable(self._view.kind)
        self._open("fronts", numbers=_numbers(lines))

    def issued(self) -> None:
        """Print or save everything that was issued of the kind that is shown."""
        kind = self._view.kind or CertificateKind.CERTIFICATE
        self._open(PAPER_OF[kind])

    def unprinted(self) -> None:
        """Print what was issued of the kind that is shown, and never printed."""
        lines = self._view.board.unprinted(self._view.kind)
        self._print_issued(lines)

    def of_numbers(self, numbers: tuple[str, ...]) -> None:
        """Print what was issued under these numbers."""
        self._print_issued([line for line in self._view.board.lines if line.number in numbers])

    def chosen(self) -> None:
        """Print the chosen: prepared ones, for which the policy may ask a reason, else issued."""
        lines = self._view.chosen_lines()
        prepared = [line for line in lines if line.is_in_folder]
        if not prepared:
            self._print_issued(lines)
        elif all(line.is_printable for line in prepared):
            self._print_prepared(prepared)
        else:
            self._ask_why(prepared)

    def again(self) -> None:
        """Print spoilt sheets of the chosen again at once, both sides: the back is spoilt too."""
        prepared = [line for line in self._view.chosen_lines() if line.is_in_folder]
        if prepared and self._desk.training is not None:
            print_again(
                self._desk,
                "prepared",
                training=self._desk.training,
                spoilt={line.number: line.printed for line in prepared if line.number},
                numbers=_numbers(prepared),
            )

    def both(self) -> None:
        """Give both papers to everybody whose result is open, and print them."""
        backed = tuple(kind for kind in BOTH_PAPERS if kind in self._view.board.backed)

        def show(_given: tuple[str, ...]) -> None:
            self._open("open-papers", backed=backed)

        if self._desk.training is not None:
            change = self._desk.operations.change
            change(self._page, prepare_both, show, training=self._desk.training)

    def backs(self) -> None:
        """Print backs with nothing personal on them."""
        self._open("backs", kind=self._view.kind or CertificateKind.CERTIFICATE)

    def paper(self, code: str) -> None:
        """Print one of the lists."""
        self._open(code)

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
            lambda reason: self._print_prepared(prepared, reason=reason),
        ).open()

    def _print_issued(self, lines: Sequence[BoardLine]) -> None:
        kinds = [line.kind for line in lines if line.state is NumberState.ISSUED]
        if kinds:
            of_kind = [line for line in lines if line.kind is kinds[0]]
            self._open(PAPER_OF[kinds[0]], numbers=_numbers(of_kind))

    def _print_prepared(self, lines: Sequence[BoardLine], *, reason: str | None = None) -> None:
        backed = self._backed(lines)
        self._open("prepared", reason=reason, numbers=_numbers(lines), backed=backed)

    def _backed(self, lines: Sequence[BoardLine]) -> tuple[CertificateKind, ...]:
        """The kinds among these whose backs lie there already, signed perhaps."""
        kinds = {line.kind for line in lines}
        return tuple(kind for kind in self._view.board.backed if kind in kinds)

    def _open(self, paper: str, **which: Any) -> None:
        if self._desk.training is not None:
            open_preview(self._desk, paper, training=self._desk.training, **which)


def _numbers(lines: Sequence[BoardLine]) -> tuple[str, ...]:
    return tuple(line.number for line in lines if line.number)
