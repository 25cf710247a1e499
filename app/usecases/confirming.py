"""Sahkan: the one decision that issues who qualifies and withholds the others."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from app.domain.certificate_refusals import NotInFolder, StaleConfirmation
from app.domain.errors import InvalidValue
from app.domain.paper_dates import DateDoubt, check_paper_date
from app.domain.vocabulary import CertificateKind, EnrollmentState, NumberState
from app.usecases.binding import issue_line
from app.usecases.certificate_facts import freeze, thaw
from app.usecases.certificate_folder import CertificateFolder, FolderPaper
from app.usecases.certificate_plans import refuse_other_date
from app.usecases.finding import find_training
from app.usecases.results import tally
from app.usecases.sheets import IN_FOLDER, last_printed
from db.models import Certificate, CertificateNumber, Enrollment, Training
from db.session import Transaction

ON_PAPER = "not-ticked"
"""The reason of who qualifies and was not ticked on the list of decisions."""


@dataclass(frozen=True)
class ConfirmedLine:
    """A paper that is issued by the decision; `differs` names what was printed otherwise.

    What differs is to be printed again (cetak ulang), as a correction. There is no uid before it
    is issued.
    """

    ndh: int | None
    name: str
    kind: CertificateKind
    number: str
    was_printed: bool
    differs: tuple[str, ...] = ()
    uid: str | None = None


@dataclass(frozen=True)
class WithheldLine:
    """A paper to be pulled from the pile, and the codes why."""

    ndh: int | None
    name: str
    kind: CertificateKind
    number: str
    was_printed: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Confirmation:
    """The whole decision, by kind and NDH, and a doubt about its date."""

    issued: tuple[ConfirmedLine, ...]
    withheld: tuple[WithheldLine, ...]
    doubt: DateDoubt | None = None


def preview_confirmation(tx: Transaction, *, training: str) -> Confirmation:
    """What a decision of now would issue and withhold; raises UnknownTraining."""
    found = find_training(tx, training)
    papers = _in_order(tx, found)
    withheld = [_withheld(paper) for paper in papers if not paper.candidate.qualifies]
    return Confirmation(
        tuple(_confirmed(paper) for paper in papers if paper.candidate.qualifies),
        (*withheld, *(told for _, told in _left_behind(tx, found))),
    )


def confirm(
    tx: Transaction,
    *,
    training: str,
    date: dt.date,
    seen: Sequence[str] | None = None,
    on_paper: Sequence[str] | None = None,
    reason: str | None = None,
) -> Confirmation:
    """Issue the prepared papers of those who qualify, and withhold those of the others.

    What was printed last is frozen as it was printed; papers that were not printed yet are dated
    on `date`. `seen` are the numbers that would be issued, as they were looked at. `on_paper` are
    those that were ticked on the list of decisions, which stands as it was signed; where the rules
    say otherwise, it needs a `reason`. Raises UnknownTraining, DateBeforeTraining,
    StaleConfirmation, NotInFolder for ticked numbers that are not to be decided, InvalidValue
    without that reason, and NumberDateDiffers for a number of another month or year.
    """
    found = find_training(tx, training)
    doubt = check_paper_date(found.code, date, start=found.start_date, end=found.end_date)
    papers = _in_order(tx, found)
    wanted = {paper.line.number for paper in papers if paper.candidate.qualifies}
    if seen is not None and set(seen) != wanted:
        raise StaleConfirmation(training=found.code)
    if on_paper is not None:
        _refuse_strange(tx, found, papers, on_paper)
        wanted = _ticked(tx, papers, wanted, on_paper, (reason or "").strip())
    issued = _issue_all(tx, found, [o for o in papers if o.line.number in wanted], date)
    others = [paper for paper in papers if paper.line.number not in wanted]
    withheld = [_withhold(paper.line, _withheld(paper)) for paper in others]
    withheld += [_withhold(line, told) for line, told in _left_behind(tx, found)]
    tx.flush()
    result = Confirmation(issued, tuple(withheld), doubt)
    tx.tell(
        training=found.code,
        date=date,
        issued=[line.number for line in result.issued],
        withheld=[line.number for line in result.withheld],
    )
    return result


def _in_order(tx: Transaction, training: Training) -> list[FolderPaper]:
    """What lies in the folder, by kind and NDH."""
    papers = CertificateFolder(tx, training, tally(tx, training=training.code)).papers()
    kinds = list(CertificateKind)
    return sorted(papers, key=lambda o: (kinds.index(o.kind), o.candidate.ndh or 0))


def _refuse_strange(
    tx: Transaction, training: Training, papers: Sequence[FolderPaper], on_paper: Sequence[str]
) -> None:
    """Refuse numbers that nobody decides on here, as those of a seat that was taken over.

    What was issued before may be ticked: the list is typed in twice, or the PC came back first.
    """
    issued = select(CertificateNumber.number).where(
        CertificateNumber.training_id == training.id, CertificateNumber.state == NumberState.ISSUED
    )
    known = {paper.line.number for paper in papers}.union(tx.scalars(issued))
    strange = [number for number in on_paper if number not in known]
    if strange:
        raise NotInFolder(training=training.code, numbers=", ".join(strange))


def _ticked(
    tx: Transaction,
    papers: Sequence[FolderPaper],
    by_rule: set[str],
    on_paper: Sequence[str],
    reason: str,
) -> set[str]:
    """The numbers that were ticked on paper; otherwise than the rules say only with a reason."""
    ticked = {paper.line.number for paper in papers} & set(on_paper)
    if ticked != by_rule and not reason:
        raise InvalidValue("reason", reason, "needed")
    tx.tell(on_paper=True, reason=reason or None)
    return ticked


def _issue_all(
    tx: Transaction, training: Training, papers: Sequence[FolderPaper], date: dt.date
) -> tuple[ConfirmedLine, ...]:
    """Issue these papers, stored all at once."""
    given = [(_confirmed(paper), _issue(tx, training, paper, date)) for paper in papers]
    tx.flush()
    return tuple(replace(told, uid=certificate.uid) for told, certificate in given)


def _issue(tx: Transaction, training: Training, paper: FolderPaper, date: dt.date) -> Certificate:
    """Issue what was printed, exactly as it was printed, or else the facts of today."""
    facts = paper.printed
    if facts is None:
        refuse_other_date(tx, training, paper.line, paper.candidate.ndh, date)
        facts = freeze(paper.facts(date))
    return issue_line(tx, paper.line, facts, date=thaw(facts).terms.date)


def _withhold(line: CertificateNumber, told: WithheldLine) -> WithheldLine:
    line.state, line.reason = NumberState.WITHHELD, ",".join(told.reasons)
    return told


def _left_behind(
    tx: Transaction, training: Training
) -> list[tuple[CertificateNumber, WithheldLine]]:
    """The papers of those whose seats were taken over; nobody inherits what was prepared."""
    printed = last_printed(tx, training)
    rows = tx.execute(
        select(CertificateNumber, Enrollment.ndh, Enrollment.name)
        .join(Enrollment, Enrollment.id == CertificateNumber.enrollment_id)
        .where(
            CertificateNumber.training_id == training.id,
            CertificateNumber.state.in_(IN_FOLDER),
            Enrollment.state == EnrollmentState.REPLACED,
        )
        .order_by(CertificateNumber.id)
    )
    return [
        (
            line,
            WithheldLine(
                ndh=ndh,
                name=name,
                kind=CertificateKind(line.kind or ""),
                number=line.number,
                was_printed=line.id in printed,
                reasons=(EnrollmentState.REPLACED,),
            ),
        )
        for line, ndh, name in rows
    ]


def _confirmed(paper: FolderPaper) -> ConfirmedLine:
    return ConfirmedLine(
        ndh=paper.candidate.ndh,
        name=paper.name,
        kind=paper.kind,
        number=paper.line.number,
        was_printed=paper.printed is not None,
        differs=paper.differing(),
    )


def _withheld(paper: FolderPaper) -> WithheldLine:
    """Who qualifies is only withheld where nobody ticked it on paper."""
    return WithheldLine(
        ndh=paper.candidate.ndh,
        name=paper.name,
        kind=paper.kind,
        number=paper.line.number,
        was_printed=paper.printed is not None,
        reasons=(ON_PAPER,) if paper.candidate.qualifies else paper.candidate.reasons,
    )
