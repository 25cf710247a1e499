"""The table of decisions: the computed result, the committee's beside it, and what is needed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent

from app.domain.outcome import DECIDED
from app.domain.vocabulary import Result
from app.usecases.score_board import ScoreBoard, ScoreLine
from ui.desk import Desk
from ui.pages.scores.score_words import colour_of, sign
from ui.widgets.table import Column, Index, Table, TableModel
from ui.widgets.table_rows import ndh_column
from ui.wording import Wording

_SOONEST = (Result.DEFERRED, Result.FAILED, Result.PENDING, Result.PASSED)
"""Who needs a decision soonest stands first."""


def decision_rows(board: ScoreBoard) -> list[ScoreLine]:
    """Everybody in the order in which decisions are needed: by the computed result, then by NDH."""
    return sorted(board.lines, key=lambda line: (_SOONEST.index(line.computed), line.ndh))


class DecisionTable(Table[ScoreLine]):
    """Enter decides on the row under the cursor, Del takes a decision back."""

    wanted = Signal()
    back_wanted = Signal()

    def __init__(self, desk: Desk, needs: Callable[[ScoreLine], str]) -> None:
        words = desk.wording
        super().__init__(
            _DecisionModel(_columns(words, needs)),
            key=lambda line: line.code,
            settings=desk.settings,
            name="decisions",
            wording=words,
            frozen=2,
        )
        self.setAccessibleName(words.text("Decisions"))
        self.doubleClicked.connect(self.wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Decide, take back, or go about."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.wanted.emit()
            case Qt.Key.Key_Delete:
                self.back_wanted.emit()
            case _:
                super().keyPressEvent(event)


class _DecisionModel(TableModel[ScoreLine]):
    """Results with their signs."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        line, key = self.rows[index.row()], self.columns[index.column()].key
        result = {"computed": line.computed, "decided": line.decided.result}.get(key)
        if result is not None and role == Qt.ItemDataRole.DecorationRole:
            return sign(result)
        if result is not None and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colour_of(result))
        return super().data(index, role)


def _columns(words: Wording, needs: Callable[[ScoreLine], str]) -> tuple[Column[ScoreLine], ...]:
    text = words.text
    return (
        ndh_column(),
        Column("name", text("Name"), lambda o: o.name, width=220),
        Column(
            "computed",
            text("Computed"),
            lambda o: words.word(o.computed),
            sort=lambda o: _SOONEST.index(o.computed),
            width=124,
        ),
        Column("decided", text("Decided"), lambda o: _decided(words, o), width=170),
        Column("reason", text("Reason"), lambda o: o.decided.reason or "-", width=220),
        Column("needs", text("What is in the way"), needs, width=300, takes_room=True),
    )


def _decided(words: Wording, line: ScoreLine) -> str:
    """What the committee decided, and whether it waits for marks that are missing."""
    result = line.decided.result
    if result is None:
        return "-"
    if DECIDED in line.reasons:
        return words.word(result)
    return words.text("{result}, once all is marked", result=words.word(result))
