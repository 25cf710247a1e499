"""The cells of one person's row read as facts, with what was odd about them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app.domain.birth import FIRST_YEAR, LAST_YEAR, Birth, read_birth
from app.domain.codes import birth_in_nip
from app.domain.people import clean_text, is_title, with_titles
from app.exchange.cell_text import cell_text, is_placeholder, repeated_text
from app.exchange.heading_words import Fact
from app.exchange.joined_cells import holds_code, split_cell
from app.exchange.layouts import Column, Layout
from app.exchange.nip_cells import Doubt, Found, read_nip_cell
from app.exchange.people_rows import PersonRow
from app.exchange.rank_cells import read_ranks
from app.exchange.row_codes import RowCode
from app.exchange.sheets import Cell

_TOGETHER = (frozenset({Fact.RANK, Fact.GRADE}), frozenset({Fact.BIRTHPLACE, Fact.BORN}))
"""Facts that are read from one cell as they stand; other cells with several are taken apart."""

_FIRST_SERIAL, _LAST_SERIAL = 1000, 73000
"""Days since 30 December 1899: a birth date, 1902 to 2099, that lost its format in Excel."""

_FIGURES = re.compile(r"[0-9](?:[^A-Za-z0-9]*[0-9]){5}")
_LETTER = re.compile(r"[^\W\d_]")
_LIST_NUMBER = re.compile(r"[0-9]{1,4}\s*[.)]\s+(?=\S)")
_AS_ABOVE = frozenset(['"', "''", ",,", "”", "“", "〃", "sda", "sda.", "s.d.a", "s.d.a.", "idem"])


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One person of a list who can come in; `row` is the file's own from 1, `nip` digits only."""

    row: int
    name: str
    nip: str | None
    rank: str | None
    grade: str | None
    position: str | None
    unit: str | None
    born: date | None
    birthplace: str | None
    cells: "PersonCells | None" = field(default=None, compare=False, repr=False)

    def told(self, fact: Fact) -> tuple[str, str]:
        """The title of the column that tells a fact, and what stands there, as the file has it."""
        title, text = self.cells.told(fact) if self.cells else (None, "")
        return title or fact.value, text or str(getattr(self, fact.value))


_NOTHING: Found = ("", None)
_NO_BIRTH = Birth(None, None)


_BESIDE = {
    Fact.RANK: Fact.GRADE,
    Fact.GRADE: Fact.RANK,
    Fact.BORN: Fact.BIRTHPLACE,
    Fact.BIRTHPLACE: Fact.BORN,
}
"""Where a fact stands that has no column of its own."""

Told = tuple[str | None, str]


