"""A list on its way in: read, compared with the class, and stored when the operator agrees."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.domain.progress import Progress
from app.exchange.list_reading import Reading, ReadList, read_list
from app.exchange.list_source import ListSource, open_source, paste_source
from app.usecases.comparing import Change
from app.usecases.importing import ImportOutcome, import_people, preview_import, undo_import
from app.usecases.seat_numbers import renumber_as_listed
from ui.desk import Deed, Desk, Way
from ui.operations import Ticket
from ui.pages.participants.class_work import ClassWork
from ui.widgets.progress import ProgressStrip
from ui.wording import Wording


@dataclass(frozen=True)
class Given:
    """A list as far as it is understood: `outcome` is what it would do to the class."""

    training: str
    source: ListSource
    reading: Reading
    read: ReadList
    outcome: ImportOutcome | None = None


@dataclass(frozen=True)
class Agreed:
    """What the operator agreed to beside the newcomers."""

    accepted: Sequence[Change] = ()
    leaving: Sequence[str] = ()
    joined: dt.date | None = None


class Incoming(QObject):
    """Reads lists beside the main thread, and stores one as a single act."""

    shown = Signal(object)
    """A list was read or read again: its Given."""
    stored = Signal()

    def __init__(self, desk: Desk, strip: ProgressStrip) -> None:
        super().__init__(strip)
        self._desk, self._words, self._strip = desk, desk.wording, strip

    def open_file(self, path: Path) -> None:
        """Read a file."""
        self._read(
            partial(_open_and_read, path=path), self._words.text("Reading {file}", file=path.name)
        )

    def paste(self, text: str, html: str) -> None:
        """Read cells from the clipboard."""
        sentence = self._words.text("Reading what was pasted")
        self._read(partial(_paste_and_read, text=text, html=html), sentence)

    def correct(self, given: Given, reading: Reading) -> None:
        """Read the same list another way."""
        sentence = self._words.text("Reading again")
        self._read(partial(_read_again, source=given.source, reading=reading), sentence)

    def store(self, given: Given, agreed: Agreed, *, may_number: bool) -> None:
        """Let the people of a list in, with the changes that were agreed to."""
        people = given.read.people
        plain: dict[str, Any] = {
            "people": people,
            "accepted": tuple(agreed.accepted),
            "leaving": tuple(agreed.leaving),
            "joined": agreed.joined,
        }
        name = given.source.name or self._words.text("the pasted list")
        sentence = self._words.text("Bringing in {list}", list=name)
        self._desk.begin_work(sentence)
        ticket = self._begin(sentence)

        def answer(outcome: ImportOutcome) -> None:
            self._end()
            self._desk.finish_work()
            self._tell(given.training, plain, outcome, may_number=may_number)
            self.stored.emit()

        def refuse(error: AppError) -> None:
            self._desk.finish_work()
            self._refuse(error)
            self._compare(given)

        self._desk.operations.change(
            self,
            import_people,
            answer,
            refused=refuse,
            training=given.training,
            progress=ticket.report,
            **plain,
        )

    def _read(
        self, maker: Callable[..., tuple[ListSource, Reading, ReadList]], sentence: str
    ) -> None:
        training = self._desk.training
        self._desk.hush()
        ticket = self._begin(sentence)

        def compare(answer: tuple[ListSource, Reading, ReadList]) -> None:
            if training is not None and training == self._desk.training:
                self._compare(Given(training, *answer))
            else:
                self._end()

        self._desk.operations.make(
            self, maker, compare, refused=self._refuse, progress=ticket.report
        )

    def _compare(self, given: Given) -> None:
        people = given.read.people
        if people is None:
            self._end()
            self.shown.emit(given)
            return

        def show(outcome: ImportOutcome) -> None:
            self._end()
            self.shown.emit(Given(given.training, given.source, given.reading, given.read, outcome))

        self._desk.operations.read(
            self,
            preview_import,
            show,
            refused=self._refuse,
            training=given.training,
            people=people,
            update=True,
        )

    def _tell(
        self, training: str, plain: dict[str, Any], outcome: ImportOutcome, *, may_number: bool
    ) -> None:
        """Say what was stored, with the ways on."""
        desk, words = self._desk, self._words
        sentence = said_of(words, outcome)
        if not (outcome.imported or outcome.changes or outcome.filled or outcome.left):
            desk.say(sentence)
            return
        latest = [outcome]

        def undo() -> None:
            desk.operations.change(desk, undo_import, training=training, outcome=latest[-1])

        def redo() -> None:
            desk.operations.change(desk, import_people, latest.append, training=training, **plain)

        desk.done(Deed(sentence, undo, redo))
        ways = [
            Way(words.text("Print the attendance sheets"), lambda: desk.go("papers")),
            Way(words.text("Undo"), desk.undo),
        ]
        codes = [line.code for line in outcome.people]
        numbers = [line.ndh for line in outcome.people]
        if may_number and numbers != sorted(numbers):
            numbered = words.text("The class is numbered as in the list.")
            act = partial(
                ClassWork(desk, training).renumber, renumber_as_listed, numbered, codes=codes
            )
            ways.insert(1, Way(words.text("Number as in the list"), act))
        desk.say(sentence, *ways)

    def _begin(self, sentence: str) -> Ticket:
        ticket = Ticket(self)
        ticket.progressed.connect(self._strip.tell)
        self._strip.begin(sentence, ticket.stop)
        return ticket

    def _end(self) -> None:
        self._strip.end()

    def _refuse(self, error: AppError) -> None:
        self._end()
        self._desk.complain(error)


def said_of(words: Wording, outcome: ImportOutcome) -> str:
    """What became of a list, in one sentence."""
    parts = []
    if outcome.imported:
        count = outcome.imported
        parts.append(
            words.count("{number} participant imported", "{number} participants imported", count)
        )
    if outcome.changes:
        count = len(outcome.changes)
        parts.append(words.count("{number} fact was changed", "{number} facts were changed", count))
    if outcome.filled:
        count = len(outcome.filled)
        parts.append(words.count("{number} gap was filled", "{number} gaps were filled", count))
    if outcome.left:
        parts.append(words.count("{number} left", "{number} left", len(outcome.left)))
    if not parts:
        parts.append(words.text("Nothing changed, everybody was known already"))
    return f"{', '.join(parts)}."


def _open_and_read(path: Path, progress: Progress) -> tuple[ListSource, Reading, ReadList]:
    source = open_source(path)
    return source, Reading(), read_list(source, None, progress)


def _paste_and_read(
    text: str, html: str, progress: Progress
) -> tuple[ListSource, Reading, ReadList]:
    source = paste_source(text, html)
    return source, Reading(), read_list(source, None, progress)


def _read_again(
    source: ListSource, reading: Reading, progress: Progress
) -> tuple[ListSource, Reading, ReadList]:
    return source, reading, read_list(source, reading, progress)
