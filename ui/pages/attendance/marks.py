"""Marks that are typed: a status for some people, the rest of a class, the exceptions of a day."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial

from app.domain.day_entry import DayEntry
from app.domain.errors import AppError, InvalidValue
from app.domain.indonesian import read_number
from app.domain.vocabulary import Status
from app.usecases.attendance import mark_rest, type_marks
from app.usecases.boards import Seat
from app.usecases.day_entries import type_exceptions
from app.usecases.marking import Said
from app.usecases.schedule import SessionLine
from ui.pages.attendance.answering import Answering, Outcomes, first_refusal, locked_people
from ui.pages.attendance.board_table import TAKE_AWAY, BoardTable
from ui.pages.attendance.sayings import said_of_marks, said_of_rest
from ui.pages.attendance.status_words import called
from ui.pages.attendance.strip import Answer, Question

Places = Mapping[int, Sequence[int]]
"""Class numbers by session."""


class Marks:
    """The verbs on marks as a view asks for them."""

    def __init__(self, answering: Answering) -> None:
        """Answer where `answering` answers."""
        self._to = answering
        self._wording = answering.desk.wording

    def serve(self, table: BoardTable) -> None:
        """Do what is asked for in a table."""
        table.mark_wanted.connect(partial(self._mark_chosen, table))
        table.note_wanted.connect(partial(self._ask_note_at_cursor, table))

    def _mark_chosen(self, table: BoardTable, status: str) -> None:
        current = table.current()
        if current is not None:
            wanted = None if status == TAKE_AWAY else status
            self.set_status(table.chosen(wanted), wanted, current[1])

    def _ask_note_at_cursor(self, table: BoardTable) -> None:
        current = table.current()
        if current is not None:
            self.ask_note(*current)

    def set_status(self, places: Places, status: str | None, session: SessionLine) -> None:
        """Set a status, or take marks away; who left early is asked for the JP first.

        `session` is the one under the cursor.
        """
        if not places:
            self._to.say(Answer(self._wording.text("All of them are marked so already.")))
            return
        if status != Status.LEFT_EARLY:
            for number, ndh in places.items():
                self._type(number, ndh, None if status is None else Status(status))
            return
        sentence = self._wording.text(
            "JP attended in session {session}, at most {jp}:", session=session.number, jp=session.jp
        )

        def go_on(typed: str) -> None:
            try:
                jp = read_number(typed, path="JP")
            except InvalidValue as error:
                self._to.refuse(error)
                return
            for number, ndh in places.items():
                self._type(number, ndh, Status.LEFT_EARLY, jp=jp)

        self._to.strip.ask(Question(sentence, go_on))

    def type_entry(self, session: SessionLine, ndh: Sequence[int], entry: DayEntry) -> None:
        """Set what a line such as "7 S / surat dokter" says, in one session."""
        self._type(session.number, ndh, entry.status, jp=entry.jp, note=entry.note)

    def ask_note(self, seat: Seat, session: SessionLine, mark: Said | None) -> None:
        """Ask for the note of one mark and store it."""
        if mark is None:
            told = self._wording.text("{who} has no mark yet. Mark first.", who=called(seat))
            self._to.say(Answer(told))
            return

        def go_on(note: str) -> None:
            self._type(
                session.number,
                [seat.ndh],
                Status(mark.status),
                at=mark.at,
                jp=mark.jp,
                note=note or None,
            )

        sentence = self._wording.text("Note on {who}:", who=called(seat))
        self._to.strip.ask(Question(sentence, go_on, text=mark.note or "", may_be_empty=True))

    def mark_rest(
        self,
        *,
        session: int | None = None,
        date: dt.date | None = None,
        then: Callable[[], None] | None = None,
        reason: str | None = None,
    ) -> None:
        """Mark everyone else present, by the sheet; then go on."""

        def again(given: str) -> None:
            self.mark_rest(session=session, date=date, then=then, reason=given)

        def tell(outcomes: Outcomes) -> None:
            stored = [o for o in outcomes if o.refusal is None]
            refusal = first_refusal(outcomes)
            self._to.tell_marks(said_of_rest(stored, self._wording), stored)
            if refusal is not None:
                self._to.refuse(refusal, again, people=locked_people(outcomes))
            elif then is not None:
                then()

        self._to.change(
            mark_rest,
            tell,
            again,
            session=session,
            date=date,
            status=Status.PRESENT,
            reason=reason,
        )

    def type_exceptions(
        self,
        date: dt.date,
        entries: Sequence[DayEntry],
        *,
        taken: Callable[[], None],
        give_back: Callable[[], None],
        reason: str | None = None,
    ) -> None:
        """Mark the exceptions of a day; a line that is refused is given back to be mended."""

        def again(given: str) -> None:
            self.type_exceptions(date, entries, taken=taken, give_back=give_back, reason=given)

        def refuse(error: AppError) -> None:
            give_back()
            people = len({who for entry in entries for who in entry.who})
            self._to.refuse(error, again, people=people)

        def tell(outcomes: Outcomes) -> None:
            taken()
            self._to.tell_marks(said_of_marks(outcomes, self._to.people, self._wording), outcomes)

        self._to.change(
            type_exceptions,
            tell,
            refused=refuse,
            date=date,
            entries=entries,
            reason=reason,
        )

    def _type(
        self,
        session: int,
        ndh: Sequence[int],
        status: Status | None,
        *,
        at: dt.datetime | None = None,
        jp: Decimal | None = None,
        note: str | None = None,
        reason: str | None = None,
    ) -> None:
        def again(given: str) -> None:
            self._type(session, ndh, status, at=at, jp=jp, note=note, reason=given)

        def tell(outcomes: Outcomes) -> None:
            stored = [o for o in outcomes if o.refusal is None]
            refusal = first_refusal(outcomes)
            if stored:
                said = said_of_marks(stored, self._to.people, self._wording)
                self._to.tell_marks(said, stored)
            if refusal is not None:
                self._to.refuse(refusal, again, people=locked_people(outcomes))

        self._to.change(
            type_marks,
            tell,
            again,
            session=session,
            who=[str(number) for number in ndh],
            status=status,
            at=at,
            jp=jp,
            note=note,
            reason=reason,
        )
