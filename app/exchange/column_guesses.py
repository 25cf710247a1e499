"""What columns without titles seem to hold, as in cells that were pasted without their header."""

import re
from collections.abc import Callable, Sequence
from itertools import islice

from app.domain.birth import read_birth
from app.domain.codes import NIP_LENGTH, NRP_LENGTH, read_nip, surviving_digits
from app.domain.grades import read_rank_and_grade
from app.domain.people import clean_text, has_title
from app.exchange.cell_text import cell_text, is_placeholder
from app.exchange.heading_words import Fact
from app.exchange.row_words import is_unit, may_be_name
from app.exchange.sheets import Cell, Sheet

_ROWS = 100
"""Rows that are looked at; the rest of a list is like them."""

_MOST = 0.6
_NUMBER = re.compile(r"\(?[0-9]{1,5}\s*[.)]?")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")


def guess_facts(sheet: Sheet) -> dict[int, Fact]:
    """The columns that look like a fact, by their places; empty where nobody could be told apart.

    That takes names beside a NIP, or names alone; a single text is a name where it has a title.
    """
    rows = [cells for _, cells in islice(sheet.rows, _ROWS)]
    found: dict[int, Fact] = {}
    columns: list[list[str]] = []
    for index in range(max(map(len, rows), default=0)):
        texts = [text for cells in rows if (text := _text(cells, index))]
        columns += [texts] if texts else []
        fact = next((fact for fact, looks in _LOOKS.items() if _most(looks, texts)), None)
        if fact and fact not in found.values():
            found[index] = fact
    is_told = Fact.NIP in found.values() or (len(columns) == 1 and _are_names(columns[0]))
    return found if is_told and Fact.NAME in found.values() else {}


def _text(cells: Sequence[Cell], index: int) -> str:
    text = clean_text(cell_text(cells[index])) if index < len(cells) else ""
    return "" if is_placeholder(text) else text


def _are_names(texts: Sequence[str]) -> bool:
    return len(texts) > 1 or has_title(texts[0])


def _most(looks: Callable[[str], bool], texts: Sequence[str]) -> bool:
    return bool(texts) and sum(map(looks, texts)) >= _MOST * len(texts)


def _is_nip(text: str) -> bool:
    is_plain = text.isdecimal() and len(text) >= NRP_LENGTH
    return is_plain or len(read_nip(text) or "") == NIP_LENGTH or bool(surviving_digits(text))


def _is_birth(text: str) -> bool:
    return read_birth(text).born is not None


def _is_grade(text: str) -> bool:
    read = read_rank_and_grade(text)
    return bool(read.grade or read.rank) and not read.rest


def _is_name(text: str) -> bool:
    return bool(_TWO_LETTERS.search(text)) and may_be_name(text)


_LOOKS = {
    Fact.NIP: _is_nip,
    Fact.BORN: _is_birth,
    Fact.NUMBER: lambda text: bool(_NUMBER.fullmatch(text)),
    Fact.GRADE: _is_grade,
    Fact.UNIT: is_unit,
    Fact.NAME: _is_name,
}
"""How a cell of each fact looks, the surest looks first."""
