"""A list of scores on its way in: read, compared with the class, stored when agreed to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError, SheetNeeded
from app.exchange.list_source import ListSource, open_source, paste_source
from app.exchange.score_headings import Aspects
from app.exchange.score_list import ScoreList, read_scores
from app.usecases.score_import import ScoreImport, import_scores, preview_scores
from app.usecases.scores import restore_scores
from ui.desk import Desk
from ui.undoing import offer_undo
from ui.widgets.progress import ProgressStrip


@dataclass(frozen=True)
class Given:
    """A list as far as it is understood: `sheets` are to be chosen from while none is read."""

    training: str
    source: ListSource
    sheets: tuple[str, ...] = ()
    scores: ScoreList | None = None
    outcome: ScoreImport | None = None


class Incoming(QObject):
    """Reads lists of scores beside the main thread, and stores one as a single act."""

    shown = Signal(object)
    """A list was read: its Given."""
    stored = Signal()

    def __init__(self, desk: Desk, strip: ProgressStrip) -> None:
        super().__init__(strip)
        self._desk, self._words, self._strip = desk, desk.wording, strip
        self.aspects: tuple[str, ...] = ()

    def open_file(self, path: Path) -> None:
        """Read a file."""
        sentence = self._words.text("Reading {file}", file=path.name)
        self._read(partial(_open, path=path, aspects=self.aspects), sentence)

    def paste(self, text: str, html: str) -> None:
        """Read cells from the clipboard."""
        sentence = self._words.text("Reading what was pasted")
        self._read(partial(_paste, text=text, html=html, aspects=self.aspects), sentence)

    def choose_sheet(self, given: Given, sheet: str) -> None:
        """Read another sheet of the same file."""
        sentence = self._words.text("Reading again")
        self._read(
            partial(_choose, source=given.source, aspects=self.aspects, sheet=sheet), sentence
        )

    def store(self, given: Given) -> None:
        """Let the scores of a list in, as one act that can be undone."""
        desk = self._desk
        name = given.source.name or self._words.text("the pasted list")
        sentence = self._words.text("Bringing in {list}", list=name)
        desk.begin_work(sentence)
        self._strip.begin(sentence)

        def answer(outcome: ScoreImport) -> None:
            self._end_work()
            told = self._words.count(
                "{number} score was brought in.",
                "{number} scores were brought in.",
                len(outcome.changes),
            )
            offer_undo(desk, given.training, told, restore_scores, outcome.changes)
            self.stored.emit()

        def refuse(error: AppError) -> None:
            self._end_work()
            desk.complain(error)

        desk.operations.change(
            self,
            import_scores,
            answer,
            refused=refuse,
            keeps_trainings=True,
            training=given.training,
            scores=given.scores,
        )

    def _read(
        self, maker: Callable[..., tuple[ListSource, ScoreList | tuple[str, ...]]], sentence: str
    ) -> None:
        training = self._desk.training
        self._desk.hush()
        self._strip.begin(sentence)

        def compare(answer: tuple[ListSource, ScoreList | tuple[str, ...]]) -> None:
            source, found = answer
            if training is None or training != self._desk.training:
                self._strip.end()
            elif isinstance(found, ScoreList):
                self._compare(Given(training, source, scores=found))
            else:
                self._strip.end()
                self.shown.emit(Given(training, source, sheets=found))

        self._desk.operations.make(self, maker, compare, refused=self._refuse)

    def _compare(self, given: Given) -> None:
        def show(outcome: ScoreImport) -> None:
            self._strip.end()
            self.shown.emit(replace(given, outcome=outcome))

        self._desk.operations.read(
            self,
            preview_scores,
            show,
            refused=self._refuse,
            training=given.training,
            scores=given.scores,
        )

    def _end_work(self) -> None:
        self._strip.end()
        self._desk.finish_work()

    def _refuse(self, error: AppError) -> None:
        self._strip.end()
        self._desk.complain(error)


def _open(path: Path, aspects: Sequence[str]) -> tuple[ListSource, ScoreList | tuple[str, ...]]:
    source = open_source(path, Aspects(aspects).likeness)
    return source, _read_or_ask(source, aspects)


def _paste(
    text: str, html: str, aspects: Sequence[str]
) -> tuple[ListSource, ScoreList | tuple[str, ...]]:
    source = paste_source(text, html, Aspects(aspects).likeness)
    return source, _read_or_ask(source, aspects)


def _choose(
    source: ListSource, aspects: Sequence[str], sheet: str
) -> tuple[ListSource, ScoreList | tuple[str, ...]]:
    return source, read_scores(source, aspects, sheet)


def _read_or_ask(source: ListSource, aspects: Sequence[str]) -> ScoreList | tuple[str, ...]:
    """The scores of a source, or the sheets among which one is to be chosen."""
    try:
        return read_scores(source, aspects)
    except SheetNeeded as several:
        return several.sheets
