"""The day in one sentence, for the chief: who was there, who was not and why.

Always in Bahasa Indonesia, as papers are: it is sent on as it stands.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.day_marks import PRESENT
from app.domain.hours import percent
from app.domain.indonesian import long_date_text, percent_text, roman_text
from app.domain.vocabulary import Status

_ABSENCES: Mapping[Status | None, str] = {
    Status.SICK: "sakit",
    Status.PERMITTED: "izin",
    Status.ON_DUTY: "dinas luar",
    Status.ON_LEAVE: "cuti",
    Status.ABSENT: "alpa",
    None: "belum diisi",
}
_PARTLY = {Status.LATE: "terlambat", Status.LEFT_EARLY: "pulang cepat"}


@dataclass(frozen=True)
class DayOfPerson:
    """A participant's day: the name, and the status by session; one without a mark is left out."""

    name: str
    statuses: Mapping[int, Status]


def day_report(
    date: dt.date,
    program: str,
    batch: int | None,
    sessions: Sequence[int],
    people: Sequence[DayOfPerson],
) -> str:
    """Write the day of a training; present is who was there in every learning session of it.

    Whoever missed only some of the sessions stands with their numbers.
    """
    training = program if batch is None else f"{program} Angkatan {roman_text(batch)}"
    present = [one for one in people if all(one.statuses.get(n) in PRESENT for n in sessions)]
    share = percent(Decimal(len(present)), Decimal(len(people)))
    shown = f" ({percent_text(share)} %)" if share is not None else ""
    parts = [f"hadir {len(present)} dari {len(people)}{shown}"]
    for status, word in _PARTLY.items():
        names = [one.name for one in people if status in one.statuses.values()]
        parts += _part(word, names)
    for absence, word in _ABSENCES.items():
        parts += _part(word, [name for one in people if (name := _named(one, absence, sessions))])
    return f"{long_date_text(date)}, {training}: {', '.join(parts)}."


def _part(word: str, names: Sequence[str]) -> list[str]:
    # Names have commas before their titles.
    return [f"{word} {len(names)} ({'; '.join(names)})"] if names else []


def _named(one: DayOfPerson, status: Status | None, sessions: Sequence[int]) -> str | None:
    """The name of who has a status, with the sessions where these are not all of the day."""
    found = [str(number) for number in sessions if one.statuses.get(number) is status]
    if not found:
        return None
    if len(found) == len(sessions):
        return one.name
    *others, last = found
    listed = f"{', '.join(others)} dan {last}" if others else last
    return f"{one.name} pada sesi {listed}"
