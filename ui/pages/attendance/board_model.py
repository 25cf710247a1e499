"""A board as a table: people down, sessions across, and what else is told of one session's mark."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.usecases.boards import Board, Seat
from app.usecases.marking import MarkOutcome, Said
from app.usecases.schedule import SessionLine
from ui.pages.attendance.status_words import called, source_words, status_words
from ui.widgets.icons import icon
from ui.wording import Wording

Index = QModelIndex | QPersistentModelIndex
Place = tuple[int, int]
"""A session's number and an NDH."""


@dataclass(frozen=True)
class Extra:
    """A column of text beside the statuses."""

    title: str
    text: Callable[[Seat, Said | None], str]


class BoardModel(QAbstractTableModel):
    """The marks as they were read last, and as acts changed them since."""

    def __init__(
        self,
        wording: Wording,
        title: Callable[[SessionLine], str],
        extras: Sequence[Extra] = (),
        parent: QObject | None = None,
    ) -> None:
        """Begin empty; `title` says what stands above a session."""
        super().__init__(parent)
        self._wording, self._title, self._extras = wording, title, tuple(extras)
        self._words, self._sources = status_words(wording), source_words(wording)
        self._marks: dict[Place, Said] = {}
        self.sessions: tuple[SessionLine, ...] = ()
        self.people: tuple[Seat, ...] = ()

    # What stands where

    def show(self, board: Board) -> None:
        """Show a board; where people and sessions are the same, only changed cells are told."""
        if (_numbers(board.sessions), board.people) == (_numbers(self.sessions), self.people):
            if board.sessions != self.sessions:
                self.sessions = board.sessions
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.sessions) - 1)
            self._take({**dict.fromkeys(self._marks), **board.marks})
            return
        self.beginResetModel()
        self.sessions, self.people = board.sessions, board.people
        self._marks = dict(board.marks)
        self.endResetModel()

    def patch(self, outcomes: Iterable[MarkOutcome]) -> None:
        """Show what was just stored, before the board is read again."""
        stored = (o for o in outcomes if o.ndh is not None and o.outcome in ("marked", "changed"))
        self._take({(o.session, o.ndh or 0): o.after for o in stored})

    def marks_of(self, seat: Seat) -> dict[int, Said]:
        """A participant's marks by session."""
        found = ((line.number, self._marks.get((line.number, seat.ndh))) for line in self.sessions)
        return {number: mark for number, mark in found if mark is not None}

    def mark(self, row: int, column: int) -> Said | None:
        """The mark of a cell; those of the text columns belong to the only session."""
        session = self.sessions[min(column, len(self.sessions) - 1)]
        return self._marks.get((session.number, self.people[row].ndh))

    def statuses(self, column: int) -> list[str | None]:
        """Everyone's status in a session, from top to bottom."""
        if not self.sessions:
            return []
        marks = (self.mark(row, column) for row in range(len(self.people)))
        return [mark and mark.status for mark in marks]

    def missing(self) -> list[int]:
        """How many have no mark, session by session."""
        found = Counter(number for number, _ in self._marks)
        return [len(self.people) - found[line.number] for line in self.sessions]

    def is_status(self, column: int) -> bool:
        """Whether a column is a session, not a text beside it."""
        return column < len(self.sessions)

    def session_at(self, column: int) -> SessionLine:
        """The session that a column belongs to."""
        return self.sessions[min(column, len(self.sessions) - 1)]

    def word(self, mark: Said | None) -> str:
        """A mark's status in a word."""
        return self._words[mark and mark.status]

    def told_shortly(self, mark: Said | None) -> str:
        """A mark as a wide cell says it beside its letter: the word, or the JP that were given."""
        has_jp = mark is not None and mark.jp is not None
        return f"{self._wording.value(mark.jp)} JP" if has_jp and mark else self.word(mark)

    def row_of(self, ndh: int) -> int | None:
        """Where a participant sits."""
        return next((row for row, seat in enumerate(self.people) if seat.ndh == ndh), None)

    # Qt's own

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's own name
        """One row a participant."""
        return 0 if parent is not None and parent.isValid() else len(self.people)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """One column a session, then the texts."""
        if (parent is not None and parent.isValid()) or not self.sessions:
            return 0
        return len(self.sessions) + len(self._extras)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says in words; its sign is painted."""
        row, column = index.row(), index.column()
        seat, mark = self.people[row], self.mark(row, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(seat, mark, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._told(seat, mark, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(seat, mark, column)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names at the side; sessions above, with a lock on those that are closed."""
        if orientation is Qt.Orientation.Vertical:
            is_name = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return called(self.people[section]) if is_name else None
        if not self.is_status(section):
            title = self._extras[section - len(self.sessions)].title
            return title if role == Qt.ItemDataRole.DisplayRole else None
        session = self.sessions[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(session)
            case Qt.ItemDataRole.ToolTipRole:
                return self._session_told(session)
            case Qt.ItemDataRole.DecorationRole if session.state == "locked":
                return icon("lock")
        return None

    def _take(self, changed: dict[Place, Said | None]) -> None:
        columns = {line.number: column for column, line in enumerate(self.sessions)}
        rows = {seat.ndh: row for row, seat in enumerate(self.people)}
        last = self.columnCount() - 1
        for (number, ndh), mark in changed.items():
            if self._marks.get((number, ndh)) == mark or number not in columns or ndh not in rows:
                continue
            if mark is None:
                del self._marks[number, ndh]
            else:
                self._marks[number, ndh] = mark
            first = self.index(rows[ndh], columns[number])
            self.dataChanged.emit(first, self.index(rows[ndh], last) if self._extras else first)

    def _shown(self, seat: Seat, mark: Said | None, column: int) -> str:
        if self.is_status(column):
            return self.word(mark)
        return self._extras[column - len(self.sessions)].text(seat, mark)

    def _told(self, seat: Seat, mark: Said | None, column: int) -> str:
        parts = [called(seat), self._session_told(self.session_at(column)), self.word(mark)]
        if mark is not None:
            parts += [self._wording.value(mark.at.time())] if mark.at else []
            parts += [f"{self._wording.value(mark.jp)} JP"] if mark.jp is not None else []
            parts += [mark.note] if mark.note else []
            parts.append(self._sources[mark.source])
        return " · ".join(parts)

    def _session_told(self, session: SessionLine) -> str:
        value = self._wording.value
        parts = [self._wording.text("Session {number}", number=session.number), session.subject]
        parts += [value(session.date)] if session.date else []
        if session.start and session.end:
            parts.append(self._wording.hours(session.start, session.end))
        return " · ".join(parts)


def _numbers(sessions: Iterable[SessionLine]) -> list[int]:
    return [line.number for line in sessions]
