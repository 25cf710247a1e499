"""The subjects as rows to type in, beside what the schedule has of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ui.pages.trainings.draft_rows import SubjectText
from ui.pages.trainings.rows_model import RowsModel


@dataclass(frozen=True)
class Taught:
    """What the schedule has of a subject, as it is shown."""

    sessions: int
    jp: str


class SubjectsModel(RowsModel[SubjectText]):
    """Rows of subjects, and a last column with the JP that the schedule has of them."""

    def __init__(self, titles: Sequence[str]) -> None:
        """Take the titles of the columns: those that are typed, then that of the schedule."""
        super().__init__(SubjectText(), titles, figures=(1, 2, 4))
        self._taught: Mapping[str, Taught] = {}

    def know(self, taught: Mapping[str, Taught]) -> None:
        """Learn what the schedule has of each stored subject."""
        self._taught = taught
        self.repaint()

    def taught_of(self, place: int) -> Taught | None:
        """What the schedule has of the subject in a row."""
        return self._taught.get(self.rows[place].uid)

    def text(self, place: int, column: int) -> str:
        """What stands in a cell, or in the schedule."""
        if column < self.typed_columns:
            return super().text(place, column)
        taught = self.taught_of(place)
        return taught.jp if taught else ""
