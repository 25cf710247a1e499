"""The tabs of one training: sections to type in, and the schedule between them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget

from app.domain.plan import ProgramFigures
from app.usecases.stored_trainings import StoredTraining
from ui.desk import Desk
from ui.pages.trainings.certificates_form import CertificatesForm
from ui.pages.trainings.draft import Draft, Reading
from ui.pages.trainings.fault_words import said_of
from ui.pages.trainings.general_form import GeneralForm
from ui.pages.trainings.numbering_form import NumberingForm
from ui.pages.trainings.rule_form import RuleForm
from ui.pages.trainings.schedule_view import ScheduleView
from ui.pages.trainings.scores_form import ScoresForm
from ui.pages.trainings.section import Section
from ui.pages.trainings.signatories_form import SignatoriesForm
from ui.pages.trainings.subjects_form import SubjectsForm
from ui.widgets.tabs import SignedBar


class TrainingTabs(QTabWidget):
    """All that is shown and typed of a training; a tab bears a sign where something is wrong."""

    typed = Signal()
    submitted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._general = GeneralForm(desk)
        self._rule, self._numbering = RuleForm(desk), NumberingForm(desk)
        self._scores, self._certificates = ScoresForm(desk), CertificatesForm(desk)
        self._signatories = SignatoriesForm(desk)
        self.subjects = SubjectsForm(desk, lambda: self.open_tab("schedule"))
        self.sections: dict[str, Section] = {
            "general": self._general,
            "subjects": self.subjects,
            "rule": self._rule,
            "scores": self._scores,
            "numbers": self._numbering,
            "certificates": self._certificates,
            "signatories": self._signatories,
        }
        self._bar = SignedBar()
        self.setTabBar(self._bar)
        self.setDocumentMode(True)
        for section in self.sections.values():
            self.addTab(section, section.title)
            section.typed.connect(self.typed)
            section.submitted.connect(self.submitted)
        self.schedule = ScheduleView(desk, self)
        self._is_schedule_read = False
        self.insertTab(1, self.schedule, desk.wording.text("Schedule"))
        self.currentChanged.connect(lambda _: self._read_schedule())

    def open_tab(self, key: str) -> None:
        """Show a tab and put the cursor into it."""
        shown = self.schedule if key == "schedule" else self.sections.get(key)
        if shown is not None:
            self.setCurrentWidget(shown)
            shown.home.setFocus()

    def refresh_schedule(self) -> None:
        """Read the schedule again, at once or when it is seen."""
        self._is_schedule_read = False
        self._read_schedule()

    def offer(self, programs: Sequence[ProgramFigures]) -> None:
        """Let the operator choose among the programs that are known."""
        self._general.offer(programs)

    def know(self, stored: StoredTraining) -> None:
        """Learn what hangs on the training, for the words beside the fields."""
        self._general.tell(stored.notices)
        self._rule.warn(stored.certificates)
        self._numbering.know(stored.sequences)
        self.subjects.know(stored.uses)

    def put(self, draft: Draft) -> None:
        """Show a draft."""
        for section in self.sections.values():
            section.put(draft)

    def typed_over(self, draft: Draft) -> Draft:
        """The draft with what stands in the fields."""
        texts = dict(draft.texts)
        for section in self.sections.values():
            texts |= section.texts()
        return Draft(
            texts,
            subjects=self.subjects.subjects,
            aspects=self._scores.aspects,
            bands=self._scores.bands,
            later=self._signatories.later,
        )

    def judge(self, reading: Reading, stored: StoredTraining | None) -> None:
        """Show what is wrong beside the fields, and what follows from what is typed."""
        said = said_of(reading.faults, self._desk.wording)
        wrong = [section for section in self.sections.values() if section.complain(said)]
        why = self._desk.wording.text("Something here is to be put right")
        self._bar.sign(frozenset(map(self.indexOf, wrong)), why)
        self._rule.say(reading.outline.rule)
        for section in (self._scores, self._numbering, self._certificates, self._signatories):
            section.say(reading.outline)
        if stored is not None:
            self.subjects.say(reading.outline, stored.jp_scheduled)

    def show_fault(self, reading: Reading) -> None:
        """Put the cursor on the first thing that is wrong."""
        said = said_of(reading.faults, self._desk.wording)
        for section in self.sections.values():
            if section.complain(said):
                self.setCurrentWidget(section)
                section.focus_on(said)
                return

    def _read_schedule(self) -> None:
        """Read the schedule when it is seen, once after each change."""
        if self.currentWidget() is self.schedule and not self._is_schedule_read:
            self._is_schedule_read = True
            self.schedule.refresh()
