"""What every spreadsheet file becomes: sheets of rows of cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | date | datetime | time | timedelta
"""An empty cell is an empty text."""


@dataclass(frozen=True)
class MergedRange:
    """Cells joined into one, whose text stands in the first; rows from 1, columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows that are not blank, each with the file's own number from 1.

    `name` is None where the file knows no sheets.
    """

    name: str | None
    rows: Sequence[tuple[int, Sequence[Cell]]]
    merged: Sequence[MergedRange] = ()
