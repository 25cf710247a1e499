"""A sheet of scores as a table: aspects, and behind them total, predikat, place and result."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from textwrap import wrap
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.usecases.score_board import ScoreBoard
from app.usecases.scores import ScoreCell
from ui.pages.scores.score_sheet import Draft, Place, ScoreSheet
from ui.pages.scores.score_words import called, cell_told, result_told, score_told
from ui.wording import Wording

Index = QModelIndex | QPersistentModelIndex
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED = _CHOSEN | Qt.ItemFlag.ItemIsEditable
_LINE = 15
"""Signs of an aspect's name that fit beside each other."""
BEHIND = 4
"""The columns behind the aspects: total, predikat, place and result."""


class ScoreModel(QAbstractTableModel):
    """Tells the table what a sheet says, and which of its cells changed."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._words = words
        self.sheet = ScoreSheet()
        self.word_of_missing = score_told(words, None)

    def show(self, board: ScoreBoard) -> None:
        """Show a board; where people and aspects are the same, the table stays as it is."""
        if not self.sheet.take(board):
            self.beginResetModel()
            self.endResetModel()
        self._repaint()

    def expect(self, cells: Iterable[ScoreCell]) -> None:
        """Show cells as they will be once they are stored."""
        for row in {self.sheet.expect(cell) for cell in cells}:
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def keep_draft(self, place: Place, draft: Draft) -> None:
        """Let what was refused stand in its cell."""
        self.sheet.drafts[place] = draft
        self._repaint()

    def drop_draft(self, place: Place) -> None:
        """Forget what was refused in a cell."""
        if self.sheet.drafts.pop(place, None) is not None:
            self._repaint()

    def show_ghosts(self, ghosts: Mapping[Place, Decimal]) -> None:
        """Show in their places the scores that would be pasted; none take them away."""
        self.sheet.ghosts = dict(ghosts)
        self._repaint()

    # What cells say

    def shown(self, row: int, column: int) -> str:
        """What a cell says."""
        if not self.sheet.is_aspect(column):
            return self._behind(row, column)
        draft = self.sheet.draft(row, column)
        return draft.text if draft else score_told(self._words, self.sheet.score(row, column))

    def editable(self, row: int, column: int, *, is_remedial: bool) -> str:
        """What typing in a cell begins with: what was refused in it, or the score."""
        draft, score = self.sheet.draft(row, column), self.sheet.score(row, column)
        if draft is not None:
            return draft.text
        if score is None:
            return ""
        number = score.remedial if is_remedial else score.value
        return "" if number is None else self.number(number)

    def copied(self, row: int, column: int) -> str:
        """A cell as another program takes it: nothing where a score is missing."""
        if not self.sheet.is_aspect(column):
            return self._behind(row, column)
        return self.editable(row, column, is_remedial=False)

    def number(self, number: Decimal) -> str:
        """A score in figures."""
        return self._words.percent(number)

    def _behind(self, row: int, column: int) -> str:
        line = self.sheet.lines[row]
        match column - len(self.sheet.aspects):
            case 0:
                return self._words.percent(line.total)
            case 1:
                return line.predikat or "-"
            case 2:
                return "-" if line.standing is None else str(line.standing)
        return result_told(self._words, line)

    def _told(self, row: int, column: int) -> str:
        """A cell for ear and tooltip."""
        sheet, line = self.sheet, self.sheet.lines[row]
        if sheet.scheme is None or not sheet.is_aspect(column):
            tooltip = Qt.ItemDataRole.ToolTipRole
            title = self.headerData(column, Qt.Orientation.Horizontal, tooltip)
            return f"{called(line)} · {title}: {self._behind(row, column)}"
        draft = sheet.draft(row, column)
        told = cell_told(self._words, sheet.scheme, line, column)
        return f"{told} · {draft.why}" if draft else told

    # Qt's own

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's own name
        """One row a participant."""
        return 0 if parent is not None and parent.isValid() else len(self.sheet.lines)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """One column an aspect, then what comes of them."""
        if (parent is not None and parent.isValid()) or self.sheet.scheme is None:
            return 0
        return len(self.sheet.aspects) + BEHIND

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let scores be typed, and all be chosen."""
        return _TYPED if self.sheet.is_aspect(index.column()) else _CHOSEN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says in words; how it looks is painted."""
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.shown(row, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._told(row, column)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names at the side; aspects with their weights above."""
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation is Qt.Orientation.Vertical:
            line = self.sheet.lines[section]
            return f"{line.ndh:02}  {line.name}" if is_text else None
        behind = section - len(self.sheet.aspects)
        if role == Qt.ItemDataRole.TextAlignmentRole and behind not in (1, 3):
            return Qt.AlignmentFlag.AlignRight
        if not is_text or self.sheet.scheme is None:
            return None
        is_shown = role == Qt.ItemDataRole.DisplayRole
        if behind < 0:
            aspect = self.sheet.scheme.aspects[section]
            name = _in_two_lines(aspect.name) if is_shown else aspect.name
            return f"{name}\n{self._words.value(aspect.weight)} %"
        text = self._words.text
        title = (text("Total"), text("Predikat"), text("Standing"), text("Result"))[behind]
        return f"\n{title}\n" if is_shown else title

    def _repaint(self) -> None:
        if self.sheet.lines and self.sheet.scheme:
            last = self.index(len(self.sheet.lines) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _in_two_lines(name: str) -> str:
    """A name in two lines, the upper one empty where one is enough."""
    first, *more = wrap(name, _LINE) or [name]
    return f"{first}\n{' '.join(more)}" if more else f"\n{first}"
