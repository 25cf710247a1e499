"""The dialogs that let somebody in, put facts right, or give a seat to a substitute."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.errors import AppError
from app.domain.person_facts import PersonFacts, cleaned
from app.usecases.class_list import ClassList, ClassMember
from ui.desk import Desk
from ui.errors import sentence_of
from ui.pages.participants.class_work import ClassWork
from ui.pages.participants.member_form import MemberForm
from ui.pages.participants.member_photo import MemberPhoto
from ui.widgets.day_edit import DayEdit
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field, line_edit
from ui.widgets.labels import problem
from ui.widgets.look import GRID

Then = Callable[[str], None]


@dataclass(frozen=True)
class Room:
    """Where a dialog stands: the desk, the class as it was read, and what is done with it."""

    desk: Desk
    shown: ClassList
    work: ClassWork

    def units(self) -> Sequence[str]:
        """The units of the class, to be offered."""
        return [o.facts.unit for o in self.shown.members if o.facts.unit]

    def first_day(self, today: dt.date) -> dt.date:
        """The day on which somebody who comes now begins."""
        return min(max(today, self.shown.start), self.shown.end)


class _FormDialog(Dialog):
    """A form with a place for what cannot be stored; it stays open until something is."""

    def __init__(self, parent: QWidget, room: Room, title: str, sentence: str, verb: str) -> None:
        super().__init__(parent, room.desk.wording, title, sentence, verb)
        self.room = room
        self.form = MemberForm(room.desk, room.shown.training, room.units())
        self._problem = problem()
        self._problem.hide()
        self.middle = QHBoxLayout()
        self.middle.setSpacing(2 * GRID)
        self.middle.addWidget(self.form, 1)
        self.body.addLayout(self.middle)
        self.form.name.setFocus()
        self.resize(720, 100)

    def accept(self) -> None:
        """Store what was typed; what cannot be stored is told and nothing is lost."""
        self.primary.setEnabled(False)
        self._problem.hide()
        try:
            self.store(self.form.facts())
        except AppError as error:
            self.complain(error)

    def store(self, facts: PersonFacts) -> None:
        """Hand the facts to the verb; each dialog has its own."""
        raise NotImplementedError

    def complain(self, error: AppError) -> None:
        """Say what could not be stored, at its field where there is one."""
        if not isValid(self):  # it was left before the answer came
            self.room.desk.complain(error)
            return
        self.primary.setEnabled(True)
        if not self.form.complain(error):
            self._problem.setText(sentence_of(error, self.wording))
            self._problem.show()

    def close_well(self) -> None:
        """Go: it is stored."""
        if isValid(self):
            super().accept()


class EnrollDialog(_FormDialog):
    """Lets one person into the class."""

    def __init__(self, parent: QWidget, room: Room, today: dt.date, then: Then) -> None:
        words = room.desk.wording
        super().__init__(
            parent,
            room,
            words.text("Add a participant"),
            words.text("People of earlier trainings are offered as you type name or NIP."),
            words.text("Add"),
        )
        self._then = then
        self.late = QCheckBox(words.text("Joins later, from"))
        self._joined = DayEdit(words.language)
        self._joined.setAccessibleName(words.text("First day"))
        self._joined.set_day(room.first_day(today))
        self._joined.setEnabled(False)
        self.late.toggled.connect(self._joined.setEnabled)
        self.late.setChecked(today > room.shown.start)
        line = QHBoxLayout()
        line.addWidget(self.late)
        line.addWidget(self._joined)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self._problem)

    def store(self, facts: PersonFacts) -> None:
        """Let the person in."""
        joined = self._joined.day if self.late.isChecked() else None

        def come_in(code: str) -> None:
            self.close_well()
            self._then(code)

        self.room.work.enroll(facts, self.form.known, joined, come_in, self.complain)


class EditDialog(_FormDialog):
    """Puts the facts of a participant right."""

    def __init__(self, parent: QWidget, room: Room, member: ClassMember) -> None:
        words = room.desk.wording
        super().__init__(
            parent,
            room,
            words.text("Edit NDH {ndh}", ndh=f"{member.ndh:02}"),
            words.text("Certificates that were issued stay as they are."),
            words.text("Save"),
        )
        self._member = member
        self.form.show_facts(member.facts)
        self.form.name.selectAll()
        self.photo = MemberPhoto(room.desk, room.shown.training, member)
        self.middle.addWidget(self.photo)
        self.body.addWidget(self._problem)
        self.resize(860, 100)

    def store(self, facts: PersonFacts) -> None:
        """Store the facts, and the photo where it is another one."""
        if self.photo.is_changed and cleaned(facts) == self._member.facts:
            self._end()
        else:
            self.room.work.edit(self._member, facts, self._end, self.complain)

    def _end(self) -> None:
        if self.photo.is_changed:
            self.photo.store()
        self.close_well()


class ReplaceDialog(_FormDialog):
    """Gives the seat of a participant to a substitute."""

    def __init__(
        self, parent: QWidget, room: Room, member: ClassMember, today: dt.date, then: Then
    ) -> None:
        words = room.desk.wording
        super().__init__(
            parent,
            room,
            words.text("Substitute for {name}", name=member.facts.name),
            words.text(
                "The marks so far stay with {name}; the substitute begins without any.",
                name=member.facts.name,
            ),
            words.text("Replace"),
        )
        self._member, self._then = member, then
        self.form.show_facts(PersonFacts(name="", unit=member.facts.unit))
        self._joined = DayEdit(words.language)
        self._joined.set_day(room.first_day(today))
        self._reason = line_edit(words.text("Cannot come"))
        self.takes_ndh = QCheckBox(words.text("Keeps NDH {ndh}", ndh=f"{member.ndh:02}"))
        self.takes_ndh.setChecked(True)
        line = QHBoxLayout()
        line.addWidget(Field(words.text("First day"), self._joined))
        line.addWidget(Field(words.text("Reason"), self._reason), 1)
        self.body.addLayout(line)
        self.body.addWidget(self.takes_ndh)
        self.body.addWidget(self._problem)

    def store(self, facts: PersonFacts) -> None:
        """Give the seat away."""

        def take_over(code: str) -> None:
            self.close_well()
            self._then(code)

        plain = {
            "facts": facts,
            "known": self.form.known,
            "joined": self._joined.day,
            "reason": self._reason.text().strip() or "-",
            "take_ndh": self.takes_ndh.isChecked(),
        }
        self.room.work.replace(self._member, plain, take_over, self.complain)
