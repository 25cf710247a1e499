"""Tables into CSV for Indonesian Excel: UTF-8 with BOM, semicolons, decimal commas."""

import csv
import datetime as dt
import io
from decimal import Decimal

from app.domain.codes import NIP_LENGTH, print_nip
from app.exchange.workbook_writer import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_EXACT_DIGITS = 15
"""A spreadsheet keeps so many digits of a number; a NIP has 18."""


def write_csv(table: Table) -> bytes:
    """Header and rows, with no text that a spreadsheet would read as a formula or a number.

    A NIP stands as papers print it, in blanks, and so keeps its digits; an apostrophe guards the
    rest.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";")
    writer.writerow(table.headers)
    writer.writerows([_shown(cell) for cell in row] for row in table.rows)
    return target.getvalue().encode("utf-8-sig")


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Decimal():
            return str(cell).replace(".", ",")
        case dt.date():
            return f"{cell:%d-%m-%Y}"
        case str() if cell.isdigit() and len(cell) > _EXACT_DIGITS:
            return print_nip(cell) if len(cell) == NIP_LENGTH else f"'{cell}"
        case str() if cell.startswith(_FORMULA):
            return f"'{cell}"
    return str(cell)
