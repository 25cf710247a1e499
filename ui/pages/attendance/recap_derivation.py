"""One participant's total line by line, in the place of the recap."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.score_scheme import conditions
from app.domain.vocabulary import Certainty
from app.usecases.derivations import Derivation, derivations
from ui.desk import Desk
from ui.pages.attendance.recap_steps import (
    clause_told,
    columns,
    reckoning,
    step_lines,
)
from ui.printing import open_preview
from ui.widgets.buttons import button
from ui.widgets.labels import Sign, card, empty, heading, quiet
from ui.widgets.look import GRID
from ui.widgets.table import Table, TableModel
from ui.wording import Wording

_SIGNS = {
    Certainty.CERTAIN: ("check", "green"),
    Certainty.OPEN: ("circle", "grey"),
    Certainty.IMPOSSIBLE: ("x", "red"),
}


class RecapDerivation(QWidget):
    """Sums above, sessions below; the neighbours of the list are one key away."""

    left = Signal()
    """The operator goes back to the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._training = ""
        self._people: tuple[int, ...] = ()
        self._ndh = 0
        words = desk.wording
        self._name, self._reckoning, self._result = heading(""), QLabel(), heading("")
        self._clauses, self._beside = QVBoxLayout(), quiet()
        self.table = Table(
            TableModel(columns(words)),
            key=lambda line: line.session.number,
            settings=desk.settings,
            name="derivation",
            wording=words,
        )
        self.table.setAccessibleName(words.text("Sessions and what they add"))
        self._lay_out()
        back = QShortcut(QKeySequence("Esc"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    @property
    def ndh(self) -> int:
        """Whose total this is."""
        return self._ndh

    def show_person(self, training: str, ndh: int, people: Sequence[int]) -> None:
        """Derive a participant's total; `people` are the list in its order."""
        self._training, self._ndh, self._people = training, ndh, tuple(people)
        self.refresh()

    def refresh(self) -> None:
        """Read the sessions and marks again."""
        read = self._desk.operations.read
        read(self, derivations, self._show, training=self._training, who=(str(self._ndh),))

    def _show(self, found: tuple[Derivation, ...]) -> None:
        words = self._desk.wording
        (one,) = found
        verdict = one.derived.verdict
        self._name.setText(f"{one.ndh:02} · {one.name}")
        self._reckoning.setText(reckoning(verdict, words))
        asked = "; ".join(words.clause(code, limit) for code, limit in conditions(one.scheme))
        self._beside.setText(words.text("Asked of the scores too: {asked}.", asked=asked))
        self._beside.setVisible(bool(asked))
        result = _result(words, words.word(verdict.result), is_all=not asked)
        reasons = ", ".join(words.word(reason) for reason in verdict.reasons)
        self._result.setText(f"{result}, {reasons}" if reasons else result)
        empty(self._clauses)
        for clause in one.derived.clauses:
            told = clause_told(clause, verdict, words)
            self._clauses.addWidget(_Signed(told, *_SIGNS[clause.standing]))
        self.table.set_rows(step_lines(one))

    def _step(self, by: int) -> None:
        """Go to the next or the last one of the list."""
        if self._ndh in self._people:
            place = (self._people.index(self._ndh) + by) % len(self._people)
            self._ndh = self._people[place]
            self.refresh()

    def _print(self) -> None:
        open_preview(self._desk, "derivation", training=self._training, who=(str(self._ndh),))

    def _lay_out(self) -> None:
        sums = card()
        inside = sums.layout()
        assert isinstance(inside, QVBoxLayout)  # noqa: S101 - a card has a column inside
        inside.addWidget(self._reckoning)
        inside.addLayout(self._clauses)
        inside.addWidget(self._beside)
        inside.addWidget(self._result)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._head())
        layout.addWidget(sums)
        layout.addWidget(self.table, 1)

    def _head(self) -> QHBoxLayout:
        words = self._desk.wording
        told = words.text("Back to the recap (Esc)")
        back = button(words.text("Recap"), self.left.emit, icon_name="chevron-left", tooltip=told)
        printed = button(words.text("Print"), self._print, icon_name="printer", shortcut="Ctrl+P")
        before = button(words.text("Previous"), partial(self._step, -1), shortcut="Alt+Up")
        after = button(words.text("Next"), partial(self._step, 1), shortcut="Alt+Down")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(back)
        row.addWidget(self._name, 1)
        for act in (before, after, printed):
            row.addWidget(act)
        return row


def _result(words: Wording, result: str, *, is_all: bool) -> str:
    """What comes out of the attendance, which is all where nothing is asked of the scores."""
    if is_all:
        return words.text("Result: {result}", result=result)
    return words.text("Result of the attendance: {result}", result=result)


class _Signed(QWidget):
    """A clause with the sign of how it stands, which is told in its words too."""

    def __init__(self, told: str, icon_name: str, colour: str) -> None:
        super().__init__()
        text = QLabel(told)
        text.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(Sign(16, icon_name, colour))
        layout.addWidget(text, 1)
