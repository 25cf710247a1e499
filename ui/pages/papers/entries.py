"""What stands in the list of papers: groups of papers, each with its state in words."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.usecases.printing import PaperTray, PrintedPaper, SheetLine
from ui.wording import Wording


@dataclass(frozen=True)
class PaperEntry:
    """One paper that can be opened: what it is, how it stands with it, and how it is asked for.

    `inside` are the papers that it is made of; they can be opened alone.
    """

    title: str
    state: str
    code: str
    which: dict[str, Any] = field(default_factory=dict)
    is_printed: bool = False
    is_ready: bool = True
    inside: tuple["PaperEntry", ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from all others."""
        return (self.code, *sorted(self.which.items()))


@dataclass(frozen=True)
class PaperGroup:
    """Papers under one heading."""

    title: str
    entries: tuple[PaperEntry, ...]


def groups_of(tray: PaperTray, say: Wording) -> Iterator[PaperGroup]:
    """The groups of a training: the next days first, then everything."""
    for day in tray.next_days:
        sheets = [line for line in tray.sheets if line.session.date == day]
        yield PaperGroup(_day_title(day, tray.today, say), tuple(_day_entries(day, sheets, say)))
    yield PaperGroup(say.text("All papers"), tuple(_all_entries(tray, say)))


def _day_title(day: dt.date, today: dt.date, say: Wording) -> str:
    match (day - today).days:
        case 0:
            return say.text("Today, {day}", day=say.day(day))
        case 1:
            return say.text("Tomorrow, {day}", day=say.day(day))
    return say.day(day)


def _day_entries(day: dt.date, sheets: Sequence[SheetLine], say: Wording) -> Iterator[PaperEntry]:
    title = say.count(
        "Attendance sheet of the day ({number} sheet)",
        "Attendance sheets of the day ({number} sheets)",
        len(sheets),
    )
    yield _sheets_together(title, sheets, say, {"date": day})


def _all_entries(tray: PaperTray, say: Wording) -> Iterator[PaperEntry]:
    if tray.sheets:
        title = say.count(
            "Attendance sheet of the only session ({number} sheet)",
            "Attendance sheets of all sessions ({number} sheets)",
            len(tray.sheets),
        )
        yield _sheets_together(title, tray.sheets, say, {})
    yield _whole(tray, "recap", say.text("Recap of attendance"), say)
    yield _certificates(tray, say)
    yield _whole(tray, "derivation", say.text("Derivation of JP of everyone"), say)


def _sheets_together(
    title: str, sheets: Sequence[SheetLine], say: Wording, which: dict[str, Any]
) -> PaperEntry:
    printed = sum(line.printed is not None for line in sheets)
    inside = tuple(_sheet(line, say, is_of_day="date" in which) for line in sheets)
    return PaperEntry(
        title,
        _part_printed(printed, len(sheets), say),
        "attendance-sheet",
        which,
        is_printed=printed == len(sheets),
        inside=inside,
    )


def _sheet(line: SheetLine, say: Wording, *, is_of_day: bool) -> PaperEntry:
    """The sheet of one session; its day is named where it stands among those of other days."""
    session = line.session
    day = f"{say.day(session.date)}, " if session.date and not is_of_day else ""
    clock = say.hours(session.start, session.end) if session.start and session.end else "-"
    title = say.text("Session {number}", number=session.number)
    return PaperEntry(
        f"{title} · {day}{clock} · {session.subject}",
        _last_printed(line.printed, say),
        "attendance-sheet",
        {"session": session.number},
        is_printed=line.printed is not None,
    )


def _whole(tray: PaperTray, code: str, title: str, say: Wording) -> PaperEntry:
    """A paper of all participants, which is one whole."""
    if not tray.people:
        return PaperEntry(title, say.text("Nobody is enrolled yet"), code, is_ready=False)
    printed = max((o for o in tray.printed if o.paper == code), key=_moment, default=None)
    return PaperEntry(title, _last_printed(printed, say), code, is_printed=printed is not None)


def _certificates(tray: PaperTray, say: Wording) -> PaperEntry:
    if not tray.certificates:
        state = say.text("None is issued yet")
        return PaperEntry(say.text("Certificates"), state, "certificates", is_ready=False)
    holders = {line.ndh for line in tray.printed if line.paper == "certificates"}
    title = say.count(
        "Certificates ({number} person)", "Certificates ({number} people)", tray.certificates
    )
    return PaperEntry(
        title,
        _part_printed(len(holders), tray.certificates, say),
        "certificates",
        is_printed=len(holders) >= tray.certificates,
    )


def _part_printed(printed: int, whole: int, say: Wording) -> str:
    if not printed:
        return say.text("Not printed yet")
    if printed >= whole:
        return say.text("All printed")
    return say.text("{printed} of {whole} printed", printed=printed, whole=whole)


def _last_printed(printed: PrintedPaper | None, say: Wording) -> str:
    if printed is None:
        return say.text("Not printed yet")
    told = f"{say.value(printed.at)}, {printed.operator}"
    if printed.times == 1:
        return told
    return say.text("{when} ({number} times)", when=told, number=printed.times)


def _moment(printed: PrintedPaper) -> dt.datetime:
    return printed.at
