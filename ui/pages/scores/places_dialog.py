"""Places that the committee gives by hand: a number for each among equals, and one note."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from app.domain.errors import AppError
from app.usecases.decisions import DecisionChange, place_by_hand
from app.usecases.score_board import ScoreLine
from ui.decision_dialog import DecisionDialog
from ui.desk import Desk
from ui.pages.scores.score_words import called
from ui.widgets.forms import Field, line_edit
from ui.widgets.look import GRID

_MOST_HIGH = 40 * GRID


class PlacesDialog(DecisionDialog[tuple[DecisionChange, ...]]):
    """One line a participant; an empty one has no place by hand, the same number shares one."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        among: Sequence[ScoreLine],
        then: Callable[[tuple[DecisionChange, ...]], None],
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            desk,
            words.text("Places by hand"),
            words.text(
                "Write 1 for the first of these, 2 for the next. The same number shares a place;"
                " nothing gives none."
            ),
            words.text("Keep the places"),
            lambda changes: then(tuple(each for each in changes if each.before != each.after)),
        )
        self._training, self._among = desk.training, tuple(among)
        self.edits: dict[str, QLineEdit] = {}
        self.body.addWidget(self._places())
        note = next((line.decided.note for line in among if line.decided.note), "") or ""
        self.note = line_edit(note)
        self.field = Field(words.text("Why, for the minutes"), self.note)
        self.body.addWidget(self.field)
        next(iter(self.edits.values())).setFocus()

    def accept(self) -> None:
        """Store the places; what is wrong is told below the note."""
        places: dict[str, int | None] = {}
        for line in self._among:
            typed = self.edits[line.code].text().strip()
            if typed and not (typed.isdecimal() and int(typed)):
                self._complain_at(self.edits[line.code])
                return
            if typed or line.decided.standing is not None:
                places[line.code] = int(typed) if typed else None
        if any(places.values()) and not self.note.text().strip():
            self.field.complain(self.wording.text("Type why; it is kept with the places."))
            self.note.setFocus()
            return
        self.decide(
            place_by_hand,
            keeps_trainings=True,
            training=self._training,
            places=places,
            note=self.note.text(),
        )

    def tell_refusal(self, sentence: str, error: AppError) -> None:  # noqa: ARG002
        """Say why it was refused below the note; it can be tried again."""
        self.field.complain(sentence)
        self.primary.setEnabled(True)

    def _complain_at(self, edit: QLineEdit) -> None:
        self.field.complain(self.wording.text("A place is a whole number from 1."))
        edit.setFocus()
        edit.selectAll()

    def _places(self) -> QWidget:
        words, inner = self.wording, QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, GRID, 0)
        for row, line in enumerate(self._among):
            edit = line_edit("" if line.decided.standing is None else str(line.decided.standing))
            edit.setFixedWidth(7 * GRID)
            edit.setAccessibleName(words.text("Place of {name}", name=called(line)))
            self.edits[line.code] = edit
            total = "" if line.total is None else words.percent(line.total)
            grid.addWidget(edit, row, 0)
            grid.addWidget(QLabel(called(line)), row, 1)
            grid.addWidget(QLabel(total), row, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(self._among), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(min(inner.sizeHint().height() + 2, _MOST_HIGH))
        return area
