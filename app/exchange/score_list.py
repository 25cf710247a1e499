"""A list of scores from any spreadsheet: whose row it is, the scores in it, and what is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from app.domain.errors import NoPeople, SheetNeeded
from app.domain.list_refusals import NothingPasted
from app.domain.people import clean_text
from app.domain.score_entry import ScoreNotANumber, ScoreTooHigh, read_number, read_score
from app.domain.score_refusals import NoScoreHeader
from app.domain.score_scheme import HIGHEST_SCORE
from app.exchange.cell_text import cell_text
from app.exchange.list_source import ListSource, open_source
from app.exchange.listed_scores import ListedScore, ListedScores, ScoreCode, ScoreProblem
from app.exchange.owned_rows import owned_rows, wanted_sheets
from app.exchange.row_owners import cell_at
from app.exchange.score_headings import AspectColumn, Aspects, ScoreHeader, find_header
from app.exchange.sheets import Cell, Sheet

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
    headers = [(each, find_header(each, known)) for each in wanted_sheets(source, sheet)]
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


def _read_sheet(sheet: Sheet, header: ScoreHeader) -> ScoreList:
    told = [
        ScoreProblem(sheet.name, header.row, title, None, ScoreCode.UNKNOWN_COLUMN)
        for title in header.unknown
    ]
    doubled = _doubled(header.aspects)
    told += [_doubt(sheet.name, header.row, columns) for columns in doubled.values()]
    certain = tuple(column for column in header.aspects if column.aspect not in doubled)
    reader = _RowReader(sheet.name, replace(header, aspects=certain))
    rows = (reader.read(owner, cells) for owner, cells in owned_rows(sheet, header))
    aspects = tuple(dict.fromkeys(column.aspect for column in certain))
    return ScoreList(sheet.name, aspects, tuple(row for row in rows if row), tuple(told))


def _doubled(columns: Sequence[AspectColumn]) -> dict[str, tuple[AspectColumn, ...]]:
    """The aspects of which nobody can tell which column holds them, with those columns."""
    titled: dict[tuple[str, bool], list[AspectColumn]] = {}
    for column in columns:
        titled.setdefault((column.aspect, column.is_remedial), []).append(column)
    several = (found for found in titled.values() if len(found) > 1)
    return {found[0].aspect: tuple(found) for found in several}


def _doubt(sheet: str | None, row: int, columns: Sequence[AspectColumn]) -> ScoreProblem:
    titles = " / ".join(dict.fromkeys(column.title for column in columns))
    code = ScoreCode.COLUMN_TWICE
    return ScoreProblem(sheet, row, titles, None, code, aspect=columns[0].aspect)


class _RowReader:
    """Reads the rows below one header."""

    def __init__(self, sheet: str | None, header: ScoreHeader) -> None:
        self._sheet = sheet
        self._header = header

    def read(self, owner: ListedScores, cells: Sequence[Cell]) -> ListedScores | None:
        """What a row tells; None for weights, and where nobody and no score stands."""
        found = list(self._cells(owner.row, cells))
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
