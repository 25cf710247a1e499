"""The section of the subjects: an editable table with its totals against the program."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QLabel

from app.domain.errors import SubjectTaught
from app.domain.plan import TrainingOutline
from app.usecases.stored_trainings import SubjectUse
from ui.desk import Desk, Way
from ui.pages.trainings.draft import Draft, SubjectText
from ui.pages.trainings.schedule_words import against_program
from ui.pages.trainings.section import Section
from ui.pages.trainings.subjects_model import SubjectsModel, Taught
from ui.pages.trainings.subjects_table import SubjectsTable
from ui.widgets.buttons import button
from ui.widgets.labels import problem, quiet
from ui.widgets.look import GRID, mark_as


class SubjectsForm(Section):
    """Subjects with JP and self-paced part; totals follow each letter."""

    def __init__(self, desk: Desk, show_schedule: Callable[[], None]) -> None:
        super().__init__(desk.wording.text("Subjects"))
        self._desk, self._show_schedule = desk, show_schedule
        words = desk.wording
        self._model = SubjectsModel(
            (
                words.text("Subject"),
                words.text("JP"),
                words.text("Self-paced JP"),
                words.text("Stage"),
                words.text("Scheduled JP"),
            )
        )
        self.table = SubjectsTable(self._model)
        self.table.setAccessibleName(self.title)
        self._totals, self._scheduled, self._problem = QLabel(), quiet(), problem()
        for signal in (self._model.dataChanged, self._model.rowsRemoved, self._model.rowsMoved):
            signal.connect(lambda *_: self._tell())
        self.table.removal_wanted.connect(self._remove)
        self.table.move_wanted.connect(self._move)
        self._quiet = False
        self._lay_out()

    @property
    def home(self) -> SubjectsTable:
        """Where typing begins."""
        return self.table

    @property
    def subjects(self) -> tuple[SubjectText, ...]:
        """The rows as they are typed."""
        return self._model.typed

    @property
    def totals(self) -> str:
        """What is said of the JP of all subjects."""
        return self._totals.text()

    @property
    def scheduled(self) -> str:
        """What is said of the JP of the schedule."""
        return self._scheduled.text()

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty where nothing is."""
        return self._problem.text()

    def put(self, draft: Draft) -> None:
        """Show the subjects of a draft; the cursor stays where it was."""
        self._quiet = True
        place = self.table.currentIndex()
        row, column = max(place.row(), 0), max(place.column(), 0)
        self._model.put(draft.subjects)
        self.table.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1), column))
        self._quiet = False

    def know(self, uses: Sequence[SubjectUse]) -> None:
        """Learn what the schedule teaches."""
        self._quiet = True
        value = self._desk.wording.value
        self._model.know({use.uid: Taught(use.sessions, value(use.jp)) for use in uses})
        self._quiet = False

    def say(self, outline: TrainingOutline, jp_scheduled: Decimal) -> None:
        """Compare what is typed, and what is scheduled, with the program."""
        words, program = self._desk.wording, outline.program.jp
        taught = sum((subject.jp for subject in outline.subjects), Decimal(0))
        alone = sum((subject.jp_async for subject in outline.subjects), Decimal(0))
        figures = {"subjects": taught, "program": program, "difference": abs(taught - program)}
        if taught == program:
            said = words.text("Subjects {subjects} JP, as many as the program has.", **figures)
        elif taught < program:
            said = words.text(
                "Subjects {subjects} JP, program {program} JP, {difference} JP short.", **figures
            )
        else:
            said = words.text(
                "Subjects {subjects} JP, program {program} JP, {difference} JP too many.",
                **figures,
            )
        if alone:
            said += " " + words.text("{alone} JP of them are self-paced.", alone=alone)
        mark_as(self._totals, "" if taught == program else "doubt")
        self._totals.style().polish(self._totals)
        self._totals.setText(said)
        self._scheduled.setText(against_program(jp_scheduled, program, words))

    def complain(self, said: Mapping[str, str]) -> bool:
        """Mark what is wrong in the cells, and say the first below the table."""
        self._quiet = True
        self._model.complain(said)
        self._quiet = False
        fault = self._model.first_fault()
        sentence = ""
        if fault is not None:
            sentence = self._desk.wording.text(
                "Row {row}: {problem}", row=fault[0] + 1, problem=fault[1]
            )
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        return fault is not None

    def focus_on(self, said: Mapping[str, str]) -> None:  # noqa: ARG002 - the model has heard
        """Put the cursor on the first row with something wrong."""
        fault = self._model.first_fault()
        if fault is not None:
            self.table.setFocus()
            self.table.setCurrentIndex(self._model.index(fault[0], 0))

    def _lay_out(self) -> None:
        words = self._desk.wording
        self._problem.hide()
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        current = self.table.currentIndex
        for made in (
            button(words.text("Add a subject"), self.table.edit_last, icon_name="plus"),
            button(
                words.text("Remove"),
                lambda: self._remove(current().row()),
                icon_name="trash",
                tooltip=words.text("Remove the subject of this row (Del on its name)"),
            ),
            button(
                words.text("Up"),
                lambda: self._move(current().row(), -1),
                icon_name="chevron-up",
                tooltip=words.text("Move the subject up (Alt+Up)"),
            ),
            button(
                words.text("Down"),
                lambda: self._move(current().row(), 1),
                icon_name="chevron-down",
                tooltip=words.text("Move the subject down (Alt+Down)"),
            ),
        ):
            acts.addWidget(made)
        acts.addStretch(1)
        self.table.setMinimumHeight(28 * GRID)
        self.body.setSpacing(GRID)
        self.body.addLayout(acts)
        self.body.addWidget(self.table, 1)
        for label in (self._problem, self._totals, self._scheduled):
            label.setWordWrap(True)
            self.body.addWidget(label)

    def _remove(self, row: int) -> None:
        if row < 0:
            return
        taught = self._model.taught_of(row)
        if taught is None or not taught.sessions:
            self._model.remove(row)
            return
        subject = str(self._model.index(row, 0).data())
        way = Way(self._desk.wording.text("Open the schedule"), self._show_schedule)
        self._desk.complain(SubjectTaught(subject=subject, sessions=taught.sessions), way)

    def _move(self, row: int, steps: int) -> None:
        if self._model.move(row, steps):
            column = max(self.table.currentIndex().column(), 0)
            self.table.setCurrentIndex(self._model.index(row + steps, column))

    def _tell(self) -> None:
        if not self._quiet:
            self.typed.emit()
