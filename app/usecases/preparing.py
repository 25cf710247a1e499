"""Prepare papers before the result is final: numbers bound, nothing issued."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from app.domain.vocabulary import Certainty, CertificateKind, NumberState
from app.usecases.binding import bind
from app.usecases.certificate_candidates import (
    NOT_CERTAIN,
    Candidate,
    candidates,
)
from app.usecases.certificate_folder import FolderPaper, folder_papers
from app.usecases.certificate_plans import lines_in_force, plan_papers
from app.usecases.certificate_terms import PaperMaker
from app.usecases.finding import find_training
from app.usecases.results import Tally, tally
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
    """All of a kind that are prepared by now, and who could not be."""

    prepared: tuple[PreparedLine, ...]
    refused: tuple[NotPreparedLine, ...]


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
    UnknownTraining, NumberTaken and NumbersExhausted; then nobody gets a number.
    """
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    every = candidates(tx, found, tallied, kind)
    lines = lines_in_force(tx, found, kind)
    bound = {key for key, line in lines.items() if line.state != NumberState.RESERVED}
    new = [o for o in every if o.key not in bound and _may_have_number(o, order)]
    day = date or found.end_date
    given = [
        bind(tx, found, paper, kind).number
        for paper in plan_papers(tx, found, tallied, kind, day, new)
    ]
    tx.tell(training=found.code, kind=kind, order=order, prepared=given)
    return prepared_of(tx, found, tallied, kind)


def list_prepared(tx: Transaction, *, training: str, kind: CertificateKind) -> Prepared:
    """What is prepared of a kind, and who is not; raises UnknownTraining."""
    return prepared_of(tx, find_training(tx, training), tally(tx, training=training), kind)


def prepared_of(
    tx: Transaction, training: Training, tallied: Tally, kind: CertificateKind
) -> Prepared:
    """What is prepared of a kind in a training whose results are known, by NDH or name."""
    maker = PaperMaker(tx, training, tallied, kind)
    lines = lines_in_force(tx, training, kind)
    # A number from outside that is reserved for somebody prepares no paper yet.
    bound = {key for key, line in lines.items() if line.state != NumberState.RESERVED}
    without = (o for o in candidates(tx, training, tallied, kind) if o.key not in bound)
    papers = folder_papers(tx, training, tallied, [kind])
    return Prepared(
        tuple(sorted(map(_line, papers), key=lambda line: (line.ndh or 0, line.name))),
        tuple(NotPreparedLine(o.ndh, maker.name_of(o.key), _reasons(o)) for o in without),
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


def _reasons(candidate: Candidate) -> tuple[str, ...]:
    """Why somebody has no number: out of reach, or only not certain yet."""
    if candidate.certainty is Certainty.IMPOSSIBLE:
        return candidate.reasons
    return (NOT_CERTAIN, *candidate.reasons)
