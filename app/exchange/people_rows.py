"""Which rows of a sheet are people, and which are headings, sums, notes and signatures.

Source: domain.md section 8.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from app.domain.codes import is_whole_nip
from app.domain.people import clean_text
from app.exchange.cell_text import cell_text
from app.exchange.evidence import Evidence, gather, is_numeral_row
from app.exchange.heading_words import Fact
from app.exchange.headings import read_heading
from app.exchange.layouts import Layout, find_layout
from app.exchange.row_words import (
    Mood,
    is_counted_group,
    is_group,
    is_place_and_day,
    is_rank,
    is_sum,
    is_unit_or_staff,
    may_be_name,
    mood_after,
)
from app.exchange.sheets import Cell, MergedRange, Sheet

_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_FEWEST_COLUMNS = 2
"""A header names at least two columns; a single "Nama" counts where a sheet has nothing better."""

_WIDEST_GAP = 2
"""A name alone stands at most one blank row below the people; signatures stand further off."""

_STEP = 256
"""Rows between two reports of progress."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A row that is a person, or would be one with a name.

    Its cells are those of two rows of the file where the NIP hangs below the name.
    """

    row: int
    cells: Sequence[Cell]
    layout: Layout


@dataclass(frozen=True)
class SkippedRow:
    """A row left out that could be a person or a heading."""

    row: int
    title: str
    text: str


Found = PersonRow | SkippedRow


def first_layout(sheet: Sheet) -> Layout | None:
    """The first header of a sheet; a lone "Nama" only where no row names two columns."""
    lone = None
    for place in range(len(sheet.rows)):
        if layout := find_layout(sheet.rows, place):
            if len(layout.columns) >= _FEWEST_COLUMNS:
                return layout
            lone = lone or layout
    return lone


def people_rows(sheet: Sheet, layout: Layout, tick: Callable[[int], None]) -> Iterator[Found]:
    """The people of a sheet below its first header, in the file's order.

    `tick` hears every 256 rows how many are done, and may raise to stop.
    """
    reader = _Reader(sheet, layout)
    place = layout.first_row
    while place < len(sheet.rows):
        if place % _STEP == 0:
            tick(place)
        if person := reader.plain_person(place):
            yield person
        else:
            yield from reader.weigh(place)
        place = max(place + 1, reader.resume)
    yield from reader.flush()


class _Reader:
    """Goes down a sheet and keeps in mind what the rows above said."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self._rows = sheet.rows
        self._counts_lines = sheet.name is None
        self._merged: dict[int, list[MergedRange]] = {}
        for area in sheet.merged:
            if area.right > area.left:
                self._merged.setdefault(area.top, []).append(area)
        self._waiting: PersonRow | None = None
        self._begin(layout)

    def _begin(self, layout: Layout) -> None:
        self._layout = layout
        self._inside = True
        self._mood = Mood.OPEN
        self._last: PersonRow | None = None
        self._name_place = layout.names[0].index
        self._nip_place = layout.codes[0].index if layout.codes else self._name_place
        self._widest_place = max(self._name_place, self._nip_place)
        self.resume = layout.first_row

    def plain_person(self, place: int) -> PersonRow | None:
        """The quick way for nine rows in ten: a name and a whole NIP, each in its own column."""
        row, cells = self._rows[place]
        if self._waiting or not self._inside or self._mood == Mood.SIGNED:
            return None
        if self._widest_place >= len(cells):
            return None
        nip, name = cells[self._nip_place], cells[self._name_place]
        if type(nip) is not str or type(name) is not str:
            return None
        if not is_whole_nip(nip) or not _TWO_LETTERS.search(name):
            return None
        self._last = PersonRow(row, cells, self._layout)
        return self._last

    def weigh(self, place: int) -> Iterator[Found]:
        """What the row at a place, and the one that waited above it, turn out to be."""
        cells = self._rows[place][1]
        if layout := self._next_layout(place):
            yield from self.flush()
            self._begin(layout)
        elif _is_other_header(cells):
            self._inside = False
        elif self._inside and not is_numeral_row(cells):
            yield from self._weigh_person(place)

    def flush(self) -> Iterator[Found]:
        """The row that waited for a NIP below it."""
        if self._waiting:
            yield self._waiting
            self._waiting = None

    def _next_layout(self, place: int) -> Layout | None:
        layout = find_layout(self._rows, place)
        if layout is None or len(layout.columns) < min(_FEWEST_COLUMNS, len(self._layout.columns)):
            return None
        return self._layout.below(layout) if self._layout.is_chosen else layout

    def _weigh_person(self, place: int) -> Iterator[Found]:
        row, cells = self._rows[place]
        shown = gather(cells, self._layout)
        if shown.hanging and shown.signed_beside:
            # Two signatures beside each other looked like a person with a unit one row above.
            self._waiting, self._mood = None, Mood.SIGNED
            return
        above = self._waiting
        if above and _hangs_below(above, row, shown):
            self._waiting = None
            yield _joined(above, cells)
            return
        yield from self.flush()
        is_person = self._is_person(place, shown)
        if is_person:
            self._last = self._waiting = PersonRow(row, cells, self._layout)
        elif is_person is None:
            yield SkippedRow(row, self._layout.names[0].title, shown.name)

    def _is_person(self, place: int, shown: Evidence) -> bool | None:
        """Yes, no, or None for a row with a name that could be a person and is left out."""
        row, cells = self._rows[place]
        if not shown.name:
            return self._lacks_only_the_name(row, cells, shown)
        if not (shown.nip or shown.numbered) and self._ends_here(cells, shown.name):
            return False
        if not shown.nip and self._titles_a_group(row, shown):
            return False
        if self._mood == Mood.SIGNED:
            return shown.facts > 0 and (shown.numbered or shown.nip)
        if self._mood == Mood.NOTES:
            return shown.nip or (shown.numbered and shown.facts > 0)
        return (
            shown.nip
            or shown.numbered
            or shown.facts > 0
            or self._is_person_by_name_alone(place, shown.name)
        )

    def _lacks_only_the_name(self, row: int, cells: Sequence[Cell], shown: Evidence) -> bool:
        stands_apart = self._last is None or self._is_far_below(row) or self._mood > Mood.OPEN
        signs = shown.labelled and not shown.numbered and stands_apart
        if self._mood < Mood.SIGNED and not signs:
            if shown.nip and (shown.numbered or shown.facts or not shown.labelled):
                return True
            if shown.numbered and shown.facts and self._mood < Mood.NOTES:
                return True
        self._ends_here(cells)
        return False

    def _ends_here(self, cells: Sequence[Cell], name: str = "") -> bool:
        """Whether a row begins what stands below the people: a sum, notes or a signature.

        Beside a name only a sum and a letter's date count: "Kepala ..." may be a position there.
        """
        births = self._layout.birth_places
        told = [
            (place, clean_text(cell)) for place, cell in enumerate(cells) if isinstance(cell, str)
        ]
        texts = [text for place, text in told if place not in births or is_sum(text)]
        if name:
            texts = [name, *(text for text in texts if is_sum(text) or is_place_and_day(text))]
        mood = max(map(mood_after, texts), default=Mood.OPEN)
        self._mood = max(self._mood, mood)
        return mood > Mood.OPEN

    def _titles_a_group(self, row: int, shown: Evidence) -> bool:
        if is_counted_group(shown.name) and not shown.numbered:
            return True
        return not shown.facts and (
            is_group(shown.name) or is_unit_or_staff(shown.name) or self._is_banner(row)
        )

    def _is_banner(self, row: int) -> bool:
        """Whether the name's cell is merged with columns that hold other things."""
        others = {column.index for column in self._layout.columns} - {self._name_place}
        return any(
            area.left <= self._name_place <= area.right
            and not others.isdisjoint(range(area.left, area.right + 1))
            for area in self._merged.get(row, ())
        )

    def _is_person_by_name_alone(self, place: int, name: str) -> bool | None:
        if self._mood > Mood.OPEN or not may_be_name(name):
            return False
        if not self._layout.expects_more_than_names:
            return True
        row = self._rows[place][0]
        below = self._rows[place + 1] if place + 1 < len(self._rows) else None
        next_shown = gather(below[1], self._layout) if below else None
        if next_shown and (next_shown.hanging or is_rank(next_shown.name)):
            self._mood = Mood.SIGNED
            return False
        titles = next_shown is not None and next_shown.numbered
        return None if titles or self._is_far_below(row) else True

    def _is_far_below(self, row: int) -> bool:
        """Whether more than one blank row parts a row from the last person."""
        if self._last is None:
            return False
        # A record of a text takes as many lines as its longest cell; a sheet's row is one.
        lines = [str(cell).count("\n") for cell in self._last.cells] if self._counts_lines else [0]
        return row - self._last.row - max(lines) > _WIDEST_GAP


def _hangs_below(above: PersonRow, row: int, shown: Evidence) -> bool:
    """Whether a lone NIP is that of the person in the row above."""
    is_next = shown.hanging and not shown.numbered and row - above.row == 1
    return is_next and not gather(above.cells, above.layout).nip


def _joined(above: PersonRow, cells: Sequence[Cell]) -> PersonRow:
    pairs = zip_longest(above.cells, cells, fillvalue="")
    both = [_below_each_other(upper, lower) for upper, lower in pairs]
    return PersonRow(above.row, both, above.layout)


def _below_each_other(upper: Cell, lower: Cell) -> Cell:
    if upper == "" or lower == "":
        return lower if upper == "" else upper
    return f"{cell_text(upper)}\n{cell_text(lower)}"


def _is_other_header(cells: Sequence[Cell]) -> bool:
    """Whether a row titles another kind of table: "No" and more titles, no names."""
    filled = [cell for cell in cells if cell != ""]
    return (
        len(filled) > 1
        and all(isinstance(cell, str) for cell in filled)
        and read_heading(str(filled[0])).facts == (Fact.NUMBER,)
    )
