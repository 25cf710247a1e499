"""Whom the rows of a list mean: who sits in the training, who is known elsewhere, who is new.

A NIP means whoever has it. A row without a NIP, or with one that nobody has, means who sits here
under its name and unit, and under its birth date where both have one. A seat is meant by one row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from app.domain.codes import nip_warnings
from app.domain.people import name_key, same_person_by_name
from app.exchange.people_list import ListedPerson
from db.models import Enrollment, Person, Training
from db.session import Transaction

_CHUNK = 500

_Key = tuple[str, str]
_Seated = tuple[Enrollment, Person]

_SEATED = (
    select(Enrollment, Person)
    .join(Person)
    .where(Enrollment.training_id == bindparam("training"))
    .order_by(Enrollment.ndh, Enrollment.state == "replaced", Enrollment.id)
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom a row means, as far as they are known.

    `owner` has the row's NIP under another name; `rival` is the row that means the only seat which
    this row could mean; `namesake` sits here under the same name and unit without the row's NIP.
    """

    listed: ListedPerson
    enrollment: Enrollment | None = None
    person: Person | None = None
    owner: Person | None = None
    rival: ListedPerson | None = None
    namesake: Enrollment | None = None


def find_meanings(
    tx: Transaction, training: Training, people: Sequence[ListedPerson]
) -> list[Meaning]:
    """Whom each row means, in the list's order; the surest sign of all rows goes first."""
    register = _Register(tx, training, people)
    found: dict[int, Meaning] = {}
    # A row without NIP can only be told by its name, so it chooses before those that have one.
    order = sorted(enumerate(people), key=lambda row: row[1].nip is not None)
    for look_up in (register.by_nip, register.by_birth, register.by_name):
        for place, listed in order:
            if place not in found and (meaning := look_up(listed)):
                found[place] = meaning
    return [found.get(place) or register.newcomer(listed) for place, listed in enumerate(people)]


def seats_of(tx: Transaction, training: Training) -> Sequence[tuple[Enrollment, Person]]:
    """Everybody who ever sat in a training by NDH, behind each seat those who had it before."""
    rows = tx.execute(_SEATED, {"training": training.id})
    return [(enrollment, person) for enrollment, person in rows]


class _Register:
    """Who sits in a training, whose NIP is known in the data folder, and who is claimed."""

    def __init__(self, tx: Transaction, training: Training, people: Sequence[ListedPerson]) -> None:
        seats = seats_of(tx, training)
        self._seated = {person.id: (enrollment, person) for enrollment, person in seats}
        self._by_name: dict[_Key, list[_Seated]] = {}
        for enrollment, person in seats:
            key = _name_and_unit(enrollment.name, enrollment.unit)
            self._by_name.setdefault(key, []).append((enrollment, person))
        self._by_nip = {person.nip: person for _, person in seats if person.nip}
        wanted = [o.nip for o in people if o.nip and o.nip not in self._by_nip]
        for start in range(0, len(wanted), _CHUNK):
            chunk = wanted[start : start + _CHUNK]
            found = tx.scalars(select(Person).where(Person.nip.in_(chunk)))
            self._by_nip |= {person.nip: person for person in found if person.nip}
        self._claimed: dict[int, ListedPerson] = {}

    def by_nip(self, listed: ListedPerson) -> Meaning | None:
        """Whoever has the row's NIP, here or in another training."""
        person = self._by_nip.get(listed.nip) if listed.nip else None
        if person is None:
            return None
        if not same_person_by_name(person.name, listed.name):
            return Meaning(listed, owner=person)
        if seated := self._seated.get(person.id):
            return self._claim(listed, seated)
        return Meaning(listed, person=person, namesake=self._namesake(listed))

    def by_birth(self, listed: ListedPerson) -> Meaning | None:
        """A free seat of the row's name, unit and birth date."""
        if listed.born is None:
            return None
        alike = [seat for seat in self._alike(listed) if seat[1].born == listed.born]
        return self._claim_one(listed, alike)

    def by_name(self, listed: ListedPerson) -> Meaning | None:
        """A free seat of the row's name and unit, whose birth date does not say otherwise."""
        return self._claim_one(listed, self._alike(listed))

    def newcomer(self, listed: ListedPerson) -> Meaning:
        """Somebody new, or a row too many for a seat that another row means."""
        if listed.nip:
            return Meaning(listed, namesake=self._namesake(listed))
        claims = (self._claimed[seat.id] for seat, _ in self._alike(listed))
        return Meaning(listed, rival=next((o for o in claims if _births_agree(o, listed)), None))

    def _alike(self, listed: ListedPerson) -> list[_Seated]:
        """The seats of a row's name and unit; no name is taken apart where nobody sits."""
        if not self._by_name:
            return []
        seats = self._by_name.get(_name_and_unit(listed.name, listed.unit), ())
        return [seat for seat in seats if _births_agree(seat[1], listed)]

    def _claim_one(self, listed: ListedPerson, alike: Sequence[_Seated]) -> Meaning | None:
        """One of the seats that are free: best one that has no NIP yet, by the lowest NDH.

        A row with a NIP of its own means a seat with another one only where this is doubtful.
        """
        free = [seat for seat in alike if seat[0].id not in self._claimed]
        without_nip = [seat for seat in free if seat[1].nip is None]
        if without_nip:
            return self._claim(listed, without_nip[0])
        is_sure = len(free) == 1 and bool(nip_warnings(free[0][1].nip or ""))
        if free and (listed.nip is None or is_sure):
            return self._claim(listed, free[0])
        return None

    def _claim(self, listed: ListedPerson, seated: _Seated) -> Meaning:
        enrollment, person = seated
        self._claimed[enrollment.id] = listed
        return Meaning(listed, enrollment, person)

    def _namesake(self, listed: ListedPerson) -> Enrollment | None:
        return next((seat for seat, _ in self._alike(listed)), None)


def _births_agree(one: ListedPerson | Person, other: ListedPerson) -> bool:
    return one.born is None or other.born is None or one.born == other.born


def _name_and_unit(name: str, unit: str | None) -> _Key:
    return name_key(name), " ".join((unit or "").casefold().split())
