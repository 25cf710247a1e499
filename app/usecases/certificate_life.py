"""What came after a certificate was issued: void, replaced, corrected, printed once more."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import exists, func, select

from app.domain.certificate_refusals import NotIssued
from app.domain.errors import InvalidValue
from app.domain.paper_dates import DateDoubt, check_paper_date
from app.domain.vocabulary import Certainty, CertificateKind, NumberState
from app.usecases.binding import CORRECTED, VOID, bind, issue_line, valid_certificate
from app.usecases.certificate_candidates import Candidate
from app.usecases.certificate_facts import CertificateFacts, freeze
from app.usecases.certificate_plans import plan_papers
from app.usecases.certificate_terms import PaperMaker
from app.usecases.certificates import thawed
from app.usecases.number_book import find_number
from app.usecases.number_history import made_void
from app.usecases.reserved_numbers import find_given_number
from app.usecases.results import Tally, tally
from db.models import Certificate, CertificateNumber, Enrollment, Sheet, Training
from db.session import Transaction


@dataclass(frozen=True)
class Voided:
    """A number that stays in the book as void; `is_unwitnessed` where a second name is missing."""

    number: str
    state: NumberState = NumberState.VOID
    is_unwitnessed: bool = False


@dataclass(frozen=True)
class Replaced:
    """A certificate that stands for another one, which is void; a doubt about its date."""

    old: str
    new: str
    uid: str
    doubt: DateDoubt | None = None


@dataclass(frozen=True)
class Corrected:
    """A number whose certificate is told anew, from the facts of today."""

    number: str
    revision: int


@dataclass(frozen=True)
class Reprint:
    """A numbered copy of exactly what was issued; the original is copy 1."""

    number: str
    copy: int
    facts: CertificateFacts
    revision: int
    uid: str


def void(tx: Transaction, *, number: str, reason: str, witness: str | None = None) -> Voided:
    """Make a number void, whatever it was; it stays in the book with its reason. Twice is once.

    `witness` is the second name, of who saw the sheet of a withheld number destroyed; it may be
    told later. Raises UnknownNumber, NumberReserved and InvalidValue for an empty reason, or a
    witness who is the one who made it void.
    """
    line = find_given_number(tx, number)
    said = _said(reason)
    seen = (witness or "").strip() or None
    if line.state == NumberState.VOID:
        return _witnessed(tx, line, seen)
    _refuse_same_name(seen, tx.operator)
    valid = valid_certificate(tx, line)
    if valid is not None:
        valid.state, valid.reason = VOID, said
    was = line.state
    line.state, line.reason, line.witness = NumberState.VOID, said, seen
    tx.flush()
    tx.tell(number=line.number, was=was, reason=said, witness=seen)
    return _voided(tx, line)


def replace_certificate(tx: Transaction, *, number: str, reason: str, date: dt.date) -> Replaced:
    """Make a certificate void and issue a new one in its place, from the facts of today.

    Each points to the other. What was replaced already is told, and nothing changes. Raises
    UnknownNumber, NotIssued, InvalidValue, DateBeforeTraining, NumberTaken, NumbersExhausted and
    CertificateAltered.
    """
    line = find_number(tx, number)
    said = _said(reason)
    done = _replacement(tx, line)
    if done is not None:
        return done
    old = _issued(tx, line)
    training = tx.get_one(Training, old.training_id)
    doubt = check_paper_date(training.code, date, start=training.start_date, end=training.end_date)
    old.state, old.reason = VOID, said
    line.state, line.reason = NumberState.VOID, said
    tx.flush()
    kind = CertificateKind(old.kind)
    tallied = tally(tx, training=training.code)
    holder = _holder(tx, old)
    [paper] = plan_papers(tx, training, tallied, kind, date, [holder])
    new_line = bind(tx, training, paper, kind)
    tx.flush()
    facts = freeze(_as_scored(paper.facts, line, old, tallied))
    new = issue_line(tx, new_line, facts, date=date, replaces=old)
    tx.flush()
    tx.tell(number=line.number, new=new_line.number, reason=said, date=date)
    return Replaced(line.number, new_line.number, new.uid, doubt)


def correct(tx: Transaction, *, number: str, reason: str) -> Corrected:
    """Tell a certificate anew under its number, with the facts of today and its own date.

    The former revision stays as it was issued. The same correction twice is one. Raises
    UnknownNumber, NotIssued, InvalidValue for an empty reason, and CertificateAltered.
    """
    line = find_number(tx, number)
    said = _said(reason)
    old = _issued(tx, line)
    training = tx.get_one(Training, old.training_id)
    tallied = tally(tx, training=training.code)
    maker = PaperMaker(tx, training, tallied, CertificateKind(old.kind))
    holder = _holder(tx, old)
    today = maker.facts(holder, line.number, old.date)
    facts = freeze(_as_scored(today, line, old, tallied))
    if facts == old.facts and _was_corrected_for(tx, line, said):
        return Corrected(line.number, old.revision)
    old.state, old.reason = CORRECTED, said
    tx.flush()
    new = issue_line(tx, line, facts, date=old.date, revision=old.revision + 1)
    tx.flush()
    tx.tell(number=line.number, revision=new.revision, reason=said)
    return Corrected(line.number, new.revision)


def reprint(tx: Transaction, *, number: str, reason: str) -> Reprint:
    """Give a further copy of exactly what was issued; never refused for an issued certificate.

    Raises UnknownNumber, NotIssued, InvalidValue for an empty reason, and CertificateAltered.
    """
    line = find_number(tx, number)
    said = _said(reason)
    certificate = _issued(tx, line)
    facts = thawed(line.number, certificate.facts, certificate.sha256)
    copy = 1 + max(1, _highest_copy(tx, certificate))
    tx.add(
        Sheet(
            number_id=line.id,
            certificate_id=certificate.id,
            copy=copy,
            facts=certificate.facts,
            sha256=certificate.sha256,
            reason=said,
            operator=tx.operator,
            at=tx.moment,
        )
    )
    tx.flush()
    tx.tell(number=line.number, copy=copy, reason=said)
    return Reprint(line.number, copy, facts, certificate.revision, certificate.uid)


def _witnessed(tx: Transaction, line: CertificateNumber, seen: str | None) -> Voided:
    """A number that is void already, with the second name where it was missing."""
    if seen and line.witness is None and not _was_issued(tx, line):
        _refuse_same_name(seen, made_void(tx, line)[0])
        line.witness = seen
        tx.tell(number=line.number, witness=seen)
    return _voided(tx, line)


def _refuse_same_name(witness: str | None, operator: str) -> None:
    if witness and witness.casefold() == operator.casefold():
        raise InvalidValue("witness", witness, "other-name")


def _voided(tx: Transaction, line: CertificateNumber) -> Voided:
    """What was bound and never issued has a sheet that two people must have seen destroyed."""
    is_bound = line.date is not None
    is_unwitnessed = line.witness is None and is_bound and not _was_issued(tx, line)
    return Voided(line.number, is_unwitnessed=is_unwitnessed)


def _was_issued(tx: Transaction, line: CertificateNumber) -> bool:
    return bool(tx.scalar(select(exists().where(Certificate.number_id == line.id))))


def _said(reason: str) -> str:
    text = reason.strip()
    if not text:
        raise InvalidValue("reason", reason, "needed")
    return text


def _issued(tx: Transaction, line: CertificateNumber) -> Certificate:
    certificate = valid_certificate(tx, line)
    if certificate is None:
        raise NotIssued(number=line.number, state=line.state)
    return certificate


def _as_scored(
    facts: CertificateFacts, line: CertificateNumber, old: Certificate, tallied: Tally
) -> CertificateFacts:
    """With the result of the old one for somebody who left: a tally knows only who is there."""
    if facts.ndh is None or any(person.ndh == facts.ndh for person in tallied.people):
        return facts
    was = thawed(line.number, old.facts, old.sha256)
    return replace(facts, score=was.score, predikat=was.predikat, standing=was.standing)


def _replacement(tx: Transaction, line: CertificateNumber) -> Replaced | None:
    """What stands for the certificate of a number already."""
    old = select(Certificate.id).where(Certificate.number_id == line.id)
    row = tx.execute(
        select(CertificateNumber.number, Certificate.uid)
        .join(Certificate, Certificate.number_id == CertificateNumber.id)
        .where(Certificate.replaces_id.in_(old))
        .order_by(Certificate.revision)
        .limit(1)
    ).one_or_none()
    return None if row is None else Replaced(line.number, *row)


def _was_corrected_for(tx: Transaction, line: CertificateNumber, reason: str) -> bool:
    last = (
        select(Certificate.reason)
        .where(Certificate.number_id == line.id, Certificate.state == CORRECTED)
        .order_by(Certificate.revision.desc())
        .limit(1)
    )
    return tx.scalar(last) == reason


def _highest_copy(tx: Transaction, certificate: Certificate) -> int:
    copies = select(func.max(Sheet.copy)).where(Sheet.number_id == certificate.number_id)
    return tx.scalar(copies) or 0


def _holder(tx: Transaction, certificate: Certificate) -> Candidate:
    """Who holds a certificate, also after leaving the class: another one is for the same person."""
    ndh = None
    if certificate.enrollment_id is not None:
        ndh = tx.get_one(Enrollment, certificate.enrollment_id).ndh
    return Candidate(ndh, certificate.trainer, Certainty.CERTAIN, qualifies=True)
