"""Certificates and the other papers of the book: issue them, and read back what was issued."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.errors import StaleNumbers
from app.domain.faults import CertificateAltered
from app.domain.paper_dates import DateDoubt, check_paper_date
from app.domain.standing import CutLine
from app.domain.vocabulary import CertificateKind, EnrollmentState, NumberState
from app.usecases.binding import bind, issue_line
from app.usecases.certificate_candidates import award_tie, candidates
from app.usecases.certificate_facts import CertificateFacts, fingerprint, freeze, thaw
from app.usecases.certificate_gaps import CertificateGaps, find_gaps
from app.usecases.certificate_plans import (
    PlannedPaper,
    lines_in_force,
    plan_papers,
    refuse_other_date,
)
from app.usecases.finding import find_training
from app.usecases.results import tally
from app.usecases.sheets import last_printed
from db.models import Certificate, CertificateNumber, Enrollment, Training
from db.session import Transaction


@dataclass(frozen=True)
class IssuedLine:
    """A paper that was given now; a trainer has no NDH."""

    ndh: int | None
    name: str
    number: str
    uid: str


@dataclass(frozen=True)
class RefusedLine:
    """A participant who gets none, and the codes why."""

    ndh: int | None
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Issued:
    """What one issue gave and refused, what is lacking in what it gave, a doubt about its date.

    Who had a paper of the kind already is in neither.
    """

    issued: tuple[IssuedLine, ...]
    refused: tuple[RefusedLine, ...]
    gaps: CertificateGaps
    doubt: DateDoubt | None = None
    tie: CutLine | None = None
    """Where equals lie across the line of the best, and more awards are given than were meant."""


@dataclass(frozen=True)
class IssuePreview:
    """What an issue of that date would print for whom, what it would lack, whom it would refuse."""

    planned: tuple[CertificateFacts, ...]
    refused: tuple[RefusedLine, ...]
    gaps: CertificateGaps
    doubt: DateDoubt | None = None

    @property
    def numbers(self) -> tuple[tuple[int | None, str], ...]:
        """Who would get which number, to be named again when it is issued."""
        return tuple((facts.ndh, facts.number) for facts in self.planned)


def preview_issue(
    tx: Transaction, *, training: str, kind: CertificateKind, date: dt.date
) -> IssuePreview:
    """See what an issue would give, without giving it; raises what issuing would."""
    found = find_training(tx, training)
    doubt = check_paper_date(found.code, date, start=found.start_date, end=found.end_date)
    planned, refused, _ = _plan(tx, found, kind, date)
    facts = tuple(paper.facts for paper in planned)
    return IssuePreview(facts, refused, find_gaps(facts), doubt)


def issue(
    tx: Transaction,
    *,
    training: str,
    kind: CertificateKind,
    date: dt.date,
    seen: Sequence[tuple[int | None, str]] | None = None,
) -> Issued:
    """Issue to everybody who qualifies and has none of this kind, in the order of numbering.

    Who was prepared keeps the number, and what was printed for it. Raises NumberTaken where the
    pattern leads to a number that was given before, NumbersExhausted, and StaleNumbers where the
    NDH and numbers are no longer those that were seen; then nobody gets one. DateBeforeTraining is
    raised for a date before the first day, NumberDateDiffers where a number was bound for another
    month or year.
    """
    found = find_training(tx, training)
    doubt = check_paper_date(found.code, date, start=found.start_date, end=found.end_date)
    planned, refused, tie = _plan(tx, found, kind, date)
    numbers = [(paper.facts.ndh, paper.facts.number) for paper in planned]
    if seen is not None and numbers != list(seen):
        raise StaleNumbers(training=found.code)
    printed = last_printed(tx, found)
    lines = [bind(tx, found, paper, kind) for paper in planned]
    tx.flush()
    pairs = zip(planned, lines, strict=True)
    given = [_issue_one(tx, found, paper, line, printed) for paper, line in pairs]
    tx.flush()
    issued = tuple(_issued_line(*pair) for pair in zip(planned, given, strict=True))
    tx.tell(training=found.code, kind=kind, date=date, issued=numbers)
    return Issued(issued, refused, find_gaps([o.facts for o in planned]), doubt, tie)


def issued_facts(
    tx: Transaction,
    *,
    training: str,
    kind: CertificateKind | None,
    numbers: Sequence[str] = (),
) -> tuple[CertificateFacts, ...]:
    """The frozen facts of a training's valid papers, by NDH; raises CertificateAltered.

    They are those of the active participants and of trainers, or of the numbers that are named, in
    the class or not; of one kind, or of all.
    """
    found = find_training(tx, training)
    kinds = tuple(CertificateKind) if kind is None else (kind,)
    query = (
        select(CertificateNumber.number, Certificate.facts, Certificate.sha256)
        .join(Certificate, Certificate.number_id == CertificateNumber.id)
        .outerjoin(Enrollment, Enrollment.id == Certificate.enrollment_id)
        .where(
            Certificate.training_id == found.id,
            Certificate.kind.in_(kinds),
            Certificate.state == "issued",
        )
        .order_by(Enrollment.ndh, Certificate.id)
    )
    if numbers:
        query = query.where(CertificateNumber.number.in_(numbers))
    else:
        is_here = Enrollment.state == EnrollmentState.ACTIVE
        query = query.where(is_here | Certificate.enrollment_id.is_(None))
    return tuple(thawed(*row) for row in tx.execute(query))


def thawed(number: str, facts: str, sha256: str) -> CertificateFacts:
    """Frozen facts read back; raises CertificateAltered where they are not what was frozen."""
    if fingerprint(facts) != sha256:
        raise CertificateAltered(where=number)
    return thaw(facts)


def _plan(
    tx: Transaction, training: Training, kind: CertificateKind, date: dt.date
) -> tuple[tuple[PlannedPaper, ...], tuple[RefusedLine, ...], CutLine | None]:
    tallied = tally(tx, training=training.code)
    lines = lines_in_force(tx, training, kind)
    held = {key for key, line in lines.items() if line.state == NumberState.ISSUED}
    without = [o for o in candidates(tx, training, tallied, kind) if o.key not in held]
    chosen = [each for each in without if each.qualifies]
    return (
        tuple(plan_papers(tx, training, tallied, kind, date, chosen)),
        tuple(RefusedLine(each.ndh, each.reasons) for each in without if not each.qualifies),
        award_tie(tallied, kind),
    )


def _issue_one(
    tx: Transaction,
    training: Training,
    paper: PlannedPaper,
    line: CertificateNumber,
    printed: Mapping[int, str],
) -> Certificate:
    """Issue what was printed, or else the facts of today."""
    facts = printed.get(line.id)
    if facts is None:
        refuse_other_date(tx, training, line, paper.facts.ndh, paper.facts.terms.date)
        facts = freeze(paper.facts)
    return issue_line(tx, line, facts, date=thaw(facts).terms.date)


def _issued_line(paper: PlannedPaper, certificate: Certificate) -> IssuedLine:
    return IssuedLine(paper.facts.ndh, paper.facts.name, paper.facts.number, certificate.uid)
