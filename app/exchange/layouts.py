"""Where a sheet's table begins and which column holds what: headings in one to three rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.domain.people import clean_text
from app.exchange.heading_words import Fact
from app.exchange.headings import UNKNOWN, Heading, read_heading
from app.exchange.sheets import Cell

Rows = Sequence[tuple[int, Sequence[Cell]]]

_HIGHEST = 3
"""Rows that one header may take."""

_MORE_FACTS = (Fact.RANK, Fact.GRADE, Fact.POSITION, Fact.UNIT, Fact.BIRTHPLACE, Fact.BORN)
_NAME_WORDS = re.compile(r"nam|n a m|peserta", re.IGNORECASE)
_PARTS_OF_BIRTH = {"tempat": "tempat lahir", "tmpt": "tempat lahir"} | dict.fromkeys(
    ("tanggal", "tgl", "tgl."), "tanggal lahir"
)


@dataclass(frozen=True)
class Column:
    """One column of a table: its place from 0, its title as in the file, what it holds."""

    index: int
    title: str
    heading: Heading
    is_stacked: bool = False


@dataclass(frozen=True)
class Layout:
    """The columns of a table whose facts are known, and the place of its first row in the sheet.

    `is_chosen`: the operator said what columns mean, and that holds where the titles repeat.
    """

    columns: tuple[Column, ...]
    first_row: int
    is_chosen: bool = False

    def holding(self, *facts: Fact) -> tuple[Column, ...]:
        """The columns that hold one of the facts, the one to be taken first at the front."""
        found = (column for column in self.columns if set(facts) & set(column.heading.facts))
        return tuple(sorted(found, key=lambda column: (column.heading.choice, column.index)))

    def below(self, repeated: "Layout") -> "Layout":
        """What holds below a later header: its own columns, or those chosen for the same titles."""
        titles = {column.index: column.title for column in self.columns}
        is_same = all(titles.get(o.index, o.title) == o.title for o in repeated.columns)
        return replace(self, first_row=repeated.first_row) if is_same else repeated

    @cached_property
    def clarity(self) -> tuple[int, int, int]:
        """How much a reading of a header tells: facts, columns, titles of several rows."""
        facts = sum(len(column.heading.facts) for column in self.columns)
        return facts, len(self.columns), sum(column.is_stacked for column in self.columns)

    @cached_property
    def names(self) -> tuple[Column, ...]:
        """The columns with names; there is always one."""
        return self.holding(Fact.NAME)

    @cached_property
    def number(self) -> int | None:
        """The column of the running number; a column without title left of the names may be one."""
        if known := self.holding(Fact.NUMBER):
            return known[0].index
        left = self.names[0].index - 1
        return left if left >= 0 and all(left != column.index for column in self.columns) else None

    @cached_property
    def codes(self) -> tuple[Column, ...]:
        """The columns with a NIP of their own, apart from the names."""
        return tuple(column for column in self.holding(Fact.NIP) if column not in self.names)

    @cached_property
    def expects_more_than_names(self) -> bool:
        """Whether a name with nothing beside it is odd in this table."""
        return bool(self.fact_places or self.codes or self.holding(Fact.NUMBER))

    @cached_property
    def birth_places(self) -> tuple[int, ...]:
        """The columns in which "Padang, 16 Juni 1992" is a birth and not a letter's date."""
        return tuple(column.index for column in self.holding(Fact.BORN, Fact.BIRTHPLACE))

    @cached_property
    def fact_places(self) -> tuple[int, ...]:
        """The columns that tell of a person beside number, name and NIP."""
        shown = {column.index for column in self.holding(Fact.NUMBER, Fact.NAME, Fact.NIP)}
        places = {column.index for column in self.holding(*_MORE_FACTS)}
        return tuple(sorted(places - shown))


def find_layout(rows: Rows, place: int) -> Layout | None:
    """The header to which the row at `place` belongs, None where that row titles no names.

    Takes the block of rows around it that tells most facts, of equals the one with fewest rows.
    """
    if not _titles_names(rows[place][1]):
        return None
    best: Layout | None = None
    for first, last in _blocks(place, len(rows)):
        layout = _read_block([cells for _, cells in rows[first : last + 1]], last + 1)
        if layout and (best is None or layout.clarity > best.clarity):
            best = layout
    return best


def _titles_names(cells: Sequence[Cell]) -> bool:
    for cell in cells:
        if not isinstance(cell, str) or not _NAME_WORDS.search(cell):
            continue
        if Fact.NAME in read_heading(cell).facts:
            return True
    return False


def _blocks(place: int, end: int) -> Iterator[tuple[int, int]]:
    for height in range(1, _HIGHEST + 1):
        for first in range(place, place - height, -1):
            if first >= 0 and first + height <= end:
                yield first, first + height - 1


def _read_block(block: Sequence[Sequence[Cell]], first_row: int) -> Layout | None:
    """The layout that stacked headings give, None where they title no names."""
    if len(block) > 1 and any(
        cell for cells in block for cell in cells if not isinstance(cell, str)
    ):
        return None
    width = max(map(len, block))
    texts = [
        [clean_text(cell) if isinstance(cell, str) else "" for cell in cells]
        + [""] * (width - len(cells))
        for cells in block
    ]
    columns = (_stacked(texts, index) for index in range(width))
    layout = Layout(tuple(column for column in columns if column.heading.facts), first_row)
    return layout if layout.holding(Fact.NAME) else None


def _stacked(texts: Sequence[Sequence[str]], index: int) -> Column:
    """The column that the titles above each other make; data below a title make it unknown."""
    filled = [row for row in range(len(texts)) if texts[row][index]]
    if not filled:
        return Column(index, "", UNKNOWN)
    below = texts[filled[-1]][index]
    if filled[-1] > 0 and (group := _group_above(texts, filled[-1], index)):
        return Column(index, below, _below_group(below, group))
    whole = " ".join(texts[row][index] for row in filled)
    if len(filled) == 1 or read_heading(whole).facts:
        return Column(index, whole, read_heading(whole), is_stacked=len(filled) > 1)
    return Column(index, below, read_heading(below))


def _group_above(texts: Sequence[Sequence[str]], row: int, index: int) -> str:
    """The heading over several columns of which this is one, empty where there is none."""
    above, own = texts[row - 1], texts[row]
    if above[index]:
        starts_group = index + 1 < len(above) and not above[index + 1] and own[index + 1]
        return above[index] if starts_group else ""
    return next((above[left] for left in range(index, -1, -1) if above[left]), "")


def _below_group(title: str, group: str) -> Heading:
    part = _PARTS_OF_BIRTH.get(title.casefold())
    if part and "la" in group.casefold():
        return read_heading(part)
    heading = read_heading(title)
    return heading if heading.facts else read_heading(f"{title} {group}")
