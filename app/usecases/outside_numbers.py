"""Numbers that another registry gives: taken from a list, mended until they are bound.

A number that was given in error is made void as any other one is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.certificate_refusals import NumberBound
from app.domain.errors import InvalidValue, NumberTaken
from app.domain.number_wishes import NumberWish, blocked_wishes
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


@dataclass(frozen=True)
class ChangedNumber:
    """A number that comes in for somebody; `before` is the one that was there and not bound."""

    ndh: int | None
    name: str
    before: str
    after: str


@dataclass(frozen=True)
class NumberImport:
    """What became of a list: people found in it, numbers that are new, known and changed."""

    rows: int
    new: tuple[ChangedNumber, ...]
    known: int
    changed: tuple[ChangedNumber, ...]
    problems: tuple[ScoreProblem | NumberProblem, ...]

    @property
    def imported(self) -> int:
        """How many numbers the book did not have."""
        return len(self.new)


def import_outside_numbers(
    tx: Transaction, *, training: str, kind: CertificateKind, numbers: NumberRows
) -> NumberImport:
    """Reserve the numbers of a list for its people; one that is not bound yet may change.

    People may exchange their numbers, or take over one that another person gives up. Rows with a
    problem stay out. The same list twice changes nothing. Raises UnknownTraining.
    """
    found = find_training(tx, training)
    taker = _Taker(tx, found, kind, numbers)
    outcome = taker.outcome()
    new = [(line.ndh, line.name, line.after) for line in taker.new]
    changed = [(line.before, line.after) for line in outcome.changed]
    taker.write()
    tx.tell(training=found.code, kind=kind, reserved=new, changed=changed)
    return outcome


def preview_outside_numbers(
    tx: Transaction, *, training: str, kind: CertificateKind, numbers: NumberRows
) -> NumberImport:
    """Say what an import would do, and write nothing; raises UnknownTraining."""
    return _Taker(tx, find_training(tx, training), kind, numbers).outcome()


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


@dataclass(frozen=True)
class _Entry:
    """A row of the list with whom it is for, and the line of the book that this person has."""

    row: ListedNumber
    seat: ClassSeat
    line: CertificateNumber | None

    @property
    def key(self) -> str:
        """The number, in which the case of letters tells nobody apart."""
        return self.row.text.casefold()

    @property
    def is_known(self) -> bool:
        return self.line is not None and self.line.number == self.row.text

    @property
    def change(self) -> ChangedNumber:
        before = self.line.number if self.line else ""
        return ChangedNumber(self.seat.ndh or None, self.seat.name, before, self.row.text)


class _Taker:
    """Takes the numbers of one list for the people of one training, all of them as one change."""

    def __init__(
        self, tx: Transaction, training: Training, kind: CertificateKind, numbers: NumberRows
    ) -> None:
        self._tx = tx
        self._training = training
        self._kind = kind
        self._sheet = numbers.sheet
        self._problems: list[NumberProblem] = []
        lines = lines_in_force(tx, training, kind)
        self._seats = SeatFinder(ScoreList(numbers.sheet, (), ()), _holders(tx, training, kind))
        entries = [
            _Entry(row, seat, lines.get(seat.ndh or seat.name))
            for row in numbers.rows
            if (seat := self._seats.seat_of(row)) is not None
        ]
        readable = [entry for entry in entries if self._is_readable(entry)]
        self._known = [entry for entry in readable if entry.is_known]
        taken = self._free_ones([entry for entry in readable if self._may_change(entry)])
        self._new = [entry for entry in taken if entry.line is None]
        self._changed = [(entry, entry.line) for entry in taken if entry.line is not None]

    @property
    def new(self) -> tuple[ChangedNumber, ...]:
        """The numbers that the book did not have."""
        return tuple(entry.change for entry in self._new)

    def outcome(self) -> NumberImport:
        """What becomes of the list, said before anything is written."""
        problems: list[ScoreProblem | NumberProblem] = [*self._seats.problems, *self._problems]
        problems.sort(key=lambda problem: problem.row)
        changed = tuple(entry.change for entry, _ in self._changed)
        return NumberImport(
            self._seats.people, self.new, len(self._known), changed, tuple(problems)
        )

    def write(self) -> None:
        """Write what comes in; every line lets go of its number before any takes another."""
        for _, line in self._changed:
            line.number = f"\n{line.id}"  # no number has a line break in it
        self._tx.flush()
        for entry, line in self._changed:
            line.number = entry.row.text
        self._tx.flush()
        for entry in self._new:
            self._add(entry)
        self._tx.flush()

    def _is_readable(self, entry: _Entry) -> bool:
        if not entry.row.is_readable:
            self._refuse(entry, NumberCode.NUMBER_UNREADABLE)
        return entry.row.is_readable

    def _may_change(self, entry: _Entry) -> bool:
        """Whether the list says anything new of somebody whose number is not bound yet."""
        line = entry.line
        if entry.is_known or line is None or line.state == NumberState.RESERVED:
            return not entry.is_known
        self._refuse(entry, NumberCode.NUMBER_BOUND, stored=line.number)
        return False

    def _free_ones(self, wanted: Sequence[_Entry]) -> list[_Entry]:
        """Those whose number is free once all others have theirs."""
        claims = {entry.key: entry for entry in (*reversed(wanted), *self._known)}
        first = [entry for entry in wanted if claims[entry.key] is entry]
        wishes = [NumberWish(o.key, o.line.id if o.line else None) for o in first]
        rows = self._tx.execute(select(CertificateNumber.number, CertificateNumber.id))
        holders = {text.casefold(): line for text, line in rows}
        blocked = {first[at].key for at in blocked_wishes(wishes, holders)}
        for entry in wanted:
            if entry.key in blocked:
                self._refuse(entry, NumberCode.NUMBER_IN_BOOK)
            elif claims[entry.key] is not entry:
                self._refuse(entry, NumberCode.NUMBER_TWICE, related=claims[entry.key].row.row)
        return [entry for entry in first if entry.key not in blocked]

    def _refuse(
        self,
        entry: _Entry,
        code: NumberCode,
        *,
        related: int | None = None,
        stored: str | None = None,
    ) -> None:
        row = entry.row
        told = NumberProblem(self._sheet, row.row, row.column, row.text, code, related, stored)
        self._problems.append(told)

    def _add(self, entry: _Entry) -> None:
        is_trainer = self._kind is CertificateKind.TRAINER
        training, seat = self._training, entry.seat
        self._tx.add(
            CertificateNumber(
                number=entry.row.text,
                scope=OUTSIDE,
                sequence=None,
                given=self._tx.moment,
                state=NumberState.RESERVED,
                kind=self._kind,
                training_id=training.id,
                enrollment_id=None if is_trainer else _seat_id(self._tx, training, seat),
                trainer=seat.name if is_trainer else None,
            )
        )


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
