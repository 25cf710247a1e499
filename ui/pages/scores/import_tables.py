"""The tables of a list of scores that is to come in: what changes, and what is wrong."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView

from app.domain.vocabulary import Severity
from app.exchange.listed_scores import ScoreProblem
from app.usecases.scores import ScoreChange
from ui.widgets.icons import icon
from ui.widgets.look import colours
from ui.widgets.table import Column, Index, Table, TableModel
from ui.widgets.table_rows import ndh_column
from ui.wording import Wording

_MOST_WRAPPED = 300
"""Rows whose heights are measured one by one; more would take too long."""


def change_table(words: Wording) -> Table[ScoreChange]:
    """Every score that comes in, beside the one that stands there now."""
    text = words.text
    table: Table[ScoreChange] = Table(
        TableModel(
            (
                ndh_column(),
                Column("name", text("Name"), lambda o: o.name, width=260, takes_room=True),
                Column("aspect", text("Aspect"), lambda o: _aspect(words, o), width=240),
                Column(
                    "old", text("Now"), lambda o: _score(words, o.old), width=100, is_number=True
                ),
                Column(
                    "new",
                    text("In the list"),
                    lambda o: _score(words, o.new),
                    width=120,
                    is_number=True,
                ),
            )
        ),
        key=lambda change: (change.ndh, change.aspect, change.is_remedial),
    )
    table.setAccessibleName(text("Scores that come in"))
    return table


def problem_table(words: Wording) -> Table[ScoreProblem]:
    """What is wrong with rows and columns of the list, each with its place."""
    text = words.text
    table = _WrappedTable(
        _ProblemModel(
            (
                Column(
                    "severity", text("What becomes of it"), lambda o: _fate(words, o), width=130
                ),
                Column("sheet", text("Sheet"), lambda o: o.sheet or "-", width=90),
                Column(
                    "row",
                    text("Row"),
                    lambda o: str(o.row),
                    sort=lambda o: o.row,
                    width=60,
                    is_number=True,
                ),
                Column("column", text("Column"), lambda o: o.column or "-", width=130),
                Column("value", text("Value"), lambda o: o.value or "-", width=170),
                Column("sentence", text("Problem"), lambda o: _sentence(words, o)),
            )
        ),
        key=lambda problem: (problem.row, problem.code, problem.column),
    )
    table.setAccessibleName(text("Problems of the list"))
    return table


class _WrappedTable(Table[ScoreProblem]):
    """A table whose sentences are read whole, in rows as high as they need unless they are many."""

    def set_rows(self, rows: Sequence[ScoreProblem]) -> None:
        """Show other rows."""
        super().set_rows(rows)
        self.setWordWrap(True)
        modes = QHeaderView.ResizeMode
        fits = len(rows) <= _MOST_WRAPPED
        self.verticalHeader().setSectionResizeMode(modes.ResizeToContents if fits else modes.Fixed)


class _ProblemModel(TableModel[ScoreProblem]):
    """Problems with a sign that tells refusals from warnings."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        is_refused = self.rows[index.row()].severity == Severity.REFUSED
        if self.columns[index.column()].key == "severity":
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("ban", "red") if is_refused else icon("triangle-alert", "amber")
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(colours().red if is_refused else colours().amber)
        return super().data(index, role)


def _aspect(words: Wording, change: ScoreChange) -> str:
    if change.is_remedial:
        return words.text("remedial {aspect}", aspect=change.aspect)
    return change.aspect


def _score(words: Wording, score: Any) -> str:
    return words.text("none yet") if score is None else words.percent(score)


def _fate(words: Wording, problem: ScoreProblem) -> str:
    is_refused = problem.severity == Severity.REFUSED
    return words.text("stays out") if is_refused else words.text("look at it")


def _sentence(words: Wording, problem: ScoreProblem) -> str:
    return words.sentence(problem.code.value, problem.facts)
