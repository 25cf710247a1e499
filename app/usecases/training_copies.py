"""A training copied to its next angkatan: proposed, and made."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import select

from app.domain.certification import Numbering
from app.domain.next_batch import moved_to, starts_like
from app.domain.number_sequence import NumberSequence
from app.domain.numbering import needs_sequence
from app.domain.plan import TrainingPlan
from app.domain.plan_faults import check_outline
from app.domain.plan_numbers import number_of
from app.domain.timetable import local_time
from app.domain.training_codes import names_of_next
from app.domain.vocabulary import NumberScope
from app.usecases.finding import find_training
from app.usecases.number_book import read_sequence, sequence_of
from app.usecases.organization import proposed_numbering
from app.usecases.programs import known_program
from app.usecases.stored_trainings import plan_as_stored
from app.usecases.training_edits import refuse_taken
from app.usecases.trainings import Planned, write_plan
from db.models import CertificateNumber, Training
from db.session import Transaction


@dataclass(frozen=True)
class ProposedCopy:
    """The plan of a copy, and its first certificate's number; None where the book has none left."""

    plan: TrainingPlan
    first_number: str | None


def propose_copy(tx: Transaction, *, training: str, start: dt.date | None = None) -> ProposedCopy:
    """What a training's next angkatan would be; raises UnknownTraining.

    Without a start it begins on the same weekday, after the training's end and not in the past.
    """
    found = find_training(tx, training)
    plan = plan_as_stored(tx, found)
    if start is None:
        today = local_time(tx.moment, plan.zone).date()
        start = starts_like(plan, max(today, plan.end + dt.timedelta(days=1)))
    moved = moved_to(plan, start)
    free = (
        (batch, code)
        for batch, code in names_of_next(plan, start.year)
        if tx.scalar(select(Training.id).where(Training.code == code)) is None
    )
    batch, code = next(free, (plan.batch, plan.code))
    named = _counted_anew(tx, plan, replace(moved, code=code, batch=batch))
    return _with_fresh_numbers(tx, found, named)


def copy_training(
    tx: Transaction, *, training: str, start: dt.date, code: str, batch: int | None
) -> Planned:
    """Create the next angkatan as proposed, under a code and angkatan of the operator's choice.

    Nobody is in it and nobody is marked; subjects, rule, signatories and trainers are taken over.
    Raises UnknownTraining, InvalidValue and TrainingExists.
    """
    proposed = propose_copy(tx, training=training, start=start).plan
    plan = replace(proposed, code=code, batch=batch)
    check_outline(plan)
    refuse_taken(tx, code)
    planned = write_plan(tx, plan, known_program(tx, plan.program))
    tx.tell(copy_of=find_training(tx, training).code)
    return planned


def _counted_anew(tx: Transaction, old: TrainingPlan, plan: TrainingPlan) -> TrainingPlan:
    """The plan, in which what counts by the year begins in another year as the office says."""
    if plan.end.year == old.end.year:
        return plan
    first = proposed_numbering(tx, day=plan.end).next

    def anew(numbering: Numbering) -> Numbering:
        is_by_year = numbering.scope is NumberScope.YEAR
        return replace(numbering, next=first) if is_by_year else numbering

    kinds = (
        replace(terms, numbering=terms.numbering and anew(terms.numbering))
        for terms in plan.certification.kinds
    )
    certification = replace(plan.certification, kinds=tuple(kinds))
    return replace(plan, numbering=anew(plan.numbering), certification=certification)


def _with_fresh_numbers(tx: Transaction, found: Training, plan: TrainingPlan) -> ProposedCopy:
    """The same pattern, from the first number on that the book would give and never gave."""
    scope, first = plan.numbering.scope, plan.numbering.next
    if not needs_sequence(plan.numbering.pattern):
        return ProposedCopy(plan, number_of(plan, first))
    sequence = NumberSequence()
    if scope is not NumberScope.TRAINING:
        sequence = read_sequence(tx, sequence_of(tx, found, scope, plan.end))
    given = set(tx.scalars(select(CertificateNumber.number)))
    free = (one for one in sequence.free(first) if number_of(plan, one) not in given)
    fresh_one = next(free, None)
    if fresh_one is None:
        return ProposedCopy(plan, None)
    fresh = replace(plan, numbering=replace(plan.numbering, next=fresh_one))
    return ProposedCopy(fresh, number_of(fresh, fresh_one))
