"""Which papers would be given under which numbers, with everything that they would print."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from app.domain.certificate_refusals import NumberDateDiffers, NumberNeedsSequence
from app.domain.certification import Numbering
from app.domain.errors import NumberTaken
from app.domain.numbering import NumberFacts, format_number, needs_sequence
from app.domain.plan_numbers import unit_of
from app.domain.vocabulary import CertificateKind, EnrollmentState, NumberScope, NumberState
from app.usecases.certificate_candidates import Candidate
from app.usecases.certificate_facts import CertificateFacts
from app.usecases.certificate_terms import PaperMaker
from app.usecases.certification_rows import common_numbering, read_certification
from app.usecases.number_book import OUTSIDE, booked, read_sequence, sequence_of
from app.usecases.results import Tally
from db.models import CertificateNumber, Enrollment, Training
from db.session import Transaction

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_LINES = (
    select(CertificateNumber, Enrollment.ndh)
    .outerjoin(Enrollment, Enrollment.id == CertificateNumber.enrollment_id)
    .where(
        CertificateNumber.training_id == bindparam("training"),
        CertificateNumber.kind == bindparam("kind"),
        CertificateNumber.state != NumberState.VOID,
        func.coalesce(Enrollment.state, "") != EnrollmentState.REPLACED,
    )
)


@dataclass(frozen=True)
class PlannedPaper:
    """A paper that somebody would get: whose, the line of the book, what it would print.

    `line` is the number's own row where the book has it already.
    """

    candidate: Candidate
    enrollment_id: int | None
    line: CertificateNumber | None
    scope: str
    sequence: int | None
    facts: CertificateFacts


def plan_papers(
    tx: Transaction,
    training: Training,
    tallied: Tally,
    kind: CertificateKind,
    date: dt.date,
    chosen: Iterable[Candidate],
) -> Iterator[PlannedPaper]:
    """Plan a paper for each, in their order: under the number that is bound already, or the next.

    Raises NumberTaken where the pattern leads to a number that was given before,
    NumberNeedsSequence where it has no other number for a second paper of this training, and
    NumbersExhausted where our own blocks have too few left.
    """
    people = tuple(chosen)
    lines = lines_in_force(tx, training, kind)
    scope = sequence_for(tx, training, kind, date)
    without = [each for each in people if each.key not in lines]
    new = _next_numbers(tx, training, numbering_of(tx, training, kind), scope, date, without)
    maker = PaperMaker(tx, training, tallied, kind)
    for each in people:
        seat, line = maker.seat_id(each), lines.get(each.key)
        if line is None:
            sequence, number = new[each.key]
            facts = maker.facts(each, number, date)
            yield PlannedPaper(each, seat, None, scope, sequence, facts)
        else:
            facts = maker.facts(each, line.number, date)
            yield PlannedPaper(each, seat, line, line.scope, line.sequence, facts)


def numbering_of(tx: Transaction, training: Training, kind: CertificateKind) -> Numbering:
    """How a kind of paper is numbered: in its own way, or in the common one."""
    return read_certification(tx, training).of(kind).numbering or common_numbering(training)


def sequence_for(
    tx: Transaction,
    training: Training,
    kind: CertificateKind,
    date: dt.date,
    scope: NumberScope | None = None,
) -> str:
    """The name of the sequence that a kind of paper draws from on a day, or would in a scope."""
    common = common_numbering(training)
    certification = read_certification(tx, training)
    series = certification.series_of(kind, common)
    # Who shares a sequence counts within the scope of the one after whom it is called.
    shared = (certification.of(series).numbering if series else None) or common
    return sequence_of(tx, training, scope or shared.scope, date, series)


def refuse_other_date(
    tx: Transaction, training: Training, line: CertificateNumber, ndh: int | None, date: dt.date
) -> None:
    """Months and years in a number are those of the certificate's date (domain.md section 5).

    Raises NumberDateDiffers for a number that was bound for others. One from outside bears any
    date, and so does one of a pattern that was changed since: it tells nothing of ours.
    """
    if line.scope == OUTSIDE or line.date is None:
        return
    numbering = numbering_of(tx, training, CertificateKind(line.kind or ""))
    bound, now = (
        number_text(training, numbering, ndh or 0, line.sequence or 0, day)
        for day in (line.date, date)
    )
    if line.number == bound != now:
        raise NumberDateDiffers(number=line.number, bound=line.date, date=date)


def lines_in_force(
    tx: Transaction, training: Training, kind: CertificateKind
) -> Mapping[int | str, CertificateNumber]:
    """The lines of the book that belong to somebody of a training, by NDH or trainer's name.

    A number that another registry gave to somebody waits there for its paper. Who took over a
    seat did not take over the paper that was prepared for the one before.
    """
    rows = tx.execute(_LINES, {"training": training.id, "kind": kind})
    return {line.trainer or ndh: line for line, ndh in rows}


def papers_in_force(
    tx: Transaction, training: Training, kind: CertificateKind
) -> Mapping[int | str, CertificateNumber]:
    """Those of these lines that have a paper: one that is only reserved prepares none yet."""
    lines = lines_in_force(tx, training, kind)
    return {key: line for key, line in lines.items() if line.state != NumberState.RESERVED}


def _next_numbers(
    tx: Transaction,
    training: Training,
    numbering: Numbering,
    scope: str,
    date: dt.date,
    people: Sequence[Candidate],
) -> Mapping[int | str, tuple[int | None, str]]:
    """The sequence and the text of the next number for each of these, in their order."""
    is_counted = needs_sequence(numbering.pattern)
    wanted = len(people) if is_counted else 0
    free = iter(read_sequence(tx, scope).take(numbering.next, wanted))
    new: dict[int | str, tuple[int | None, str]] = {}
    for each in people:
        sequence = next(free) if is_counted else None
        number = number_text(training, numbering, each.ndh or 0, sequence or 0, date)
        new[each.key] = sequence, number
    texts = [number for _, number in new.values()]
    known = booked(tx, texts)
    planned: set[str] = set()
    for number in texts:
        if number in planned or number in known:
            raise _taken(training, numbering, number, known.get(number))
        planned.add(number)
    return new


def _taken(
    training: Training, numbering: Numbering, number: str, holder: CertificateNumber | None
) -> NumberTaken | NumberNeedsSequence:
    """Why a number is not given again: by NDH alone, a second paper would bear the first one's."""
    # Two new papers are of this training, and what nobody holds is nobody else's.
    is_of_training = holder is None or holder.training_id in (None, training.id)
    if is_of_training and not needs_sequence(numbering.pattern):
        return NumberNeedsSequence(number=number, pattern=numbering.pattern)
    return NumberTaken(number=number)


def number_text(
    training: Training, numbering: Numbering, ndh: int, sequence: int, date: dt.date
) -> str:
    """What a number reads on a paper of a training, dated on a day."""
    facts = NumberFacts(
        sequence=sequence,
        day=date,
        batch=training.batch,
        ndh=ndh,
        program=training.program_name,
        unit=unit_of(training.organizer),
    )
    return format_number(numbering.pattern, facts)
