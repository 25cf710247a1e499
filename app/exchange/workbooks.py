"""Any spreadsheet file as sheets of rows of cells, recognised by its content, never by its name."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import FileNotReadable, NotASpreadsheet, UnknownSheet
from app.exchange.sheets import MergedRange, Sheet
from app.exchange.text_tables import Likeness, decode, read_delimited

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_WORKBOOK_OPENINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""The first bytes of a ZIP (xlsx, ods) and of an OLE file (xls, or xlsx with a password)."""


def read_sheets(path: Path, only: str | None, likeness: Likeness) -> list[Sheet]:
    """All sheets of a file, or the one named; `likeness` helps to find a text's delimiter.

    Raises FileNotReadable, NotASpreadsheet, PasswordProtected and UnknownSheet.
    """
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise FileNotReadable(file=str(path)) from fault
    if content.startswith(_WORKBOOK_OPENINGS):
        return _read_workbook(content, path.name, only)
    if (text := decode(content)) is None:
        raise NotASpreadsheet(file=path.name)
    if only is not None:
        raise UnknownSheet(file=path.name, sheet=only, sheets=())
    return [_read_text(text, path.name, likeness)]


def _read_text(text: str, file: str, likeness: Likeness) -> Sheet:
    if not text.lstrip().startswith("<"):
        return Sheet(None, read_delimited(text, likeness))
    from app.exchange.web_tables import has_table, read_html

    if not has_table(text):
        raise NotASpreadsheet(file=file)
    return read_html(text)


def _read_workbook(content: bytes, file: str, only: str | None) -> list[Sheet]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    from app.exchange.guards import check_workbook

    check_workbook(content, file)
    with _calamine_faults(file):
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = [
            sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet
        ]
    wanted = names if only is None else [_wanted_sheet(only, names, file)]
    with _calamine_faults(file):
        return [_read_sheet(workbook, name) for name in wanted]


def _wanted_sheet(only: str, names: list[str], file: str) -> str:
    for name in names:
        if name.strip().casefold() == only.strip().casefold():
            return name
    raise UnknownSheet(file=file, sheet=only, sheets=tuple(names))


def _read_sheet(workbook: "CalamineWorkbook", name: str) -> Sheet:
    sheet = workbook.get_sheet_by_name(name)
    rows = enumerate(sheet.to_python(skip_empty_area=False), 1)
    return Sheet(name, [(number, row) for number, row in rows if any(row)], _merged(sheet))


def _merged(sheet: "CalamineSheet") -> tuple[MergedRange, ...]:
    return tuple(
        MergedRange(top + 1, left, bottom + 1, right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )


@contextmanager
def _calamine_faults(file: str) -> Iterator[None]:
    """Name the faults of python-calamine; a damaged xls makes it panic beside Exception."""
    from python_calamine import CalamineError

    try:
        yield
    except CalamineError as fault:
        raise NotASpreadsheet(file=file) from fault
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":
            raise
        raise NotASpreadsheet(file=file) from fault
