"""The rows of a list that tell of people, without the numbering of columns and the sums."""

import re
from collections.abc import Iterator, Sequence

from app.domain.errors import UnknownSheet
from app.domain.people import clean_text
from app.exchange.cell_text import cell_text
from app.exchange.list_source import ListSource
from app.exchange.listed_scores import ListedScores
from app.exchange.row_owners import OwnerReader
from app.exchange.score_headings import ScoreHeader
from app.exchange.sheets import Cell, Sheet

_SUMS = frozenset(
    "total jumlah jml rata rerata mean average tertinggi terendah maksimum minimum maks min bobot"
    " simpangan".split()
)
_BESIDE_SUMS = frozenset("sub grand nilai skor aspek kelas baku peserta orang persen".split())
_WORDS = re.compile(r"\w+")


def wanted_sheets(source: ListSource, sheet: str | None) -> Sequence[Sheet]:
    """All sheets of a list, or the one that is named; raises UnknownSheet."""
    if sheet is None:
        return source.sheets
    wanted = sheet.strip().casefold()
    found = [each for each in source.sheets if (each.name or "").strip().casefold() == wanted]
    if not found:
        sheets = tuple(each.name for each in source.sheets if each.name)
        raise UnknownSheet(file=source.name or "-", sheet=sheet, sheets=sheets)
    return found


def owned_rows(sheet: Sheet, header: ScoreHeader) -> Iterator[tuple[ListedScores, Sequence[Cell]]]:
    """The rows below a header: whose each is, as far as it tells, and its cells."""
    reader = OwnerReader(header)
    below = sheet.rows[header.first_row :]
    if below and _is_counting(below[0][1]):
        below = below[1:]
    for row, cells in below:
        owner = reader.read(row, cells)
        has_nip = owner.nip or owner.lost_nip
        if has_nip or not any(map(_is_sum, cells)):
            yield owner, cells


def _is_counting(cells: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns, as 1-2-3-4 below a header does."""
    texts = [text.strip("(). ") for cell in cells if (text := clean_text(cell_text(cell)))]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _is_sum(cell: Cell) -> bool:
    """Whether a cell titles a row of sums or means: "Jumlah", "Rata-rata kelas"."""
    words = _WORDS.findall(cell.casefold()) if isinstance(cell, str) else []
    return not _SUMS.isdisjoint(words) and _SUMS.union(_BESIDE_SUMS).issuperset(words)
