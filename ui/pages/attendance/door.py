"""The door: the entry field, who is meant while it is being typed, and what Enter asks for."""

from PySide6.QtCore import QObject, Signal

from app.domain.day_entry import DayEntry, read_entries
from app.domain.errors import EntryNotUnderstood
from ui.pages.attendance.board_model import BoardModel
from ui.pages.attendance.entry import EntryField
from ui.pages.attendance.status_words import called, meant_by
from ui.wording import Wording


class Door(QObject):
    """Takes scans, and lines such as "7 S", for the session of a model."""

    came = Signal(str)
    """Somebody arrived: an NDH, or what was scanned or typed and means nobody on the list."""
    stated = Signal(list, DayEntry)
    """What a line says of these class numbers."""
    unclear = Signal(str)
    """A line that names nobody, or several."""
    echoed = Signal(str)
    """Who is meant so far."""

    def __init__(self, wording: Wording, model: BoardModel, parent: QObject) -> None:
        super().__init__(parent)
        self._wording, self._model = wording, model
        self.entry = EntryField(
            wording.text("NDH, NIP, code or name"),
            wording.text("Scan, or type NDH, NIP, code or a piece of the name, then Enter"),
        )
        self.entry.chosen.connect(lambda ndh: self.came.emit(str(ndh)))
        self.entry.textChanged.connect(self._tell_echo)

    def take(self, typed: str) -> None:
        """Take what was typed or scanned."""
        entry = _complete_entry(typed)
        if entry is not None:
            self._state(typed, entry)
            return
        seats = meant_by(typed, self._model.people)
        if len(seats) > 1:
            self.entry.offer(typed, seats)
        else:
            self.came.emit(str(seats[0].ndh) if seats else typed)

    def begin(self, typed: str) -> None:
        """Go on in the entry field with signs that were typed elsewhere."""
        self.entry.setFocus()
        self.entry.insert(typed)

    def _state(self, typed: str, entry: DayEntry) -> None:
        found = [meant_by(who, self._model.people) for who in entry.who]
        unclear = [who for who, seats in zip(entry.who, found, strict=True) if len(seats) != 1]
        if unclear:
            self.entry.setText(typed)
            self.unclear.emit(unclear[0])
        else:
            self.stated.emit([seats[0].ndh for seats in found], entry)

    def _tell_echo(self, typed: str) -> None:
        """Say who is meant before Enter."""
        seats = meant_by(typed, self._model.people) if typed.strip() else ()
        if len(seats) > 1:
            told = self._wording.count("{number} name fits", "{number} names fit", len(seats))
        elif seats and self._model.sessions:
            mark = self._model.mark(self._model.row_of(seats[0].ndh) or 0, 0)
            told = f"{called(seats[0])} · {self._model.word(mark)}"
        else:
            told = ""
        self.echoed.emit(told)


def _complete_entry(typed: str) -> DayEntry | None:
    """A line that names a status, such as "7 S"; None for anything else."""
    try:
        entries = read_entries(typed)
    except EntryNotUnderstood:
        return None
    return entries[0] if len(entries) == 1 and entries[0].is_complete else None
