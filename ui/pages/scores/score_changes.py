"""Scores on their way to the records: shown at once, stored behind, and never lost."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.usecases.scores import ScoreCell, ScoreChange, restore_scores, set_scores
from ui.desk import Desk, Way
from ui.errors import log_refusal, sentence_of
from ui.pages.scores.answer_line import AnswerLine
from ui.pages.scores.score_model import ScoreModel
from ui.pages.scores.score_sheet import Draft
from ui.undoing import offer_undo


class ScoreChanges(QObject):
    """Stores cells of scores, and tells in the line above them what changed, or why not."""

    unlike = Signal()
    """A change was refused: what is shown must be read again."""

    def __init__(self, desk: Desk, model: ScoreModel, line: AnswerLine) -> None:
        super().__init__(model)
        self._desk, self._model, self._line = desk, model, line
        self._sheet = model.sheet
        self.holders: frozenset[int] = frozenset()
        """The NDH of all who hold an issued paper."""

    def store(self, cells: Sequence[ScoreCell], typed: str = "") -> None:
        """Show cells as they will be, and store them; `typed` is how the operator wrote one."""
        training = self._desk.training
        self._model.expect(cells)

        def answer(changes: tuple[ScoreChange, ...]) -> None:
            if training == self._desk.training:
                self._sheet.settle(cells)
                self._tell(changes)

        def refuse(error: AppError) -> None:
            if training != self._desk.training:
                self._desk.complain(error)
                return
            self._sheet.settle(cells)
            self._not_stored(cells, typed, error)
            self.unlike.emit()

        self._desk.operations.change(
            self,
            set_scores,
            answer,
            refused=refuse,
            keeps_trainings=True,
            training=training,
            cells=tuple(cells),
        )

    def _not_stored(self, cells: Sequence[ScoreCell], typed: str, error: AppError) -> None:
        """Keep what could not be stored in its cells."""
        log_refusal(error)
        words = self._desk.wording
        why = sentence_of(error, words)
        for cell in cells:
            if cell.value is not None:
                text = typed or words.percent(cell.value)
                self._model.keep_draft(
                    self._sheet.place_of(cell), Draft(text, why, cell.is_remedial)
                )
        self._line.say(why, "red")

    def _tell(self, changes: tuple[ScoreChange, ...]) -> None:
        if not changes:
            return
        words = self._desk.wording
        if len(changes) == 1:
            sentence = self._one_told(changes[0])
        else:
            sentence = words.count(
                "{number} score was changed.", "{number} scores were changed.", len(changes)
            )
        offer_undo(
            self._desk, self._desk.training, sentence, restore_scores, changes, is_said=False
        )
        if any(change.ndh in self.holders for change in changes):
            issued = words.text("The certificate that was issued stays as it is.")
            sentence = f"{sentence} {issued}"
        self._line.say(sentence, "grey", Way(words.text("Undo"), self._desk.undo))

    def _one_told(self, change: ScoreChange) -> str:
        words = self._desk.wording
        old, new = (
            words.text("none yet") if each is None else words.percent(each)
            for each in (change.old, change.new)
        )
        facts = {"ndh": f"{change.ndh:02}", "aspect": change.aspect, "old": old, "new": new}
        if change.is_remedial:
            return words.text("NDH {ndh}, remedial {aspect}: {old} → {new}.", **facts)
        return words.text("NDH {ndh}, {aspect}: {old} → {new}.", **facts)
