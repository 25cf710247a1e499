"""Tables into xlsx: text stays text, no cell can become a formula."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

Cell = str | int | Decimal | dt.date | None


@dataclass(frozen=True)
class Table:
    """A named table of plain cells: text, whole numbers, decimals, dates, or nothing."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def write_workbook(tables: Sequence[Table]) -> bytes:
    """One sheet a table, its header frozen and its columns as wide as their text."""
    import xlsxwriter

    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"num_format": "@"})
        decimal = book.add_format({"num_format": "0.00"})
        date = book.add_format({"num_format": "dd-mm-yyyy"})
        for table in tables:
            sheet = book.add_worksheet(table.name)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, table.headers, bold)
            for at, row in enumerate(table.rows, start=1):
                for column, cell in enumerate(row):
                    match cell:
                        case None:
                            pass
                        case str():
                            sheet.write_string(at, column, cell, text)
                        case dt.date():
                            sheet.write_datetime(at, column, cell, date)
                        case Decimal() if cell != int(cell) or cell.as_tuple().exponent:
                            sheet.write_number(at, column, float(cell), decimal)
                        case _:
                            sheet.write_number(at, column, int(cell))
            for column, width in enumerate(_widths(table)):
                sheet.set_column(column, column, width)
    return target.getvalue()


def _widths(table: Table) -> Iterable[int]:
    columns = zip(table.headers, *table.rows, strict=True)
    return (min(60, 2 + max(len(str(cell or "")) for cell in column)) for column in columns)
