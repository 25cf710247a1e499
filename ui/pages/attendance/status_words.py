"""Statuses in words and by the letters that set them, and who is meant by what was typed."""

from collections.abc import Iterable

from app.domain.codes import ByNdh, ByNip, read_who
from app.domain.errors import InvalidValue
from app.domain.people import name_has
from app.usecases.boards import Seat
from ui.wording import Wording

LETTERS = {
    "H": "H",
    "T": "T",
    "I": "I",
    "S": "S",
    "A": "A",
    "D": "DL",
    "C": "C",
    "P": "PC",
}
"""The key that sets each status while a list has the focus."""


def status_words(wording: Wording) -> dict[str | None, str]:
    """Every status in a word; None is "not yet marked"."""
    return {
        "H": wording.text("present"),
        "T": wording.text("late"),
        "I": wording.text("excused"),
        "S": wording.text("sick"),
        "A": wording.text("absent without notice"),
        "DL": wording.text("on duty elsewhere"),
        "C": wording.text("on leave"),
        "PC": wording.text("left early"),
        None: wording.text("not yet marked"),
    }


def source_words(wording: Wording) -> dict[str, str]:
    """How a mark came about, in words."""
    return {
        "scan": wording.text("scanned"),
        "typed": wording.text("typed by hand"),
        "rest": wording.text("by the sheet"),
    }


def called(seat: Seat) -> str:
    """A participant as lists and answers say it: NDH and name."""
    return f"{seat.ndh:02} {seat.name}"


def meant_by(typed: str, people: Iterable[Seat]) -> tuple[Seat, ...]:
    """Whom an NDH, a NIP, a scan code or a piece of a name may mean, by NDH."""
    try:
        who = read_who(typed)
    except InvalidValue:
        who = None
    match who:
        case ByNdh(ndh):
            return tuple(seat for seat in people if seat.ndh == ndh)
        case ByNip(digits):
            return tuple(seat for seat in people if seat.nip == digits)
    code = typed.strip().upper()
    people = tuple(people)
    by_code = tuple(seat for seat in people if seat.code == code)
    return by_code or tuple(seat for seat in people if name_has(seat.name, typed))


def is_scan(typed: str, people: Iterable[Seat]) -> bool:
    """Whether a text is just what a scanner reads from a card: a code or a NIP known here."""
    code = "".join(typed.split()).upper()
    return any(code in (seat.code, seat.nip) for seat in people)
