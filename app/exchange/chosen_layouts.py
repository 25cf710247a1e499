"""The layout of a table where the operator says which row titles it and what columns mean."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.people import clean_text
from app.exchange.cell_text import cell_text
from app.exchange.column_guesses import guess_facts
from app.exchange.heading_words import Fact
from app.exchange.headings import Heading, read_heading
from app.exchange.layouts import Column, Layout, find_layout
from app.exchange.people_rows import first_layout
from app.exchange.sheets import Cell, Sheet

NO_HEADER = 0
"""The header of a list whose first row is a person already."""

Meanings = tuple[tuple[int, tuple[Fact, ...]], ...]
"""What columns hold, each by its place from 0; no fact where nothing is to be taken of it."""

_CHOSEN_FIRST = -9
"""Of several columns with one fact the lowest choice is taken; titles give -1 and more."""


def chosen_layout(sheet: Sheet, header: int | None, meanings: Meanings) -> Layout | None:
    """The layout below a header row, by its own number or as it is recognised, with these meanings.

    Where no row titles names and none is named, the cells are looked at. None where nothing helps.
    """
    layout = _titled(sheet, header)
    return layout and _with_meanings(sheet, layout, meanings)


def header_row(sheet: Sheet, layout: Layout) -> int:
    """The file's own number of the header's last row."""
    return sheet.rows[layout.first_row - 1][0] if layout.first_row else NO_HEADER


def title_of(sheet: Sheet, layout: Layout, index: int) -> str:
    """The title of a column, known or not; where there is none, its letters in the spreadsheet."""
    known = next((column.title for column in layout.columns if column.index == index), "")
    return known or _text_above(sheet, layout, index) or column_letters(index)


def column_letters(index: int) -> str:
    """A column as spreadsheets name it: A, B, ... Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _titled(sheet: Sheet, header: int | None) -> Layout | None:
    if header is None:
        return first_layout(sheet) or _guessed(sheet)
    if header == NO_HEADER:
        return _guessed(sheet) or Layout((), 0)
    for place, (number, cells) in enumerate(sheet.rows):
        if number == header:
            return find_layout(sheet.rows, place) or Layout(_titles(cells), place + 1)
    return None


def _guessed(sheet: Sheet) -> Layout | None:
    facts = guess_facts(sheet)
    columns = (Column(i, column_letters(i), Heading((fact,))) for i, fact in facts.items())
    return Layout(tuple(columns), 0) if facts else None


def _titles(cells: Sequence[Cell]) -> tuple[Column, ...]:
    """The columns of a row of titles that names nobody, as far as they are understood."""
    texts = enumerate(clean_text(cell_text(cell)) for cell in cells)
    columns = (Column(index, text, read_heading(text)) for index, text in texts)
    return tuple(column for column in columns if column.heading.facts)


def _with_meanings(sheet: Sheet, layout: Layout, meanings: Meanings) -> Layout:
    """The layout with the columns that were chosen; a fact stands in no other column then."""
    if not meanings:
        return layout
    taken = {fact for _, facts in meanings for fact in facts}
    columns = {column.index: _without(column, taken) for column in layout.columns}
    for index, facts in meanings:
        heading = Heading(facts, _CHOSEN_FIRST)
        columns[index] = Column(index, title_of(sheet, layout, index), heading)
    return Layout(tuple(columns.values()), layout.first_row, is_chosen=True)


def _without(column: Column, taken: Collection[Fact]) -> Column:
    facts = tuple(fact for fact in column.heading.facts if fact not in taken)
    return replace(column, heading=replace(column.heading, facts=facts))


def _text_above(sheet: Sheet, layout: Layout, index: int) -> str:
    """What stands over a column in the header's last row."""
    if not layout.first_row:
        return ""
    cells = sheet.rows[layout.first_row - 1][1]
    return clean_text(cell_text(cells[index])) if index < len(cells) else ""
