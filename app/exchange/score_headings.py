"""The header of a list of scores: which column tells who it is, and which one an aspect."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.people import clean_text
from app.exchange.cell_text import cell_text
from app.exchange.heading_words import Fact
from app.exchange.headings import Heading, read_heading
from app.exchange.sheets import Cell, Sheet

_HIGHEST = 3
"""Rows that one header may take."""

_WHO = frozenset({Fact.NUMBER, Fact.NAME, Fact.NIP})
_NDH = re.compile(r"\bndh\b|\babsen\b|daftar hadir", re.IGNORECASE)
_REMEDIAL = re.compile(r"\b(?:remedial|remidial|remedi|remidi|perbaikan|her)\b")
_BRACKETS = re.compile(r"[(\[{].*?[)\]}]")
_SHARE = re.compile(r"[0-9]+(?:[.,][0-9]+)?\s*%")
_SIGNS = re.compile(r"[\W_]+")
_FILLERS = frozenset("nilai skor score aspek bobot angka persen".split())
_OF_THE_PROGRAM = re.compile(
    r"jumlah|total|nilai akhir|akhir|rata|rerata|predikat|peringkat|rank(?:ing)?|kualifikasi"
    r"|keterangan|ket|lulus|kelulusan|hasil|tanda tangan|ttd|paraf|standing"
)
"""Columns that say what is worked out here anyway."""


@dataclass(frozen=True)
class AspectColumn:
    """A column with the scores of one aspect, or with its remedials; its place from 0."""

    index: int
    title: str
    aspect: str
    is_remedial: bool


@dataclass(frozen=True)
class WhoColumn:
    """A column that tells whose row it is; `is_ndh`: its number is the NDH and no running one."""

    index: int
    title: str
    heading: Heading
    is_ndh: bool


@dataclass(frozen=True)
class ScoreHeader:
    """The columns below a header; `row` is its last row by the file's own number.

    `first_row` is the place of the first row below it, `unknown` the titles of other columns.
    """

    row: int
    first_row: int
    who: tuple[WhoColumn, ...]
    aspects: tuple[AspectColumn, ...]
    unknown: tuple[str, ...]

    def holding(self, fact: Fact) -> tuple[WhoColumn, ...]:
        """The columns that hold one of the facts, the one to be taken first at the front."""
        found = (column for column in self.who if fact in column.heading.facts)
        return tuple(sorted(found, key=lambda column: (column.heading.choice, column.index)))


class Aspects:
    """The aspects of a training, found again in the titles of columns."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the names in their order."""
        self._names = names

    def likeness(self, record: Sequence[object]) -> int:
        """How many cells of a record title somebody or an aspect."""
        titles = [cell for cell in record if isinstance(cell, str)]
        return sum(bool(self.find(t)) or bool(_WHO & {*read_heading(t).facts}) for t in titles)

    def find(self, title: str) -> tuple[str, bool] | None:
        """The aspect that a title names and whether its remedial is meant; words must all agree."""
        plain = title.casefold()
        original = _REMEDIAL.sub(" ", plain)
        is_remedial = original != plain and not self._called(_words, plain)
        readers = (_words, _bare, _without_fillers)
        found = (self._called(read, original if is_remedial else plain) for read in readers)
        aspect = next(filter(None, found), None)
        return (aspect, is_remedial) if aspect else None

    def _called(self, read: Callable[[str], str], title: str) -> str | None:
        """The one aspect whose name reads as a title does."""
        wanted = read(title)
        found = [name for name in self._names if wanted and read(name.casefold()) == wanted]
        return found[0] if len(found) == 1 else None


def find_header(sheet: Sheet, aspects: Aspects) -> ScoreHeader | None:
    """The first header of a sheet that tells who somebody is, and an aspect; None without one."""
    for place in range(len(sheet.rows)):
        blocks = (
            _read_block(sheet, place, height, aspects)
            for height in range(1, min(_HIGHEST, len(sheet.rows) - place) + 1)
        )
        found = [header for header in blocks if header]
        if found:
            return max(found, key=lambda header: len(header.who) + len(header.aspects))
    return None


def _read_block(sheet: Sheet, place: int, height: int, aspects: Aspects) -> ScoreHeader | None:
    rows = sheet.rows[place : place + height]
    cells = [cell for _, row in rows for cell in row]
    if height > 1 and any(cell != "" and not isinstance(cell, str) for cell in cells):
        return None
    width = max(len(row) for _, row in rows)
    texts = [[_text(row, index) for index in range(width)] for _, row in rows]
    who: list[WhoColumn] = []
    columns: list[AspectColumn] = []
    unknown = []
    for index in range(width):
        titles = list(_titles(texts, index))
        if column := _aspect(index, titles, aspects):
            columns.append(column)
        elif teller := _who(index, titles):
            who.append(teller)
        elif titles and not _is_known(titles):
            unknown.append(titles[-1])
    if not who or not columns:
        return None
    return ScoreHeader(rows[-1][0], place + height, tuple(who), tuple(columns), tuple(unknown))


def _titles(texts: Sequence[Sequence[str]], index: int) -> Iterator[str]:
    """What may be a column's title: with the group over it, all rows together, its last alone."""
    own = [row[index] for row in texts if row[index]]
    if not own:
        return
    lowest = max(place for place, row in enumerate(texts) if row[index])
    if group := _group_above(texts[:lowest], index):
        yield f"{group} {own[-1]}"
    yield " ".join(own)
    yield own[-1]


def _group_above(above: Sequence[Sequence[str]], index: int) -> str:
    """The nearest title to the left in the row above, as a merged cell leaves it."""
    if not above:
        return ""
    return next((above[-1][left] for left in range(index, -1, -1) if above[-1][left]), "")


def _aspect(index: int, titles: Sequence[str], aspects: Aspects) -> AspectColumn | None:
    """The column of an aspect; where a group makes it the remedial's, its title says so too."""
    for title in titles:
        if found := aspects.find(title):
            aspect, is_remedial = found
            return AspectColumn(index, title if is_remedial else titles[-1], aspect, is_remedial)
    return None


def _who(index: int, titles: Sequence[str]) -> WhoColumn | None:
    for title in reversed(titles):
        heading = read_heading(title)
        if _WHO & {*heading.facts}:
            return WhoColumn(index, title, heading, is_ndh=bool(_NDH.search(title)))
    return None


def _is_known(titles: Sequence[str]) -> bool:
    """Whether a column holds something of a person, or what is worked out here anyway."""
    return any(read_heading(t).facts or _OF_THE_PROGRAM.search(t.casefold()) for t in titles)


def _text(cells: Sequence[Cell], index: int) -> str:
    return clean_text(cell_text(cells[index])) if index < len(cells) else ""


def _words(text: str) -> str:
    return _SIGNS.sub(" ", text).strip()


def _bare(text: str) -> str:
    """The words of a title without brackets and without its weight: "Akademik (10 %)"."""
    return _words(_SHARE.sub(" ", _BRACKETS.sub(" ", text)))


def _without_fillers(text: str) -> str:
    return " ".join(word for word in _bare(text).split() if word not in _FILLERS)
