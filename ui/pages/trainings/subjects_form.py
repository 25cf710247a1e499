"""The section of the subjects: an editable table with its totals against the program."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QLabel

from app.domain.errors import SubjectTaught
from app.domain.plan import TrainingOutline
from app.usecases.stored_trainings import SubjectUse
from ui.desk import Desk, Way
from ui.pages.trainings.draft import Draft
from ui.pages.trainings.draft_rows import SubjectText
from ui.pages.trainings.rows_editor import RowsEditor
from ui.pages.trainings.rows_table import RowsTable
from ui.pages.trainings.schedule_words import against_program
from ui.pages.trainings.section import Section
from ui.pages.trainings.subjects_model import SubjectsModel, Taught
from ui.widgets.labels import quiet
from ui.widgets.look import GRID, mark_as

WIDTHS = (360, 80, 100, 160, 120)


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
        self.table = RowsTable(self._model, WIDTHS)
        self.table.setAccessibleName(self.title)
        self._rows = RowsEditor(words, self._model, self.table, words.text("Add a subject"))
        self._rows.typed.connect(self.typed)
        self._rows.removal_wanted.connect(self._remove)
        self._totals, self._scheduled = QLabel(), quiet()
        self._lay_out()

    @property
    def home(self) -> RowsTable:
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
        return self._rows.problem

    def put(self, draft: Draft) -> None:
        """Show the subjects of a draft; the cursor stays where it was."""
        self._rows.put(draft.subjects)

    def know(self, uses: Sequence[SubjectUse]) -> None:
        """Learn what the schedule teaches."""
        value = self._desk.wording.value
        self._model.know({use.uid: Taught(use.sessions, value(use.jp)) for use in uses})

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
        return self._rows.complain(said)

    def focus_on(self, said: Mapping[str, str]) -> None:  # noqa: ARG002 - the rows have heard
        """Put the cursor on the first row with something wrong."""
        self._rows.focus_on_fault()

    def _lay_out(self) -> None:
        self.table.setMinimumHeight(28 * GRID)
        self.body.setSpacing(GRID)
        self.body.addWidget(self._rows, 1)
        for label in (self._totals, self._scheduled):
            label.setWordWrap(True)
            self.body.addWidget(label)

    def _remove(self, row: int) -> None:
        taught = self._model.taught_of(row)
        if taught is None or not taught.sessions:
            self._model.remove(row)
            return
        subject = str(self._model.index(row, 0).data())
        way = Way(self._desk.wording.text("Open the schedule"), self._show_schedule)
        self._desk.complain(SubjectTaught(subject=subject, sessions=taught.sessions), way)
