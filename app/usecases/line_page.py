"""The page of one line of the board: as it was issued, as it lies in the folder, or would be."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from app.documents import words
from app.documents.certificate_sheet import CertificateSheet
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.binding import ISSUED
from app.usecases.certificate_candidates import candidates
from app.usecases.certificate_facts import CertificateFacts, thaw
from app.usecases.certificate_papers import certificate_page, sheets_of
from app.usecases.certificate_plans import plan_papers
from app.usecases.certificates import thawed
from app.usecases.finding import find_enrollment, find_training
from app.usecases.number_book import find_number
from app.usecases.papers import practice_disclaimer
from app.usecases.results import tally
from app.usecases.sheets import last_printed
from db.models import Certificate, CertificateNumber, Training
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

    `number` where one is bound already; `date` is that of a preview. Raises UnknownTraining,
    UnknownNumber, NothingToPrint, NumberTaken and CertificateAltered.
    """
    found = find_training(tx, training)
    said = practice_disclaimer(tx)
    if number is not None:
        line = find_number(tx, number)
        issued = _issued(tx, line)
        if issued is not None:
            return LinePage(next(sheets_of(tx, [issued], said)), NumberState.ISSUED)
        printed = last_printed(tx, found).get(line.id)
        if printed is not None:
            sheet = next(sheets_of(tx, [thaw(printed)], said))
            return LinePage(sheet, NumberState(line.state), is_printed=True)
    if kind is CertificateKind.CERTIFICATE:
        return LinePage(certificate_page(tx, training=training, who=who, date=date), None)
    facts = _facts(tx, found, kind, who, date)
    said = words.PRACTICE_PREVIEW if said else words.PREVIEW
    return LinePage(next(sheets_of(tx, [facts], said)), None)


def _issued(tx: Transaction, line: CertificateNumber) -> CertificateFacts | None:
    valid = select(Certificate.facts, Certificate.sha256).where(
        Certificate.number_id == line.id, Certificate.state == ISSUED
    )
    frozen = tx.execute(valid).one_or_none()
    return None if frozen is None else thawed(line.number, *frozen)


def _facts(
    tx: Transaction, training: Training, kind: CertificateKind, who: str, date: dt.date
) -> CertificateFacts:
    """What the paper of somebody would print, under the number that is bound or comes next."""
    tallied = tally(tx, training=training.code)
    key = who if kind is CertificateKind.TRAINER else find_enrollment(tx, training, who).ndh
    chosen = [each for each in candidates(tx, training, tallied, kind) if each.key == key]
    for paper in plan_papers(tx, training, tallied, kind, date, chosen):
        return paper.facts
    raise NothingToPrint(paper="certificates")
