"""What stands in the list of papers: groups of papers, each with its state in words."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from app.usecases.printing import PaperTray, SheetLine
from ui.pages.papers.certificate_entries import CertificateEntries
from ui.pages.papers.entry import PaperEntry, PaperGroup, last_of, last_printed, part_printed
from ui.wording import Wording


def groups_of(tray: PaperTray, say: Wording) -> Iterator[PaperGroup]:
    """The groups of a training: the next days first, then everything."""
    for day in tray.next_days:
        sheets = [line for line in tray.sheets if line.session.date == day]
        yield PaperGroup(_day_title(day, tray.today, say), tuple(_day_entries(day, sheets, say)))
    yield PaperGroup(say.text("Attendance and scores"), tuple(_class_entries(tray, say)))
    yield from CertificateEntries(tray.counts, tray.printed, say).groups()


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


def _class_entries(tray: PaperTray, say: Wording) -> Iterator[PaperEntry]:
    if tray.sheets:
        title = say.count(
            "Attendance sheet of the only session ({number} sheet)",
            "Attendance sheets of all sessions ({number} sheets)",
            len(tray.sheets),
        )
        yield _sheets_together(title, tray.sheets, say, {})
    yield _whole(tray, "recap", say.text("Recap of attendance"), say)
    yield _whole(tray, "derivation", say.text("Derivation of JP of everyone"), say)
    scores = say.text("Scores and places")
    if tray.counts.is_scored:
        yield _whole(tray, "scores", scores, say)
    else:
        yield PaperEntry(scores, say.text("Nothing is scored"), "scores", is_ready=False)


def _sheets_together(
    title: str, sheets: Sequence[SheetLine], say: Wording, which: dict[str, Any]
) -> PaperEntry:
    printed = sum(line.printed is not None for line in sheets)
    inside = tuple(_sheet(line, say, is_of_day="date" in which) for line in sheets)
    return PaperEntry(
        title,
        part_printed(printed, len(sheets), say),
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
        last_printed(line.printed, say),
        "attendance-sheet",
        {"session": session.number},
        is_printed=line.printed is not None,
    )


def _whole(tray: PaperTray, code: str, title: str, say: Wording) -> PaperEntry:
    """A paper of all participants, which is one whole."""
    if not tray.people:
        return PaperEntry(title, say.text("Nobody is enrolled yet"), code, is_ready=False)
    printed = last_of(code, tray.printed)
    return PaperEntry(title, last_printed(printed, say), code, is_printed=printed is not None)
