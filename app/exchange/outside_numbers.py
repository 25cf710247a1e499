"""A list of certificate numbers that another registry gave: whose row it is, and its number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.certificate_refusals import NoNumberHeader
from app.domain.codes import surviving_digits
from app.domain.errors import NoPeople, SheetNeeded
from app.domain.people import clean_text
from app.domain.vocabulary import Severity
from app.exchange.cell_text import cell_text
from app.exchange.list_source import open_source
from app.exchange.listed_scores import ListedScores
from app.exchange.owned_rows import owned_rows, wanted_sheets
from app.exchange.row_owners import cell_at
from app.exchange.score_headings import Aspects, ScoreHeader, find_header
from app.exchange.sheets import Cell, Sheet

LONGEST = 100
"""Letters that a number may have: more do not fit on any paper."""

_NUMBER = frozenset("nomor nomer no number".split())
_OF_PAPER = frozenset(
    "sertifikat sertipikat certificate sttp sttpp stlp piagam registrasi register surat dokumen"
    " ijazah".split()
)
_BESIDE = frozenset("kode keterangan penghargaan pelatihan diklat lan".split())
_BARE = frozenset({"nomor"})
_SIGNS = re.compile(r"[\W_]+")


class NumberCode(StrEnum):
    """Why a row with a number stays out, beside not being anybody's."""

    NUMBER_UNREADABLE = "number-unreadable"
    NUMBER_TWICE = "number-in-two-rows"
    NUMBER_IN_BOOK = "number-in-book"
    NUMBER_BOUND = "holder-has-number"

    @property
    def severity(self) -> Severity:
        """Such a row always stays out."""
        return Severity.REFUSED


@dataclass(frozen=True)
class NumberProblem:
    """What is wrong with the number of one row, in the file's own terms.

    `related` is the row that has the number too, `stored` the number that somebody has already.
    """

    sheet: str | None
    row: int
    column: str | None
    value: str | None
    code: NumberCode
    related: int | None = None
    stored: str | None = None

    @property
    def severity(self) -> Severity:
        """Whether the row stays out."""
        return self.code.severity

    @property
    def facts(self) -> dict[str, object]:
        """What the sentence of its code needs."""
        return {"row": self.related, "value": self.value, "stored": self.stored}


@dataclass(frozen=True)
class ListedNumber(ListedScores):
    """A row with a number for somebody; it is not readable where digits of it were lost."""

    text: str = ""
    column: str = ""
    is_readable: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether no number stands in the row."""
        return not self.text


@dataclass(frozen=True)
class NumberRows:
    """The rows of one sheet in its order."""

    sheet: str | None
    rows: tuple[ListedNumber, ...]


class _NumberTitles(Aspects):
    """Finds the column of the numbers in the titles; where `bare`, one that only says "Nomor"."""

    def __init__(self, *, bare: bool = False) -> None:
        """Know no aspects."""
        super().__init__(())
        self._bare = bare

    def find(self, title: str) -> tuple[str, bool] | None:
        """The column that says it holds numbers of papers, as "No. Sertifikat" does."""
        words = set(_SIGNS.sub(" ", title.casefold()).split())
        is_number = (words & _NUMBER and words & _OF_PAPER) or (self._bare and words == _BARE)
        return ("number", False) if is_number and words <= _NUMBER | _OF_PAPER | _BESIDE else None


def read_number_file(path: Path, sheet: str | None = None) -> NumberRows:
    """Read the numbers of a spreadsheet, CSV or HTML table.

    Raises FileNotReadable, NotASpreadsheet, PasswordProtected, UnknownSheet, NoNumberHeader where
    no row titles a person and a number, NoPeople where none stands below, and SheetNeeded where
    several sheets hold numbers and none is named.
    """
    source = open_source(path, _NumberTitles(bare=True).likeness)
    file = source.name or path.name
    sheets = wanted_sheets(source, sheet)
    lists = [_read_sheet(*found) for found in _titled(sheets) or _barely_titled(sheets)]
    if not lists:
        raise NoNumberHeader(file, _first_titles(sheets))
    filled = [found for found in lists if found.rows]
    if not filled:
        raise NoPeople(file=file)
    if len(filled) > 1:
        raise SheetNeeded(file=file, sheets=tuple(str(found.sheet) for found in filled))
    return filled[0]


def _titled(sheets: Sequence[Sheet]) -> list[tuple[Sheet, ScoreHeader]]:
    """The sheets with a column that says it holds numbers of papers."""
    headers = ((each, find_header(each, _NumberTitles())) for each in sheets)
    return [(each, header) for each, header in headers if header]


def _barely_titled(sheets: Sequence[Sheet]) -> list[tuple[Sheet, ScoreHeader]]:
    """The sheets with a column "Nomor" behind one that tells who it is; before it, it counts."""
    headers = ((each, find_header(each, _NumberTitles(bare=True))) for each in sheets)
    return [
        (each, header)
        for each, header in headers
        if header and header.who[0].index < header.aspects[0].index
    ]


def _first_titles(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    rows = (tuple(clean_text(cell_text(o)) for o in row) for each in sheets for _, row in each.rows)
    return next((tuple(filter(None, row)) for row in rows if any(row)), ())


def _read_sheet(sheet: Sheet, header: ScoreHeader) -> NumberRows:
    column = header.aspects[0]
    rows = []
    for owner, cells in owned_rows(sheet, header):
        cell = cell_at(cells, column.index)
        listed = ListedNumber(
            **vars(owner),
            text=clean_text(cell_text(cell)),
            column=column.title,
            is_readable=_is_readable(cell),
        )
        if owner.is_told and not listed.is_empty:
            rows.append(listed)
    return NumberRows(sheet.name, tuple(rows))


def _is_readable(cell: Cell) -> bool:
    """Whether a number is all there: long ones that became figures have lost their end."""
    text = clean_text(cell_text(cell))
    lost = surviving_digits(cell if isinstance(cell, int | float) else text)
    return not lost and text.isprintable() and len(text) <= LONGEST
