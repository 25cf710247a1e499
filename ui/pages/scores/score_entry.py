"""Scores as they are typed, taken away and pasted: what is none stays in its cell."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.domain.errors import AppError
from app.domain.score_entry import ScoreTooHigh, read_score
from app.domain.score_scheme import HIGHEST_SCORE
from app.usecases.scores import ScoreCell
from ui.desk import Way
from ui.errors import sentence_of
from ui.pages.scores.answer_line import AnswerLine
from ui.pages.scores.pasting import Block, Landing, has_words, land, landing_told, read_block
from ui.pages.scores.score_changes import ScoreChanges
from ui.pages.scores.score_sheet import Draft, Place
from ui.pages.scores.score_table import ScoreTable
from ui.wording import Wording


class ScoreEntry(QObject):
    """Does what a table of scores asks for, and answers in the line above it."""

    list_pasted = Signal()
    """What lies on the clipboard tells whose scores these are: it is a list."""

    def __init__(
        self, words: Wording, table: ScoreTable, line: AnswerLine, changes: ScoreChanges
    ) -> None:
        super().__init__(table)
        self._words, self._table, self._line, self._changes = words, table, line, changes
        self._model, self._sheet = table.scores, table.scores.sheet
        self._asked: Landing | None = None
        table.painter.typed.connect(self._take_typed)
        table.taken_away.connect(self.take_away)
        table.remedial_wanted.connect(self._ask_remedial)
        table.pasted.connect(self.paste)
        table.agreed.connect(self._answer_paste)
        table.selectionModel().currentChanged.connect(self._drop_paste)

    # One cell

    def take(self, place: Place, text: str, *, is_remedial: bool = False) -> None:
        """Take what was typed into a cell; what is no score stays there and is told."""
        try:
            value = read_score(text)
        except AppError as error:
            self._refuse(place, text, error, is_remedial=is_remedial)
            return
        self._model.drop_draft(place)
        cell = ScoreCell(place[0], self._sheet.aspects[place[1]], value, is_remedial)
        self._changes.store([cell], typed=text)

    def take_away(self) -> None:
        """Take the chosen scores away, and what was refused in their cells."""
        cells = []
        for place in self._table.chosen():
            self._model.drop_draft(place)
            if self._sheet.score_at(place) is not None:
                cells.append(ScoreCell(place[0], self._sheet.aspects[place[1]], None))
        if cells:
            self._changes.store(cells)

    def _take_typed(self, row: int, column: int, text: str, is_remedial: bool) -> None:  # noqa: FBT001
        self.take(self._sheet.place(row, column), text, is_remedial=is_remedial)

    def _ask_remedial(self) -> None:
        place, text = self._table.here(), self._words.text
        if place is None:
            return
        if self._sheet.takes_remedial(place):
            self._line.say(self._remedial_told(place))
            self._table.open_remedial()
        else:
            self._line.say(
                text("A remedial stands only beside a score that defers; this one does not."),
                "red",
            )

    def _remedial_told(self, place: Place) -> str:
        """What the remedial that is being typed stands beside."""
        words, score, scheme = self._words, self._sheet.score_at(place), self._sheet.scheme
        cap = scheme.remedial_cap if scheme else None
        return words.text(
            "Remedial, {whose}: it stands beside {score} and counts at most {cap}.",
            whose=self._whose(place),
            score=words.percent(score.value if score else None),
            cap=words.percent(HIGHEST_SCORE if cap is None else cap),
        )

    def _refuse(self, place: Place, text: str, error: AppError, *, is_remedial: bool) -> None:
        """Keep what was typed in its cell, and say the way on."""
        words = self._words
        why = sentence_of(error, words)
        self._model.keep_draft(place, Draft(text, why, is_remedial))
        ways = [Way(words.text("Go to the cell"), partial(self._table.go_to, place))]
        if isinstance(error, ScoreTooHigh) and error.meant is not None:
            meant = words.percent(error.meant)
            take = partial(self.take, place, meant, is_remedial=is_remedial)
            ways.insert(0, Way(words.text("Take {score}", score=meant), take))
        self._line.say(f"{self._whose(place)}: {why}", "red", *ways)

    def _whose(self, place: Place) -> str:
        row = self._sheet.row_of(place[0])
        line = self._sheet.lines[row or 0]
        return f"NDH {line.ndh:02}, {self._sheet.aspects[place[1]]}"

    # A block

    def paste(self) -> None:
        """Show what a block from the clipboard would change; a list of people goes elsewhere."""
        text = QGuiApplication.clipboard().text()
        block, place = read_block(text), self._table.here()
        self._drop_paste()
        if has_words(block):
            self.list_pasted.emit()
        elif block and place is not None:
            self._lay(block, place)
        else:
            words = self._words
            self._line.say(words.text("Nothing that could be pasted lies on the clipboard."))

    def _lay(self, block: Block, place: Place) -> None:
        if len(block) == len(block[0]) == 1:
            self.take(place, block[0][0])
            return
        words, row = self._words, self._sheet.row_of(place[0]) or 0
        rows = [each for each in self._table.seen_rows() if each >= row]
        landing = land(words, self._sheet, block, rows, place[1])
        told = landing_told(words, landing)
        if not landing.cells and not landing.drafts:
            self._line.say(words.text("These scores stand there already; nothing changes."))
            return
        self._asked, self._table.is_asking = landing, True
        self._model.show_ghosts(landing.ghosts)
        self._line.say(
            told,
            "accent",
            Way(words.text("Paste, Enter"), partial(self._answer_paste, True)),
            Way(words.text("Do not paste, Esc"), partial(self._answer_paste, False)),
        )

    def _answer_paste(self, is_agreed: bool) -> None:  # noqa: FBT001 - Qt hands it on by place
        landing = self._asked
        self._drop_paste()
        if landing is not None and is_agreed:
            for place, draft in landing.drafts.items():
                self._model.keep_draft(place, draft)
            if landing.cells:
                self._changes.store(landing.cells)

    def _drop_paste(self) -> None:
        """Forget a block that nobody agreed to."""
        if self._asked is not None:
            self._asked, self._table.is_asking = None, False
            self._model.show_ghosts({})
            self._line.be_quiet()
