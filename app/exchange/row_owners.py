"""Whose a row of a list is, as far as its cells tell: NDH, NIP, name or running number."""

import re
from collections.abc import Iterator, Sequence

from app.domain.codes import surviving_digits
from app.domain.people import clean_text
from app.exchange.cell_text import cell_text
from app.exchange.heading_words import Fact
from app.exchange.joined_cells import split_cell
from app.exchange.listed_scores import ListedScores, Told
from app.exchange.nip_cells import read_nip_cell
from app.exchange.score_headings import ScoreHeader
from app.exchange.sheets import Cell

_NUMBER = re.compile(r"\(?([0-9]{1,5})\s*[.)]?")
_LIST_NUMBER = re.compile(r"[0-9]{1,4}\s*[.)]\s+(?=\S)")
_LETTER = re.compile(r"[^\W\d_]")


def cell_at(cells: Sequence[Cell], index: int) -> Cell:
    """A cell of a row, which may be shorter than its header."""
    return cells[index] if index < len(cells) else ""


class OwnerReader:
    """Reads whose the rows below one header are."""

    def __init__(self, header: ScoreHeader) -> None:
        """Take the header."""
        self._header = header
        self._has_others = bool(header.holding(Fact.NAME) or header.holding(Fact.NIP))

    def read(self, row: int, cells: Sequence[Cell]) -> ListedScores:
        """What a row tells of the person, and nothing else of it."""
        nip, lost = self._nip(cells)
        ndh, number = self._number(cells)
        return ListedScores(
            row=row,
            ndh=ndh,
            nip=nip,
            name=self._name(cells),
            number=number,
            lost_nip=lost,
            who=tuple(self._who(cells)),
        )

    def _name(self, cells: Sequence[Cell]) -> str:
        for column in self._header.holding(Fact.NAME):
            text = cell_text(cell_at(cells, column.index))
            if len(column.heading.facts) > 1:
                text = split_cell(text, column.heading.facts).get(Fact.NAME, "")
            name = _LIST_NUMBER.sub("", clean_text(text), count=1)
            if _LETTER.search(name):
                return name
        return ""

    def _who(self, cells: Sequence[Cell]) -> Iterator[Told]:
        for fact in (Fact.NAME, Fact.NIP, Fact.NUMBER):
            for column in self._header.holding(fact):
                yield column.title, clean_text(cell_text(cell_at(cells, column.index)))

    def _nip(self, cells: Sequence[Cell]) -> tuple[str | None, Told | None]:
        """The NIP, and where it became a number its title and text."""
        for column in self._header.holding(Fact.NIP):
            cell = cell_at(cells, column.index)
            if len(column.heading.facts) > 1:
                cell = split_cell(cell_text(cell), column.heading.facts).get(Fact.NIP, "")
            text = clean_text(cell_text(cell))
            if surviving_digits(cell if isinstance(cell, int | float) else text):
                return None, (column.title, text)
            if nip := read_nip_cell((cell, column.title), []):
                return nip, None
        return None, None

    def _number(self, cells: Sequence[Cell]) -> tuple[int | None, int | None]:
        """The NDH, and the running number where nothing else tells who it is."""
        for column in self._header.holding(Fact.NUMBER):
            found = _NUMBER.fullmatch(clean_text(cell_text(cell_at(cells, column.index))))
            number = int(found[1]) if found else None
            if number and column.is_ndh:
                return number, None
            if number and not self._has_others:
                return None, number
        return None, None
