"""What is said of marks that were set: who, what, and in which colour."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from app.domain.day_entry import DayEntry
from app.domain.day_marks import DayMark
from app.domain.vocabulary import Status
from app.usecases.boards import Seat
from app.usecases.marking import MarkOutcome
from ui.pages.attendance.status_words import called, status_words
from ui.pages.attendance.strip import Answer
from ui.widgets.statuses import LOOKS, UNMARKED
from ui.wording import Wording

_MOST_NAMED = 3


def said_of_marks(
    outcomes: Sequence[MarkOutcome], people: Mapping[int, Seat], wording: Wording
) -> Answer:
    """One sentence for what was stored or stood already; nothing was refused."""
    statuses = {o.status for o in outcomes}
    status = next(iter(statuses)) if len(statuses) == 1 else None
    word = status_words(wording)[status]
    whom = list(dict.fromkeys(o.ndh for o in outcomes if o.ndh is not None))
    names = ", ".join(_name(ndh, people) for ndh in whom)
    colour = LOOKS[status or UNMARKED].colour
    if all(o.outcome == "already" for o in outcomes):
        if len(whom) == 1:
            return Answer(wording.text("{who}: already {status}.", who=names, status=word), colour)
        return Answer(wording.text("All of them are marked so already."), colour)
    if len(whom) > _MOST_NAMED:
        count = wording.count("{number} participant", "{number} participants", len(whom))
        names = str(count)
    if statuses == {None}:
        return Answer(wording.text("{who}: mark taken away.", who=names), colour)
    if len(statuses) > 1:
        return Answer(wording.text("{who}: marks changed.", who=names), "green")
    clock = _clock_of(outcomes)
    if clock is not None:
        sentence = wording.text("{who}: {status}, {clock}.", who=names, status=word, clock=clock)
        return Answer(sentence, colour)
    sessions = told_sessions({o.session for o in outcomes}, wording)
    told = wording.text("{who}: {status}, {sessions}.", who=names, status=word, sessions=sessions)
    return Answer(told, colour)


def said_of_rest(outcomes: Sequence[MarkOutcome], wording: Wording) -> Answer:
    """How many were marked present by the sheet."""
    if not outcomes:
        return Answer(wording.text("Nobody is left to mark."), "green")
    people = len({o.ndh for o in outcomes})
    count = wording.count("{number} participant", "{number} participants", people)
    sessions = told_sessions({o.session for o in outcomes}, wording)
    sentence = wording.text(
        "{count} present by the sheet, {sessions}.", count=count, sessions=sessions
    )
    return Answer(sentence, "green")


def understood(
    entry: DayEntry,
    seat: Seat,
    marks: Iterable[DayMark],
    untouched: Iterable[int],
    wording: Wording,
) -> str:
    """What a line of exceptions will do to one participant."""
    marks = tuple(marks)
    word = status_words(wording)[entry.status]
    if entry.takes_away:
        word = wording.text("take the mark away")
    if entry.status is Status.LEFT_EARLY:
        first, *after = marks
        said = wording.text(
            "{who}: {status} in session {session} with {jp} JP",
            who=called(seat),
            status=word,
            session=first.session,
            jp=first.jp,
        )
        later = told_sessions((mark.session for mark in after), wording)
        return f"{said}; {wording.text('0 JP in {sessions}', sessions=later)}" if after else said
    if not marks:
        return wording.text("{who}: no mark to take away", who=called(seat))
    sessions = told_sessions((mark.session for mark in marks), wording)
    said = wording.text(
        "{who}: {status}, {sessions}", who=called(seat), status=word, sessions=sessions
    )
    untouched = tuple(untouched)
    if not untouched:
        return said
    seen = told_sessions(untouched, wording)
    return f"{said} ({wording.text('was there in {sessions}', sessions=seen)})"


def _name(ndh: int, people: Mapping[int, Seat]) -> str:
    return called(people[ndh]) if ndh in people else f"{ndh:02}"


def _clock_of(outcomes: Sequence[MarkOutcome]) -> dt.time | None:
    """When somebody was scanned."""
    marks = [o.after for o in outcomes if o.after is not None]
    is_scan = len(marks) == 1 and marks[0].source == "scan" and marks[0].at is not None
    return marks[0].at.time() if is_scan and marks[0].at else None


def told_sessions(numbers: Iterable[int], wording: Wording) -> str:
    """Sessions by their numbers: session 9, sessions 2-4, 6."""
    found = sorted(numbers)
    return wording.count(
        "session {sessions}", "sessions {sessions}", len(found), sessions=_listed(found)
    )


def _listed(numbers: Iterable[int]) -> str:
    """Numbers in their order with their runs: 2-4, 6."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
