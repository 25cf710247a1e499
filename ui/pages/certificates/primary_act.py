"""The primary button of the page, which follows the moment."""

from collections.abc import Callable, Mapping

from app.domain.certificate_step import CertificateStep
from app.domain.vocabulary import CertificateKind, PrintPolicy
from app.usecases.certificate_board import UNBOUND, CertificateBoard
from ui.pages.certificates.confirm_dialog import verb_of as verb_to_confirm
from ui.pages.certificates.issue_dialog import verb_of as verb_to_issue
from ui.pages.certificates.stage_words import counted, kind_word
from ui.wording import Wording

Acts = Mapping[CertificateStep, Callable[[], object]]

ICONS = {
    CertificateStep.PREPARE: "list",
    CertificateStep.PRINT_PREPARED: "printer",
    CertificateStep.PRINT_OPEN: "printer",
    CertificateStep.PRINT_SLIPS: "printer",
    CertificateStep.CONFIRM: "clipboard-check",
    CertificateStep.ISSUE: "award",
    CertificateStep.PRINT_ISSUED: "printer",
    CertificateStep.HAND_OVER: "users",
}


def step_text(
    step: CertificateStep,
    board: CertificateBoard,
    kind: CertificateKind | None,
    wording: Wording,
) -> str:
    """What the button says for a step."""
    match step:
        case CertificateStep.PREPARE:
            return _prepare_text(kind, wording)
        case CertificateStep.PRINT_PREPARED:
            return _print_text(board, kind, wording)
        case CertificateStep.PRINT_OPEN:
            count = len(board.without_papers())
            return wording.count(
                "Print both papers for {number} open", "Print both papers for {number} open", count
            )
        case CertificateStep.PRINT_SLIPS:
            count = len(board.open_ones())
            return wording.count(
                "Print slips for {number} open", "Print slips for {number} open", count
            )
        case CertificateStep.CONFIRM:
            return confirm_text(board, wording)
        case CertificateStep.ISSUE:
            issued = kind or board.kind_to_issue()
            eligible = sum(o.stage in UNBOUND and o.qualifies for o in board.of(issued))
            return verb_to_issue(wording, issued, eligible)
        case CertificateStep.PRINT_ISSUED:
            kinds = [line.kind for line in board.unprinted(kind)]
            papers = counted(kinds[0], kinds.count(kinds[0]), wording)
            return wording.text("Print {papers}", papers=papers)
        case CertificateStep.HAND_OVER:
            people = len({line.holder for line in board.to_collect()})
            return wording.count(
                "Hand over to {number} person", "Hand over to {number} people", people
            )


def confirm_text(board: CertificateBoard, wording: Wording) -> str:
    """How many certificates a decision would issue and withhold; other kinds without any."""
    kind = CertificateKind.CERTIFICATE
    pair = board.confirmable(kind), board.to_withhold(kind)
    if not any(pair):
        pair = board.confirmable(None), board.to_withhold(None)
    return verb_to_confirm(wording, *map(len, pair))


def _prepare_text(kind: CertificateKind | None, wording: Wording) -> str:
    if kind is None or kind is CertificateKind.CERTIFICATE:
        return wording.text("Prepare papers")
    return wording.text("Prepare {papers}", papers=kind_word(kind, wording).lower())


def _print_text(board: CertificateBoard, kind: CertificateKind | None, wording: Wording) -> str:
    lines = board.printable(kind)
    count = len(lines)
    if board.policy is PrintPolicy.CERTAIN and not board.is_final:
        said = wording.count("Print {number} certain", "Print {number} certain", count)
    else:
        said = wording.count("Print {number} prepared", "Print {number} prepared", count)
    if {line.kind for line in lines} <= set(board.backed):
        return wording.text("{print}, fronts alone", print=said)
    return said
