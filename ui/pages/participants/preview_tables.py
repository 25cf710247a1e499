"""The tables of a list that is to come in: people, problems, changes, and who is gone."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView

from app.domain.codes import print_nip
from app.domain.vocabulary import Severity
from app.exchange.people_list import RowProblem
from app.usecases.comparing import Change
from app.usecases.participants import ParticipantLine
from ui.pages.participants.fact_words import fact_titles
from ui.pages.participants.preview_words import Note
from ui.pages.participants.tick_table import TickModel, TickTable
from ui.widgets.icons import icon
from ui.widgets.look import colours
from ui.widgets.table import Column, Index, Table, TableModel
from ui.widgets.table_rows import ndh_column
from ui.wording import Wording

_MOST_WRAPPED = 300
"""Rows whose heights are measured one by one; more would take too long."""


def people_table(
    words: Wording, note_of: Callable[[ParticipantLine], Note]
) -> Table[ParticipantLine]:
    """Everybody whom the list names and who can be in the class."""
    table = Table(
        _PeopleModel(
            (
                *_person_columns(words),
                Column("born", words.text("Born"), lambda o: _born(words, o), width=150),
                Column("note", words.text("Note"), lambda o: note_of(o).text, width=150),
            ),
            note_of,
        ),
        key=lambda line: line.ndh,
    )
    table.setAccessibleName(words.text("People who come in"))
    return table


def problem_table(words: Wording) -> Table[RowProblem]:
    """What is wrong with rows of the list, each with its place."""
    becomes = words.text("What becomes of it")
    table = _WrappedTable(
        _ProblemModel(
            (
                Column("severity", becomes, lambda o: severity_word(words, o), width=130),
                Column("sheet", words.text("Sheet"), lambda o: o.sheet or "-", width=90),
                Column(
                    "row",
                    words.text("Row"),
                    lambda o: str(o.row),
                    sort=lambda o: o.row,
                    width=60,
                    is_number=True,
                ),
                Column("column", words.text("Column"), lambda o: o.column or "-", width=120),
                Column("value", words.text("Value"), lambda o: o.value or "-", width=170),
                Column("sentence", words.text("Problem"), lambda o: problem_sentence(words, o)),
            )
        ),
        key=lambda problem: (problem.row, problem.code, problem.column),
    )
    table.setAccessibleName(words.text("Problems of the list"))
    return table


def change_table(words: Wording, name_of: Callable[[Change], str]) -> TickTable[Change]:
    """What the list tells otherwise than what is stored; a tick takes it over."""
    titles = fact_titles(words)

    def key(change: Change) -> tuple[int, str]:
        return change.row, change.fact

    columns: tuple[Column[Change], ...] = (
        ndh_column(),
        Column[Change]("name", words.text("Name"), name_of, width=220),
        Column[Change]("fact", words.text("Fact"), lambda o: titles[o.fact], width=120),
        Column[Change]("old", words.text("Stored"), lambda o: words.value(o.old), width=210),
        Column[Change]("new", words.text("In the list"), lambda o: words.value(o.new), width=210),
        Column[Change]("place", words.text("Where"), lambda o: _place(words, o), width=140),
    )
    table = TickTable(TickModel(columns, key), key)
    table.setAccessibleName(words.text("Changes"))
    return table


def gone_table(words: Wording) -> TickTable[ParticipantLine]:
    """Participants whom the list no longer names; a tick lets them leave."""

    def key(line: ParticipantLine) -> int:
        return line.ndh

    table = TickTable(TickModel(_person_columns(words), key), key)
    table.setAccessibleName(words.text("No longer in the list"))
    return table


def problem_sentence(words: Wording, problem: RowProblem) -> str:
    """What is wrong with a row, and what to do."""
    facts = {
        "row": problem.related,
        "nip": problem.suggestion,
        "stored": problem.stored,
        "ndh": problem.ndh,
    }
    code = problem.code.value
    return words.sentence(f"{code}-known" if problem.suggestion else code, facts)


def severity_word(words: Wording, problem: RowProblem) -> str:
    """What becomes of a row with a problem."""
    if problem.severity == Severity.REFUSED:
        return words.text("stays out")
    return words.text("look at it")


class _WrappedTable(Table[RowProblem]):
    """A table whose sentences are read whole, in rows as high as they need unless they are many."""

    def set_rows(self, rows: Sequence[RowProblem]) -> None:
        """Show other rows."""
        super().set_rows(rows)
        self.setWordWrap(True)
        modes = QHeaderView.ResizeMode
        fits = len(rows) <= _MOST_WRAPPED
        self.verticalHeader().setSectionResizeMode(modes.ResizeToContents if fits else modes.Fixed)


class _PeopleModel(TableModel[ParticipantLine]):
    """People with a sign beside the note of those who need a look."""

    def __init__(
        self,
        columns: Sequence[Column[ParticipantLine]],
        note_of: Callable[[ParticipantLine], Note],
    ) -> None:
        super().__init__(columns)
        self._note_of = note_of

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        line = self.rows[index.row()]
        if self.columns[index.column()].key == "note" and self._note_of(line).is_doubtful:
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("triangle-alert", "amber")
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(colours().amber)
        return super().data(index, role)


class _ProblemModel(TableModel[RowProblem]):
    """Problems with a sign that tells refusals from warnings."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        refused = self.rows[index.row()].severity == Severity.REFUSED
        if self.columns[index.column()].key == "severity":
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("ban", "red") if refused else icon("triangle-alert", "amber")
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(colours().red if refused else colours().amber)
        return super().data(index, role)


def _person_columns(words: Wording) -> tuple[Column[ParticipantLine], ...]:
    return (
        ndh_column(),
        Column("name", words.text("Name"), lambda o: o.name, width=210, takes_room=True),
        Column("nip", words.text("NIP"), lambda o: print_nip(o.nip) if o.nip else "-", width=184),
        Column("grade", words.text("Gr."), lambda o: o.grade or "-", width=58),
        Column(
            "position",
            words.text("Position"),
            lambda o: o.position or "-",
            width=140,
            takes_room=True,
        ),
        Column("unit", words.text("Unit"), lambda o: o.unit or "-", width=160, takes_room=True),
    )


def _born(words: Wording, line: ParticipantLine) -> str:
    parts = (line.birthplace, words.value(line.born) if line.born else None)
    return ", ".join(part for part in parts if part) or "-"


def _place(words: Wording, change: Change) -> str:
    return words.text("Row {row}, {column}", row=change.row, column=change.column)
