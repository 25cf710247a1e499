"""Cek nama: who read and initialled what the certificate prints, and for whom it still holds."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import bindparam, select

from app.domain.errors import Withdrawn
from app.domain.name_check import NameStanding, changed_facts
from app.domain.person_facts import PersonFacts
from app.domain.timetable import local_time
from app.domain.vocabulary import EnrollmentState, Zone
from app.usecases.entering import facts_of
from app.usecases.finding import find_enrollment, find_training
from db.models import Enrollment, NameCheck, Person, Training
from db.session import Transaction

_CHECKS = (
    select(NameCheck, Enrollment, Person)
    .join(Enrollment, Enrollment.id == NameCheck.enrollment_id)
    .join(Person, Person.id == Enrollment.person_id)
    .where(Enrollment.training_id == bindparam("training"))
)
_OF_SEAT = select(NameCheck).where(NameCheck.enrollment_id == bindparam("seat"))
_NEVER_CHECKED = (
    select(Enrollment)
    .outerjoin(NameCheck, NameCheck.enrollment_id == Enrollment.id)
    .where(
        Enrollment.training_id == bindparam("training"),
        Enrollment.state == EnrollmentState.ACTIVE,
        NameCheck.id.is_(None),
    )
    .order_by(Enrollment.ndh)
)


@dataclass(frozen=True)
class Checked:
    """What somebody checked, when (UTC), and who noted it."""

    facts: PersonFacts
    at: dt.datetime
    operator: str


@dataclass(frozen=True)
class CheckChange:
    """What became of the check of one participant; `code` is the scan code."""

    ndh: int
    code: str
    before: Checked | None
    after: Checked | None

    def reversed(self) -> "CheckChange":
        """The change that takes this one back."""
        return CheckChange(self.ndh, self.code, self.after, self.before)


@dataclass(frozen=True)
class NamesChecked:
    """What was noted, and the NDH of those left alone, for they changed meanwhile."""

    changes: tuple[CheckChange, ...]
    changed: tuple[int, ...]


def name_standings(tx: Transaction, training: Training) -> Mapping[int, NameStanding]:
    """How it stands with the checks of a training, by seat; who checked nothing is not in it."""
    zone = Zone(training.zone)
    rows = tx.execute(_CHECKS, {"training": training.id})
    return {seat.id: _standing(check, seat, person, zone) for check, seat, person in rows}


def check_names(
    tx: Transaction, *, training: str, who: Sequence[str], seen: Mapping[str, PersonFacts]
) -> NamesChecked:
    """Note that these people checked what was seen of them; what holds already stays.

    `seen` has the facts by scan code, as they were shown to whoever notes the checks; whose facts
    changed meanwhile is left alone and named.

    Raises UnknownTraining, UnknownParticipant, NotEnrolled and Withdrawn.
    """
    found = find_training(tx, training)
    return _note_checks(tx, found, [_active(tx, found, name) for name in who], seen)


def check_rest(
    tx: Transaction, *, training: str, seen: Mapping[str, PersonFacts], but: Sequence[str] = ()
) -> NamesChecked:
    """Note that everybody else checked what was seen of them, but for the exceptions.

    Whose check lapsed is an exception too: what changed since wants a look of its own. Whoever
    came in or was changed meanwhile is left alone and named.
    """
    found = find_training(tx, training)
    exceptions = {find_enrollment(tx, found, name).id for name in but}
    rest = tx.scalars(_NEVER_CHECKED, {"training": found.id}).all()
    return _note_checks(tx, found, [seat for seat in rest if seat.id not in exceptions], seen)


def take_back_checks(
    tx: Transaction, *, training: str, who: Sequence[str]
) -> tuple[CheckChange, ...]:
    """Let these people have checked nothing."""
    found = find_training(tx, training)
    seats = [find_enrollment(tx, found, name) for name in who]
    return _tell_checks(tx, found, [_put(tx, seat, None) for seat in seats])


def restore_checks(
    tx: Transaction, *, training: str, changes: Sequence[CheckChange]
) -> tuple[CheckChange, ...]:
    """Put checks back as they were, but for those that were noted anew since."""
    found = find_training(tx, training)
    restored = []
    for change in changes:
        seat = find_enrollment(tx, found, change.code)
        if _read(tx.scalar(_OF_SEAT, {"seat": seat.id})) == change.after:
            restored.append(_put(tx, seat, change.before))
    return _tell_checks(tx, found, restored)


def _note_checks(
    tx: Transaction,
    training: Training,
    seats: Iterable[Enrollment],
    seen: Mapping[str, PersonFacts],
) -> NamesChecked:
    changes, changed = [], []
    for seat in seats:
        facts = facts_of(seat, tx.get_one(Person, seat.person_id))
        present = _read(tx.scalar(_OF_SEAT, {"seat": seat.id}))
        if seen.get(seat.scan_code) != facts:
            changed.append(seat.ndh)
        elif present is None or present.facts != facts:
            changes.append(_put(tx, seat, Checked(facts, tx.moment, tx.operator)))
    return NamesChecked(_tell_checks(tx, training, changes), tuple(changed))


def _tell_checks(
    tx: Transaction, training: Training, changes: Iterable[CheckChange]
) -> tuple[CheckChange, ...]:
    """The changes that changed something; the journal names the people by NDH."""
    told = tuple(change for change in changes if change.before != change.after)
    tx.tell(training=training.code, people=[change.ndh for change in told])
    return told


def _put(tx: Transaction, seat: Enrollment, after: Checked | None) -> CheckChange:
    """Store what a check becomes; nothing checked is no row."""
    row = tx.scalar(_OF_SEAT, {"seat": seat.id})
    before = _read(row)
    if after is None:
        if row is not None:
            tx.delete(row)
    else:
        if row is None:
            row = NameCheck(enrollment_id=seat.id)
            tx.add(row)
        row.facts, row.checked, row.operator = _written(after.facts), after.at, after.operator
    tx.flush()
    return CheckChange(seat.ndh, seat.scan_code, before, after)


def _active(tx: Transaction, training: Training, who: str) -> Enrollment:
    seat = find_enrollment(tx, training, who)
    if seat.state != EnrollmentState.ACTIVE:
        raise Withdrawn(who=who, name=seat.name)
    return seat


def _standing(check: NameCheck, seat: Enrollment, person: Person, zone: Zone) -> NameStanding:
    changed = changed_facts(_facts(check.facts), facts_of(seat, person))
    return NameStanding(local_time(check.checked, zone).date(), changed)


def _read(row: NameCheck | None) -> Checked | None:
    return None if row is None else Checked(_facts(row.facts), row.checked, row.operator)


def _written(facts: PersonFacts) -> str:
    """Facts as canonical JSON: the same facts always give the same text."""
    return json.dumps(asdict(facts), ensure_ascii=False, sort_keys=True, default=dt.date.isoformat)


def _facts(text: str) -> PersonFacts:
    told = json.loads(text)
    born = told.pop("born")
    return PersonFacts(**told, born=born and dt.date.fromisoformat(born))
