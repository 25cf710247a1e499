"""The life of one number: revisions, sheets, who collected it, what stands for it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.timetable import local_time
from app.domain.vocabulary import CertificateKind, NumberState, Zone
from app.usecases.number_book import find_number
from db.models import (
    Certificate,
    CertificateNumber,
    Enrollment,
    Handover,
    JournalLine,
    OriginalFile,
    Sheet,
    SignedFile,
    Training,
)
from db.session import Transaction


@dataclass(frozen=True)
class Revision:
    """What was issued once; `state` as "issued", "void" or "corrected", `reason` why it ended."""

    revision: int
    state: str
    date: dt.date
    at: dt.datetime
    operator: str
    reason: str | None
    sha256: str


@dataclass(frozen=True)
class PrintedSheet:
    """A sheet that was printed, as which copy; `spoilt` says why it is no good."""

    copy: int
    at: dt.datetime
    operator: str
    reason: str | None
    spoilt: str | None


@dataclass(frozen=True)
class Collected:
    """Who collected it, and under which mandate."""

    collected_by: str
    mandate: str | None
    at: dt.datetime


@dataclass(frozen=True)
class NeverValid:
    """Who made a number void before anything was issued under it."""

    operator: str
    at: dt.datetime


@dataclass(frozen=True)
class SignedElsewhere:
    """The original that went out, and what came back: names and hashes."""

    original_sha256: str
    signed: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class NumberHistory:
    """Everything that became of a number; moments by the clock of its training.

    `holder` is whom it is bound to, `ndh` where that is a participant.
    """

    number: str
    state: NumberState
    kind: CertificateKind | None
    ndh: int | None
    holder: str | None
    given: dt.datetime
    reason: str | None
    witness: str | None
    signed: dt.datetime | None
    revisions: tuple[Revision, ...]
    sheets: tuple[PrintedSheet, ...]
    collected: Collected | None
    elsewhere: SignedElsewhere | None
    replaces: str | None
    replaced_by: str | None
    never_valid: NeverValid | None


def number_history(tx: Transaction, *, number: str) -> NumberHistory:
    """Tell the life of a number; raises UnknownNumber."""
    line = find_number(tx, number)
    training = tx.get(Training, line.training_id) if line.training_id else None
    zone = Zone(training.zone) if training else Zone.WIB
    of_line = select(Certificate).where(Certificate.number_id == line.id)
    rows = tx.scalars(of_line.order_by(Certificate.revision)).all()
    sheets = tx.scalars(select(Sheet).where(Sheet.number_id == line.id).order_by(Sheet.id))
    latest = rows[-1] if rows else None
    seat = tx.get(Enrollment, line.enrollment_id) if line.enrollment_id else None
    return NumberHistory(
        number=line.number,
        state=NumberState(line.state),
        kind=CertificateKind(line.kind) if line.kind else None,
        ndh=seat.ndh if seat else None,
        holder=seat.name if seat else line.trainer,
        given=local_time(line.given, zone),
        reason=line.reason,
        witness=line.witness,
        signed=local_time(line.signed, zone) if line.signed else None,
        revisions=tuple(_revision(row, zone) for row in rows),
        sheets=tuple(
            PrintedSheet(o.copy, local_time(o.at, zone), o.operator, o.reason, o.spoilt_reason)
            for o in sheets
        ),
        collected=_collected(tx, latest, zone),
        elsewhere=_elsewhere(tx, latest),
        replaces=_number_of(tx, [row.replaces_id for row in rows]),
        replaced_by=_replaced_by(tx, [row.id for row in rows]),
        never_valid=None if rows else _never_valid(tx, line, zone),
    )


def _revision(row: Certificate, zone: Zone) -> Revision:
    return Revision(
        row.revision,
        row.state,
        row.date,
        local_time(row.issued, zone),
        row.operator,
        row.reason,
        row.sha256,
    )


def _never_valid(tx: Transaction, line: CertificateNumber, zone: Zone) -> NeverValid | None:
    if line.state != NumberState.VOID:
        return None
    operator, at = made_void(tx, line)
    return NeverValid(operator, local_time(at, zone))


def made_void(tx: Transaction, line: CertificateNumber) -> tuple[str, dt.datetime]:
    """Who made a number void, and when: the journal alone knows."""
    lines = select(JournalLine.operator, JournalLine.at).where(
        JournalLine.verb == "void",
        func.json_extract(JournalLine.facts, "$.number") == line.number,
    )
    operator, at = tx.execute(lines.order_by(JournalLine.id).limit(1)).one()
    return operator, at


def _collected(tx: Transaction, latest: Certificate | None, zone: Zone) -> Collected | None:
    handover = tx.get(Handover, latest.id) if latest else None
    if handover is None:
        return None
    return Collected(handover.collected_by, handover.mandate, local_time(handover.at, zone))


def _elsewhere(tx: Transaction, latest: Certificate | None) -> SignedElsewhere | None:
    original = tx.get(OriginalFile, latest.id) if latest else None
    if original is None:
        return None
    of_original = select(SignedFile.name, SignedFile.sha256).where(
        SignedFile.certificate_id == original.certificate_id
    )
    rows = tx.execute(of_original.order_by(SignedFile.id))
    return SignedElsewhere(original.sha256, tuple((name, sha256) for name, sha256 in rows))


_NUMBER = (
    select(CertificateNumber.number)
    .join(Certificate, Certificate.number_id == CertificateNumber.id)
    .limit(1)
)


def _number_of(tx: Transaction, certificates: Sequence[int | None]) -> str | None:
    return tx.scalar(_NUMBER.where(Certificate.id.in_(certificates)))


def _replaced_by(tx: Transaction, certificates: Sequence[int]) -> str | None:
    return tx.scalar(_NUMBER.where(Certificate.replaces_id.in_(certificates)))
