"""What is done to a schedule from its page: each act is stored, answered, and can be undone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError, SessionInUse
from app.domain.plan import PlannedSession
from app.usecases.schedule import (
    Rescheduled,
    SessionLine,
    cancel_session,
    shift_rest,
    start_session,
)
from app.usecases.schedule_changes import ScheduleChange, restore_schedule
from app.usecases.schedule_drafts import ScheduleDraft, lay_schedule
from app.usecases.timetabling import add_session, edit_session, exchange_sessions, remove_session
from ui.desk import Deed, Desk, Way
from ui.pages.trainings.schedule_words import laid

Told = Callable[[Rescheduled], str]


class ScheduleActs:
    """The verbs of the schedule for one page, which reads again when something is refused."""

    def __init__(
        self,
        owner: QWidget,
        desk: Desk,
        *,
        stored: Callable[[tuple[SessionLine, ...]], object],
        refused: Callable[[], object],
    ) -> None:
        """`stored` takes the sessions that an act was about, as they are now."""
        self._owner, self._desk = owner, desk
        self.training = ""
        """Whose schedule is shown, while another may have been chosen already."""
        self._stored, self._refused = stored, refused

    def add(self, plan: PlannedSession) -> None:
        """Put a session into the schedule."""

        def told(result: Rescheduled) -> str:
            words, number = self._desk.wording, result.sessions[0].number
            if result.change.new_subjects:
                return words.text(
                    "Session {number} added. {subject} is a new subject of the training.",
                    number=number,
                    subject=plan.subject,
                )
            return words.text("Session {number} added.", number=number)

        self._do(add_session, told, training=self.training, plan=plan)

    def edit(self, line: SessionLine, plan: PlannedSession) -> None:
        """Bring a session to a plan."""

        def told(result: Rescheduled) -> str:
            words = self._desk.wording
            new = sorted(result.change.new_subjects)
            said = [words.text("Session {number} changed.", number=line.number)]
            said += [words.text("{subject} is a new subject.", subject=name) for name in new]
            said += [words.sentence(notice.code, notice.fields) for notice in result.notices]
            return " ".join(said)

        self._do(edit_session, told, **self._seen(line), plan=plan)

    def remove(self, line: SessionLine, cancel: Callable[[], None]) -> None:
        """Take a session out; one that has to stay can be cancelled instead."""
        words = self._desk.wording

        def refused(error: AppError) -> None:
            ways = (Way(words.text("Cancel the session"), cancel),)
            self._refuse(error, *(ways if isinstance(error, SessionInUse) else ()))

        said = words.text("Session {number} removed.", number=line.number)
        self._do(remove_session, lambda _: said, refused=refused, **self._seen(line))

    def exchange(self, line: SessionLine, other: SessionLine) -> None:
        """Let two sessions change places."""
        said = self._desk.wording.text(
            "Sessions {one} and {other} have changed places.", one=line.number, other=other.number
        )
        both = self._seen(line) | {"other": other.number, "other_revision": other.revision}
        self._do(exchange_sessions, lambda _: said, **both)

    def cancel(self, line: SessionLine, reason: str) -> None:
        """Let a session not take place."""
        said = self._desk.wording.text("Session {number} cancelled.", number=line.number)
        self._do(cancel_session, lambda _: said, **self._named(line), reason=reason)

    def take_place(self, line: SessionLine) -> None:
        """Take the cancelling of a session back."""
        said = self._desk.wording.text("Session {number} takes place again.", number=line.number)
        self._do(cancel_session, lambda _: said, **self._named(line), reason="", undo=True)

    def start(self, line: SessionLine) -> None:
        """Let a session begin now: late counts from here."""

        def told(result: Rescheduled) -> str:
            clock = result.sessions[0].start
            return self._desk.wording.text(
                "Session {number} began at {clock}.", number=line.number, clock=clock
            )

        self._do(start_session, told, **self._named(line))

    def shift(self, line: SessionLine, minutes: int) -> None:
        """Let a session and the rest of its day take place so many minutes later."""

        def told(result: Rescheduled) -> str:
            return self._desk.wording.count(
                "{number} session shifted by {minutes} minutes.",
                "{number} sessions shifted by {minutes} minutes.",
                len(result.change.numbers),
                minutes=minutes,
            )

        self._do(shift_rest, told, **self._seen(line), minutes=minutes)

    def lay(self, draft: ScheduleDraft) -> None:
        """Make a draft the schedule."""

        def told(_result: Rescheduled) -> str:
            return laid(draft.sessions, self._desk.wording)

        self._do(lay_schedule, told, draft=draft)

    def _do(
        self,
        verb: Callable[..., Rescheduled],
        told: Told,
        *,
        refused: Callable[[AppError], None] | None = None,
        **plain: Any,
    ) -> None:
        self._desk.operations.change(
            self._owner,
            verb,
            lambda result: self._answer(result, told),
            refused=refused or self._refuse,
            **plain,
        )

    def _answer(self, result: Rescheduled, told: Told) -> None:
        if result.change.numbers:
            way = _WayBack(self, result.change)
            self._desk.done(Deed(told(result), way.go, way.go))
        self._stored(result.sessions)

    def _refuse(self, error: AppError, *ways: Way) -> None:
        self._desk.complain(error, *ways)
        self._refused()

    def turn(self, change: ScheduleChange, then: Callable[[ScheduleChange], None]) -> None:
        """Take a change back; `then` takes what takes that back in turn."""
        self._desk.operations.change(
            self._owner, restore_schedule, then, refused=self._refuse, change=change
        )

    def _named(self, line: SessionLine) -> dict[str, Any]:
        return {"training": self.training, "session": line.number}

    def _seen(self, line: SessionLine) -> dict[str, Any]:
        return {**self._named(line), "revision": line.revision}


class _WayBack:
    """Back from an act, and forth again, as often as one likes."""

    def __init__(self, acts: ScheduleActs, change: ScheduleChange) -> None:
        self._acts, self._change = acts, change

    def go(self) -> None:
        """Turn the way round and go it."""
        self._acts.turn(self._change, self._turn)

    def _turn(self, change: ScheduleChange) -> None:
        self._change = change
