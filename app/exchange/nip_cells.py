"""NIP as cells hold them: texts of every habit, and numbers that lost their last digits."""

from dataclasses import dataclass

from app.domain.codes import (
    NIP_LENGTH,
    is_nik,
    is_whole_nip,
    nip_warnings,
    read_nip,
    surviving_digits,
)
from app.domain.people import clean_text
from app.exchange.cell_text import cell_text
from app.exchange.row_codes import RowCode
from app.exchange.sheets import Cell

Found = tuple[Cell, str | None]
"""What stands in the file for one fact of one person, and the title above it."""


@dataclass(frozen=True)
class Doubt:
    """Something odd in a row, with the title and the text of the cell.

    `nip_start`: of a NIP that became a number, the digits that are still right.
    """

    code: RowCode
    column: str | None
    value: str | None
    nip_start: str | None = None


def read_nip_cell(found: Found, doubts: list[Doubt]) -> str | None:
    """The digits of a NIP; None with a doubt for a NIK, and for what became a number (refused)."""
    cell, title = found
    if type(cell) is str and is_whole_nip(cell) and not cell.endswith("000"):
        return _warned(cell if len(cell) == NIP_LENGTH else read_nip(cell), cell, title, doubts)
    text = clean_text(cell_text(cell))
    if start := surviving_digits(cell if isinstance(cell, int | float) else text):
        doubts.append(Doubt(RowCode.NIP_NUMERIC, title, text, start))
        return None
    return _warned(_digits(cell), text, title, doubts)


def _digits(cell: Cell) -> str | None:
    if isinstance(cell, str):
        return read_nip(cell)
    is_whole = isinstance(cell, int) or (isinstance(cell, float) and cell.is_integer())
    return read_nip(str(int(cell))) if isinstance(cell, int | float) and is_whole else None


def _warned(digits: str | None, text: str, title: str | None, doubts: list[Doubt]) -> str | None:
    if digits is None:
        # "dalam proses" says that there is none; a few figures are a slip
        if any(sign.isdigit() for sign in text):
            doubts.append(Doubt(RowCode.NIP_LENGTH, title, text))
    elif is_nik(digits):
        doubts.append(Doubt(RowCode.NIK_IGNORED, title, text))
        return None
    else:
        doubts += [Doubt(RowCode(doubt), title, text) for doubt in nip_warnings(digits)]
    return digits
