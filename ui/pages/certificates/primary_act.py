"""The primary button of the page, which follows the moment."""

from collections.abc import Callable, Mapping

from app.domain.certificate_step import CertificateStep
from app.domain.vocabulary import CertificateKind, PrintPolicy
from app.usecases.certificate_board import UNBOUND, CertificateBoard, Stage
from ui.pages.certificates.confirm_dialog import verb_of as verb_to_confirm
from ui.pages.certificates.issue_dialog import verb_of as verb_to_issue
from ui.wording import Wording

Acts = Mapping[CertificateStep, Callable[[], object]]

ICONS = {
    CertificateStep.PREPARE: "list",
    CertificateStep.PRINT_PREPARED: "printer",
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
            return wording.text("Prepare papers")
        case CertificateStep.PRINT_PREPARED:
            return _print_text(board, kind, wording)
        case CertificateStep.CONFIRM:
            return confirm_text(board, wording)
        case CertificateStep.ISSUE:
            eligible = sum(o.stage in UNBOUND and o.qualifies for o in board.of(kind))
            return verb_to_issue(wording, eligible)
        case CertificateStep.PRINT_ISSUED:
            count = len(board.unprinted(kind))
            return wording.count("Print {number} certificate", "Print {number} certificates", count)
        case CertificateStep.HAND_OVER:
            left = sum(line.stage is Stage.ISSUED for line in board.of(kind))
            return wording.text("Hand over ({number})", number=left)


def confirm_text(board: CertificateBoard, wording: Wording) -> str:
    """How many certificates a decision would issue and withhold; other kinds without any."""
    kind = CertificateKind.CERTIFICATE
    pair = board.confirmable(kind), board.to_withhold(kind)
    if not any(pair):
        pair = board.confirmable(None), board.to_withhold(None)
    return verb_to_confirm(wording, *map(len, pair))


def _print_text(board: CertificateBoard, kind: CertificateKind | None, wording: Wording) -> str:
    count = len(board.printable(kind))
    if board.policy is PrintPolicy.CERTAIN and not board.is_final:
        return wording.count("Print {number} certain", "Print {number} certain", count)
    return wording.count("Print {number} prepared", "Print {number} prepared", count)
