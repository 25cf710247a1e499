"""What a folder of certificates needs next: prepare, print, confirm, issue, hand over."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class CertificateStep(StrEnum):
    """The acts that follow one another from the first condition to the last receipt."""

    PREPARE = "prepare"
    PRINT_PREPARED = "print-prepared"
    CONFIRM = "confirm"
    ISSUE = "issue"
    PRINT_ISSUED = "print-issued"
    HAND_OVER = "hand-over"


@dataclass(frozen=True)
class FolderFacts:
    """The papers of a training, counted as far as the next act asks for it.

    `preparable` have no number and can still have the paper, `eligible` have none and qualify;
    `printable` are prepared, not printed, and may be; `in_folder` are prepared and printed,
    `confirmable` are prepared and qualify.
    """

    is_final: bool
    preparable: int = 0
    eligible: int = 0
    printable: int = 0
    in_folder: int = 0
    confirmable: int = 0
    issued_unprinted: int = 0
    not_handed_over: int = 0


def certificate_step(facts: FolderFacts) -> CertificateStep | None:
    """The act that the moment asks for, None where everything is done.

    Once everybody is marked and a paper lies in the folder, it is the decision that people wait
    for; whatever is not printed by then can be printed afterwards.
    """
    return next(_steps(facts), None)


def _steps(facts: FolderFacts) -> Iterator[CertificateStep]:
    can_confirm = facts.is_final and facts.confirmable > 0
    if can_confirm and facts.in_folder:
        yield CertificateStep.CONFIRM
    if facts.printable:
        yield CertificateStep.PRINT_PREPARED
    if can_confirm:
        yield CertificateStep.CONFIRM
    if facts.is_final and facts.eligible:
        yield CertificateStep.ISSUE
    if facts.preparable and not facts.is_final:
        yield CertificateStep.PREPARE
    if facts.issued_unprinted:
        yield CertificateStep.PRINT_ISSUED
    if facts.not_handed_over:
        yield CertificateStep.HAND_OVER
