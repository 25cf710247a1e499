"""The view "Keputusan": what the rule says beside what the committee decided, and why."""

from collections import Counter
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.vocabulary import Result
from app.usecases.decisions import DecisionChange, restore_decisions, take_back_decision
from app.usecases.score_board import ScoreBoard, ScoreLine
from ui.desk import Desk
from ui.pages.scores.decide_dialog import DecideDialog
from ui.pages.scores.decision_table import DecisionTable, decision_rows
from ui.pages.scores.score_words import reasons_told, remedials_told
from ui.undoing import offer_undo
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID


class DecisionView(QWidget):
    """Everybody's computed result with the decision beside it; Enter decides, Del takes back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, words = desk, desk.wording
        self._board: ScoreBoard | None = None
        self.summary = heading("")
        self.summary.setWordWrap(True)
        self._explained = quiet(
            words.text(
                "A decision of the committee takes the place of the computed result, once all marks"
                " of the person are there. Both are kept, with the reason."
            )
        )
        self.table = DecisionTable(desk, self._needs)
        self.home = self.table
        self.table.wanted.connect(self.decide)
        self.table.back_wanted.connect(self.take_back)
        self._decide = primary_button(
            words.text("Decide"), self.decide, icon_name="pencil", shortcut="F2"
        )
        self._back = button(
            words.text("Take the decision back"),
            self.take_back,
            icon_name="undo-2",
            tooltip=words.text("The computed result stands again (Del in the list)"),
        )
        self._lay_out()
        self.table.selectionModel().currentChanged.connect(self._offer)

    def show_board(self, board: ScoreBoard) -> None:
        """Show everybody's result as it is now."""
        self._board, words = board, self._desk.wording
        rows = decision_rows(board)
        self.table.set_rows(rows)
        if self.table.current() is None and rows:
            self.table.choose(rows[0].code)
        counted = Counter(line.result for line in rows)
        self.summary.setText(
            words.text(
                "{passed} passed, {deferred} deferred, {failed} not passed, {pending} open;"
                " {decided} decided by the committee.",
                decided=sum(line.decided.result is not None for line in rows),
                **{result.value: counted[result] for result in Result},
            )
        )
        self._offer()

    def go_to(self, ndh: int) -> None:
        """Put the cursor on a participant."""
        if self._board is not None and ndh in {line.ndh for line in self._board.lines}:
            self.table.choose(self._board.line(ndh).code)

    def decide(self) -> None:
        """Ask for the decision on the participant under the cursor."""
        line = self.table.current()
        if line is not None:
            then = partial(self._tell, self._desk.training)
            DecideDialog(self, self._desk, line, then).open()

    def take_back(self) -> None:
        """Let the computed result of the participant under the cursor stand again."""
        line = self.table.current()
        if line is None or line.decided.result is None:
            self._desk.say(self._desk.wording.text("Nothing was decided here."))
            return
        training = self._desk.training
        self._desk.operations.change(
            self,
            take_back_decision,
            partial(self._tell, training),
            keeps_trainings=True,
            training=training,
            who=line.code,
        )

    def _tell(self, training: str | None, change: DecisionChange) -> None:
        words, after = self._desk.wording, change.after.result
        name = f"{change.name} (NDH {change.ndh:02})"
        if after is None:
            told = words.text("The decision on {name} was taken back.", name=name)
        else:
            told = words.text("{name}: {result}.", name=name, result=words.word(after))
        offer_undo(self._desk, training, told, restore_decisions, (change,))
        self.table.setFocus()

    def _needs(self, line: ScoreLine) -> str:
        scheme = self._board.scheme if self._board else None
        words = self._desk.wording
        waiting = "" if scheme is None else remedials_told(words, scheme, line)
        return waiting or reasons_told(words, line)

    def _offer(self, *_: object) -> None:
        line = self.table.current()
        self._decide.setEnabled(line is not None)
        self._back.setEnabled(line is not None and line.decided.result is not None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.summary, 1)
        head.addWidget(self._back)
        head.addWidget(self._decide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self._explained)
        layout.addWidget(self.table, 1)
