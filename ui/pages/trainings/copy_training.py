"""The dialog that copies a training to its next angkatan, with all that will be taken over."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import AppError, InvalidValue, TrainingExists
from app.domain.vocabulary import SessionKind
from app.usecases.training_copies import ProposedCopy, copy_training, propose_copy
from app.usecases.trainings import Planned
from ui.desk import Desk
from ui.errors import sentence_of
from ui.pages.trainings.draft_reader import read_batch
from ui.pages.trainings.fault_words import said_of
from ui.pages.trainings.section import row
from ui.widgets.day_edit import DayEdit
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field, complain_at, line_edit
from ui.widgets.labels import doubt, quiet


class CopyTraining(Dialog):
    """First day, angkatan and code of the copy; the proposal follows the first day."""

    def __init__(
        self, parent: QWidget, desk: Desk, training: str, created: Callable[[Planned], None]
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            words,
            words.text("Copy to a new batch"),
            words.text(
                "Subjects, schedule, trainers, rule and signatories of {training} are taken over;"
                " its participants and marks are not.",
                training=training,
            ),
            words.text("Create the copy"),
        )
        self._desk, self._training, self._created = desk, training, created
        self._typed: set[QLineEdit] = set()
        self._start = DayEdit(words.language)
        self._batch, self._code = line_edit(), line_edit()
        self.fields = {
            "start": Field(words.text("First day"), self._start),
            "batch": Field(words.text("Batch"), self._batch),
            "code": Field(words.text("Code"), self._code),
        }
        self._told, self._weekdays = quiet(), doubt()
        self._weekdays.hide()
        fields = self.fields
        self.body.addLayout(row(fields["start"], fields["batch"], stretches=(3, 1)))
        self.body.addWidget(fields["code"])
        self.body.addWidget(self._told)
        self.body.addWidget(self._weekdays)
        self.primary.setEnabled(False)
        for edit in (self._batch, self._code):
            edit.textEdited.connect(lambda _, edit=edit: self._typed.add(edit))
        self._start.dateChanged.connect(lambda _: self._ask(self._start.day))
        self._ask(None)
        self._start.setFocus()

    @property
    def told(self) -> str:
        """What the copy will be."""
        return self._told.text()

    @property
    def doubt(self) -> str:
        """What needs a second look; empty where nothing does."""
        return "" if self._weekdays.isHidden() else self._weekdays.text()

    def accept(self) -> None:
        """Create the copy; what is wrong is shown beside its field."""
        text = self._batch.text().strip()
        batch = read_batch(text)
        if text and batch is None:
            fault = InvalidValue("batch", text, "batch")
            self._complain(said_of({"batch": fault}, self.wording))
            return
        self.primary.setEnabled(False)
        self._desk.operations.change(
            self,
            copy_training,
            self._done,
            refused=self._refuse,
            training=self._training,
            start=self._start.day,
            code=self._code.text().strip(),
            batch=batch,
        )

    def _ask(self, start: dt.date | None) -> None:
        self._desk.operations.read(
            self,
            propose_copy,
            self._take,
            refused=self._refuse,
            training=self._training,
            start=start,
        )

    def _take(self, proposed: ProposedCopy) -> None:
        plan = proposed.plan
        with QSignalBlocker(self._start):
            self._start.set_day(plan.start)
        for edit, text in ((self._batch, str(plan.batch or "")), (self._code, plan.code)):
            if edit not in self._typed:
                edit.setText(text)
        self._tell(proposed)
        self._complain({})

    def _tell(self, proposed: ProposedCopy) -> None:
        """Say what the copy will be, and where its days need a second look."""
        words, plan = self.wording, proposed.plan
        learning = [o for o in plan.sessions if o.kind is SessionKind.LEARNING]
        facts = {
            "dates": words.dates(plan.start, plan.end),
            "jp": sum((session.jp for session in learning), Decimal(0)),
            "certificate": proposed.first_number,
        }
        if proposed.first_number is None:
            told = words.count(
                "{dates}, {number} session, {jp} JP. No reserved number is left: reserve more"
                " before its certificates are prepared.",
                "{dates}, {number} sessions, {jp} JP. No reserved number is left: reserve more"
                " before its certificates are prepared.",
                len(learning),
                **facts,
            )
        else:
            told = words.count(
                "{dates}, {number} session, {jp} JP. The first certificate gets {certificate}.",
                "{dates}, {number} sessions, {jp} JP. The first certificate gets {certificate}.",
                len(learning),
                **facts,
            )
        self._told.setText(told)
        before = next((o.start for o in self._desk.trainings if o.code == self._training), None)
        moved = before is not None and before.weekday() != plan.start.weekday()
        self._weekdays.setText(
            words.text(
                "The first day is {day}, another weekday than before. Look at the times of"
                " Friday in the schedule.",
                day=words.day(plan.start),
            )
        )
        self._weekdays.setVisible(moved)

    def _complain(self, said: dict[str, str]) -> None:
        self.primary.setEnabled(True)
        complain_at(self.fields, said)
        self.adjustSize()

    def _refuse(self, error: AppError) -> None:
        if isinstance(error, InvalidValue) and error.path in self.fields:
            self._complain(said_of({error.path: error}, self.wording))
        elif isinstance(error, TrainingExists):
            self._complain({"code": sentence_of(error, self.wording)})
        else:
            self._complain({"start": sentence_of(error, self.wording)})

    def _done(self, planned: Planned) -> None:
        self._created(planned)
        super().accept()
