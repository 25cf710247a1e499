"""What the page does when an act is asked for: at once, or after a dialog."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.seat_order import NdhOrder
from app.usecases.class_list import ClassMember
from app.usecases.seat_numbers import move_participant, renumber
from ui.pages.participants.member_acts import ClassAct, MemberAct
from ui.pages.participants.member_dialogs import EditDialog, EnrollDialog, ReplaceDialog, Room
from ui.pages.participants.move_dialog import MoveDialog
from ui.widgets.reason_dialog import ReasonDialog


class Acting:
    """Acts on the class in a room; `then` hears the scan code of who came."""

    def __init__(self, page: QWidget, room: Room, then: Callable[[str], None]) -> None:
        self._page, self._room, self._then = page, room, then
        self._work, self._words = room.work, room.desk.wording

    def on_member(self, act: MemberAct, member: ClassMember) -> None:
        """Do something with one participant."""
        today = dt.date.today()
        match act:
            case MemberAct.EDIT:
                EditDialog(self._page, self._room, member).open()
            case MemberAct.REPLACE:
                ReplaceDialog(self._page, self._room, member, today, self._then).open()
            case MemberAct.WITHDRAW:
                self._ask_why_leaving(member)
            case MemberAct.TAKE_BACK:
                self._work.take_back(member)
            case MemberAct.UNDO_REPLACEMENT:
                self._work.take_back_replacement(member)
            case MemberAct.MOVE:
                MoveDialog(self._page, self._words, member, partial(self._move, member)).open()

    def _ask_why_leaving(self, member: ClassMember) -> None:
        words = self._words
        ReasonDialog(
            self._page,
            words,
            words.text("{name} leaves the class", name=member.facts.name),
            words.text(
                "The marks so far stay, and NDH {ndh} is not given again.", ndh=f"{member.ndh:02}"
            ),
            words.text("Withdraw"),
            (
                words.text("Withdrew"),
                words.text("Moved to another office"),
                words.text("Ill"),
                words.text("Called away on duty"),
                words.text("Died"),
            ),
            partial(self._work.withdraw, member),
        ).open()

    def on_class(self, act: ClassAct) -> None:
        """Do something with the class."""
        match act:
            case ClassAct.ADD:
                EnrollDialog(self._page, self._room, dt.date.today(), self._then).open()
            case ClassAct.BY_NAME:
                told = self._words.text("The class is numbered by name.")
                self._work.renumber(renumber, told, order=NdhOrder.NAME)
            case ClassAct.BY_UNIT:
                told = self._words.text("The class is numbered by unit.")
                self._work.renumber(renumber, told, order=NdhOrder.UNIT)

    def _move(self, member: ClassMember, to: int) -> None:
        told = self._words.text("{name} has another number.", name=member.facts.name)
        self._work.renumber(move_participant, told, who=member.code, to=to)
