"""The dialog for a new training: program, angkatan, dates; the rest comes from the organization."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.eligibility import Rule
from app.domain.errors import AppError, InvalidValue, TrainingExists
from app.domain.plan import ProgramFigures, TrainingPlan
from app.domain.plan_faults import faults
from app.domain.training_codes import code_of
from app.domain.vocabulary import Zone
from app.usecases.stored_trainings import NewTraining, new_training
from app.usecases.training_edits import create_training
from app.usecases.trainings import Planned
from ui.desk import Desk
from ui.errors import sentence_of
from ui.pages.trainings.draft_reader import read_batch, read_typed
from ui.pages.trainings.fault_words import said_of
from ui.pages.trainings.section import row
from ui.widgets.day_edit import DayEdit
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field, complain_at, line_edit
from ui.widgets.labels import quiet

_TECHNICAL = 3
_DAYS = 5
_TITLE = "SERTIFIKAT"


class NewTrainingDialog(Dialog):
    """Few fields, each with a proposal; Enter creates the training."""

    def __init__(self, parent: QWidget, desk: Desk, created: Callable[[Planned], None]) -> None:
        words = desk.wording
        super().__init__(
            parent,
            words,
            words.text("Create a training"),
            words.text("Organizer, place, signatory and numbers are taken from the organization."),
            words.text("Create the training"),
        )
        self._desk, self._created = desk, created
        self._programs: dict[str, ProgramFigures] = {}
        self._is_code_typed = False
        self._program = QComboBox()
        self._program.setEditable(True)
        self._jp, self._batch, self._code = line_edit(), line_edit(), line_edit()
        self._start, self._end = DayEdit(words.language), DayEdit(words.language)
        self.fields = {
            "program.name": Field(words.text("Program"), self._program),
            "program.jp": Field(words.text("JP of the program"), self._jp),
            "batch": Field(words.text("Batch"), self._batch),
            "start": Field(words.text("First day"), self._start),
            "end": Field(words.text("Last day"), self._end),
            "code": Field(
                words.text("Code"),
                self._code,
                words.text("A short name of its own; it is proposed and can be changed."),
            ),
        }
        self._lay_out()
        monday = _next_monday(dt.date.today())
        self._start.set_day(monday)
        self._end.set_day(monday + dt.timedelta(days=_DAYS - 1))
        self._listen()
        desk.operations.read(self, new_training, self._offer, start=monday)
        self._program.setFocus()

    @property
    def start(self) -> dt.date:
        """The first day that stands in the dialog."""
        return self._start.day

    def accept(self) -> None:
        """Read what the organization says for that year, then create; else stay open."""
        self.primary.setEnabled(False)
        self._desk.operations.read(
            self, new_training, self._create, refused=self._refuse, start=self._start.day
        )

    def _lay_out(self) -> None:
        fields = self.fields
        self.body.addLayout(row(fields["program.name"], fields["program.jp"], stretches=(3, 1)))
        self.body.addLayout(row(fields["start"], fields["end"]))
        self.body.addLayout(row(fields["batch"], fields["code"], stretches=(1, 3)))
        self.body.addWidget(
            quiet(self.wording.text("Subjects, schedule and rule follow on the next page."))
        )

    def _listen(self) -> None:
        self._program.editTextChanged.connect(lambda _: self._take_program())
        self._batch.textChanged.connect(lambda _: self._propose_code())
        self._start.dateChanged.connect(lambda _: self._move_end())
        self._code.textEdited.connect(self._code_typed)

    def _offer(self, new: NewTraining) -> None:
        self._programs = {program.name: program for program in new.programs}
        typed = self._program.currentText()
        with QSignalBlocker(self._program):  # Nothing is chosen yet.
            self._program.clear()
            self._program.addItems(list(self._programs))
            self._program.setCurrentIndex(-1)
        self._program.setEditText(typed)

    def _take_program(self) -> None:
        """Take over what is known of a program, and count its angkatan on."""
        name = self._program.currentText().strip()
        known = self._programs.get(name)
        if known is not None:
            self._jp.setText(self.wording.value(known.jp))
            lines = [line for line in self._desk.trainings if line.program == name]
            batches = [line.batch for line in lines if line.batch]
            self._batch.setText(str(max(batches) + 1) if batches else "1")
        self._propose_code()

    def _move_end(self) -> None:
        if self._end.day < self._start.day:
            self._end.set_day(self._start.day + dt.timedelta(days=_DAYS - 1))
        self._propose_code()

    def _propose_code(self) -> None:
        if not self._is_code_typed:
            program = self._program.currentText().strip()
            code = code_of(program, self._typed_batch() or None, self._start.day.year)
            self._code.setText(code if program else "")

    def _code_typed(self, code: str) -> None:
        self._is_code_typed = bool(code)

    def _typed_batch(self) -> int | None:
        """The angkatan; None for an empty field, 0 for what is no number."""
        text = self._batch.text().strip()
        return (read_batch(text) or 0) if text else None

    def _create(self, new: NewTraining) -> None:
        plan = self._plan(new)
        found = {fault.path: fault for fault in faults(plan)}
        jp = self._jp.text().strip()
        if jp and read_typed(jp) is None:
            found["program.jp"] = InvalidValue("program.jp", jp, "jp")
        if found:
            self._complain(said_of(found, self.wording))
            return
        self._desk.operations.change(
            self, create_training, self._done, refused=self._refuse, plan=plan
        )

    def _plan(self, new: NewTraining) -> TrainingPlan:
        name = self._program.currentText().strip()
        figures = self._programs.get(name) or ProgramFigures(name, _TECHNICAL, Decimal(0), _TITLE)
        office = new.organization
        return TrainingPlan(
            code=self._code.text().strip(),
            program=replace(figures, jp=read_typed(self._jp.text()) or Decimal(0)),
            batch=self._typed_batch(),
            year=self._start.day.year,
            organizer=office.name if office else None,
            place=office.place if office else None,
            city=office.city if office else None,
            zone=office.zone if office else Zone.WIB,
            start=self._start.day,
            end=self._end.day,
            rule=Rule(),
            numbering=new.numbering,
            front=office.signatory if office else None,
            back=None,
            subjects=(),
            sessions=(),
        )

    def _complain(self, said: dict[str, str]) -> None:
        self.primary.setEnabled(True)
        complain_at(self.fields, said)
        self.adjustSize()

    def _refuse(self, error: AppError) -> None:
        place = "code" if isinstance(error, TrainingExists) else "program.name"
        self._complain({place: sentence_of(error, self.wording)})

    def _done(self, planned: Planned) -> None:
        self._created(planned)
        super().accept()


def _next_monday(today: dt.date) -> dt.date:
    return today + dt.timedelta(days=7 - today.weekday())
