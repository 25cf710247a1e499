"""Scans: stored at once or kept with their moment, never lost and never answered by a dialog."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app.domain.errors import AppError, SessionOver, StorageError, WrongDay
from app.domain.vocabulary import Status
from app.usecases.attendance import scan, type_marks
from app.usecases.boards import Board
from ui.desk import Way
from ui.errors import log_refusal, sentence_of
from ui.pages.attendance.answering import Answering, Outcomes
from ui.pages.attendance.sayings import said_of_marks
from ui.pages.attendance.status_words import called
from ui.pages.attendance.strip import Answer


@dataclass(frozen=True)
class Arrival:
    """Somebody came: to which session of which training, and when on the clock there."""

    training: str
    session: int
    who: str
    at: dt.datetime


class Scans:
    """Arrivals as they are scanned or typed."""

    def __init__(
        self, answering: Answering, *, clock: Callable[[], dt.datetime] = dt.datetime.now
    ) -> None:
        """Answer where `answering` answers; the clock is the PC's."""
        self.answering, self._pc_clock = answering, clock
        self._ahead = dt.timedelta()
        self._waiting: list[Arrival] = []

    def set_clock(self, board: Board) -> None:
        """Take the time of the training's zone from a board that was just read."""
        self._ahead = board.moment - self._pc_clock().replace(microsecond=0)

    def scan(self, session: int, who: str) -> None:
        """Mark an arrival at this moment."""
        at = self._pc_clock().replace(microsecond=0) + self._ahead
        self._store(Arrival(self.answering.training, session, who, at))

    def _store(self, arrival: Arrival) -> None:
        def refuse(error: AppError) -> None:
            if isinstance(error, StorageError):
                self._wait(arrival, error)
            else:
                self.answering.refuse(error)

        self.answering.desk.operations.change(
            self.answering,
            scan,
            partial(self._tell, arrival),
            refused=refuse,
            keeps_trainings=True,
            training=arrival.training,
            session=arrival.session,
            who=[arrival.who],
            at=arrival.at,
        )

    def _tell(self, arrival: Arrival, outcomes: Outcomes) -> None:
        to, wording = self.answering, self.answering.desk.wording
        (outcome,) = outcomes
        seat = to.people.get(outcome.ndh or 0)
        whose = f"{called(seat)}: " if seat else ""
        if arrival.training != to.desk.training:  # another class was chosen: here are other people
            if outcome.refusal is not None:
                to.desk.complain(outcome.refusal)
        elif outcome.refusal is None:
            to.tell_marks(said_of_marks(outcomes, to.people, wording), outcomes)
        elif isinstance(outcome.refusal, WrongDay | SessionOver):
            self._offer_typing(outcome.refusal, arrival, whose)
        else:
            again = partial(self._type, arrival, Status.PRESENT)
            to.refuse(outcome.refusal, again, whose=whose)
        self._store_waiting()

    def _offer_typing(self, error: AppError, arrival: Arrival, whose: str) -> None:
        """A scan at another time than the session's: mark it by hand all the same."""
        log_refusal(error)
        wording = self.answering.desk.wording
        ways = (
            Way(wording.text("Mark present"), partial(self._type, arrival, Status.PRESENT)),
            Way(wording.text("Mark late"), partial(self._type, arrival, Status.LATE)),
        )
        self.answering.say(Answer(f"{whose}{sentence_of(error, wording)}", "red", ways))

    def _type(self, arrival: Arrival, status: Status, reason: str | None = None) -> None:
        to = self.answering

        def tell(outcomes: Outcomes) -> None:
            (outcome,) = outcomes
            if outcome.refusal is None:
                to.tell_marks(said_of_marks(outcomes, to.people, to.desk.wording), outcomes)
            else:
                to.refuse(outcome.refusal, again)

        again = partial(self._type, arrival, status)
        to.change(
            type_marks,
            tell,
            again,
            session=arrival.session,
            who=[arrival.who],
            status=status,
            at=arrival.at,
            reason=reason,
        )

    def _wait(self, arrival: Arrival, error: StorageError) -> None:
        """Keep a scan that the disk did not take, with its moment."""
        log_refusal(error)
        self._waiting.append(arrival)
        wording = self.answering.desk.wording
        count = wording.count(
            "{number} scan waits to be stored.",
            "{number} scans wait to be stored.",
            len(self._waiting),
        )
        way = Way(wording.text("Store again"), self._store_waiting)
        self.answering.say(Answer(f"{count} {sentence_of(error, wording)}", "red", (way,)))

    def _store_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for arrival in waiting:
            self._store(arrival)
