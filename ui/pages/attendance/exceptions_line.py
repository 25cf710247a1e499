"""The line of exceptions: typed as they stand on the sheets, told back before Enter."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.domain.day_entry import DayEntry, read_entries
from app.domain.day_marks import DaySession, StandingMark, day_marks
from app.domain.errors import AppError, EntryNotUnderstood
from app.domain.vocabulary import MarkSource, Status
from app.usecases.boards import Seat
from app.usecases.marking import Said
from app.usecases.schedule import SessionLine
from ui.errors import sentence_of
from ui.pages.attendance.board_model import BoardModel
from ui.pages.attendance.entry import EntryField
from ui.pages.attendance.sayings import understood
from ui.pages.attendance.status_words import called, is_scan, meant_by
from ui.wording import Wording

_MOST_NAMED = 3


class ExceptionsLine(QObject):
    """Reads "7 S", "3,9 I", "5 PC 1,5" and the like for the day of a model."""

    stated = Signal(list, str)
    """Complete entries, whose people are class numbers, and the line as it was typed."""
    scanned = Signal(str)
    """A card was scanned here, which belongs into a session."""
    echoed = Signal(str)
    """What the line will do so far."""
    doubted = Signal(str)
    """Why it cannot be done."""

    def __init__(self, wording: Wording, model: BoardModel, parent: QObject) -> None:
        super().__init__(parent)
        self._wording, self._model = wording, model
        self._example = wording.text("Exceptions: 7 S    3,9 I    12 T    5 PC 1,5")
        self.entry = EntryField(wording.text("Exceptions of the day"), self._example)
        self.entry.textChanged.connect(self._tell_echo)

    def show_day(self, sessions: Sequence[SessionLine]) -> None:
        """Give an example for one session of the day that is shown."""
        if sessions:
            number = sessions[len(sessions) // 2].number
            one = self._wording.text("7 A {session} for session {session} only", session=number)
            self.entry.setPlaceholderText(f"{self._example}    {one}")

    def give_back(self, typed: str) -> None:
        """Let a line that was refused be mended, unless another was begun."""
        if not self.entry.text():
            self.entry.setText(typed)

    def forget(self, typed: str) -> None:
        """Take a line away that was given back and is done by now."""
        if self.entry.text() == typed:
            self.entry.clear()

    def take(self, typed: str) -> None:
        """Take a line; one that is not complete or not clear stays to be mended."""
        if is_scan(typed, self._model.people):
            self.scanned.emit(typed)
            return
        try:
            entries = [self._by_ndh(entry) for entry in read_entries(typed)]
        except EntryNotUnderstood:
            entries = [None]
        complete = [entry for entry in entries if entry is not None and entry.is_complete]
        if len(complete) == len(entries):
            self.stated.emit(complete, typed)
        else:
            self.entry.setText(typed)

    def _by_ndh(self, entry: DayEntry) -> DayEntry | None:
        """An entry with class numbers for whatever named the people; None where it is unclear."""
        found = [meant_by(who, self._model.people) for who in entry.who]
        if any(len(seats) != 1 for seats in found):
            return None
        return replace(entry, who=tuple(str(seats[0].ndh) for seats in found))

    # What is told back

    def _tell_echo(self, typed: str) -> None:
        try:
            told = [line for entry in read_entries(typed) for line in self._told(entry)]
        except AppError as error:
            self.doubted.emit(sentence_of(error, self._wording))
            return
        more = len(told) - _MOST_NAMED
        shown = ";  ".join(told[:_MOST_NAMED])
        self.echoed.emit(f"{shown};  +{more}" if more > 0 else shown)

    def _told(self, entry: DayEntry) -> list[str]:
        """What an entry will do, a line for each participant; raises where it cannot be done."""
        text = self._wording.text
        lines = []
        for who in entry.who:
            seats = meant_by(who, self._model.people)
            if not seats:
                lines.append(text("{who}: nobody here", who=who))
            elif len(seats) > 1:
                names = ", ".join(called(seat) for seat in seats[: _MOST_NAMED + 1])
                lines.append(text("several fit: {names}", names=names))
            elif not entry.is_complete:
                is_early = entry.status is Status.LEFT_EARLY
                ask = text("and how many JP") if is_early else text("and S, I, A, DL, C, T or PC")
                lines.append(f"{called(seats[0])}: {ask}")
            else:
                lines.append(self._understood(entry, seats[0]))
        return lines

    def _understood(self, entry: DayEntry, seat: Seat) -> str:
        standing = {n: _standing(mark) for n, mark in self._model.marks_of(seat).items()}
        day = _day(self._model.sessions)
        marks = day_marks(entry, day, standing)
        touched = {mark.session for mark in marks}
        left = [n for n, seen in standing.items() if seen.was_seen and n not in touched]
        untouched = [] if entry.sessions or entry.takes_away else left
        return understood(entry, seat, marks, untouched, self._wording)


def _day(sessions: Sequence[SessionLine]) -> list[DaySession]:
    return [DaySession(line.number, line.jp) for line in sessions]


def _standing(mark: Said) -> StandingMark:
    return StandingMark(Status(mark.status), MarkSource(mark.source))
