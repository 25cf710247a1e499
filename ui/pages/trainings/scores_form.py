"""The section of scores: the aspects with their weights, the scale, and what is asked of each."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.domain.plan import TrainingOutline
from app.domain.score_scheme import HIGHEST_SCORE, OWN_SCALE, SCALES
from ui.desk import Desk
from ui.pages.trainings.draft import Draft
from ui.pages.trainings.draft_rows import AspectText, BandText
from ui.pages.trainings.editors import NUMBER_WIDTH, Choice, Limit, text_of
from ui.pages.trainings.score_rows import aspect_editor, band_editor
from ui.pages.trainings.scores_draft import band_rows
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
        self._own: tuple[BandText, ...] = ()
        left, right = QVBoxLayout(), QVBoxLayout()
        switch = self._switch()
        self._asked = (self._aspects_card(), self._limits_card(), self._scale_card())
        for column, cards in (
            (left, (switch, self._asked[0], self._best_card())),
            (right, (self._asked[2], self._asked[1])),
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
        self._box.toggled.connect(lambda _: self._follow())
        self.bands_editor.typed.connect(self._remember_own)
        self._scale.currentIndexChanged.connect(lambda _: self._take_scale())

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
        self.bands_editor.put(draft.bands)
        self._own = ()
        self._remember_own()
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

    def _scale_card(self) -> QFrame:
        words = self._desk.wording
        self._scale = Choice(
            (
                ("A", words.text("Scale A, as for Latsar")),
                ("B", words.text("Scale B, as for structural trainings")),
                (OWN_SCALE, words.text("A scale of its own")),
            )
        )
        self.bands_editor = band_editor(words)
        self.bands_editor.typed.connect(self.typed)
        scale = self.field(BandText.path, words.text("Scale"), self._scale)
        return titled_card(words.text("Predikat"), scale, self.bands_editor)

    def _limits_card(self) -> QFrame:
        words = self._desk.wording
        above = Limit(words.text("Every aspect must be above"), "", "70")
        deferred = Limit(words.text("An aspect above this only defers"), "", "60")
        cap = Limit(words.text("A remedial counts at most"), "", "85")
        return titled_card(
            words.text("What is asked of each aspect"),
            self.field("scores.min_aspect", "", above),
            self.field("scores.deferred_above", "", deferred),
            self.field("scores.remedial_cap", "", cap),
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

    # Following what is chosen

    def _follow(self) -> None:
        """Let only what counts be typed in."""
        is_asked = self._box.isChecked()
        for made in self._asked:
            made.setEnabled(is_asked)
        self.bands_editor.setEnabled(is_asked and text_of(self._scale) == OWN_SCALE)

    def _remember_own(self) -> None:
        """Keep a scale of its own, for whoever looks at the others and comes back."""
        if text_of(self._scale) == OWN_SCALE:
            self._own = self.bands

    def _take_scale(self) -> None:
        """Show the scale that was chosen; one of its own begins with what stood there."""
        scale = text_of(self._scale)
        if scale == OWN_SCALE:
            self.bands_editor.put(self._own or self.bands)
        else:
            self.bands_editor.put(band_rows(SCALES[scale], self._desk.wording.value))
        self._follow()
        self.typed.emit()
