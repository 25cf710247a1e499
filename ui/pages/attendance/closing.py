"""Sessions and days as a whole: lock them, start late, move the rest of the day."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from app.domain.errors import AppError, InvalidValue, Unmarked
from app.domain.indonesian import read_number
from app.usecases.attendance import lock
from app.usecases.schedule import Rescheduled, SessionLine, shift_rest, start_session
from app.usecases.schedule_changes import ScheduleChange, restore_schedule
from ui.desk import Deed, Way
from ui.errors import log_refusal
from ui.pages.attendance.answering import Answering
from ui.pages.attendance.marks import Marks
from ui.pages.attendance.sayings import told_sessions
from ui.pages.attendance.strip import Answer, Question

_MOST_LISTED = 12


class Closing:
    """What is done to a session or a day, and not to one mark in it."""

    def __init__(self, answering: Answering, marks: Marks) -> None:
        """Answer where `answering` answers."""
        self._to, self._marks = answering, marks
        self._wording = answering.desk.wording

    def lock(
        self,
        *,
        session: int | None = None,
        date: dt.date | None = None,
        then: Callable[[], None],
        find: Callable[[int, int], None],
        reason: str | None = None,
    ) -> None:
        """Lock a session or a day; `find` leads to one who is not marked yet."""

        def again(given: str | None = None) -> None:
            self.lock(session=session, date=date, then=then, find=find, reason=given)

        def refuse(error: AppError) -> None:
            if not isinstance(error, Unmarked):
                self._to.refuse(error)
                return
            log_refusal(error)
            number, ndh = error.missing[0]
            rest = partial(self._marks.mark_rest, session=session, date=date, then=again)
            first, second, question = self._ways_to_close(is_day=date is not None)
            ways = (
                Way(first, rest),
                Way(second, partial(self._to.ask_reason, question, again)),
                Way(self._wording.text("Show"), partial(find, number, ndh[0])),
            )
            self._to.say(Answer(self._missing(error), "red", ways))

        self._to.change(
            lock,
            lambda _lines: then(),
            refused=refuse,
            session=session,
            date=date,
            reason=reason,
        )

    def start_now(self, session: SessionLine, reason: str | None = None) -> None:
        """Let a session begin at this moment; late counts from now."""

        def tell(done: Rescheduled) -> None:
            start = done.sessions[0].start
            sentence = self._wording.text(
                "Session {session} began at {clock}. Late counts from there.",
                session=session.number,
                clock=start,
            )
            self._tell(sentence, done.change)

        again = partial(self.start_now, session)
        self._to.change(start_session, tell, again, session=session.number, reason=reason)

    def ask_shift(self, session: SessionLine) -> None:
        """Ask by how many minutes the rest of the day moves."""

        def go_on(typed: str) -> None:
            try:
                minutes = int(
                    read_number(typed.removeprefix("+"), path=self._wording.text("Minutes"))
                )
            except InvalidValue as error:
                self._to.refuse(error)
                return
            self._shift(session, minutes)

        sentence = self._wording.text(
            "Minutes by which session {session} and the rest of the day move:",
            session=session.number,
        )
        self._to.strip.ask(Question(sentence, go_on))

    def _shift(self, session: SessionLine, minutes: int, reason: str | None = None) -> None:
        def tell(done: Rescheduled) -> None:
            sentence = self._wording.count(
                "{count} session moved by {number} minute.",
                "{count} sessions moved by {number} minutes.",
                minutes,
                count=len(done.sessions),
            )
            self._tell(sentence, done.change)

        self._to.change(
            shift_rest,
            tell,
            partial(self._shift, session, minutes),
            session=session.number,
            revision=session.revision,
            minutes=minutes,
            reason=reason,
        )

    def _tell(self, sentence: str, change: ScheduleChange) -> None:
        """Answer a change of the schedule, with the way back and forth."""
        steps = [change]

        def go_back() -> None:
            def tell(way_back: ScheduleChange) -> None:
                steps[0] = way_back
                self._to.say(Answer(self._wording.text("The times are as before.")))

            self._to.desk.operations.change(
                self._to, restore_schedule, tell, refused=self._to.refuse, change=steps[0]
            )

        self._to.done(Answer(sentence, "green"), Deed(sentence, undo=go_back, redo=go_back))

    def _ways_to_close(self, *, is_day: bool) -> tuple[str, str, str]:
        """The ways on where marks are missing, and the question of the second: a day is closed."""
        text = self._wording.text
        if is_day:
            return (
                text("Others present by the sheet, then close"),
                text("Close with a reason"),
                text("Why is it closed all the same?"),
            )
        return (
            text("Others present by the sheet, then lock"),
            text("Lock with a reason"),
            text("Why is it locked all the same?"),
        )

    def _missing(self, error: Unmarked) -> str:
        """Who is not marked yet, shortly where it is a whole class."""
        sessions = told_sessions(error.sessions, self._wording)
        if len(error.ndh) > _MOST_LISTED:
            return self._wording.count(
                "{number} participant is not marked yet in {sessions}.",
                "{number} participants are not marked yet in {sessions}.",
                len(error.ndh),
                sessions=sessions,
            )
        return self._wording.text(
            "Not marked yet in {sessions}: NDH {ndh}.", sessions=sessions, ndh=error.ndh
        )
