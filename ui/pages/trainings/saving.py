"""An edit that was stored, and how it is taken back and done again."""

from app.domain.plan import TrainingOutline
from app.usecases.training_edits import Edited, edit_training
from ui.desk import Deed, Desk


class SavedEdit:
    """The outlines of a training before and after an edit, and its present revision."""

    def __init__(
        self, desk: Desk, before: TrainingOutline, after: TrainingOutline, edited: Edited
    ) -> None:
        self._desk, self._edited = desk, edited
        self._before, self._after, self._revision = before, after, edited.revision

    @property
    def deed(self) -> Deed:
        """What the banner says, with undo and redo."""
        words = self._desk.wording
        said = [words.text("The changes of {training} are saved.", training=self._after.code)]
        said += [words.sentence(told.code, told.fields) for told in self._edited.notices]
        return Deed(" ".join(said), self._undo, self._redo)

    def _undo(self) -> None:
        self._go(self._after, self._before)

    def _redo(self) -> None:
        self._go(self._before, self._after)

    def _go(self, there: TrainingOutline, back: TrainingOutline) -> None:
        def then(edited: Edited) -> None:
            self._revision = edited.revision
            follow_code(self._desk, there.code, edited.training)

        self._desk.operations.change(
            self._desk,
            edit_training,
            then,
            training=there.code,
            revision=self._revision,
            outline=back,
        )


def follow_code(desk: Desk, before: str, after: str) -> None:
    """Stay on a training that has got another code."""
    if before != after and desk.training == before:
        desk.choose(after)
