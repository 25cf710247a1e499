"""The page of one line of the board: as it was issued, as it lies in the folder, or would be."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from app.documents import words
from app.documents.certificate_sheet import CertificateSheet
from app.domain.errors import NothingToPrint, Withdrawn
from app.domain.vocabulary import CertificateKind, EnrollmentState, NumberState
from app.usecases.binding import valid_certificate
from app.usecases.certificate_candidates import candidates
from app.usecases.certificate_facts import CertificateFacts, thaw
from app.usecases.certificate_papers import sheets_of
from app.usecases.certificate_plans import lines_in_force, plan_papers
from app.usecases.certificates import thawed
from app.usecases.finding import find_enrollment, find_training
from app.usecases.number_book import find_number
from app.usecases.papers import practice_disclaimer
from app.usecases.results import tally
from app.usecases.sheets import PAPER_OF
from db.models import CertificateNumber, Sheet, Training
from db.session import Transaction


@dataclass(frozen=True)
class LinePage:
    """The paper, and what it is: issued, prepared (and perhaps printed), or a preview alone."""

    sheet: CertificateSheet
    state: NumberState | None
    is_printed: bool = False


def page_of_line(
    tx: Transaction,
    *,
    training: str,
    kind: CertificateKind,
    who: str,
    number: str | None,
    date: dt.date,
) -> LinePage:
    """The paper of a participant by scan code, or of a trainer by name.

    `number` where one is known; `date` is that of a preview, which has the number that is bound or
    would come next for this person, whether passed yet or not. Raises UnknownTraining,
    UnknownNumber, Withdrawn for who left the class without any, NothingToPrint for who has no such
    paper, NumberTaken as issuing would, and CertificateAltered.
    """
    found = find_training(tx, training)
    key, has_left = _holder(tx, found, kind, who)
    said = practice_disclaimer(tx)
    line = find_number(tx, number) if number else lines_in_force(tx, found, kind).get(key)
    if line is not None:
        issued = valid_certificate(tx, line)
        if issued is not None:
            facts = thawed(line.number, issued.facts, issued.sha256)
            return LinePage(next(sheets_of(tx, [facts], said)), NumberState.ISSUED)
        printed = _printed(tx, line)
        if printed is not None:
            sheet = next(sheets_of(tx, [thaw(printed)], said))
            return LinePage(sheet, NumberState(line.state), is_printed=True)
    if has_left:
        raise Withdrawn(who=who, name=has_left)
    facts = _facts_to_come(tx, found, kind, key, date)
    said = words.PRACTICE_PREVIEW if said else words.PREVIEW
    return LinePage(next(sheets_of(tx, [facts], said)), None)


def _holder(
    tx: Transaction, training: Training, kind: CertificateKind, who: str
) -> tuple[int | str, str | None]:
    """Who is meant, by NDH or trainer's name, and the name of somebody who left the class."""
    if kind is CertificateKind.TRAINER:
        return who, None
    seat = find_enrollment(tx, training, who)
    return seat.ndh, None if seat.state == EnrollmentState.ACTIVE else seat.name


def _printed(tx: Transaction, line: CertificateNumber) -> str | None:
    """The frozen facts on the good sheet of one prepared paper."""
    good = select(Sheet.facts).where(
        Sheet.number_id == line.id, Sheet.certificate_id.is_(None), Sheet.spoilt.is_(None)
    )
    return tx.scalar(good.order_by(Sheet.id.desc()).limit(1))


def _facts_to_come(
    tx: Transaction, training: Training, kind: CertificateKind, key: int | str, date: dt.date
) -> CertificateFacts:
    """What the paper of somebody would print, under the number that is bound or comes next.

    Whoever would be issued one before comes first; who does not qualify comes after them all.
    """
    tallied = tally(tx, training=training.code)
    every = candidates(tx, training, tallied, kind)
    place = next((place for place, each in enumerate(every) if each.key == key), None)
    if place is None:
        raise NothingToPrint(paper=PAPER_OF[kind])
    each, lines = every[place], lines_in_force(tx, training, kind)
    others = every[:place] if each.qualifies else every
    chosen = [o for o in others if o.qualifies and o.key not in lines]
    *_, paper = plan_papers(tx, training, tallied, kind, date, [*chosen, each])
    return paper.facts
