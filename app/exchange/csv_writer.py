"""Tables into CSV for Indonesian Excel: UTF-8 with BOM, semicolons, decimal commas."""

import csv
import datetime as dt
import io
from decimal import Decimal

from app.exchange.workbook_writer import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_EXACT_DIGITS = 15
"""A spreadsheet keeps so many digits of a number; a NIP has 18."""


def write_csv(table: Table) -> bytes:
    """Header and rows; an apostrophe keeps a text from being read as a formula or a number."""
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
        case str() if cell.startswith(_FORMULA) or _would_lose_digits(cell):
            return f"'{cell}"
    return str(cell)


def _would_lose_digits(text: str) -> bool:
    return text.isdigit() and len(text) > _EXACT_DIGITS
