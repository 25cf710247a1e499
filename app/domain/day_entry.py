"""What an operator types of one day by exception: "7 S", "3,9 I", "12 T", "5 PC 1,5 / ke dokter".

People first, then the status, then JP with PC, then sessions; a note stands behind a slash. Without
a session the whole day is meant.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from app.domain.codes import is_whole_nip
from app.domain.errors import EntryNotUnderstood, InvalidValue
from app.domain.indonesian import read_number
from app.domain.vocabulary import Status

TAKE_AWAY = "-"
"""What is typed in place of a status to take marks away."""

_PARTED = ";"
_MOST_AT_ONCE = 500
_SAID = r"(?P<said>PC|DL|[HTISCA]|-)"
_AFTER = r"(?P<after>[0-9\s,.-]*)"
_BY_NUMBER = re.compile(rf"(?P<who>[0-9][0-9\s,.-]*?)\s*(?:{_SAID}\s*{_AFTER})?", re.IGNORECASE)
_BY_NAME = re.compile(rf"(?P<who>[^\W\d].*?)(?:\s+{_SAID}(?:\s+{_AFTER})?)?", re.IGNORECASE)
_NUMBERS = re.compile(r"[0-9]+(?:\s*-\s*[0-9]+)?")
_GIVEN_JP = re.compile(r"([0-9]+(?:[.,][0-9]+)?)(?:[\s,]+|$)(.*)")


@dataclass(frozen=True)
class DayEntry:
    """One line as it was understood; a status of None takes marks away, or is yet to be typed."""

    who: tuple[str, ...]
    status: Status | None = None
    jp: Decimal | None = None
    sessions: tuple[int, ...] = ()
    note: str | None = None
    takes_away: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to be typed."""
        if self.status is Status.LEFT_EARLY:
            return self.jp is not None
        return self.takes_away or self.status is not None


def read_entries(text: str) -> tuple[DayEntry, ...]:
    """The entries of a line, parted by semicolons; raises EntryNotUnderstood."""
    return tuple(_read_entry(part.strip()) for part in text.split(_PARTED) if part.strip())


def _read_entry(text: str) -> DayEntry:
    body, _, note = (part.strip() for part in text.partition("/"))
    found = _BY_NUMBER.fullmatch(body) or _BY_NAME.fullmatch(body)
    if found is None:
        raise EntryNotUnderstood(text=text)
    said = (found["said"] or "").upper()
    try:
        jp, sessions = _read_figures(said, (found["after"] or "").strip())
        return DayEntry(
            who=_read_people(found["who"]),
            status=None if said in ("", TAKE_AWAY) else Status(said),
            jp=jp,
            sessions=sessions,
            note=note or None,
            takes_away=said == TAKE_AWAY,
        )
    except (ValueError, InvalidValue) as error:
        raise EntryNotUnderstood(text=text) from error


def _read_people(text: str) -> tuple[str, ...]:
    """Class numbers with their ranges, or one NIP, code or piece of a name."""
    if not text[0].isdigit() or is_whole_nip(text):
        return (text,)
    return tuple(str(number) for number in _read_numbers(text))


def _read_figures(said: str, text: str) -> tuple[Decimal | None, tuple[int, ...]]:
    """The JP, which only PC has, and the sessions."""
    if said != Status.LEFT_EARLY or not text:
        return None, _read_numbers(text)
    given = _GIVEN_JP.fullmatch(text)
    if given is None:
        raise ValueError(text)
    return read_number(given[1], path="jp"), _read_numbers(given[2])


def _read_numbers(text: str) -> tuple[int, ...]:
    """Numbers and ranges in their order, each once: "3, 9 11-13"."""
    if _NUMBERS.sub("", text).strip(" ,.\t"):
        raise ValueError(text)
    numbers: dict[int, None] = {}
    for part in _NUMBERS.findall(text):
        first, _, last = part.partition("-")
        start, behind = int(first), int(last or first) + 1
        if not 0 < behind - start <= _MOST_AT_ONCE:
            raise ValueError(text)
        numbers |= dict.fromkeys(range(start, behind))
    return tuple(numbers)
