"""Work that the window asks for: one thread for the records, one for papers and files.

The main thread only asks and paints. Answers come back to it by one queued signal, in order.
"""

import datetime as dt
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError, Stopped, StorageError

if TYPE_CHECKING:
    from app.workspace import Workspace

R = TypeVar("R")
Refusal = Callable[[AppError], None]

SECONDS_OF_A_TURN = 0.0002
"""So long a worker may keep the interpreter when the window wants to paint (Python's own: 5 ms)."""


class Ticket(QObject):
    """Long work that tells how far it is and can be stopped between two items."""

    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_stopped = False

    def stop(self) -> None:
        """Let the work end at its next item."""
        self._is_stopped = True

    def report(self, done: int, total: int) -> None:
        """Say how far the work is, from its own thread; raises Stopped."""
        if self._is_stopped:
            raise Stopped
        self.progressed.emit(done, total)


@dataclass(frozen=True)
class _Answer:
    """What became of one piece of work, and who waits for it."""

    owner: QObject
    then: Callable[[Any], None] | None = None
    refused: Refusal | None = None
    is_change: bool = False
    keeps_trainings: bool = False
    result: Any = None
    failure: BaseException | None = None


class Operations(QObject):
    """The only way from the window to the records and to the makers of papers and files."""

    changed = Signal()
    """The records changed: whoever shows them reads again."""
    trainings_changed = Signal()
    """The change may have touched what the list of trainings tells."""
    saved = Signal(dt.datetime)
    """A change is on the disk, at this moment of the PC's clock."""
    saving = Signal()
    not_saved = Signal()
    """A change could not be stored: disk, folder or database did not do their part."""
    unchanged = Signal()
    """A change was refused, so there was nothing to store."""
    failed = Signal(object)
    """An error that nobody waited for: an AppError, or a fault of the program."""
    _answered = Signal(object)

    def __init__(self, *, records: Executor | None = None, makers: Executor | None = None) -> None:
        """Start the two workers, or use those handed in by a test."""
        super().__init__()
        sys.setswitchinterval(SECONDS_OF_A_TURN)
        self._records = records or ThreadPoolExecutor(1, "records")
        self._makers = makers or ThreadPoolExecutor(1, "makers")
        self._workspace: Workspace | None = None
        self._newest: dict[tuple[int, object], int] = {}
        self._asked = 0
        self._is_closed = False
        self._answered.connect(self._tell)

    def open(
        self,
        owner: QObject,
        opener: "Callable[[], Workspace]",
        then: "Callable[[Workspace], None]",
        refused: Refusal,
    ) -> None:
        """Open the records on their worker; everything asked for later waits for it."""

        def work() -> "Workspace":
            self._workspace = opener()
            return self._workspace

        self._submit(self._records, work, _Answer(owner, then, refused))

    def read(
        self,
        owner: QObject,
        query: Callable[..., R],
        then: Callable[[R], None],
        *,
        refused: Refusal | None = None,
        **plain: Any,
    ) -> None:
        """Run a query; of several that one owner asks of one query, only the newest is answered."""
        key, number = (id(owner), query), self._asked
        self._asked += 1
        self._newest[key] = number

        def work() -> R | None:
            if self._newest.get(key) != number:
                return None
            return self._opened().read(query, **plain)

        def answer(result: R) -> None:
            if self._newest.get(key) == number:
                del self._newest[key]
                then(result)

        self._submit(self._records, work, _Answer(owner, answer, refused))

    def change(
        self,
        owner: QObject,
        verb: Callable[..., R],
        then: Callable[[R], None] | None = None,
        *,
        refused: Refusal | None = None,
        keeps_trainings: bool = False,
        **plain: Any,
    ) -> None:
        """Run a verb as one action of the operator; it is saved when `then` is called.

        Attendance, which comes in quickly, `keeps_trainings` as their list has them.
        """

        def work() -> R:
            return self._opened().change(verb, **plain)

        self.saving.emit()
        answer = _Answer(owner, then, refused, is_change=True, keeps_trainings=keeps_trainings)
        self._submit(self._records, work, answer)

    def make(
        self,
        owner: QObject,
        maker: Callable[..., R],
        then: Callable[[R], None],
        *,
        refused: Refusal | None = None,
        **plain: Any,
    ) -> None:
        """Let a maker of papers or files work on frozen data, beside the records' worker."""
        answer = _Answer(owner, then, refused)
        self._submit(self._makers, partial(maker, **plain), answer)

    def sign_as(self, operator: str) -> None:
        """Let every later change bear this operator's name."""

        def work() -> None:
            self._opened().operator = operator

        self._submit(self._records, work, _Answer(self))

    def close(self) -> None:
        """Finish what was asked for, give the records back, and stop the workers.

        What is answered from now on goes to nobody; a failure is still told.
        """
        self._is_closed = True
        self._makers.shutdown(cancel_futures=True)
        self._records.submit(self._close_records)
        self._records.shutdown()

    def _close_records(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _opened(self) -> "Workspace":
        if self._workspace is None:  # its opening was refused, and the operator was told
            raise Stopped
        return self._workspace

    def _submit(self, worker: Executor, work: Callable[[], Any], answer: _Answer) -> None:
        """Hand work to its worker; who only wants to look comes too late when all is closed."""
        if answer.is_change or not self._is_closed:
            worker.submit(self._run, work, answer)

    def _run(self, work: Callable[[], Any], answer: _Answer) -> None:
        try:
            answer = replace(answer, result=work())
        except BaseException as failure:  # noqa: BLE001 - it goes on in the main thread
            answer = replace(answer, failure=failure)
        self._answered.emit(answer)

    def _tell(self, answer: _Answer) -> None:
        """Hand an answer to who waits for it; a page that is gone gets none."""
        is_waited_for = not self._is_closed and shiboken6.isValid(answer.owner)
        if answer.failure is not None:
            self._tell_failure(answer, is_waited_for=is_waited_for)
            return
        if answer.is_change:
            self.saved.emit(dt.datetime.now())
        try:
            if is_waited_for and answer.then is not None:
                answer.then(answer.result)
        finally:  # a fault in one answer keeps no page from showing what is stored
            if answer.is_change and not self._is_closed:
                self._tell_changed(answer)

    def _tell_changed(self, answer: _Answer) -> None:
        if not answer.keeps_trainings:
            self.trainings_changed.emit()
        self.changed.emit()

    def _tell_failure(self, answer: _Answer, *, is_waited_for: bool) -> None:
        failure = answer.failure
        if answer.is_change:
            is_rule = isinstance(failure, AppError) and not isinstance(failure, StorageError)
            (self.unchanged if is_rule else self.not_saved).emit()
        if isinstance(failure, AppError) and answer.refused and is_waited_for:
            answer.refused(failure)
        else:
            self.failed.emit(failure)
