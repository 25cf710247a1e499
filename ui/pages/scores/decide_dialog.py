"""The committee's decision on one participant: a result and the reason for it."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from app.domain.errors import AppError
from app.domain.outcome import DECIDABLE
from app.domain.vocabulary import Result
from app.usecases.decisions import DecisionChange, decide
from app.usecases.score_board import ScoreLine
from ui.decision_dialog import DecisionDialog
from ui.desk import Desk
from ui.pages.scores.score_words import called
from ui.widgets.forms import Field, line_edit
from ui.widgets.look import GRID


class DecideDialog(DecisionDialog[DecisionChange]):
    """Three results to choose from, and a line for the reason, which must not be empty."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        line: ScoreLine,
        then: Callable[[DecisionChange], None],
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            desk,
            called(line),
            words.text("Computed: {result}.", result=words.word(line.computed)),
            words.text("Keep the decision"),
            then,
        )
        self._training, self._line = desk.training, line
        self.choices: dict[Result, QRadioButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        for result in DECIDABLE:
            choice = QRadioButton(words.word(result))
            self.choices[result] = choice
            self._group.addButton(choice)
            row.addWidget(choice)
        row.addStretch(1)
        self.body.addLayout(row)
        self.reason = line_edit(line.decided.reason or "")
        self.field = Field(words.text("Reason"), self.reason)
        self.body.addWidget(self.field)
        chosen = self.choices.get(line.decided.result or line.computed, self.choices[DECIDABLE[0]])
        chosen.setChecked(True)
        chosen.setFocus()

    def accept(self) -> None:
        """Store the decision; without a reason it is asked for again."""
        if not self.reason.text().strip():
            self.field.complain(self.wording.text("Type the reason; it is kept with the decision."))
            self.reason.setFocus()
            return
        result = next(each for each, choice in self.choices.items() if choice.isChecked())
        self.decide(
            decide,
            keeps_trainings=True,
            training=self._training,
            who=self._line.code,
            result=result,
            reason=self.reason.text(),
        )

    def tell_refusal(self, sentence: str, error: AppError) -> None:  # noqa: ARG002
        """Say why it was refused below the reason; it can be tried again."""
        self.field.complain(sentence)
        self.primary.setEnabled(True)
