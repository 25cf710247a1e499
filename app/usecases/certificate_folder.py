"""What lies in the folder: papers with a number that are not issued yet, printed or not."""

import datetime as dt
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from app.domain.vocabulary import Certainty, CertificateKind, NumberState
from app.usecases.certificate_candidates import (
    NOT_AMONG_BEST,
    NOT_TEACHING,
    PASSED,
    Candidate,
    candidates,
    in_the_way,
)
from app.usecases.certificate_facts import CertificateFacts, thaw
from app.usecases.certificate_plans import lines_in_force
from app.usecases.certificate_terms import PaperMaker
from app.usecases.certification_rows import read_certification
from app.usecases.results import PersonTally, Tally
from app.usecases.sheets import IN_FOLDER, last_printed
from db.models import CertificateNumber, Training
from db.session import Transaction


@dataclass(frozen=True)
class FolderPaper:
    """One paper: its line of the book, whom it is for, and what stands on the sheet of it.

    `may_be_printed` is what the policy of the training says now. Whom the rules give no paper of
    this kind any more is a candidate that cannot have it.
    """

    kind: CertificateKind
    line: CertificateNumber
    candidate: Candidate
    may_be_printed: bool
    printed: str | None
    maker: PaperMaker

    @property
    def is_printed(self) -> bool:
        """Whether a good sheet lies there."""
        return self.printed is not None

    @property
    def name(self) -> str:
        """Whose paper it is."""
        return self.maker.name_of(self.candidate.key)

    @property
    def bound_for(self) -> dt.date:
        """The date that the paper was prepared with."""
        assert self.line.date is not None  # noqa: S101 - the table holds a date of what is bound
        return self.line.date

    def facts(self, date: dt.date) -> CertificateFacts:
        """What the paper would print today, dated on a day."""
        return self.maker.facts(self.candidate, self.line.number, date)

    def differs(self, date: dt.date) -> tuple[str, ...]:
        """What a paper of today would print otherwise than the sheet that lies there."""
        return () if self.printed is None else thaw(self.printed).differences(self.facts(date))


def folder_papers(
    tx: Transaction,
    training: Training,
    tallied: Tally,
    kinds: Container[CertificateKind] = tuple(CertificateKind),
) -> Iterator[FolderPaper]:
    """All papers of these kinds that lie there, by kind and in the order of numbering."""
    policy = read_certification(tx, training).policy
    printed = last_printed(tx, training)
    for kind in CertificateKind:
        if kind not in kinds:
            continue
        maker = PaperMaker(tx, training, tallied, kind)
        for line, each in _lying(tx, training, tallied, kind):
            may_be_printed = each.may_be_printed(policy, is_final=tallied.final)
            yield FolderPaper(kind, line, each, may_be_printed, printed.get(line.id), maker)


def without_sheet(
    tx: Transaction, training: Training, tallied: Tally, kind: CertificateKind
) -> Iterator[Candidate]:
    """Who may still have a paper of a kind of which no sheet was printed, prepared or not."""
    lines, printed = lines_in_force(tx, training, kind), last_printed(tx, training)
    for each in candidates(tx, training, tallied, kind):
        line = lines.get(each.key)
        is_there = line is not None and (line.state == NumberState.ISSUED or line.id in printed)
        if each.certainty is not Certainty.IMPOSSIBLE and not is_there:
            yield each


def _lying(
    tx: Transaction, training: Training, tallied: Tally, kind: CertificateKind
) -> Iterator[tuple[CertificateNumber, Candidate]]:
    """The lines that lie there with whom they are for; whom the rules lost come last."""
    lines = lines_in_force(tx, training, kind)
    lying = {key: line for key, line in lines.items() if line.state in IN_FOLDER}
    if not lying:
        return
    for each in candidates(tx, training, tallied, kind):
        line = lying.pop(each.key, None)
        if line is not None:
            yield line, each
    people = {person.ndh: person for person in tallied.people}
    for key, line in lying.items():
        yield line, _lost(kind, line, key, people)


def _lost(
    kind: CertificateKind,
    line: CertificateNumber,
    key: int | str,
    people: Mapping[int, PersonTally],
) -> Candidate:
    """Who has a number, and whom the rules give no such paper any more."""
    ndh = key if isinstance(key, int) else None
    why = (NOT_TEACHING,) if ndh is None else _why(kind, people.get(ndh))
    return Candidate(ndh, line.trainer, Certainty.IMPOSSIBLE, qualifies=False, reasons=why)


def _why(kind: CertificateKind, person: PersonTally | None) -> tuple[str, ...]:
    if person is None:
        return ("withdrawn",)
    if kind is CertificateKind.STATEMENT:
        return (PASSED,)
    return in_the_way(person) or (NOT_AMONG_BEST,)
