"""What every page stands on: records, words, the chosen training, banners, undo."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, Signal

from app.domain.errors import AppError
from ui.operations import Operations
from ui.wording import Wording

if TYPE_CHECKING:
    from app.usecases.trainings import TrainingLine

Act = Callable[[], None]


@dataclass(frozen=True)
class Way:
    """A way on that a banner offers: the words on its button and what it does."""

    text: str
    act: Act


@dataclass(frozen=True)
class Notice:
    """What a banner says: an answer that goes by itself unless it stays, or a refusal."""

    sentence: str
    is_refusal: bool = False
    ways: tuple[Way, ...] = ()
    stays: bool = False


@dataclass(frozen=True)
class Deed:
    """Something done that can be undone: both acts start operations of their own."""

    sentence: str
    undo: Act
    redo: Act | None = None


class Desk(QObject):
    """Everything a page needs from the window, without knowing the window."""

    changed = Signal()
    """The records changed: visible pages read again, hidden ones when they are seen."""
    training_changed = Signal()
    """Another training was chosen, or what is known of the trainings changed."""
    noticed = Signal(object)
    """A banner is to be shown: a Notice, or None to take it away."""
    went = Signal(str, dict)
    """A page is to be shown, at a place in it."""
    language_changed = Signal(str)
    folder_wanted = Signal(object)
    """Another data folder is to be opened: its Path."""

    def __init__(self, operations: Operations, wording: Wording, settings: QSettings) -> None:
        """Stand on open operations; the trainings are read when the records are open."""
        super().__init__()
        self.operations = operations
        self.wording = wording
        self.settings = settings
        self.training: str | None = None
        self.trainings: tuple[TrainingLine, ...] = ()
        self.is_practice = False
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        operations.trainings_changed.connect(self.read_trainings)
        operations.changed.connect(self.changed)

    @property
    def folder(self) -> Path:
        """The data folder, in which the window's settings lie too."""
        return Path(self.settings.fileName()).parent

    # The training

    @property
    def training_line(self) -> "TrainingLine | None":
        """The chosen training as the list has it."""
        return next((line for line in self.trainings if line.code == self.training), None)

    def choose(self, code: str) -> None:
        """Work on another training from now on."""
        if code == self.training:
            return
        self.training = code
        self.settings.setValue("training", code)
        self._done.clear()
        self._undone.clear()
        self.training_changed.emit()

    def read_trainings(self) -> None:
        """Read the list of trainings again; one that is gone is no longer chosen."""
        from app.usecases.trainings import list_trainings

        self.operations.read(self, list_trainings, self._take_trainings)

    def _take_trainings(self, lines: "tuple[TrainingLine, ...]") -> None:
        if lines == self.trainings:
            return
        self.trainings = lines
        codes = [line.code for line in lines]
        if self.training not in codes:
            last = self.settings.value("training")
            self.training = last if last in codes else next(iter(codes), None)
        self.training_changed.emit()

    # Going about

    def go(self, page: str, **place: Any) -> None:
        """Show a page, at a place in it that the page understands."""
        self.went.emit(page, place)

    # Saying something

    def say(self, sentence: str, *ways: Way) -> None:
        """Answer with a banner."""
        self.noticed.emit(Notice(sentence, ways=ways))

    def complain(self, error: AppError, *ways: Way) -> None:
        """Show a refusal with the ways on."""
        from ui.errors import log_refusal, sentence_of

        log_refusal(error)
        self.noticed.emit(Notice(sentence_of(error, self.wording), is_refusal=True, ways=ways))

    def hush(self) -> None:
        """Take the banner away."""
        self.noticed.emit(None)

    # What must not be forgotten when the power goes

    def begin_work(self, sentence: str) -> None:
        """Keep what is being done, until it is finished: the next start tells if it never was."""
        self.settings.setValue("unfinished", sentence)
        self.settings.sync()

    def finish_work(self) -> None:
        """Say that the long work is at its end, done or refused."""
        self.settings.remove("unfinished")
        self.settings.sync()

    # Undo

    def done(self, deed: Deed, *, is_said: bool = True) -> None:
        """Answer with a banner that offers undo; Ctrl+Z does the same.

        A page with a place of its own for answers says it there.
        """
        self._done.append(deed)
        self._undone.clear()
        if is_said:
            self.say(deed.sentence, Way(self.wording.text("Undo"), self.undo))

    def undo(self) -> None:
        """Take back what was done last."""
        if not self._done:
            self.say(self.wording.text("There is nothing to undo."))
            return
        deed = self._done.pop()
        if deed.redo is not None:
            self._undone.append(deed)
        self.hush()
        deed.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self._undone:
            self.say(self.wording.text("There is nothing to redo."))
            return
        deed = self._undone.pop()
        self._done.append(deed)
        self.hush()
        if deed.redo is not None:
            deed.redo()
