"""A cell of any type as the text that a person would read in it."""

from datetime import date, datetime
from functools import lru_cache

from app.domain.people import clean_text
from app.exchange.sheets import Cell

_PLACEHOLDERS = frozenset(
    "- – — -- --- ... . / … n/a na nihil null none #n/a #ref! #value! 0 kosong (kosong)".split()
) | {"", "tidak ada", "belum ada", "- -"}
_LONGEST_PLACEHOLDER = 12
_TOO_LARGE_TO_SHOW = 10**15


def cell_text(cell: Cell) -> str:
    """The text of a cell, with its line breaks; large numbers look as Excel shows them."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, datetime | date):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, int) and abs(cell) >= _TOO_LARGE_TO_SHOW:
        return f"{cell:.5E}".replace(".", ",")
    return str(cell)


@lru_cache(maxsize=8192, typed=True)
def repeated_text(cell: Cell) -> str:
    """The clean text of a cell whose value stands in many rows, such as a unit or a grade."""
    return clean_text(cell_text(cell))


def is_placeholder(text: str) -> bool:
    """Whether a text stands for nothing: "-", "..." or "n/a"."""
    return len(text) <= _LONGEST_PLACEHOLDER and text.strip().casefold() in _PLACEHOLDERS
