"""The view "Peringkat": the standing with the line of the best, and ties told early."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.standing import place_rules
from app.usecases.decisions import DecisionChange, restore_decisions
from app.usecases.score_board import ScoreBoard, ScoreLine
from ui.desk import Desk
from ui.pages.scores.places_dialog import PlacesDialog
from ui.pages.scores.score_words import called
from ui.pages.scores.standing_rows import equals, shown_columns, standing_rows
from ui.pages.scores.standing_table import StandingTable
from ui.undoing import offer_undo
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import Sign, heading, quiet
from ui.widgets.look import GRID, mark_as

_MOST_NAMED = 3


class StandingView(QWidget):
    """Who stands where, who is just in and just out, and what settles a tie at the line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, words = desk, desk.wording
        self._board: ScoreBoard | None = None
        self.summary, self.rule = heading(""), quiet()
        self.summary.setWordWrap(True)
        self.tie, self.tie_card = QLabel(), QFrame()
        self.tie.setWordWrap(True)
        self.table = StandingTable(desk)
        self.home = self.table
        self.by_hand = primary_button(
            words.text("Place by hand"), self.place_by_hand, icon_name="list", shortcut="Ctrl+T"
        )
        self.settle = button(words.text("Settle who is in"), self.settle_tie, icon_name="pencil")
        self._lay_out()
        self.table.hand_wanted.connect(self.place_by_hand)

    def show_board(self, board: ScoreBoard) -> None:
        """Show the standing as it is now."""
        self._board, words = board, self._desk.wording
        scheme = board.scheme
        rules = place_rules(None if scheme is None else scheme.tie_break, board.places)
        self.rule.setText(" ".join(words.sentence(code, facts) for code, facts in rules))
        self.summary.setText(self._summary(board))
        self.tie.setText(self._tie_told(board))
        self.tie_card.setVisible(bool(board.cut.tied))
        self.by_hand.setText(
            words.text("Place by hand") if scheme is None else words.text("Order equal scores")
        )
        self.table.show_standing(standing_rows(words, board))
        self.table.show_columns(shown_columns(board))
        if self.table.current() is None and board.lines:
            self.table.setCurrentIndex(self.table.model().index(0, 0))

    def go_to(self, ndh: int) -> None:
        """Put the cursor on a participant."""
        if self._board is not None and ndh in {line.ndh for line in self._board.lines}:
            self.table.choose(self._board.line(ndh).code)

    def place_by_hand(self) -> None:
        """Ask for the places of those among whom the one under the cursor is."""
        row = self.table.current()
        if row is not None:
            self._ask(row.ndh)

    def settle_tie(self) -> None:
        """Ask for the places of those who are tied across the line."""
        if self._board is not None and self._board.cut.tied:
            self._ask(self._board.cut.tied[0])

    def _ask(self, ndh: int) -> None:
        board = self._board
        if board is None:
            return
        among = equals(board, ndh)
        if len(among) < 2:
            told = self._desk.wording.text(
                "The scores decide the place of {name}: nobody has the same ones. A place by hand"
                " counts only among equals.",
                name=called(board.line(ndh)),
            )
            self._desk.say(told)
            return
        then = partial(self._tell, self._desk.training)
        PlacesDialog(self, self._desk, among, then).open()

    def _tell(self, training: str | None, changes: tuple[DecisionChange, ...]) -> None:
        if changes:
            sentence = self._desk.wording.count(
                "{number} place was given by hand.",
                "{number} places were given by hand.",
                len(changes),
            )
            offer_undo(self._desk, training, sentence, restore_decisions, changes)
        self.table.setFocus()

    # What is told

    def _summary(self, board: ScoreBoard) -> str:
        words, cut = self._desk.wording, board.cut
        if not board.best:
            return words.text("No awards are set for this training.")
        if not cut.inside:
            return words.text("The best {best}: nobody has a place yet.", best=board.best)
        facts = {"best": board.best, "inside": self._names(board, cut.just_in)}
        if not cut.just_out:
            return words.text("The best {best}: just in {inside}.", **facts)
        return words.text(
            "The best {best}: just in {inside}; just out {outside}.",
            outside=self._names(board, cut.just_out),
            **facts,
        )

    def _names(self, board: ScoreBoard, people: Sequence[int]) -> str:
        named = [self._named(board.line(ndh)) for ndh in people[:_MOST_NAMED]]
        more = len(people) - _MOST_NAMED
        if more > 0:
            count = self._desk.wording.count
            named.append(count("and {number} more", "and {number} more", more))
        return ", ".join(named)

    def _named(self, line: ScoreLine) -> str:
        if line.total is None:
            return line.name
        return f"{line.name} ({self._desk.wording.percent(line.total)})"

    def _tie_told(self, board: ScoreBoard) -> str:
        words, cut = self._desk.wording, board.cut
        if not cut.tied:
            return ""
        tied = ", ".join(called(board.line(ndh)) for ndh in cut.tied)
        return words.text(
            "A tie lies across the line of the best {best}: {people} share a place, and there is"
            " room for {room} of them. All of them come in unless the committee places them.",
            best=board.best,
            room=cut.room,
            people=tied,
        )

    def _lay_out(self) -> None:
        mark_as(self.tie_card, "card")
        card = QHBoxLayout(self.tie_card)
        card.addWidget(Sign(20, "triangle-alert", "amber"), 0, Qt.AlignmentFlag.AlignTop)
        card.addWidget(self.tie, 1)
        card.addWidget(self.settle)
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self.by_hand, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.rule)
        layout.addWidget(self.tie_card)
        layout.addWidget(self.table, 1)
