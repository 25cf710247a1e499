"""What all acts of attendance share: they are stored, answered, refused with ways on, undone."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError, SessionLocked
from app.usecases.boards import Board, Seat
from app.usecases.mark_history import Return, restore_marks
from app.usecases.marking import MarkOutcome
from ui.desk import Deed, Desk, Notice, Way
from ui.errors import log_refusal, sentence_of
from ui.pages.attendance.reasons import Reasons
from ui.pages.attendance.strip import Answer, Question, Strip

Outcomes = Sequence[MarkOutcome]
Again = Callable[[str], None]
"""An act once more, with a reason."""


class Answering(QObject):
    """Answers in the strip of a view."""

    told = Signal(object)
    """Marks are on the disk, or were there already: their outcomes."""

    def __init__(self, desk: Desk, strip: Strip, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.strip = desk, strip
        self.people: dict[int, Seat] = {}
        self.training = ""
        self._reasons = Reasons(desk.settings, desk.wording)

    def know(self, board: Board) -> None:
        """Take the names from a board that was just read; acts are about what it shows."""
        self.training = board.training
        self.people = {seat.ndh: seat for seat in board.people}

    def change(
        self,
        verb: Callable[..., Any],
        then: Callable[[Any], None],
        again: Again | None = None,
        *,
        refused: Callable[[AppError], None] | None = None,
        people: int = 1,
        **plain: Any,
    ) -> None:
        """Run a verb on the training that is shown; `again` repeats it with a reason.

        `people` is how many it is about.

        Where another class was chosen meanwhile, only a refusal is told: here are other people.
        """
        training = self.training

        def answer(result: Any) -> None:
            if training == self.desk.training:
                then(result)

        def refuse(error: AppError) -> None:
            if training != self.desk.training:
                self.desk.complain(error)
            elif refused is not None:
                refused(error)
            else:
                self.refuse(error, again, people=people)

        self.desk.operations.change(
            self,
            verb,
            answer,
            refused=refuse,
            keeps_trainings=True,
            training=training,
            **plain,
        )

    def say(self, answer: Answer) -> None:
        """Answer in the strip, or in the window's banner when the view is not seen."""
        if self.strip.isVisible():
            self.strip.show_answer(answer)
        else:
            self.desk.noticed.emit(Notice(answer.sentence, answer.is_refusal, answer.ways))

    def refuse(
        self, error: AppError, again: Again | None = None, *, whose: str = "", people: int = 1
    ) -> None:
        """Say what was refused with its ways on; a locked session asks for the reason at once."""
        log_refusal(error)
        sentence = f"{whose}{self._sentence(error, people)}"
        if isinstance(error, SessionLocked) and again is not None:
            self.ask_reason(sentence, again)
        else:
            self.say(Answer(sentence, "red", self._ways(error)))

    def ask_reason(self, sentence: str, again: Again) -> None:
        """Ask why; the last reasons are one key away."""

        def go_on(reason: str) -> None:
            self._reasons.keep(reason)
            again(reason)

        self.strip.ask_in_turn(Question(sentence, go_on, self._reasons.last()))
        if not self.strip.isVisible():
            way = Way(self.desk.wording.text("Give the reason"), self._come_back)
            self.desk.say(sentence, way)

    def done(self, answer: Answer, deed: Deed) -> None:
        """Answer something that can be undone."""
        self.desk.done(deed, is_said=False)
        undo = Way(self.desk.wording.text("Undo"), self.desk.undo)
        self.say(Answer(answer.sentence, answer.colour, (undo, *answer.ways)))

    def tell_marks(self, answer: Answer, outcomes: Outcomes) -> None:
        """Answer marks that were stored, with the way back; those that stood already just so."""
        written = [o for o in outcomes if o.outcome in ("marked", "changed")]
        self.told.emit(outcomes)
        if not written:
            self.say(answer)
            return
        text = self.desk.wording.text
        undone = text("Undone: {what}", what=answer.sentence)
        redone = text("Done again: {what}", what=answer.sentence)
        back = [Return(o.session, o.seat or "", o.after, o.before) for o in written]
        forth = [Return(o.session, o.seat or "", o.before, o.after) for o in written]
        deed = Deed(
            answer.sentence,
            undo=partial(self._return, back, undone),
            redo=partial(self._return, forth, redone),
        )
        self.done(answer, deed)

    def _return(self, ways: Sequence[Return], sentence: str, reason: str | None = None) -> None:
        """Bring marks back to what they said, or forth again."""

        def tell(outcomes: Outcomes) -> None:
            self.told.emit(outcomes)
            self.say(Answer(sentence))

        again = partial(self._return, ways, sentence)
        people = len({way.seat for way in ways})
        self.change(restore_marks, tell, again, people=people, marks=ways, reason=reason)

    def _come_back(self) -> None:
        """Show the question that was asked while another page was seen."""
        self.desk.go("attendance")
        self.strip.focus_question()

    def _sentence(self, error: AppError, people: int) -> str:
        """Why it was refused; whoever gives one reason for many is told for how many."""
        if isinstance(error, SessionLocked) and people > 1:
            return self.desk.wording.count(
                "Session {session} is locked. Correcting {number} participant needs a reason.",
                "Session {session} is locked. Correcting {number} participants needs a reason.",
                people,
                session=error.session,
            )
        return sentence_of(error, self.desk.wording)

    def _ways(self, error: AppError) -> tuple[Way, ...]:
        wording, go = self.desk.wording, self.desk.go
        match error.code:
            case "unknown-participant" | "not-enrolled" | "withdrawn":
                open_list = partial(go, "participants", who=error.fields["who"])
                return (Way(wording.text("Open the participants"), open_list),)
            case "session-cancelled" | "session-without-clock":
                open_schedule = partial(go, "trainings", session=error.fields["session"])
                return (Way(wording.text("Open the schedule"), open_schedule),)
        return ()


def first_refusal(outcomes: Iterable[MarkOutcome]) -> AppError | None:
    """Why the first of those that were refused was refused."""
    return next((o.refusal for o in outcomes if o.refusal is not None), None)


def locked_people(outcomes: Iterable[MarkOutcome]) -> int:
    """How many people were refused because their session is locked."""
    return len({o.who for o in outcomes if isinstance(o.refusal, SessionLocked)})
