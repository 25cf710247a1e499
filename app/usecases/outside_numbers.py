"""Numbers that another registry gives: taken from a list, mended until they are bound.

A number that was given in error is made void as any other one is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from app.domain.certificate_refusals import NumberBound
from app.domain.errors import InvalidValue, NumberTaken
from app.domain.vocabulary import CertificateKind, NumberState
from app.exchange.listed_scores import ScoreProblem
from app.exchange.outside_numbers import (
    LONGEST,
    ListedNumber,
    NumberCode,
    NumberProblem,
    NumberRows,
)
from app.exchange.score_list import ScoreList
from app.usecases.certificate_candidates import trainers_of
from app.usecases.certificate_plans import lines_in_force
from app.usecases.finding import find_training
from app.usecases.number_book import OUTSIDE, find_number
from app.usecases.score_seats import ClassSeat, SeatFinder, class_seats
from db.models import CertificateNumber, Enrollment, Training
from db.session import Transaction

_NEW = 0
"""The line of a number that is not in the book yet."""


@dataclass(frozen=True)
class ChangedNumber:
    """A number that stood in the book otherwise, and was not bound yet."""

    ndh: int | None
    name: str
    before: str
    after: str


@dataclass(frozen=True)
class NumberImport:
    """What became of a list: people found in it, numbers that are new, known and changed."""

    rows: int
    imported: int
    known: int
    changed: tuple[ChangedNumber, ...]
    problems: tuple[ScoreProblem | NumberProblem, ...]


def import_outside_numbers(
    tx: Transaction, *, training: str, kind: CertificateKind, numbers: NumberRows
) -> NumberImport:
    """Reserve the numbers of a list for its people; one that is not bound yet may change.

    Rows with a problem stay out. The same list twice changes nothing. Raises UnknownTraining.
    """
    found = find_training(tx, training)
    taker = _Taker(tx, found, kind, numbers)
    taker.take(is_dry=False)
    tx.flush()
    new = [(line.ndh, line.name, line.after) for line in taker.new]
    changed = [(line.before, line.after) for line in taker.changed]
    tx.tell(training=found.code, kind=kind, reserved=new, changed=changed)
    return taker.outcome()


def preview_outside_numbers(
    tx: Transaction, *, training: str, kind: CertificateKind, numbers: NumberRows
) -> NumberImport:
    """Say what an import would do, and write nothing; raises UnknownTraining."""
    taker = _Taker(tx, find_training(tx, training), kind, numbers)
    taker.take(is_dry=True)
    return taker.outcome()


def edit_outside_number(tx: Transaction, *, number: str, text: str) -> str:
    """Mend a number from outside that is not bound yet; returns it as it stands now.

    Raises UnknownNumber where it is not the one that was seen any more, NumberBound, NumberTaken,
    and InvalidValue for a text that no paper could print.
    """
    line = find_number(tx, number)
    if line.state != NumberState.RESERVED:
        raise NumberBound(number=line.number, state=line.state)
    wanted = " ".join(text.split())
    if not wanted:
        raise InvalidValue("number", text, "needed")
    if not wanted.isprintable() or len(wanted) > LONGEST:
        raise InvalidValue("number", text, "shorter-text")
    if _is_in_book(tx, wanted, line):
        raise NumberTaken(number=wanted)
    was, line.number = line.number, wanted
    tx.flush()
    tx.tell(number=was, now=wanted)
    return wanted


class _Taker:
    """Takes the numbers of one list for the people of one training."""

    def __init__(
        self, tx: Transaction, training: Training, kind: CertificateKind, numbers: NumberRows
    ) -> None:
        self.new: list[ChangedNumber] = []
        self.changed: list[ChangedNumber] = []
        self._tx = tx
        self._training = training
        self._kind = kind
        self._numbers = numbers
        self._known = 0
        self._lines = lines_in_force(tx, training, kind)
        self._problems: list[NumberProblem] = []
        self._taken: dict[str, int] = {}
        lines = tx.execute(select(CertificateNumber.number, CertificateNumber.id))
        self._line_of = {text.casefold(): line for text, line in lines}
        listed = ScoreList(numbers.sheet, (), ())
        self._seats = SeatFinder(listed, _holders(tx, training, kind))

    def take(self, *, is_dry: bool) -> None:
        """Take every row that can come in."""
        for row in self._numbers.rows:
            seat = self._seats.seat_of(row)
            if seat is None:
                continue
            line = self._lines.get(seat.ndh or seat.name)
            problem = self._problem(row, line)
            if problem is not None:
                self._problems.append(problem)
                continue
            self._taken[row.text.casefold()] = row.row
            if line is not None and line.number == row.text:
                self._known += 1
                continue
            if line is not None:
                self._line_of.pop(line.number.casefold(), None)
            self._line_of[row.text.casefold()] = line.id if line else _NEW
            told = ChangedNumber(seat.ndh or None, seat.name, line.number if line else "", row.text)
            (self.changed if line else self.new).append(told)
            if not is_dry:
                self._write(row.text, seat, line)

    def outcome(self) -> NumberImport:
        """What became of the list."""
        problems: list[ScoreProblem | NumberProblem] = [*self._seats.problems, *self._problems]
        problems.sort(key=lambda problem: problem.row)
        return NumberImport(
            self._seats.people, len(self.new), self._known, tuple(self.changed), tuple(problems)
        )

    def _problem(self, row: ListedNumber, line: CertificateNumber | None) -> NumberProblem | None:
        told = NumberProblem(
            self._numbers.sheet, row.row, row.column, row.text, NumberCode.NUMBER_UNREADABLE
        )
        if not row.is_readable:
            return told
        if other := self._taken.get(row.text.casefold()):
            return replace(told, code=NumberCode.NUMBER_TWICE, related=other)
        if line is not None and line.number == row.text:
            return None
        if line is not None and line.state != NumberState.RESERVED:
            return replace(told, code=NumberCode.NUMBER_BOUND, stored=line.number)
        other_line = self._line_of.get(row.text.casefold())
        if other_line is not None and (line is None or other_line != line.id):
            return replace(told, code=NumberCode.NUMBER_IN_BOOK)
        return None

    def _write(self, text: str, seat: ClassSeat, line: CertificateNumber | None) -> None:
        tx, training = self._tx, self._training
        if line is not None:
            line.number = text
            tx.flush()
            return
        is_trainer = self._kind is CertificateKind.TRAINER
        tx.add(
            CertificateNumber(
                number=text,
                scope=OUTSIDE,
                sequence=None,
                given=tx.moment,
                state=NumberState.RESERVED,
                kind=self._kind,
                training_id=training.id,
                enrollment_id=None if is_trainer else _seat_id(tx, training, seat),
                trainer=seat.name if is_trainer else None,
            )
        )
        tx.flush()


def _holders(tx: Transaction, training: Training, kind: CertificateKind) -> Sequence[ClassSeat]:
    """Who may be meant by a row: the class, or those who teach it."""
    if kind is not CertificateKind.TRAINER:
        return class_seats(tx, training)
    names = trainers_of(tx, training)
    return [ClassSeat(name, 0, name, None, is_active=True) for name in names]


def _seat_id(tx: Transaction, training: Training, seat: ClassSeat) -> int:
    of_seat = (Enrollment.training_id == training.id, Enrollment.scan_code == seat.code)
    return tx.scalars(select(Enrollment.id).where(*of_seat)).one()


def _is_in_book(tx: Transaction, text: str, line: CertificateNumber) -> bool:
    """Whether another line of the book has this number, in any case of letters."""
    same = func.lower(CertificateNumber.number) == func.lower(text)
    others = select(CertificateNumber.id).where(same, CertificateNumber.id != line.id)
    return tx.scalar(others) is not None
