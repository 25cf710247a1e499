"""Prepare papers before the result is final: numbers bound, nothing issued."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.paper_dates import DateDoubt, check_paper_date
from app.domain.standing import CutLine
from app.domain.vocabulary import Certainty, CertificateKind, NumberState
from app.usecases.binding import bind
from app.usecases.certificate_candidates import (
    NOT_ATTENDED,
    NOT_CERTAIN,
    PASSES,
    Candidate,
    award_tie,
    candidates,
)
from app.usecases.certificate_folder import CertificateFolder, FolderPaper
from app.usecases.certificate_plans import papers_in_force, plan_papers
from app.usecases.certificate_terms import PaperMaker
from app.usecases.finding import find_training
from app.usecases.results import PersonTally, Tally, tally
from db.models import Training
from db.session import Transaction


class Order(StrEnum):
    """To whom numbers are bound: by NDH to all who still can, or first to those who are certain."""

    NDH = "ndh"
    CERTAIN_FIRST = "certain-first"


@dataclass(frozen=True)
class PreparedLine:
    """Somebody whose number is bound: how certain the paper is, and whether it may be printed."""

    ndh: int | None
    name: str
    number: str
    certainty: Certainty
    printable: bool
    state: NumberState


@dataclass(frozen=True)
class NotPreparedLine:
    """Somebody who has no number yet, and the codes why."""

    ndh: int | None
    name: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Prepared:
    """All of a kind that are prepared by now, and who could not be.

    `tie` is the line of the best where equals lie across it, so that awards are more than meant.
    """

    prepared: tuple[PreparedLine, ...]
    refused: tuple[NotPreparedLine, ...]
    tie: CutLine | None
    doubt: DateDoubt | None = None


def prepare(
    tx: Transaction,
    *,
    training: str,
    kind: CertificateKind,
    order: Order = Order.CERTAIN_FIRST,
    date: dt.date | None = None,
) -> Prepared:
    """Bind numbers to those who can still have the paper, or to those who are certain of it.

    A repeat adds only the new ones. Papers are dated on `date`, else on the last day. Raises
    UnknownTraining, DateBeforeTraining, NumberTaken and NumbersExhausted; then nobody gets a
    number.
    """
    found = find_training(tx, training)
    day = date or found.end_date
    doubt = check_paper_date(found.code, day, start=found.start_date, end=found.end_date)
    tallied = tally(tx, training=training)
    every = candidates(tx, found, tallied, kind)
    bound = papers_in_force(tx, found, kind)
    new = [o for o in every if o.key not in bound and _may_have_number(o, order)]
    given = [
        bind(tx, found, paper, kind).number
        for paper in plan_papers(tx, found, tallied, kind, day, new)
    ]
    tx.flush()
    tx.tell(training=found.code, kind=kind, order=order, prepared=given)
    return replace(prepared_of(tx, found, tallied, kind), doubt=doubt)


def prepared_of(
    tx: Transaction, training: Training, tallied: Tally, kind: CertificateKind
) -> Prepared:
    """What is prepared of a kind in a training whose results are known, by NDH or name."""
    maker = PaperMaker(tx, training, tallied, kind)
    bound = papers_in_force(tx, training, kind)
    without = (o for o in candidates(tx, training, tallied, kind) if o.key not in bound)
    papers = CertificateFolder(tx, training, tallied).papers([kind])
    people = {person.ndh: person for person in tallied.people}
    return Prepared(
        tuple(sorted(map(_line, papers), key=lambda line: (line.ndh or 0, line.name))),
        tuple(
            NotPreparedLine(o.ndh, maker.name_of(o.key), _reasons(kind, o, people.get(o.ndh or 0)))
            for o in without
        ),
        award_tie(tallied, kind),
    )


def _line(paper: FolderPaper) -> PreparedLine:
    return PreparedLine(
        ndh=paper.candidate.ndh,
        name=paper.name,
        number=paper.line.number,
        certainty=paper.candidate.certainty,
        printable=paper.may_be_printed,
        state=NumberState(paper.line.state),
    )


def _may_have_number(candidate: Candidate, order: Order) -> bool:
    if order is Order.CERTAIN_FIRST:
        return candidate.certainty is Certainty.CERTAIN
    return candidate.certainty is not Certainty.IMPOSSIBLE


def _reasons(
    kind: CertificateKind, candidate: Candidate, person: PersonTally | None
) -> tuple[str, ...]:
    """Why somebody has no number: out of reach, and by which rule, or only not certain yet."""
    if candidate.certainty is not Certainty.IMPOSSIBLE:
        return (NOT_CERTAIN, *candidate.reasons)
    if kind is not CertificateKind.STATEMENT:
        return tuple(dict.fromkeys((*candidate.reasons, *(person.reasons if person else ()))))
    # Whom nothing can keep from passing needs no statement, whatever is still unmarked.
    return candidate.reasons if NOT_ATTENDED in candidate.reasons else (PASSES,)
