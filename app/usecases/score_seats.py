"""Whose a row of a list of scores is: by NIP, NDH or name, and never by a guess."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from app.domain.people import name_key, same_person_by_name, written_so
from app.domain.score_refusals import RemedialNotOpen
from app.domain.vocabulary import EnrollmentState
from app.exchange.listed_scores import ListedScores, ScoreCode, ScoreProblem
from app.exchange.score_list import ScoreList
from db.models import Enrollment, Person, Training
from db.session import Transaction


@dataclass(frozen=True)
class ClassSeat:
    """A participant as a row may name one; `code` is the scan code."""

    code: str
    ndh: int
    name: str
    nip: str | None
    is_active: bool


def class_seats(tx: Transaction, training: Training) -> tuple[ClassSeat, ...]:
    """Everybody of a class by NDH, those who left too."""
    rows = tx.execute(
        select(Enrollment.scan_code, Enrollment.ndh, Enrollment.name, Person.nip, Enrollment.state)
        .join(Person, Person.id == Enrollment.person_id)
        .where(Enrollment.training_id == training.id)
        .order_by(Enrollment.ndh, Enrollment.id)
    )
    return tuple(
        ClassSeat(code, ndh, name, nip, state == EnrollmentState.ACTIVE)
        for code, ndh, name, nip, state in rows
    )


class SeatFinder:
    """Finds the participant of each row of one list, and notes why a row stays out."""

    def __init__(self, scores: ScoreList, seats: Sequence[ClassSeat]) -> None:
        """Take the list and the class."""
        self.people = 0
        self.problems = list(scores.problems)
        self._sheet = scores.sheet
        self._seats = seats
        self._taken: dict[str, int] = {}

    def seat_of(self, row: ListedScores) -> ClassSeat | None:
        """The participant of a row whose scores can come in; None where they cannot."""
        found = self._found(row)
        if isinstance(found, ScoreCode):
            if not row.is_empty:  # else a heading, a note or a signature
                self.people += 1
                self._note(row, found)
            return None
        self.people += 1
        if not found.is_active:
            self._note(row, ScoreCode.HAS_LEFT, ndh=found.ndh, name=found.name)
        elif found.code in self._taken:
            self._note(row, ScoreCode.ROW_TWICE, related=self._taken[found.code], name=found.name)
        else:
            self._taken[found.code] = row.row
            self.problems += [replace(fault, name=found.name) for fault in row.faults]
            if row.faults:
                return None
            self._note_other_spelling(row, found)
            return found
        return None

    def refuse_remedial(self, row: ListedScores, fault: RemedialNotOpen) -> None:
        """Keep a row out whose remedial has no original that defers."""
        code = ScoreCode.REMEDIAL_NOT_OPEN
        at = next(s for s in row.scores if s.is_remedial and s.aspect == fault.aspect)
        self.problems.append(
            ScoreProblem(self._sheet, row.row, at.column, at.text, code, name=fault.name)
        )

    def _note_other_spelling(self, row: ListedScores, seat: ClassSeat) -> None:
        """Say whom a row was taken for where its name is spelled otherwise and no NIP agrees."""
        is_sure = row.nip is not None and row.nip == seat.nip
        if row.name and not is_sure and name_key(row.name) != name_key(seat.name):
            self._note(row, ScoreCode.NAME_DIFFERS, ndh=seat.ndh, name=seat.name)

    def _note(
        self,
        row: ListedScores,
        code: ScoreCode,
        *,
        related: int | None = None,
        ndh: int | None = None,
        name: str | None = None,
    ) -> None:
        """Put down what is wrong with a row, at the cell that should tell whose it is."""
        column, value = row.told
        if code is ScoreCode.NIP_NUMERIC and row.lost_nip:
            column, value = row.lost_nip
        self.problems.append(
            ScoreProblem(
                self._sheet, row.row, column, value, code, related=related, ndh=ndh, name=name
            )
        )

    def _found(self, row: ListedScores) -> ClassSeat | ScoreCode:
        """The one participant of a row, or why nobody is."""
        if row.nip:
            owner = next((seat for seat in self._seats if seat.nip == row.nip), None)
            return self._without_nip(row) if owner is None else self._agreed(row, owner)
        return self._without_nip(row)

    def _without_nip(self, row: ListedScores) -> ClassSeat | ScoreCode:
        """By NDH, else by name; whoever has another NIP than the row is somebody else."""
        if number := row.ndh or row.number:
            seat = _first(seat for seat in self._seats if seat.ndh == number)
            found = ScoreCode.NOT_IN_CLASS if seat is None else self._agreed(row, seat)
        elif row.name:
            found = self._by_name(row.name)
        else:
            found = ScoreCode.NOT_IN_CLASS if row.nip else ScoreCode.PERSON_MISSING
        if isinstance(found, ClassSeat):
            is_other = row.nip is not None and found.nip not in (None, row.nip)
            return ScoreCode.PERSON_CONFLICT if is_other else found
        is_lost = row.lost_nip is not None and found is not ScoreCode.PERSON_CONFLICT
        return ScoreCode.NIP_NUMERIC if is_lost else found

    def _agreed(self, row: ListedScores, seat: ClassSeat) -> ClassSeat | ScoreCode:
        """The seat that NIP or NDH names, unless the row's NDH or name is another's."""
        written = written_so(row.name, self._seats)
        is_anothers = bool(written) and seat not in written
        if is_anothers or (row.ndh is not None and row.ndh != seat.ndh):
            return ScoreCode.PERSON_CONFLICT
        if not row.name or same_person_by_name(row.name, seat.name):
            return seat
        is_known_by_nip = row.nip is not None and row.nip == seat.nip
        is_elses = isinstance(self._by_name(row.name), ClassSeat)
        return seat if is_known_by_nip and not is_elses else ScoreCode.PERSON_CONFLICT

    def _by_name(self, name: str) -> ClassSeat | ScoreCode:
        """Who has a name, written alike or at least sounding alike; of several nobody."""
        meant = written_so(name, self._seats) or self._seats
        active = [seat for seat in meant if seat.is_active]
        for seats in (active, meant):
            alike = [seat for seat in seats if name_key(seat.name) == name_key(name)]
            alike = alike or [seat for seat in seats if same_person_by_name(seat.name, name)]
            if alike:
                return alike[0] if len(alike) == 1 else ScoreCode.NAME_SHARED
        return ScoreCode.NOT_IN_CLASS


def _first(seats: Iterable[ClassSeat]) -> ClassSeat | None:
    """The active one of several who have or had an NDH."""
    return min(seats, key=lambda seat: not seat.is_active, default=None)
