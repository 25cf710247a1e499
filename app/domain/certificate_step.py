"""What a folder of certificates needs next: prepare, print, confirm, issue, hand over."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class CertificateStep(StrEnum):
    """The acts that follow one another from the first condition to the last receipt."""

    PREPARE = "prepare"
    PRINT_PREPARED = "print-prepared"
    PRINT_OPEN = "print-open"
    PRINT_SLIPS = "print-slips"
    CONFIRM = "confirm"
    ISSUE = "issue"
    PRINT_ISSUED = "print-issued"
    HAND_OVER = "hand-over"


@dataclass(frozen=True)
class OpenOnes:
    """Those whose result is open, beside those who are certain of it.

    `without_papers` of them lack the sheet of the certificate or of the statement; `sessions` is
    the most that any of them waits for. Of the certain `printed` lie in the folder, and `unprinted`
    are still to be prepared or printed.
    """

    count: int
    without_papers: int
    sessions: int
    printed: int
    unprinted: int
    has_slips: bool = False

    @property
    def is_time(self) -> bool:
        """Whether both papers and a slip are wanted of each.

        Not before everybody certain lies printed and the last session alone is to come: until then
        most become certain by themselves. And not while they are the greater part: where nobody may
        miss a session, all are open to the end, and a second paper for each would be wasted.
        """
        return self.sessions <= 1 and not self.unprinted and self.count < self.printed


NOBODY_OPEN = OpenOnes(count=0, without_papers=0, sessions=0, printed=0, unprinted=0)


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
    open_ones: OpenOnes = NOBODY_OPEN


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
    if not facts.is_final:
        yield from _steps_of_open_ones(facts.open_ones)
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


def _steps_of_open_ones(ones: OpenOnes) -> Iterator[CertificateStep]:
    if not ones.is_time:
        return
    if ones.without_papers:
        yield CertificateStep.PRINT_OPEN
    elif ones.count and not ones.has_slips:
        yield CertificateStep.PRINT_SLIPS
