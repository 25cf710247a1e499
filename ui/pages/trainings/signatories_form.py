"""The section of who signs: the front of the papers, the back, and who takes over when."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.domain.certification import PlannedSignatory
from app.domain.codes import print_nip
from app.domain.plan import TrainingOutline
from app.usecases.organization import read_organization
from ui.desk import Desk
from ui.pages.trainings.certification_draft import SIDES
from ui.pages.trainings.draft import Draft
from ui.pages.trainings.draft_rows import SuccessorText
from ui.pages.trainings.editors import put_text
from ui.pages.trainings.official import official_fields
from ui.pages.trainings.section import Section, row, titled_card
from ui.pages.trainings.successors import Successors
from ui.widgets.buttons import button
from ui.widgets.forms import Field
from ui.widgets.labels import quiet
from ui.widgets.look import GRID

_MILLISECONDS_LAYOUT = 50


class SignatoriesForm(Section):
    """Two officials side by side, as they stand below their signatures; below, who takes over."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.wording.text("Signatories"))
        self._desk = desk
        words = desk.wording
        titles = {
            "front": words.text("Front of the papers"),
            "back": words.text("Back of the certificate"),
        }
        explained = {
            "front": words.text("Signs all papers that have nobody of their own."),
            "back": words.text("Signs the list of subjects. Leave it empty where nobody does."),
        }
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        for side in SIDES:
            columns.addWidget(self._official(side, titles[side], explained[side]), 1)
        self.body.addLayout(columns)
        self.successors = Successors(words)
        self.successors.typed.connect(self.typed)
        self.successors.submitted.connect(self.submitted)
        self.successors.begun.connect(self._show_begun)
        self.body.addWidget(self.successors)
        self.body.addStretch(1)

    @property
    def later(self) -> tuple[SuccessorText, ...]:
        """Those who sign from a day on, as they are typed."""
        return self.successors.texts

    def put(self, draft: Draft) -> None:
        """Show who signs in a draft, and who takes over."""
        super().put(draft)
        self.successors.put(draft.later)

    def say(self, outline: TrainingOutline) -> None:
        """Propose the last day, on which papers are dated, for a change of officials."""
        self.successors.propose(outline.end)

    def complain(self, said: Mapping[str, str]) -> bool:
        """Show what is wrong beside the fields of all officials."""
        return super().complain(said) | self.successors.complain(said)

    def focus_on(self, said: Mapping[str, str]) -> None:
        """Put the cursor on the first field with something wrong."""
        wrong = self.successors.first_fault()
        if wrong is None or any(path in said for path in self.fields):
            super().focus_on(said)
            return
        wrong.setFocus()
        self.ensureWidgetVisible(wrong)

    def _show_begun(self) -> None:
        """Scroll to the card that was added last, once all is laid out for it."""
        bar = self.verticalScrollBar()
        QTimer.singleShot(_MILLISECONDS_LAYOUT, bar, lambda: bar.setValue(bar.maximum()))

    def _official(self, side: str, title: str, explanation: str) -> QFrame:
        words = self._desk.wording

        def bind(name: str, title: str, editor: QWidget) -> Field:
            return self.field(f"signatories.{side}.{name}", title, editor)

        return titled_card(
            title,
            quiet(explanation),
            *official_fields(words, bind),
            row(
                button(words.text("Take from the organization"), lambda: self._ask(side)),
                QLabel(),
                stretches=(0, 1),
            ),
        )

    def _ask(self, side: str) -> None:
        """Fill in the signatory of the organization, where it names one."""
        self._desk.operations.read(
            self,
            read_organization,
            lambda found: self._take(side, found.signatory if found else None),
        )

    def _take(self, side: str, signatory: PlannedSignatory | None) -> None:
        if signatory is None:
            self._desk.say(
                self._desk.wording.text("The organization names no signatory yet (Settings).")
            )
            return
        for name, text in vars(signatory).items():
            shown = print_nip(text or "") if name == "nip" else text or ""
            put_text(self.fields[f"signatories.{side}.{name}"].editor, shown)
        self.typed.emit()