class PersonReader:
    """Reads the rows of one table in their order: "sda" says what the row above says."""

    def __init__(self, layout: Layout, hanging: Mapping[tuple[int, int], Cell]) -> None:
        """Take the layout, and by row and column the cells that merged ranges hang down into."""
        self._joined = [column for column in layout.columns if _is_joined(column)]
        self._places = {
            fact: [(column.index, column.title) for column in columns if column not in self._joined]
            for fact in Fact
            if (columns := layout.holding(fact))
        }
        self._tells_birth = bool(layout.holding(Fact.BORN, Fact.BIRTHPLACE))
        self._has_titles = bool(layout.holding(Fact.TITLE_BEFORE, Fact.TITLE_AFTER))
        self._hanging = hanging
        self._above: dict[Fact, str] = {}

    def read(self, row: PersonRow) -> tuple[ListedPerson, list[Doubt]]:
        """The person of a row, whose name is empty where there is none, and what is odd."""
        doubts: list[Doubt] = []
        split = self._taken_apart(row) if self._joined else {}
        name = self._name(row, split)
        nip = read_nip_cell(self._find(Fact.NIP, row, split), doubts)
        rank, grade = self._rank_and_grade(row, split, doubts)
        birth = self._birth(row, split, nip, doubts) if self._tells_birth else _NO_BIRTH
        position = self._text(Fact.POSITION, row, split)
        unit = self._text(Fact.UNIT, row, split)
        born, place = birth.born, birth.place
        cells = PersonCells(self, row, split)
        return ListedPerson(
            row.row, name, nip, rank, grade, position or None, unit or None, born, place, cells
        ), doubts

    def told(self, fact: Fact, row: PersonRow, split: Mapping[Fact, Found]) -> Told:
        """The title over a fact and the text of its cell, empty where other cells make it up."""
        for source in (fact, _BESIDE.get(fact, fact)):
            cell, title = self._find(source, row, split)
            if title:
                text = clean_text(cell_text(cell))
                return title, "" if fact is Fact.NAME or text in _AS_ABOVE else text
        return None, ""

    def _taken_apart(self, row: PersonRow) -> dict[Fact, Found]:
        split: dict[Fact, Found] = {}
        for column in self._joined:
            text = cell_text(row.cells[column.index]) if column.index < len(row.cells) else ""
            for fact, part in split_cell(text, column.heading.facts).items():
                split.setdefault(fact, (part, column.title))
        return split

    def _find(self, fact: Fact, row: PersonRow, split: Mapping[Fact, Found]) -> Found:
        cells = row.cells
        for index, title in self._places.get(fact, ()):
            cell = cells[index] if index < len(cells) else ""
            if self._hanging and cell == "":
                cell = self._hanging.get((row.row, index), "")
            if cell and (type(cell) is not str or not is_placeholder(cell)):
                return cell, title
        return split.get(fact, _NOTHING)

    def _text(self, fact: Fact, row: PersonRow, split: Mapping[Fact, Found]) -> str:
        if fact not in self._places:
            return ""
        text = repeated_text(self._find(fact, row, split)[0])
        if text in _AS_ABOVE:
            return self._above.get(fact, "")
        self._above[fact] = text
        return text

    def _name(self, row: PersonRow, split: dict[Fact, Found]) -> str:
        cell, title = self._find(Fact.NAME, row, split)
        text = cell_text(cell)
        if _FIGURES.search(text) and holds_code(text):
            parts = split_cell(text, (Fact.NAME, Fact.NIP))
            text = parts.get(Fact.NAME, "")
            split.setdefault(Fact.NIP, (parts[Fact.NIP], title))
        name = clean_text(text)
        if name[:1].isdigit():
            name = _LIST_NUMBER.sub("", name, count=1)
        if not _LETTER.search(name):
            return ""
        return self._with_titles(name, row) if self._has_titles else name

    def _with_titles(self, name: str, row: PersonRow) -> str:
        before, after = (
            repeated_text(self._find(fact, row, {})[0])
            for fact in (Fact.TITLE_BEFORE, Fact.TITLE_AFTER)
        )
        if not before and is_title(after):
            before, after = after, ""
        return with_titles(before, name, after)

    def _rank_and_grade(
        self, row: PersonRow, split: Mapping[Fact, Found], doubts: list[Doubt]
    ) -> tuple[str | None, str | None]:
        rank_text, grade_text = (
            self._text(Fact.RANK, row, split),
            self._text(Fact.GRADE, row, split),
        )
        rank, grade, code = read_ranks(rank_text, grade_text)
        if code:
            value, title = self._find(Fact.GRADE if grade_text else Fact.RANK, row, split)
            doubts.append(Doubt(code, title, clean_text(cell_text(value))))
        return rank, grade

    def _birth(
        self, row: PersonRow, split: Mapping[Fact, Found], nip: str | None, doubts: list[Doubt]
    ) -> Birth:
        place = self._text(Fact.BIRTHPLACE, row, split)
        cell, title = self._find(Fact.BORN, row, split)
        if cell == "" and not place:
            return _NO_BIRTH
        birth = _read_birth(cell)
        if not place and birth.born is None:
            birth = _NO_BIRTH
        if place and place != repeated_text(cell):
            birth = Birth(read_birth(place).place, birth.born or read_birth(place).born)
        if cell != "" and birth.born is None:
            doubts.append(Doubt(RowCode.BIRTH_UNREADABLE, title, clean_text(cell_text(cell))))
        elif birth.born and nip and birth_in_nip(nip) not in (None, birth.born):
            doubts.append(Doubt(RowCode.BIRTH_DIFFERS, title, clean_text(cell_text(cell))))
        return birth


@dataclass(frozen=True, slots=True)
class PersonCells:
    """Where the facts of one person came from, to be asked only when something is wrong."""

    reader: PersonReader
    row: PersonRow
    split: Mapping[Fact, Found]

    def told(self, fact: Fact) -> Told:
        """The title over a fact and the text of its cell."""
        return self.reader.told(fact, self.row, self.split)


def _is_joined(column: Column) -> bool:
    facts = frozenset(column.heading.facts)
    return len(facts) > 1 and facts not in _TOGETHER


def _read_birth(cell: Cell) -> Birth:
    """Place and date in a cell; a date may be typed, a text, or the bare number of its day."""
    if isinstance(cell, datetime | date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return Birth(None, day if FIRST_YEAR <= day.year < LAST_YEAR else None)
    if isinstance(cell, int | float) and _FIRST_SERIAL <= cell <= _LAST_SERIAL:
        return Birth(None, date(1899, 12, 30) + timedelta(days=int(cell)))
    return read_birth(clean_text(cell_text(cell)))
