"""A list of scores from any spreadsheet: whose row it is, the scores in it, and what is wrong."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from app.domain.errors import NoPeople, SheetNeeded, UnknownSheet
from app.domain.list_refusals import NothingPasted
from app.domain.people import clean_text
from app.domain.score_entry import ScoreNotANumber, ScoreTooHigh, read_number, read_score
from app.domain.score_refusals import NoScoreHeader
from app.domain.score_scheme import HIGHEST_SCORE
from app.exchange.cell_text import cell_text
from app.exchange.list_source import ListSource, open_source
from app.exchange.listed_scores import ListedScore, ListedScores, ScoreCode, ScoreProblem
from app.exchange.row_owners import OwnerReader, cell_at
from app.exchange.score_headings import AspectColumn, Aspects, ScoreHeader, find_header
from app.exchange.sheets import Cell, Sheet

_SUMS = frozenset(
    "total jumlah jml rata rerata mean average tertinggi terendah maksimum minimum maks min bobot"
    " simpangan".split()
)
_BESIDE_SUMS = frozenset("sub grand nilai skor aspek kelas baku peserta orang persen".split())
_WORDS = re.compile(r"\w+")
_WHOLE_SHARE = Decimal(1)


@dataclass(frozen=True)
class ScoreList:
    """The rows of one sheet in its order; `aspects` are those that have a column."""

    sheet: str | None
    aspects: tuple[str, ...]
    rows: tuple[ListedScores, ...]
    problems: tuple[ScoreProblem, ...] = field(default=())


def read_score_file(path: Path, aspects: Sequence[str], sheet: str | None = None) -> ScoreList:
    """Read the scores of a spreadsheet, CSV or HTML table; aspects are known by their titles.

    Raises FileNotReadable, NotASpreadsheet, PasswordProtected, and what `read_scores` raises.
    """
    return read_scores(open_source(path, Aspects(aspects).likeness), aspects, sheet)


def read_scores(source: ListSource, aspects: Sequence[str], sheet: str | None = None) -> ScoreList:
    """Read the scores of one sheet, or of pasted cells.

    Raises UnknownSheet, NoScoreHeader where no row titles a person and an aspect, NoPeople or
    NothingPasted where nothing stands below, and SheetNeeded where several sheets hold scores and
    none is named.
    """
    known = Aspects(aspects)
    headers = [(each, find_header(each, known)) for each in _wanted(source, sheet)]
    lists = [_read_sheet(each, header) for each, header in headers if header]
    if not lists:
        raise NoScoreHeader(file=source.name or "-", aspects=tuple(aspects))
    filled = [found for found in lists if found.rows]
    if not filled:
        raise NoPeople(file=source.name) if source.name else NothingPasted
    if len(filled) > 1:
        sheets = tuple(str(found.sheet) for found in filled)
        raise SheetNeeded(file=source.name or "-", sheets=sheets)
    return filled[0]


def _wanted(source: ListSource, sheet: str | None) -> Sequence[Sheet]:
    if sheet is None:
        return source.sheets
    wanted = sheet.strip().casefold()
    found = [each for each in source.sheets if (each.name or "").strip().casefold() == wanted]
    if not found:
        sheets = tuple(each.name for each in source.sheets if each.name)
        raise UnknownSheet(file=source.name or "-", sheet=sheet, sheets=sheets)
    return found


def _read_sheet(sheet: Sheet, header: ScoreHeader) -> ScoreList:
    told = (
        ScoreProblem(sheet.name, header.row, title, None, ScoreCode.UNKNOWN_COLUMN)
        for title in header.unknown
    )
    reader = _RowReader(sheet.name, header)
    below = sheet.rows[header.first_row :]
    if below and _is_counting(below[0][1]):
        below = below[1:]
    rows = (reader.read(row, cells) for row, cells in below)
    aspects = tuple(dict.fromkeys(column.aspect for column in header.aspects))
    return ScoreList(sheet.name, aspects, tuple(row for row in rows if row), tuple(told))


def _is_counting(cells: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns, as 1-2-3-4 below a header does."""
    texts = [text.strip("(). ") for cell in cells if (text := clean_text(cell_text(cell)))]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]


class _RowReader:
    """Reads the rows below one header."""

    def __init__(self, sheet: str | None, header: ScoreHeader) -> None:
        self._sheet = sheet
        self._header = header
        self._owners = OwnerReader(header)

    def read(self, row: int, cells: Sequence[Cell]) -> ListedScores | None:
        """What a row tells; None for sums and weights, and where nobody and no score stands."""
        owner = self._owners.read(row, cells)
        if not (owner.nip or owner.lost_nip) and any(_is_sum(cell) for cell in cells):
            return None
        found = list(self._cells(row, cells))
        listed = replace(
            owner,
            scores=tuple(each for each in found if isinstance(each, ListedScore)),
            faults=tuple(each for each in found if isinstance(each, ScoreProblem)),
        )
        return listed if owner.is_told or _needs_a_person(listed.scores) else None

    def _cells(self, row: int, cells: Sequence[Cell]) -> Iterator[ListedScore | ScoreProblem]:
        for column in self._header.aspects:
            cell = cell_at(cells, column.index)
            try:
                value = _score(cell)
            except ScoreNotANumber:
                yield self._fault(row, column, cell, ScoreCode.SCORE_NOT_A_NUMBER)
            except ScoreTooHigh as fault:
                yield self._fault(row, column, cell, ScoreCode.SCORE_TOO_HIGH, fault.meant)
            else:
                if value is None:
                    continue
                if 0 < value <= _WHOLE_SHARE:
                    yield self._fault(row, column, cell, ScoreCode.SCORE_A_SHARE)
                else:
                    yield _listed(column, cell, value)

    def _fault(
        self,
        row: int,
        column: AspectColumn,
        cell: Cell,
        code: ScoreCode,
        meant: Decimal | None = None,
    ) -> ScoreProblem:
        text = clean_text(cell_text(cell))
        return ScoreProblem(self._sheet, row, column.title, text, code, meant=meant)


def _is_sum(cell: Cell) -> bool:
    """Whether a cell titles a row of sums or means: "Jumlah", "Rata-rata kelas"."""
    words = _WORDS.findall(cell.casefold()) if isinstance(cell, str) else []
    return not _SUMS.isdisjoint(words) and _SUMS.union(_BESIDE_SUMS).issuperset(words)


def _needs_a_person(scores: Sequence[ListedScore]) -> bool:
    """Whether scores are somebody's; a row of weights adds up to 100 and is nobody's."""
    return bool(scores) and sum(score.value for score in scores) != HIGHEST_SCORE


def _listed(column: AspectColumn, cell: Cell, value: Decimal) -> ListedScore:
    text = clean_text(cell_text(cell))
    return ListedScore(column.aspect, column.is_remedial, value, column.title, text)


def _score(cell: Cell) -> Decimal | None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return read_number(cell)
    return read_score(clean_text(cell_text(cell)))
