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
from app.usecases.certificate_facts import CertificateFacts
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

    def differing(self) -> tuple[str, ...]:
        """What a paper of today would print otherwise than the sheet that lies there."""
        if self.printed is None:
            return ()
        return self.maker.differing(self.candidate, self.line.number, self.printed)


class CertificateFolder:
    """The folder of a training at one moment; everything that it is made of is read once."""

    def __init__(self, tx: Transaction, training: Training, tallied: Tally) -> None:
        """Open the folder of a training whose results are known."""
        self._tx, self._training, self._tallied = tx, training, tallied
        self._printed = last_printed(tx, training)
        self._lines_of: dict[CertificateKind, Mapping[int | str, CertificateNumber]] = {}

    def papers(
        self, kinds: Container[CertificateKind] = tuple(CertificateKind)
    ) -> Iterator[FolderPaper]:
        """All papers of these kinds that lie there, by kind and in the order of numbering."""
        policy = read_certification(self._tx, self._training).policy
        for kind in CertificateKind:
            if kind not in kinds:
                continue
            maker = PaperMaker(self._tx, self._training, self._tallied, kind)
            for line, each in self._lying(kind):
                may_be_printed = each.may_be_printed(policy, is_final=self._tallied.final)
                printed = self._printed.get(line.id)
                yield FolderPaper(kind, line, each, may_be_printed, printed, maker)

    def without_sheet(self, kind: CertificateKind) -> Iterator[Candidate]:
        """Who may still have a paper of a kind of which no sheet was printed, prepared or not."""
        lines = self._lines(kind)
        for each in self._candidates(kind):
            line = lines.get(each.key)
            is_there = line and (line.state == NumberState.ISSUED or line.id in self._printed)
            if each.certainty is not Certainty.IMPOSSIBLE and not is_there:
                yield each

    def _lying(self, kind: CertificateKind) -> Iterator[tuple[CertificateNumber, Candidate]]:
        """The lines that lie there with whom they are for; whom the rules lost come last."""
        lying = {key: o for key, o in self._lines(kind).items() if o.state in IN_FOLDER}
        if not lying:
            return
        for each in self._candidates(kind):
            line = lying.pop(each.key, None)
            if line is not None:
                yield line, each
        people = {person.ndh: person for person in self._tallied.people}
        for key, line in lying.items():
            yield line, _lost(kind, line, key, people)

    def _lines(self, kind: CertificateKind) -> Mapping[int | str, CertificateNumber]:
        if kind not in self._lines_of:
            self._lines_of[kind] = lines_in_force(self._tx, self._training, kind)
        return self._lines_of[kind]

    def _candidates(self, kind: CertificateKind) -> tuple[Candidate, ...]:
        return candidates(self._tx, self._training, self._tallied, kind)


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
