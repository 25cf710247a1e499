"""A list read as it was recognised, or with the sheet, header and columns that were chosen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.domain.errors import NoHeader
from app.domain.people import clean_text
from app.domain.progress import Progress
from app.exchange.cell_text import cell_text
from app.exchange.chosen_layouts import Meanings, chosen_layout, header_row, title_of
from app.exchange.heading_words import Fact
from app.exchange.layouts import Layout
from app.exchange.list_source import ListSource
from app.exchange.people_list import PeopleList, read_sheet
from app.exchange.sheets import Cell, Sheet

_TOP_ROWS = 20
_SAMPLED_ROWS = 50
_SAMPLES = 3


@dataclass(frozen=True)
class Reading:
    """How the operator wants a list read; what is left out is recognised.

    `header` is the file's own number of the row with the titles, or NO_HEADER.
    """

    sheet: str | None = None
    header: int | None = None
    meanings: Meanings = ()


@dataclass(frozen=True)
class SheetOffer:
    """A sheet of the file, and how many people were recognised on it."""

    name: str | None
    people: int


@dataclass(frozen=True)
class ListColumn:
    """A column: its place from 0, its title in the file, what it holds, its first values."""

    index: int
    title: str
    facts: tuple[Fact, ...]
    samples: tuple[str, ...]


@dataclass(frozen=True)
class ReadList:
    """What a list was read as, with all that is needed to choose otherwise.

    There are no `people` where several sheets hold some and none was named (then there are no
    columns either), where no row was recognised as header, and where no column holds the names.
    `top` are the first rows of the sheet as texts, with their own numbers. `is_guessed`: no row
    titles the columns, and nobody said what they hold.
    """

    source: str | None
    sheets: tuple[SheetOffer, ...]
    sheet: str | None = None
    header: int | None = None
    columns: tuple[ListColumn, ...] = ()
    top: tuple[tuple[int, tuple[str, ...]], ...] = ()
    people: PeopleList | None = None
    is_guessed: bool = False


@dataclass(frozen=True)
class _ReadSheet:
    """A sheet as it was read."""

    sheet: Sheet
    layout: Layout | None
    people: PeopleList | None

    @property
    def count(self) -> int:
        """How many people stand on it, the refused too."""
        return self.people.rows if self.people else 0


def read_list(
    source: ListSource, reading: Reading | None = None, progress: Progress | None = None
) -> ReadList:
    """Read the people of one sheet; `progress` hears of the rows and may raise to stop.

    Raises NoHeader for a file in which there is nothing to choose from.
    """
    reading = reading or Reading()
    read = list(_read_all(source, reading, progress))
    if source.name and not any(each.layout or _has_choice(each.sheet) for each in read):
        raise NoHeader(file=source.name)
    sheets = tuple(SheetOffer(each.sheet.name, each.count) for each in read)
    chosen = _chosen(read, reading)
    if chosen is None:
        return ReadList(source.name, sheets)
    sheet, layout = chosen.sheet, chosen.layout
    return ReadList(
        source=source.name,
        sheets=sheets,
        sheet=sheet.name,
        header=header_row(sheet, layout) if layout else None,
        columns=tuple(_columns(sheet, layout or Layout((), 0))),
        top=tuple((row, tuple(map(_shown, cells))) for row, cells in sheet.rows[:_TOP_ROWS]),
        people=chosen.people,
        is_guessed=bool(layout and not layout.first_row) and reading == Reading(reading.sheet),
    )


def _read_all(
    source: ListSource, reading: Reading, progress: Progress | None
) -> Iterator[_ReadSheet]:
    total, done = sum(len(sheet.rows) for sheet in source.sheets), 0
    for sheet in source.sheets:
        tick = _tick(progress, done, total)
        meant = reading if sheet.name == reading.sheet else Reading()
        layout = chosen_layout(sheet, meant.header, meant.meanings)
        has_names = layout is not None and bool(layout.names)
        people = read_sheet(sheet, layout, tick) if layout and has_names else None
        done += len(sheet.rows)
        tick(len(sheet.rows))
        yield _ReadSheet(sheet, layout, people)


def _has_choice(sheet: Sheet) -> bool:
    """Whether a sheet has more than one cell, so that somebody may be found by hand."""
    return sum(bool(_shown(cell)) for _, cells in sheet.rows for cell in cells) > 1


def _tick(progress: Progress | None, done: int, total: int) -> Callable[[int], None]:
    return lambda more: progress(done + more, total) if progress else None


def _chosen(read: Sequence[_ReadSheet], reading: Reading) -> _ReadSheet | None:
    """The sheet that is meant: the one named, else the only one with people, else the only one."""
    named = [each for each in read if each.sheet.name == reading.sheet]
    filled = [each for each in read if each.count]
    return next((some[0] for some in (named, filled, read) if len(some) == 1), None)


def _columns(sheet: Sheet, layout: Layout) -> Iterator[ListColumn]:
    """All columns that have a title or something below it."""
    facts = {column.index: column.heading.facts for column in layout.columns}
    below = [
        cells for _, cells in islice(sheet.rows, layout.first_row, layout.first_row + _SAMPLED_ROWS)
    ]
    width = max([*map(len, below), *(index + 1 for index in facts)], default=0)
    for index in range(width):
        texts = (_shown(cells[index]) for cells in below if index < len(cells))
        samples = tuple(islice(filter(None, texts), _SAMPLES))
        if samples or index in facts:
            yield ListColumn(index, title_of(sheet, layout, index), facts.get(index, ()), samples)


def _shown(cell: Cell) -> str:
    return clean_text(cell_text(cell))
