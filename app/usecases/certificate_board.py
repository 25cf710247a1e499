"""The board of certificates: who can have one, who cannot and why, who has which number."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, func, select

from app.domain.vocabulary import Certainty, CertificateKind, EnrollmentState, Result
from app.usecases.finding import find_training
from app.usecases.results import PersonTally, tally
from db.models import Certificate, CertificateNumber, Enrollment, Person, Printing, Training
from db.session import Transaction

_PAPER = "certificates"


class BoardState(StrEnum):
    """How far a participant has come towards a certificate."""

    ELIGIBLE = "eligible"
    PENDING = "pending"
    OUT_OF_REACH = "out-of-reach"
    NOT_ELIGIBLE = "not-eligible"
    ISSUED = "issued"


@dataclass(frozen=True)
class BoardLine:
    """One participant: what is in the way, or the number, its date and how often it was printed.

    `code` is the scan code, which names the seat for good. Who left the class is there only with
    a certificate that was issued before.
    """

    ndh: int
    code: str
    name: str
    nip: str | None
    unit: str | None
    state: BoardState
    reasons: tuple[str, ...]
    has_left: bool
    number: str | None = None
    date: dt.date | None = None
    copies: int = 0


@dataclass(frozen=True)
class CertificateBoard:
    """All who have a certificate or may get one, by NDH; `date` is the one to propose."""

    lines: tuple[BoardLine, ...]
    date: dt.date

    def count(self, state: BoardState) -> int:
        """How many are in a state."""
        return Counter(line.state for line in self.lines)[state]


def certificate_board(tx: Transaction, *, training: str) -> CertificateBoard:
    """Where everybody of a training stands towards the certificate; raises UnknownTraining."""
    found = find_training(tx, training)
    tallied = {person.ndh: person for person in tally(tx, training=training).people}
    copies = _copies(tx, found)
    lines = []
    for seat, nip, number, date in _seats(tx, found):
        has_left = seat.state != EnrollmentState.ACTIVE
        is_issued = number is not None
        if has_left and not is_issued:
            continue
        person = None if has_left else tallied[seat.ndh]
        state = BoardState.ISSUED if person is None or is_issued else _state(person)
        lines.append(
            BoardLine(
                ndh=seat.ndh,
                code=seat.scan_code,
                name=seat.name,
                nip=nip,
                unit=seat.unit,
                state=state,
                reasons=() if person is None else _reasons(person, state),
                has_left=has_left,
                number=number,
                date=date,
                copies=copies.get(seat.id, 0),
            )
        )
    return CertificateBoard(tuple(lines), found.end_date)


def _state(person: PersonTally) -> BoardState:
    if person.result is Result.PENDING and person.certainty is Certainty.IMPOSSIBLE:
        return BoardState.OUT_OF_REACH
    states = {Result.PASSED: BoardState.ELIGIBLE, Result.PENDING: BoardState.PENDING}
    return states.get(person.result, BoardState.NOT_ELIGIBLE)


def _reasons(person: PersonTally, state: BoardState) -> tuple[str, ...]:
    """What is in the way; marks that are missing are not what puts somebody out of reach."""
    is_lost = state is BoardState.OUT_OF_REACH
    return tuple(reason for reason in person.reasons if not (is_lost and reason == "unmarked"))


def _seats(
    tx: Transaction, training: Training
) -> Iterable[tuple[Enrollment, str | None, str | None, dt.date | None]]:
    """Every seat with its NIP, and number and date of the certificate where there is one."""
    valid = and_(
        Certificate.enrollment_id == Enrollment.id,
        Certificate.kind == CertificateKind.CERTIFICATE,
        Certificate.state == "issued",
    )
    rows = tx.execute(
        select(Enrollment, Person.nip, CertificateNumber.number, Certificate.date)
        .join(Person, Person.id == Enrollment.person_id)
        .outerjoin(Certificate, valid)
        .outerjoin(CertificateNumber, CertificateNumber.id == Certificate.number_id)
        .where(Enrollment.training_id == training.id)
        .order_by(Enrollment.ndh, Enrollment.id)
    )
    return ((seat, nip, number, date) for seat, nip, number, date in rows)


def _copies(tx: Transaction, training: Training) -> dict[int, int]:
    """How often the certificate of each seat was printed or saved, where it ever was."""
    rows = tx.execute(
        select(Printing.enrollment_id, func.count())
        .where(Printing.training_id == training.id, Printing.paper == _PAPER)
        .group_by(Printing.enrollment_id)
    )
    return {seat: times for seat, times in rows if seat is not None}
