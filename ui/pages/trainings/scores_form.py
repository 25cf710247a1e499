"""The section of scores: the aspects with their weights, the scale, and what is asked of each."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.domain.plan import TrainingOutline
from app.domain.score_scheme import HIGHEST_SCORE
from ui.desk import Desk
from ui.pages.trainings.draft import Draft
from ui.pages.trainings.draft_rows import AspectText, BandText
from ui.pages.trainings.editors import NUMBER_WIDTH
from ui.pages.trainings.scale_form import ScaleForm
from ui.pages.trainings.score_rows import aspect_editor
from ui.pages.trainings.section import Section, titled_card
from ui.widgets.forms import line_edit
from ui.widgets.labels import quiet
from ui.widgets.look import GRID, mark_as


class ScoresForm(Section):
    """What is scored and how a total becomes a predikat; all of it rests while nothing is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.wording.text("Scores"))
        self._desk = desk
        self._sum = QLabel()
        switch = self._switch()
        self._scale = ScaleForm(desk, self.field, self)
        self.bands_editor = self._scale.bands_editor
        self._aspects = self._aspects_card()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (switch, self._aspects, self._best_card())),
            (right, (self._scale.scale_card, self._scale.limits_card)),
        ):
            column.setSpacing(2 * GRID)
            for made in cards:
                column.addWidget(made)
            column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(columns)
        self._scale.typed.connect(self.typed)
        self.typed.connect(self._follow)

    @property
    def aspects(self) -> tuple[AspectText, ...]:
        """The aspects as they are typed."""
        return self.aspects_editor.rows

    @property
    def bands(self) -> tuple[BandText, ...]:
        """The scale as it is typed or chosen."""
        return self.bands_editor.rows

    @property
    def sum(self) -> str:
        """What is said of the weights together."""
        return self._sum.text()

    def put(self, draft: Draft) -> None:
        """Show how a draft scores."""
        super().put(draft)
        self.aspects_editor.put(draft.aspects)
        self._scale.put(draft)
        self._follow()

    def say(self, outline: TrainingOutline) -> None:
        """Compare the weights that are typed with 100 percent."""
        words, scheme = self._desk.wording, outline.scores
        weights = (aspect.weight for aspect in scheme.aspects) if scheme else ()
        together = sum(weights, Decimal(0))
        figures = {"sum": together, "difference": abs(HIGHEST_SCORE - together)}
        if scheme is None:
            said = ""
        elif together == HIGHEST_SCORE:
            said = words.text("The weights add up to 100 percent.")
        elif together < HIGHEST_SCORE:
            said = words.text(
                "The weights add up to {sum} percent, {difference} short of 100.", **figures
            )
        else:
            said = words.text(
                "The weights add up to {sum} percent, {difference} more than 100.", **figures
            )
        mark_as(self._sum, "problem" if said and together != HIGHEST_SCORE else "")
        self._sum.style().polish(self._sum)
        self._sum.setText(said)

    def complain(self, said: Mapping[str, str]) -> bool:
        """Show what is wrong beside the fields and in the rows."""
        is_wrong = super().complain(said)
        fault = said.get(AspectText.path, "")  # weights that differ are told by their sum
        is_wrong |= self.aspects_editor.complain(said, "" if self.aspects else fault)
        return is_wrong | self.bands_editor.complain(said) | bool(fault)

    def focus_on(self, said: Mapping[str, str]) -> None:
        """Put the cursor on the first thing that is wrong."""
        if self.aspects_editor.problem or AspectText.path in said:
            self.aspects_editor.focus_on_fault()
        elif self.bands_editor.problem:
            self.bands_editor.focus_on_fault()
        else:
            super().focus_on(said)

    # Laying out

    def _switch(self) -> QFrame:
        words = self._desk.wording
        self._box = QCheckBox(words.text("The participants of this training get scores"))
        made = titled_card(
            words.text("Scoring"),
            self.field("scores.asked", "", self._box),
            quiet(words.text("Without scores the result follows from attendance alone.")),
        )
        self._box.setAccessibleName(self._box.text())
        return made

    def _aspects_card(self) -> QFrame:
        words = self._desk.wording
        self.aspects_editor = aspect_editor(words)
        self.aspects_editor.typed.connect(self.typed)
        return titled_card(
            words.text("Aspects and weights"),
            self.aspects_editor,
            self._sum,
            quiet(
                words.text(
                    "Tie-break: 1 for the aspect that tells equal totals apart first, 2 for the"
                    " next. Empty: equal totals share their place."
                )
            ),
        )

    def _best_card(self) -> QFrame:
        words = self._desk.wording
        return titled_card(
            words.text("Awards"),
            self.field(
                "best",
                words.text("How many best get an award"),
                line_edit(width=NUMBER_WIDTH),
                words.text(
                    "From 0 to 10. Without scores the committee gives the places, with a note."
                ),
            ),
        )

    def _follow(self) -> None:
        """Let only what counts be typed in."""
        is_asked = self._box.isChecked()
        self._aspects.setEnabled(is_asked)
        self._scale.follow(is_asked=is_asked)
